"""Opposites: one thing described by two words that exclude each other.

"A felony charge" and "a misdemeanor charge" meet by the noun and by the pair of words; a source
that uses both words of a pair speaks of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import LEXICON, Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.negation import has_negation, is_imagined
from variorum.records import Certainty, ComparisonType, Phrase, Relation, Span

__all__ = ["compare_opposites"]

_LEAST_WEIGHT = 1.0

Side = tuple[int, str, ComparisonType]
Key = tuple[int, str]


def _sides() -> dict[str, Side]:
    """For each word the number of its pair, its side, and the type of comparison."""
    sides: dict[str, Side] = {}
    text = (LEXICON / "antonyms.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        if line and not line.startswith("#"):
            type_, _, pair = line.partition(":")
            for side in pair.split("|"):
                for word in side.split():
                    sides[word] = (number, side.strip(), ComparisonType(type_))
    return sides


_SIDES = _sides()


@dataclass(frozen=True, slots=True)
class Described:
    """A thing described by a word of a pair, in its sentence."""

    line: Line
    span: Span
    side: str
    type: ComparisonType


def compare_opposites(folder: Folder) -> Iterator[Claim]:
    """Things that kin sources describe by words that exclude each other."""
    slots: defaultdict[Key, list[Described]] = defaultdict(list)
    for line in folder.lines:
        if not (_SIDES.keys().isdisjoint(line.lowered) or is_imagined(line) or has_negation(line)):
            for phrase in line.parse.phrases:
                for key, described in _described(line, phrase):
                    slots[key].append(described)
    for key in sorted(slots):
        steady = _of_one_mind(slots[key])
        for one, other in folder.kin_pairs(steady):
            if one.side != other.side and _is_one_thing(folder, one, other):
                yield _claim(one, other)


def _described(line: Line, phrase: Phrase) -> Iterator[tuple[Key, Described]]:
    head = line.tokens[phrase.head]
    if not head.tag.startswith("NN"):
        return
    for at in range(phrase.first, phrase.head):
        side = _SIDES.get(line.tokens[at].text.casefold())
        if side is not None:
            number, name, type_ = side
            span = extent(line, phrase.first, phrase.last)
            yield (number, head.stem), Described(line, span, name, type_)


def _of_one_mind(things: list[Described]) -> list[Described]:
    """Those of sources that give one side alone."""
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for thing in things:
        sides[thing.line.source.id].add(thing.side)
    return [thing for thing in things if len(sides[thing.line.source.id]) == 1]


def _is_one_thing(folder: Folder, one: Described, other: Described) -> bool:
    if one.line.background != other.line.background:
        return False
    shared = frozenset(one.line.concepts.keys() & other.line.concepts.keys())
    return folder.weight_of(shared, one.line, other.line) >= _LEAST_WEIGHT


def _claim(one: Described, other: Described) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        one.type,
        tuple(d.line.variant(d.span, d.side) for d in (one, other)),
        Certainty(0.6, 0.7),
        "one thing, described by two words that exclude each other",
    )
