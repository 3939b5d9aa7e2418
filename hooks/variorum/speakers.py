"""Speakers: one who speaks in several sources, under several spellings, is one speaker."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.reading.identity import short_hash
from variorum.records import NameKind, Quotation, Source, Speaker

__all__ = ["link_speakers"]


def link_speakers(sources: Sequence[Source]) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """Give every utterance its id and its speaker across sources.

    Quotations stand in the order of sources and text; a quotation's id hashes its source's id and
    its spans, so no other source can change it.
    """
    quotations = tuple(
        Quotation(
            id="q-" + short_hash(source.id, repr(said.content), repr(said.cue)),
            source=source.id,
            kind=said.kind,
            content=said.content,
            cue=said.cue,
            speaker_span=said.speaker_span,
            speaker=_slug(said.speaker) if said.speaker else None,
            via=said.via,
        )
        for source in sources
        for said in source.analysis.utterances
    )
    names = sorted(
        {said.speaker for s in sources for said in s.analysis.utterances if said.speaker}
    )
    speakers = tuple(
        Speaker(id=_slug(name), name=name, forms=(name,), kind=NameKind.OTHER) for name in names
    )
    return quotations, speakers


def _slug(name: str) -> str:
    return "-".join("".join(c.lower() if c.isalnum() else " " for c in name).split())
