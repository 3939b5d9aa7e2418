"""Lines: the text of one source, sentence by sentence, with everything that refers to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.excerpts import is_whole
from variorum.pages.lookup import Lookup
from variorum.pages.runs import Mark
from variorum.records import (
    Comparison,
    Quotation,
    Sentence,
    SentenceKind,
    Source,
    Topic,
)

__all__ = ["LINE_KINDS", "Line", "Paragraph", "Text", "text_of"]

LINE_KINDS = {
    SentenceKind.SENTENCE: "sentence",
    SentenceKind.HEADLINE: "headline in the file",
    SentenceKind.CROSSHEAD: "heading in the file",
    SentenceKind.DATELINE: "place or author line",
}
"""What each kind of line is called on a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, heading or dateline of a source with what refers to it.

    ``number`` counts the sentences of the source from 1 and is None for what is no sentence;
    ``gap`` tells that something before it is not shown; ``said`` marks what is somebody's words.
    """

    number: int | None
    sentence: Sentence
    topics: tuple[Topic, ...]
    comparisons: tuple[Comparison, ...]
    quotations: tuple[Quotation, ...]
    said: tuple[Mark, ...]
    gap: bool

    @property
    def is_heading(self) -> bool:
        return self.sentence.kind in (SentenceKind.HEADLINE, SentenceKind.CROSSHEAD)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The shown lines of one paragraph; ``number`` counts from 1."""

    number: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text as its page shows it; ``hidden`` counts the sentences that are left out."""

    paragraphs: tuple[Paragraph, ...]
    hidden: int
    gap_at_end: bool

    @property
    def lines(self) -> Iterator[Line]:
        return (line for paragraph in self.paragraphs for line in paragraph.lines)


def text_of(source: Source, lookup: Lookup) -> Text:
    """The sentences that may be shown, paragraph by paragraph."""
    paragraphs: dict[int, list[Line]] = {}
    number = 0
    gap = False
    shown = 0
    for sentence in source.sentences:
        is_sentence = sentence.kind is SentenceKind.SENTENCE
        number += is_sentence
        if not lookup.shows(source, sentence):
            gap = True
            continue
        line = _line(source, sentence, number if is_sentence else None, gap, lookup)
        paragraphs.setdefault(sentence.paragraph, []).append(line)
        gap = False
        shown += 1
    return Text(
        tuple(Paragraph(number, tuple(lines)) for number, lines in paragraphs.items()),
        hidden=len(source.sentences) - shown,
        gap_at_end=gap,
    )


def _line(
    source: Source, sentence: Sentence, number: int | None, gap: bool, lookup: Lookup
) -> Line:
    ref = (source.id, sentence.id)
    quotations = tuple(lookup.quotations_by_sentence.get(ref, ()))
    return Line(
        number=number,
        sentence=sentence,
        topics=tuple(lookup.topics_by_sentence.get(ref, ())),
        comparisons=tuple(lookup.comparisons_by_sentence.get(ref, ())),
        quotations=quotations,
        said=tuple(_said(sentence, quotations)),
        gap=gap and not is_whole(source),
    )


def _said(sentence: Sentence, quotations: tuple[Quotation, ...]) -> Iterator[Mark]:
    """A mark for each stretch of the sentence that a quotation gives."""
    for quotation in quotations:
        for start, end in quotation.content:
            first, last = max(start, sentence.start), min(end, sentence.end)
            if first < last:
                css = f"v-said v-said--{quotation.kind.value}"
                yield Mark((first, last), "span", (("class", css),))
