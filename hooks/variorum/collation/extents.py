"""The stretch of a sentence that a reading shows: a phrase, never a torn one."""

from __future__ import annotations

from variorum.collation.folder import Line
from variorum.records import Span

__all__ = ["extent", "phrase_end", "phrase_start", "subject_start"]

_NOMINAL = frozenset(
    {"DT", "PDT", "PRP$", "PRP", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "$"}
)
_VERBAL = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "MD", "RB", "TO"})


def phrase_start(line: Line, at: int) -> int:
    """The first token of the noun phrase that holds a token; the token itself where none does."""
    for phrase in line.parse.phrases:
        if phrase.first <= at < phrase.last:
            return phrase.first
    return at


def phrase_end(line: Line, at: int) -> int:
    """The end (exclusive) of the noun phrase that holds a token."""
    for phrase in line.parse.phrases:
        if phrase.first <= at < phrase.last:
            return phrase.last
    return at + 1


def subject_start(line: Line, verb: int) -> int:
    """Where the words before a verb that name its subject begin: its verb group and noun phrase."""
    start = verb
    while start > 0 and line.tags[start - 1] in _VERBAL:
        start -= 1
    while start > 0 and line.tags[start - 1] in _NOMINAL:
        start -= 1
    return start


def extent(line: Line, first: int, last: int) -> Span:
    """The span of the tokens ``first`` to ``last`` (exclusive) without marks at its edges."""
    while last - first > 1 and not line.parse.texts[first][-1].isalnum():
        first += 1
    while last - first > 1 and not line.parse.texts[last - 1][0].isalnum():
        last -= 1
    return line.span(first, last)
