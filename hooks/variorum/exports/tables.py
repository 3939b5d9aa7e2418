"""The tables: what the site shows in rows, as CSV with a described schema.

Every field is quoted. Words of a source stand between “ and ”, which are not part of them, so that
no spreadsheet reads them as a formula; the offsets beside them give the exact span. Other text is
set so only where it would be read as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.exports.encode import for_spreadsheet, utf8, words_for_spreadsheet
from variorum.exports.links import Links
from variorum.exports.shown import Shown
from variorum.records import (
    Comparison,
    Passage,
    Quotation,
    Sentence,
    Source,
    Span,
    Term,
    Topic,
)
from variorum.site import Site

__all__ = ["Field", "Table", "Words", "all_tables", "as_csv", "comparisons_table"]


@dataclass(frozen=True, slots=True)
class Words:
    """Verbatim words of a source, told apart from all other text."""

    text: str


Cell = Words | str | int | float | bool | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One column: ``type`` is a type of Frictionless' Table Schema."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``key`` names the columns that tell its rows apart.

    ``references`` maps a column to the table and column in which its values stand.
    """

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    rows: Callable[[], Iterable[Row]]
    """Makes the rows; a table is often asked for what it is and not for what it holds."""
    key: tuple[str, ...] = ()
    references: tuple[tuple[str, str, str], ...] = ()

    @property
    def path(self) -> str:
        """The table's path in the site."""
        return f"data/{self.name}.csv"


def as_csv(table: Table) -> bytes:
    """The table as CSV (RFC 4180 but for the line's end, which is a line feed), UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(field.name for field in table.fields)
    writer.writerows([_cell(value) for value in row] for row in table.rows())
    return utf8(out.getvalue())


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, Words):
        return words_for_spreadsheet(value.text)
    if isinstance(value, bool):
        return "true" if value else "false"
    return for_spreadsheet(value) if isinstance(value, str) else str(value)


def all_tables(shown: Shown, site: Site) -> tuple[Table, ...]:
    """Every table, sources first."""
    return (
        _sources(shown, site),
        _sentences(shown, site),
        _topics(shown, site),
        _quotations(shown, site),
        _speakers(shown, site),
        _conflicts(shown, site),
        _glossary(shown, site),
    )


_SOURCE = Field("source", "string", "Id of the source.")
_SIGLUM = Field("siglum", "string", "How the site names the source in short.")
_SENTENCE = Field("sentence", "string", "Id of the sentence; the anchor on the source's page.")
_START = Field("start", "integer", "First code point of the words in the source's text, from 0.")
_END = Field("end", "integer", "Code point after the last of the words.")
_WORDS = Field(
    "words",
    "string",
    "The source's words, between “ and ” that are not part of them; empty where the source is "
    "published as excerpts and this is none.",
)
_URL = Field("url", "string", "Where this stands on the site.")
_OF_SOURCE = ("source", "sources", "source")


def _words(shown: Shown, source: str, span: Span) -> Words | None:
    words = shown.words(source, span)
    return None if words is None else Words(words)


def _joined(shown: Shown, source: str, spans: Iterable[Span]) -> Words | None:
    """The words of several spans, parted by an ellipsis in brackets."""
    found = [words for span in spans if (words := shown.words(source, span)) is not None]
    return Words(" […] ".join(found)) if found else None


def _list(values: Sequence[str]) -> str | None:
    """Values without spaces in them, parted by spaces."""
    return " ".join(values) or None


def _sources(shown: Shown, site: Site) -> Table:
    links = shown.links(site, "data/sources.csv")
    quoted: dict[str, int] = {}
    for quotation in shown.dossier.quotations:
        quoted[quotation.source] = quoted.get(quotation.source, 0) + 1
    return Table(
        name="sources",
        title="Sources",
        description="One row a source: what is known of it. An empty cell is what nobody has said.",
        fields=(
            _SOURCE,
            _SIGLUM,
            Field("file", "string", "Name of the file."),
            Field("bytes", "integer", "Size of the file."),
            Field("sha256", "string", "SHA-256 of the file's bytes, hexadecimal."),
            Field("title", "string", "Title, as the editor gives it."),
            Field("publisher", "string", "Publisher, as the editor gives it."),
            Field("author", "string", "Author, as the editor gives it."),
            Field("published", "string", "Date of publication, ISO 8601, as the editor gives it."),
            Field("address", "string", "Where the article was first published."),
            Field("language", "string", "Language, BCP 47."),
            Field("publish", "string", "“whole”, or “excerpts” where only cited sentences show."),
            Field("sentences", "integer", "How many sentences it has, headings counted."),
            Field("quotations", "integer", "How many statements of others it gives."),
            _URL,
        ),
        rows=lambda: (
            _source_row(source, quoted.get(source.id, 0), links) for source in shown.dossier.sources
        ),
        key=("source",),
    )


def _source_row(source: Source, quotations: int, links: Links) -> Row:
    about = source.about
    return (
        source.id,
        source.siglum,
        source.file,
        source.article.size,
        source.article.sha256,
        about.title,
        about.publisher,
        about.author,
        about.published,
        about.url,
        source.language,
        about.publish.value,
        len(source.sentences),
        quotations,
        links.to_source(source.id),
    )


def _sentences(shown: Shown, site: Site) -> Table:
    links = shown.links(site, "data/sentences.csv")
    alone = set(shown.dossier.only_in_one)
    return Table(
        name="sentences",
        title="Sentences",
        description="One row a sentence, headline, crosshead or dateline of every source.",
        fields=(
            _SOURCE,
            _SIGLUM,
            _SENTENCE,
            Field("kind", "string", "sentence, headline, crosshead or dateline."),
            Field("paragraph", "integer", "Number of its paragraph in the source, from 1."),
            Field("topics", "string", "The topics it belongs to, parted by spaces."),
            Field("only_here", "boolean", "Whether no other source speaks of its matter."),
            _START,
            _END,
            _WORDS,
            _URL,
        ),
        rows=lambda: (
            _sentence_row(source, sentence, (source.id, sentence.id) in alone, shown, links)
            for source in shown.dossier.sources
            for sentence in source.sentences
        ),
        key=("source", "sentence"),
        references=(_OF_SOURCE,),
    )


def _sentence_row(
    source: Source, sentence: Sentence, alone: bool, shown: Shown, links: Links
) -> Row:
    return (
        source.id,
        source.siglum,
        sentence.id,
        sentence.kind.value,
        sentence.paragraph,
        _list(shown.topics_of((source.id, sentence.id))),
        alone,
        sentence.start,
        sentence.end,
        _words(shown, source.id, sentence.span),
        links.to_source(source.id, sentence.id),
    )


def _topics(shown: Shown, site: Site) -> Table:
    links = shown.links(site, "data/topics.csv")
    return Table(
        name="topics",
        title="Topics",
        description="One row a sentence of a topic; a topic that nothing matches has one row.",
        fields=(
            Field("topic", "string", "Id of the topic."),
            Field("title", "string", "Title of the topic, as the editor gives it."),
            _SOURCE,
            _SIGLUM,
            _SENTENCE,
            Field(
                "carries_on",
                "boolean",
                "Whether the sentence holds no term of the topic, but carries on from one that "
                "does.",
            ),
            _URL,
        ),
        rows=lambda: (row for topic in shown.dossier.topics for row in _topic(topic, shown, links)),
        references=(_OF_SOURCE,),
    )


def _topic(topic: Topic, shown: Shown, links: Links) -> Iterator[Row]:
    url = links.to_topic(topic.slug)
    continued = set(topic.continued)
    for ref in topic.sentences:
        siglum = shown.sources[ref[0]].siglum
        yield (topic.slug, topic.title, ref[0], siglum, ref[1], ref in continued, url)
    if not topic.sentences:
        yield (topic.slug, topic.title, None, None, None, None, url)


def _quotations(shown: Shown, site: Site) -> Table:
    links = shown.links(site, "data/quotations.csv")
    return Table(
        name="quotations",
        title="Quotations",
        description="One row an unbroken stretch of what a source gives as somebody's words.",
        fields=(
            Field("quotation", "string", "Id of the quotation."),
            Field("part", "integer", "Number of this stretch in the quotation, from 1."),
            _SOURCE,
            _SIGLUM,
            _SENTENCE,
            Field("kind", "string", "direct, mixed, indirect, or unmarked (without marks)."),
            Field("speaker", "string", "Id of the speaker; empty where it is not resolved."),
            Field("speaker_name", "string", "Name of the speaker."),
            Field("speaker_words", "string", "The words that stand for the speaker, in “ ”."),
            Field("cue", "string", "The words that attribute it, in “ ”."),
            Field("via", "string", "The relays, outermost first, in “ ”, parted by […]."),
            _START,
            _END,
            _WORDS,
            _URL,
        ),
        rows=lambda: (
            row
            for quotation in shown.dossier.quotations
            for row in _quotation(quotation, shown, links)
        ),
        key=("quotation", "part"),
        references=(_OF_SOURCE,),
    )


def _quotation(said: Quotation, shown: Shown, links: Links) -> Iterator[Row]:
    source = said.source
    for part, span in enumerate(said.content, start=1):
        anchor = shown.anchor_at(source, span[0])
        yield (
            said.id,
            part,
            source,
            shown.sources[source].siglum,
            anchor,
            said.kind.value,
            said.speaker,
            shown.speakers[said.speaker].name if said.speaker else None,
            _joined(shown, source, said.speaker_span),
            _joined(shown, source, said.cue),
            _joined(shown, source, said.via),
            *span,
            _words(shown, source, span),
            links.to_source(source, anchor),
        )


def _speakers(shown: Shown, site: Site) -> Table:
    links = shown.links(site, "data/speakers.csv")
    return Table(
        name="speakers",
        title="Speakers",
        description="One row a spelling of a speaker's name.",
        fields=(
            Field("speaker", "string", "Id of the speaker."),
            Field("name", "string", "The name that the site uses."),
            Field("kind", "string", "person, organisation, place or other."),
            Field("form", "string", "A spelling found in the sources, between “ and ”."),
            _URL,
        ),
        rows=lambda: (
            (
                speaker.id,
                speaker.name,
                speaker.kind.value,
                Words(form),
                links.to_speaker(speaker.id),
            )
            for speaker in shown.dossier.speakers
            for form in speaker.forms
        ),
        key=("speaker", "form"),
    )


def _conflicts(shown: Shown, site: Site) -> Table:
    return comparisons_table(shown, site, shown.dossier.comparisons)


def comparisons_table(
    shown: Shown, site: Site, comparisons: Sequence[Comparison], name: str = "conflicts"
) -> Table:
    """Comparisons with their readings, as the table at ``data/<name>.csv``."""
    links = shown.links(site, f"data/{name}.csv")
    return Table(
        name=name,
        title="Comparisons",
        description="One row a reading: what one source gives where sources can be compared.",
        fields=(
            Field("comparison", "string", "Id of the comparison."),
            Field(
                "relation", "string", "contradiction, difference, variant, agreement or lookalike."
            ),
            Field("type", "string", "In what the readings differ or agree."),
            Field("title", "string", "The words that the readings share, or the editor's."),
            Field("nature", "string", "evolving, attributed or probable misprint."),
            Field("certainty_exists", "number", "How sure the difference is, 0 to 1."),
            Field("certainty_type", "number", "How sure its type is, 0 to 1."),
            Field("topics", "string", "The topics it belongs to, parted by spaces."),
            Field("origin", "string", "The named origin that every reading rests on."),
            Field("reason", "string", "Why a look-alike is none, or how the readings align."),
            Field("by_editor", "boolean", "Whether an editor added the comparison."),
            _SIGLUM,
            _SOURCE,
            _SENTENCE,
            Field("group", "integer", "Readings of one group give the same value."),
            _START,
            _END,
            _WORDS,
            _URL,
        ),
        rows=lambda: (
            row for comparison in comparisons for row in _comparison(comparison, shown, links)
        ),
        references=(_OF_SOURCE,),
    )


def _comparison(comparison: Comparison, shown: Shown, links: Links) -> Iterator[Row]:
    head: Row = (
        comparison.id,
        comparison.relation.value,
        comparison.type.value,
        comparison.title,
        comparison.nature.value if comparison.nature else None,
        comparison.certainty.exists,
        comparison.certainty.type,
        _list(comparison.topics),
        comparison.origin,
        comparison.reason,
        comparison.by_editor,
    )
    for reading in comparison.readings:
        yield (
            *head,
            shown.sources[reading.source].siglum,
            reading.source,
            reading.sentence,
            reading.group,
            *reading.span,
            _words(shown, reading.source, reading.span),
            links.to_comparison(comparison.id),
        )


def _glossary(shown: Shown, site: Site) -> Table:
    links = shown.links(site, "data/glossary.csv")
    return Table(
        name="glossary",
        title="Glossary",
        description="One row a mention of a term, or a passage that says what the term is.",
        fields=(
            Field("term", "string", "Id of the term."),
            Field("name", "string", "The name that the site uses."),
            Field("kind", "string", "A plain word for what it is, where the text tells."),
            Field("use", "string", "mention, or definition for a passage that says what it is."),
            Field("form", "string", "The written form of a mention, between “ and ”."),
            _SOURCE,
            _SIGLUM,
            _SENTENCE,
            _START,
            _END,
            _WORDS,
            _URL,
        ),
        rows=lambda: (row for term in shown.dossier.terms for row in _term(term, shown, links)),
        references=(_OF_SOURCE,),
    )


def _term(term: Term, shown: Shown, links: Links) -> Iterator[Row]:
    for form in term.forms:
        for mention in form.mentions:
            yield _term_row(term, "mention", Words(form.form), mention, shown, links)
    for passage in term.definitions:
        yield _term_row(term, "definition", None, passage, shown, links)


def _term_row(
    term: Term, use: str, form: Words | None, passage: Passage, shown: Shown, links: Links
) -> Row:
    return (
        term.id,
        term.name,
        term.kind,
        use,
        form,
        passage.source,
        shown.sources[passage.source].siglum,
        shown.anchor_at(passage.source, passage.start),
        *passage.span,
        _words(shown, passage.source, passage.span),
        links.to_term(term.id),
    )
