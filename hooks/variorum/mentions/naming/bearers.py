"""Which mentions name the same bearer in one article, and the fullest form of that name."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from variorum.mentions.naming.words import GENERATIONS, HONORIFICS, NICKNAMES, without_nickname
from variorum.records import NameKind


@dataclass(slots=True)
class Person:
    """One holder of a surname, with every form met so far."""

    given: tuple[str, ...]
    surname: str
    forms: list[str] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        """The form of most words, then of most letters, then the first met."""
        return max(self.forms, key=lambda form: (len(form.split()), len(form)))


@lru_cache(65_536)
def parts_of(name: str) -> tuple[tuple[str, ...], str]:
    """The given names and the surname, lower case, without honorifics, nicknames and "Jr."."""
    words = [word.strip(".,").lower() for word in without_nickname(name).split()]
    words = [word for word in words if word not in HONORIFICS and word not in GENERATIONS]
    if not words:
        return (), name.lower()
    return tuple(words[:-1]), words[-1]


def canonical_forms(names: Sequence[tuple[str, NameKind]]) -> tuple[str, ...]:
    """The fullest form for each mention, in the order of the text.

    A surname alone is that of the holder named last before, and stays his: an article that calls
    Ada Holm "Holm" gives her husband his first name.
    """
    persons = _persons(names)
    by_given = _by_given_name(persons)
    last: dict[str, Person] = {}
    called: dict[str, Person] = {}
    named_last = ChainMap(called, last)
    out: list[str] = []
    for form, kind in names:
        person = _person_of(form, kind, persons, by_given, named_last)
        if person is None:
            out.append(form)
            continue
        last[person.surname] = person
        if parts_of(form) == ((), person.surname):
            called[person.surname] = person
        out.append(person.fullest)
    return tuple(out)


def _persons(names: Sequence[tuple[str, NameKind]]) -> dict[str, list[Person]]:
    """The persons of an article that are named by more than a surname, by surname."""
    persons: dict[str, list[Person]] = {}
    for form, kind in names:
        if kind is not NameKind.PERSON:
            continue
        given, surname = parts_of(form)
        if not given:
            continue
        holders = persons.setdefault(surname, [])
        person = next((p for p in holders[:20] if may_be_one(p.given, given)), None)
        if person is None:
            person = Person(given, surname)
            holders.append(person)
        if len(given) > len(person.given) or len(given[0]) > len(person.given[0]):
            person.given = given
        if form not in person.forms:
            person.forms.append(form)
    return persons


def may_be_one(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two sets of given names may be one person's: initial, nickname, middle name."""
    first, second = left[0], right[0]
    if first == second or full_given(first) == full_given(second):
        return _agree(left[1:], right[1:])
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if "." in first or "." in second:
        return first[0] == second[0]
    return second in left[1:] or first in right[1:]


def _agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether middle names agree as far as both are given: "J." and "James", not "K."."""
    return all(a[0] == b[0] for a, b in zip(left, right, strict=False))


def full_given(given: str) -> str:
    """The name that a short form stands for, lower case: "bill" is "william"."""
    return NICKNAMES.get(given.capitalize(), given).lower()


def _by_given_name(persons: dict[str, list[Person]]) -> dict[str, Person | None]:
    """The person who alone bears a given name; None where two share it."""
    found: dict[str, Person | None] = {}
    for holders in persons.values():
        for person in holders:
            given = person.given[0]
            found[given] = None if given in found else person
    return found


def _person_of(
    form: str,
    kind: NameKind,
    persons: dict[str, list[Person]],
    by_given: dict[str, Person | None],
    last: Mapping[str, Person],
) -> Person | None:
    given, surname = parts_of(form)
    holders = persons.get(surname, [])
    if given:
        if kind is not NameKind.PERSON:
            return None
        return next((p for p in holders[:20] if may_be_one(p.given, given)), None)
    if kind is NameKind.ORGANISATION:
        return None
    if holders:
        return last.get(surname, holders[0])
    return by_given.get(surname) if kind is not NameKind.PLACE else None
