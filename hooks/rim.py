"""What MkDocs is given for the machine's pages: pages without Markdown, and a search index.

A page that the machine makes whole needs neither a file to read nor Markdown to render, and what
is searched for on it is known from its HTML. ``build.py`` has the events that call this.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from variorum import markup, proof
from variorum.pages import Page
from variorum.search import sections
from variorum.shelf import Place, Shelf

__all__ = ["HOLE", "MachinePage", "Made", "fill", "search_entries", "search_index", "toc"]

HOLE = "<!-- variorum: the machine's part -->"
"""Stands for the machine's part of a page until the theme has put its frame round the rest."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page that the machine has made, its HTML put aside until its frame is ready."""

    page: Page
    """All of it but its body, which is empty here."""
    digest: str
    """A hash of the body."""
    _shelf: Shelf
    _place: Place

    @classmethod
    def put(cls, page: Page, shelf: Shelf) -> Made:
        """Put a page's body on the shelf."""
        body = page.body.encode("utf-8", "xmlcharrefreplace")
        digest = hashlib.sha256(body).hexdigest()
        return cls(replace(page, body=Markup("")), digest, shelf, shelf.put(body))

    @property
    def body(self) -> str:
        """The page's HTML, from the shelf."""
        return self._shelf.get(self._place).decode()

    def anchors(self) -> set[str]:
        """The ids of its elements, which links may lead to."""
        return proof.anchors(self.body)


class MachinePage(MkDocsPage):
    """A page that has no Markdown: MkDocs neither reads nor renders anything for it."""

    def __init__(self, file: File, config: MkDocsConfig, anchors: Callable[[], set[str]]) -> None:
        super().__init__(None, file, config)
        self._anchors = anchors

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""
        self.toc = TableOfContents([])

    @property
    def present_anchor_ids(self) -> set[str]:
        """The anchors that editors' links may lead to: looked for only where one does."""
        return self._anchors()

    @present_anchor_ids.setter
    def present_anchor_ids(self, _: set[str]) -> None:
        """They are where they are."""


def fill(output: str, body: str) -> str:
    """A page's output with the machine's part in its place."""
    before, hole, after = output.rpartition(HOLE)
    return f"{before}{body}{after}" if hole else output


def toc(made: Page) -> list[AnchorLink]:
    """The headings of the machine's part, those of level 3 under the one of level 2 before them."""
    links: list[AnchorLink] = []
    for heading in made.headings:
        link = AnchorLink(str(markup.escape(heading.text)), heading.anchor, heading.level)
        if heading.level > 2 and links:
            links[-1].children.append(link)
        else:
            links.append(link)
    return links


def search_index(config: MkDocsConfig) -> Any | None:
    """The index that the theme's search plugin fills; None where the site has none."""
    for plugin in config.plugins.values():
        index = getattr(plugin, "search_index", None)
        if isinstance(getattr(index, "entries", None), list):
            return index
    return None


def search_entries(page: MkDocsPage, html: str, with_sources: bool) -> Iterator[dict[str, Any]]:
    """What the index holds of a page, in the form of the theme's own entries."""
    boost = (page.meta.get("search") or {}).get("boost")
    for section in sections(html, with_sources):
        entry = {
            "location": page.url + (f"#{section.anchor}" if section.anchor else ""),
            "title": section.title or str(page.meta.get("title", page.title)),
            "text": section.text,
        }
        yield entry if boost is None else {**entry, "boost": boost}
