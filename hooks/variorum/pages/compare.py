"""The pages that set two sources side by side, and the index that leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from variorum import addresses
from variorum.pages.alignment import align
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.labels import RELATIONS
from variorum.pages.lines import LINE_KINDS
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.pages.paging import pages_of
from variorum.pages.pairs import Pair, Pairs
from variorum.pages.templating import write
from variorum.records import SentenceKind, Source
from variorum.site import Site

__all__ = ["drafts"]

_EDITOR = "compare.md"
_A_PAGE = 1_500
"""Sources on one page of the index, some 500 bytes each."""


def drafts(lookup: Lookup, site: Site, pairs: Pairs | None = None) -> Iterator[Draft]:
    """The index and every pair; two sources alone stand on the index itself."""
    pairs = pairs or Pairs(lookup)
    if len(lookup.dossier.sources) != 2:
        paths = pages_of(addresses.COMPARE, len(lookup.source_ids), _A_PAGE)
        for number, path in enumerate(paths, start=1):
            yield Draft(path, _index, (number, paths, pairs), lookup, site)
    for pair in pairs.pairs:
        yield Draft(pair.path, _pair, (pair,), lookup, site)


@dataclass(frozen=True, slots=True)
class _Standing:
    """One source in the index with the pairs it is in, by the other source."""

    source: Source
    pairs: dict[str, Pair]


def _index(number: int, paths: list[str], pairs: Pairs, lookup: Lookup, site: Site) -> Page:
    sources = lookup.dossier.sources
    standings = [
        _Standing(source, {pair.other(source.id): pair for pair in pairs.partners(source.id)})
        for source in sources[(number - 1) * _A_PAGE : number * _A_PAGE]
    ]
    desk = Desk(paths[number - 1], lookup, site)
    body = write(
        "compare.html",
        desk,
        standings=standings,
        sources=len(sources),
        links=[desk.link(path) for path in paths],
        number=number,
        complete=pairs.is_complete,
        shown=len(pairs.pairs),
        all=len(sources) * (len(sources) - 1) // 2,
        partners=pairs.most,
    )
    return Page(
        path=paths[number - 1],
        title="Compare two sources" + (f", page {number}" if number > 1 else ""),
        body=body,
        editor=_EDITOR if number == 1 else None,
        description="Any two sources side by side, with what they share in one row.",
    )


def _pair(pair: Pair, lookup: Lookup, site: Site) -> Page:
    alignment = align(pair, lookup)
    sides = (alignment.left, alignment.right)
    body = write(
        "pair.html",
        Desk(pair.path, lookup, site),
        alignment=alignment,
        joined=len(pair.joints),
        totals=tuple(_sentences(side) for side in sides),
        numbers=tuple(_numbers(side) for side in sides),
        relations=RELATIONS,
        kinds=LINE_KINDS,
    )
    title = f"{alignment.left.siglum} beside {alignment.right.siglum}"
    is_index = pair.path == addresses.COMPARE
    return Page(
        path=pair.path,
        title="Compare two sources" if is_index else title,
        body=body,
        headings=(Heading(2, "side-by-side", "Side by side"),),
        editor=_EDITOR if is_index else None,
        description=f"{title}, with what they share in one row.",
        searchable=False,  # both texts are found on their own pages
    )


def _sentences(source: Source) -> int:
    return sum(sentence.kind is SentenceKind.SENTENCE for sentence in source.sentences)


def _numbers(source: Source) -> dict[str, str]:
    """What each sentence is called in a link: its number, or what it is instead."""
    numbers = count(1)
    return {
        sentence.id: str(next(numbers))
        if sentence.kind is SentenceKind.SENTENCE
        else LINE_KINDS[sentence.kind]
        for sentence in source.sentences
    }
