"""Stretches: where an offset falls among the tokens of a sentence, found without a walk over it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from variorum.records import Span, Token

__all__ = ["inside", "place_from", "places_before"]

_start, _end = attrgetter("start"), attrgetter("end")


def place_from(tokens: Sequence[Token], offset: int) -> int:
    """The place of the first token that starts at an offset or after it; their number where none
    does."""
    return bisect_left(tokens, offset, key=_start)


def places_before(tokens: Sequence[Token], offset: int) -> int:
    """How many tokens end at an offset or before it: the place behind the last of them."""
    return bisect_right(tokens, offset, key=_end)


def inside(tokens: Sequence[Token], span: Span) -> Sequence[Token]:
    """The tokens that start in a span."""
    return tokens[place_from(tokens, span[0]) : place_from(tokens, span[1])]
