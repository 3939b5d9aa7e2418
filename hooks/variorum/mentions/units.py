"""Units of measure by their names, as news writes them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from variorum.language.lemmas import lemma_of
from variorum.records import Parse, QuantityKind
from variorum.wordlists import read_table

__all__ = [
    "PER",
    "POWERS",
    "TIMES",
    "UNITS",
    "YEAR",
    "Unit",
    "per",
    "powered",
    "rated",
    "unit_name",
]

UNITS = {
    name: (
        QuantityKind(kind) if kind in QuantityKind.__members__.values() else QuantityKind.OTHER,
        kind,
        float(size),
    )
    for name, (kind, size) in read_table(Path(__file__).parent / "lexicon" / "units.txt").items()
}
"""For each unit the kind that it measures, the name of its base unit, and its size in that."""


@lru_cache(1 << 14)
def unit_name(word: str) -> str:
    """The unit that a word names, the word in lower case where it names none."""
    lower = word.casefold()
    if lower in UNITS:
        return lower
    singular = lemma_of(lower, "NNS")
    return singular if singular in UNITS else lower


YEAR = 31556952.0
"""Seconds in a year."""

POWERS = {"square": 2, "sq": 2, "cubic": 3}
_KINDS_OF_POWER = {2: QuantityKind.AREA, 3: QuantityKind.VOLUME}
_LITRES = 1000.0
"""Litres in a cubic metre."""

Unit = tuple[QuantityKind, str, float]


def powered(word: str, unit: Unit) -> Unit:
    """ "square miles", "cubic feet": the area or volume of a length."""
    kind, family, size = unit
    power = POWERS.get(word.casefold())
    if kind is not QuantityKind.LENGTH or power is None:
        return kind, family, size
    made_of = _KINDS_OF_POWER[power]
    return made_of, made_of.value, size**power * (_LITRES if power == 3 else 1.0)


def per(parse: Parse, last: int, unit: Unit) -> tuple[QuantityKind, str, float, int]:
    """ "80 miles an hour", "190 km/h", "20,000 barrels a day": a rate, and where it ends.

    A length by time is a speed; what else is measured by a time keeps it beside its unit.
    """
    kind, family, size = unit
    words = parse.lowered[last : last + 2]
    if len(words) < 2 or words[0] not in PER or words[1] not in TIMES:
        return kind, family, size, last
    return (*rated(unit, words[1]), last + 2)


def rated(unit: Unit, time: str) -> Unit:
    """What a unit is where it is given by a unit of time."""
    kind, family, size = unit
    if kind is QuantityKind.LENGTH:
        return QuantityKind.SPEED, "speed", size / TIMES[time]
    if kind is QuantityKind.DURATION:
        return kind, f"{family}/{time}", size
    return kind, f"{family}/time", size / TIMES[time]


PER = frozenset({"a", "an", "per", "each", "every", "/"})
TIMES = {
    "second": 1.0,
    "s": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "h": 3600.0,
    "hr": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629746.0,
    "year": YEAR,
}
