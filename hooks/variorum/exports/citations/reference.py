"""What every format of citation is made from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from variorum.exports.encode import for_one_line
from variorum.exports.shown import Shown
from variorum.records import Comparison, Quotation, SentenceKind, Source, Span, Topic
from variorum.site import Site

__all__ = ["Cited", "Kind", "Reference", "Referrer", "date_parts"]

_OPENING_WORDS = 6
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9-])")


class Kind(StrEnum):
    """What is cited: an article known by its publisher, any other text, or a page of the site."""

    ARTICLE = "article"
    TEXT = "text"
    PAGE = "page"


_MOST_CITED = 60
"""Readings that a citation gives the words of; the comparison's own address leads to all."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words that a citation gives: verbatim, who said them (None: the source), and their place."""

    words: str
    speaker: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One item to cite; None and empty are what nobody knows.

    ``unknown`` names the fields that a reader would expect and that nobody has given.
    """

    id: str
    kind: Kind
    title: str
    container: str | None = None
    """The publisher of an article, the name of the site for a page of it."""
    author: str | None = None
    issued: str | None = None
    language: str | None = None
    url: str | None = None
    page: str | None = None
    """Where the site shows it, absent where the site has no address of its own."""
    archive: str | None = None
    file: str | None = None
    sha256: str | None = None
    version: str | None = None
    cited: tuple[Cited, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """What the citation's formats have no field for, in plain words on one line."""
        missing = f"Not identified: {', '.join(self.unknown)}." if self.unknown else ""
        words = " ".join(f"“{c.words}” ({_by(c)}{c.place})." for c in self.cited)
        file = f"File {self.file}, SHA-256 {self.sha256}." if self.file else ""
        page = f"Read at {self.page}." if self.page and self.page != self.url else ""
        return for_one_line(" ".join(part for part in (words, missing, file, page) if part))


def _by(cited: Cited) -> str:
    return f"{cited.speaker}, " if cited.speaker else ""


def date_parts(date: str | None) -> tuple[int, ...]:
    """Year, month and day of an ISO 8601 date, as many as it gives; empty where it is none."""
    found = _DATE.match(date or "")
    return tuple(int(part) for part in found.groups() if part) if found else ()


class Referrer:
    """Makes references to what stands in a publishable dossier."""

    def __init__(self, shown: Shown, site: Site) -> None:
        self._shown = shown
        self._site = site
        self._links = shown.links(site, "")

    def source(self, source: Source) -> Reference:
        """The source as a whole."""
        about = source.about
        known = {
            "author": about.author,
            "publisher": about.publisher,
            "date of publication": about.published,
        }
        page = self._page(self._links.to_source(source.id))
        return Reference(
            id=source.id,
            kind=Kind.ARTICLE if about.publisher else Kind.TEXT,
            title=self._title(source),
            container=about.publisher,
            author=about.author,
            issued=about.published,
            language=source.language,
            url=about.url or page,
            page=page,
            archive=self._site.name,
            file=source.file,
            sha256=source.article.sha256,
            unknown=tuple(name for name, value in known.items() if not value),
        )

    def quotation(self, quotation: Quotation) -> Reference:
        """Words that a source gives as somebody's, with the source."""
        speakers = self._shown.speakers
        speaker = speakers[quotation.speaker].name if quotation.speaker else None
        source = self._shown.sources[quotation.source]
        anchor = self._shown.anchor_at(source.id, quotation.content[0][0])
        page = self._page(self._links.to_source(source.id, anchor))
        return replace(
            self.source(source),
            id=quotation.id,
            url=source.about.url or page,
            page=page,
            cited=tuple(
                cited
                for span in quotation.content
                if (cited := self._cited(source, span, speaker)) is not None
            ),
        )

    def comparison(self, comparison: Comparison) -> Reference:
        """A comparison with the words of its readings, the first of very many."""
        found = (
            self._cited(self._shown.sources[reading.source], reading.span)
            for reading in comparison.readings[:_MOST_CITED]
        )
        title = f"{comparison.title} ({comparison.relation.value}: {comparison.type.value})"
        return replace(
            self._of_site(comparison.id, title, self._links.to_comparison(comparison.id)),
            cited=tuple(cited for cited in found if cited is not None),
        )

    def topic(self, topic: Topic) -> Reference:
        """A topic's page."""
        return self._of_site(topic.slug, topic.title, self._links.to_topic(topic.slug))

    def _of_site(self, id_: str, title: str, address: str) -> Reference:
        return Reference(
            id=id_,
            kind=Kind.PAGE,
            title=title,
            container=self._site.name,
            issued=self._site.date,
            url=self._page(address),
            page=self._page(address),
            version=self._site.revision,
        )

    def _page(self, address: str) -> str | None:
        """The address where it is absolute: a citation is read far from the site."""
        return address if self._site.url is not None else None

    def _cited(self, source: Source, span: Span, speaker: str | None = None) -> Cited | None:
        words = self._shown.words(source.id, span)
        if words is None:
            return None
        return Cited(words, speaker, f"{source.siglum}, characters {span[0]}–{span[1]}")

    def _title(self, source: Source) -> str:
        if source.about.title:
            return source.about.title
        first = source.sentences[0] if source.sentences else None
        words = self._shown.words(source.id, first.span) if first else None
        if first is None or words is None:
            return f"[Untitled text, file {source.file}]"
        if first.kind is SentenceKind.HEADLINE:
            return words
        opening = words.split()
        more = " …" if len(opening) > _OPENING_WORDS else ""
        return f"[Untitled text beginning “{' '.join(opening[:_OPENING_WORDS])}{more}”]"
