"""Calibres: the bore of a gun, in hundredths of an inch or in millimetres."""

from __future__ import annotations

from dataclasses import replace

from variorum.mentions.links import phrase_at
from variorum.mentions.making import linked, made
from variorum.records import Number, Parse, Quantity, QuantityKind

__all__ = ["bore", "calibre", "is_bore", "is_dotted_gun"]


def calibre(parse: Parse, number: Number, unit_at: int) -> Quantity:
    """ "a .38-caliber revolver", "a 38 caliber revolver", "a .357 Magnum": in millimetres."""
    hundredths = number.value if number.value < 100 else number.value / 10
    exact = replace(number, value=hundredths, low=hundredths, high=hundredths, step=0.5)
    return _gun(parse, exact, unit_at + 1, 0.254)


def bore(parse: Parse, number: Number, last: int, size: float) -> Quantity:
    """ "a 9mm pistol": a calibre in millimetres."""
    return _gun(parse, replace(number, step=0.1), last, size * 1000)


def _gun(parse: Parse, number: Number, last: int, size: float) -> Quantity:
    number = replace(number, first=number.first - 1) if _is_dotted(parse, number.first) else number
    phrase = phrase_at(parse, number.core)
    found = made(parse, number, last, QuantityKind.OTHER, size, "calibre", "gun", phrase)
    return linked(parse, found, number.core)


def is_bore(parse: Parse, number: Number, last: int, size: float) -> bool:
    """Whether a length of some millimetres is that of a barrel: a word for a gun is near."""
    near = parse.lemmas[max(0, number.first - 3) : last + 4]
    return number.value * size < _WIDEST and not _GUNS.isdisjoint(near)


def is_dotted_gun(parse: Parse, number: Number) -> bool:
    """ ".357 Magnum", ".22 rifle": whether a number with a bare point is a calibre."""
    if not _is_dotted(parse, number.core):
        return False
    return any(lemma.casefold() in _GUNS for lemma in parse.lemmas[number.last : number.last + 3])


def _is_dotted(parse: Parse, at: int) -> bool:
    """Whether a point stands right before a token."""
    return at > 0 and parse.texts[at - 1] == "." and parse.ends[at - 1] == parse.starts[at]


_WIDEST = 0.02
_GUNS = frozenset(
    {"gun", "pistol", "handgun", "revolver", "rifle", "magnum", "semi-automatic", "semiautomatic"}
    | {"firearm", "weapon", "carbine", "cartridge", "bullet", "ammunition", "round", "shell"}
)
