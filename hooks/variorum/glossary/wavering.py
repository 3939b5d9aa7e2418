"""Words that one source itself writes in more than one way: "by-election" and "byelection"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.records import Passage, Source, Term

__all__ = ["Wavering", "wavering_spellings"]

_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Wavering:
    """One word of a source with the first passage of each of its spellings, in the text's order."""

    source: str
    spellings: tuple[Passage, ...]


def wavering_spellings(
    terms: Iterable[Term], sources: Mapping[str, Source]
) -> tuple[Wavering, ...]:
    """Words inside glossary terms whose letters agree in one source and whose hyphens do not.

    Capitals alone are no other spelling: they begin sentences and titles. ``sources`` is keyed by
    id.
    """
    first: dict[tuple[str, str], dict[str, Passage]] = defaultdict(dict)
    for mention in sorted(_mentions(terms), key=lambda each: (each.source, each.start)):
        text = sources[mention.source].text
        for found in _WORD.finditer(text, mention.start, mention.end):
            written = found.group().casefold()
            letters = "".join(c for c in written if c.isalnum())
            place = Passage(mention.source, found.start(), found.end())
            first[mention.source, letters].setdefault(written, place)
    return tuple(
        Wavering(source, tuple(spellings.values()))
        for (source, _), spellings in first.items()
        if len(spellings) > 1
    )


def _mentions(terms: Iterable[Term]) -> Iterable[Passage]:
    return (mention for term in terms for form in term.forms for mention in form.mentions)
