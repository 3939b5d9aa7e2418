"""Times told from another time: "the next day", "later that night", "three weeks before"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from variorum.mentions.signs import plain
from variorum.mentions.times.making import bounds_of, time_of
from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind

__all__ = ["days_after", "spans_of_time"]

_DAY_AFTER = re.compile(
    r"\b(?:(?P<next>the (?:next|following) (?:day|night|morning|evening|afternoon))"
    r"|(?P<previous>the (?:previous|preceding) (?:day|night|evening|morning)|the (?:day|night)"
    r" before(?! (?:the|a|yesterday)\b))"
    r"|(?P<same>(?:the same|(?:later|earlier|early|late) that) (?:day|night|evening|afternoon)"
    r"|that (?:same )?(?:night|evening|afternoon|morning)))\b",
    re.IGNORECASE,
)
_SMALL_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_AGO = re.compile(
    r"(?P<hedge>about |nearly |almost |roughly |some |around |just over )?"
    r"(?P<least>(?:(?:more|longer) than|over|at least) )?"
    r"\b(?P<number>an?|\d{1,3}|" + "|".join(_SMALL_NUMBERS) + r") "
    r"(?P<unit>minute|hour|day|week|month|year)s? "
    r"(?P<side>ago|before|earlier|beforehand|previously|prior|later|after|afterwards?)\b",
    re.IGNORECASE,
)
_DAYS_OF = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365.25}
_EARLIER = frozenset({"ago", "before", "earlier", "beforehand", "previously", "prior"})


def days_after(article: Article, parse: Parse) -> Iterator[Quantity]:
    """The day told from the day of what was told before: "the next day", "later that night"."""
    for found in _DAY_AFTER.finditer(article.text, *bounds_of(parse)):
        value = _DAYS_AFTER[found.lastgroup or "same"]
        bounds = (value - _WITHIN, value + _WITHIN)
        yield time_of(parse, found.span(), QuantityKind.AGO, value, bounds, Hedge.EXACT, "")


_DAYS_AFTER = {"next": 1.0, "previous": -1.0, "same": 0.0}


def spans_of_time(article: Article, parse: Parse) -> Iterator[Quantity]:
    """How long before or after something: days, negative before; exact to half the unit."""
    for found in _AGO.finditer(article.text, *bounds_of(parse)):
        number = _number_of(plain(found["number"]))
        unit = _DAYS_OF[plain(found["unit"])]
        side = plain(found["side"])
        sign = -1.0 if side in _EARLIER else 1.0
        most = math.inf if found["least"] else number + _WITHIN
        ends = sorted((sign * (number - _WITHIN) * unit, sign * most * unit))
        yield time_of(
            parse,
            found.span(),
            QuantityKind.AGO,
            sign * number * unit,
            (ends[0], ends[1]),
            Hedge.ABOUT if found["hedge"] else Hedge.EXACT,
            "ago" if side == "ago" else "",
        )


def _number_of(word: str) -> float:
    small = {"a": 1, "an": 1} | {name: at for at, name in enumerate(_SMALL_NUMBERS, start=1)}
    return float(word) if word.isdigit() else float(small[word])


_WITHIN = 0.45
"""The part of a unit by which "two weeks ago" may be off."""
