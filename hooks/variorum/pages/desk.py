"""The desk that a page is written at: what a template may call while it writes one page.

Everything that depends on where the page stands (relative links) or on what it has shown so far
(the previews it must carry) is here; everything else is in ``Lookup``.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from variorum import addresses
from variorum.exports.citations import Referrer
from variorum.pages import fragments, previews
from variorum.pages.citing import citations
from variorum.pages.lookup import Lookup
from variorum.pages.paging import path_of
from variorum.pages.readings import Row, row
from variorum.pages.runs import Mark, run
from variorum.pages.voices import Voice, voice_of, voices_in
from variorum.records import (
    Comparison,
    Passage,
    Quotation,
    SentenceRef,
    Source,
    Span,
    Term,
)
from variorum.site import Site

__all__ = ["Desk"]


class Desk:
    """Writes the runs, links and sigla of one page, and remembers which sentences it cited."""

    def __init__(self, here: str, lookup: Lookup, site: Site) -> None:
        self.here = here
        self.lookup = lookup
        self.site = site
        self._cited: dict[SentenceRef, None] = {}
        self._terms: dict[str, None] = {}
        self._links: dict[str, str] = {}

    def link(self, there: str, anchor: str | None = None) -> str:
        """The relative URL of a page or file of the site."""
        known = self._links.get(there)
        if known is None:
            known = self._links[there] = addresses.link(self.here, there)
        if anchor is None:
            return known
        within = "" if there == self.here else known
        return within + addresses.anchor_link(anchor)

    def siglum(self, source: str) -> str:
        return self.lookup.sigla[source]

    def source(self, id_: str) -> Source:
        return self.lookup.sources[id_]

    def source_link(self, id_: str, anchor: str | None = None) -> str:
        return self.link(addresses.source_path(id_), anchor)

    def sentence_link(self, source: str, offset: int) -> str:
        """The URL of the sentence that holds an offset; its preview will be in the page."""
        sentence = self.lookup.sentence_at(source, offset)
        self._cited[source, sentence.id] = None
        return self.source_link(source, sentence.id)

    def topic_link(self, slug: str) -> str:
        return self.link(addresses.topic_path(slug))

    def speaker_link(self, id_: str) -> str:
        return self.link(addresses.speaker_path(id_))

    def quotation_link(self, quotation: Quotation) -> str:
        """The URL of a statement among its speaker's, or of its sentence where nobody is named."""
        if quotation.speaker is None:
            return self.sentence_link(quotation.source, quotation.content[0][0])
        return self.link(addresses.speaker_path(quotation.speaker), quotation.id)

    def term_link(self, id_: str) -> str:
        return self.link(self.lookup.term_paths[id_], id_)

    def term_link_with_preview(self, term: Term) -> str:
        """The URL of a term's entry; what it says will be in the page."""
        self._terms[term.id] = None
        return self.term_link(term.id)

    def comparison_link(self, comparison: Comparison) -> str:
        """The URL of a comparison's card."""
        return self.link(self.lookup.comparison_paths[comparison.id], comparison.id)

    def comparison_cite_link(self, comparison: Comparison) -> str:
        """The URL of the place that says how to cite a comparison."""
        return self.link(self.lookup.comparison_paths[comparison.id], f"{comparison.id}-cite")

    def is_home_of(self, comparison: Comparison) -> bool:
        """Whether this page is the one that a comparison's permanent link leads to."""
        return self.lookup.comparison_paths.get(comparison.id) == self.here

    def citations(self, comparison: Comparison) -> list[tuple[str, str]]:
        """How to cite a comparison: the name of each format, and the citation in it."""
        return citations(Referrer(self.lookup.shown, self.site).comparison(comparison))

    def passages_link(self, slug: str, source: str) -> str:
        """The URL of the place where a source's passages on a topic begin."""
        number = self.lookup.passage_pages[slug, source]
        return self.link(path_of(addresses.topic_path(slug), number), f"from-{source}")

    def run(
        self, source: str, start: int, end: int, terms: bool = False, marks: Iterable[Mark] = ()
    ) -> Markup:
        """The words of a span; with ``terms``, glossary terms in them are links."""
        linked = self._term_marks(Passage(source, start, end)) if terms else []
        return run(self.source(source), (start, end), [*marks, *linked])

    def marked_run(
        self, source: str, span: Span, marks: Iterable[Mark], css: str = "v-run"
    ) -> Markup:
        return run(self.source(source), span, marks, css)

    def _term_marks(self, passage: Passage) -> list[Mark]:
        marks: list[Mark] = []
        for span, id_ in self.lookup.terms_in(passage):
            self._terms[id_] = None
            marks.append(Mark(span, "a", (("class", "v-term"), ("href", self.term_link(id_)))))
        return marks

    def voice(self, quotation: Quotation) -> Voice:
        """Who says a quotation, through whom and how."""
        return voice_of(self.lookup, quotation)

    def voices(self, source: str, start: int, end: int) -> tuple[Voice, ...]:
        """Who says what stands in a span; empty where the source itself speaks."""
        return voices_in(self.lookup, source, (start, end))

    def cite(self, source: str, offset: int) -> Markup:
        """See ``fragments``, as for the three below."""
        return fragments.cite(self, source, offset)

    def words(self, source: str, start: int, end: int) -> Markup:
        return fragments.words(self, source, start, end)

    def voice_list(self, told: Iterable[Voice], at: int) -> Markup:
        return fragments.voice_list(self, told, at)

    def passage(self, source: str, start: int, end: int) -> Markup:
        return fragments.passage(self, source, start, end)

    def row(self, comparison: Comparison) -> Row:
        """A comparison in groups of equal value, with its labels."""
        return row(self.lookup, comparison)

    def previews(self) -> Markup | None:
        """What this page's links lead to, as blocks of data, so that no preview is fetched."""
        return previews.blocks(self.lookup, self.site, self._cited, self._terms)
