"""The last word of a name, where it says what sort of thing bears it: a firm by its legal form, a
house or a ground by a noun for its kind."""

from __future__ import annotations

from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import joined, name_words
from variorum.collation.names.spelling import SIDES, are_one_in_usage
from variorum.wordlists import read_groups

__all__ = ["LEGAL_FORMS", "differ_in_kind", "differ_in_legal_form", "differ_in_one_word", "kind_of"]

_KINDS = read_groups(LEXICON / "name_kinds.txt")
LEGAL_FORMS = read_groups(LEXICON / "legal_forms.txt")
"""The words for what a firm is by law, each with the one that stands for it."""


def differ_in_legal_form(one: str, other: str) -> bool:
    """Whether two names of a firm differ in what it is by law alone: "Orrin Co.", "Orrin Corp."

    "Co." and "Company" are one form, and a name without one says nothing of it.
    """
    a, b = name_words(one), name_words(other)
    mine = LEGAL_FORMS.get(a[-1]) if a else None
    if mine is None or not b:
        return False
    yours = LEGAL_FORMS.get(b[-1])
    return len(a) > 1 and a[:-1] == b[:-1] and yours is not None and mine != yours


def kind_of(name: str) -> str | None:
    """The sort of house, ground, water or honour that a name of several words ends in."""
    words = name_words(name)
    return _KINDS.get(words[-1]) if len(words) > 1 else None


def differ_in_one_word(one: str, other: str) -> bool:
    """Whether two names of one kind of house or ground, of three words at least, have all words but
    one in common: "Orrin Park Apartments", "Orrin Place Apartments"; not "East" and "West"."""
    a, b = name_words(one), name_words(other)
    if kind_of(one) is None or len(a) != len(b) or len(a) <= _OF_ONE_KIND or a[-1] != b[-1]:
        return False
    apart = [{x, y} for x, y in zip(a, b, strict=True) if x != y]
    if joined(one) == joined(other):  # "St. Orrins Hospital", "St. Orrin's Hospital"
        return False
    return len(apart) == 1 and apart[0].isdisjoint(SIDES)


_OF_ONE_KIND = 2


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
