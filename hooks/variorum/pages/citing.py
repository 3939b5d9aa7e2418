"""How to cite what a page shows: each format of citation with its name."""

from __future__ import annotations

from variorum.exports.citations import CitationFormat, Reference, cite

__all__ = ["citations"]

_FORMATS = (
    ("Text", CitationFormat.TEXT),
    ("BibTeX", CitationFormat.BIBTEX),
    ("RIS", CitationFormat.RIS),
    ("CSL-JSON", CitationFormat.CSL),
)


def citations(reference: Reference) -> list[tuple[str, str]]:
    """The name of each format, and the citation in it."""
    return [(name, cite(reference, format_).strip()) for name, format_ in _FORMATS]
