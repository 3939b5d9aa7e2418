"""Heights: feet with the inches that stand after them."""

from __future__ import annotations

from dataclasses import replace

from variorum.mentions.numbers import value_of_word
from variorum.records import Number, Parse

__all__ = ["FEET", "INCHES", "in_feet", "with_inches"]

FEET = frozenset({"foot", "feet", "ft"})


def with_inches(parse: Parse, number: Number, last: int) -> tuple[Number, int]:
    """ "6 feet 2 inches", "5ft 4in", "6 feet, 2 inches", "6 feet 2 tall": one height in feet."""
    at = last + 1 if last < len(parse.tags) and parse.texts[last] in (",", "-") else last
    inches = value_of_word(parse.texts[at]) if at < len(parse.tags) else None
    after = parse.lowered[at + 1] if at + 1 < len(parse.tags) else ""
    if inches is None or inches > INCHES or number.high != number.low:
        return number, last
    if after in _INCH_WORDS:
        return in_feet(number, inches), at + 2
    touches = parse.texts[last] == "-" and parse.starts[at] == parse.ends[last]
    return (in_feet(number, inches), at + 1) if after == "tall" or touches else (number, last)


def in_feet(number: Number, inches: float) -> Number:
    """A number of feet with the inches that stand after it."""
    feet = number.value + inches / 12
    return replace(number, value=feet, low=feet, high=feet, step=1 / 12)


INCHES = 12
"""Inches in a foot."""
_INCH_WORDS = frozenset({"inch", "inches", "in", "ins", '"', "”", "″"})
