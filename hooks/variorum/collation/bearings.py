"""Bearings: on which side of a named place sources put one thing, by the compass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import LEXICON, Folder, Line
from variorum.collation.geography import named_place
from variorum.collation.joining import Claim
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_groups

__all__ = ["compare_bearings"]

_DEGREES = {word: float(at) for word, at in read_groups(LEXICON / "directions.txt").items()}
_SIDE = 90.0
"""Degrees from which two bearings are two sides: "north" and "northeast" may be one."""
_LEAST_WEIGHT = 1.0

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bearing:
    """A compass point beside a place: "north of Ferrow", "northern Ferrow"."""

    line: Line
    span: Span
    degrees: float


def compare_bearings(folder: Folder) -> Iterator[Claim]:
    """Bearings from one place that kin sources give for what they share, two sides apart."""
    slots: defaultdict[Key, list[Bearing]] = defaultdict(list)
    for line in folder.lines:
        for key, bearing in _bearings(line):
            slots[key].append(bearing)
    for key in sorted(slots):
        for one, other in folder.kin_pairs(slots[key]):
            if _apart(one, other) and _is_one_slot(folder, key, one, other):
                yield _claim(one, other)


def _bearings(line: Line) -> Iterator[tuple[Key, Bearing]]:
    if _DEGREES.keys().isdisjoint(line.lowered):
        return
    for at, token in enumerate(line.tokens[:-2]):
        degrees = _DEGREES.get(token.text)
        if degrees is None:
            continue
        follows = line.tokens[at + 1].text
        start = at + 2 if follows in ("of", "from") else at + 1
        end = named_place(line, start)
        if end > start:
            place = line.words(start, end).casefold()
            way = "of" if start == at + 2 else "part"
            yield (way, place), Bearing(line, line.span(at, end), degrees)


def _apart(one: Bearing, other: Bearing) -> bool:
    turn = abs(one.degrees - other.degrees) % 360
    return min(turn, 360 - turn) >= _SIDE


def _is_one_slot(folder: Folder, key: Key, one: Bearing, other: Bearing) -> bool:
    """Whether two sentences put one thing there: they share more than the place."""
    if one.line.background != other.line.background:
        return False
    place = set(key[1].split())
    shared = {
        concept
        for concept in one.line.concepts.keys() & other.line.concepts.keys()
        if one.line.tokens[one.line.concepts[concept]].text.casefold() not in place
    }
    return folder.weight_of(frozenset(shared), one.line, other.line) >= _LEAST_WEIGHT


def _claim(one: Bearing, other: Bearing) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(b.line.variant(b.span, b.degrees) for b in (one, other)),
        Certainty(0.6, 0.8),
        "one thing, put on two sides of one place",
    )
