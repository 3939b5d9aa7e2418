"""Everything in the dossier by what a page asks for: made once, used by every page."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from variorum.addresses import Places
from variorum.excerpts import cited_sentences, is_whole
from variorum.exports.citations import Referrer
from variorum.exports.shown import Shown
from variorum.origins import Origins
from variorum.pages.placing import Conflicts, place_comparisons, place_passages, place_terms
from variorum.pages.showing import only_shown
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

_REFERRED = (
    *("kind", "title", "container", "author", "issued"),
    *("language", "archive", "file", "sha256", "unknown"),
)
"""The fields of a reference that no address of the site stands in."""


def alphabetical(name: str) -> tuple[str, str]:
    """What names are put in order by: neither case nor accents count, nor does "the" before them.

    "the Élan Bridge" stands under E, "Ørsted" after Z.
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c)).strip()
    return (plain.removeprefix("the "), name)


class Lookup:
    """The dossier's records by id, and by the sentence they stand in."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = only_shown(dossier)
        self.rows: dict[str, object] = {}
        """What ``readings.row`` has made, by the comparison's id."""
        self._references: dict[str, Mapping[str, Any]] = {}

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.dossier.sources}

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.dossier.speakers}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        return {topic.slug: topic for topic in self.dossier.topics}

    @cached_property
    def sentences(self) -> dict[SentenceRef, Sentence]:
        return {
            (s.id, sentence.id): sentence for s in self.dossier.sources for sentence in s.sentences
        }

    @cached_property
    def places(self) -> dict[SentenceRef, int]:
        """The place of each sentence in its source, from 0."""
        return {
            (source.id, sentence.id): place
            for source in self.dossier.sources
            for place, sentence in enumerate(source.sentences)
        }

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {s.id: [sentence.start for sentence in s.sentences] for s in self.dossier.sources}

    def sentence_at(self, source: str, offset: int) -> Sentence:
        """The sentence that holds an offset, or the last one that begins before it."""
        place = max(0, bisect_right(self._starts[source], offset) - 1)
        return self.sources[source].sentences[place]

    def sentences_of(self, source: str, spans: Iterable[Span]) -> tuple[Sentence, ...]:
        """The sentences that the spans touch, in order, each once."""
        starts, sentences = self._starts[source], self.sources[source].sentences
        places: set[int] = set()
        for start, end in spans:
            first = max(0, bisect_right(starts, start) - 1)
            last = max(first, bisect_right(starts, max(start, end - 1)) - 1)
            places.update(range(first, last + 1))
        return tuple(sentences[place] for place in sorted(places))

    @cached_property
    def quotations_by_sentence(self) -> dict[SentenceRef, list[Quotation]]:
        found: defaultdict[SentenceRef, list[Quotation]] = defaultdict(list)
        for quotation in self.dossier.quotations:
            for sentence in self.sentences_of(quotation.source, quotation.content):
                found[quotation.source, sentence.id].append(quotation)
        return dict(found)

    @cached_property
    def quotations_by_speaker(self) -> dict[str, list[Quotation]]:
        found: defaultdict[str, list[Quotation]] = defaultdict(list)
        for quotation in self.dossier.quotations:
            if quotation.speaker:
                found[quotation.speaker].append(quotation)
        return dict(found)

    @cached_property
    def comparisons_by_sentence(self) -> dict[SentenceRef, list[Comparison]]:
        found: defaultdict[SentenceRef, list[Comparison]] = defaultdict(list)
        for comparison in self.dossier.comparisons:
            refs = {(reading.source, reading.sentence): None for reading in comparison.readings}
            for ref in refs:
                found[ref].append(comparison)
        return dict(found)

    @cached_property
    def readings(self) -> dict[str, dict[str, list[Reading]]]:
        """The readings of each comparison by source: ``{comparison: {source: readings}}``."""
        found: dict[str, dict[str, list[Reading]]] = {}
        for comparison in self.dossier.comparisons:
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

    @cached_property
    def comparisons_by_topic(self) -> dict[str, list[Comparison]]:
        found: defaultdict[str, list[Comparison]] = defaultdict(list)
        for comparison in self.dossier.comparisons:
            for slug in comparison.topics:
                found[slug].append(comparison)
        return dict(found)

    @cached_property
    def conflicts(self) -> Conflicts:
        """The comparisons on the pages that they stand on."""
        return place_comparisons(self.dossier.comparisons)

    @cached_property
    def shown(self) -> Shown:
        """What exports may show of the dossier, with links to the pages that things stand on."""
        return Shown(self.dossier, Places(self.conflicts.paths, self.term_paths))

    def reference(self, source: Source, site: Site) -> Mapping[str, Any]:
        """What a reference to a source is made of, without what nobody knows; see ``cite.js``."""
        if source.id not in self._references:
            made = Referrer(self.shown, site).source(source)
            fields = {name: getattr(made, name) for name in _REFERRED}
            fields["address"] = source.about.url
            self._references[source.id] = {k: v for k, v in fields.items() if v}
        return self._references[source.id]

    @cached_property
    def topic_parts(self) -> dict[str, list[list[SentenceRef]]]:
        """The sentences of each topic, page by page."""
        return {t.slug: place_passages(t, self.sentences) for t in self.dossier.topics}

    @cached_property
    def passage_pages(self) -> dict[tuple[str, str], int]:
        """By topic and source, the page of the topic on which the source's passages begin."""
        return {
            (slug, ref[0]): number
            for slug, parts in self.topic_parts.items()
            for number in range(len(parts), 0, -1)
            for ref in parts[number - 1]
        }

    @cached_property
    def origins(self) -> Origins:
        """The named origins of every statement."""
        dossier = self.dossier
        return Origins(dossier.sources, dossier.quotations, dossier.speakers)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each source among the sources."""
        return {source.id: place for place, source in enumerate(self.dossier.sources)}

    @cached_property
    def topics_by_sentence(self) -> dict[SentenceRef, list[Topic]]:
        found: defaultdict[SentenceRef, list[Topic]] = defaultdict(list)
        for topic in self.dossier.topics:
            for ref in topic.sentences:
                found[ref].append(topic)
        return dict(found)

    @cached_property
    def glossary(self) -> dict[str, list[Term]]:
        """The entries of the glossary by the path of their page, by name."""
        return place_terms(sorted(self.dossier.terms, key=lambda term: alphabetical(term.name)))

    @cached_property
    def term_paths(self) -> dict[str, str]:
        """The page of each term's entry, by the term's id."""
        return {term.id: path for path, terms in self.glossary.items() for term in terms}

    @cached_property
    def only_in_one(self) -> frozenset[SentenceRef]:
        return frozenset(self.dossier.only_in_one)

    @cached_property
    def terms_by_source(self) -> dict[str, list[tuple[Span, Term]]]:
        """The mentions of glossary terms in each source, by start, longest first."""
        found: defaultdict[str, list[tuple[Span, Term]]] = defaultdict(list)
        for term in self.dossier.terms:
            for form in term.forms:
                for mention in form.mentions:
                    found[mention.source].append((mention.span, term))
        for mentions in found.values():
            mentions.sort(key=lambda each: (each[0][0], -each[0][1], each[1].id))
        return dict(found)

    @cached_property
    def _term_starts(self) -> dict[str, list[int]]:
        return {id_: [span[0] for span, _ in m] for id_, m in self.terms_by_source.items()}

    def terms_in(self, passage: Passage) -> list[tuple[Span, Term]]:
        """The mentions of terms that lie inside a passage, none overlapping another."""
        mentions = self.terms_by_source.get(passage.source, [])
        place = bisect_right(self._term_starts.get(passage.source, []), passage.start - 1)
        inside: list[tuple[Span, Term]] = []
        reached = passage.start
        while place < len(mentions) and mentions[place][0][0] < passage.end:
            span, term = mentions[place]
            if span[0] >= reached and span[1] <= passage.end:
                inside.append((span, term))
                reached = span[1]
            place += 1
        return inside

    @cached_property
    def _cited(self) -> frozenset[SentenceRef]:
        return cited_sentences(self.dossier)

    def shows(self, source: Source, sentence: Sentence) -> bool:
        """Whether a sentence may be shown: always, unless only excerpts of its source may be."""
        return is_whole(source) or (source.id, sentence.id) in self._cited

    def words(self, passage: Passage) -> str:
        """The verbatim text of a passage."""
        return self.sources[passage.source].text[passage.start : passage.end]
