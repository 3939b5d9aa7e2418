"""Days: the words by which a text tells when, and the date that they come to, where one is known.

"4 January 2009", "Jan. 4", "Sunday", "yesterday", "in 2004". A date that is written out stands as
it is; a weekday, a day without a year or "yesterday" is worked out from the day on which its
article was published, and only from a full date. News speaks of the last such day: "Sunday" in an
article of a Wednesday is three days before. Where the sentence looks ahead or far back ("will meet
on Sunday", "one Sunday in 1987"), or the words are somebody's whose day of speaking nobody gives,
the day is left open.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from variorum.records import Span
from variorum.wordlists import read_pairs, read_words

__all__ = ["Day", "How", "find_days", "full_date", "in_full", "in_year"]

_LEXICON = Path(__file__).with_name("lexicon")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|Jun\.|July|Jul\."
    r"|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_BEFORE_A_YEAR = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "in",
        "of",
        "by",
        "since",
        "from",
        "until",
        "before",
        "after",
        "during",
        "early",
        "late",
    )
)
_RECURRING = re.compile(r"\b(?:every|each|any)(?: (?:other|second|single))? \Z", re.IGNORECASE)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


class How(StrEnum):
    """How a date is known."""

    SAID = "said"
    """The words give it."""

    WORKED_OUT = "worked-out"
    """From the words and the day on which the article was published."""

    OPEN = "open"
    """Not known: the words stand as they are."""


@dataclass(frozen=True, slots=True)
class Day:
    """Words that tell when, at ``span`` of the text.

    ``date`` holds year, month and day, as many as are known: (2009, 1, 4), (2009, 1), (2009,);
    empty where the day is open. ``words`` is what open ones are listed under: "sunday", "4 may".
    """

    span: Span
    date: tuple[int, ...]
    how: How
    words: str


def full_date(published: str | None) -> datetime.date | None:
    """The day of an ISO 8601 date; None for a month or a year alone."""
    try:
        return datetime.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def in_full(date: tuple[int, ...]) -> str:
    """A date as a heading has it: "Sunday, 4 January 2009", "January 2009", "2009"."""
    if len(date) == 1:
        return str(date[0])
    month = _MONTHS[date[1] - 1].capitalize()
    if len(date) == 2:
        return f"{month} {date[0]}"
    weekday = _WEEKDAYS[datetime.date(*date).weekday()].capitalize()
    return f"{weekday}, {date[2]} {month} {date[0]}"


def in_year(words: str) -> tuple[int, int] | None:
    """Month and day of open words such as "4 may"; None for a weekday or "today"."""
    day, _, month = words.partition(" ")
    return (_MONTHS.index(month) + 1, int(day)) if month in _MONTHS else None


def find_days(
    text: str, span: Span, published: datetime.date | None, spoken: tuple[Span, ...] = ()
) -> Iterator[Day]:
    """The words in a sentence that tell a day, a month or a year, in order.

    ``spoken`` are the spans of what somebody says there, in whose mouth "yesterday" is not counted
    from the day of the article.
    """
    sentence = text[span[0] : span[1]]
    for found in _days().finditer(text, *span):
        at = found.span("day")
        if found["weekday"] and (_is_a_name(text, at) or _comes_back(text, at)):
            continue
        known = None if _is_inside(at, spoken) else published
        yield _day(found, at, known, sentence)


def _day(found: re.Match[str], at: Span, published: datetime.date | None, sentence: str) -> Day:
    said = _said(found)
    if said:
        return Day(at, said, How.SAID, "")
    words = " ".join(found["day"].casefold().split())
    if found["month"] or found["month2"]:
        day, month = _number(found["date"] or found["date2"]), _month(found)
        words = f"{day} {_MONTHS[month - 1]}"
        elsewhen = _has_other_year(sentence, published)
        worked_out = None if elsewhen else _nearest(day, month, published)
    elif found["weekday"]:
        words = found["weekday"].casefold()
        elsewhen = _has_other_year(sentence, published) or bool(_other_days().search(sentence))
        worked_out = None if elsewhen else _last(words, published)
    else:
        worked_out = _counted(words, published)
    if worked_out is None:
        return Day(at, (), How.OPEN, words)
    date = (worked_out.year, worked_out.month, worked_out.day)
    return Day(at, date, How.WORKED_OUT, words)


def _said(found: re.Match[str]) -> tuple[int, ...]:
    """The date that the words themselves give; empty where they lack the year."""
    if found["iso"]:
        return _existing(*map(int, found["iso"].split("-")))
    if found["year"] or found["year2"]:
        year = int(found["year"] or found["year2"])
        return _existing(year, _month(found), _number(found["date"] or found["date2"]))
    if found["month3"]:
        return (int(found["year3"]), _month_number(found["month3"]))
    return (int(found["year4"]),) if found["year4"] else ()


def _existing(year: int, month: int, day: int) -> tuple[int, ...]:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return (year,)
    return (year, month, day)


def _month(found: re.Match[str]) -> int:
    return _month_number(found["month"] or found["month2"])


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name[:3].casefold()))


def _number(date: str) -> int:
    return int(re.sub(r"\D", "", date))


def _nearest(day: int, month: int, published: datetime.date | None) -> datetime.date | None:
    """The date of that day and month that lies nearest to the article's own."""
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    dates = [datetime.date(*found) for y in years if len(found := _existing(y, month, day)) == 3]
    return min(dates, key=lambda date: abs(date - published), default=None)


def _last(weekday: str, published: datetime.date | None) -> datetime.date | None:
    if published is None:
        return None
    back = (published.weekday() - _WEEKDAYS.index(weekday)) % 7
    return published - datetime.timedelta(days=back)


def _counted(words: str, published: datetime.date | None) -> datetime.date | None:
    distance = _spoken_days().get(words)
    if published is None or distance is None:
        return None
    return published + datetime.timedelta(days=int(distance))


def _is_inside(at: Span, spans: tuple[Span, ...]) -> bool:
    return any(start <= at[0] and at[1] <= end for start, end in spans)


def _is_a_name(text: str, at: Span) -> bool:
    """Whether a weekday is part of a name: "Black Friday", "the Sunday Times"."""
    around = text[max(0, at[0] - 12) : at[1] + 16].casefold()
    return bool(_named_weekdays().search(around))


def _comes_back(text: str, at: Span) -> bool:
    """Whether a weekday is no one day: "every Sunday", "each second Monday"."""
    return bool(_RECURRING.search(text[max(0, at[0] - 20) : at[0]]))


def _has_other_year(sentence: str, published: datetime.date | None) -> bool:
    """Whether a sentence names a year that is not the article's own."""
    own = str(published.year) if published else ""
    return any(found.group() != own for found in _year().finditer(sentence))


@cache
def _year() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w,.]){_YEAR}(?![\w,]\d|\w)")


@cache
def _spoken_days() -> dict[str, str]:
    return read_pairs(_LEXICON / "spoken_days.txt")


@cache
def _named_weekdays() -> re.Pattern[str]:
    return _any_of(read_words(_LEXICON / "named_weekdays.txt"))


@cache
def _other_days() -> re.Pattern[str]:
    return _any_of(read_words(_LEXICON / "other_days.txt"))


def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(w) for w in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


@cache
def _days() -> re.Pattern[str]:
    spoken = "|".join(sorted(_spoken_days(), key=lambda word: (-len(word), word)))
    # The first letter of "today" may be a capital; that of a month or weekday must be.
    spoken = re.sub(r"(?<![^|])(\w)", lambda m: f"[{m[1]}{m[1].upper()}]", spoken)
    return re.compile(
        r"(?<![\w-])(?:"
        rf"(?P<day>(?P<iso>{_YEAR}-[01]\d-[0-3]\d)"
        rf"|(?:{_WEEKDAY},? )?(?:(?P<month>{_MONTH}) (?P<date>{_DAY})(?![\d%]|[:.]\d)"
        rf"(?:,? (?P<year>{_YEAR})\b)?"
        rf"|(?P<date2>{_DAY})(?: of)? (?P<month2>{_MONTH})(?:,? (?P<year2>{_YEAR})\b)?)"
        rf"|(?P<month3>{_MONTH})(?: of)? (?P<year3>{_YEAR})"
        rf"|(?P<weekday>{_WEEKDAY})"
        rf"|(?:{spoken})"
        rf"|(?:{_BEFORE_A_YEAR})(?P<year4>{_YEAR}))"
        r")(?![\w-])"
    )
