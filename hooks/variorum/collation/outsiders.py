"""Outsiders: sources whose figures all differ report another event than the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from variorum.records import Comparison, ComparisonType, Relation

__all__ = ["is_unreported", "without_strangers"]


def is_unreported(row: Comparison) -> bool:
    """Whether a row stands apart from the differences: an agreement or a look-alike."""
    return row.relation in (Relation.AGREEMENT, Relation.LOOKALIKE)


def without_strangers(rows: Sequence[Comparison]) -> list[Comparison]:
    """Sources that differ in every figure and share none report two events, not one.

    Two raids on two boats have their own counts of rifles, rounds and men; two reports of one raid
    have some figure in common.
    """
    differ: Counter[tuple[str, str]] = Counter()
    agree: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for one, other in combinations(row.readings[:_FEW], 2):
            pair = (min(one.source, other.source), max(one.source, other.source))
            (agree if one.group == other.group else differ)[pair] += 1
    strangers = {pair for pair, count in differ.items() if count > 2 and not agree[pair]}
    kept = [_as_lookalike(row) if _only_strangers(row, strangers) else row for row in rows]
    outsiders = _outsiders(kept)
    return [_as_lookalike(row) if _lone(row) & outsiders else row for row in kept]


_FEW = 40
"""Readings of a row whose pairs are counted; the more there are, the less one pair tells."""


def _outsiders(rows: Sequence[Comparison]) -> set[str]:
    """Sources that stand alone against several in two rows and agree with none, or in three and
    more than they agree in."""
    alone = Counter(source for row in rows for source in _lone(row))
    agreeing = Counter(source for row in rows for source in _agreeing(row))
    return {
        source
        for source, count in alone.items()
        if count > (1 if not agreeing[source] else max(2, agreeing[source]))
    }


def _agreeing(row: Comparison) -> set[str]:
    """The sources that give a value which another source gives too."""
    if row.relation is Relation.LOOKALIKE or row.type is ComparisonType.DATE:
        return set()
    sizes = Counter(reading.group for reading in row.readings)
    return {reading.source for reading in row.readings if sizes[reading.group] > 1}


def _lone(row: Comparison) -> set[str]:
    """The source that gives another value than two or more others, which give one."""
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for reading in row.readings:
        groups[reading.group].append(reading.source)
    sizes = sorted(len(members) for members in groups.values())
    if is_unreported(row) or len(groups) != 2 or sizes[0] != 1 or sizes[1] < 2:
        return set()
    return {members[0] for members in groups.values() if len(members) == 1}


def _only_strangers(row: Comparison, strangers: set[tuple[str, str]]) -> bool:
    if is_unreported(row):
        return False
    return all(
        (min(one.source, other.source), max(one.source, other.source)) in strangers
        for one, other in combinations(row.readings[:_FEW], 2)
        if one.group != other.group
    )


def _as_lookalike(row: Comparison) -> Comparison:
    return replace(row, relation=Relation.LOOKALIKE, reason=_TWO_EVENTS)


_TWO_EVENTS = "the sources have no figure in common, so they may report two events"
