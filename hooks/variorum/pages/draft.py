"""Drafts: pages that are yet to be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.site import Site

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A page at a path that is written as ``write(*given, lookup, site)``.

    What it will say depends on ``given``, on what the writer reads of the lookup, on the site's
    record, and on nothing else.
    """

    path: str
    write: Callable[..., Page]
    given: tuple[Any, ...]
    lookup: Lookup
    site: Site

    def page(self) -> Page:
        """The page, written now."""
        return self.write(*self.given, self.lookup, self.site)
