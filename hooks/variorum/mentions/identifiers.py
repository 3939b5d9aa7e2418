"""Identifiers: numbers that name one of a kind and count nothing: "flight 815", "Mark 7"."""

from __future__ import annotations

from pathlib import Path

from variorum.records import Number, Parse
from variorum.wordlists import read_words

__all__ = ["is_identifier"]

_LEXICON = Path(__file__).parent / "lexicon"
_NUMBERED = read_words(_LEXICON / "numbered.txt")
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
) | read_words(_LEXICON / "months.txt")


def is_identifier(parse: Parse, number: Number) -> bool:
    """Whether a number in digits belongs to the name or the numbered noun right before it.

    Before a plural it counts that ("on day 12 boats"), unless the name has its own determiner
    ("two Orvik 737 jets").
    """
    at = number.core
    if not at or number.first != at or not parse.texts[at].isdigit():
        return False
    before, tag = parse.lowered[at - 1], parse.tags[at - 1]
    if before in _NUMBERED and tag in ("NN", "NNP"):
        return not _counts(parse, number)
    if not tag.startswith("NNP") or before in _CALENDAR:
        return False
    return not _counts(parse, number) or _is_determined(parse, at)


def _counts(parse: Parse, number: Number) -> bool:
    """Whether a plural follows, an adjective between them or not."""
    following = parse.tags[number.last : number.last + 2]
    return following[:1] == ("NNS",) or following == ("JJ", "NNS")


def _is_determined(parse: Parse, at: int) -> bool:
    first = at
    while first and parse.tags[first - 1].startswith("NNP"):
        first -= 1
    return first > 0 and parse.tags[first - 1] in ("DT", "CD", "PRP$")
