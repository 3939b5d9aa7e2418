"""Links from the data files to the pages and files of the site.

With an address of the site they are absolute. Without one they are relative to the file that gives
them and name ``index.html``, so that they hold on a disk as well as on a server.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum import addresses
from variorum.addresses import Places
from variorum.site import Site

__all__ = ["Links"]


@dataclass(frozen=True, slots=True)
class Links:
    """Links as the file at the site-relative path ``file`` gives them."""

    site: Site
    file: str
    places: Places = field(default_factory=Places)

    def to(self, path: str, anchor: str | None = None) -> str:
        """The link to a page (its path ends in "/", the home page's is "") or to a file."""
        if self.site.url is None:
            folder = self.file.rpartition("/")[0]
            return addresses.link(folder, path, anchor)
        mark = addresses.anchor_link(anchor) if anchor else ""
        return self.site.url + addresses.quoted(path) + mark

    def to_comparison(self, id_: str) -> str:
        return self.to(self.places.comparisons.get(id_, addresses.CONFLICTS), id_)

    def to_source(self, id_: str, anchor: str | None = None) -> str:
        return self.to(addresses.source_path(id_), anchor)

    def to_source_text(self, id_: str) -> str:
        return self.to(addresses.source_text_path(id_))

    def to_speaker(self, id_: str) -> str:
        return self.to(addresses.speaker_path(id_))

    def to_topic(self, slug: str) -> str:
        return self.to(addresses.topic_path(slug))

    def to_term(self, id_: str) -> str:
        return self.to(self.places.terms.get(id_, addresses.GLOSSARY), id_)
