"""RIS records, as reference managers read them: one tag a line, lines end in CR and LF."""

from __future__ import annotations

from variorum.exports.citations.reference import Kind, Reference, date_parts
from variorum.exports.encode import for_one_line

__all__ = ["as_ris"]

_TYPES = {Kind.ARTICLE: "NEWS", Kind.TEXT: "GEN", Kind.PAGE: "ELEC"}


def as_ris(item: Reference) -> str:
    """One record from TY to ER; unknown fields are left out."""
    date = date_parts(item.issued)
    fields = (
        ("TY", _TYPES[item.kind]),
        ("ID", item.id),
        ("TI", item.title),
        ("AU", item.author),
        ("T2", item.container),
        ("PY", f"{date[0]:04d}" if date else None),
        ("DA", "/".join(f"{part:02d}" for part in date) if len(date) > 1 else None),
        ("LA", item.language),
        ("ET", item.version),
        ("DB", item.archive),
        ("UR", item.url),
        ("N1", item.note),
    )
    lines = [f"{tag}  - {for_one_line(value)}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])
