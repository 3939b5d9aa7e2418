"""The corpus: the sources with all that is known of each, as every comparer gets it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.collation.backgrounds import Backgrounds
from variorum.collation.events import grouped
from variorum.collation.kin import related_sources
from variorum.records import Comparison, Quotation, Source, Speaker

__all__ = ["Comparer", "Corpus"]


@dataclass(frozen=True)
class Corpus:
    """All sources of one folder, in the order of their ids, with who speaks in them.

    What can be known from one article alone (parses, quantities, times, names, utterances) is made
    once in ``variorum.analysis`` and stands in ``source.analysis``, where it is cached by content
    hash; a comparer joins articles by keys made of that, and never tries all pairs.
    """

    sources: tuple[Source, ...]
    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]

    @classmethod
    def of(
        cls, sources: Sequence[Source], quotations: Sequence[Quotation], speakers: Sequence[Speaker]
    ) -> Corpus:
        """A corpus that is the same whatever the order of the files."""
        return cls(
            sources=tuple(sorted(sources, key=lambda source: source.id)),
            quotations=tuple(sorted(quotations, key=lambda q: (q.source, q.content, q.id))),
            speakers=tuple(sorted(speakers, key=lambda speaker: speaker.id)),
        )

    @cached_property
    def related(self) -> dict[str, frozenset[str]]:
        """The ids of the sources that speak of one event with each source."""
        return related_sources(self.sources)

    @cached_property
    def events(self) -> dict[str, int]:
        """The number of the event of each source that has kin: claims of two events never meet."""
        groups = enumerate(grouped(self.related, self.related))
        return {id_: number for number, group in groups for id_ in group}

    @cached_property
    def backgrounds(self) -> dict[str, Backgrounds]:
        """For each source's id what sets its statements apart from its event."""
        return {source.id: Backgrounds(source) for source in self.sources}


Comparer = Callable[[Corpus], Sequence[Comparison]]
"""``compare_<type>(corpus) -> comparisons``, made with ``rows.make_row``.

A comparer is pure. It returns rows of any relation (reported, lookalike or agreement), in any
order; ``collate`` merges rows of several comparers on the same spans, and orders them. To add one,
append it to ``COMPARERS`` in ``collation/__init__.py``.
"""
