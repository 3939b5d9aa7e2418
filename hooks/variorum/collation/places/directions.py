"""Directions: on which side of one named place sources put what happened.

"20 km southwest of Ferrow", "centred north of Ferrow". A source that gives one place two sides
speaks of two things, and "south" and "southeast" may be one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import plain
from variorum.collation.negation import is_imagined
from variorum.collation.places.geography import named_place
from variorum.collation.places.scene import happens_in
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_directions"]

_SIDES = {
    word: side
    for name, side in read_groups(LEXICON / "quarters.txt").items()
    for word in (name, f"{name[:5]}-{name[5:]}")  # "north-west"
}
_BEING_SOMEWHERE = read_words(LEXICON / "being_somewhere.txt")
_OF = frozenset({"of", "from"})
_BEFORE = 4
"""Tokens before a direction among which the distance stands: "about 20 kilometres (12 miles)"."""


@dataclass(frozen=True, slots=True)
class Direction:
    """A side of a place in its sentence; ``value`` is a key of the list of sides."""

    line: Line
    span: Span
    value: str


def compare_directions(folder: Folder) -> Iterator[Claim]:
    """Kin sources that put what happened on two sides of one named place."""
    told: defaultdict[str, list[Direction]] = defaultdict(list)
    for line in folder.lines_at(folder.words.of(_SIDES)):
        if not (line.background or is_imagined(line)) and _is_somewhere(line):
            for place, direction in _directions(line):
                told[place].append(direction)
    for place in sorted(told):
        given: defaultdict[str, set[str]] = defaultdict(set)
        for one in told[place]:
            given[one.line.source.id].add(one.value)
        steady = [one for one in told[place] if len(given[one.line.source.id]) == 1]
        for one, other in folder.kin_pairs(steady):
            if not (one.value in other.value or other.value in one.value):
                yield _claim(one, other)


def _is_somewhere(line: Line) -> bool:
    return not line.lemmas.isdisjoint(_BEING_SOMEWHERE) or happens_in(line)


def _directions(line: Line) -> Iterator[tuple[str, Direction]]:
    """The sides of named places of a sentence, by the plain name of the place."""
    parse = line.parse
    for at in range(1, len(parse.tags) - 2):
        side = _SIDES.get(parse.lowered[at])
        if side is None or parse.lowered[at + 1] not in _OF:
            continue
        first = at + 2 + (parse.lowered[at + 2] == "the")
        end = named_place(line, first)
        if end > first:
            start = _with_distance(line, at)
            yield plain(line.words(first, end)), Direction(line, line.span(start, end), side)


def _with_distance(line: Line, at: int) -> int:
    """Where what is told begins, a distance before it included: "20 km southwest of Ferrow"."""
    for place in range(at - 1, max(at - _BEFORE, 0), -1):
        if line.tags[place] == "CD":
            return place
    return at


def _claim(one: Direction, other: Direction) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(each.line.variant(each.span, each.value) for each in (one, other)),
        Certainty(0.7, 0.9),
        "what happened, put on two sides of one place",
    )
