"""Temperatures: degrees with their sign and scale, told from angles and latitudes."""

from __future__ import annotations

from dataclasses import replace

from variorum.mentions.links import phrase_at
from variorum.mentions.making import made
from variorum.records import Number, Parse, Quantity, QuantityKind

__all__ = ["degrees", "is_of_scale"]

_COMPASS = ("north", "south", "east", "west")


def degrees(parse: Parse, number: Number, last: int) -> Quantity | None:
    """ "minus 17 degrees", "90 degrees Fahrenheit", "-20C", "41 degrees below zero": degrees
    Celsius where the scale is known; None for a latitude; else an angle, or of no known scale."""
    scale, last = _scale(parse, last)
    sign, first = _sign(parse, number)
    if parse.lowered[last : last + 2] == ("below", "zero"):
        sign, last = -1.0, last + 2
    lemmas = set(parse.lemmas)
    if not scale and sign > 0 and not lemmas & _WARMTH:
        after = parse.lowered[last] if last < len(parse.tags) else ""
        if after.startswith(_COMPASS) or lemmas & _LATITUDES:
            return None
        phrase = phrase_at(parse, number.core)
        return made(parse, number, last, QuantityKind.OTHER, 1.0, "angle", "", phrase)
    if not scale and sign * number.value >= _HOT:
        scale = "f"
    ends = sorted((sign * number.low, sign * number.high))
    warmth = replace(number, first=first, value=sign * number.value, low=ends[0], high=ends[1])
    if scale == "f":
        warmth = _in_celsius(warmth)
    phrase = phrase_at(parse, number.core)
    return made(
        parse,
        warmth,
        last,
        QuantityKind.OTHER,
        1.0,
        "temperature" if scale else "degrees",
        "temperature",
        phrase,
    )


def _in_celsius(number: Number) -> Number:
    value, low, high = ((v - 32) / 1.8 for v in (number.value, number.low, number.high))
    return replace(number, value=value, low=low, high=high, step=number.step / 1.8)


_HOT = 60
"""Degrees of weather that are too many for the scale of Celsius."""
_WARMTH = frozenset(
    {"temperature", "heat", "cold", "weather", "thermometer", "mercury", "warm", "hot", "chill"}
    | {"freezing", "freeze", "oven", "fever", "wind-chill", "chilly", "water"}
)
_LATITUDES = frozenset({"latitude", "longitude", "parallel", "turn", "rotate", "angle", "lens"})
_SCALES = {"fahrenheit": "f", "f": "f", "celsius": "c", "centigrade": "c", "c": "c"}


def _scale(parse: Parse, last: int) -> tuple[str, int]:
    """The scale named after the degrees, and where it ends."""
    word = parse.lowered[last] if last < len(parse.tags) else ""
    return (_SCALES[word], last + 1) if word in _SCALES else ("", last)


def _sign(parse: Parse, number: Number) -> tuple[float, int]:
    """ "minus 17", "-20": whether a number is below zero, and where it opens with its sign."""
    before = number.core - 1
    if before < 0 or number.value < 0:
        return 1.0, number.first
    touches = parse.ends[before] == parse.starts[number.core]
    if parse.lowered[before] == "minus" or (parse.texts[before] in "-−–" and touches):
        return -1.0, min(number.first, number.core - 1)
    return 1.0, number.first


def is_of_scale(parse: Parse, number: Number) -> bool:
    """ "-20C", "32 C": whether the letter of a scale of temperature stands right behind; "minus
    20" needs none where a temperature is told."""
    if _is_below_zero(parse, number):
        return True
    at = number.last
    if at >= len(parse.tags) or parse.texts[at] not in ("C", "F"):
        return False
    return parse.starts[at] == parse.ends[at - 1] or _sign(parse, number)[0] < 0


def _is_below_zero(parse: Parse, number: Number) -> bool:
    """ "Temperatures were minus 20": a number with its sign, beside a word for warmth."""
    signed = number.core and parse.lowered[number.core - 1] == "minus"
    return bool(signed) and not _WARMTH.isdisjoint(parse.lemmas)
