"""The page of data: every download, what it is for, and how to use it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from variorum import addresses
from variorum.exports import schema_org
from variorum.exports.by_topic import downloads_of
from variorum.exports.catalogue import Download, downloads
from variorum.exports.tables import all_tables
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.pages.templating import write
from variorum.site import Site

__all__ = ["render", "told_size"]

_NO_ADDRESS = "https://example.org/"
_EXAMPLES = Path(__file__).with_name("examples")


@dataclass(frozen=True, slots=True)
class _Kind:
    """Downloads of one kind, under a heading."""

    anchor: str
    title: str
    told: str
    suffixes: tuple[str, ...]


_KINDS = (
    _Kind("tables", "Tables", "For a spreadsheet, R or pandas: one row a thing.", (".csv",)),
    _Kind(
        "citations",
        "References",
        "For a reference manager or a text processor: the sources, ready to cite.",
        (".csl.json", ".bib", ".ris"),
    ),
    _Kind("feeds", "Feeds", "To be told of new comparisons.", ("feed.json", "feed.xml")),
    _Kind(
        "linked",
        "Linked data and annotations",
        "For programs that know the vocabulary of schema.org or the annotations of the W3C.",
        (".jsonld",),
    ),
    _Kind("everything", "Everything", "The whole site as data, and what each field means.", ("",)),
)


@dataclass(frozen=True, slots=True)
class _Example:
    """How to use the data in one language: a few lines to copy."""

    name: str
    lines: str


def render(sizes: Mapping[str, int], lookup: Lookup, site: Site) -> Page:
    """The page; ``sizes`` are those of the files by path, in bytes, as far as they are made."""
    shown = lookup.shown
    topics = [topic for topic in lookup.dossier.topics if topic.sentences]
    listed = downloads(all_tables(shown, site))
    kinds = [(kind, held) for kind, held in _by_kind(listed) if held]
    body = write(
        "data.html",
        Desk(addresses.DATA, lookup, site),
        kinds=kinds,
        sizes={path: told_size(size) for path, size in sizes.items()},
        topics=[(topic, downloads_of(topic)) for topic in topics[:_MOST]],
        more_topics=max(0, len(topics) - _MOST),
        examples=_examples(site),
        sources=[(source, shown.is_whole(source.id)) for source in lookup.dossier.sources][:_MOST],
        more_sources=max(0, len(lookup.dossier.sources) - _MOST),
        text_path=addresses.source_text_path,
        described_path=schema_org.source_path,
    )
    return Page(
        path=addresses.DATA,
        title="Data",
        body=body,
        headings=(
            *(Heading(2, kind.anchor, kind.title) for kind, _ in kinds),
            *((Heading(2, "by-topic", "One topic at a time"),) if topics else ()),
            Heading(2, "by-source", "One source at a time"),
            Heading(2, "examples", "Examples"),
        ),
        editor="data.md",
        description="Everything on this site as files, with examples of their use.",
    )


_MOST = 200
"""Sources, and topics, whose files are listed here; others have theirs on their own pages."""


def told_size(size: int) -> str:
    """A file's size as readers know it: "740 bytes", "12 KB", "2.1 MB", a KB being 1,000 bytes."""
    if size < 1_000:
        return f"{size} bytes"
    if size < 999_500:
        return f"{size / 1e3:.0f} KB"
    return f"{size / 1e6:.1f} MB"


def _by_kind(listed: Iterable[Download]) -> list[tuple[_Kind, list[Download]]]:
    """The downloads under the first kind whose suffix they bear, everything else first."""
    held: dict[str, list[Download]] = {kind.anchor: [] for kind in _KINDS}
    for download in listed:
        kind = next(kind for kind in _KINDS if download.path.endswith(kind.suffixes))
        held[kind.anchor].append(download)
    return [(kind, held[kind.anchor]) for kind in (_KINDS[-1], *_KINDS[:-1])]


def _examples(site: Site) -> list[_Example]:
    """Lines that work as they stand where the site has an address, and else from its folder."""
    base = site.url or _NO_ADDRESS
    return [
        _Example(name, (_EXAMPLES / file).read_text("utf-8").replace(_NO_ADDRESS, base).rstrip())
        for name, file in (("Shell", "curl.sh"), ("Python", "verify.py.txt"), ("R", "tables.R"))
    ]
