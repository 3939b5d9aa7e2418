"""Ordinal kinds: "first-degree" or "second-degree", "third floor" or "second floor".

An ordinal before a word that is counted in kinds (a floor, a degree) names which one it is, so two
ordinals before one such word are two kinds. That is not so of "the second suspect" or "the first
shot": those are counted in turn, and a text may speak of each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.acts.charges import is_found
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_groups, read_table

__all__ = ["compare_kinds"]

_ORDINALS = read_groups(LEXICON.parents[1] / "language" / "lexicon" / "ordinals.txt")
_UNITS = read_table(LEXICON / "ordinal_units.txt")
_TYPE_OF = {unit: ComparisonType(type_) for type_, units in _UNITS.items() for unit in units}
_OPENINGS = tuple([f"{ordinal}-" for ordinal in _ORDINALS])
_LEAST_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Kind:
    """An ordinal kind in its sentence; ``noun`` is the stem of what is of that kind, if any."""

    line: Line
    span: Span
    ordinal: str
    unit: str
    noun: str | None
    found: bool = False
    """Whether it is that of a verdict or a plea, and not of a charge."""


def compare_kinds(folder: Folder) -> Iterator[Claim]:
    """Kin sources that give one thing two ordinal kinds, each source giving it one alone."""
    slots: defaultdict[tuple[str, str | None, bool], list[Kind]] = defaultdict(list)
    telling = folder.lemmas.of(_TYPE_OF) | folder.words.of_openings(_OPENINGS)
    for line in folder.lines_at(telling):
        for kind in _kinds(line):
            slots[kind.unit, kind.noun, kind.found].append(kind)
    for kinds in slots.values():
        steady = _of_one_mind(kinds)
        often = Counter(kind.ordinal for kind in steady)
        for kind, other in folder.kin_pairs(steady):
            settled = max(often[kind.ordinal], often[other.ordinal]) > 1
            if _is_one_slot(folder, kind, other, settled):
                yield _claim(kind, other)


def _kinds(line: Line) -> Iterator[Kind]:
    for at, token in enumerate(line.tokens):
        ordinal, unit, last = _ordinal_and_unit(line, at)
        if ordinal and unit in _TYPE_OF:
            noun = _noun_after(line, last) if _TYPE_OF[unit] is ComparisonType.ATTRIBUTION else None
            end = line.parse.ends[last] if noun else line.parse.ends[last - 1]
            yield Kind(
                line, (token.start, end), ordinal, unit, noun, bool(noun) and is_found(line, at)
            )


def _ordinal_and_unit(line: Line, at: int) -> tuple[str | None, str, int]:
    """The ordinal at a token with its unit ("third-floor", "third floor"), and where they end."""
    first, _, rest = line.parse.lowered[at].partition("-")
    if first not in _ORDINALS:
        return None, "", at
    if rest:
        return _ORDINALS.get(first), rest, at + 1
    following = line.parse.lemmas[at + 1] if at + 1 < len(line.tags) else ""
    return _ORDINALS.get(first), following, at + 2


def _noun_after(line: Line, at: int) -> str | None:
    if at < len(line.tags) and line.tags[at].startswith("NN"):
        return line.parse.stems[at]
    return None


def _of_one_mind(kinds: list[Kind]) -> list[Kind]:
    """The first kind of each source; a source that gives two speaks of two things."""
    given: defaultdict[str, list[Kind]] = defaultdict(list)
    for kind in kinds:
        given[kind.line.source.id].append(kind)
    return [own[0] for own in given.values() if len({kind.ordinal for kind in own}) == 1]


def _is_one_slot(folder: Folder, kind: Kind, other: Kind, settled: bool) -> bool:
    """Whether two kinds are of one thing.

    What is of a kind must be named by one noun ("first-degree arson"); a floor needs no noun where
    several sources give one floor for the event, or where the sentences share what they speak of.
    """
    if kind.line.background != other.line.background:
        return False
    if kind.unit not in _UNITS["place"]:
        return kind.noun is not None
    shared = kind.line.shared(other.line) - {kind.unit}
    return settled or folder.weight_of(shared, kind.line, other.line) >= _LEAST_WEIGHT


def _claim(kind: Kind, other: Kind) -> Claim:
    variants = tuple(k.line.variant(k.span, k.ordinal) for k in (kind, other))
    return Claim(
        Relation.CONTRADICTION,
        _TYPE_OF[kind.unit],
        variants,
        Certainty(0.6, 0.8),
        f"each source gives one {kind.unit} for what they both report, and not the same one",
    )
