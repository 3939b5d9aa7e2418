"""When two written forms are spellings of one name: pure functions over the forms alone."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from variorum.collation.folder import LEXICON
from variorum.wordlists import read_words

__all__ = ["are_joinings", "are_one_person", "are_respellings", "joined", "name_words", "skeletons"]

_TITLES = read_words(LEXICON / "name_titles.txt")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DERIVED = ("s", "es", "n", "an", "ian", "i", "ish", "ese", "ic", "er", "ers", "ns", "ans", "is")
_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "w": "f"})
_SOFT = frozenset("aeiouyhj'-. ")
_LEAST_BONES = 5
_LEAST_RESPELT = 5
_TWO_EDITS_FROM = 8


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


def name_words(form: str) -> tuple[str, ...]:
    """The words of a name, plain, without titles and without initials."""
    found = (plain(word).rstrip(".") for word in _WORD.findall(form))
    return tuple(word for word in found if len(word) > 1 and word not in _TITLES)


def are_joinings(one: str, other: str) -> bool:
    """Whether two forms part their letters otherwise: "Mill Brook" and "Millbrook".

    A hyphen for a space, accents, a possessive and capitals make no other form, nor does the
    hyphen of an acronym.
    """
    if joined(one) != joined(other) or one.isupper() or other.isupper():
        return False
    return _parts(one) != _parts(other)


def _parts(form: str) -> list[str]:
    return [joined(part) for part in form.replace("-", " ").split()]


def are_respellings(one: str, other: str) -> bool:
    """Whether two single words are near enough to be spellings of one name: "Tarvik", "Tarvick".

    Derived forms ("Norse", "Norseman") and short words are not; nor are forms with digits.
    """
    a, b = sorted((plain(one), plain(other)), key=lambda form: (len(form), form))
    if len(a) < _LEAST_RESPELT or a == b or not (a.isalpha() and b.isalpha()):
        return False
    if _is_derived(a, b) or a[0] != b[0]:
        return False
    return OSA.distance(a, b) <= (2 if len(a) >= _TWO_EDITS_FROM - 1 else 1)


def _is_derived(short: str, long: str) -> bool:
    stems = {short, short[:-1], short.removesuffix("ia"), short.removesuffix("ce")}
    return any(long == stem + ending for stem in stems for ending in _DERIVED)


def skeletons(form: str) -> tuple[str, ...]:
    """Keys that spellings of one word share: its consonants, and these with one left out.

    "Tarvik" and "Tarvyk" share "trvk"; "Moltrie" and "Motrie" share "mtr".
    """
    letters = plain(form).translate(_SOUNDS)
    bones = letters[:1] + "".join(c for c in letters[1:] if c not in _SOFT)
    bones = "".join(c for at, c in enumerate(bones) if not at or c != bones[at - 1])
    if len(bones) < _LEAST_BONES:
        return (bones,)
    return (bones, *(bones[:at] + bones[at + 1 :] for at in range(1, len(bones))))


def are_one_person(one: str, other: str) -> bool:
    """Whether two full names are spellings of one: one word differs a little, the rest not at all.

    "Davin Holt" and "Tavin Holt" are; "Joe Holt" and "Joseph Holt" (a pet form), "J. Holt" (an
    initial), "Mark Holt" and "Mary Holt" (too far apart for their length) are not.
    """
    a, b = name_words(one), name_words(other)
    if len(a) < 2 or len(a) != len(b):
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and _near(*apart[0])


def _near(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < 3 or not (short.isalpha() and long.isalpha()) or _are_pet_forms(one, other):
        return False
    if long.startswith(short) and (len(long) - len(short) > 1 or long.endswith("s")):
        return False
    return OSA.distance(one, other) <= (1 if len(short) < 5 else 2)


def _are_pet_forms(one: str, other: str) -> bool:
    lines_of = _pet_forms()
    return bool(lines_of.get(one, frozenset()) & lines_of.get(other, frozenset()))


@cache
def _pet_forms() -> dict[str, frozenset[int]]:
    """The numbers of the lines of the list of pet forms in which each given name stands."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(sorted(read_words(LEXICON / "nicknames.txt"))):
        for name in line.split():
            found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
