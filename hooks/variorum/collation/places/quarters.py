"""Quarters: in which part of one town sources put what happened.

"In southwest Ferrow", "on the West Side", "in the city's north". A source that gives two tells of
two places, or of the way between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_imagined
from variorum.collation.places.geography import is_broad, named_place
from variorum.collation.places.scene import calls_in, happens_in
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_groups

__all__ = ["compare_quarters"]

_SIDES = read_groups(LEXICON / "quarters.txt")
_STREETS = frozenset(read_groups(LEXICON / "street_kinds.txt"))


@dataclass(frozen=True, slots=True)
class Quarter:
    """A part of a town in its sentence: ``side`` a key of the list of sides, ``town`` the first
    word of the town's name, empty where that is not named beside it."""

    line: Line
    span: Span
    side: str
    town: str


def compare_quarters(folder: Folder) -> Iterator[Claim]:
    """Kin sources that put what happened in two parts of one town."""
    found = [
        quarter
        for line in folder.lines_at(folder.words.of(_SIDES))
        if not (line.background or is_imagined(line))
        if happens_in(line) or calls_in(line)
        for quarter in _quarters(line)
    ]
    given: defaultdict[str, set[str]] = defaultdict(set)
    for quarter in found:
        given[quarter.line.source.id].add(quarter.side)
    steady = [quarter for quarter in found if len(given[quarter.line.source.id]) == 1]
    for one, other in folder.kin_pairs(steady):
        if one.side != other.side and _is_one_town(one, other):
            yield _claim(one, other)


def _is_one_town(one: Quarter, other: Quarter) -> bool:
    """Whether two parts are of one town, or one of a town that the other's source names too."""
    if one.town and other.town:
        return one.town == other.town
    named = one.town or other.town
    bare = other if one.town else one
    return not named or named in bare.line.source.text.casefold()


def _quarters(line: Line) -> Iterator[Quarter]:
    """The parts of towns of a sentence, each after a preposition."""
    tokens = line.tokens
    for at in range(1, len(tokens) - 1):
        side = _SIDES.get(tokens[at].lower.replace(".", ""))
        after = tokens[at + 1]
        if side is None or not _is_where(line, at):
            continue
        if after.lemma.casefold() == "side":
            yield Quarter(line, line.span(at, at + 2), side, "")
        elif after.tag == "NNP" and after.text[0].isalpha():
            end = max(at + 2, named_place(line, at + 1))
            name = line.words(at + 1, end)
            if not is_broad(name) and tokens[end - 1].lower.rstrip(".") not in _STREETS:
                yield Quarter(line, line.span(at, _end_of_name(line, at, end)), side, after.lower)


def _end_of_name(line: Line, at: int, end: int) -> int:
    """Where the town's name ends that a side opens: with the words that its source writes so
    elsewhere too, since a caption may run on in capitals ("in north Ferrow View as list")."""
    text = line.source.text
    while end > at + 2 and text.count(line.words(at + 1, end)) < _TWICE:
        end -= 1
    return end


_TWICE = 2


def _is_where(line: Line, at: int) -> bool:
    """Whether a part of a town stands after a preposition: "in northeast Ferrow", "on the city's
    West Side"."""
    for token in reversed(line.tokens[max(0, at - 4) : at]):
        if token.tag == "IN":
            return token.lower in ("in", "on", "at", "near")
        if token.tag not in ("DT", "POS", "PRP$", "JJ", "NN", "NNP"):
            return False
    return False


def _claim(one: Quarter, other: Quarter) -> Claim:
    nested = one.side in other.side or other.side in one.side
    return Claim(
        Relation.DIFFERENCE if nested else Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(quarter.line.variant(quarter.span, quarter.side) for quarter in (one, other)),
        Certainty(0.6 if nested else 0.7, 0.9),
        "what happened, put in two parts of one town",
    )
