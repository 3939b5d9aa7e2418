"""Signs: what the words of a sentence may tell of, so that few sentences are searched for it.

Most sentences hold no year, no price and no rank. What each word may be part of is found once for
all its places; the signs of a sentence are those of its words together. A sign is necessary, never
sufficient: what a sentence tells is for its own finder to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import or_
from pathlib import Path

from variorum.language.lemmas import lemma_of
from variorum.mentions.numbers import may_open_a_number
from variorum.mentions.ranks import ORDINALS, ordinal_of
from variorum.records import Parse
from variorum.tables import Table
from variorum.wordlists import read_table

__all__ = [
    "ARTICLE",
    "CLOCK",
    "CURRENCY",
    "DAY_PART",
    "DECADE",
    "DIGIT",
    "HOW_OFTEN",
    "HYPHEN",
    "LIFE",
    "MONTH",
    "NUMBER",
    "ORDINAL",
    "OWNER",
    "PASSAGE",
    "SIDE",
    "SPAN",
    "WEEKDAY",
    "YEAR",
    "plain",
    "signs_of",
]

NUMBER, DIGIT, HYPHEN, ARTICLE, ORDINAL, OWNER, LIFE, HOW_OFTEN = (1 << n for n in range(8))
CURRENCY, CLOCK, MONTH, YEAR, DECADE, DAY_PART = (1 << n for n in range(8, 14))
PASSAGE, SPAN, SIDE, WEEKDAY = (1 << n for n in range(14, 18))

_CURRENCIES = read_table(Path(__file__).parent / "lexicon" / "currencies.txt").keys()
_SHAPES = (
    (DIGIT, re.compile(r"\d")),
    (CLOCK, re.compile(r":\d|(?:^|\b[ap]\.?|\d[ap]\.?)m\b|(?:gmt|utc|hours|hrs|bst)\b")),
    (CLOCK, re.compile(r"noon|midnight")),
    (YEAR, re.compile(r"1[89]\d\d|20\d\d")),
    (DECADE, re.compile(r"(?:1[89]|20)\d0|nineteen")),
    (DAY_PART, re.compile(r"\b(?:day|night|morning|evening|afternoon)\b")),
    (PASSAGE, re.compile(r"\b(?:next|following|previous|preceding|before|same|that)\b")),
    (SPAN, re.compile(r"(?:minute|hour|day|week|month|year)s?$")),
    (SIDE, re.compile(r"(?:ago|before|earlier|prior|previous|later|after)")),
)
"""The forms of words, in lower case, that are signs."""
_MONTH = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_WORDS = (
    (ARTICLE, frozenset({"a", "an", "another"})),
    (OWNER, frozenset({"his", "her", "their"})),
    (LIFE, frozenset({"life"})),
    (CURRENCY, frozenset(_CURRENCIES)),
)
_LEMMAS = (
    (HOW_OFTEN, frozenset({"once", "twice", "thrice"})),
    (
        WEEKDAY,
        frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}),
    ),
)


def signs_of(parses: Sequence[Parse]) -> list[int]:
    """The signs of each sentence, as bits."""
    return [reduce(or_, set(map(_OF_WORD.__getitem__, parse.texts)), 0) for parse in parses]


def plain(word: str) -> str:
    """A word in lower case as patterns that ignore case read it: they take "ı" for an "i"."""
    return word.casefold().replace("ı", "i")


def _of_word(word: str) -> int:
    lower = word.casefold()
    signs = NUMBER if may_open_a_number(word) else 0
    signs |= HYPHEN if "-" in word else 0
    signs |= MONTH if _MONTH.search(word) else 0
    for sign, words in _WORDS:
        signs |= sign if lower in words else 0
    for sign, shape in _SHAPES:
        signs |= sign if shape.search(plain(word)) else 0
    if lower[:_OPENING] in _OPENINGS or lower[0].isdigit():
        for lemma in {lemma_of(word, tag) for tag in _TAGS}:
            signs |= _of_lemma(lemma)
    return signs


_TAGS = ("NN", "NNS", "VB", "VBG", "VBZ")
"""Tags with which a word may have lemmas of its own."""


def _of_lemma(lemma: str) -> int:
    signs = ORDINAL if ordinal_of(lemma) else 0
    for sign, lemmas in _LEMMAS:
        signs |= sign if lemma in lemmas else 0
    return signs


_OPENING = 2
_OPENINGS = frozenset(
    word[:_OPENING] for word in (*ORDINALS, *(lemma for _, lemmas in _LEMMAS for lemma in lemmas))
)
"""What the words open with of which a lemma is a sign: no lemma of theirs opens otherwise."""
_OF_WORD = Table(_of_word)
