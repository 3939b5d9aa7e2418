"""Frequencies: how often a thing is done ("twice"), and by what time counts are given ("a day")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from variorum.mentions.links import verb_before
from variorum.mentions.making import made
from variorum.records import Hedge, Number, Parse, Quantity, QuantityKind
from variorum.swift import changer

__all__ = ["frequencies", "rate"]

_changed = changer(Quantity)


def frequencies(parse: Parse) -> Iterator[Quantity]:
    """ "He was arrested twice", "shot once in the head"; neither "once a port" nor "twice as"."""
    for place, lemma in enumerate(parse.lemmas):
        count = _TIMES.get(lemma)
        link = verb_before(parse, place) if count and place else None
        if link is None or count is None or not _tells_how_often(parse, place, count):
            continue
        unit, last = rate(parse, place + 1)
        number = Number(place, place + 1, place, count, count, count, Hedge.EXACT)
        found = made(parse, number, last, QuantityKind.COUNT, 1.0, unit, "time", None)
        yield _changed(found, links=(replace(link, role="object"),))


def _tells_how_often(parse: Parse, place: int, count: float) -> bool:
    after = parse.lowered[place + 1] if place + 1 < len(parse.tags) else "."
    if count > 1:
        return after not in ("as", "the", "that", "-")
    is_past = parse.tags[place - 1] in ("VBN", "VBD")
    acts = is_past and parse.lemmas[place - 1] not in ("be", "have", "do")
    return acts and after in ("in", ".", ",", "by", "and", "at", "with")


_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def rate(parse: Parse, last: int) -> tuple[str, int]:
    """ "300 flights a day", "twice per week": by what time a count is given, and where it ends."""
    words = parse.lowered[last : last + 2]
    if len(words) < 2 or words[0] not in ("a", "an", "per", "each", "every"):
        return "", last
    return ("/" + words[1], last + 2) if words[1] in _PERIODS else ("", last)


_PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
