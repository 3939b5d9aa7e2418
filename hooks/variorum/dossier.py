"""The dossier: every stage's result in one record, and as plain JSON for ``data/dossier.json``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from variorum.analysis import analyse_all
from variorum.collation import collate, find_only_in_one
from variorum.editor import Editor
from variorum.editor.notes import apply_notes
from variorum.glossary import collect_terms
from variorum.records import About, Analysis, Comparison, Dossier, Source, Topic
from variorum.seeds import Seeds, sigla
from variorum.speakers import link_speakers
from variorum.topics import assign_topics

__all__ = ["FORMAT", "as_json", "compile_dossier"]

FORMAT = "variorum-dossier/1"

Analyser = Callable[[Sequence[bytes]], list[Analysis]]
"""Analyses articles, in order; how (cached, in other processes) is the caller's choice."""


def compile_dossier(
    seeds: Seeds, editor: Editor | None = None, analyser: Analyser = analyse_all
) -> Dossier:
    """Run every stage over a folder's articles.

    Raises InputError where the editor's notes cite words that their source does not hold.
    """
    editor = editor or Editor()
    sources = _sources(seeds, editor, analyser)
    quotations, speakers = link_speakers(sources)
    topics = assign_topics(sources, editor.topics)
    found = collate(sources, quotations, speakers)
    noted = apply_notes(found, editor.notes, sources)
    comparisons = tuple(_with_topics(comparison, topics) for comparison in noted.comparisons)
    return Dossier(
        sources=sources,
        quotations=quotations,
        speakers=speakers,
        topics=topics,
        terms=collect_terms(sources, editor.definitions),
        comparisons=comparisons,
        only_in_one=find_only_in_one(sources, comparisons),
        warnings=(*seeds.warnings, *editor.warnings, *noted.warnings),
    )


def _sources(seeds: Seeds, editor: Editor, analyser: Analyser) -> tuple[Source, ...]:
    ids = [file.id for file in seeds.files]
    abouts = {id_: editor.abouts.get(id_, About()) for id_ in ids}
    labels = {id_: about.label for id_, about in abouts.items() if about.label}
    short = sigla(ids, labels)
    analyses = analyser([file.data for file in seeds.files])
    return tuple(
        Source(file.id, short[file.id], file.name, abouts[file.id], analysis)
        for file, analysis in zip(seeds.files, analyses, strict=True)
    )


def _with_topics(comparison: Comparison, topics: Sequence[Topic]) -> Comparison:
    """The comparison with the slugs of the topics that hold a sentence of it."""
    refs = {(reading.source, reading.sentence) for reading in comparison.readings}
    slugs = tuple(topic.slug for topic in topics if refs & set(topic.sentences))
    return replace(comparison, topics=slugs)


def as_json(dossier: Dossier) -> dict[str, Any]:
    """The dossier in the shape of ``data/dossier.schema.json``; what is unknown is None."""
    return {
        "format": FORMAT,
        "sources": [_source_json(source) for source in dossier.sources],
        "quotations": [
            {
                "id": q.id,
                "source": q.source,
                "kind": q.kind.value,
                "content": _spans(q.content),
                "cue": _spans(q.cue),
                "speaker_span": _spans(q.speaker_span),
                "speaker": q.speaker,
                "via": _spans(q.via),
            }
            for q in dossier.quotations
        ],
        "speakers": [
            {"id": s.id, "name": s.name, "forms": list(s.forms)} for s in dossier.speakers
        ],
        "topics": [
            {"slug": t.slug, "title": t.title, "sentences": [list(ref) for ref in t.sentences]}
            for t in dossier.topics
        ],
        "terms": [
            {
                "id": t.id,
                "name": t.name,
                "forms": [
                    {
                        "form": form.form,
                        "mentions": [[m.source, m.start, m.end] for m in form.mentions],
                    }
                    for form in t.forms
                ],
                "definitions": [[d.source, d.start, d.end] for d in t.definitions],
            }
            for t in dossier.terms
        ],
        "comparisons": [_comparison_json(comparison) for comparison in dossier.comparisons],
        "only_in_one": [list(ref) for ref in dossier.only_in_one],
    }


def _spans(spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    return [list(span) for span in spans]


def _source_json(source: Source) -> dict[str, Any]:
    about = source.about
    return {
        "id": source.id,
        "siglum": source.siglum,
        "file": source.file,
        "sha256": source.article.sha256,
        "title": about.title,
        "publisher": about.publisher,
        "author": about.author,
        "published": about.published,
        "url": about.url,
        "language": about.language,
        "sentences": [
            {
                "id": s.id,
                "kind": s.kind.value,
                "paragraph": s.paragraph,
                "start": s.start,
                "end": s.end,
            }
            for s in source.sentences
        ],
    }


def _comparison_json(comparison: Comparison) -> dict[str, Any]:
    return {
        "id": comparison.id,
        "relation": comparison.relation.value,
        "type": comparison.type.value,
        "title": comparison.title,
        "topics": list(comparison.topics),
        "nature": comparison.nature.value if comparison.nature else None,
        "certainty": {
            "exists": comparison.certainty.exists,
            "type": comparison.certainty.type,
        },
        "readings": [
            {
                "source": r.source,
                "sentence": r.sentence,
                "start": r.start,
                "end": r.end,
                "group": r.group,
            }
            for r in comparison.readings
        ],
        "origin": comparison.origin,
        "reason": comparison.reason,
    }
