"""Showing: the dossier as pages read it, without the sentences that may not be shown.

Of a source published in excerpts, what nobody cites keeps its place in the data and its number, but
no page lists it under a topic or as something that one source alone has.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from variorum.excerpts import cited_sentences, is_whole
from variorum.records import Dossier, Passage, SentenceRef, Topic

__all__ = ["only_shown"]


def only_shown(dossier: Dossier) -> Dossier:
    """The dossier whose topics, and whose list of what one source alone has, hold what shows."""
    if all(map(is_whole, dossier.sources)):
        return dossier
    hidden = _hidden(dossier)
    starts = {source.id: [s.start for s in source.sentences] for source in dossier.sources}
    ids = {source.id: [s.id for s in source.sentences] for source in dossier.sources}

    def shows(passage: Passage) -> bool:
        place = max(0, bisect_right(starts[passage.source], passage.start) - 1)
        return (passage.source, ids[passage.source][place]) not in hidden

    def shown(topic: Topic) -> Topic:
        return replace(
            topic,
            sentences=tuple(ref for ref in topic.sentences if ref not in hidden),
            continued=tuple(ref for ref in topic.continued if ref not in hidden),
            matched=tuple(passage for passage in topic.matched if shows(passage)),
        )

    return replace(
        dossier,
        topics=tuple(map(shown, dossier.topics)),
        only_in_one=tuple(ref for ref in dossier.only_in_one if ref not in hidden),
    )


def _hidden(dossier: Dossier) -> set[SentenceRef]:
    """The sentences that may not be shown."""
    in_part = [source for source in dossier.sources if not is_whole(source)]
    every = {(source.id, sentence.id) for source in in_part for sentence in source.sentences}
    return every - cited_sentences(dossier)
