"""Pages: the dossier as HTML, one module a kind of page.

Every page is rendered straight to HTML by Jinja with the escaping of ``variorum.markup``; what an
editor writes in Markdown joins it at the rim, in ``hooks/build.py`` or ``hooks/export.py``.
"""

from __future__ import annotations

from collections.abc import Iterator

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
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.records import Dossier
from variorum.site import Site

__all__ = ["Heading", "Page", "addresses", "places_of", "render_pages"]


def render_pages(dossier: Dossier, site: Site) -> Iterator[Page]:
    """Every page of the site that has a part made by the machine."""
    lookup = Lookup(dossier)
    yield home.render(lookup, site)
    yield from topics.render(lookup, site)
    yield from conflicts.render(lookup, site)
    yield from timeline.render(lookup, site)
    yield from compare.render(lookup, site)
    yield from sources.render(lookup, site)
    yield from speakers.render(lookup, site)
    yield from quotations.render(lookup, site)
    yield from glossary.render(lookup, site)
    yield data.render(lookup, site)
    yield method.render(lookup, site)
    yield about.render(lookup, site)
    yield from stubs.render(lookup, site)


def places_of(dossier: Dossier) -> addresses.Places:
    """On which pages the comparisons and the terms stand, for those who link to them from data."""
    lookup = Lookup(dossier)
    return addresses.Places(lookup.conflicts.paths, lookup.term_paths)
