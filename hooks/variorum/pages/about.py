"""The page ``about``: from what commit this copy of the site is made, and whom to write to."""

from __future__ import annotations

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.facts import readable_date
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.pages.templating import write
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.ABOUT, lookup, site)
    contact = site.contact
    body = write(
        "about.html",
        desk,
        dossier=lookup.dossier,
        date=readable_date(site.date) if site.date else None,
        address=contact if not contact or "://" in contact else f"mailto:{contact}",
    )
    return Page(
        path=addresses.ABOUT,
        title="About",
        body=body,
        headings=(Heading(2, "this-copy", "This copy of the site"),),
        editor="about.md",
    )
