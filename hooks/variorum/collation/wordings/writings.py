"""When two runs of words are one, written in two ways: spelt, joined, shortened or counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

import simplemma

from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import joined
from variorum.collation.names.spelling import are_one_in_usage, are_respellings
from variorum.wordlists import read_groups, read_table

__all__ = ["are_one_writing"]

_ORDINALS = read_groups(LEXICON.parents[1] / "language" / "lexicon" / "ordinals.txt")
_NUMBERS = read_table(LEXICON.parents[1] / "language" / "lexicon" / "number_words.txt")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[ap]\.?m\.?)?$")
_CONTRACTIONS = read_table(LEXICON / "contractions.txt")
_MOST_PARTS = 8
"""Words, or parts of them between hyphens, of the longest run that is tried in every way of writing
it out: these ways are two to the power of how many of the words are numbers."""


def are_one_writing(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    """ "every one" and "everyone", "third" and "3rd", "one" and "1", "centre" and "center" are one
    writing, as are "we'll" and "we will", "the HWU" and "the Harbour Workers' Union"."""
    if _initials(mine) in yours or _initials(yours) in mine:
        return True
    hours = {_hours(mine), _hours(yours)}
    if len(hours) == 1 and None not in hours:
        return True
    return any(
        a == b or a.rstrip("s") == b.rstrip("s") or _are_spellings(a, b)
        for a, b in product(_letters(mine), _letters(yours))
    )


def _hours(words: tuple[str, ...]) -> tuple[int, int] | None:
    """The time of day that some words give, on a face of twelve hours: "6:41pm" and "18:41"."""
    found = [match for word in words if (match := _CLOCK.match(word))]
    return (int(found[0][1]) % 12, int(found[0][2])) if len(found) == 1 else None


def _are_spellings(one: str, other: str) -> bool:
    """Whether two words are one, spelt by two rules or slipped in: not two that both exist."""
    if not are_respellings(one, other):
        return False
    known = simplemma.is_known(one, "en") and simplemma.is_known(other, "en")
    return not known or are_one_in_usage(one, other)


def _initials(words: tuple[str, ...]) -> str | None:
    return "".join(word[0] for word in words) if len(words) > 1 else None


def _letters(words: tuple[str, ...]) -> list[str]:
    """The letters of some words, in each way in which what is written short may be written out."""
    parts = [part for word in words for part in word.split("-")]
    if len(parts) > _MOST_PARTS:
        return ["".join(map(joined, parts))]
    return ["".join(map(joined, way)) for way in product(*map(_ways, parts))]


def _ways(word: str) -> Sequence[str]:
    """The ways in which one word may be written out, each once."""
    written = _CONTRACTIONS.get(word) or (_ORDINALS.get(word, word), _figure(word))
    return tuple(dict.fromkeys(written))


def _figure(word: str) -> str:
    """A number in figures: "3" for "three"; any other word as it is."""
    return _NUMBERS.get(word, (word,))[0]
