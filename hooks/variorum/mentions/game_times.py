"""Times of a game: how long it, or a part of it, had still to go, and the minute of a goal.

"With 6:00 left in the third quarter", "two seconds to play", "in the 67th minute". That a play fell
in some quarter or half is left alone: each has too many plays of a kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind, Span

__all__ = ["game_times", "has_game_times"]

_PARTS = "half|quarter|period|inning|set|round|game|match|overtime|regulation"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LEFT = re.compile(
    r"(?<![\d:.-])(?:(?P<clock>\d{0,2}:\d\d)(?: minutes)?"
    r"|(?P<number>\d{1,2}(?:\.\d)?|" + "|".join(_NUMBERS) + r") (?P<unit>seconds?|minutes?)) "
    r"(?:left|remaining|to play|to go)\b(?! (?:of|for)\b)"
    rf"(?: (?:in|of) (?:the )?(?:(?P<turn>\w+) )?(?P<part>{_PARTS})\b)?",
    re.IGNORECASE,
)
_MINUTE = re.compile(r"\b(?P<minute>\d{1,3})(?:st|nd|rd|th) minute\b", re.IGNORECASE)
_WORDS = (" left", " remaining", " to play", " to go", " minute")
_TURNS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "final": "fourth"}

Make = Callable[[Parse, Span, QuantityKind, float, tuple[float, float], Hedge, str], Quantity]


def has_game_times(lower: str) -> bool:
    """Whether a sentence in lower case may tell a time of a game, as few do."""
    return any(word in lower for word in _WORDS)


def game_times(article: Article, parse: Parse, make: Make) -> Iterator[Quantity]:
    """The times of a game in a sentence; ``make`` makes one of its span, bounds and unit.

    The unit tells of what so much was left, as "left third quarter", and "left" where nothing does.
    """
    start, end = parse.tokens[0].start, parse.tokens[-1].end
    for found in _LEFT.finditer(article.text, start, end):
        turn = (found["turn"] or "").casefold()
        part = (found["part"] or "").casefold()
        unit = " ".join(word for word in ("left", _TURNS.get(turn, turn), part) if word)
        yield _made(parse, found.span(), _seconds(found), unit, make)
    for found in _MINUTE.finditer(article.text, start, end):
        yield _made(parse, found.span(), float(found["minute"]), "minute", make)


def _made(parse: Parse, span: Span, value: float, unit: str, make: Make) -> Quantity:
    return make(parse, span, QuantityKind.GAME, value, (value, value), Hedge.EXACT, unit)


def _seconds(found: re.Match[str]) -> float:
    if found["clock"]:
        minutes, seconds = found["clock"].split(":")
        return 60.0 * int(minutes or 0) + int(seconds)
    word = found["number"].casefold()
    number = float(_NUMBERS.index(word) + 1) if word in _NUMBERS else float(word)
    return number * (60 if found["unit"].casefold().startswith("minute") else 1)
