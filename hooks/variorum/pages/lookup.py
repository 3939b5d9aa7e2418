"""Everything in the dossier by what a page asks for: made once, used by every page."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import Any, cast

from variorum.addresses import Places
from variorum.excerpts import cited_sentences, is_whole
from variorum.exports.citations import Referrer
from variorum.exports.shown import SHOWN, Shown
from variorum.origins import Origins
from variorum.pages.placing import Conflicts, place_comparisons, place_passages, place_terms
from variorum.pages.showing import only_shown
from variorum.reads import Noting, Reads, fact, noted, once
from variorum.records import (
    Comparison,
    Dossier,
    Passage,
    Quotation,
    Reading,
    Sentence,
    SentenceRef,
    Source,
    Span,
    Speaker,
    Term,
    Topic,
)
from variorum.site import Site

__all__ = ["Lookup", "alphabetical"]

_LIST = "dossier "
"""What the name of a list of records begins with, where all of it is read."""

_REFERRED = (
    *("kind", "title", "container", "author", "issued"),
    *("language", "archive", "file", "sha256", "unknown"),
)
"""The fields of a reference that no address of the site stands in."""


_COPIES = 4
"""The most copies of its text that a source's page names."""


def alphabetical(name: str) -> tuple[str, str]:
    """What names are put in order by: neither case nor accents count, nor does "the" before them.

    "the Élan Bridge" stands under E, "Ørsted" after Z.
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c)).strip()
    return (plain.removeprefix("the "), name)


class Lookup(Noting):
    """The dossier's records by id, and by the sentence they stand in."""

    def __init__(self, dossier: Dossier, notes: Reads | None = None) -> None:
        """With ``notes``, what is read of it is noted."""
        super().__init__(notes)
        self._dossier = only_shown(dossier)

    @property
    def dossier(self) -> Dossier:
        """All records. Reading a list of them is reading all of it."""
        return self._dossier if self.notes is None else cast(Dossier, self._noted_dossier)

    @cached_property
    def _noted_dossier(self) -> _NotedDossier:
        assert self.notes is not None
        return _NotedDossier(self._dossier, self.notes)

    def raw(self, name: str) -> Any:
        """A fact, without a note that it was read."""
        if name.startswith(_LIST):
            return getattr(self._dossier, name.removeprefix(_LIST))
        if name.startswith(SHOWN):
            _ = self.shown
        return super().raw(name)

    @fact
    def sources(self) -> dict[str, Source]:
        return {source.id: source for source in self._dossier.sources}

    @fact
    def speakers(self) -> dict[str, Speaker]:
        """The speakers without the places of their roles."""
        return {s.id: replace(s, roles=()) for s in self._dossier.speakers}

    @fact
    def sigla(self) -> dict[str, str]:
        return {source.id: source.siglum for source in self._dossier.sources}

    @fact
    def copies(self) -> dict[str, tuple[str, ...]]:
        """Of each source whose text others have byte for byte, the first few of those others."""
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for source in self._dossier.sources:
            alike[source.article.sha256].append(source.id)
        return {
            id_: tuple(other for other in ids[: _COPIES + 1] if other != id_)[:_COPIES]
            for ids in alike.values()
            if len(ids) > 1
            for id_ in ids
        }

    @fact
    def source_ids(self) -> tuple[str, ...]:
        return tuple(source.id for source in self._dossier.sources)

    @fact
    def topics(self) -> dict[str, Topic]:
        """The topics without their sentences."""
        return {topic.slug: topic for topic in self.headings}

    @fact
    def headings(self) -> tuple[Topic, ...]:
        """The topics in their order, without their sentences."""
        return tuple(
            replace(topic, sentences=(), continued=(), matched=()) for topic in self._dossier.topics
        )

    @fact
    def terms(self) -> dict[str, Term]:
        return {term.id: term for term in self._dossier.terms}

    @fact
    def sentences(self) -> dict[SentenceRef, Sentence]:
        return {
            (s.id, sentence.id): sentence for s in self._dossier.sources for sentence in s.sentences
        }

    @fact
    def places(self) -> dict[SentenceRef, int]:
        """The place of each sentence in its source, from 0."""
        return {
            (source.id, sentence.id): place
            for source in self._dossier.sources
            for place, sentence in enumerate(source.sentences)
        }

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {s.id: [sentence.start for sentence in s.sentences] for s in self._dossier.sources}

    def sentence_at(self, source: str, offset: int) -> Sentence:
        """The sentence that holds an offset, or the last one that begins before it."""
        sentences = self.sources[source].sentences
        return sentences[max(0, bisect_right(self._starts[source], offset) - 1)]

    def sentences_of(self, source: str, spans: Iterable[Span]) -> tuple[Sentence, ...]:
        """The sentences that the spans touch, in order, each once."""
        starts, sentences = self._starts[source], self.sources[source].sentences
        places: set[int] = set()
        for start, end in spans:
            first = max(0, bisect_right(starts, start) - 1)
            last = max(first, bisect_right(starts, max(start, end - 1)) - 1)
            places.update(range(first, last + 1))
        return tuple(sentences[place] for place in sorted(places))

    @fact
    def quotations_by_sentence(self) -> dict[SentenceRef, list[Quotation]]:
        found: defaultdict[SentenceRef, list[Quotation]] = defaultdict(list)
        for quotation in self._dossier.quotations:
            for sentence in self.sentences_of(quotation.source, quotation.content):
                found[quotation.source, sentence.id].append(quotation)
        return dict(found)

    @fact
    def quotations_by_speaker(self) -> dict[str, list[Quotation]]:
        found: defaultdict[str, list[Quotation]] = defaultdict(list)
        for quotation in self._dossier.quotations:
            if quotation.speaker:
                found[quotation.speaker].append(quotation)
        return dict(found)

    @fact
    def comparisons_by_sentence(self) -> dict[SentenceRef, list[Comparison]]:
        found: defaultdict[SentenceRef, list[Comparison]] = defaultdict(list)
        for comparison in self._dossier.comparisons:
            refs = {(reading.source, reading.sentence): None for reading in comparison.readings}
            for ref in refs:
                found[ref].append(comparison)
        return dict(found)

    @fact
    def readings(self) -> dict[str, dict[str, list[Reading]]]:
        """The readings of each comparison by source: ``{comparison: {source: readings}}``."""
        found: dict[str, dict[str, list[Reading]]] = {}
        for comparison in self._dossier.comparisons:
            by_source = found.setdefault(comparison.id, {})
            for reading in comparison.readings:
                by_source.setdefault(reading.source, []).append(reading)
        return found

    def reads(self, comparison: Comparison, passage: Passage) -> bool:
        """Whether a reading of the comparison touches a passage."""
        return any(
            reading.start < passage.end and passage.start < reading.end
            for reading in self.readings[comparison.id].get(passage.source, ())
        )

    @fact
    def comparisons_by_topic(self) -> dict[str, list[Comparison]]:
        found: defaultdict[str, list[Comparison]] = defaultdict(list)
        for comparison in self._dossier.comparisons:
            for slug in comparison.topics:
                found[slug].append(comparison)
        return dict(found)

    @fact
    def conflicts(self) -> Conflicts:
        """The comparisons on the pages that they stand on."""
        return place_comparisons(self._dossier.comparisons)

    @fact
    def comparison_paths(self) -> Mapping[str, str]:
        """The page of each comparison, by its id."""
        return self.conflicts.paths

    @cached_property
    def shown(self) -> Shown:
        """What exports may show of the dossier, with links to the pages that things stand on."""
        places = Places(self.comparison_paths, self.term_paths)
        if self.notes is None:
            return Shown(self.dossier, places)
        with self.notes.silent():
            return Shown(self.dossier, places, partial(noted, owner=self))

    def reference(self, source: Source, site: Site) -> Mapping[str, Any]:
        """What a reference to a source is made of, without what nobody knows; see ``cite.js``."""
        return once(self, ("reference", source.id), lambda: self._reference(source, site))

    def _reference(self, source: Source, site: Site) -> Mapping[str, Any]:
        made = Referrer(self.shown, site).source(source)
        fields = {name: getattr(made, name) for name in _REFERRED}
        fields["address"] = source.about.url
        return {k: v for k, v in fields.items() if v}

    @fact
    def topic_parts(self) -> dict[str, list[list[SentenceRef]]]:
        """The sentences of each topic, page by page."""
        return {t.slug: place_passages(t, self.sentences) for t in self._dossier.topics}

    @fact
    def passage_pages(self) -> dict[tuple[str, str], int]:
        """By topic and source, the page of the topic on which the source's passages begin."""
        return {
            (slug, ref[0]): number
            for slug, parts in self.topic_parts.items()
            for number in range(len(parts), 0, -1)
            for ref in parts[number - 1]
        }

    @fact
    def origins(self) -> Origins:
        """The named origins of every statement."""
        dossier = self._dossier
        return Origins(dossier.sources, dossier.quotations, dossier.speakers)

    @fact
    def order(self) -> dict[str, int]:
        """The place of each source among the sources."""
        return {source.id: place for place, source in enumerate(self._dossier.sources)}

    @fact
    def topics_by_sentence(self) -> dict[SentenceRef, list[Topic]]:
        """The topics of each sentence, themselves without their sentences."""
        found: defaultdict[SentenceRef, list[Topic]] = defaultdict(list)
        for topic, bare in zip(self._dossier.topics, self.headings, strict=True):
            for ref in topic.sentences:
                found[ref].append(bare)
        return dict(found)

    @fact
    def glossary(self) -> dict[str, list[Term]]:
        """The entries of the glossary by the path of their page, by name."""
        return place_terms(sorted(self._dossier.terms, key=lambda term: alphabetical(term.name)))

    @fact
    def term_paths(self) -> dict[str, str]:
        """The page of each term's entry, by the term's id."""
        return {term.id: path for path, terms in self.glossary.items() for term in terms}

    @fact
    def only_in_one(self) -> Mapping[SentenceRef, bool]:
        """The sentences that one source alone has."""
        return dict.fromkeys(self._dossier.only_in_one, True)

    @fact
    def terms_by_source(self) -> dict[str, list[tuple[Span, str]]]:
        """The mentions of glossary terms, by their ids, in each source, by start, longest first."""
        found: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        for term in self._dossier.terms:
            for form in term.forms:
                for mention in form.mentions:
                    found[mention.source].append((mention.span, term.id))
        for mentions in found.values():
            mentions.sort(key=lambda each: (each[0][0], -each[0][1], each[1]))
        return dict(found)

    @cached_property
    def _term_starts(self) -> dict[str, list[int]]:
        held: dict[str, list[tuple[Span, str]]] = self.raw("terms_by_source")
        return {id_: [span[0] for span, _ in mentions] for id_, mentions in held.items()}

    def terms_in(self, passage: Passage) -> list[tuple[Span, str]]:
        """The mentions of terms that lie inside a passage, none overlapping another."""
        mentions = self.terms_by_source.get(passage.source, [])
        place = bisect_right(self._term_starts.get(passage.source, []), passage.start - 1)
        inside: list[tuple[Span, str]] = []
        reached = passage.start
        while place < len(mentions) and mentions[place][0][0] < passage.end:
            span, id_ = mentions[place]
            if span[0] >= reached and span[1] <= passage.end:
                inside.append((span, id_))
                reached = span[1]
            place += 1
        return inside

    @fact
    def cited(self) -> Mapping[SentenceRef, bool]:
        """The sentences that are shown even where only excerpts of their source are."""
        return dict.fromkeys(cited_sentences(self._dossier), True)

    def shows(self, source: Source, sentence: Sentence) -> bool:
        """Whether a sentence may be shown: always, unless only excerpts of its source may be."""
        return is_whole(source) or (source.id, sentence.id) in self.cited

    def words(self, passage: Passage) -> str:
        """The verbatim text of a passage."""
        return self.sources[passage.source].text[passage.start : passage.end]


class _NotedDossier:
    """The dossier for those who read lists of it, each of which is noted as a whole."""

    def __init__(self, dossier: Dossier, reads: Reads) -> None:
        self._dossier = dossier
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        self._reads.note(f"{_LIST}{name}")
        return getattr(self._dossier, name)
