"""Spellings of one name in several alphabets' transcriptions: "Dmitri", "Dmitry", "Dmitrij"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz.distance import OSA

__all__ = ["fold", "same_spelling", "skeleton"]

_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "å": "a", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe"}
    | {"ı": "i"}
    | dict.fromkeys("'’-.", "")
)
_SOUNDS = (
    (re.compile(r"(?:iy|ij|yj|yi|yy|ii|ey|ei|y|j)"), "i"),
    (re.compile(r"(?:shch|sch|sh|tch|ch|cz|cs|zh)"), "s"),
    (re.compile(r"(?:kh|gh|h)"), ""),
    (re.compile(r"(?:ph|ff|w|v|f)"), "f"),
    (re.compile(r"(?:tz|ts|z|c(?=[eiy]))"), "s"),
    (re.compile(r"(?:ck|q|c|x)"), "k"),
    (re.compile(r"(?:ou|oo|u|o)"), "u"),
    (re.compile(r"(?:io|ie|ye|e|a)"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile(r"[aiu]")
_LONG = 6


@cache
def fold(name: str) -> str:
    """A name in plain lower-case letters: "Ødegård" is "odegard"."""
    parts = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def _sounds(name: str) -> str:
    out = fold(name)
    for pattern, sound in _SOUNDS:
        out = pattern.sub(sound, out)
    return out


@cache
def skeleton(name: str) -> str:
    """The consonants of a name as they sound: the key under which spellings of one name meet."""
    return _VOWELS.sub("", _sounds(name)) or _sounds(name)


@cache
def same_spelling(left: str, right: str) -> bool:
    """Whether two words may be one name in two transcriptions.

    They must sound alike, or have the same consonants and differ in one vowel of a long name, so
    that "Dmitry" and "Dmitrij" meet but "Dahl" and "Doyle" do not.
    """
    one, other = _sounds(left), _sounds(right)
    if one == other or one.rstrip("i") == other.rstrip("i"):
        return one[:1] == other[:1] and _near(left, right)
    if skeleton(left) != skeleton(right) or min(len(left), len(right)) < _LONG:
        return False
    return OSA.distance(one, other) <= 1 and _near(left, right)


def _near(left: str, right: str) -> bool:
    """Whether the letters themselves are close: at most a third of them differ."""
    one, other = fold(left), fold(right)
    return OSA.distance(one, other) * 3 <= max(len(one), len(other))
