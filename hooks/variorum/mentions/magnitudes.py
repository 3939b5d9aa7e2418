"""Magnitudes of earthquakes."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.mentions.links import phrase_at
from variorum.mentions.making import made
from variorum.records import Number, Parse, Quantity, QuantityKind, Token

__all__ = ["is_magnitude", "magnitude"]


def is_magnitude(tokens: Sequence[Token], number: Number) -> bool:
    """ "A magnitude 6 quake", "measured 6.1": a whole number needs the word beside it."""
    if not 1 <= number.value < 10:
        return False
    around = {t.lemma for t in tokens[max(0, number.first - 3) : number.last + 4]}
    if "." in tokens[number.core].text:
        return bool(around & _SCALES or around & _QUAKES)
    before = [t.lemma for t in tokens[max(0, number.first - 2) : number.first]]
    return "richter" in around or before[-1:] == ["magnitude"] or before == ["magnitude", "of"]


_SCALES = frozenset({"magnitude", "measure", "richter", "mag", "scale"})
_QUAKES = frozenset({"quake", "earthquake", "temblor", "tremor", "aftershock"})


def magnitude(parse: Parse, number: Number) -> Quantity:
    phrase = phrase_at(parse, number.core)
    return made(
        parse, number, number.last, QuantityKind.MAGNITUDE, 1.0, "magnitude", "magnitude", phrase
    )
