"""Excerpts: what may be shown of a source whose editor publishes only what is cited."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records import Dossier, Publish, SentenceRef, Source

__all__ = ["cited_sentences", "is_whole"]


def is_whole(source: Source) -> bool:
    """Whether the whole text of the source may be shown."""
    return source.about.publish is Publish.WHOLE


def cited_sentences(dossier: Dossier) -> frozenset[SentenceRef]:
    """The sentences that may be shown of a source published as excerpts.

    They are those in which a comparison has a reading, or in which somebody is quoted.
    """
    read = {
        (reading.source, reading.sentence)
        for comparison in dossier.comparisons
        for reading in comparison.readings
    }
    return frozenset(read | set(_quoting_sentences(dossier)))


def _quoting_sentences(dossier: Dossier) -> Iterator[SentenceRef]:
    sources = {source.id: source for source in dossier.sources}
    for quotation in dossier.quotations:
        for sentence in sources[quotation.source].sentences:
            if any(
                sentence.start < end and start < sentence.end for start, end in quotation.content
            ):
                yield (quotation.source, sentence.id)
