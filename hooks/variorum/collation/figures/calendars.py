"""Calendars: on which weekday a date fell, where the articles of one event tell it.

A date with its year tells it itself; that of the latest year, "Saturday, May 3" and "on May 3, a
Saturday" tell it for the dates of the months around, in every article of the event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    """The dates whose weekday is told: day of the year to weekday (0 is Monday); ``year`` is the
    latest that a date has, 0 where none has one."""

    known: Mapping[int, int]
    year: int

    def weekday(self, day: Quantity) -> int | None:
        """The weekday of a date, None where nothing tells it or two things tell it otherwise, and
        where it is of an earlier year, as no weekday beside it is."""
        own = _dated(day)
        if own is not None:
            return own.weekday() if own.year >= self.year else None
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


@dataclass(frozen=True, slots=True)
class _Told:
    """A day of the year whose weekday an article tells; ``year`` 0 where it gives none."""

    day: int
    weekday: int
    year: int


def calendars_of(corpus: Corpus) -> dict[str, Calendar]:
    """The calendar of each source, made of its own words and those of the sources of its event."""
    own = {source.id: tuple(_told(source)) for source in corpus.sources}
    return {
        source.id: _joined([d for id_ in _event(corpus, source.id) for d in own[id_]])
        for source in corpus.sources
    }


_MOST_KIN = 12


def _event(corpus: Corpus, id_: str) -> Sequence[str]:
    """A source and those of its event, so many at most that the work stays in proportion."""
    return [id_, *sorted(corpus.related.get(id_, ()))[:_MOST_KIN]]


def _joined(told: Sequence[_Told]) -> Calendar:
    """The days that nothing tells otherwise; a year before the latest is not the event's."""
    latest = max((each.year for each in told), default=0)
    votes: defaultdict[int, set[int]] = defaultdict(set)
    for each in told:
        if each.year in (0, latest):
            votes[each.day].add(each.weekday)
    known = {day: min(days) for day, days in sorted(votes.items()) if len(days) == 1}
    return Calendar(known, latest)


def _told(source: Source) -> Iterator[_Told]:
    for time in source.analysis.times:
        at = _day_of_year(time)
        if time.kind is not QuantityKind.DAY or at is None:
            continue
        beside = _beside(source.text, time)
        full = _dated(time)
        if beside is not None:
            yield _Told(at, beside, 0)
        elif full is not None:
            yield _Told(at, full.weekday(), full.year)


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
