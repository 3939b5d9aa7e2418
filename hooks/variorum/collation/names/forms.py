"""The forms of a name made alike: without case and accents, as words, and as keys under which
spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from variorum.collation.lists import LEXICON
from variorum.mentions.naming.words import SURNAMES_OF_OFFICE, without_nickname
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = [
    "LEAST_LETTERS",
    "all_words",
    "bones",
    "bones_but_one",
    "ends",
    "joined",
    "letter_keys",
    "letters_of",
    "name_words",
    "plain",
    "skeletons",
    "with_possessive",
]

_TITLES = read_words(LEXICON / "name_titles.txt")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "w": "f"})
_SOFT = str.maketrans("", "", "aeiouyhj'-. ")
"""What is left out of a word but at its head."""
_DOUBLED = re.compile(r"(?s)(.)\1+")
_LEAST_BONES = 5
LEAST_LETTERS = 5


@lru_cache(65_536)
def plain(form: str) -> str:
    """The form without case, accents and possessive ending."""
    bare = form.replace("’", "'").removesuffix("'s").removesuffix("'")
    if bare.isascii():
        return bare.lower()
    parts = unicodedata.normalize("NFKD", bare)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


@lru_cache(65_536)
def joined(form: str) -> str:
    """The letters and digits of a form alone: what is left when hyphens and spaces are dropped."""
    return "".join(filter(str.isalnum, plain(form)))


def letters_of(words: Sequence[str]) -> str:
    """The letters and digits of some words in a row: what ``joined`` makes of all of them."""
    return "".join(map(_LETTERS.__getitem__, words[:-1])) + joined("".join(words[-1:]))


_LETTERS: Table[str, str] = Table(lambda word: joined(f"{word} ."))
"""Those of a word that others follow, so that its possessive is no ending."""


@lru_cache(65_536)
def name_words(form: str) -> tuple[str, ...]:
    """The words of a name, plain, without titles, initials and a nickname between marks.

    Initials that stand for a given name are one word, with and without stops: "C.J. Holm", "CJ".
    """
    found = [plain(word).rstrip(".") for word in _WORD.findall(without_nickname(form))]
    if found and "." in found[0] and _INITIALS.fullmatch(found[0]):
        found[0] = found[0].replace(".", "")
    bare = tuple(word for word in found if len(word) > 1 and word not in _TITLES)
    if bare and found[-1] in _TITLES and found[-1] in SURNAMES_OF_OFFICE:
        return (*bare, found[-1])  # "Davin King"
    return bare


def with_possessive(form: str) -> str:
    """The words of a name after its first one, of which a possessive keeps its ending: "orrin's
    hospital"."""
    return form.replace("’", "'").casefold().partition(" ")[2]


@lru_cache(65_536)
def all_words(form: str) -> tuple[str, ...]:
    """The words of a name as ``name_words`` gives them, and its initials."""
    found = [plain(word).rstrip(".") for word in _WORD.findall(without_nickname(form))]
    return tuple(word for word in found if word not in _TITLES)


def ends(form: str) -> tuple[str, str]:
    """The first and the last word of a name."""
    words = name_words(form)
    return words[0], words[-1]


def skeletons(form: str) -> tuple[str, ...]:
    """Keys that spellings of one word share: its consonants, and these with one left out.

    "Tarvik" and "Tarvyk" share "trfk"; "Moltrick" and "Motrick" share "mtrk".
    """
    hard = bones(form)
    return (hard,) if len(hard) < _LEAST_BONES else bones_but_one(form)


def bones_but_one(form: str) -> tuple[str, ...]:
    """The consonants of a word, and these with one left out: however few they are."""
    hard = bones(form)
    return (hard, *_one_left_out(hard))


def letter_keys(form: str) -> tuple[str, ...]:
    """Keys that words share which differ in one letter: all their letters, and all but each.

    "Tarvik" and "Tavik" share "tavik", though their consonants are too few to leave one out.
    """
    letters = plain(form)
    return (letters, *_one_left_out(letters)) if len(letters) >= LEAST_LETTERS else ()


def _one_left_out(word: str) -> list[str]:
    """A word without each of its letters in turn, the first one kept."""
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]


@lru_cache(65_536)
def bones(form: str) -> str:
    """The first letter of a word and its consonants, those that sound alike as one: "tarvic" and
    "tarvikk" are "trfk"."""
    letters = plain(form).translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", letters[:1] + letters[1:].translate(_SOFT))
