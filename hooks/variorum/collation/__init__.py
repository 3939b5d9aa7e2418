"""Collation: align what the sources say of one slot, then compare it.

The packages are named for what they compare: ``figures`` (numbers, amounts, times), and, over one
reading of the folder (``statements``), ``names``, ``places``, ``acts`` and ``wordings``. ``rows``
makes and merges the rows that they return.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.collation.alone import only_in_one
from variorum.collation.corpus import Comparer, Corpus
from variorum.collation.figures import compare_figures
from variorum.collation.rows import merge_rows
from variorum.collation.statements import compare_statements
from variorum.origins import Origins
from variorum.records import Comparison, Quotation, SentenceRef, Source, Speaker

__all__ = ["collate", "find_only_in_one"]

COMPARERS: tuple[Comparer, ...] = (compare_figures, compare_statements)


def collate(
    sources: Sequence[Source], quotations: Sequence[Quotation], speakers: Sequence[Speaker]
) -> tuple[Comparison, ...]:
    """The comparisons that hold between the sources, strongest first."""
    corpus = Corpus.of(sources, quotations, speakers)
    rows = merge_rows(row for compare in COMPARERS for row in compare(corpus))
    origins = Origins(corpus.sources, corpus.quotations, corpus.speakers)
    shared = [origins.shared(row.readings) for row in rows]
    return tuple(
        row if origin is None else replace(row, origin=origin)
        for row, origin in zip(rows, shared, strict=True)
    )


def find_only_in_one(
    sources: Sequence[Source], comparisons: Sequence[Comparison]
) -> tuple[SentenceRef, ...]:
    """Sentences whose matter no other source speaks of, in the order of sources and text."""
    return only_in_one(sources, comparisons)
