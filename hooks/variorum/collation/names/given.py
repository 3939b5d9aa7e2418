"""Given names: when two are one, in a short form or by their sound."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

import simplemma

from variorum.collation.lists import LEXICON
from variorum.collation.unions import Unions
from variorum.mentions.naming.words import GIVEN_NAMES
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["are_homophones", "are_pet_forms", "is_given", "sound_of"]

_NONE: frozenset[int] = frozenset()


def are_homophones(one: str, other: str) -> bool:
    """Whether two given names sound alike and are spelt otherwise: "Sean" and "Shawn", which a
    list tells, "Emmet" and "Emmett", which the letters do."""
    if _SOUNDS[one] != _SOUNDS[other]:  # as of most
        return False
    if one != other and _sound(one) == _sound(other):
        return True
    lines_of = _lines_of_names("given_spellings.txt")
    lines = lines_of.get(one)
    return lines is not None and not lines.isdisjoint(lines_of.get(other, _NONE))


@lru_cache(65_536)
def _sound(name: str) -> str:
    """A name with one letter for each sound that English spells in several ways.

    Doubled letters, "c", "ck" and "k", "ph" and "f", "x" and "ks", "z" and "s", "y" and "i" within,
    a mute "h" at the end;
    after Lawrence Philips, "Hanging on the Metaphone" (1990), which drops vowels too.
    """
    sound = name
    for written, one in _ONE_SOUND:
        sound = written.sub(one, sound)
    return sound


_ONE_SOUND = tuple(
    (re.compile(written), one)
    for written, one in (
        ("ph", "f"),
        ("(?<=.)x", "ks"),
        ("z|^x", "s"),
        ("c?k|c(?=[aoulrkt]|$)", "k"),
        ("(?<=.)y(?=.)", "i"),
        (r"(.)\1", r"\1"),
        ("(?<=[a-z][aeio])h$", ""),
    )
)


def sound_of(word: str) -> str:
    """The same for two words that sound alike, as ``are_homophones`` tells it, and hardly for
    others."""
    return _SOUNDS[word]


def _sound_among_all(word: str) -> str:
    sound = _sound(word)
    return _sounds_alike().get(sound, sound)


_SOUNDS: Table[str, str] = Table(_sound_among_all)


@cache
def _sounds_alike() -> dict[str, str]:
    """For each sound of a name in the list one of those that sound alike with it."""
    lines = [[*map(_sound, line.split())] for line in read_words(LEXICON / "given_spellings.txt")]
    met = Unions((first, other) for first, *others in lines for other in others)
    return {sound: met.root(sound) for sounds in lines for sound in sounds}


def are_pet_forms(one: str, other: str) -> bool:
    """Whether two given names are forms of one: "Joe" and "Joseph"."""
    lines_of = _lines_of_names("nicknames.txt")
    return not lines_of.get(one, _NONE).isdisjoint(lines_of.get(other, _NONE))


@lru_cache(65_536)
def is_given(word: str) -> bool:
    """Whether a word may be a given name: English knows it as one, or not at all."""
    known = word.capitalize() in GIVEN_NAMES
    return known or (word.replace("-", "").isalpha() and not simplemma.is_known(word, "en"))


@cache
def _lines_of_names(file: str) -> dict[str, frozenset[int]]:
    """The numbers of the lines of a list of given names in which each stands."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(sorted(read_words(LEXICON / file))):
        for name in line.split():
            found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
