"""Standing pages: those of the last site that would be written the same again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.reads import Ask, Reads, asked, same

__all__ = ["Standing", "Written"]


class Written(NamedTuple):
    """A page that was written: its draft, and what its writer read of the lookup."""

    draft: Draft
    asks: tuple[Ask, ...]


class Standing:
    """What the pages of one site were made of, beside what those of the last were made of.

    A page stands if it has the same writer, who is given the same and, asking the same of the
    lookup, is told the same. Whatever is not known for certain to be the same is written again.
    """

    def __init__(self, lookup: Lookup, last: Standing | None = None) -> None:
        self.lookup = lookup
        self.written: dict[str, Written] = {}
        self._last = last
        self._verdicts: dict[Ask, bool] = {}
        self._asks: dict[Ask, Ask] = {}

    def stands(self, draft: Draft) -> bool:
        """Whether the last site has the page as it would be written now."""
        known = self._last.written.get(draft.path) if self._last else None
        if known is None or not _alike(known.draft, draft):
            return False
        if not all(map(self._is_unchanged, known.asks)):
            return False
        self.written[draft.path] = Written(draft, known.asks)
        return True

    def page(self, draft: Draft) -> Page:
        """The page, written now; what its writer reads is noted."""
        notes = self.lookup.notes or Reads()
        with notes.noting() as asks:
            page = draft.page()
        kept = tuple(self._asks.setdefault(ask, ask) for ask in asks)
        self.written[draft.path] = Written(draft, kept)
        return page

    def settle(self) -> Standing:
        """This, when all pages are made, without what only the making of them needed."""
        self._last = None
        self._verdicts.clear()
        self._asks.clear()
        self.lookup.shared.clear()
        return self

    @property
    def asks(self) -> Mapping[str, tuple[Ask, ...]]:
        """By the path of each page what its writer read: enough to know all of this again."""
        return {path: written.asks for path, written in self.written.items()}

    def _is_unchanged(self, ask: Ask) -> bool:
        known = self._verdicts.get(ask)
        if known is None:
            assert self._last is not None
            before, now = asked(self._last.lookup, ask), asked(self.lookup, ask)
            known = self._verdicts[ask] = same(before, now)
        return known


def _alike(one: Draft, other: Draft) -> bool:
    return one.write is other.write and same((one.given, one.site), (other.given, other.site))
