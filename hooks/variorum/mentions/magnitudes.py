"""Magnitudes of earthquakes."""

from __future__ import annotations

from variorum.mentions.links import phrase_at
from variorum.mentions.making import made
from variorum.records import Number, Parse, Quantity, QuantityKind

__all__ = ["is_magnitude", "magnitude"]


def is_magnitude(parse: Parse, number: Number) -> bool:
    """ "A magnitude 6 quake", "measured 6.1": a whole number needs the word beside it."""
    if not 1 <= number.value < 10:
        return False
    around = parse.lemmas[max(0, number.first - 3) : number.last + 4]
    if "." in parse.texts[number.core]:
        return not _SCALED.isdisjoint(around)
    before = parse.lemmas[max(0, number.first - 2) : number.first]
    return "richter" in around or before[-1:] == ("magnitude",) or before == ("magnitude", "of")


_SCALED = frozenset(
    {"magnitude", "measure", "richter", "mag", "scale"}
    | {"quake", "earthquake", "temblor", "tremor", "aftershock"}
)
"""Words for the scale of earthquakes and for these."""


def magnitude(parse: Parse, number: Number) -> Quantity:
    phrase = phrase_at(parse, number.core)
    return made(
        parse, number, number.last, QuantityKind.MAGNITUDE, 1.0, "magnitude", "magnitude", phrase
    )
