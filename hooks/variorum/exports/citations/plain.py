"""A citation as a line of text, to be pasted anywhere."""

from __future__ import annotations

from variorum.exports.citations.reference import Cited, Reference, date_parts
from variorum.exports.encode import for_one_line

__all__ = ["as_text"]


def as_text(item: Reference) -> str:
    """The words cited, what they are from, where it stands, and how to check it."""
    parts = (
        " · ".join(_cited(each) for each in item.cited),
        f"{item.author}:" if item.author else "",
        _stopped(item.title),
        _stopped(", ".join(part for part in (item.container, _day(item.issued)) if part)),
        f"File {item.file}, SHA-256 {item.sha256}." if item.file else "",
        f"Version {item.version}." if item.version else "",
        item.url or "",
        f"Read at {item.page}" if item.page and item.page != item.url else "",
    )
    return for_one_line(" ".join(part for part in parts if part))


def _cited(cited: Cited) -> str:
    by = f"{cited.speaker}, in " if cited.speaker else ""
    return f"“{cited.words}” ({by}{cited.place})."


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def _day(date: str | None) -> str | None:
    """The day of a date and time; other dates as they are given."""
    return date[:10] if date and len(date_parts(date)) == 3 else date
