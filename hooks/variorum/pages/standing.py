"""Standing pages: those of the last site that would be written the same again."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.reads import Ask, Reads, answers, kept_alike, same
from variorum.records import Dossier

__all__ = ["Noted", "Standing", "Written"]


class Written(NamedTuple):
    """A page that was written: its draft, and by their numbers the asks of its writer."""

    draft: Draft
    asks: array[int]


@dataclass(frozen=True, slots=True)
class Noted:
    """What the writers of pages asked of the lookup: all asks, and by path the numbers of each."""

    asks: tuple[Ask, ...] = ()
    pages: Mapping[str, array[int]] = field(default_factory=dict)


class Standing:
    """What the pages of one site were made of, beside what those of the last were made of.

    A page stands if it has the same writer, who is given the same and, asking the same of the
    lookup, is told the same. Whatever is not known for certain to be the same is written again.
    """

    def __init__(self, dossier: Dossier, last: Standing | None = None) -> None:
        self.dossier: Dossier = kept_alike(dossier, last.dossier) if last else dossier
        self.lookup = Lookup(self.dossier, Reads())
        self.written: dict[str, Written] = {}
        self._last = last
        self._numbers: dict[Ask, int] = dict(last._numbers) if last else {}
        self._changed: frozenset[int] | None = None

    def recall(self, drafts: Iterable[Draft], noted: Noted) -> Standing:
        """This, with what was noted when these pages were written."""
        self._numbers = {ask: number for number, ask in enumerate(noted.asks)}
        for draft in drafts:
            if draft.path in noted.pages:
                self.written[draft.path] = Written(draft, noted.pages[draft.path])
        return self

    def stands(self, draft: Draft) -> bool:
        """Whether the last site has the page as it would be written now."""
        known = self._last.written.get(draft.path) if self._last else None
        if known is None or not _alike(known.draft, draft):
            return False
        if not self._changes().isdisjoint(known.asks):
            return False
        self.written[draft.path] = Written(draft, known.asks)
        return True

    def page(self, draft: Draft) -> Page:
        """The page, written now; what its writer asks is noted."""
        assert self.lookup.notes is not None
        with self.lookup.notes.noting() as asks:
            page = draft.page()
        numbers = self._numbers
        held = array("L", [numbers.setdefault(ask, len(numbers)) for ask in asks])
        self.written[draft.path] = Written(draft, held)
        return page

    def settle(self) -> Standing:
        """This, when all pages are made, without what only the making of them needed."""
        self._last = None
        self._changed = None
        self.lookup.shared.clear()
        return self

    @property
    def noted(self) -> Noted:
        """Enough to know all of this again, beside the dossier."""
        pages = {path: written.asks for path, written in self.written.items()}
        return Noted(tuple(self._numbers), pages)

    def _changes(self) -> frozenset[int]:
        """The numbers of the asks of the last site's pages that are answered otherwise now."""
        if self._changed is None:
            assert self._last is not None
            by_fact: defaultdict[object, list[object]] = defaultdict(list)
            for of, key in self._last._numbers:
                by_fact[of].append(key)
            self._changed = frozenset(
                self._numbers[of, key]
                for of, keys in by_fact.items()
                for key in _changed(of, keys, self._last.lookup, self.lookup)
            )
        return self._changed


def _changed(of: object, keys: list[object], before: Lookup, now: Lookup) -> Iterator[object]:
    """The keys for which a fact is another now."""
    answered = zip(keys, answers(before, of, keys), answers(now, of, keys), strict=True)
    return (key for key, old, new in answered if old is not new and not same(old, new))


def _alike(one: Draft, other: Draft) -> bool:
    return one.write is other.write and same((one.given, one.site), (other.given, other.site))
