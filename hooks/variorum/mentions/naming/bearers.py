"""Which mentions name the same bearer in one article, and the fullest form of that name."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from variorum.mentions.naming.words import (
    GENERATIONS,
    HONORIFICS,
    KIN,
    NICKNAMES,
    without_nickname,
)
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


def canonical_forms(
    names: Sequence[tuple[str, NameKind]], offices: Sequence[str] = ()
) -> tuple[str, ...]:
    """The fullest form for each mention, in the order of the text.

    A surname alone is that of the holder named last before, and stays his: an article that calls
    Ada Holm "Holm" gives her husband his first name. ``offices`` are the nouns of the roles that
    stand beside the mentions, lower case, empty where there is none: "Mayor Holm" is who is the
    mayor, and neither her husband nor her daughter.
    """
    persons = _persons(names)
    holders = _Holders(names, offices, persons) if any(offices) else None
    by_given = _by_given_name(persons)
    last: dict[str, Person] = {}
    called: dict[str, Person] = {}
    named_last = ChainMap(called, last)
    out: list[str] = []
    for place, (form, kind) in enumerate(names):
        person = holders.of(place) if holders else None
        person = person or _person_of(form, kind, persons, by_given, named_last)
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


class _Holders:
    """Who of those with one surname holds the office that stands before it: "Mayor Holm"."""

    def __init__(
        self,
        names: Sequence[tuple[str, NameKind]],
        offices: Sequence[str],
        persons: Mapping[str, list[Person]],
    ) -> None:
        self._names, self._offices, self._persons = names, offices, persons
        self._of: dict[int, set[str]] = {}
        self._untold: dict[str, Person] = {}
        for (form, kind), office in zip(names, offices, strict=True):
            if not office or kind is not NameKind.PERSON:
                continue
            given, surname = parts_of(form)
            person = self._person(given, surname) if given else None
            if person:
                self._of.setdefault(id(person), set()).add(office)

    def _person(self, given: tuple[str, ...], surname: str) -> Person | None:
        held = self._persons.get(surname, [])
        return next((p for p in held[:20] if may_be_one(p.given, given)), None)

    def of(self, place: int) -> Person | None:
        """The holder of the office before a surname alone; None where nothing tells one.

        Where all who have more of a name are kin of somebody, the office is that of one whom the
        article calls by surname only: "Mayor Holm ... his daughter, Ada Holm".
        """
        form, kind = self._names[place]
        office = self._offices[place]
        given, surname = parts_of(form)
        held = self._persons.get(surname, [])
        if given or not office or office in KIN or not held or kind is NameKind.ORGANISATION:
            return None
        fitting = [p for p in held if office in self._of.get(id(p), ())]
        if len(fitting) == 1:
            return fitting[0]
        if fitting or not all(KIN & self._of.get(id(p), set()) for p in held):
            return None
        return self._untold.setdefault(surname, Person((), surname, [form]))


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
