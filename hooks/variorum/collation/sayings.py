"""Sayings: the words of a speaker as one sentence of one source gives them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from variorum.collation.corpus import Corpus
from variorum.collation.folder import LEXICON, Folder, Line
from variorum.records import Quotation, QuotationKind, Span
from variorum.wordlists import read_words

__all__ = ["Saying", "sayings_of"]

_FUNCTION_WORDS = read_words(LEXICON / "function_words.txt")
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,600})(?:[\"”]|$)")
_TORN = frozenset({"s", "t", "m", "re", "ve", "ll", "d"})
"""What is left of "it's" where a source has torn it at its apostrophe."""
_LONGEST = 90
"""Words of a saying that are compared at most."""
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Saying:
    """A stretch of one sentence that a source gives as somebody's words.

    ``places`` are the tokens of its words, ``words`` these in lower case, ``stems`` what they say;
    ``marked`` tells words between quotation marks.
    """

    line: Line
    speaker: str | None
    marked: bool
    places: tuple[int, ...]
    words: tuple[str, ...]
    stems: frozenset[str]


def sayings_of(folder: Folder, corpus: Corpus) -> list[Saying]:
    """Every saying of a folder in the order of its lines, each stretch of text once."""
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for line in folder.lines:
        lines[line.source.id].append(line)
    starts = {id_: [line.sentence.start for line in own] for id_, own in lines.items()}
    found: dict[tuple[str, Span], Saying] = {}
    for quotation in corpus.quotations:
        for saying in _sayings(
            quotation, lines.get(quotation.source, []), starts.get(quotation.source, [])
        ):
            first, last = saying.places[0], saying.places[-1]
            span = saying.line.span(first, last + 1)
            found.setdefault((quotation.source, span), saying)
    return [found[key] for key in sorted(found)]


def _sayings(quotation: Quotation, lines: list[Line], starts: list[int]) -> Iterator[Saying]:
    for content in quotation.content:
        at = max(bisect_right(starts, content[0]) - 1, 0)
        for line in islice(lines, at, None):
            if line.sentence.start >= content[1]:
                break
            span = (max(content[0], line.sentence.start), min(content[1], line.sentence.end))
            yield from _in_line(quotation, line, span)


def _in_line(quotation: Quotation, line: Line, span: Span) -> Iterator[Saying]:
    """The quoted runs of a stretch, or all of it where it is given without marks as direct."""
    text = line.source.text
    runs = [found.span(1) for found in _QUOTED.finditer(text, *span)]
    marked = bool(runs) or quotation.kind is QuotationKind.DIRECT
    if not runs and not marked and not _is_direct(quotation, line, span):
        return
    for run in runs or [span]:
        saying = _saying(line, quotation.speaker, marked, run)
        if saying is not None:
            yield saying


def _is_direct(quotation: Quotation, line: Line, span: Span) -> bool:
    """Whether words without marks are given as spoken: before their cue, in the present tense.

    So in "The ferries are full, says Pia Dahl"; not in "The ferries were full, Pia Dahl said".
    """
    if quotation.kind is QuotationKind.UNMARKED:
        return True
    opens = span[0] <= line.sentence.start + 1
    tags = {token.tag for token in line.tokens if span[0] <= token.start < span[1]}
    return opens and bool(tags & {"VBP", "VBZ"}) and "VBD" not in tags


def _saying(line: Line, speaker: str | None, marked: bool, span: Span) -> Saying | None:
    places = [
        at
        for at, token in enumerate(line.tokens)
        if span[0] <= token.start
        and token.end <= span[1]
        and token.text[0].isalnum()
        and token.text not in _TORN
    ][:_LONGEST]
    if len(places) < _LEAST_WORDS:
        return None
    words = tuple(line.tokens[at].text.casefold().replace("’", "'") for at in places)
    stems = frozenset(
        line.tokens[at].stem
        for at, word in zip(places, words, strict=True)
        if word not in _FUNCTION_WORDS
    )
    return Saying(line, speaker, marked, tuple(places), words, stems)
