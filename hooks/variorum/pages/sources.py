"""The pages of the sources: their index, and each source's whole text with its anchors."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.excerpts import cited_sentences, is_whole
from variorum.pages import addresses
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.records import Sentence, Source
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Iterator[Page]:
    yield _index(lookup, site)
    for source in lookup.dossier.sources:
        yield _source(source, lookup, site)


def _index(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.SOURCES, lookup, site)
    body = write("sources.html", desk, dossier=lookup.dossier)
    return Page(path=addresses.SOURCES, title="Sources", body=body, editor="sources/index.md")


def _source(source: Source, lookup: Lookup, site: Site) -> Page:
    path = addresses.source_path(source.id)
    desk = Desk(path, lookup, site)
    body = write("source.html", desk, source=source, paragraphs=_paragraphs(source, lookup))
    return Page(
        path=path, title=f"Source {source.siglum}", body=body, editor=f"sources/{source.id}.md"
    )


def _paragraphs(source: Source, lookup: Lookup) -> list[list[Sentence]]:
    """The sentences that may be shown, paragraph by paragraph."""
    shown = None if is_whole(source) else cited_sentences(lookup.dossier)
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in source.sentences:
        if shown is None or (source.id, sentence.id) in shown:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    return list(paragraphs.values())
