"""Days: "May 13", "in early April 2007", "on Friday".

A weekday names a date only where a date of its article is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from variorum.mentions.dating import PARTS_OF_DAY
from variorum.mentions.times.making import bounded, bounds_of, time_of
from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind
from variorum.wordlists import read_words

__all__ = ["days", "months", "weekdays"]

_LEXICON = Path(__file__).parent.parent / "lexicon"

_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
_MONTH_NUMBER = {name[:3]: at for at, name in enumerate(_MONTH_NAMES.split(), start=1)}
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{1,6})?\.?"
_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:.]\d|\d)"
    rf"|(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH}))(?!\w)"
    r"(?:,? (?P<year>1[89]\d\d|20\d\d)\b)?"
)
_PART_OF = (
    r"(?:early|late|mid)(?: in)?|(?:the )?(?:first|second|third|last|final) week (?:of|in)"
    r"|(?:the )?(?:first|second) half of|(?:the )?(?:beginning|start|middle|end) of"
)
_WHOLE_MONTH = re.compile(
    rf"\b(?P<word>[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Dd]uring|[Uu]ntil|[Tt]owards?|[Oo]n|[Aa]t|of|the"
    rf"|[Ll]ast|[Tt]his|[Nn]ext)(?: (?P<part>{_PART_OF}))?"
    rf"[ -](?P<month>{_MONTH})(?:,? (?:of )?(?P<year>1[89]\d\d|20\d\d)\b)?(?!\.? ?\d|\w)"
)
_NAMED_DAYS = read_words(_LEXICON / "named_days.txt")
_MONTHS = read_words(_LEXICON / "months.txt")


def days(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Days of a month, and the year where it stands with them: "May 13", "6 May 2007"."""
    for found in _DAY.finditer(article.text, *bounds_of(parse)):
        month = _named_month(found["month"] or found["month2"])
        if month is None:
            continue
        value = 100.0 * _MONTH_NUMBER[month[:3]] + int(found["day"] or found["day2"])
        hedge, bounds = bounded(article.text, parse, found.start(), value)
        yield time_of(
            parse, found.span(), QuantityKind.DAY, value, bounds, hedge, found["year"] or ""
        )
        if found["year"]:
            year = int(found["year"]) + (value // 100 - 1 + value % 100 / 31) / 12
            yield time_of(
                parse, found.span(), QuantityKind.YEAR, year, (year, year), Hedge.EXACT, ""
            )


def _named_month(word: str) -> str | None:
    """The word for a month in lower case; a full stop may end its sentence ("on 6 May.")."""
    month = word.casefold()
    if month in _MONTHS:
        return month
    bare = month.removesuffix(".")
    return bare if bare in _MONTHS else None


def _end_of_month(found: re.Match[str]) -> int:
    """The end of a date, without the full stop that ends its sentence after a whole word."""
    words = found.group()
    whole = words.endswith(".") and words.split()[-1].casefold() not in _MONTHS
    return found.end() - whole


def months(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Months without a day, as all of their days: "in early May", "the April 2007 vote"."""
    for found in _WHOLE_MONTH.finditer(article.text, *bounds_of(parse)):
        month = _named_month(found["month"])
        if month is None or (month in _ALSO_WORDS and not _is_month(found)):
            continue
        first = 100.0 * _MONTH_NUMBER[month[:3]]
        low, high = _PARTS_OF_MONTH[_part_of(found["part"])]
        span = (found.start("part" if found["part"] else "month"), _end_of_month(found))
        bounds = (first + low, first + high)
        year = found["year"] or ""
        yield time_of(parse, span, QuantityKind.DAY, first + low, bounds, Hedge.VAGUE, year)
        if year:
            at = int(year) + (first / 100 - 1) / 12
            yield time_of(parse, span, QuantityKind.YEAR, at, (at, at + 1 / 12), Hedge.VAGUE, "")


_ALSO_WORDS = frozenset({"may", "march"})


def _is_month(found: re.Match[str]) -> bool:
    """Whether "May" or "March" is the month: "in May", "last March", "late May", "May 1990"; not
    "the March through Varde", "a letter from May"."""
    return bool(found["year"] or found["part"]) or found["word"].casefold() in _OF_MONTHS


_OF_MONTHS = frozenset({"in", "since", "until", "during", "last"})


def _part_of(words: str | None) -> str:
    """The part of a month or year that words name: "early" for "the first week of"."""
    named = set((words or "").casefold().split())
    return next((part for part, names in _NAMES_OF_PARTS.items() if named & names), "")


_NAMES_OF_PARTS = {
    "first week": {"first"},
    "early": {"early", "beginning", "start"},
    "mid": {"mid", "middle", "second", "third"},
    "late": {"late", "last", "final", "end"},
}
_PARTS_OF_MONTH = {
    "": (1, 31),
    "first week": (1, 8),
    "early": (1, 12),
    "mid": (8, 22),
    "late": (19, 31),
}


def weekdays(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Weekdays that date something: "on Friday"; not "Sunday's storm"."""
    for place in [place for place, lemma in enumerate(parse.lemmas) if lemma in _WEEKDAYS]:
        if parse.texts[place][0].isupper() and _dates(parse, place):
            value = _WEEKDAYS[parse.lemmas[place]]
            span = (parse.starts[place], parse.ends[place])
            before = parse.lowered[place - 1] if place else ""
            hedge = _BOUNDS_OF_WEEKDAYS.get(before, Hedge.EXACT)
            yield time_of(parse, span, QuantityKind.WEEKDAY, value, (value, value), hedge, "")


_BOUNDS_OF_WEEKDAYS = {
    "until": Hedge.AT_MOST,
    "till": Hedge.AT_MOST,
    "through": Hedge.AT_MOST,
    "by": Hedge.AT_MOST,
    "before": Hedge.BELOW,
    "after": Hedge.ABOVE,
    "from": Hedge.AT_LEAST,
}
"""What bounds a time without being it; "held since Monday" tells the day that began it."""


def _dates(parse: Parse, place: int) -> bool:
    """Whether a weekday dates its verb: not "Sunday's storm", nor "02:41 GMT Friday"."""
    before = parse.lowered[place - 1] if place else ""
    if before in ("gmt", "utc") or before in _NAMED_DAYS:
        return False
    after = place + 1
    if after >= len(parse.tags) or parse.lemmas[after] in PARTS_OF_DAY:
        return True
    return parse.tags[after] not in ("POS", "NN", "NNS") and parse.texts[after] not in "'’"


_WEEKDAYS = {
    "monday": 0.0,
    "tuesday": 1.0,
    "wednesday": 2.0,
    "thursday": 3.0,
    "friday": 4.0,
    "saturday": 5.0,
    "sunday": 6.0,
}
