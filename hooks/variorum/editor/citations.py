"""Checked quotations in an editor's prose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown import Markdown
from markdown.extensions import Extension

from variorum.records import Source

__all__ = ["CitationExtension"]

Href = Callable[[str, str], str]
"""The link to a sentence, from its source's id and its own."""


class CitationExtension(Extension):
    """``["words"](source:44a8)`` as a link to the sentence that holds the words."""

    def __init__(self, sources: Sequence[Source], href: Href) -> None:
        super().__init__()
        self.sources = sources
        self.href = href

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
