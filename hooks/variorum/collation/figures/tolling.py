"""The tolls of one article: how many people it has dead and hurt, and what these come to."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tolls"]


@dataclass(frozen=True, slots=True)
class Tolls:
    """The counts of the dead and hurt in one article, and the sums of those that stand together.

    ``taken`` and ``shot`` have both of those who were taken to hospital and of those who were shot.
    """

    dead: frozenset[float]
    harmed: frozenset[float]
    sums_of_dead: frozenset[float]
    sums_of_harmed: frozenset[float]
    taken: frozenset[float] = frozenset()
    shot: frozenset[float] = frozenset()
