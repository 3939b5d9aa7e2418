"""What a reader's search finds: a page's text, section by section, as plain blocks.

The index goes to every reader who searches, so it holds what is worth finding and that once: no
scripts, no furniture that stands beside every sentence, and of many sources no words but on the
source's own page. A template leaves out more with ``data-search-exclude``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from variorum.markup import escape_content

__all__ = ["Section", "sections"]

_FURNITURE = "script, style, [data-search-exclude], .headerlink, .v-sr, .v-cite, .v-siglum"
_VERBATIM = "[data-source]"
_HEADINGS = "h1, h2[id], h3[id], h4[id], h5[id], h6[id]"

# Characters that no text may hold (Unicode's noncharacters) mark blocks and sections meanwhile.
_BLOCK, _SECTION, _TITLE = "\ufdd0", "\ufdd1", "\ufdd2"
_MARKS = str.maketrans("", "", _BLOCK + _SECTION + _TITLE)
_NEW_BLOCK = re.compile(
    r"</?(?:blockquote|div|dl|figcaption|figure|h[1-6]|li|ol|p|pre|section|summary|table|tr|ul)\b"
)
_NEW_CELL = re.compile(r"<(?:dd|dt|td|th|br)\b")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a page under one heading, as the search shows it.

    ``anchor`` and ``title`` are empty for what stands before the first heading below the page's
    own. ``text`` is HTML that holds nothing but paragraphs of escaped text.
    """

    anchor: str
    title: str
    text: str


def sections(html: str, with_sources: bool = True) -> list[Section]:
    """The sections of a page's content, those with nothing to find left out.

    Without ``with_sources``, the words of sources are left out: they are found elsewhere.
    """
    tree = LexborHTMLParser(_marked(html))
    for node in tree.css(_FURNITURE if with_sources else f"{_FURNITURE}, {_VERBATIM}"):
        node.decompose()
    for heading in tree.css(_HEADINGS):
        heading.replace_with(_opening(heading.tag, heading.attributes.get("id"), heading.text()))
    first, *others = (tree.body.text() if tree.body else "").split(_SECTION)
    found = [Section("", "", _blocks(first)), *map(_section, others)]
    return [section for section in found if section.title or section.text]


def _marked(html: str) -> str:
    """The HTML with marks where a new block of text begins, and space between cells."""
    return _NEW_CELL.sub(r" \g<0>", _NEW_BLOCK.sub(rf"{_BLOCK}\g<0>", html.translate(_MARKS)))


def _opening(tag: str | None, anchor: str | None, title: str) -> str:
    """What stands in the text for a heading; the page's own says nothing but the page's title."""
    plain = " ".join(title.replace(_BLOCK, " ").split())
    return _BLOCK if tag == "h1" else f"{_SECTION}{anchor}{_TITLE}{plain}{_TITLE}"


def _section(text: str) -> Section:
    anchor, title, rest = text.split(_TITLE, 2)
    return Section(anchor, escape_content(title), _blocks(rest))


def _blocks(text: str) -> str:
    lines = (" ".join(block.split()) for block in text.split(_BLOCK))
    return "".join(f"<p>{escape_content(line)}</p>" for line in lines if line)
