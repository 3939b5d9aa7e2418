"""CSL-JSON, as citation managers and citation processors read it.

Method: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html and the schema of the
Citation Style Language, 1.0.2.
"""

from __future__ import annotations

from typing import Any

from variorum.exports.citations.reference import Kind, Reference, date_parts
from variorum.exports.encode import for_one_line

__all__ = ["as_csl"]

_TYPES = {Kind.ARTICLE: "article-newspaper", Kind.TEXT: "document", Kind.PAGE: "webpage"}


def as_csl(item: Reference) -> dict[str, Any]:
    """One item; unknown fields are left out."""
    fields: dict[str, Any] = {
        "id": item.id,
        "type": _TYPES[item.kind],
        "title": _text(item.title),
        "author": [{"literal": _text(item.author)}] if item.author else None,
        "container-title": _text(item.container),
        "issued": _issued(item.issued),
        "language": item.language,
        "archive": _text(item.archive),
        "archive_location": _text(item.file),
        "version": item.version,
        "URL": item.url,
        "note": _text(item.note),
        "custom": {"sha256": item.sha256} if item.sha256 else None,
    }
    return {key: value for key, value in fields.items() if value}


def _text(text: str | None) -> str | None:
    """Text on one line. The format has no escapes: a processor escapes what it writes."""
    return for_one_line(text) if text else None


def _issued(date: str | None) -> dict[str, Any] | None:
    if not date:
        return None
    parts = date_parts(date)
    return {"date-parts": [list(parts)]} if parts else {"literal": for_one_line(date)}
