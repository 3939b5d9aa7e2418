"""Acts: words of one slot in sentences of kin sources, met by what stands near them.

Two sources that speak of one act share its verb, or one that excludes it, and most of what stands
near: "the flood destroyed the ford at Orrin", "the ford was only damaged by the flood".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collation.extents import extent, phrase_end, phrase_start
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.rows import Variant
from variorum.records import Clause, Phrase
from variorum.swift import swift

__all__ = [
    "Use",
    "concepts_near",
    "concepts_of",
    "end_of_act",
    "meeting",
    "patient_of",
    "shown",
]

_NEAR = 9
"""Tokens round a word in which stands what it is said of, by whom and where."""
_CROWDED = 60
"""Uses in one slot beyond which the slot is an everyday word's: it costs too much."""
_LEAST_BOUND = 0.9
_LEAST_FREE = 2.3
"""The weight of what two uses share that ties them though neither's patient is told."""


@swift
@dataclass(frozen=True, slots=True)
class Use:
    """A word of a slot where it stands: tokens ``first`` to ``last`` (exclusive) are shown.

    ``slot`` is what is compared, ``value`` what this source gives for it; ``bond`` holds the
    concepts of what the word is said of, ``near`` those of what stands round it.
    """

    line: Line
    first: int
    last: int
    slot: Hashable
    value: str
    bond: frozenset[str]
    near: frozenset[str]

    def variant(self) -> Variant:
        """The reading of this use."""
        return self.line.variant(extent(self.line, self.first, self.last), self.value)


def concepts_near(line: Line, at: int) -> frozenset[str]:
    """The concepts that stand round a token, its own left out."""
    own = concept_of(line.parse.lemmas[at])
    first, last = at - _NEAR, at + _NEAR
    return frozenset([c for c, p in line.concepts.items() if first <= p <= last and c != own])


def concepts_of(line: Line, phrase: Phrase | None) -> frozenset[str]:
    """The concepts that stand in a phrase."""
    if phrase is None:
        return frozenset()
    first, last = phrase.first, phrase.last
    return frozenset([c for c, p in line.concepts.items() if first <= p < last])


def patient_of(clause: Clause) -> Phrase | None:
    """To whom an act is done: the object, or the subject of a passive or where there is none."""
    return clause.subject if clause.passive or clause.object is None else clause.object


def shown(line: Line, at: int) -> tuple[int, int]:
    """The tokens that show a word: a verb with its object, another word with its noun phrase."""
    for clause in line.parse.clauses:
        if clause.verb == at:
            return clause.first, end_of_act(clause)
    return phrase_start(line, at), phrase_end(line, at)


def end_of_act(clause: Clause) -> int:
    """The end (exclusive) of a verb group and of the object after it."""
    return clause.last if clause.object is None else max(clause.last, clause.object.last)


def meeting(
    folder: Folder, uses: Sequence[Use], least: Callable[[Use], float] | None = None
) -> Iterator[tuple[Use, Use]]:
    """Pairs of uses of one slot by kin sources that give it two values, each pair once, in order.

    A source that gives both values near one concept speaks of two things there. With ``least``,
    the weight that a pair must share, only uses of which the bonds meet are paired.
    """
    slots: defaultdict[tuple[Hashable, str], list[int]] = defaultdict(list)
    for number, use in enumerate(uses):
        for concept in use.bond if least else use.bond | use.near:
            slots[use.slot, concept].append(number)
    met = {
        pair
        for numbers in slots.values()
        if len(numbers) <= _CROWDED and len({uses[n].value for n in numbers}) > 1
        for pair in combinations(_of_one_mind(uses, numbers), 2)
    }
    for first, second in sorted(met):
        one, other = uses[first], uses[second]
        if one.value != other.value and _is_one(folder, one, other, least):
            yield one, other


def _of_one_mind(uses: Sequence[Use], numbers: list[int]) -> list[int]:
    """The uses of those sources that give one value alone."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for number in numbers:
        values[uses[number].line.source.id].add(uses[number].value)
    return [n for n in numbers if len(values[uses[n].line.source.id]) == 1]


def _background(folder: Folder, use: Use) -> frozenset[str]:
    """What sets a use apart from its article's event, where it stands in its sentence."""
    line = use.line
    if not line.background:
        return line.background
    return folder.backgrounds[line.source.id].of(line.parse, line.parse.starts[use.first])


def _is_one(folder: Folder, one: Use, other: Use, least: Callable[[Use], float] | None) -> bool:
    if not folder.are_kin(one.line.source, other.line.source):
        return False
    mine, yours = _background(folder, one), _background(folder, other)
    if mine != yours and not mine & yours:
        return False
    bond = one.bond & other.bond
    weight = folder.weight_of(bond | (one.near & other.near), one.line, other.line)
    if bond:
        return weight >= (least(one) if least else _LEAST_BOUND)
    return not (one.bond and other.bond) and weight >= _LEAST_FREE
