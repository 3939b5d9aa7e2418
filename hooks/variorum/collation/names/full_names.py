"""When two names of several words are spellings of one, or share a part: over the forms alone."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA
from simplemma import is_known

from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import all_words, ends, joined, name_words
from variorum.collation.names.given import are_homophones, are_pet_forms, is_given
from variorum.collation.names.kinds import LEGAL_FORMS, kind_of
from variorum.collation.names.spelling import SIDES, are_one_in_usage
from variorum.mentions.naming.words import GIVEN_NAMES, ORGANISATION_HEADS, PLACE_HEADS
from variorum.wordlists import read_words

__all__ = [
    "are_in_two_orders",
    "are_near",
    "are_one_person",
    "are_respelt_in_both",
    "differ_in_middle",
    "has_one_surname_more",
    "may_be_alike",
    "share_one_end",
]

_PERSONS_WORDS = 2
_MOST_APART = 2
"""Edits between two spellings of a word of a person's name."""
_MOST_IN_BOTH = 3
"""Edits between two spellings of both names of a person."""


def are_one_person(one: str, other: str) -> bool:
    """Whether two names of several words are spellings of one: one word differs a little.

    "Davin Holt" and "Tavin Holt" are, also where one has a middle name; "Joe Holt" and "Joseph
    Holt" (a pet form), "J. Holt" (an initial), "Mark Holt" and "Mary Holt" (too far apart for their
    length) are not. A last name may be parted otherwise: "Irvan-Holt" and "Irvanholt". Of a house
    a word may stand in the plural: "Gull Rock Inn" and "Gulls Rock Inn"; and what it is may be left
    out: "Orrin Elementary School", "Orin Elementary".
    """
    a, b = name_words(one), name_words(other)
    if len(a) < 2 or len(b) < 2 or _without_apostrophe(one) == _without_apostrophe(other):
        return False
    if len(a) != len(b):
        short, long = sorted((a, b), key=len)
        if long[: len(short)] == short or long[-len(short) :] == short:
            return False  # "Orrin Bay" and "Orrin Bay Bats"
        a, b = (short, long[:-1]) if _is_of_body(short, long) else (ends(one), ends(other))
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(apart) > 1:  # an apostrophe makes no other word: "O'Neil", "Oneil"
        apart = [(x, y) for x, y in apart if _without_apostrophe(x) != _without_apostrophe(y)]
    if len(apart) != 1:
        return False
    x, y = apart[0]
    if are_near(x, y) or _is_parted(x, y):
        return True
    return abs(len(x) - len(y)) == 1 and _is_plural_of(x, y) and kind_of(one) is not None


def may_be_alike(one: str, other: str) -> bool:
    """Whether two full names may be spellings of one, or differ in a surname more, a middle name or
    a legal form: a bound that is told much faster, and that most pairs do not pass.

    Names of as many words must differ in one, and in that but little.
    """
    a, b = name_words(one), name_words(other)
    if len(a) != len(b) or "'" in one or "'" in other or "’" in one or "’" in other:
        return True
    apart = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1:
        return not apart
    x, y = apart[0]
    if OSA.distance(x, y, score_cutoff=_MOST_APART) <= _MOST_APART or are_homophones(x, y):
        return True
    return "-" in x or "-" in y or x in LEGAL_FORMS or (len(a) > _PERSONS_WORDS and x == a[1])


def _is_of_body(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the longer of two names has a word more for what it is, and what differs before it is
    not all English: not "Orrin Tribe" and "Orrin Tribal Police"."""
    if len(long) - len(short) != 1 or long[-1].capitalize() not in _BODIES:
        return False
    apart = {*short} ^ {*long[:-1]}
    return not all(is_known(word, "en") for word in apart)


def are_respelt_in_both(one: str, other: str) -> bool:
    """Whether the first and the last words of two names both differ a little: "Sara Brekke", "Sarah
    Breke". Names so far apart are one person's only where much beside them agrees."""
    a, b = name_words(one), name_words(other)
    if min(len(a), len(b)) < _PERSONS_WORDS or a[0] == b[0] or a[-1] == b[-1]:
        return False
    pairs = ((a[0], b[0]), (a[-1], b[-1]))
    if sum(OSA.distance(*pair) for pair in pairs) > _MOST_IN_BOTH:
        return False
    return all(are_near(*pair) or _is_parted(*pair) for pair in pairs)


def differ_in_middle(one: str, other: str) -> bool:
    """Whether two names have one first and one last word, and each one word between them, which
    cannot be short for the other's: "Ada T. Holm", "Ada L. Holm"; not "Ada Tora Holm"."""
    a, b = all_words(one), all_words(other)
    if len(a) != _WITH_MIDDLE or len(b) != _WITH_MIDDLE or a[::2] != b[::2] or a[1] == b[1]:
        return False
    x, y = a[1], b[1]
    if min(len(x), len(y)) == 1:
        return x[0] != y[0]
    return not (x.startswith(y) or y.startswith(x) or are_near(x, y) or are_pet_forms(x, y))


_WITH_MIDDLE = 3


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


def are_in_two_orders(one: str, other: str) -> bool:
    """Whether two names have the same words in two orders: "Swift Orrin Mail", "Orrin Swift Mail".

    Three words at least: of a person's two the surname may come first.
    """
    a, b = name_words(one), name_words(other)
    return len(a) > _PERSONS_WORDS and a != b and sorted(a) == sorted(b)


def share_one_end(one: str, other: str) -> bool:
    """Whether two persons' full names have one first or one last name in common, and no pet form,
    initial or rank explains the other: "Anna Holt" and "Robert Holt"."""
    a, b = name_words(one), name_words(other)
    if not {len(a), len(b)} <= _LENGTHS or (a[0] == b[0]) == (a[-1] == b[-1]):
        return False
    if not (is_given(a[0]) and is_given(b[0])):
        return False
    if a[0] == b[0]:
        return _are_two_surnames(a, b) and not _ends_no_person(a, b)
    x, y = a[0], b[0]
    return x not in b and y not in a and not _are_short_for_one(x, y)


def _are_two_surnames(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the last word of neither name is part of the other, nor parted otherwise: "Ada Holm",
    "Ada Holm-Dahl"; "Ada DelHolm", "Ada Del Holm"."""
    if joined("".join(one)) == joined("".join(other)):
        return False
    mine, yours = _simple(one), _simple(other)
    return _simple(one[-1:]).isdisjoint(yours) and _simple(other[-1:]).isdisjoint(mine)


def _simple(words: Sequence[str]) -> frozenset[str]:
    """Words of a name, those that a hyphen joins by themselves."""
    return frozenset("-".join(words).split("-"))


def _ends_no_person(*names: Sequence[str]) -> bool:
    """Whether a name ends in a word for a street: "Ada Holm Boulevard", "Ada Holm Blvd"."""
    return any(words[-1] in _STREETS for words in names)


def _are_short_for_one(one: str, other: str) -> bool:
    """Whether two given names may be one, in a pet form or by its initials: "A.J." of "Ada"."""
    short, long = sorted((len(one), len(other)))
    initials = short <= _INITIALS < long and one[0] == other[0]
    return initials or one[:_OPENING] == other[:_OPENING] or are_pet_forms(one, other)


_INITIALS = 2
_BODIES = ORGANISATION_HEADS | PLACE_HEADS
_STREETS = read_words(LEXICON / "street_words.txt")


_LENGTHS = frozenset({2, 3})
"""Words of a person's name, one of the middle among them."""
_OPENING = 3
"""Letters in which a pet form mostly agrees with its name: "Alexis" and "Alexander"."""


def _is_parted(one: str, other: str) -> bool:
    return ("-" in one) != ("-" in other) and joined(one) == joined(other)


def are_near(one: str, other: str) -> bool:
    """Whether two words of names, plain, are so near that they may be one: by their sound,
    or by all letters but one or two; a pet form, a point of the compass and a plural are not."""
    apart = OSA.distance(one, other, score_cutoff=_MOST_APART)
    sounds_alike = are_homophones(one, other)
    if apart > _MOST_APART and not sounds_alike:  # as most are, so that it is told first
        return False
    short, long = sorted((_without_apostrophe(one), _without_apostrophe(other)), key=len)
    if "-" in short and "-" in long:
        short, long = short.replace("-", ""), long.replace("-", "")
    if len(short) < 3 or short == long or not (short.isalpha() and long.isalpha()):
        return False
    if sounds_alike:
        return not (are_one_in_usage(short, long) and _is_word(short))
    if apart > (1 if len(short) < 5 else _MOST_APART):
        return False
    if are_pet_forms(one, other):
        return False
    if are_one_in_usage(short, long) or {short, long} <= SIDES:
        return False
    return not long.startswith(short) or (
        len(long) - len(short) <= 1 and not _is_plural(short, long)
    )


def _is_word(word: str) -> bool:
    """Whether English knows a word as more than a given name: "recognised", not "phillip"."""
    return is_known(word, "en") and word.capitalize() not in GIVEN_NAMES


def _is_plural_of(one: str, other: str) -> bool:
    return _is_plural(*sorted((one, other), key=len))


def _without_apostrophe(word: str) -> str:
    return word.replace("'", "").replace("’", "")


def _is_plural(short: str, long: str) -> bool:
    """Whether a word is another's plural; given names have none ("Hurricane Denis", "Denise"), nor
    has what English does not know ("Ada Orvek", "Ada Orveks")."""
    return long == short + "s" and _is_word(short)
