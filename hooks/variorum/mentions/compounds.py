"""Compounds: numbers joined to their unit or noun by hyphens: "a 10-year-old girl"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.mentions.age_holders import person_beside
from variorum.mentions.calibres import bore, calibre, is_bore
from variorum.mentions.heights import FEET, INCHES, in_feet, with_inches
from variorum.mentions.links import links_of_included, phrase_at
from variorum.mentions.magnitudes import magnitude
from variorum.mentions.making import linked, made, names_in, subject_names
from variorum.mentions.measures import PRISONS, scaled
from variorum.mentions.numbers import step_of, value_of_word
from variorum.mentions.temperatures import degrees
from variorum.mentions.units import PER, POWERS, TIMES, UNITS, YEAR, powered, rated, unit_name
from variorum.records import Hedge, Number, Parse, Phrase, Quantity, QuantityKind

__all__ = ["compounds"]


def compounds(parse: Parse) -> Iterator[Quantity]:
    """ "a 10-year-old girl", "the 6.1-magnitude quake", "a two-storey house"."""
    for place, text in enumerate(parse.texts):
        if "-" not in text:
            continue
        value, words = _split(text)
        quantity = _compound(parse, place, words, value) if value is not None else None
        if quantity is not None:
            yield linked(parse, quantity, place)


def _compound(parse: Parse, place: int, words: Sequence[str], value: float) -> Quantity | None:
    if not words:
        return _below_zero(parse, place, value)
    digits = next((part for part in parse.texts[place].split("-") if part[:1].isdigit()), "")
    step = step_of(digits, value)
    number = Number(place, place + 1, place, value, value, value, Hedge.EXACT, step)
    phrase = phrase_at(parse, place)
    head = parse.lemmas[phrase.head] if phrase and phrase.head > place else ""
    if words[-1] == "old" and len(words) > 1:
        return _compound_age(parse, number, words[0], head, phrase)
    if len(words) == 1 and place + 1 < len(parse.tags) and parse.texts[place + 1] == "old":
        number = replace(number, last=place + 2)  # "an 11-year old girl"
        return _compound_age(parse, number, words[0], head, phrase)
    if head == "line":  # "the 27-yard line" is a place
        return None
    if "magnitude" in words:
        return magnitude(parse, number)
    return _measure(parse, number, words, head, phrase) or _parts(
        parse, number, words, head, phrase
    )


def _below_zero(parse: Parse, place: int, value: float) -> Quantity | None:
    """ "Minus-20 degree temperatures": a signed number joined by its hyphen alone."""
    after = parse.lemmas[place + 1] if place + 1 < len(parse.tags) else ""
    if value >= 0 or after != "degree":
        return None
    return degrees(
        parse, Number(place, place + 1, place, value, value, value, Hedge.EXACT, 1.0), place + 2
    )


def _compound_age(
    parse: Parse, number: Number, word: str, head: str, phrase: Phrase | None
) -> Quantity | None:
    """ "The 44-year-old captain", "a six-week-old girl", in years."""
    kind, _, size = UNITS.get(unit_name(word), (None, "", 0.0))
    if kind is not QuantityKind.DURATION:
        return None
    last = number.last
    holders = person_beside(parse, number.first, last)
    years = scaled(number, size / YEAR) if unit_name(word) != "year" else number
    links = links_of_included(parse, phrase) if phrase is not None else ()
    kind = QuantityKind.AGE
    return made(parse, years, last, kind, 1.0, "year", head, phrase, links=links, holders=holders)


def _parts(
    parse: Parse, number: Number, words: Sequence[str], head: str, phrase: Phrase | None
) -> Quantity | None:
    """ "A 12-story tower", "a three-bedroom house", "a 25-member council": what a thing has."""
    if not head or len(words) > 1 or words[0] in _NO_PARTS or number.value < 2:
        return None
    unit = "storey" if words[0] == "story" else "-" + words[0]
    return made(parse, number, number.last, QuantityKind.OTHER, 1.0, unit, head, phrase)


_NO_PARTS = frozenset(
    {"way", "fold", "old", "something", "odd", "thirds", "fifths", "quarters", "plus", "dollar"}
    | {"euro", "pound", "cent", "figure", "percent", "million", "billion", "thousand", "hundred"}
)


def _split(word: str) -> tuple[float | None, list[str]]:
    """The number that a hyphened word opens with and the words after it: "10-year-old",
    "twenty-one-gun", "half-hour", "2,000-square-foot", "minus-20-degree", "magnitude-6.1";
    None where none."""
    parts = word.casefold().split("-")
    if parts[0] == "magnitude" and len(parts) == 2:
        parts = [parts[1], parts[0]]
    sign = -1.0 if parts[0] == "minus" else 1.0
    parts = parts[1:] if sign < 0 else parts
    for length in (2, 1):
        opening = "-".join(parts[:length])
        value = _FRACTIONS.get(opening) if length == 1 else None
        value = value_of_word(opening) if value is None else value
        if value is not None:
            return sign * value, parts[length:]
    return (1.0, parts[:1]) if parts[-1] == "long" and len(parts) == 2 else (None, [])


_FRACTIONS = {"half": 0.5, "quarter": 0.25}


def _measure(
    parse: Parse, number: Number, words: Sequence[str], head: str, phrase: Phrase | None
) -> Quantity | None:
    """A measure whose number and unit are joined: "a .38-caliber revolver", "a 6-foot-2 man",
    "a 75-mile-an-hour wind", "minus-20 degrees"; None where the words name no unit."""
    at = 1 if words[0] in POWERS and len(words) > 1 else 0
    unit = unit_name(words[at])
    if unit not in UNITS:
        return None
    last = number.last
    kind, family, size = UNITS[unit]
    if family == "angle":
        return degrees(parse, number, last)
    if family == "calibre":
        return calibre(parse, number, number.core)
    if kind is QuantityKind.LENGTH and is_bore(parse, number, last, size):
        return bore(parse, number, last, size)
    if unit in FEET and at == 0:
        inches = value_of_word(words[1]) if len(words) > 1 else None
        if inches is not None and inches <= INCHES:
            number = in_feet(number, inches)
            head = "height"
        elif last < len(parse.tags) and parse.texts[last] == "-":
            number, last = with_inches(parse, number, last)
            head = "height" if last > number.last else head
    if at:
        kind, family, size = powered(words[0], (kind, family, size))
    elif len(words) > 2 and words[1] in PER and words[2] in TIMES:
        kind, family, size = rated((kind, family, size), words[2])
    if kind is QuantityKind.DURATION and head in PRISONS:
        head = "prison"
    names = names_in(parse, phrase.first, number.first) if phrase else ()
    holders = names or subject_names(parse, phrase)
    return made(parse, number, last, kind, size, family, head, phrase, holders=holders)
