"""Collation: align what the sources say of one slot, then compare it."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records import Comparison, Quotation, SentenceRef, Source, Speaker

__all__ = ["collate", "find_only_in_one"]


def collate(
    sources: Sequence[Source], quotations: Sequence[Quotation], speakers: Sequence[Speaker]
) -> tuple[Comparison, ...]:
    """The comparisons that hold between the sources, strongest first."""
    return ()


def find_only_in_one(
    sources: Sequence[Source], comparisons: Sequence[Comparison]
) -> tuple[SentenceRef, ...]:
    """Sentences whose matter no other source speaks of, in the order of sources and text."""
    return ()
