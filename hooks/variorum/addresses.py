"""Addresses: where every page of the site stands, and how one page names another.

A page's path is site-relative and ends in "/" (the home page's is ""). A link names the file it
leads to, ``index.html`` included, so that it works from a folder on disk as well as from a server.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from variorum.reading.identity import short_hash

__all__ = [
    "HOME",
    "Places",
    "anchor_link",
    "link",
    "pair_path",
    "quoted",
    "source_path",
    "source_text_path",
    "speaker_path",
    "topic_path",
]

HOME = ""
TOPICS = "topics/"
CONFLICTS = "conflicts/"
COMPARE = "compare/"
TIMELINE = "timeline/"
QUOTATIONS = "quotations/"
SOURCES = "sources/"
SPEAKERS = "speakers/"
GLOSSARY = "glossary/"
DATA = "data/"
METHOD = "method/"
ABOUT = "about/"


@dataclass(frozen=True, slots=True)
class Places:
    """The paths of the pages of comparisons and of terms, by id, where each may stand on several.

    What is not named stands on the page of conflicts and on that of the glossary.
    """

    comparisons: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)


def topic_path(slug: str) -> str:
    return f"{TOPICS}{slug}/"


def source_path(id_: str) -> str:
    return f"{SOURCES}{id_}/"


def speaker_path(id_: str) -> str:
    return f"{SPEAKERS}{id_}/"


def source_text_path(id_: str) -> str:
    """The file as it lies in the folder of seeds; absent where only excerpts may be shown."""
    return f"{DATA}sources/{id_}.txt"


def pair_path(left: str, right: str) -> str:
    """The page that sets two sources side by side.

    Ids may be long, open with a dot or hold the sign that joins them; a hash then keeps the name
    of the folder within what file systems take, seen, and apart from every other pair's.
    """
    joined = f"{left}--{right}"
    plain = joined.count("--") == 1 and "---" not in joined and not joined.startswith(".")
    if not plain or len(joined.encode()) > _LONGEST_NAME:
        names = (left[:_SHORT_NAME].lstrip("."), right[:_SHORT_NAME], short_hash(left, right))
        joined = "--".join(names)
    return f"{COMPARE}{joined}/"


_LONGEST_NAME = 120
"""Bytes of a folder's name; file systems take 255, and temporary names grow longer."""
_SHORT_NAME = 12


def link(here: str, there: str, anchor: str | None = None) -> str:
    """The relative URL from the page at path ``here`` to the page or file at ``there``."""
    target = there + "index.html" if there == HOME or there.endswith("/") else there
    if there == here and anchor:
        return anchor_link(anchor)
    return _relative(here, target) + (anchor_link(anchor) if anchor else "")


@lru_cache(maxsize=16_384)
def _relative(folder: str, file: str) -> str:
    """As posixpath.relpath for paths of the site, which hold no "." or ".."; a site asks for the
    same few thousand again and again.
    """
    here, there = [part for part in folder.split("/") if part], file.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return quoted("../" * (len(here) - shared) + "/".join(there[shared:]))


def quoted(path: str) -> str:
    """A path as a URL; a lone surrogate, as a file's name may hold, becomes U+FFFD."""
    return quote(path, safe="/", errors="replace")


@lru_cache(maxsize=65_536)
def anchor_link(anchor: str) -> str:
    return "#" + quote(anchor, safe="-._~")
