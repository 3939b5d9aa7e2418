"""When two written forms are spellings of one name: pure functions over the forms alone."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

import simplemma
from rapidfuzz.distance import OSA

from variorum.collation.lists import LEXICON
from variorum.mentions.naming.words import GIVEN_NAMES, PARTICLES, without_nickname
from variorum.wordlists import read_groups, read_words

__all__ = [
    "are_homophones",
    "are_in_two_orders",
    "are_joinings",
    "are_one_in_usage",
    "are_one_person",
    "are_pet_forms",
    "are_respellings",
    "are_respelt_in_both",
    "are_transcriptions",
    "bones",
    "differ_in_kind",
    "differ_in_legal_form",
    "ends",
    "has_one_surname_more",
    "in_american",
    "joined",
    "kind_of",
    "letter_keys",
    "name_words",
    "share_one_end",
    "skeletons",
]

_TITLES = read_words(LEXICON / "name_titles.txt")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DERIVED = ("s", "es", "n", "an", "ian", "i", "ish", "ese", "ic", "er", "ers", "ns", "ans", "is")
_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "w": "f"})
_SOFT = str.maketrans("", "", "aeiouyhj'-. ")
"""What is left out of a word but at its head."""
_DOUBLED = re.compile(r"(?s)(.)\1+")
_KINDS = read_groups(LEXICON / "name_kinds.txt")
_LEGAL_FORMS = read_groups(LEXICON / "legal_forms.txt")
_PERSONS_WORDS = 2
_LEAST_BONES = 5
_LEAST_RESPELT = 5
_VOWELS_FROM = 6
_MOST_EDITS = 3
_MOST_OF_A_WORD = 0.45
_TWO_EDITS_FROM = 8
_MOST_APART = 2
"""Edits between two spellings of a word of a person's name."""
_MOST_IN_BOTH = 3
"""Edits between two spellings of both names of a person."""
_NONE: frozenset[int] = frozenset()


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


@lru_cache(65_536)
def name_words(form: str) -> tuple[str, ...]:
    """The words of a name, plain, without titles, initials and a nickname between marks."""
    found = (plain(word).rstrip(".") for word in _WORD.findall(without_nickname(form)))
    return tuple(word for word in found if len(word) > 1 and word not in _TITLES)


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
    return {*_parts(without_nickname(form))} & (_SIDES | PARTICLES)


def _parts(form: str) -> list[str]:
    parts = plain(form).replace("-", " ").split()
    return ["".join(filter(str.isalnum, part)) for part in parts]


def are_respellings(one: str, other: str) -> bool:
    """Whether two single words are near enough to be spellings of one name: "Tarvik", "Tarvick".

    Derived forms ("Norse", "Norseman") and short words are not; nor are forms with digits.
    """
    a, b = plain(one), plain(other)
    if a == b or a[:1] != b[:1] or min(len(a), len(b)) < _LEAST_RESPELT:
        return False
    a, b = _shorter_first(a, b)
    if not (a.isalpha() and b.isalpha()) or _is_derived(a, b):
        return False
    vowels_alone = len(a) >= _VOWELS_FROM and bones(a) == bones(b)
    return OSA.distance(a, b) <= (2 if len(a) >= _TWO_EDITS_FROM - 1 or vowels_alone else 1)


def are_transcriptions(one: str, other: str) -> bool:
    """Whether two words that English does not know may write one name of another script.

    "Kavouri" and "Koori" have the first letter and all consonants but one in common, and most
    letters; what stands beside them must tell the rest.
    """
    a, b = plain(one), plain(other)
    if a == b or a[:1] != b[:1] or min(len(a), len(b)) < _LEAST_RESPELT:
        return False
    a, b = _shorter_first(a, b)
    if not (a.isalpha() and b.isalpha()):
        return False
    if _is_derived(a, b) or any(simplemma.is_known(word, "en") for word in (a, b)):
        return False
    if OSA.distance(a, b) > min(_MOST_EDITS, _MOST_OF_A_WORD * len(b)):
        return False
    short, long = sorted((bones(one), bones(other)), key=len)
    return len(long) - len(short) <= 1 and _stands_in(short, long)


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
    return any(long == stem + ending for stem in stems for ending in _DERIVED)


def skeletons(form: str) -> tuple[str, ...]:
    """Keys that spellings of one word share: its consonants, and these with one left out.

    "Tarvik" and "Tarvyk" share "trfk"; "Moltrick" and "Motrick" share "mtrk".
    """
    hard = bones(form)
    return (hard,) if len(hard) < _LEAST_BONES else (hard, *_one_left_out(hard))


def letter_keys(form: str) -> tuple[str, ...]:
    """Keys that words share which differ in one letter: all their letters, and all but each.

    "Tarvik" and "Tavik" share "tavik", though their consonants are too few to leave one out.
    """
    letters = plain(form)
    return (letters, *_one_left_out(letters)) if len(letters) >= _LEAST_RESPELT else ()


def _one_left_out(word: str) -> Iterator[str]:
    """A word without each of its letters in turn, the first one kept."""
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))


def bones(form: str) -> str:
    """The first letter of a word and its consonants, those that sound alike as one: "tarvic" and
    "tarvikk" are "trfk"."""
    letters = plain(form).translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", letters[:1] + letters[1:].translate(_SOFT))


def are_one_person(one: str, other: str) -> bool:
    """Whether two names of several words are spellings of one: one word differs a little.

    "Davin Holt" and "Tavin Holt" are, also where one has a middle name; "Joe Holt" and "Joseph
    Holt" (a pet form), "J. Holt" (an initial), "Mark Holt" and "Mary Holt" (too far apart for their
    length) are not. A last name may be parted otherwise: "Irvan-Holt" and "Irvanholt".
    """
    a, b = name_words(one), name_words(other)
    if len(a) < 2 or len(b) < 2:
        return False
    if len(a) != len(b):
        short, long = sorted((a, b), key=len)
        if long[: len(short)] == short or long[-len(short) :] == short:
            return False  # "Orrin Bay" and "Orrin Bay Bats"
        a, b = ends(one), ends(other)
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(apart) > 1:  # an apostrophe makes no other word: "O'Neil", "Oneil"
        apart = [(x, y) for x, y in apart if _without_apostrophe(x) != _without_apostrophe(y)]
    return len(apart) == 1 and (_near(*apart[0]) or _is_parted(*apart[0]))


def are_respelt_in_both(one: str, other: str) -> bool:
    """Whether the first and the last words of two names both differ a little: "Sara Brekke", "Sarah
    Breke". Names so far apart are one person's only where much beside them agrees."""
    a, b = name_words(one), name_words(other)
    if min(len(a), len(b)) < _PERSONS_WORDS or a[0] == b[0] or a[-1] == b[-1]:
        return False
    pairs = ((a[0], b[0]), (a[-1], b[-1]))
    if sum(OSA.distance(*pair) for pair in pairs) > _MOST_IN_BOTH:
        return False
    return all(_near(*pair) or _is_parted(*pair) for pair in pairs)


def has_one_surname_more(short: str, long: str) -> bool:
    """Whether the second name of a person is the first with a surname more: "Ada Holm", "Ada Holm
    Dahl" or "Ada Holm-Dahl". A middle name stands before the surname: "Ada Marie Holm"."""
    a, b = name_words(short), name_words(long)
    if len(a) == len(b) and "-" not in b[-1]:  # as of most pairs of names
        return False
    if len(a) < _PERSONS_WORDS or a[:-1] != b[: len(a) - 1] or not b[-1].replace("-", "").isalpha():
        return False
    if len(a) == len(b):
        return a[-1] in b[-1].split("-") and a[-1] != b[-1]
    return len(b) == len(a) + 1 and b[:-1] == a


def ends(form: str) -> tuple[str, str]:
    """The first and the last word of a name."""
    words = name_words(form)
    return words[0], words[-1]


def are_in_two_orders(one: str, other: str) -> bool:
    """Whether two names have the same words in two orders: "Swift Orrin Mail", "Orrin Swift Mail".

    Three words at least: of a person's two the surname may come first.
    """
    a, b = name_words(one), name_words(other)
    return len(a) > _PERSONS_WORDS and a != b and sorted(a) == sorted(b)


def differ_in_legal_form(one: str, other: str) -> bool:
    """Whether two names of a firm differ in what it is by law alone: "Orrin Co.", "Orrin Corp."

    "Co." and "Company" are one form, and a name without one says nothing of it.
    """
    a, b = name_words(one), name_words(other)
    mine = _LEGAL_FORMS.get(a[-1]) if a else None
    if mine is None or not b:
        return False
    yours = _LEGAL_FORMS.get(b[-1])
    return len(a) > 1 and a[:-1] == b[:-1] and yours is not None and mine != yours


def kind_of(name: str) -> str | None:
    """The sort of house, ground, water or honour that a name of several words ends in."""
    words = name_words(name)
    return _KINDS.get(words[-1]) if len(words) >= _PERSONS_WORDS else None


def differ_in_kind(one: str, other: str) -> bool:
    """Whether two names call one thing by two nouns for its kind: "Orrin Lounge", "Orrin Tavern".

    A longer word for the same is none ("Orrin Club", "Orrin Nightclub").
    """
    a, b = name_words(one), name_words(other)
    kind = kind_of(one)
    if kind is None or a[:-1] != b[:-1] or kind != kind_of(other):
        return False
    mine, yours = a[-1], b[-1]
    return not (mine.endswith(yours) or yours.endswith(mine) or are_one_in_usage(mine, yours))


def share_one_end(one: str, other: str) -> bool:
    """Whether two persons' full names have one first or one last name in common, and no pet form,
    initial or rank explains the other: "Anna Holt" and "Robert Holt"."""
    a, b = name_words(one), name_words(other)
    if len(a) != 2 or len(b) != 2 or (a[0] == b[0]) == (a[1] == b[1]):
        return False
    if not (_is_given(a[0]) and _is_given(b[0])):
        return False
    x, y = (a[1], b[1]) if a[0] == b[0] else (a[0], b[0])
    return x[:_OPENING] != y[:_OPENING] and not are_pet_forms(x, y)


@lru_cache(65_536)
def _is_given(word: str) -> bool:
    """Whether a word may be a given name: English knows it as one, or not at all."""
    known = word.capitalize() in GIVEN_NAMES
    return known or (word.replace("-", "").isalpha() and not simplemma.is_known(word, "en"))


_OPENING = 3
"""Letters in which a pet form mostly agrees with its name: "Alexis" and "Alexander"."""


def _is_parted(one: str, other: str) -> bool:
    return ("-" in one) != ("-" in other) and joined(one) == joined(other)


def _near(one: str, other: str) -> bool:
    apart, sounds_alike = OSA.distance(one, other), are_homophones(one, other)
    if apart > _MOST_APART and not sounds_alike:  # as most are, so that it is told first
        return False
    short, long = sorted((_without_apostrophe(one), _without_apostrophe(other)), key=len)
    if len(short) < 3 or short == long or not (short.isalpha() and long.isalpha()):
        return False
    if sounds_alike:
        return True
    if apart > (1 if len(short) < 5 else _MOST_APART):
        return False
    if are_pet_forms(one, other):
        return False
    if are_one_in_usage(short, long) or {short, long} <= _SIDES:
        return False
    return not long.startswith(short) or (
        len(long) - len(short) <= 1 and not _is_plural(short, long)
    )


def _without_apostrophe(word: str) -> str:
    return word.replace("'", "").replace("’", "")


_SIDES = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})


def _is_plural(short: str, long: str) -> bool:
    """Whether a word is another's plural; given names have none ("Hurricane Denis", "Denise")."""
    return long == short + "s" and short.capitalize() not in GIVEN_NAMES


def are_homophones(one: str, other: str) -> bool:
    """Whether two given names sound alike and are spelt otherwise: "Sean" and "Shawn", which a
    list tells, "Emmet" and "Emmett", which the letters do."""
    if one != other and _sound(one) == _sound(other):
        return True
    lines_of = _lines_of_names("given_spellings.txt")
    return not lines_of.get(one, _NONE).isdisjoint(lines_of.get(other, _NONE))


@lru_cache(65_536)
def _sound(name: str) -> str:
    """A name with one letter for each sound that English spells in several ways.

    Doubled letters, "c", "ck" and "k", "ph" and "f", "y" and "i" within, a mute "h" at the end;
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
        ("c?k|c(?=[aoulrkt]|$)", "k"),
        ("(?<=.)y(?=.)", "i"),
        (r"(.)\1", r"\1"),
        ("(?<=[a-z][aeio])h$", ""),
    )
)


def are_pet_forms(one: str, other: str) -> bool:
    """Whether two given names are forms of one: "Joe" and "Joseph"."""
    lines_of = _lines_of_names("nicknames.txt")
    return not lines_of.get(one, _NONE).isdisjoint(lines_of.get(other, _NONE))


@cache
def _lines_of_names(file: str) -> dict[str, frozenset[int]]:
    """The numbers of the lines of a list of given names in which each stands."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(sorted(read_words(LEXICON / file))):
        for name in line.split():
            found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
