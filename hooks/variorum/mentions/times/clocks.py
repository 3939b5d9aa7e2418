"""Hours: "about 1:30 a.m.", "20:49 GMT", "shortly before 9pm", "between 1 and 2 a.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.mentions.times.making import bounds_of, time_of
from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind

__all__ = ["clocks"]

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
_HEDGE = re.compile(
    r"(?P<about>about|around|approximately|roughly|circa|close to|nearly|almost)"
    r"|(?P<after>just after|shortly after|just past|a little after|soon after)"
    r"|(?P<before>just before|shortly before)"
    r"|(?P<later>after|past)|(?P<earlier>before)"
    r"|(?P<open>by|until|till|since|from|between)",
    re.IGNORECASE,
)
_MINUTES = 24 * 60


def clocks(article: Article, parse: Parse) -> Iterator[Quantity]:
    """Hours in minutes after midnight; ``unit`` is the zone, with "?" where the half of the day is
    not known."""
    for found in _CLOCK.finditer(article.text, *bounds_of(parse)):
        minutes, half_known = _minutes(found, article.text)
        start, hedge = _hedge_before(article.text, bounds_of(parse)[0], found.start())
        zone = (found["zone"] or found["zone24"] or "").casefold()
        if _OPENS_RANGE.match(article.text, found.end()):
            continue  # the time that ends the range stands for both
        if found["word"] and _is_named(article.text, found):
            continue
        low, high = _window(minutes, hedge, found)
        opening = _CLOSES_RANGE.search(article.text, max(bounds_of(parse)[0], start - 28), start)
        if opening is not None:
            start, low = opening.start(), _first_of_range(opening, minutes)
        yield time_of(
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


_OPENS_RANGE = re.compile(
    r" ?(?:and|to|or|-|–|until|till) ?\d{1,2}(?:[:.][0-5]\d)? ?[ap]\.?m\b", re.IGNORECASE
)
_CLOSES_RANGE = re.compile(
    r"(?:\b(?:between|from) )?"
    r"(?<![\w:.])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?: ?[ap]\.?m\.?)?"
    r" ?(?:and|to|or|-|–|until|till) ?$",
    re.IGNORECASE,
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
    told = _PART_BEHIND.match(text, found.end()) or _PART_BEFORE.search(
        text, max(0, found.start() - _FAR_BEFORE), found.start()
    )
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
_PART_BEFORE = re.compile(
    r"\b(?P<part>morning|afternoon|evening|night|tonight),? "
    r"(?:(?:just|shortly|at|about|around|approximately|roughly|before|after) ){0,3}$",
    re.IGNORECASE,
)
"""The same before an hour: "happened last night around 10:30"."""
_FAR_BEFORE = 45
"""Code points before an hour in which it stands."""


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
