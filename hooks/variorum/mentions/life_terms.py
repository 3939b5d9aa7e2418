"""Life terms: "life in prison", "sentenced to life", "up to life", as the longest span of time."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.mentions.links import phrase_at
from variorum.mentions.making import linked, made
from variorum.mentions.numbers import hedged
from variorum.mentions.units import YEAR
from variorum.records import Hedge, Number, Parse, Quantity, QuantityKind

__all__ = ["life_terms"]

_LIFE = 200.0 * YEAR
"""Seconds that stand for a life in prison: more than most terms that are told in years."""


def life_terms(parse: Parse) -> Iterator[Quantity]:
    """The life terms of a sentence; neither "his life in prison" nor "the life of the baker"."""
    for place, text in enumerate(parse.texts):
        if text != "life" or not place:
            continue
        last = _end(parse, place)
        if last is None:
            continue
        number = hedged(parse, Number(place, place + 1, place, 1.0, 1.0, 1.0, Hedge.EXACT))
        phrase = phrase_at(parse, place)
        found = made(
            parse, number, last, QuantityKind.DURATION, _LIFE, "duration", "prison", phrase
        )
        yield linked(parse, found, place)


def _end(parse: Parse, place: int) -> int | None:
    """The end of a life term that opens at a place, None where the word tells of no term."""
    before = parse.lemmas[place - 1]
    after = parse.lowered[place + 1 : place + 3]
    if before not in _GIVING:
        return None
    if after[:1] and after[0] in _TERMS:
        return place + 2
    if after[:1] == ("without",):  # parole
        return place + 1
    if after in (("in", "prison"), ("in", "jail"), ("behind", "bars"), ("in", "custody")):
        return place + 3
    given = set(parse.lemmas[max(0, place - _NEAR) : place]) & _SENTENCING
    return place + 1 if given and after[:1] != ("of",) else None


_NEAR = 5
_GIVING = frozenset({"to", "a", "of", "face", "serve", "serving", "get", "receive", "give", "for"})
_TERMS = frozenset({"imprisonment", "sentence", "term", "terms"})
_SENTENCING = frozenset({"sentence", "jail", "face", "imprison", "condemn"})
