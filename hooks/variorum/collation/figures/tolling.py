"""The tolls of one article: how many people it has dead and hurt, and what these come to."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tolls"]


@dataclass(frozen=True, slots=True)
class Tolls:
    """The counts of the dead and hurt in one article, and the sums of those that stand together."""

    dead: frozenset[float]
    harmed: frozenset[float]
    sums_of_dead: frozenset[float]
    sums_of_harmed: frozenset[float]
