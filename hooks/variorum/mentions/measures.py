"""Measures: a number with its unit, what has the measure, and what that belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.mentions.ages import age_of
from variorum.mentions.links import phrase_at
from variorum.mentions.making import made, names_in
from variorum.mentions.shares import share_of
from variorum.mentions.units import UNITS, unit_name
from variorum.records import Number, Parse, Phrase, Quantity, QuantityKind, Token

__all__ = ["measure", "unit_place"]

_DIRECTION = re.compile(
    r"(?:(?:north|south)(?:[- ]?(?:north)?[- ]?(?:east|west))?|east|west)(?:ern|wards?)?$"
)
_MEASURES = frozenset(
    {"depth", "height", "length", "width", "distance", "weight", "speed", "radius"}
)


def unit_place(tokens: Sequence[Token], number: Number) -> int | None:
    """The place of the unit after a number; an adjective may stand between ("20 square miles")."""
    at = number.last
    if at >= len(tokens):
        return None
    word = unit_name(tokens[at].text)
    if [t.text.casefold() for t in tokens[at : at + 2]] == ["per", "cent"]:
        return at + 1
    if word in UNITS and (len(word) > 1 or word == "%"):
        return at
    return None


def measure(parse: Parse, number: Number, unit_at: int) -> Quantity | None:
    """The measure that a number and the unit at a place behind it make."""
    tokens = parse.tokens
    unit = unit_name(tokens[unit_at].text)
    unit = "percent" if unit == "cent" else unit
    kind, family, size = UNITS[unit]
    last = unit_at + 1
    words = [t.text.casefold() for t in tokens[last : last + 3]]
    if kind is QuantityKind.DURATION and words[:1] == ["old"]:
        return age_of(parse, number, last + 1)
    if kind is QuantityKind.SHARE:
        return share_of(parse, number, last)
    phrase = phrase_at(parse, number.core) or phrase_at(parse, unit_at)
    direction = _direction(tokens, last)
    noun, holders = _measured(parse, number, last, phrase)
    return made(
        parse, number, last, kind, size, family, noun, phrase, holders=holders, direction=direction
    )


def _direction(tokens: Sequence[Token], at: int) -> str | None:
    """ "12 miles north of", "12 miles (19 km) to the north-east of"."""
    for token in tokens[at : at + 8]:
        if _DIRECTION.match(token.text.casefold()):
            return token.text.casefold().replace("-", "").removesuffix("ern").removesuffix("ward")
        if token.tag[:2] == "VB" or token.text in ",;":
            return None
    return None


def _measured(
    parse: Parse, number: Number, last: int, phrase: Phrase | None
) -> tuple[str, tuple[str, ...]]:
    """What has the measure ("a depth of 2 miles", "2 miles deep") and what it belongs to."""
    tokens = parse.tokens
    before = tokens[max(0, number.first - 3) : number.first]
    named = [t.lemma for t in before if t.lemma in _MEASURES]
    after = tokens[last].text.casefold() if last < len(tokens) else ""
    if after in _DIMENSIONS:
        named.append(_DIMENSIONS[after])
    if after in ("below", "beneath", "underground") or " ".join(
        t.text.casefold() for t in tokens[last : last + 2]
    ) in ("under the", "beneath the"):
        named.append("depth")
    if named:
        return named[-1], ()
    reference = _reference(tokens, last)
    if reference:
        return "distance", reference
    if after == "of" and last + 1 < len(tokens):
        inner = phrase_at(parse, last + 1)
        if inner is not None:
            return tokens[inner.head].lemma, names_in(tokens, inner.first, inner.last)
    if phrase is not None and phrase.head >= last:
        return tokens[phrase.head].lemma, ()
    return "", ()


_DIMENSIONS = {
    "deep": "depth",
    "tall": "height",
    "high": "height",
    "long": "length",
    "wide": "width",
}


def _reference(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The stems of the place that a distance is measured from: "20 miles north of St. Mary"."""
    window = tokens[at : at + 14]
    for offset, token in enumerate(window):
        word = token.text.casefold()
        if word in ("of", "from", "off", "outside") and offset + 1 < len(window):
            names: list[str] = []
            for follower in window[offset + 1 :]:
                if follower.tag.startswith("NNP"):
                    names.append(follower.stem)
                elif names or follower.text in ",.;" or follower.tag[:2] == "VB":
                    break
            return tuple(names)
        if token.tag[:2] == "VB" or token.text in ";,":
            return ()
    return ()
