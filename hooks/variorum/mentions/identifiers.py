"""Identifiers: numbers that name one of a kind and count nothing: "flight 815", "Mark 7"."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from variorum.records import Number, Token
from variorum.wordlists import read_words

__all__ = ["is_identifier"]

_LEXICON = Path(__file__).parent / "lexicon"
_NUMBERED = read_words(_LEXICON / "numbered.txt")
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
) | read_words(_LEXICON / "months.txt")


def is_identifier(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number in digits belongs to the name or the numbered noun right before it.

    Before a plural it counts that ("on day 12 boats"), unless the name has its own determiner
    ("two Orvik 737 jets").
    """
    at = number.core
    if not at or number.first != at or not tokens[at].text.isdigit():
        return False
    before = tokens[at - 1]
    if before.lower in _NUMBERED and before.tag in ("NN", "NNP"):
        return not _counts(tokens, number)
    if not before.tag.startswith("NNP") or before.lower in _CALENDAR:
        return False
    return not _counts(tokens, number) or _is_determined(tokens, at)


def _counts(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a plural follows, an adjective between them or not."""
    following = [t.tag for t in tokens[number.last : number.last + 2]]
    return following[:1] == ["NNS"] or following == ["JJ", "NNS"]


def _is_determined(tokens: Sequence[Token], at: int) -> bool:
    first = at
    while first and tokens[first - 1].tag.startswith("NNP"):
        first -= 1
    return first > 0 and tokens[first - 1].tag in ("DT", "CD", "PRP$")
