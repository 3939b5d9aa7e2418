"""The page ``conflicts``."""

from __future__ import annotations

from variorum.pages import addresses
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.CONFLICTS, lookup, site)
    body = write("conflicts.html", desk, dossier=lookup.dossier)
    return Page(
        path=addresses.CONFLICTS, title="Where the sources differ", body=body, editor="conflicts.md"
    )
