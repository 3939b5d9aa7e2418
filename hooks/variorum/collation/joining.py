"""Pairs of readings joined into rows: compared two by two, shown side by side as one slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from variorum.collation.rows import Variant, make_row
from variorum.collation.unions import Unions
from variorum.records import Certainty, Comparison, ComparisonType, Relation
from variorum.swift import swift

__all__ = ["Claim", "join_claims"]

Place = tuple[str, int, int]


@swift
@dataclass(frozen=True, slots=True)
class Claim:
    """That some readings stand in a relation; claims that share a reading speak of one slot."""

    relation: Relation
    type: ComparisonType
    variants: tuple[Variant, ...]
    certainty: Certainty
    reason: str
    title: str | Callable[[], str] | None = None
    """Its own title, or what makes that once it is known to be of use; None where the readings tell
    it."""


def join_claims(claims: Iterable[Claim]) -> Iterator[Comparison]:
    """A row for each set of claims of one relation and type that share readings."""
    kinds: defaultdict[tuple[Relation, ComparisonType], list[Claim]] = defaultdict(list)
    for claim in claims:
        kinds[claim.relation, claim.type].append(claim)
    for alike in kinds.values():
        for group in _hanging_together(alike):
            row = _row(group)
            if row is not None:
                yield row


def _place(variant: Variant) -> Place:
    start, end = variant.span
    return (variant.source.id, start, end)


def _hanging_together(claims: list[Claim]) -> Iterator[list[Claim]]:
    """Connected sets of claims, by union of the places of their readings."""
    met: Unions[Place] = Unions()
    firsts: list[Place] = []
    for claim in claims:
        first, *rest = map(_place, claim.variants)
        for place in rest:
            met.join(first, place)
        firsts.append(first)
    groups: defaultdict[Place, list[Claim]] = defaultdict(list)
    for claim, first in zip(claims, firsts, strict=True):
        groups[met.root(first)].append(claim)
    yield from groups.values()


def _row(claims: list[Claim]) -> Comparison | None:
    """One row of several claims, as sure as the surest, with that one's reason."""
    first = claims[0]
    if len(claims) > 1:
        first = min(claims, key=lambda c: (-c.certainty.exists, [_place(v) for v in c.variants]))
    return make_row(
        first.relation,
        first.type,
        _of_one_value_each([variant for claim in claims for variant in claim.variants]),
        first.certainty,
        title=first.title() if callable(first.title) else first.title,
        reason=first.reason,
    )


def _of_one_value_each(variants: list[Variant]) -> list[Variant]:
    """The variants with one value for each reading: comparers may name one value in two ways.

    "Third-degree murder" is "third" to one that compares degrees and "murder" to another.
    """
    stands: dict[Hashable, Hashable] = {}

    def root(value: Hashable) -> Hashable:
        while value in stands:
            value = stands[value]
        return value

    first: dict[Place, Hashable] = {}
    for variant in variants:
        mine, yours = root(first.setdefault(_place(variant), variant.value)), root(variant.value)
        if mine != yours:
            stands[yours] = mine
    if not stands:
        return variants
    return [variant._replace(value=root(variant.value)) for variant in variants]
