"""Sorting: which list of a page a comparison stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.pages.labels import RELATIONS
from variorum.records import Comparison, Relation

__all__ = ["SURE_FROM", "Sorted", "sort_out"]

SURE_FROM = 0.5
"""A difference that is less sure than this stands under *Possibly different*."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Comparisons by what a reader makes of them, each list in the order of strength."""

    contradictions: tuple[Comparison, ...]
    differences: tuple[Comparison, ...]
    possible: tuple[Comparison, ...]
    variants: tuple[Comparison, ...]
    agreements: tuple[Comparison, ...]
    lookalikes: tuple[Comparison, ...]

    @property
    def told(self) -> tuple[Comparison, ...]:
        """What the sources differ in, surest kinds first."""
        return (*self.contradictions, *self.differences)

    def summary(self) -> list[str]:
        """The counts as a line has them; contradictions are always told, the rest where any are."""
        contradictions = len(self.contradictions)
        word = RELATIONS[Relation.CONTRADICTION].of(contradictions)
        line = [f"{contradictions:,} {word} found"]
        named = [
            (self.differences, RELATIONS[Relation.DIFFERENCE]),
            (self.variants, RELATIONS[Relation.VARIANT]),
            (self.agreements, RELATIONS[Relation.AGREEMENT]),
            (self.lookalikes, RELATIONS[Relation.LOOKALIKE]),
        ]
        line += [f"{len(held):,} {label.of(len(held))}" for held, label in named if held]
        if self.possible:
            line.append(f"{len(self.possible):,} possibly different")
        return line


def sort_out(comparisons: Iterable[Comparison]) -> Sorted:
    """Comparisons in their lists; the order inside each is kept."""
    held: dict[Relation, list[Comparison]] = {relation: [] for relation in Relation}
    possible: list[Comparison] = []
    for comparison in comparisons:
        reported = comparison.relation in (Relation.CONTRADICTION, Relation.DIFFERENCE)
        if reported and comparison.certainty.exists < SURE_FROM and not comparison.by_editor:
            possible.append(comparison)
        else:
            held[comparison.relation].append(comparison)
    return Sorted(
        contradictions=tuple(held[Relation.CONTRADICTION]),
        differences=tuple(held[Relation.DIFFERENCE]),
        possible=tuple(possible),
        variants=tuple(held[Relation.VARIANT]),
        agreements=tuple(held[Relation.AGREEMENT]),
        lookalikes=tuple(held[Relation.LOOKALIKE]),
    )
