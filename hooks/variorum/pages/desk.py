"""The desk that a page is written at: what a template may call while it writes one page.

Everything that depends on where the page stands (relative links) or on what it has shown so far
(the previews it must carry) is here; everything else is in ``Lookup``.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from variorum.excerpts import is_whole
from variorum.markup import json_for_html
from variorum.pages import addresses
from variorum.pages.lookup import Lookup
from variorum.pages.runs import Mark, run
from variorum.records import Comparison, Passage, Quotation, Sentence, SentenceRef, Source, Span
from variorum.site import Site

__all__ = ["Desk"]

_PREVIEW_LENGTH = 1500
"""Code points of a sentence that a preview shows; longer ones are found in text without stops."""

_PREVIEW_CONTEXT = 400
"""Code points of the paragraph that a preview shows on each side of its sentence."""


class Desk:
    """Writes the runs, links and sigla of one page, and remembers which sentences it cited."""

    def __init__(self, here: str, lookup: Lookup, site: Site) -> None:
        self.here = here
        self.lookup = lookup
        self.site = site
        self._cited: dict[SentenceRef, None] = {}

    def link(self, there: str, anchor: str | None = None) -> str:
        return addresses.link(self.here, there, anchor)

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

    def term_link(self, id_: str) -> str:
        return self.link(addresses.GLOSSARY, id_)

    def comparison_link(self, comparison: Comparison) -> str:
        return self.link(addresses.CONFLICTS, comparison.id)

    def run(self, source: str, start: int, end: int, terms: bool = False) -> Markup:
        """The words of a span; with ``terms``, glossary terms in them are links."""
        marks = self._term_marks(Passage(source, start, end)) if terms else ()
        return run(self.source(source), (start, end), marks)

    def marked_run(self, source: str, span: Span, marks: Iterable[Mark]) -> Markup:
        return run(self.source(source), span, marks)

    def _term_marks(self, passage: Passage) -> list[Mark]:
        return [
            Mark(span, "a", (("class", "v-term"), ("href", self.term_link(term.id))))
            for span, term in self.lookup.terms_in(passage)
        ]

    def sentence(self, ref: SentenceRef) -> Sentence:
        return self.lookup.sentences[ref]

    def speaker_name(self, quotation: Quotation) -> str | None:
        if quotation.speaker is None:
            return None
        return self.lookup.speakers[quotation.speaker].name

    def previews(self) -> Markup | None:
        """The cited sentences in their paragraphs as a data block, so that no preview is fetched.

        ``{source: {"siglum": …, "sentences": {id: [before, sentence, after]}}}``; of a source that
        is published as excerpts, only the sentence.
        """
        if not self._cited:
            return None
        data: dict[str, dict[str, object]] = {}
        for source_id, sentence_id in sorted(self._cited):
            source = self.source(source_id)
            entry = data.setdefault(source_id, {"siglum": source.siglum, "sentences": {}})
            sentences = entry["sentences"]
            assert isinstance(sentences, dict)
            sentences[sentence_id] = self._in_paragraph(source, sentence_id)
        return (
            Markup('<script type="application/json" id="v-previews">')
            + json_for_html(data)
            + Markup("</script>")
        )

    def _in_paragraph(self, source: Source, sentence_id: str) -> list[str]:
        """[before, sentence, after]: whole sentences of the paragraph, as many as are read at a
        glance.
        """
        place = self.lookup.places[source.id, sentence_id]
        sentence = source.sentences[place]
        words = source.text[sentence.start : min(sentence.end, sentence.start + _PREVIEW_LENGTH)]
        if not is_whole(source):
            return ["", words, ""]
        first = self._reach(source, place, -1)
        last = self._reach(source, place, 1)
        before = source.text[source.sentences[first].start : sentence.start]
        return [before, words, source.text[sentence.end : source.sentences[last].end]]

    @staticmethod
    def _reach(source: Source, place: int, step: int) -> int:
        """The furthest sentence of the same paragraph in one direction that a preview shows."""
        here = source.sentences[place]
        room = _PREVIEW_CONTEXT
        while 0 <= place + step < len(source.sentences):
            near = source.sentences[place + step]
            room -= near.end - near.start
            if near.paragraph != here.paragraph or room < 0:
                break
            place += step
        return place
