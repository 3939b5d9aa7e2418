"""BibTeX entries, one a reference.

Values are set in braces on one line. BibTeX counts braces even where a backslash stands before
them, so a brace of the text becomes a command, and what is special to LaTeX is escaped.
"""

from __future__ import annotations

import re

from variorum.exports.citations.reference import Kind, Reference, date_parts
from variorum.exports.encode import for_one_line
from variorum.reading.identity import short_hash

__all__ = ["as_bibtex"]

_SPECIAL = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "$&#%_"},
}
_MUST_ESCAPE = re.compile(r"[\\{}~^$&#%_]")
_NOT_IN_A_KEY = re.compile(r"[^A-Za-z0-9.:-]+")
_NOT_IN_AN_ADDRESS = re.compile(r"[^!-~]|[{}\\\"<>^`|]")


def as_bibtex(item: Reference) -> str:
    """One entry, ending in a newline; unknown fields are left out."""
    entry = "article" if item.kind is Kind.ARTICLE else "misc"
    journal = "journal" if item.kind is Kind.ARTICLE else "howpublished"
    date = date_parts(item.issued)
    fields = {
        "author": f"{{{_escaped(item.author)}}}" if item.author else "",
        "title": f"{{{_escaped(item.title)}}}",
        journal: _escaped(item.container or ""),
        "year": f"{date[0]:04d}" if date else "",
        "month": str(date[1]) if len(date) > 1 else "",
        "language": _escaped(item.language or ""),
        "version": _escaped(item.version or ""),
        "url": _address(item.url or ""),
        "note": _escaped(item.note),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{entry}{{{_key(item.id)},\n" + ",\n".join(lines) + "\n}\n"


def _key(id_: str) -> str:
    """A key that BibTeX takes: plain letters and digits; a hash tells other ids apart."""
    plain = _NOT_IN_A_KEY.sub("-", id_)
    key = plain if plain == id_ else f"{plain}-{short_hash(id_)}"
    return key if key[0].isalpha() else f"s{key}"


def _escaped(text: str) -> str:
    return _MUST_ESCAPE.sub(lambda found: _SPECIAL[found.group()], for_one_line(text))


def _address(url: str) -> str:
    return _NOT_IN_AN_ADDRESS.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), for_one_line(url)
    )
