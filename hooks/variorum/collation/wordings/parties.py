"""Parties: people quoted in one article of whom one is for a thing and another against it.

"The union welcomed the closure, but the mayor condemned the closure": the article does not
contradict itself; those whom it quotes disagree. Only within one article, since "the closure" of
another may be another closure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from variorum.collation.lists import LEXICON
from variorum.language import lemma_of, stem_of
from variorum.records import Quotation, Source
from variorum.wordlists import read_groups, read_words

__all__ = ["Opposition", "opposed_parties"]

_STANCES = read_groups(LEXICON / "stances.txt")
_FUNCTION_WORDS = read_words(
    Path(__file__).parents[2] / "reading" / "lexicon" / "english_function_words.txt"
)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 6
"""Content words of a thing that is named rather than told: "the closure of the western pier"."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two quotations of one source: one party is for a thing, the other against it."""

    favouring: Quotation
    opposing: Quotation


def opposed_parties(
    quotations: Iterable[Quotation], sources: Mapping[str, Source]
) -> tuple[Opposition, ...]:
    """The pairs of parties that stand against each other on one thing, in the order of the text.

    ``sources`` is keyed by id. Each pair of parties is given once for each thing.
    """
    favouring: defaultdict[tuple[str, frozenset[str]], list[Quotation]] = defaultdict(list)
    opposing: list[tuple[tuple[str, frozenset[str]], Quotation]] = []
    for quotation in quotations:
        text = sources[quotation.source].text
        stance, key = _stance(text, quotation), (quotation.source, _thing(text, quotation))
        if not key[1] or stance is None:
            continue
        if stance == "for":
            favouring[key].append(quotation)
        else:
            opposing.append((key, quotation))
    pairs = {
        (_party(sources, one), _party(sources, other), key[1]): Opposition(one, other)
        for key, other in reversed(opposing)
        for one in favouring.get(key, [])[:1]
        if _party(sources, one) != _party(sources, other)
    }
    return tuple(reversed(pairs.values()))


def _stance(text: str, quotation: Quotation) -> str | None:
    """The stance that the cue's own verb tells, "for" or "against"; None where denied or untold."""
    words = [w for start, end in quotation.cue for w in _WORD.findall(text[start:end].lower())]
    if {"not", "never", "t"} & set(words):
        return None
    found = {_STANCES[verb] for word in words if (verb := _verb(word)) in _STANCES}
    return found.pop() if len(found) == 1 else None


def _verb(word: str) -> str:
    return lemma_of(word, "VBD")


def _thing(text: str, quotation: Quotation) -> frozenset[str]:
    """The stems of what the stance is towards; empty where it is a whole statement."""
    words = _WORD.findall(" ".join(text[start:end] for start, end in quotation.content).lower())
    stems = frozenset(stem_of(word) for word in words if word not in _FUNCTION_WORDS)
    return stems if len(stems) <= _MOST_WORDS else frozenset()


def _party(sources: Mapping[str, Source], quotation: Quotation) -> str:
    text = sources[quotation.source].text
    return quotation.speaker or " ".join(text[start:end] for start, end in quotation.speaker_span)
