"""Bearers: whether what stands beside two names lets one person bear both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.mentions.naming.words import EITHER_NAMES, FEMALE_NAMES, GIVEN_NAMES, HONORIFICS
from variorum.records import Span

__all__ = [
    "ages_beside",
    "are_of_two_ages",
    "are_of_two_sexes",
    "have_one_role",
    "have_two_roles",
    "is_womans",
]

_AGE_AFTER = re.compile(r",? \(?(?:aged? )?(\d{1,2})(?=[,;.)]| ?-year| years?\b)")
_AGE_BEFORE = re.compile(r"\b(\d{1,2})[- ]year[- ]old(?: [a-z-]+){0,3},? $")
_REACH = 48
"""Code points before a name in which an age stands: "the 34-year-old former harbour master"."""
_A_YEAR = 1
"""Years by which two reports may differ of one person, whose birthday lies between them."""


def ages_beside(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The ages that stand right before or after a name where it is written: "Nils Holt, 34,"."""
    ages: set[int] = set()
    for start, end in spans:
        after, before = _AGE_AFTER.match(text, end), text[max(0, start - _REACH) : start]
        if after:
            ages.add(int(after[1]))
        if "old" in before and (found := _AGE_BEFORE.search(before)):
            ages.add(int(found[1]))
    return frozenset(ages)


def are_of_two_ages(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether both have an age, and these are more than a birthday apart."""
    return bool(one and other) and all(abs(x - y) > _A_YEAR for x in one for y in other)


def are_of_two_sexes(one: str, other: str) -> bool:
    """Whether one of two given names is a man's and the other a woman's: "Mark" and "Mary"; or
    both are forms of one name, of which the last letter tells: "Mario" and "Maria"."""
    if one[:-1] == other[:-1] and {one[-1:], other[-1:]} == {"o", "a"}:
        return True
    return {is_womans(one), is_womans(other)} == {True, False}


def is_womans(given: str) -> bool | None:
    """Whether a given name, in whatever case, is a woman's; None where that is not known."""
    name = given.capitalize()
    if name in EITHER_NAMES or name not in GIVEN_NAMES:
        return None
    return name in FEMALE_NAMES


def have_one_role(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two roles share a word that is more than a form of address: "Captain", "Chief"."""
    return bool((one & other) - HONORIFICS)


def have_two_roles(ones: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> bool:
    """Whether each of two names has a role, and no role of one is part of the other's: "the
    harbour's director", "the director of the mint"."""
    mine, yours = ([role - HONORIFICS for role in roles] for roles in (ones, others))
    mine, yours = [role for role in mine if role], [role for role in yours if role]
    return bool(mine and yours) and not any(x <= y or y <= x for x in mine for y in yours)
