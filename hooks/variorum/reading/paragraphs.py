"""Paragraphs from lines: a line is a paragraph, unless the file wraps its lines by hand."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from variorum.records import Span

LINE_BREAK = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029](?:(?<=\r)\n)?")
"""Every line boundary of Unicode, the same that ``str.splitlines`` knows."""

_WRAP_LIMIT = 100
"""Code points: typewriter, mail and terminal wrap no wider; an article's paragraphs are longer."""

_WRAP_SHARE = 0.4
"""In prose wrapped by hand, most lines break before a word in lower case."""


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs, white space at their edges left out.

    Each line is a paragraph. A file wrapped by hand (short lines, which break in mid-sentence) is
    split at its blank lines instead.
    """
    lines = _line_spans(text)
    written = [line for line in lines if line]
    if not _is_wrapped(text, written):
        return tuple(written)
    paragraphs: list[Span] = []
    inside = False
    for line in lines:
        if line and inside:
            paragraphs[-1] = (paragraphs[-1][0], line[1])
        elif line:
            paragraphs.append(line)
        inside = line is not None
    return tuple(paragraphs)


def _line_spans(text: str) -> list[Span | None]:
    """The trimmed span of each line, None for a blank one."""
    edges = [0]
    for found in LINE_BREAK.finditer(text):
        edges += [found.start(), found.end()]
    edges.append(len(text))
    return [trimmed(text, (edges[i], edges[i + 1])) for i in range(0, len(edges), 2)]


def trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its edges, None where nothing is left."""
    piece = text[span[0] : span[1]]
    body = piece.strip()
    if not body:
        return None
    start = span[0] + len(piece) - len(piece.lstrip())
    return (start, start + len(body))


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    if len(lines) < 4 or max([end - start for start, end in lines]) > _WRAP_LIMIT:
        return False
    if median(end - start for start, end in lines) < _WRAP_LIMIT // 3:
        return False
    runs_on = sum(text[start].islower() for _, (start, _) in pairwise(lines))
    return runs_on >= _WRAP_SHARE * len(lines)
