"""Rows: the readings of one slot made into a ``Comparison``, and rows of one slot merged."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from variorum.collation.titles import shared_title
from variorum.collation.variants import Variant
from variorum.reading.identity import short_hash
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Nature,
    Reading,
    Relation,
)
from variorum.swift import changer

__all__ = [
    "Draft",
    "Variant",
    "draft_row",
    "is_unreported",
    "make_row",
    "merge_rows",
    "titled",
]

_UNREPORTED = (Relation.AGREEMENT, Relation.LOOKALIKE)


def is_unreported(row: Comparison) -> bool:
    """Whether a row stands apart from the differences: an agreement or a look-alike."""
    return row.relation in _UNREPORTED


class Draft(NamedTuple):
    """A row without its title, and the readings of which that is made once the row is known to
    stand: many are drafted that tell again what others do."""

    row: Comparison
    variants: Sequence[Variant]


def make_row(
    relation: Relation,
    type_: ComparisonType,
    variants: Sequence[Variant],
    certainty: Certainty,
    *,
    title: str | None = None,
    nature: Nature | None = None,
    reason: str | None = None,
) -> Comparison | None:
    """A row as ``draft_row`` makes it, with its title: the one given, else ``shared_title``."""
    draft = draft_row(relation, type_, variants, certainty, nature=nature, reason=reason)
    if draft is None:
        return None
    return _changed(draft.row, title=title) if title else titled(draft)


def titled(draft: Draft) -> Comparison:
    """A row with the title that its readings share."""
    return _changed(draft.row, title=shared_title(draft.variants))


_changed = changer(Comparison)


def draft_row(
    relation: Relation,
    type_: ComparisonType,
    variants: Sequence[Variant],
    certainty: Certainty,
    *,
    nature: Nature | None = None,
    reason: str | None = None,
) -> Draft | None:
    """A row with its id and groups; None where it has too few sources or groups.

    Every source keeps its first reading of each value. A row needs two sources and, unless it is
    an agreement or a look-alike, two groups. Groups are numbered in the order of sources and text.
    """
    needed = 1 if relation in _UNREPORTED else 2
    if len({v.source.id for v in variants}) < 2 or len({v.value for v in variants}) < needed:
        return None
    ordered = sorted(variants, key=lambda v: (v.source.id, v.span))
    groups: dict[Hashable, int] = {}
    readings: dict[tuple[str, int], Reading] = {}
    for variant in ordered:
        group = groups.setdefault(variant.value, len(groups))
        if (variant.source.id, group) not in readings:
            readings[variant.source.id, group] = _reading(variant, group)
    rows = tuple(readings.values())
    row = Comparison(
        id="c-" + short_hash(type_.value, *[f"{r.source}:{r.start}-{r.end}" for r in rows]),
        relation=relation,
        type=type_,
        title="",
        readings=rows,
        certainty=certainty,
        nature=nature,
        reason=reason,
    )
    return Draft(row, ordered)


def _reading(variant: Variant, group: int) -> Reading:
    start, end = variant.span
    inside = variant.sentence.start <= start < end <= variant.sentence.end
    if not inside:
        raise ValueError(f"reading {variant.span} lies outside its sentence {variant.sentence}")
    return Reading(variant.source.id, variant.sentence.id, start, end, group)


_STRENGTH: Mapping[Relation, int] = {
    Relation.CONTRADICTION: 0,
    Relation.DIFFERENCE: 1,
    Relation.VARIANT: 2,
    Relation.LOOKALIKE: 3,
    Relation.AGREEMENT: 4,
}


def merge_rows(rows: Iterable[Comparison | None]) -> tuple[Comparison, ...]:
    """The rows without those that say again what a stronger row says, strongest first.

    A row is said again when one of its type holds all its readings' sentences and spans. Order:
    relation, certainty, number of sources, id; the same whatever the order of the input.
    """
    ordered = sorted([row for row in rows if row is not None], key=_rank)
    kept: list[Comparison] = []
    holders: dict[tuple[str, int, int], list[int]] = {}
    for row in ordered:
        places = [(r.source, r.start, r.end) for r in row.readings]
        held = [holders.get(place, ()) for place in places]
        common = set(held[0]).intersection(*held[1:]) if all(held) else ()
        if any(kept[number].type is row.type for number in common):
            continue
        for place in places:
            holders.setdefault(place, []).append(len(kept))
        kept.append(row)
    return tuple(kept)


def _rank(row: Comparison) -> tuple[int, float, int, str, str, str]:
    """The key of the order; rows of the same readings may still have each its own title."""
    sources = len({reading.source for reading in row.readings})
    strength = (_STRENGTH[row.relation], -row.certainty.exists, -sources)
    return (*strength, row.id, row.title, row.reason or "")
