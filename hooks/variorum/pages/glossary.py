"""The page ``glossary``."""

from __future__ import annotations

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.GLOSSARY, lookup, site)
    body = write("glossary.html", desk, dossier=lookup.dossier)
    return Page(path=addresses.GLOSSARY, title="Glossary", body=body, editor="glossary.md")
