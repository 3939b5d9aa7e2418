"""The pages of the speakers: their index, and every statement of each."""

from __future__ import annotations

from collections.abc import Iterator

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.records import Speaker
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Iterator[Page]:
    desk = Desk(addresses.SPEAKERS, lookup, site)
    body = write("speakers.html", desk, dossier=lookup.dossier, lookup=lookup)
    yield Page(path=addresses.SPEAKERS, title="Speakers", body=body, editor="speakers/index.md")
    for speaker in lookup.dossier.speakers:
        yield _speaker(speaker, lookup, site)


def _speaker(speaker: Speaker, lookup: Lookup, site: Site) -> Page:
    path = addresses.speaker_path(speaker.id)
    desk = Desk(path, lookup, site)
    quotations = lookup.quotations_by_speaker.get(speaker.id, [])
    body = write("speaker.html", desk, speaker=speaker, quotations=quotations)
    return Page(path=path, title=speaker.name, body=body)
