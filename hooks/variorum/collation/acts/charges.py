"""Charges: a killing charged as murder in one source, and as less in another.

A list of charges is often cut short, but none leaves the gravest out: "charged with murder" and
"charged with manslaughter and drunken driving" are two accounts. Who is charged with murder may
still plead guilty to manslaughter, so what is charged and what is found are compared apart, as are
what was done and what was attempted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.referents import people_in
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_groups, read_table, read_words

__all__ = ["compare_charges", "is_found"]

_OFFENCES = read_table(LEXICON / "offences.txt")
_GRAVEST, _LESSER, _VAGUE = (frozenset(_OFFENCES[key]) for key in ("gravest", "lesser", "vague"))
_CHARGING = read_words(LEXICON / "charging.txt")
_GOVERNORS = frozenset({"with", "of", "on", "to"})
_REACH = 25
"""Tokens of a list of charges."""
_BACK = 8
"""Tokens before an offence among which stands what was done about it."""
_WHOM = 4
"""Tokens between a word of charging and its preposition at most, and their tags."""
_PERSON = frozenset({"PRP", "NNP", "DT", "NN"})
_BEFORE = frozenset({"JJ", "NN", "RB", "VBN", "VBG"})
_ATTEMPTED = frozenset({"attempted", "attempt"})
_UNDONE = frozenset({"conspiracy", "solicitation"})
"""What makes an offence one that did not kill."""
_MILDER = frozenset({"negligent", "vehicular", "reckless", "involuntary", "voluntary", "culpable"})
"""What makes homicide less than murder, of which it is else another word."""
_LOWERING = frozenset({"lower", "reduce", "downgrade", "drop", "dismiss", "consider", "seek"})
"""What makes a charge another than the one that stands: "to reduce the charge to"."""
_ORDINALS = read_groups(LEXICON.parents[1] / "language" / "lexicon" / "ordinals.txt")
_GRADES = frozenset({"aggravated", "capital", "felony"})
"""What grades a murder where it has no degrees."""
_LESS = "one killing, charged as murder in one source and as less in another"
_GRADED = "one killing, charged as murder of two grades"
_FINDING = frozenset({"plead", "guilty", "convict"})


Slot = tuple[bool, bool]
"""Whether an offence is found or only charged, and whether it was only attempted."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge in its sentence: tokens ``first`` to ``last`` (exclusive).

    ``slot`` tells whether it is charged or found, of what was done or only attempted.
    """

    line: Line
    first: int
    last: int
    slot: Slot

    @property
    def words(self) -> str:
        """The charge in lower case."""
        return self.line.words(self.first, self.last).casefold()


def compare_charges(folder: Folder) -> Iterator[Claim]:
    """Killings that one kin source has charged as murder and another as less."""
    given: defaultdict[tuple[Slot, str], list[Charge]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of(_CHARGING)):
        for charge in _charges(line):
            given[charge.slot, line.source.id].append(charge)
    slots: defaultdict[Slot, list[Charge]] = defaultdict(list)
    for (slot, _), charges in given.items():
        slots[slot].append(_first(charges))
    for slot in sorted(slots):
        for one, other in folder.kin_pairs(slots[slot]):
            if _is_gravest(one) != _is_gravest(other) and not _are_of_two(folder, one, other):
                yield _claim(one, other)
    yield from _graded(folder, given)


def _graded(folder: Folder, given: Mapping[tuple[Slot, str], Sequence[Charge]]) -> Iterator[Claim]:
    """Murders that sources grade in two ways: "aggravated murder", "first-degree murder".

    What is graded in a second way by one of them is of two murders, or of both grades. Two degrees
    are compared elsewhere, with those of other offences.
    """
    slots: defaultdict[Slot, list[Charge]] = defaultdict(list)
    grades: dict[tuple[Slot, str], frozenset[str]] = {}
    for (slot, id_), charges in given.items():
        graded = [charge for charge in charges if _is_gravest(charge) and _grades(charge)]
        grades[slot, id_] = frozenset(chain.from_iterable(map(_grades, graded)))
        slots[slot].extend(graded[:1])
    for slot in sorted(slots):
        for one, other in folder.kin_pairs(slots[slot]):
            mine, yours = (grades[slot, charge.line.source.id] for charge in (one, other))
            named = _GRADES.isdisjoint(mine) and _GRADES.isdisjoint(yours)
            if not (mine & yours or named or _are_of_two(folder, one, other)):
                yield _claim(one, other, _GRADED)


def _grades(charge: Charge) -> frozenset[str]:
    """The words that grade a murder: "aggravated", "first" of "first-degree"."""
    words = charge.words.replace("-", " ").split()
    degrees = {_ORDINALS.get(one, "") for one, two in pairwise(words) if two == "degree"}
    return frozenset(degrees - {""}) | _GRADES.intersection(words)


def _are_of_two(folder: Folder, one: Charge, other: Charge) -> bool:
    """Whether the sentences of two charges name people, and none in common."""
    mine, yours = people_in(folder, one.line), people_in(folder, other.line)
    return bool(mine and yours) and mine.isdisjoint(yours)


def _first(charges: list[Charge]) -> Charge:
    """The charge that stands for a source: murder where it is among them."""
    return next((charge for charge in charges if _is_gravest(charge)), charges[0])


def _is_gravest(charge: Charge) -> bool:
    noun = charge.line.parse.lemmas[charge.last - 1]
    if noun not in _VAGUE:
        return noun in _GRAVEST
    words = set(charge.line.parse.lemmas[charge.first : charge.last])
    return words.isdisjoint(_MILDER)


def _charges(line: Line) -> Iterator[Charge]:
    """The offences that follow "charged with", "counts of", "guilty of"."""
    opening: int | None = None
    for at, token in enumerate(line.tokens):
        if token.lemma in _GOVERNORS and _governs(line, at):
            opening = at
        is_offence = token.lemma in _GRAVEST | _LESSER and token.tag.startswith("NN")
        if is_offence and opening is not None and at - opening <= _REACH:
            first = _start(line, at, opening)
            words = set(line.parse.lowered[max(first - 1, 0) : at])
            if not words & _UNDONE and (first < at or token.lemma not in _VAGUE):
                slot = (is_found(line, opening), not words.isdisjoint(_ATTEMPTED))
                yield Charge(line, first, at + 1, slot)


def _governs(line: Line, at: int) -> bool:
    """Whether a word of charging stands before a preposition, with at most who is charged between:
    "charged with", "convicted Nils Holm of"."""
    for place in range(at - 1, max(at - 1 - _WHOM, -1), -1):
        if line.parse.lemmas[place] in _CHARGING:
            before = set(line.parse.lemmas[max(place - _WHOM, 0) : place])
            return before.isdisjoint(_LOWERING)
        if line.tags[place] not in _PERSON:
            return False
    return False


def is_found(line: Line, at: int) -> bool:
    """Whether words before a token tell of a verdict or a plea of guilt, and not of a charge."""
    before = list(line.parse.lemmas[max(at - _BACK, 0) : at + 1])
    return "not" not in before and not _FINDING.isdisjoint(before)


def _start(line: Line, at: int, opening: int) -> int:
    first = at
    while first - 1 > opening and line.tags[first - 1] in _BEFORE:
        first -= 1
    if first and line.parse.lowered[first - 1] in _ATTEMPTED:
        first -= 1
    return first


def _claim(one: Charge, other: Charge, reason: str = _LESS) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.ATTRIBUTION,
        tuple(
            charge.line.variant(
                charge.line.span(charge.first, charge.last),
                "murder" if _is_gravest(charge) and reason == _LESS else charge.words,
            )
            for charge in (one, other)
        ),
        Certainty(0.7, 0.7),
        reason,
    )
