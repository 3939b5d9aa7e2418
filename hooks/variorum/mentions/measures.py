"""Measures: a number with its unit, what has the measure, and what that belongs to.

``quantulum3`` finds measures too: at 4 ms a sentence, with ".38" and "3-1" misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.mentions.ages import age_of
from variorum.mentions.calibres import bore, calibre, is_bore
from variorum.mentions.heights import FEET, with_inches
from variorum.mentions.links import phrase_at
from variorum.mentions.making import made, names_in, subject_names
from variorum.mentions.numbers import hedged
from variorum.mentions.shares import share_of
from variorum.mentions.temperatures import degrees
from variorum.mentions.units import POWERS, UNITS, YEAR, per, powered, unit_name
from variorum.records import Hedge, Number, Parse, Phrase, Quantity, QuantityKind

__all__ = ["PRISONS", "measure", "scaled", "single_measures", "unit_place"]

_DIRECTION = re.compile(
    r"(?:(?:north|south)(?:[- ]?(?:north)?[- ]?(?:east|west))?|east|west)(?:ern|wards?)?$"
)
_MEASURES = frozenset(
    {"depth", "height", "length", "width", "distance", "weight", "speed", "radius"}
)


def unit_place(parse: Parse, number: Number) -> int | None:
    """The place of the unit after a number; an adjective may stand between ("20 square miles")."""
    at = number.last
    if at < len(parse.tags) and parse.lowered[at] in POWERS:
        at += 1
    if at >= len(parse.tags):
        return None
    if parse.lowered[at] == "per" and at + 1 < len(parse.tags) and parse.lowered[at + 1] == "cent":
        return at + 1
    word = unit_name(parse.texts[at])
    if word in UNITS and (len(word) > 1 or word in "%°"):
        return at
    return None


def measure(parse: Parse, number: Number, unit_at: int) -> Quantity | None:
    """The measure that a number and the unit at a place behind it make."""
    unit = unit_name(parse.texts[unit_at])
    unit = "percent" if unit == "cent" else unit
    kind, family, size = UNITS[unit]
    last = unit_at + 1
    if kind is QuantityKind.DURATION and last < len(parse.tags) and parse.texts[last] == "old":
        return age_of(parse, scaled(number, size / YEAR), last + 1)
    if kind is QuantityKind.DURATION and _is_of_age(parse, last):
        return age_of(parse, scaled(number, size / YEAR), last + 2)
    if unit == "year" and number.first and parse.lowered[number.first - 1] == "aged":
        return age_of(parse, number, last)
    if kind is QuantityKind.SHARE:
        return share_of(parse, number, last)
    if family == "angle":
        return degrees(parse, number, last)
    if family == "calibre":
        return calibre(parse, number, unit_at)
    if kind is QuantityKind.LENGTH and is_bore(parse, number, last, size):
        return bore(parse, number, last, size)
    if unit == "day" and _is_some_day(parse, number, last):
        return None
    if unit in FEET:
        number, last = with_inches(parse, number, last)
    kind, family, size = powered(parse.texts[unit_at - 1], (kind, family, size))
    number, last = _and_a_half(parse, number, last)
    kind, family, size, last = per(parse, last, (kind, family, size))
    phrase = phrase_at(parse, number.core) or phrase_at(parse, unit_at)
    noun, holders = _measured(parse, number, last, kind, phrase)
    if kind is QuantityKind.DURATION:
        noun = _term(parse, number.first, last) or noun
    return made(
        parse,
        number,
        last,
        kind,
        size,
        family,
        noun,
        phrase,
        holders=holders or (() if noun in _OF_A_PLACE else subject_names(parse, phrase)),
    )


def _is_of_age(parse: Parse, at: int) -> bool:
    """ "Holm was 27 years of age"."""
    return parse.lowered[at : at + 2] == ("of", "age")


_OF_A_PLACE = frozenset({"distance", "depth"})


def _is_some_day(parse: Parse, number: Number, last: int) -> bool:
    """ "One day, he said": on some day, and no measure."""
    before = parse.lemmas[number.first - 1] if number.first else ""
    return parse.lowered[number.core] == "one" and before not in ("for", "last", "take")


def scaled(number: Number, size: float) -> Number:
    """A number of one unit as a number of another, ``size`` of which it holds."""
    low, high = number.low * size, number.high * size
    return replace(number, value=number.value * size, low=low, high=high, step=number.step * size)


def single_measures(parse: Parse) -> Iterator[Quantity]:
    """ "A mile away", "an hour and a half", "lasted a week": one of a unit, where it measures."""
    for phrase in parse.phrases:
        place = phrase.first
        if parse.texts[place] not in _ARTICLES or phrase.last - place < 2:
            continue
        kind, _, _ = UNITS.get(parse.lowered[place + 1], (None, "", 0.0))
        if kind is None or not _measures(parse, place, kind):
            continue
        number = Number(place, place + 1, place, 1.0, 1.0, 1.0, Hedge.EXACT)
        quantity = measure(parse, hedged(parse, number), place + 1)
        if quantity is not None:
            yield quantity


_ARTICLES = frozenset({"a", "an", "A", "An"})


def _measures(parse: Parse, place: int, kind: QuantityKind) -> bool:
    before = parse.lemmas[place - 1] if place else ""
    if before in ("half", "quarter", "third"):  # "half a mile"
        return False
    after = parse.lowered[place + 2 : place + 5]
    if after in (("and", "a", "half"), ("and", "a", "quarter")):
        return True
    follows = after[0] if after else "."
    if kind is QuantityKind.LENGTH:
        return follows in _STRETCHING or bool(_DIRECTION.match(follows))
    if kind is not QuantityKind.DURATION or follows in _THEN:
        return False
    return before in _LASTING


_STRETCHING = frozenset({"away", "from", "off", "outside", "long", "wide", "deep", "high", "below"})
_THEN = frozenset({"later", "ago", "before", "earlier", "after", "old", "of", "-"})
_LASTING = frozenset({"last", "take", "for", "spend"})


def _and_a_half(parse: Parse, number: Number, last: int) -> tuple[Number, int]:
    """ "A mile and a half", "an hour and a quarter"."""
    words = parse.lowered[last : last + 3]
    if len(words) < 3 or words[:2] != ("and", "a") or words[2] not in _PARTS:
        return number, last
    more = _PARTS[words[2]]
    return replace(
        number,
        value=number.value + more,
        low=number.low + more,
        high=number.high + more,
        step=_PARTS[words[2]],
    ), last + 3


_PARTS = {"half": 0.5, "quarter": 0.25}


def _term(parse: Parse, first: int, last: int) -> str:
    """What a span of time in prison is: a sentence, or the most that the law allows."""
    after = parse.lemmas[last : last + 4]
    if PRISONS.isdisjoint(after) or (after[0] not in PRISONS and after[0] not in _INTO_PRISON):
        return ""
    before = parse.lemmas[max(0, first - _NEAR) : first + 1]
    return "prison" if _PROSPECTS.isdisjoint(before) else "maximum"


PRISONS = frozenset({"prison", "jail", "imprisonment", "custody", "bar", "detention"})
"""Words for where a sentence is served."""
_INTO_PRISON = frozenset({"in", "behind", "'", "’", "of"})
_PROSPECTS = frozenset({"face", "carry", "maximum", "punishable", "minimum", "least", "up"})
_NEAR = 8


def _measured(
    parse: Parse, number: Number, last: int, kind: QuantityKind, phrase: Phrase | None
) -> tuple[str, tuple[str, ...]]:
    """What has the measure ("a depth of 2 miles", "2 miles deep") and what it belongs to."""
    near = slice(max(0, number.first - 3), number.first)
    named = [lemma for lemma in parse.lemmas[near] if lemma in _MEASURES]
    after = parse.lowered[last] if last < len(parse.tags) else ""
    if after in _DIMENSIONS:
        named.append(_DIMENSIONS[after])
    if after in _DEEP or parse.lowered[last : last + 2] == ("under", "the"):
        named.append("depth")
    if named:
        return named[-1], ()
    if parse.texts[near][-1:] == ("of",) and number.first > 1:
        at = number.first - 2
        if parse.tags[at][:2] == "NN":
            return parse.lemmas[at], ()
    if kind is QuantityKind.LENGTH and _is_flown_at(parse, number.first):
        return "altitude", ()
    inner = phrase_at(parse, last + 1) if after == "of" else None
    is_stuff = inner is not None and parse.tags[inner.head] in ("NN", "NNS")
    reference = _reference(parse, last) if kind is QuantityKind.LENGTH and not is_stuff else ()
    if reference:
        return "distance", reference
    if inner is not None:  # "17,000 tons of wheat", "14 inches of rain"
        return parse.lemmas[inner.head], names_in(parse, inner.first, inner.last)
    if phrase is not None and phrase.head >= last:
        return parse.lemmas[phrase.head], ()
    return "", ()


def _is_flown_at(parse: Parse, first: int) -> bool:
    """ "Flying at 1,500 feet", "cruised at about 30,000 feet"."""
    before = parse.lemmas[max(first - 2, 0) : first]
    return before[-1:] == ("at",) and before[0] in _FLYING


_FLYING = frozenset({"fly", "cruise", "hover", "soar", "glide", "circle"})
_DEEP = frozenset({"below", "beneath", "underground"})
_DIMENSIONS = {
    "deep": "depth",
    "tall": "height",
    "high": "height",
    "long": "length",
    "wide": "width",
}


def _reference(parse: Parse, at: int) -> tuple[str, ...]:
    """The stems of the place that a distance is measured from: "20 miles north of St. Mary",
    "half a mile from the quay"."""
    end = min(len(parse.tags) - 1, at + _FAR)
    for place in range(at, end):
        text = parse.texts[place]
        if parse.lowered[place] in ("of", "from", "off", "outside"):
            phrase = phrase_at(parse, place + 1)
            if phrase is None:
                return ()
            names = _first_name(parse, place + 1)
            common = parse.tags[phrase.head] == "NN" and text != "of"
            return names or ((parse.stems[phrase.head],) if common else ())
        if parse.tags[place][:2] == "VB" or text in ";,":
            return ()
    return ()


_FAR = 13


def _first_name(parse: Parse, first: int) -> tuple[str, ...]:
    """The stems of the first name from a place on, up to a mark or a verb."""
    names: list[str] = []
    for at in range(first, min(first + _FAR, len(parse.tags))):
        if parse.tags[at].startswith("NNP"):
            names.append(parse.stems[at])
        elif names or parse.texts[at] in ",.;" or parse.tags[at][:2] == "VB":
            break
    return tuple(names)
