"""What a rendered page is, before any site generator has put its frame round it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

__all__ = ["Heading", "Page"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page for its table of contents; ``level`` is 2 or 3."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """The machine's part of one page.

    ``path`` is site-relative and ends in "/"; ``title`` plain text; ``body`` the HTML that follows
    the page's own heading; ``editor`` the path below ``docs/`` of the editor's file for this page,
    used where there is one; ``description`` a plain sentence for search engines.
    """

    path: str
    title: str
    body: Markup
    headings: tuple[Heading, ...] = ()
    editor: str | None = None
    description: str | None = None
    searchable: bool = True

    @property
    def generated_source(self) -> str:
        """Where the page's Markdown file stands when the machine makes it whole."""
        return f"{self.path}index.md"
