"""Citations: how a source, a quotation, a comparison or a topic of the site is cited."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from variorum.exports.citations.bibtex import as_bibtex
from variorum.exports.citations.csl import as_csl
from variorum.exports.citations.plain import as_text
from variorum.exports.citations.reference import Reference, Referrer
from variorum.exports.citations.ris import as_ris
from variorum.exports.encode import json_file, json_text, utf8

__all__ = ["CitationFormat", "Reference", "Referrer", "cite", "reference_files"]


class CitationFormat(StrEnum):
    """A format of citation; the value is a file's usual suffix."""

    TEXT = "txt"
    CSL = "csl.json"
    BIBTEX = "bib"
    RIS = "ris"


def cite(item: Reference, format_: CitationFormat) -> str:
    """One item in one format, ending in a newline but for plain text."""
    match format_:
        case CitationFormat.TEXT:
            return as_text(item)
        case CitationFormat.CSL:
            return json_text([as_csl(item)])
        case CitationFormat.BIBTEX:
            return as_bibtex(item)
        case CitationFormat.RIS:
            return as_ris(item)


def reference_files(items: Iterable[Reference], stem: str) -> dict[str, bytes]:
    """The items as one file a format, each at ``stem`` and its suffix."""
    listed = tuple(items)
    return {
        f"{stem}.csl.json": json_file([as_csl(item) for item in listed]),
        f"{stem}.bib": utf8("\n".join(as_bibtex(item) for item in listed)),
        f"{stem}.ris": utf8("\n".join(as_ris(item) for item in listed)),
    }
