"""The files of one topic: ``data/topics/<slug>`` as JSON, CSV and an Atom feed."""

from __future__ import annotations

from dataclasses import replace

from variorum.exports.dossier_json import as_file
from variorum.exports.encode import Lines
from variorum.exports.feeds import atom_feed, topic_feed_path
from variorum.exports.shown import Shown
from variorum.exports.tables import as_csv, comparisons_table
from variorum.records import Dossier, Quotation, Source, Topic
from variorum.site import Site

__all__ = ["downloads_of", "topic_files", "topic_slice"]


def downloads_of(topic: Topic) -> tuple[tuple[str, str], ...]:
    """The topic's files as (name of the format, path in the site)."""
    stem = f"data/topics/{topic.slug}"
    return (("JSON", f"{stem}.json"), ("CSV", f"{stem}.csv"), ("Feed", topic_feed_path(topic.slug)))


def topic_files(topic: Topic, shown: Shown, site: Site, lines: Lines) -> dict[str, bytes]:
    """The topic's part of the dossier, its comparisons as a table, and its feed."""
    part = topic_slice(topic, shown)
    stem = f"topics/{topic.slug}"
    return {
        f"data/{stem}.json": as_file(part, lines),
        f"data/{stem}.csv": as_csv(comparisons_table(shown, site, part.comparisons, stem)),
        topic_feed_path(topic.slug): atom_feed(shown, site, topic),
    }


def topic_slice(topic: Topic, shown: Shown) -> Dossier:
    """The dossier cut down to one topic: its sentences, and what stands in them.

    The comparisons are whole, so a reading of one may lie in a sentence outside of the topic.
    Terms are left out: they belong to no topic.
    """
    dossier, refs = shown.dossier, set(topic.sentences)
    said = tuple(q for q in dossier.quotations if _opens_in(q, refs, shown))
    speakers = {quotation.speaker for quotation in said}
    sources = (_cut(source, refs) for source in dossier.sources)
    return replace(
        dossier,
        sources=tuple(source for source in sources if source.sentences),
        quotations=said,
        speakers=tuple(s for s in dossier.speakers if s.id in speakers),
        topics=(topic,),
        terms=(),
        comparisons=tuple(c for c in dossier.comparisons if topic.slug in c.topics),
        only_in_one=tuple(ref for ref in dossier.only_in_one if ref in refs),
    )


def _opens_in(quotation: Quotation, refs: set[tuple[str, str]], shown: Shown) -> bool:
    anchor = shown.anchor_at(quotation.source, quotation.content[0][0])
    return (quotation.source, anchor) in refs


def _cut(source: Source, refs: set[tuple[str, str]]) -> Source:
    kept = tuple(s for s in source.sentences if (source.id, s.id) in refs)
    article = replace(source.article, sentences=kept)
    return replace(source, analysis=replace(source.analysis, article=article))
