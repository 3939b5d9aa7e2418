"""Marks: one character for all that the grammar of phrases and of verb groups asks of a word.

A sentence becomes a string with a mark for each word, in which patterns find the runs of words that
phrases and verb groups are made of. Most words are but nouns or verbs to that grammar, whatever
they mean, so that there are few marks, and the same runs come again and again in all that is
written: what grammar makes of a run is worked out once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from variorum.swift import swift

__all__ = ["Meaning", "area", "mark_of", "meaning_of"]

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PARTICIPLES = frozenset({"VBN", "VBG"})
INSIDE = frozenset(
    {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "$", "POS", "RBS"} | NOUNS | PARTICIPLES
)
"""Tags that may stand inside a phrase."""
ALONE = frozenset({"PRP", "EX"})
"""Tags that are a phrase by themselves."""
MAY_BE_JOINED = frozenset({"JJ", "JJR", "CD"})
"""Tags inside a phrase behind which a joint may stand."""
VERBS = frozenset({"VB", "VBD", "VBP", "VBZ", "MD"} | PARTICIPLES)
ADVERBS = frozenset({"RB", "RP"})

JOINTS = frozenset({",", "than", "to", "or", "and"})
"""Lemmas that may stand inside a phrase whatever their tag."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
OF_DAYS = frozenset({"last", "next", "early", "late", "previous", "following", "past", "same"})
"""Adjectives of days: "early Monday", but not "found him guilty Monday"."""
NEAR_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
PARTS = frozenset(
    {"morning", "afternoon", "evening", "night", "week", "weekend", "month", "year"}
    | {"spring", "summer", "autumn", "fall", "winter", "season"}
)
PLACING = frozenset({"in", "at", "near"})
"""Prepositions of places, behind whose name a number opens a phrase of its own."""
HEDGES = frozenset({"about", "around", "over", "under", "nearly", "almost", "approximately"})
MAY_HEDGE = HEDGES | {"at"}
MOST = frozenset({"least", "most"})
"""Lemmas behind "at" in a hedge."""
DETERMINERS = frozenset({"the", "a", "an", "no", "all", "both"})
AUXILIARIES = frozenset({"be", "have", "do", "get"})
LEAD_TO = frozenset({"have", "be", "go", "use", "expect"})
"""Verbs whose group goes on behind a "to"."""
NEGATIONS = frozenset({"not", "never", "n't", "n’t", "no"})
NEARLY = frozenset({"nearly", "almost"})

_TIMES = PARTS | WEEKDAYS
_ASKED = frozenset(
    JOINTS
    | _TIMES
    | OF_DAYS
    | NEAR_DAYS
    | PLACING
    | MAY_HEDGE
    | MOST
    | DETERMINERS
    | AUXILIARIES
    | LEAD_TO
    | NEGATIONS
    | NEARLY
    | {"as", "well"}
)
_CONTRACTED = ("n't", "n’t")


@swift
@dataclass(frozen=True, slots=True)
class Meaning:
    """What a mark stands for: a tag, and the lemma of a word where any rule asks for that.

    ``word`` is the lemma too, or "0" for a number in figures; ``denies`` tells "cannot" and what is
    contracted with "not".
    """

    tag: str
    lemma: str
    word: str
    denies: bool


_SORTS = (
    *("joint", "than", "preposition", "to", "adverb", "verb of time", "verb", "participle"),
    *("joined", "nominal", "alone", "time", "other"),
)
"""In an order in which those that patterns name together mostly stand together."""
_SIZE = 1 << 12
"""Characters for the marks of one sort: there are no more than some hundreds of any."""
_FIRST = 0xF0000
"""The first character of a plane for private use."""
_marks: dict[tuple[str, Meaning], str] = {}
_meanings: dict[str, Meaning] = {}
_counts: Counter[str] = Counter()


def area(*sorts: str) -> str:
    """The characters for marks of some sorts, as a pattern has them between brackets."""
    numbers = sorted([_SORTS.index(sort) for sort in sorts])
    firsts = [number for number in numbers if number - 1 not in numbers]
    lasts = [number for number in numbers if number + 1 not in numbers]
    return "".join(
        [
            f"{chr(_FIRST + first * _SIZE)}-{chr(_FIRST + (last + 1) * _SIZE - 1)}"
            for first, last in zip(firsts, lasts, strict=True)
        ]
    )


def mark_of(tag: str, lemma: str, lower: str) -> str:
    """The mark of a word, in lower case, that is used as a part of speech."""
    sort = _sort(tag, lemma)
    key = sort, _meaning(sort, tag, lemma, lower)
    mark = _marks.get(key)
    if mark is None:
        mark = _marks[key] = chr(_FIRST + _SORTS.index(sort) * _SIZE + _counts[sort])
        _meanings[mark] = key[1]
        _counts[sort] += 1
    return mark


def meaning_of(mark: str) -> Meaning:
    """What a mark stands for."""
    return _meanings[mark]


def _sort(tag: str, lemma: str) -> str:
    if tag in PARTICIPLES:
        return "participle"
    if tag in INSIDE:
        return "joined" if tag in MAY_BE_JOINED else "nominal"
    if tag in VERBS:
        return "verb of time" if lemma in _TIMES else "verb"
    if tag in ADVERBS:
        return "adverb"
    if tag == "TO":
        return "to"
    if tag == "IN":
        return "than" if lemma in JOINTS else "preposition"
    if lemma in JOINTS:
        return "joint"
    return "alone" if tag in ALONE else "time" if lemma in _TIMES else "other"


def _meaning(sort: str, tag: str, lemma: str, lower: str) -> Meaning:
    if sort == "other":
        return Meaning("", "", "", False)
    if sort in ("joint", "time"):
        return Meaning("", lemma, lemma, False)
    asked = lemma if lemma in _ASKED or tag == "MD" else ""
    is_figure = tag == "CD" and lower[0].isdigit()
    denies = lower == "cannot" or lower.endswith(_CONTRACTED)
    return Meaning(tag, asked, "0" if is_figure else asked, denies)
