"""Marks: the words of an article that stand between quotation marks, whoever said them.

A quotation may run over several sentences that open no marks of their own, and hasty text tears
its marks (``all night, "said Pia Dahl``); so an opening mark is followed up to the one that closes.
A speech of several paragraphs opens a mark at each and closes one at the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.collation.folder import Line
from variorum.records import Span

__all__ = ["marked_runs"]

_MARK = re.compile(r"[\"“”]|''|``")
_MOST_SENTENCES = 4
"""Sentences over which a quotation runs at most: after more, a mark was lost."""
_STOPS = frozenset(",.!?;:…-—–")

Run = tuple[Line, Span]


def marked_runs(lines: Iterable[Line]) -> Iterator[Run]:
    """The runs between marks in the lines of one source, each within its sentence."""
    held: list[Run] = []
    for line in lines:
        start = line.sentence.start if held else None
        for mark in _marks(line):
            if start is not None and mark.start() > start and _closes(mark):
                yield from (*held, (line, (start, mark.start())))
                held, start = [], None
            elif _opens(mark):
                if held and _opens_a_paragraph(mark, line, held[-1][0]):
                    yield from held
                held, start = [], mark.end()
        if start is None or len(held) == _MOST_SENTENCES:
            held = []
        else:
            held.append((line, (start, line.sentence.end)))


def _marks(line: Line) -> Iterable[re.Match[str]]:
    """The marks of a sentence, of which most have none."""
    text = line.text
    if '"' in text or "“" in text or "”" in text or "''" in text or "``" in text:
        return _MARK.finditer(line.source.text, *line.sentence.span)
    return ()


def _opens_a_paragraph(mark: re.Match[str], line: Line, before: Line) -> bool:
    """Whether a mark stands at the head of a paragraph, where a speech goes on."""
    is_first = line.sentence.paragraph != before.sentence.paragraph
    return is_first and mark.start() == line.sentence.start


def _closes(mark: re.Match[str]) -> bool:
    """Whether words end at a mark: it touches them, or follows a stop with a space between."""
    before = mark.string[max(mark.start() - 3, 0) : mark.start()]
    return mark[0] not in ("“", "``") and (
        not before[-1:].isspace() or before.rstrip()[-1:] in _STOPS
    )


def _opens(mark: re.Match[str]) -> bool:
    """Whether words begin at a mark: it opens a word, and ends none."""
    before = mark.string[max(mark.start() - 1, 0) : mark.start()]
    after = mark.string[mark.end() : mark.end() + 1]
    return mark[0] != "”" and not before.isalnum() and bool(after.strip())
