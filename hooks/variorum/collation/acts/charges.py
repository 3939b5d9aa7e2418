"""Charges: a killing charged as murder in one source, and as less in another.

A list of charges is often cut short, but none leaves the gravest out: "charged with murder" and
"charged with manslaughter and drunken driving" are two accounts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_table, read_words

__all__ = ["compare_charges"]

_OFFENCES = read_table(LEXICON / "offences.txt")
_GRAVEST, _LESSER, _VAGUE = (frozenset(_OFFENCES[key]) for key in ("gravest", "lesser", "vague"))
_CHARGING = read_words(LEXICON / "charging.txt")
_GOVERNORS = frozenset({"with", "of", "on", "to"})
_REACH = 25
"""Tokens of a list of charges."""
_BEFORE = frozenset({"JJ", "NN", "RB", "VBN", "VBG"})
_UNDONE = frozenset({"attempted", "attempt", "conspiracy", "solicitation"})
"""What makes an offence one that did not kill."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge in its sentence: tokens ``first`` to ``last`` (exclusive)."""

    line: Line
    first: int
    last: int

    @property
    def words(self) -> str:
        """The charge in lower case."""
        return self.line.words(self.first, self.last).casefold()


def compare_charges(folder: Folder) -> Iterator[Claim]:
    """Killings that one kin source has charged as murder and another as less."""
    given: defaultdict[str, list[Charge]] = defaultdict(list)
    for line in folder.lines:
        if not _CHARGING.isdisjoint(line.lemmas):
            given[line.source.id].extend(_charges(line))
    firsts = [_first(charges) for charges in given.values() if charges]
    for one, other in folder.kin_pairs(firsts):
        if _is_gravest(one) != _is_gravest(other):
            yield _claim(one, other)


def _first(charges: list[Charge]) -> Charge:
    """The charge that stands for a source: murder where it is among them."""
    return next((charge for charge in charges if _is_gravest(charge)), charges[0])


def _is_gravest(charge: Charge) -> bool:
    return charge.line.tokens[charge.last - 1].lemma in _GRAVEST


def _charges(line: Line) -> Iterator[Charge]:
    """The offences that follow "charged with", "counts of", "guilty of"."""
    opening: int | None = None
    for at, token in enumerate(line.tokens):
        if token.lemma in _GOVERNORS and at and line.tokens[at - 1].lemma in _CHARGING:
            opening = at
        is_offence = token.lemma in _GRAVEST | _LESSER and token.tag.startswith("NN")
        if is_offence and opening is not None and at - opening <= _REACH:
            first = _start(line, at, opening)
            words = {word.text.casefold() for word in line.tokens[max(first - 1, 0) : at]}
            if not words & _UNDONE and (first < at or token.lemma not in _VAGUE):
                yield Charge(line, first, at + 1)


def _start(line: Line, at: int, opening: int) -> int:
    first = at
    while first - 1 > opening and line.tokens[first - 1].tag in _BEFORE:
        first -= 1
    return first


def _claim(one: Charge, other: Charge) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.ATTRIBUTION,
        tuple(
            charge.line.variant(
                charge.line.span(charge.first, charge.last),
                "murder" if _is_gravest(charge) else charge.words,
            )
            for charge in (one, other)
        ),
        Certainty(0.7, 0.7),
        "one killing, charged as murder in one source and as less in another",
    )
