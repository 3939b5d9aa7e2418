"""Exports: the dossier in the formats of others.

Every file is made of the publishable dossier alone, so that none can hold what an editor does not
publish. What is written depends on the dossier and the site's record and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.addresses import Places
from variorum.excerpts import publishable
from variorum.exports import (
    datapackage,
    dossier_json,
    feeds,
    llms,
    schema_org,
    source_text,
    web_annotations,
)
from variorum.exports.by_topic import topic_files
from variorum.exports.catalogue import Download, downloads
from variorum.exports.citations import CitationFormat, Referrer, cite, reference_files
from variorum.exports.encode import Lines, Written
from variorum.exports.fragments import text_fragment
from variorum.exports.shown import Shown
from variorum.exports.tables import all_tables, as_csv
from variorum.records import Dossier
from variorum.site import Site

__all__ = [
    "CitationFormat",
    "Download",
    "Lines",
    "Referrer",
    "cite",
    "data_files",
    "downloads",
    "each_file",
    "text_fragment",
]


def data_files(dossier: Dossier, site: Site, places: Places | None = None) -> dict[str, bytes]:
    """Every data file of the site: its site-relative path and its bytes.

    ``places`` tells on which pages comparisons and terms stand, where those are split.
    """
    return dict(each_file(dossier, site, places))


def each_file(
    dossier: Dossier, site: Site, places: Places | None = None, lines: Lines | None = None
) -> Iterator[tuple[str, bytes]]:
    """As ``data_files``, one file after the other, so that not all of them are held at once.

    ``lines`` are those of the last files, if there were any.
    """
    lines = lines or Lines()
    shown = Shown(publishable(dossier), places)
    tables = all_tables(shown, site)
    described: dict[str, Written] = {}

    def note(path: str, content: bytes) -> tuple[str, bytes]:
        described[path] = Written.of(content)
        return path, content

    yield note("data/dossier.json", dossier_json.as_file(shown.dossier, lines))
    yield note("data/dossier.schema.json", dossier_json.schema())
    for table in tables:
        yield note(table.path, as_csv(table))
    yield note(web_annotations.PATH, web_annotations.annotation_collection(shown, site))
    yield note(schema_org.SOURCES_PATH, schema_org.sources(shown, site))
    yield note(schema_org.GLOSSARY_PATH, schema_org.glossary(shown, site))
    for path, content in _citations(shown, site).items():
        yield note(path, content)
    yield note(feeds.JSON_PATH, feeds.json_feed(shown, site))
    yield note(feeds.ATOM_PATH, feeds.atom_feed(shown, site))
    yield from _by_source(shown, site)
    yield from _by_topic(shown, site, lines)
    yield note(datapackage.PATH, datapackage.data_package(tables, described, site))
    listed = downloads(tables)
    yield schema_org.DATA_SET_PATH, schema_org.data_set(listed, described, site)
    yield llms.PATH, llms.llms_txt(shown, listed, site)


def _citations(shown: Shown, site: Site) -> dict[str, bytes]:
    referrer = Referrer(shown, site)
    return reference_files(map(referrer.source, shown.dossier.sources), "data/sources")


def _by_topic(shown: Shown, site: Site, lines: Lines) -> Iterator[tuple[str, bytes]]:
    for topic in shown.dossier.topics:
        yield from topic_files(topic, shown, site, lines).items()


def _by_source(shown: Shown, site: Site) -> Iterator[tuple[str, bytes]]:
    """The files of each source: its description, and its text where all of it is published."""
    for source in shown.dossier.sources:
        yield schema_org.source_path(source.id), schema_org.source_file(source, shown, site)
        if shown.is_whole(source.id):
            yield source_text.path(source.id), source_text.as_filed(source)
