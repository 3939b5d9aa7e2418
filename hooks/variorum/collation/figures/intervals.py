"""Intervals: when two numbers may be one, written otherwise.

Only disjoint intervals conflict. A number written coarsely ("1 mile", "800") stands for all that
rounds to it, unless the other is written just as coarsely ("1 mile", "2 miles").
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from variorum.records import Hedge, QuantityKind

__all__ = ["BOUNDS", "Value", "are_plain", "compatible", "is_point", "is_slip"]


class Value(NamedTuple):
    """A number with its bounds; ``step`` is the size of the last digit that it spells out."""

    value: float
    low: float
    high: float
    hedge: Hedge
    step: float
    kind: QuantityKind
    unit: str = ""


_ROUNDS = frozenset(
    {
        QuantityKind.LENGTH,
        QuantityKind.MASS,
        QuantityKind.AREA,
        QuantityKind.VOLUME,
        QuantityKind.DURATION,
        QuantityKind.SHARE,
        QuantityKind.MAGNITUDE,
        QuantityKind.SPEED,
        QuantityKind.OTHER,
    }
)
BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.ABOVE, Hedge.AT_MOST, Hedge.BELOW})
_EXACT = Hedge.EXACT
_SMALL_COUNT = 50
_CONVERSION = 0.04


def compatible(one: Value, other: Value) -> bool:
    """Whether both give one number, as far as words tell.

    "At least six" and "at least seven" can both be true, and yet tell of two counts; so do "up to
    20 years" and "up to 25 years".
    """
    if one.step == other.step and one.unit == other.unit and is_point(one) and is_point(other):
        return one.low == other.low  # as most are, so that it is told first
    if one.kind is _CLOCK:
        if one.unit.endswith("?") or other.unit.endswith("?"):
            one, other = _in_one_half(one, other)
        if abs(one.value - other.value) > _DAY / 2:
            one, other = _over_midnight(one, other)
    if one.hedge is other.hedge and one.hedge in BOUNDS:
        return abs(one.value - other.value) <= 0.5 * max(one.step, other.step)
    if one.hedge is other.hedge is _EXACT:
        if _is_spread(one) and _is_spread(other):
            return (one.low, one.high) == (other.low, other.high)
        if one.low <= other.high and other.low <= one.high:
            return True
    elif one.low - _slack(one, other) <= other.high and other.low - _slack(other, one) <= one.high:
        return True
    if one.unit != other.unit and _is_conversion(one, other):
        return True
    return _round_alike(one, other)


def _in_one_half(one: Value, other: Value) -> tuple[Value, Value]:
    """Two hours of which one may be of either half of the day, as of the same: "10:00" beside
    "10 p.m."."""
    if abs(one.value - other.value) <= _DAY / 4:
        return one, other
    early, late = (one, other) if one.value < other.value else (other, one)
    half = _DAY / 2
    moved = early._replace(value=early.value + half, low=early.low + half, high=early.high + half)
    return moved, late


def _over_midnight(one: Value, other: Value) -> tuple[Value, Value]:
    """Two hours round midnight as of one night: 11:50 p.m. is ten minutes before it."""
    late, early = (one, other) if one.value > other.value else (other, one)
    return late._replace(value=late.value - _DAY, low=late.low - _DAY, high=late.high - _DAY), early


_DAY = 24 * 60
_CLOCK = QuantityKind.CLOCK


def is_point(value: Value) -> bool:
    """Whether words leave nothing open."""
    return value.low == value.high and value.hedge is _EXACT


def are_plain(values: Sequence[Value]) -> bool:
    """Whether all of some values, as of most slots, leave nothing open and are written alike, so
    that two of them are one number only where they are equal."""
    step, unit = values[0].step, values[0].unit
    for value in values:
        if value.step != step or value.unit != unit or not is_point(value):
            return False
    return True


def _is_spread(value: Value) -> bool:
    """Whether two ends lie so far apart that they tell of several figures, and not of how sure one
    is: "terms of 7 to 75 years"."""
    return value.hedge is _EXACT and 0 < _SPREAD * value.low <= value.high < inf


_SPREAD = 3


def _is_conversion(one: Value, other: Value) -> bool:
    """Whether two units make of one size two numbers; the year of a day and the zone of an hour,
    which stand as units too, convert nothing ("April 8, 2012", "April 9")."""
    return one.kind not in _TIMES and abs(one.value - other.value) <= _CONVERSION * one.value


_TIMES = frozenset({QuantityKind.DAY, QuantityKind.CLOCK, QuantityKind.AGO, QuantityKind.WEEKDAY})


def _slack(one: Value, other: Value) -> float:
    """What a measure beside a bound leaves open: 6.6 pounds may be "less than 2.99 kilos"."""
    rounds = one.kind in _ROUNDS and one.hedge not in BOUNDS and other.hedge in BOUNDS
    return 0.5 * one.step if rounds else 0.0


def _round_alike(one: Value, other: Value) -> bool:
    """ "1.2 miles" and "1 mile", "798 homes" and "800 homes"; never "more than 800"."""
    if one.hedge in BOUNDS or other.hedge in BOUNDS:
        return False
    coarse, fine = (one, other) if one.step >= other.step else (other, one)
    if coarse.step == fine.step and coarse.unit == fine.unit:
        return False
    if coarse.kind not in _ROUNDS and coarse.value < _SMALL_COUNT:
        return False
    return abs(coarse.value - fine.value) < 0.5 * coarse.step


def is_slip(one: float, other: float) -> bool:
    """Whether two numbers differ as a slip of the pen makes them: digits swapped, doubled or
    dropped, or the decimal point moved ("36" and "63", "1.2" and "12", "222" and "2222")."""
    if one == other or not one or not other:
        return False
    first, second = (f"{value:.4f}".rstrip("0").rstrip(".") for value in (one, other))
    digits, others = first.replace(".", ""), second.replace(".", "")
    if digits == others and ("." in first) != ("." in second):
        return True
    if len(digits) == len(others) == 2:
        return digits == others[::-1]
    if min(len(digits), len(others)) >= 5:
        return sorted(digits) == sorted(others) or _one_dropped(digits, others)
    return len(digits) > 2 and sorted(digits) == sorted(others)


def _one_dropped(one: str, other: str) -> bool:
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if len(long) != len(short) + 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
