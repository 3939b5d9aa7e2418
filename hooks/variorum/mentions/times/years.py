"""Years: "in 1990", "the 1990 fire", "late 2009", "from 1990 to 1991", "in the 1950s"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.mentions.signs import plain
from variorum.mentions.times.making import bounded, bounds_of, time_of
from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind

__all__ = ["decades", "years"]

_YEAR = re.compile(
    r"(?:\b(?P<word>in|of|since|from|before|after|by|until|during|early|late|mid|the|a|an|his|her"
    r"|its|their|spring|summer|autumn|fall|winter)|['’]s)[ -]"
    r"(?P<year>1[89]\d\d|20\d\d)\b(?! ?(?:GMT|hours|s\b)|['’]?s\b|[ -]block\b)"
    r"(?:(?: to |-| ?– ?| or )(?P<part>early |late |mid-?)?(?P<until>1[89]\d\d|20\d\d)\b)?",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\b(?:(?P<part>early|late|mid)[ -])?(?:(?P<century>1[89]|20)(?P<ten>\d)0['’]?s"
    r"|nineteen[- ](?P<name>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)(?!\w)",
    re.IGNORECASE,
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_PARTS_OF_YEAR = {
    "early": (0.0, 0.4),
    "mid": (0.3, 0.7),
    "late": (0.6, 0.999),
    "spring": (0.15, 0.5),
    "summer": (0.4, 0.75),
    "autumn": (0.6, 0.999),
    "fall": (0.6, 0.999),
}


def years(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Years that date something: "in 1990", and "the 1990 fire", which dates the fire alone."""
    for found in _YEAR.finditer(article.text, *bounds_of(parse)):
        value = float(found["year"])
        word = (found["word"] or "s").casefold()
        low, high = _PARTS_OF_YEAR.get(word, (0.0, 0.999))
        start = found.start("word" if word in _PARTS_OF_YEAR else "year")
        hedge, bounds = bounded(article.text, parse, found.start("year"), value)
        if hedge is Hedge.EXACT or found["until"]:
            hedge, bounds = _span_of_years(found, value, (low, high))
        time = time_of(parse, (start, found.end()), QuantityKind.YEAR, value, bounds, hedge, "")
        if word not in _BEFORE_NOUNS or (time.links and time.links[0].role == "state"):
            yield time


_BEFORE_NOUNS = frozenset({"a", "an", "his", "her", "its", "their", "s"})


def decades(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Ten years, or a part of them: "in the 1950s", "the late nineteen eighties"."""
    for found in _DECADE.finditer(article.text, *bounds_of(parse)):
        ten = found["ten"] or str(_TENS.index(plain(found["name"])) + 2)
        first = float(f"{found['century'] or 19}{ten}0")
        low, high = _PARTS_OF_DECADE[(found["part"] or "").casefold()]
        bounds = (first + low, first + high)
        yield time_of(parse, found.span(), QuantityKind.YEAR, first, bounds, Hedge.VAGUE, "")


_PARTS_OF_DECADE = {
    "": (0.0, 9.999),
    "early": (0.0, 4.999),
    "mid": (3.0, 7.999),
    "late": (5.0, 9.999),
}


def _span_of_years(
    found: re.Match[str], value: float, part: tuple[float, float]
) -> tuple[Hedge, tuple[float, float]]:
    """The time of a year or several: "late 2009", "from 1990 to 1991", "2009 or early 2010"."""
    if not found["until"]:
        vague = part != (0.0, 0.999)
        return (Hedge.VAGUE if vague else Hedge.EXACT), (value + part[0], value + part[1])
    until = _PARTS_OF_YEAR.get((found["part"] or "").strip(" -").casefold(), (0.0, 0.999))
    return Hedge.EXACT, (value + part[0], float(found["until"]) + until[1])
