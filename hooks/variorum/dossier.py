"""The dossier: every stage's result in one record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from variorum.analysis import analyse_all
from variorum.cache import forget_all_but, keep, kept, user_cache
from variorum.collation import collate, find_only_in_one
from variorum.collecting import without_collection
from variorum.editor import Editor
from variorum.editor.citations import check_citations
from variorum.editor.notes import apply_notes
from variorum.exports.dossier_json import FORMAT, as_json
from variorum.faults import Fault, settle
from variorum.former import former_sources
from variorum.glossary import collect_terms
from variorum.progress import Progress
from variorum.records import About, Analysis, Comparison, Dossier, SentenceRef, Source, Topic
from variorum.seeds import Seeds, sigla
from variorum.speakers import link_speakers
from variorum.topics import assign_topics

__all__ = ["FORMAT", "as_json", "compile_dossier", "keep_dossier", "kept_dossier"]

_KEPT = 4
"""Dossiers kept: those of a few folders, or of a few states of one."""

Analyser = Callable[[Sequence[bytes]], list[Analysis]]
"""Analyses articles, in order; how (cached, in other processes) is the caller's choice."""


@without_collection()
def compile_dossier(
    seeds: Seeds,
    editor: Editor | None = None,
    analyser: Analyser = analyse_all,
    progress: Progress | None = None,
) -> Dossier:
    """Run every stage over a folder's articles.

    Raises InputError where the editor's prose or notes cite words that their source does not hold,
    with all that is wrong in both.
    """
    editor = editor or Editor()
    progress = progress or Progress()
    faults: list[Fault] = []
    with progress.stage("reading articles"):
        sources = _sources(seeds, editor, analyser)
    cited = check_citations(editor.pages, sources, faults)
    with progress.stage("finding speakers and topics"):
        quotations, speakers = link_speakers(sources)
        topics = assign_topics(sources, editor.topics)
    with progress.stage("comparing"):
        found = collate(sources, quotations, speakers)
    noted = apply_notes(found, editor.notes, sources, faults)
    settle(faults, None)
    comparisons = _with_topics(noted.comparisons, topics)
    with progress.stage("finding terms"):
        terms = collect_terms(sources, editor.definitions)
    return Dossier(
        sources=tuple(map(_without_grammar, sources)),
        quotations=quotations,
        speakers=speakers,
        topics=topics,
        terms=terms,
        comparisons=comparisons,
        only_in_one=find_only_in_one(sources, comparisons),
        warnings=(*seeds.warnings, *editor.warnings, *cited.warnings, *noted.warnings),
        citations=cited.citations,
        former=former_sources(sources, seeds.removed, editor.removed, editor.source_aliases),
    )


def _without_grammar(source: Source) -> Source:
    """The source without what only the stages above read: most of what they hold in memory."""
    analysis = replace(source.analysis, parses=(), quantities=(), money=(), times=())
    return replace(source, analysis=analysis)


@without_collection()
def kept_dossier(key: str) -> Dossier | None:
    """The dossier that was kept under a key; None where there is none, or none that is whole."""
    return kept(_place(key), Dossier)


def keep_dossier(key: str, dossier: Dossier) -> None:
    """Keep a dossier under the key of all that it was made of."""
    keep(_place(key), dossier)
    forget_all_but(_place(key).parent, _KEPT)


def _place(key: str) -> Path:
    return user_cache() / "dossiers" / key


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


def _with_topics(
    comparisons: Sequence[Comparison], topics: Sequence[Topic]
) -> tuple[Comparison, ...]:
    """The comparisons with the slugs of the topics that hold a sentence of them."""
    compared = {(r.source, r.sentence) for row in comparisons for r in row.readings}
    places: defaultdict[SentenceRef, list[int]] = defaultdict(list)
    for place, topic in enumerate(topics):
        for ref in compared.intersection(topic.sentences):
            places[ref].append(place)
    return tuple(
        replace(comparison, topics=tuple(topics[place].slug for place in sorted(own)))
        for comparison in comparisons
        for own in [{place for r in comparison.readings for place in places[r.source, r.sentence]}]
    )
