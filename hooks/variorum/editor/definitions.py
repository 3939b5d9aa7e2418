"""Definitions: the definition list of ``docs/glossary.md``, as Python-Markdown reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown

__all__ = ["parse_definitions", "split_glossary"]

_DEFINITION_LINE = re.compile(r"^ {0,3}:[ ]{1,3}\S", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def parse_definitions(markdown: str) -> dict[str, str]:
    """Each term as written, with the Markdown of its definition.

    Several terms over one definition all have it. A term defined twice has both, one paragraph
    after the other.
    """
    md = Markdown(extensions=["def_list", "fenced_code"])
    lines = markdown.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    found: dict[str, str] = {}
    for terms, text in _entries(md.parser.parseDocument(lines)):
        for term in terms:
            found[term] = f"{found[term]}\n\n{text}" if term in found else text
    return found


def _entries(document: ElementTree[Any]) -> Iterator[tuple[list[str], str]]:
    """(terms, definition) of every definition list at the top of the page."""
    for list_ in document.findall("dl"):
        terms: list[str] = []
        texts: list[str] = []
        for element in list_:
            if element.tag == "dt" and texts:
                yield terms, "\n\n".join(texts)
                terms, texts = [], []
            if element.tag == "dt":
                terms.append(" ".join((element.text or "").split()))
            else:
                texts += _blocks(element)
        if texts:
            yield terms, "\n\n".join(texts)


def _blocks(element: Element) -> Iterator[str]:
    """The Markdown of the blocks inside a definition: paragraphs and plain lists."""
    if (element.text or "").strip():
        yield (element.text or "").strip()
    for child in element:
        if child.tag in ("ul", "ol"):
            yield "\n".join("- " + " ".join(_blocks(item)) for item in child)
        else:
            yield from _blocks(child)


def split_glossary(markdown: str) -> tuple[str, str]:
    """The prose of a glossary page, and its definition lists: (prose, lists).

    A list is a term's lines with a line that begins with a colon under them, and the indented
    blocks that follow.
    """
    prose: list[str] = []
    lists: list[str] = []
    in_list = False
    for block in _split_blocks(markdown):
        defines = None if _FENCE.match(block) else _DEFINITION_LINE.search(block)
        if defines and defines.start() == 0 and prose and not in_list:
            lists.append(prose.pop())  # the terms stand apart from their definition
        in_list = bool(defines) or (in_list and block.startswith("    "))
        (lists if in_list else prose).append(block)
    return "\n\n".join(prose), "\n\n".join(lists)


def _split_blocks(markdown: str) -> list[str]:
    """The blocks between blank lines; a fenced block is one, blank lines and all."""
    blocks: list[list[str]] = [[]]
    fence: str | None = None
    for line in markdown.split("\n"):
        found = _FENCE.match(line)
        if fence is None and found:
            fence = found[1]
        elif fence is not None and found and found[1].startswith(fence):
            fence = None
        if line.strip() or fence is not None:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(block) for block in blocks if block]
