"""Windows: the stretch of a game, a season, a business year or a life that a figure belongs to.

"12 points in the first half", "212 in his career", "third-quarter profit": figures of two windows
are two figures, as those of two backgrounds are. So is a count over several days beside one of a
day.
"""

from __future__ import annotations

import re

from variorum.records import Parse, Quantity, QuantityKind
from variorum.sieves import Sieve

__all__ = ["windows_of", "windows_score"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT

_PARTS = "half|quarter|period|set|inning|round|lap|leg"
_WHOLES = "season|career|overtime|lifetime"
_WINDOW = re.compile(
    r"\b(?P<turn>first|second|third|fourth|final|opening|last|1st|2nd|3rd|4th)[- ]"
    rf"(?P<part>{_PARTS})\b|\b(?P<whole>{_WHOLES})\b",
    re.IGNORECASE,
)
_NONE: frozenset[str] = frozenset()
_BEFORE, _AFTER = 40, 60
"""Code points on either side of a figure in which its window stands."""
_ORDER = {"1st": "first", "opening": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}


def windows_of(text: str, parse: Parse, quantity: Quantity) -> frozenset[str]:
    """The windows that stand beside a figure in its sentence, as "first half" or "career"."""
    if not _STRETCHES.holds_any(parse.lowered):  # as of most sentences
        return _NONE
    start, end = quantity.span
    first = max(parse.starts[0], start - _BEFORE)
    last = min(parse.ends[-1], end + _AFTER)
    near = text[first:last]
    found = set()
    if quantity.kind is _COUNT and _tells_a_spell(text, end, last):
        found.add("spell")
    for word in _HINTS:
        if word in near:
            found.update([_name(window) for window in _WINDOW.finditer(text, first, last)])
            break
    return frozenset(found)


def _tells_a_spell(text: str, start: int, end: int) -> bool:
    """Whether the days or nights over which a count is taken stand in a stretch: "90 rescues over
    three nights", "seven shot in five hours"."""
    behind = text[start:end]
    for word in _SPELLS:
        if word in behind:
            return _SPELL.search(text, start, end) is not None
    return False


_SPELLS = ("hours", "nights", "days", "weeks", "months", "years", "weekend")
_SPELL = re.compile(
    r"\b(?:over|during|throughout|in|within) (?:the (?:past|last|previous) )?(?:\w+ )?"
    rf"(?:{'|'.join(_SPELLS)})\b"
)


_STRETCH = re.compile(rf"\b(?:{_PARTS}|{_WHOLES}|{'|'.join(_SPELLS)})\b")
_STRETCHES = Sieve(_STRETCH.search)
"""Finds the words, in lower case, that may name a window or a spell."""
_HINTS = ("hal", "uarter", "eriod", " set", "nning", "ound", "lap", "leg", "eason", "areer", "time")


def _name(found: re.Match[str]) -> str:
    if found["whole"]:
        return found["whole"].casefold()
    turn = found["turn"].casefold()
    return f"{_ORDER.get(turn, turn)} {found['part'].casefold()}"


def windows_score(one: frozenset[str], other: frozenset[str]) -> float:
    """What the windows of two figures tell against their being one figure."""
    if one and other:
        return 0.0 if one & other else _APART
    return min((_ALONE.get(window, 0.0) for window in sorted(one | other)), default=0.0)


_APART = -4.0
_ALONE = {"spell": -2.5, "career": _APART, "lifetime": _APART, "season": -1.0}
"""Windows that a report names where it does not mean the game or the day that it is about."""
