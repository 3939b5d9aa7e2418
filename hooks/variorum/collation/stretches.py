"""Stretches: where an offset falls among the tokens of a sentence, found without a walk over it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.records import Parse, Span

__all__ = ["inside", "place_from", "places_before"]


def place_from(starts: Sequence[int], offset: int) -> int:
    """The place of the first token that starts at an offset or after it; their number where none
    does."""
    return bisect_left(starts, offset)


def places_before(ends: Sequence[int], offset: int) -> int:
    """How many tokens end at an offset or before it: the place behind the last of them."""
    return bisect_right(ends, offset)


def inside(parse: Parse, span: Span) -> slice:
    """Which tokens start in a span, as a slice of any column."""
    return slice(place_from(parse.starts, span[0]), place_from(parse.starts, span[1]))
