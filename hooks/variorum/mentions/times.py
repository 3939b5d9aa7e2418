"""Times: hours, days, months and years, each with the predicates that it may date.

"About 1:30 a.m.", "20:49 GMT", "shortly before 9pm", "May 13", "in April 2007", "late 2009", "three
weeks before". A weekday names a date only where a date of its article is
known.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import attrgetter, or_
from pathlib import Path

from variorum.mentions.dating import PARTS_OF_DAY, links_of_time
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
    plain,
)
from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind, Span
from variorum.swift import maker
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["find_times"]

_ZONES = r"GMT|UTC|BST|CET|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|IST|local time"
_CLOCK = re.compile(
    r"(?<![\w.:,/-])(?:"
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hour24>[01]?\d|2[0-3])[:.]?(?P<minute24>[0-5]\d) ?(?P<zone24>GMT|UTC|hours|hrs|BST)\b"
    r"|(?P<hour12>[01]?\d|2[0-3]):(?P<minute12>[0-5]\d)(?![:\d])"
    r"|(?P<word>noon|midnight)\b"
    r")(?: ?\(?(?P<zone>" + _ZONES + r")\b)?(?! (?:minutes?|left|to play|to go|remaining)\b)",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(r"\d|noon|midnight", re.IGNORECASE)
"""What every clock time, day and year holds, and most sentences do not."""
_HEDGE = re.compile(
    r"(?P<about>about|around|approximately|roughly|circa|close to|nearly|almost)"
    r"|(?P<after>just after|shortly after|just past|a little after|soon after)"
    r"|(?P<before>just before|shortly before)"
    r"|(?P<later>after|past)|(?P<earlier>before)"
    r"|(?P<open>by|until|till|since|from|between)",
    re.IGNORECASE,
)
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
_YEAR = re.compile(
    r"(?:\b(?P<word>in|of|since|from|before|after|by|until|during|early|late|mid|the|a|an|his|her"
    r"|its|their|spring|summer|autumn|fall|winter)|['’]s)[ -]"
    r"(?P<year>1[89]\d\d|20\d\d)\b(?! ?(?:GMT|hours|s\b)|['’]?s\b|[ -]block\b)"
    r"(?:(?: to |-| ?– ?| or )(?P<part>early |late |mid-?)?(?P<until>1[89]\d\d|20\d\d)\b)?",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\b(?:(?P<part>early|late|mid)[ -])?(?:(?P<century>1[89]|20)(?P<ten>\d)0['’]?s"
    r"|nineteen[- ](?P<name>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)(?!\w)",
    re.IGNORECASE,
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
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
_SIDES = (*sorted(_EARLIER), "later", "after")
_MONTHS_CUT = tuple(name[:3].title() for name in _MONTH_NAMES.split())
_NAMED_DAYS = read_words(Path(__file__).parent / "lexicon" / "named_days.txt")
_MONTHS = read_words(Path(__file__).parent / "lexicon" / "months.txt")
_MINUTES = 24 * 60


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


def _bounds(parse: Parse) -> Span:
    return parse.starts[0], parse.ends[-1]


def _clocks(article: Article, parse: Parse) -> Iterator[Quantity]:
    for found in _CLOCK.finditer(article.text, *_bounds(parse)):
        minutes, half_known = _minutes(found, article.text)
        start, hedge = _hedge_before(article.text, _bounds(parse)[0], found.start())
        zone = (found["zone"] or found["zone24"] or "").casefold()
        if _OPENS_RANGE.match(article.text, found.end()):
            continue  # the time that ends the range stands for both
        if found["word"] and _is_named(article.text, found):
            continue
        low, high = _window(minutes, hedge, found)
        opening = _CLOSES_RANGE.search(article.text, max(_bounds(parse)[0], start - 28), start)
        if opening is not None:
            start, low = opening.start(), _first_of_range(opening, minutes)
        yield _time(
            parse,
            (start, _trimmed_end(article.text, found)),
            QuantityKind.CLOCK,
            float(minutes),
            (low, high),
            _HEDGES[hedge],
            ("" if zone in ("hours", "hrs", "local time") else zone) + ("" if half_known else "?"),
        )


def _is_named(text: str, found: re.Match[str]) -> bool:
    """Whether a word for an hour is part of a name: "in the 400 block of Noon Lane"."""
    behind = text[found.end() : found.end() + 2]
    return found.group().istitle() and behind[:1] == " " and behind[1:].isupper()


_OPENS_RANGE = re.compile(r" ?(?:and|to|or|-|–|until|till) ?\d{1,2}(?::[0-5]\d)? ?[ap]\.?m\b")
_CLOSES_RANGE = re.compile(
    r"(?:\b(?:between|from) )?"
    r"(?<![\w:.])(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?(?: ?[ap]\.?m\.?)?"
    r" ?(?:and|to|or|-|–|until|till) ?$"
)
"""The first of two hours between which something was: "between 1 and 2 a.m.", "8:30 or 9 p.m."."""


def _first_of_range(opening: re.Match[str], last: int) -> float:
    """The earlier end of a range in minutes, at most half a day before its last."""
    first = int(opening["hour"]) % 12 * 60 + int(opening["minute"] or 0)
    return last - (last - first) % (_MINUTES / 2)


def _minutes(found: re.Match[str], text: str) -> tuple[int, bool]:
    """Minutes after midnight, and whether the half of the day is known."""
    if found["word"]:
        return (720 if found["word"].casefold() == "noon" else 0), True
    if found["half"]:
        hour = int(found["hour"]) % 12 + (12 if found["half"].casefold() == "p" else 0)
        return hour * 60 + int(found["minute"] or 0), True
    if found["hour24"] is not None:
        return int(found["hour24"]) * 60 + int(found["minute24"]), True
    hour, minute = int(found["hour12"]), int(found["minute12"])
    if hour > 12 or found["hour12"].startswith("0"):
        return hour * 60 + minute, True
    told = _PART_BEHIND.match(text, found.end())
    if told is None:
        return hour * 60 + minute, False
    part = told["part"].casefold()
    is_late = part in ("afternoon", "evening") or (part != "morning" and 5 < hour < 12)
    return (hour % 12 + (12 if is_late else 0)) * 60 + minute, True


_PART_BEHIND = re.compile(
    r",? (?:(?:at|this|that|last|on|in the|yesterday) )?(?:\w+day )?"
    r"(?P<part>morning|afternoon|evening|night|tonight)\b",
    re.IGNORECASE,
)
"""What tells the half of the day behind an hour: "at 10:00 last night", "at 3:15 in the morning",
"8:30 Friday night"."""


def _trimmed_end(text: str, found: re.Match[str]) -> int:
    """The end of a time; the full stop of "a.m." belongs to it, that of "9pm." does not."""
    end = found.end()
    if text[end - 1] == "." and text[end - 3 : end - 2] != ".":
        return end - 1
    return end


_HEDGES = {
    "": Hedge.EXACT,
    "about": Hedge.ABOUT,
    "after": Hedge.ABOUT,
    "before": Hedge.ABOUT,
    "later": Hedge.ABOVE,
    "earlier": Hedge.BELOW,
    "open": Hedge.AT_LEAST,
}


def _hedge_before(text: str, floor: int, start: int) -> tuple[int, str]:
    """The start of the hedge right before a time, and its kind."""
    window = max(floor, start - 20)
    words = re.split(r"(\s+)", text[window:start].rstrip())
    for length in (5, 3, 1):
        phrase = "".join(words[-length:])
        found = _HEDGE.fullmatch(phrase)
        if found and found.lastgroup:
            return start - (start - window - text[window:start].rindex(phrase)), found.lastgroup
    return start, ""


def _window(minutes: int, hedge: str, found: re.Match[str]) -> tuple[float, float]:
    """The minutes that a time may mean: "about" is said of quarters, tens and fives; a time told to
    the minute is that minute, even so ("about 1:54 a.m.")."""
    if hedge == "open":
        return -_MINUTES, 2 * _MINUTES
    if hedge in ("later", "earlier"):
        return (minutes, 2 * _MINUTES) if hedge == "later" else (-_MINUTES, minutes)
    slack = _slack(minutes)
    beside = _BESIDE_TWELVE if found["word"] else max(_BESIDE, slack)
    if hedge == "after":
        return minutes, minutes + beside
    if hedge == "before":
        return minutes - beside, minutes
    if hedge == "about":
        slack = _BESIDE if found["word"] else slack
        return minutes - slack, minutes + slack
    bare_hour = found["half"] is not None and found["minute"] is None
    slack = 5 if bare_hour else 2 if minutes % 5 == 0 else 0
    return minutes - slack, minutes + slack


_BESIDE, _BESIDE_TWELVE = 20, 40
"""Minutes of "shortly after 9 p.m.", and of "shortly after midnight", which parts two days."""


def _slack(minutes: int) -> int:
    if minutes % 60 == 0:
        return 14
    if minutes % 15 == 0:
        return 7
    return 4 if minutes % 5 == 0 else 1


def _days(article: Article, parse: Parse) -> Iterator[Quantity]:
    for found in _DAY.finditer(article.text, *_bounds(parse)):
        month = _named_month(found["month"] or found["month2"])
        if month is None:
            continue
        value = 100.0 * _MONTH_NUMBER[month[:3]] + int(found["day"] or found["day2"])
        hedge, bounds = _bounded(article.text, parse, found.start(), value)
        yield _time(
            parse, found.span(), QuantityKind.DAY, value, bounds, hedge, found["year"] or ""
        )
        if found["year"]:
            year = int(found["year"]) + (value // 100 - 1 + value % 100 / 31) / 12
            yield _time(parse, found.span(), QuantityKind.YEAR, year, (year, year), Hedge.EXACT, "")


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


def _months(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Months without a day, as all of their days: "in early May", "the April 2007 vote"."""
    for found in _WHOLE_MONTH.finditer(article.text, *_bounds(parse)):
        month = _named_month(found["month"])
        if month is None or (month in _ALSO_WORDS and not _is_month(found)):
            continue
        first = 100.0 * _MONTH_NUMBER[month[:3]]
        low, high = _PARTS_OF_MONTH[_part_of(found["part"])]
        span = (found.start("part" if found["part"] else "month"), _end_of_month(found))
        bounds = (first + low, first + high)
        year = found["year"] or ""
        yield _time(parse, span, QuantityKind.DAY, first + low, bounds, Hedge.VAGUE, year)
        if year:
            at = int(year) + (first / 100 - 1) / 12
            yield _time(parse, span, QuantityKind.YEAR, at, (at, at + 1 / 12), Hedge.VAGUE, "")


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
_PARTS_OF_YEAR = {
    "early": (0.0, 0.4),
    "mid": (0.3, 0.7),
    "late": (0.6, 0.999),
    "spring": (0.15, 0.5),
    "summer": (0.4, 0.75),
    "autumn": (0.6, 0.999),
    "fall": (0.6, 0.999),
}


def _years(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Years that date something: "in 1990", and "the 1990 fire", which dates the fire alone."""
    for found in _YEAR.finditer(article.text, *_bounds(parse)):
        value = float(found["year"])
        word = (found["word"] or "s").casefold()
        low, high = _PARTS_OF_YEAR.get(word, (0.0, 0.999))
        start = found.start("word" if word in _PARTS_OF_YEAR else "year")
        hedge, bounds = _bounded(article.text, parse, found.start("year"), value)
        if hedge is Hedge.EXACT or found["until"]:
            hedge, bounds = _span_of_years(found, value, (low, high))
        time = _time(parse, (start, found.end()), QuantityKind.YEAR, value, bounds, hedge, "")
        if word not in _BEFORE_NOUNS or (time.links and time.links[0].role == "state"):
            yield time


_BEFORE_NOUNS = frozenset({"a", "an", "his", "her", "its", "their", "s"})


def _decades(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Ten years, or a part of them: "in the 1950s", "the late nineteen eighties"."""
    for found in _DECADE.finditer(article.text, *_bounds(parse)):
        ten = found["ten"] or str(_TENS.index(plain(found["name"])) + 2)
        first = float(f"{found['century'] or 19}{ten}0")
        low, high = _PARTS_OF_DECADE[(found["part"] or "").casefold()]
        bounds = (first + low, first + high)
        yield _time(parse, found.span(), QuantityKind.YEAR, first, bounds, Hedge.VAGUE, "")


_PARTS_OF_DECADE = {
    "": (0.0, 9.999),
    "early": (0.0, 4.999),
    "mid": (3.0, 7.999),
    "late": (5.0, 9.999),
}


def _days_after(article: Article, parse: Parse) -> Iterator[Quantity]:
    """The day told from the day of what was told before: "the next day", "later that night"."""
    for found in _DAY_AFTER.finditer(article.text, *_bounds(parse)):
        value = _DAYS_AFTER[found.lastgroup or "same"]
        bounds = (value - _WITHIN, value + _WITHIN)
        yield _time(parse, found.span(), QuantityKind.AGO, value, bounds, Hedge.EXACT, "")


_DAYS_AFTER = {"next": 1.0, "previous": -1.0, "same": 0.0}


def _span_of_years(
    found: re.Match[str], value: float, part: tuple[float, float]
) -> tuple[Hedge, tuple[float, float]]:
    """The time of a year or several: "late 2009", "from 1990 to 1991", "2009 or early 2010"."""
    if not found["until"]:
        vague = part != (0.0, 0.999)
        return (Hedge.VAGUE if vague else Hedge.EXACT), (value + part[0], value + part[1])
    until = _PARTS_OF_YEAR.get((found["part"] or "").strip(" -").casefold(), (0.0, 0.999))
    return Hedge.EXACT, (value + part[0], float(found["until"]) + until[1])


def _relative(article: Article, parse: Parse) -> Iterator[Quantity]:
    """How long before or after something: days, negative before; exact to half the unit."""
    for found in _AGO.finditer(article.text, *_bounds(parse)):
        number = _number_of(plain(found["number"]))
        unit = _DAYS_OF[plain(found["unit"])]
        side = plain(found["side"])
        sign = -1.0 if side in _EARLIER else 1.0
        most = math.inf if found["least"] else number + _WITHIN
        ends = sorted((sign * (number - _WITHIN) * unit, sign * most * unit))
        yield _time(
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


_BOUNDS = {
    "after": Hedge.ABOVE,
    "since": Hedge.AT_LEAST,
    "from": Hedge.AT_LEAST,
    "before": Hedge.BELOW,
    "until": Hedge.AT_MOST,
    "by": Hedge.AT_MOST,
}


def _bounded(
    text: str, parse: Parse, start: int, value: float
) -> tuple[Hedge, tuple[float, float]]:
    """What a preposition makes of a day or year: "before May 3", "since 1994"."""
    words = text[max(_bounds(parse)[0], start - 12) : start].split()
    hedge = _BOUNDS.get(words[-1].casefold() if words else "", Hedge.EXACT)
    if hedge is Hedge.EXACT:
        return hedge, (value, value)
    upwards = hedge in (Hedge.ABOVE, Hedge.AT_LEAST)
    return hedge, (value, math.inf) if upwards else (-math.inf, value)


def _weekdays(article: Article, parse: Parse) -> Iterator[Quantity]:
    for place in [place for place, lemma in enumerate(parse.lemmas) if lemma in _WEEKDAYS]:
        if parse.texts[place][0].isupper() and _dates(parse, place):
            value = _WEEKDAYS[parse.lemmas[place]]
            span = (parse.starts[place], parse.ends[place])
            before = parse.lowered[place - 1] if place else ""
            hedge = _BOUNDS_OF_WEEKDAYS.get(before, Hedge.EXACT)
            yield _time(parse, span, QuantityKind.WEEKDAY, value, (value, value), hedge, "")


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


def _time(
    parse: Parse,
    span: Span,
    kind: QuantityKind,
    value: float,
    bounds: tuple[float, float],
    hedge: Hedge,
    unit: str,
) -> Quantity:
    at = bisect_right(parse.ends, span[0])
    end = bisect_left(parse.starts, span[1])
    return _quantity(
        span=span,
        place=parse.place,
        kind=kind,
        value=value,
        low=bounds[0],
        high=bounds[1],
        hedge=hedge,
        unit=unit,
        noun="",
        links=links_of_time(parse, at, end),
        at=at,
    )


_quantity = maker(Quantity)


_FINDERS = (
    (CLOCK, _clocks),
    (MONTH | DIGIT, _days),
    (YEAR, _years),
    (WEEKDAY, _weekdays),
    (MONTH, _months),
    (DECADE, _decades),
    (DAY_PART | PASSAGE, _days_after),
    (SPAN | SIDE, _relative),
)
"""What finds times of one kind, in this order, and the signs that a sentence needs for it."""
_ANY = reduce(or_, (needed for needed, _ in _FINDERS))
_FINDERS_FOR: Table[int, tuple[Callable[[Article, Parse], Iterator[Quantity]], ...]] = Table(
    lambda sign: tuple(finder for needed, finder in _FINDERS if sign & needed == needed)
)
"""Which of them a sentence with some signs needs."""
