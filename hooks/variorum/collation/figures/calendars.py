"""Calendars: on which weekday a date fell, where the articles of one event tell it.

A date with its year tells it itself; "Saturday, May 3" or "on May 3, a Saturday" tells it for the
dates of the months around, in every article of the event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.collation.corpus import Corpus
from variorum.records import Quantity, QuantityKind, Source

__all__ = ["Calendar", "calendars_of"]

_NEAR = 100
"""Days round a known date for which it tells the weekdays: a leap day may lie beyond."""
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_BEFORE = re.compile(
    r"\b(?P<day>" + "|".join(_DAYS.split()) + r")(?: (?:night|morning|afternoon|evening))?"
    r"(?:,? \(?(?:the )?)$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:, a |, | \()(?P<day>" + "|".join(_DAYS.split()) + r")\b", re.IGNORECASE)
_PLAIN_YEAR = 2001
"""A year without a leap day, in which days of the year are counted."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates whose weekday is told: day of the year to weekday (0 is Monday)."""

    known: Mapping[int, int]

    def weekday(self, day: Quantity) -> int | None:
        """The weekday of a date, None where nothing tells it or two things tell it otherwise."""
        own = _dated(day)
        if own is not None:
            return own.weekday()
        at = _day_of_year(day)
        if at is None:
            return None
        told = {
            (weekday + at - known) % 7
            for known, weekday in self.known.items()
            if abs(at - known) <= _NEAR and (known < _MARCH) == (at < _MARCH)
        }
        return told.pop() if len(told) == 1 else None


_MARCH = 60


def calendars_of(corpus: Corpus) -> dict[str, Calendar]:
    """The calendar of each source, made of its own words and those of the sources of its event."""
    own = {source.id: _told(source) for source in corpus.sources}
    return {
        source.id: Calendar(_joined([own[id_] for id_ in _event(corpus, source.id)]))
        for source in corpus.sources
    }


_MOST_KIN = 12


def _event(corpus: Corpus, id_: str) -> Sequence[str]:
    """A source and those of its event, so many at most that the work stays in proportion."""
    return [id_, *sorted(corpus.related.get(id_, ()))[:_MOST_KIN]]


def _joined(told: Sequence[Mapping[int, int]]) -> dict[int, int]:
    votes: defaultdict[int, set[int]] = defaultdict(set)
    for days in told:
        for day, weekday in days.items():
            votes[day].add(weekday)
    return {day: min(weekdays) for day, weekdays in sorted(votes.items()) if len(weekdays) == 1}


def _told(source: Source) -> dict[int, int]:
    found: dict[int, int] = {}
    for time in source.analysis.times:
        at = _day_of_year(time)
        if time.kind is not QuantityKind.DAY or at is None:
            continue
        full = _dated(time)
        weekday = full.weekday() if full is not None else _beside(source.text, time)
        if weekday is not None:
            found.setdefault(at, weekday)
    return found


def _beside(text: str, time: Quantity) -> int | None:
    """The weekday written right before or after a date."""
    before = _BEFORE.search(text, max(0, time.span[0] - 28), time.span[0])
    found = before or _AFTER.match(text, time.span[1])
    return _DAYS.split().index(found["day"].casefold()) if found else None


def _dated(day: Quantity) -> date | None:
    month, number = divmod(int(day.value), 100)
    if not day.unit or day.low != day.high:
        return None
    try:
        return date(int(day.unit), month, number)
    except ValueError:
        return None


def _day_of_year(day: Quantity) -> int | None:
    month, number = divmod(int(day.value), 100)
    if day.kind is not QuantityKind.DAY or day.low != day.high:
        return None
    try:
        return date(_PLAIN_YEAR, month, number).timetuple().tm_yday
    except ValueError:
        return None
