"""Parts of the day as clock times: "Sunday evening", "early Sunday", of which each has its hours.

The hours are those at which newspapers begin to speak of the next part, so that two parts of one
day meet and do not overlap; the night goes on until the morning after, which may be told as either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from variorum.collation.figures.claims import Claim
from variorum.mentions.dating import WEEKDAYS
from variorum.records import Hedge, QuantityKind

__all__ = ["days_of", "is_part_of_day", "part_of_day", "parts_of_days"]

_HOURS = {
    "morning": (0.0, 12.0),
    "afternoon": (12.0, 17.0),
    "evening": (17.0, 24.0),
    "night": (17.0, 30.0),
    "early": (0.0, 9.0),
    "late": (19.0, 27.0),
    "late morning": (9.5, 13.0),
    "early afternoon": (11.5, 15.0),
    "late afternoon": (15.0, 18.5),
    "early evening": (16.0, 20.5),
}
"""The hours of each part of a day; beyond 24 of the next day."""


def parts_of_days(weekdays: Iterable[Claim]) -> Iterator[Claim]:
    """The weekdays that a part of the day is named with, as the hours of that part."""
    for claim in weekdays:
        part, end = _part(claim)
        if part:
            low, high = (60 * hour for hour in _HOURS[part])
            yield replace(
                claim,
                quantity=replace(
                    claim.quantity,
                    span=(claim.quantity.span[0], end),
                    kind=QuantityKind.CLOCK,
                    value=(low + high) / 2,
                    low=low + 1,
                    high=high,
                    hedge=Hedge.VAGUE,
                ),
            )


def part_of_day(claim: Claim) -> str:
    """The part of the day beside a weekday; empty where none is."""
    return _part(claim)[0]


def _part(claim: Claim) -> tuple[str, int]:
    """The part of the day beside a weekday, and where it ends; empty where none is."""
    parse, at = claim.parse, claim.quantity.at
    before = parse.lowered[at - 1] if at else ""
    after = parse.lowered[at + 1] if at + 1 < len(parse.lowered) else ""
    named = after in _HOURS
    end = parse.ends[at + 1] if named else claim.quantity.span[1]
    part = after if named else ""
    if before in ("early", "late") and part in _TOLD_ALONE[before]:
        return before, end
    told = f"{before} {part}"
    return (told if told in _HOURS else part), end


_TOLD_ALONE = {"early": frozenset({"", "morning"}), "late": frozenset({"", "night", "evening"})}
"""The parts of a day of which "early" and "late" tell the same hours as without them: not "early
Sunday evening"."""


def is_part_of_day(claim: Claim) -> bool:
    """Whether a time is a part of a day, and no hour."""
    return claim.quantity.hedge is Hedge.VAGUE and claim.quantity.kind is QuantityKind.CLOCK


def days_of(claim: Claim) -> frozenset[str]:
    """The weekdays of a claim's sentence or its article's opening, else of the nearest sentence
    before it, else after: a time of day has its day. None are known where its own sentence has a
    date."""
    if claim.days or claim.dated:
        return claim.days
    if claim.article_days:
        return claim.article_days
    place, parses = claim.quantity.place, claim.source.analysis.parses
    near = (*reversed(parses[max(0, place - _NEAR) : place]), *parses[place + 1 :][:_NEAR])
    named = (frozenset(lemma for lemma in parse.lemmas if lemma in WEEKDAYS) for parse in near)
    return next((days for days in named if days), frozenset())


_NEAR = 3
"""Sentences on either side of a time of day in which its day is looked for."""
