"""The ledger: of what the last good site was made, so that what stays the same is made once.

Nothing in it is taken on trust. A page is taken from the last site only where the hash of all that
it is made of is the same and the file has the hash that it had; whatever does not fit is made anew.
So the ledger may be thrown away or damaged, and the site changed by hand, at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from variorum.cache import forget_all_but, keep, kept, user_cache
from variorum.pages.page import Page
from variorum.pages.standing import Noted
from variorum.proof import Proven
from variorum.site import Site

__all__ = ["Body", "Found", "LastSite", "Ledger", "Output", "ledger_path"]

_SITES_KEPT = 8

Found = tuple[dict[str, Any], ...]
"""What the search index holds of a page."""


@dataclass(frozen=True, slots=True)
class Output:
    """A finished page: a hash of what it is made of and one of its bytes, and where in those the
    machine's part stands (none of it on a page that is the editor's alone).
    """

    key: str
    content: bytes
    start: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True)
class Body:
    """The machine's part of a page: all of it but its HTML, of that a hash, and its file."""

    page: Page
    digest: str
    file: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known of the last good site.

    ``inputs`` is the hash of all that the machine's parts are made of, ``bodies`` those parts in
    their order, ``data`` the hashes of the files of data by path, ``found`` what is searched for by
    the hash of what it was found in, ``outputs`` and ``proven`` the finished pages by path.
    ``code`` is the hash of the code that made all of this, ``dossier`` the key that the dossier was
    kept under, ``site`` its record of the site, and ``noted`` what the writers of pages asked.
    """

    inputs: str = ""
    bodies: tuple[Body, ...] = ()
    data: Mapping[str, bytes] = field(default_factory=dict)
    found: Mapping[str, Found] = field(default_factory=dict)
    outputs: Mapping[str, Output] = field(default_factory=dict)
    proven: Mapping[str, Proven] = field(default_factory=dict)
    code: str = ""
    dossier: str = ""
    site: Site | None = None
    noted: Noted = field(default_factory=Noted)

    @classmethod
    def of(cls, site: Path) -> Ledger:
        """The ledger of a site's folder; an empty one where none was kept."""
        return kept(ledger_path(site), Ledger) or cls()

    def save(self, site: Path) -> None:
        """Keep the ledger of a site's folder."""
        path = ledger_path(site)
        keep(path, self)
        forget_all_but(path.parent, _SITES_KEPT)


def ledger_path(site: Path) -> Path:
    """Where the ledger of a site's folder is kept: not in the folder, which is published."""
    name = hashlib.sha256(str(site.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return user_cache() / "sites" / name


@dataclass(frozen=True, slots=True)
class LastSite:
    """The folder of the last good site with its ledger."""

    folder: Path
    ledger: Ledger

    def bodies(self, inputs: str) -> tuple[Body, ...] | None:
        """The machine's parts, where they are made of the same and every file is as it was."""
        ledger = self.ledger
        if ledger.inputs != inputs:
            return None
        pages = (self._read(b.file, ledger.outputs[b.file].content) for b in ledger.bodies)
        data = (self._read(*each) for each in ledger.data.items())
        if any(content is None for content in chain(pages, data)):
            return None
        return ledger.bodies

    def output(self, file: str, key: str) -> tuple[Output, bytes] | None:
        """A finished page, where it was made of the same and is as it was."""
        output = self.ledger.outputs.get(file)
        content = self._read(file, output.content) if output and output.key == key else None
        return None if output is None or content is None else (output, content)

    def body(self, file: str) -> bytes:
        """The HTML of the machine's part of a page. Raises OSError where the site has gone."""
        output = self.ledger.outputs[file]
        return (self.folder / file).read_bytes()[output.start : output.start + output.length]

    def all_data(self) -> Iterator[tuple[str, bytes]]:
        """Every file of data. Raises OSError where one has changed since ``bodies`` was asked."""
        for path, digest in self.ledger.data.items():
            content = self._read(path, digest)
            if content is None:
                raise OSError(f"{self.folder / path} changed while it was read")
            yield path, content

    def _read(self, file: str, digest: bytes) -> bytes | None:
        try:
            content = (self.folder / file).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).digest() == digest else None
