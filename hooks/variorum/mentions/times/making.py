"""The making of a time from its span, its value and what bounds it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right

from variorum.mentions.dating import links_of_time
from variorum.records import Hedge, Parse, Quantity, QuantityKind, Span
from variorum.swift import maker

__all__ = ["bounded", "bounds_of", "time_of"]


def bounds_of(parse: Parse) -> Span:
    """The span of a sentence that has tokens."""
    return parse.starts[0], parse.ends[-1]


_BOUNDS = {
    "after": Hedge.ABOVE,
    "since": Hedge.AT_LEAST,
    "from": Hedge.AT_LEAST,
    "before": Hedge.BELOW,
    "until": Hedge.AT_MOST,
    "by": Hedge.AT_MOST,
}


def bounded(text: str, parse: Parse, start: int, value: float) -> tuple[Hedge, tuple[float, float]]:
    """What a preposition makes of a day or year: "before May 3", "since 1994"."""
    words = text[max(bounds_of(parse)[0], start - 12) : start].split()
    hedge = _BOUNDS.get(words[-1].casefold() if words else "", Hedge.EXACT)
    if hedge is Hedge.EXACT:
        return hedge, (value, value)
    upwards = hedge in (Hedge.ABOVE, Hedge.AT_LEAST)
    return hedge, (value, math.inf) if upwards else (-math.inf, value)


def time_of(
    parse: Parse,
    span: Span,
    kind: QuantityKind,
    value: float,
    bounds: tuple[float, float],
    hedge: Hedge,
    unit: str,
) -> Quantity:
    """A time from its span, its value and what it may mean at least and at most, with what it
    dates."""
    at = bisect_right(parse.ends, span[0])
    end = bisect_left(parse.starts, span[1])
    return _quantity(
        span=span,
        place=parse.place,
        kind=kind,
        value=value,
        low=bounds[0],
        high=bounds[1],
        hedge=hedge,
        unit=unit,
        noun="",
        links=links_of_time(parse, at, end),
        at=at,
    )


_quantity = maker(Quantity)
