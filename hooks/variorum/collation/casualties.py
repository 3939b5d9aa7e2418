"""Casualties: which mentions of two sources are of one person whom the event befell.

Two mentions share a name or an age, or each is of the only one of whom its source tells such a
thing, where that source tells of no more who were hurt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from typing import Protocol, TypeVar

from variorum.collation.folder import Folder, Line
from variorum.collation.who import Who, are_one_person, clash
from variorum.records import Link, Quantity, QuantityKind, Source

__all__ = ["alone", "are_of_one", "by_person", "tells_of_more"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT
_AGE = QuantityKind.AGE

_HURT = frozenset(
    {"shoot", "hit", "strike", "wound", "graze", "stab", "slash", "injure", "pierce", "penetrate"}
    | {"kill", "hurt", "die", "victim", "dead", "hospitalize", "hospitalise"}
)
_DEAD = frozenset({"kill", "die", "dead", "slay", "murder", "pronounce", "death", "fatality"})
_MORE = frozenset({"another", "other", "second", "third", "fourth"})
_NEAR = 6
"""Tokens behind "another" among which it is told that somebody was hurt."""


class OfSomebody(Protocol):
    """What a line tells of somebody."""

    @property
    def line(self) -> Line: ...

    @property
    def who(self) -> Who: ...


_T = TypeVar("_T", bound=OfSomebody)


def by_person(told: Sequence[_T]) -> list[tuple[Who, list[_T]]]:
    """What one source tells, parted by the person of whom it may be, with all that the mentions
    tell of that one."""
    groups: list[tuple[Who, list[_T]]] = []
    for each in told:
        at = next((n for n, (who, _) in enumerate(groups) if not clash(who, each.who)), None)
        if at is None:
            groups.append((each.who, [each]))
        else:
            who, own = groups[at]
            groups[at] = (who | each.who, [*own, each])
    return groups


def alone(folder: Folder, persons: Sequence[OfSomebody], killed: bool = False) -> set[str]:
    """The sources that tell of one of these persons, and of no more who were hurt; or of no more
    ``killed``, where that is asked."""
    sources = Counter(person.line.source.id for person in persons)
    once = {id_ for id_, count in sources.items() if count == 1}
    befell = _DEAD if killed else _HURT
    once -= {s.id for s in folder.sources if s.id in once and _has_two_ages(folder, s, befell)}
    telling = folder.lines_at(folder.lemmas.of(befell)) if once else []
    return once - {
        line.source.id
        for line in telling
        if line.source.id in once
        and not line.background  # "three were hurt in a fire in 2009"
        and (tells_of_more_dead if killed else tells_of_more)(line)
    }


def are_of_one(one: OfSomebody, other: OfSomebody, alone: Set[str]) -> bool:
    """Whether what two sources tell is of one person, as the words for that person or the lack of
    any other in both tell."""
    if are_one_person(one.who, other.who):
        return True
    if ("attacker" in one.who.traits) != ("attacker" in other.who.traits):
        return False
    sole = {one.line.source.id, other.line.source.id} <= alone
    return sole and not clash(one.who, other.who)


def tells_of_more(line: Line) -> bool:
    """Whether a sentence tells of several who were hurt: "three people were shot", "the victims",
    "a second victim"."""
    return _tells_of_more(line, _HURT)


def tells_of_more_dead(line: Line) -> bool:
    """Whether a sentence tells of several who died: "two men were killed", "another man died"."""
    return _tells_of_more(line, _DEAD)


def _tells_of_more(line: Line, befell: frozenset[str]) -> bool:
    if line.lemmas.isdisjoint(befell):
        return False
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if token.lemma == "victim" and token.tag == "NNS" and befell is _HURT:
            return True
        if token.lemma in _MORE and any(t.lemma in befell for t in tokens[at + 1 : at + _NEAR]):
            return True
    quantities = line.source.analysis.quantities
    return any(_counts_several(line, quantity, befell) for quantity in quantities)


def _has_two_ages(folder: Folder, source: Source, befell: frozenset[str]) -> bool:
    """Whether an article tells the ages of two who were hurt: "a man of 27 was shot ... a man, 51,
    was hit"; papers may differ by a year on one, and tell of other times."""
    background_of, parses = folder.backgrounds[source.id].of, source.analysis.parses
    ages = sorted(
        quantity.value
        for quantity in source.analysis.quantities
        if quantity.kind is _AGE
        and any(_befalls(link, befell) for link in quantity.links)
        and not background_of(parses[quantity.place])
    )
    return bool(ages) and ages[-1] - ages[0] > 1


def _befalls(link: Link, befell: frozenset[str]) -> bool:
    """Whether somebody is told to be hurt: "was shot", "shot a man", "died", "suffers from"."""
    if link.lemma in _SUFFERING:
        return link.role == "subject"
    return link.lemma in befell and (link.passive or link.role == "object")


_SUFFERING = frozenset({"die", "suffer", "sustain", "succumb"})


def _counts_several(line: Line, quantity: Quantity, befell: frozenset[str]) -> bool:
    """Whether a number counts several people of the sentence whom something befell."""
    if quantity.place != line.parse.place or quantity.value <= 1:
        return False
    return quantity.kind is _COUNT and any(
        link.lemma in befell and link.role != "oblique" for link in quantity.links
    )
