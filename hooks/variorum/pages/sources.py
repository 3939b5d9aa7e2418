"""The pages of the sources: their index, and each source's whole text with its anchors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum import addresses
from variorum.excerpts import is_whole
from variorum.exports import schema_org
from variorum.exports.citations import Referrer
from variorum.pages.citing import citations
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.facts import Facts, facts_of
from variorum.pages.labels import RELATIONS
from variorum.pages.lines import LINE_KINDS, Text, text_of
from variorum.pages.lookup import Lookup
from variorum.pages.openings import opening
from variorum.pages.page import Heading, Page
from variorum.pages.paging import pages_of
from variorum.pages.pairs import Pair, Pairs
from variorum.pages.templating import count, write
from variorum.records import Passage, Publish, SentenceKind, Source
from variorum.site import Site

__all__ = ["drafts"]

_FIRST_WORDS = 80
_A_PAGE = 1_500
"""Sources on one page of the index, some 600 bytes each."""

_MOST_LINKS = 5
_TEXT_ANCHOR = "the-text"


@dataclass(frozen=True, slots=True)
class _Row:
    """One source in the index: its title or first words, and how much of it the site uses."""

    source: Source
    facts: Facts
    opening: Passage | None
    topics: int
    quotations: int
    comparisons: int


def drafts(lookup: Lookup, site: Site, pairs: Pairs | None = None) -> Iterator[Draft]:
    pairs = pairs or Pairs(lookup)
    paths = pages_of(addresses.SOURCES, len(lookup.source_ids), _A_PAGE)
    for number, path in enumerate(paths, start=1):
        yield Draft(path, _index, (number, paths), lookup, site)
    for source in lookup.dossier.sources:
        given = (source, pairs.partners(source.id))
        yield Draft(addresses.source_path(source.id), _source, given, lookup, site)


def _index(number: int, paths: list[str], lookup: Lookup, site: Site) -> Page:
    path, first = paths[number - 1], number == 1
    desk = Desk(path, lookup, site)
    sources = lookup.dossier.sources
    abouts = [source.about for source in sources]
    listed = sources[(number - 1) * _A_PAGE : number * _A_PAGE]
    rows = [_row(source, lookup) for source in (sources if first else listed)]
    body = write(
        "sources.html",
        desk,
        rows=rows[:_A_PAGE],
        summary=_summary(rows) if first else [],
        links=[desk.link(each) for each in paths],
        part=number,
        with_publisher=any(about.publisher for about in abouts),
        with_date=any(about.published for about in abouts),
        with_author=any(about.author for about in abouts),
        unnamed=_unnamed(len(abouts)),
        former=[each for each in lookup.dossier.former if each.now is None] if first else [],
        in_part=sum(about.publish is Publish.EXCERPTS for about in abouts),
    )
    return Page(
        path=path,
        title="Sources" if first else f"Sources, page {number}",
        body=body,
        editor="sources/index.md" if first else None,
        description="Every article that this site compares, with what is known of it.",
    )


def _summary(rows: list[_Row]) -> list[str]:
    """How much there is of what, over all sources."""
    return [
        count(len(rows), "source"),
        count(sum(row.facts.sentences for row in rows), "sentence"),
        count(sum(row.quotations for row in rows), "quotation"),
    ]


def _unnamed(sources: int) -> str:
    """What to say where no source has a publisher, an author or a date."""
    who = {1: "The file does not tell its", 2: "Neither file tells its"}.get(
        sources, "None of the files tells its"
    )
    return f"{who} publisher, author or date for certain, and the editor has not added any."


def _row(source: Source, lookup: Lookup) -> _Row:
    refs = [(source.id, sentence.id) for sentence in source.sentences]
    quoted = {q.id for ref in refs for q in lookup.quotations_by_sentence.get(ref, ())}
    compared = {c.id for ref in refs for c in lookup.comparisons_by_sentence.get(ref, ())}
    return _Row(
        source=source,
        facts=facts_of(source, lookup),
        opening=_opening(source, lookup),
        topics=len({t.slug for ref in refs for t in lookup.topics_by_sentence.get(ref, ())}),
        quotations=len(quoted),
        comparisons=len(compared),
    )


def _opening(source: Source, lookup: Lookup) -> Passage | None:
    """The first words of the source that may be shown, its headline's where it has one."""
    shown = [s for s in source.sentences if lookup.shows(source, s)]
    headlines = [s for s in shown if s.kind is SentenceKind.HEADLINE]
    telling = [s for s in shown if s.kind is not SentenceKind.DATELINE]
    for first in (*headlines, *telling, *shown):
        return Passage(source.id, *opening(source.text, first.span, _FIRST_WORDS))
    return None


def _source(source: Source, beside: list[Pair], lookup: Lookup, site: Site) -> Page:
    path = addresses.source_path(source.id)
    text = text_of(source, lookup)
    body = write(
        "source.html",
        Desk(path, lookup, site),
        source=source,
        facts=facts_of(source, lookup),
        text=text,
        used=_used(text),
        beside=beside,
        copies=lookup.copies.get(source.id, ()),
        citations=citations(Referrer(lookup.shown, site).source(source)),
        plain_text=addresses.source_text_path(source.id) if is_whole(source) else None,
        described=schema_org.source_path(source.id),
        text_anchor=_TEXT_ANCHOR,
        most=_MOST_LINKS,
        shorten=opening,
        relations=RELATIONS,
        kinds=LINE_KINDS,
    )
    return Page(
        path=path,
        title=_title(source),
        body=body,
        headings=(Heading(2, _TEXT_ANCHOR, "The text"), *_headings(source, text)),
        editor=f"sources/{source.id}.md",
        description=f"The text of {source.file}, sentence by sentence, with all that cites it.",
    )


def _title(source: Source) -> str:
    named = source.about.title or source.about.publisher
    return f"{source.siglum}: {named}" if named else f"Source {source.siglum}"


def _headings(source: Source, text: Text) -> Iterator[Heading]:
    for line in text.lines:
        if line.is_heading:
            words = source.article.words(opening(source.text, line.sentence.span, _FIRST_WORDS))
            yield Heading(3, line.sentence.id, words)


@dataclass(frozen=True, slots=True)
class _Used:
    """How many sentences of a text are used for what, and how many for nothing at all."""

    compared: int
    said: int
    nowhere: int


def _used(text: Text) -> _Used:
    lines = [line for line in text.lines if line.number is not None]
    used = [line.topics or line.comparisons or line.quotations for line in lines]
    return _Used(
        compared=sum(bool(line.comparisons) for line in lines),
        said=sum(bool(line.quotations) for line in lines),
        nowhere=sum(not each for each in used),
    )
