"""Times: hours, days, months and years, each with the predicates that it may date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import attrgetter, or_

from variorum.mentions.signs import (
    CLOCK,
    DAY_PART,
    DECADE,
    DIGIT,
    MONTH,
    PASSAGE,
    SIDE,
    SPAN,
    WEEKDAY,
    YEAR,
)
from variorum.mentions.times.clocks import clocks
from variorum.mentions.times.days import days, months, weekdays
from variorum.mentions.times.reckoned import days_after, spans_of_time
from variorum.mentions.times.years import decades, years
from variorum.records import Article, Parse, Quantity
from variorum.tables import Table

__all__ = ["find_times"]


def find_times(
    article: Article, parses: Sequence[Parse], signs: Sequence[int]
) -> tuple[Quantity, ...]:
    """The times of an article in the order of the text; ``signs`` are those of each sentence."""
    found: list[Quantity] = []
    for parse, sign in zip(parses, signs, strict=True):
        for finder in _FINDERS_FOR[sign & _ANY]:
            found += finder(article, parse)
    found.sort(key=_SPAN)
    return tuple(found)


_SPAN = attrgetter("span")
_FINDERS = (
    (CLOCK, clocks),
    (MONTH | DIGIT, days),
    (YEAR, years),
    (WEEKDAY, weekdays),
    (MONTH, months),
    (DECADE, decades),
    (DAY_PART | PASSAGE, days_after),
    (SPAN | SIDE, spans_of_time),
)
"""What finds times of one kind, in this order, and the signs that a sentence needs for it."""
_ANY = reduce(or_, (needed for needed, _ in _FINDERS))
_FINDERS_FOR: Table[int, tuple[Callable[[Article, Parse], Iterator[Quantity]], ...]] = Table(
    lambda sign: tuple(finder for needed, finder in _FINDERS if sign & needed == needed)
)
"""Which of them a sentence with some signs needs."""
