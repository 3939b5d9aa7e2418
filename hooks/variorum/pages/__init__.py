"""Pages: the dossier as HTML, one module a kind of page.

Every page is rendered straight to HTML by Jinja with the escaping of ``variorum.markup``; what an
editor writes in Markdown joins it at the rim, in ``hooks/build.py`` or ``hooks/export.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from variorum import addresses
from variorum.pages import (
    about,
    compare,
    conflicts,
    data,
    glossary,
    home,
    method,
    quotations,
    sources,
    speakers,
    stubs,
    timeline,
    topics,
)
from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.pages.pairs import Pairs
from variorum.pages.standing import Noted, Standing
from variorum.records import Dossier
from variorum.site import Site

__all__ = [
    "Draft",
    "Heading",
    "Lookup",
    "Noted",
    "Page",
    "Standing",
    "addresses",
    "drafts",
    "places_of",
    "render_pages",
    "standing_of",
]


def render_pages(dossier: Dossier, site: Site) -> Iterator[Page]:
    """Every page of the site that has a part made by the machine."""
    return (draft.page() for draft in drafts(Lookup(dossier), site))


def drafts(lookup: Lookup, site: Site, sizes: Mapping[str, int] | None = None) -> Iterator[Draft]:
    """All of these pages, yet to be written; ``sizes`` are those of the files of data, in bytes."""
    yield Draft(addresses.HOME, home.render, (), lookup, site)
    yield from topics.drafts(lookup, site)
    yield from conflicts.drafts(lookup, site)
    yield from timeline.drafts(lookup, site)
    pairs = Pairs(lookup)
    yield from compare.drafts(lookup, site, pairs)
    yield from sources.drafts(lookup, site, pairs)
    yield from speakers.drafts(lookup, site)
    yield from quotations.drafts(lookup, site)
    yield from glossary.drafts(lookup, site)
    yield Draft(addresses.DATA, data.render, (sizes or {},), lookup, site)
    yield Draft(addresses.METHOD, method.render, (), lookup, site)
    yield Draft(addresses.ABOUT, about.render, (), lookup, site)
    yield from stubs.drafts(lookup, site)


def standing_of(dossier: Dossier, site: Site, noted: Noted) -> Standing:
    """What pages were made of, from the dossier and what was noted of the reading of it."""
    standing = Standing(dossier)
    return standing.recall(drafts(standing.lookup, site), noted)


def places_of(lookup: Lookup) -> addresses.Places:
    """On which pages the comparisons and the terms stand, for those who link to them from data."""
    return addresses.Places(lookup.raw("comparison_paths"), lookup.raw("term_paths"))
