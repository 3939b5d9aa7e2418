"""When two single words, or two ways to part the letters of a name, are spellings of one."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma
from rapidfuzz.distance import OSA

from variorum.collation.names.forms import LEAST_LETTERS, bones, joined, plain
from variorum.mentions.naming.words import PARTICLES, without_nickname
from variorum.tables import Table

__all__ = [
    "SIDES",
    "are_joinings",
    "are_one_in_usage",
    "are_respellings",
    "are_transcriptions",
    "in_american",
    "may_be_transcribed",
]

_DERIVED = frozenset(
    {"s", "es", "n", "an", "ian", "i", "ish", "ese", "ic", "er", "ers", "ns", "ans", "is"}
)
_VOWELS_FROM = 6
_MOST_EDITS = 3
_MOST_OF_A_WORD = 0.45
_TWO_EDITS_FROM = 8
SIDES = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})


def are_joinings(one: str, other: str) -> bool:
    """Whether two forms part their letters otherwise: "Mill Brook" and "Millbrook".

    A hyphen for a space, accents, a possessive and capitals make no other form, nor does the
    hyphen of an acronym. A quarter by its point of the compass ("the West Side", "the Westside")
    and a surname's particle ("Van Orrin", "VanOrrin") are parted as each desk likes.
    """
    if joined(one) != joined(other) or one.isupper() or other.isupper():
        return False
    mine, yours = _parts(one), _parts(other)
    return mine != yours and not _stylish(one) ^ _stylish(other)


def _stylish(form: str) -> set[str]:
    """The parts of a form, nickname aside, that desks join to the next or not."""
    return {*_parts(without_nickname(form))} & (SIDES | PARTICLES)


def _parts(form: str) -> list[str]:
    parts = plain(form).replace("-", " ").split()
    return ["".join(filter(str.isalnum, part)) for part in parts]


def are_respellings(one: str, other: str) -> bool:
    """Whether two single words are near enough to be spellings of one name: "Tarvik", "Tarvick".

    Derived forms ("Norse", "Norseman") and short words are not; nor are forms with digits.
    """
    a, b = plain(one), plain(other)
    if a == b or a[:1] != b[:1] or min(len(a), len(b)) < LEAST_LETTERS:
        return False
    a, b = _shorter_first(a, b)
    apart = OSA.distance(a, b, score_cutoff=_MOST_OF_ONE)
    if apart > _MOST_OF_ONE or not (a.isalpha() and b.isalpha()) or _is_derived(a, b):
        return False
    return apart < _MOST_OF_ONE or len(a) >= _TWO_EDITS_FROM - 1 or _differ_in_vowels(a, b)


_MOST_OF_ONE = 2
"""Edits between two spellings of one word, at most."""


def _differ_in_vowels(short: str, long: str) -> bool:
    """Whether two words, not short, differ in vowels alone, of which two may be others."""
    return len(short) >= _VOWELS_FROM and bones(short) == bones(long)


def are_transcriptions(one: str, other: str) -> bool:
    """Whether two words that English does not know may write one name of another script.

    "Kavouri" and "Koori" have the first letter and all consonants but one in common, and most
    letters; what stands beside them must tell the rest.
    """
    a, b = plain(one), plain(other)
    if a == b or a[:1] != b[:1] or not (may_be_transcribed(one) and may_be_transcribed(other)):
        return False
    a, b = _shorter_first(a, b)
    if OSA.distance(a, b) > min(_MOST_EDITS, _MOST_OF_A_WORD * len(b)) or _is_derived(a, b):
        return False
    short, long = sorted((bones(one), bones(other)), key=len)
    return len(long) - len(short) <= 1 and _stands_in(short, long)


def may_be_transcribed(word: str) -> bool:
    """Whether a word may be a name of another script: letters, not few, that English does not
    know."""
    return _IS_TRANSCRIBED[plain(word)]


_IS_TRANSCRIBED: Table[str, bool] = Table(
    lambda word: (
        len(word) >= LEAST_LETTERS and word.isalpha() and not simplemma.is_known(word, "en")
    )
)


def _shorter_first(one: str, other: str) -> tuple[str, str]:
    return (one, other) if (len(one), one) <= (len(other), other) else (other, one)


def _stands_in(short: str, long: str) -> bool:
    """Whether the letters of one stand in the other in order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


_USAGES = (
    (re.compile(r"(?<=[iy])s(?=(?:e|ed|es|ing|ations?)\b)"), "z"),
    (re.compile(r"[ao]e(?=[^ls])"), "e"),
    (re.compile(r"our"), "or"),
    (re.compile(r"(?<=[^aeiou])re\b"), "er"),
    (re.compile(r"ence\b"), "ense"),
    (re.compile(r"ogue\b"), "og"),
    (re.compile(r"ll"), "l"),
    (re.compile(r"amme\b"), "am"),
)


def are_one_in_usage(one: str, other: str) -> bool:
    """Whether two words are one in British and in American usage: "recognised", "recognized"."""
    return in_american(plain(one)) == in_american(plain(other))


@lru_cache(65_536)
def in_american(word: str) -> str:
    """A word in lower case as American usage spells it: "recognized" for "recognised"."""
    for ending, american in _USAGES:
        word = ending.sub(american, word)
    return word


def _is_derived(short: str, long: str) -> bool:
    stems = {short, short[:-1], short.removesuffix("ia"), short.removesuffix("ce")}
    return any(long.startswith(stem) and long[len(stem) :] in _DERIVED for stem in stems)
