"""Quotation marks: which stretches of a text stand inside them.

Straight, curly, low-high and pointed marks, doubled apostrophes, and single marks are paired
paragraph by paragraph; a quotation that runs over paragraphs opens again at the head of each. What
is never closed ends with its paragraph or is no quotation at all, so that one odd mark cannot
swallow an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from variorum.records import Span

__all__ = ["Quoted", "find_quoted"]

_MARK = re.compile(r"'{2,3}|``|[\"“”„‟«»‘’‚'‹›]")
_NO_SINGLE = re.compile(r"['‘’](?:\d|(?:em|til|tis|twas|cause|n|round|bout)\b)")

_CLOSERS = {
    "“": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    '"': '"”',
    "''": "''",
    "``": "''",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "‹": "›",
    "›": "‹",
    "”": "”",
}
_SINGLE = "‘’‚'‹›"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch inside quotation marks; ``start`` and ``end`` take in the marks themselves.

    ``reopens`` where it carries on the quotation of the paragraph before; ``open_ended`` where its
    paragraph ends before it is closed.
    """

    start: int
    end: int
    reopens: bool = False
    open_ended: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: list[Span] = field(default_factory=list)


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """The outermost quotations of a text, in order; what is nested inside is part of them."""
    found: list[Quoted] = []
    carried: str | None = None
    for number, paragraph in enumerate(paragraphs):
        closed, left = _pair(text, paragraph)
        reopens = carried is not None and text.startswith(carried, paragraph[0])
        spans = [Quoted(*span) for span in closed]
        carried = None
        if left is not None:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            if following and text.startswith(left.mark, following[0]):
                carried = left.mark
            opens = left.start == paragraph[0] and not left.inner
            if carried or opens or _introduced(text, left.start):
                spans = [q for q in spans if q.end <= left.start]
                spans.append(Quoted(left.start, paragraph[1], open_ended=True))
        if reopens and spans and spans[0].start == paragraph[0]:
            first = spans[0]
            spans[0] = Quoted(first.start, first.end, True, first.open_ended)
        found.extend(spans)
    return tuple(found)


def _introduced(text: str, start: int) -> bool:
    """Whether a comma or colon leads up to a mark: 'Holm said: "We ...' with no end."""
    return text[max(0, start - 2) : start] in (", ", ": ")


def _pair(text: str, paragraph: Span) -> tuple[list[Span], _Open | None]:
    """The closed outermost quotations of a paragraph, and the double mark still open at its end.

    Marks left open inside are dropped and what they held stands for itself.
    """
    stack: list[_Open] = []
    done: list[Span] = []
    for mark, start, end in _marks(text, paragraph):
        depth = _closes(text, stack, mark, start, end, paragraph)
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            (stack[-1].inner if stack else done).append((opened.start, end))
        elif _may_open(text, mark, start, end, paragraph):
            stack.append(_Open(mark, start))
    left: _Open | None = None
    for opened in stack:
        if opened.mark not in _SINGLE and left is None:
            left = opened
        done.extend(opened.inner)
    return done, left


def _marks(text: str, paragraph: Span) -> Iterator[tuple[str, int, int]]:
    for found in _MARK.finditer(text, *paragraph):
        mark, start, end = found.group(), found.start(), found.end()
        if mark == "'''":
            single_first = start > paragraph[0] and text[start - 1].strip() != ""
            cut = start + (1 if single_first else 2)
            yield text[start:cut], start, cut
            yield text[cut:end], cut, end
        else:
            yield mark, start, end


def _closes(
    text: str, stack: list[_Open], mark: str, start: int, end: int, paragraph: Span
) -> int | None:
    """The depth of the open quotation that a mark ends; None where it ends none."""
    if not stack or not _may_close(text, mark, start, end, paragraph):
        return None
    for depth in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if mark in _closers(stack[depth].mark):
            return depth
    return None


def _closers(mark: str) -> tuple[str, ...]:
    return ("''",) if mark in ("''", "``") else tuple(_CLOSERS[mark])


def _may_open(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    before = text[start - 1] if start > paragraph[0] else " "
    after = text[end] if end < paragraph[1] else " "
    if after.isspace():
        return False
    if mark in ("“", "„", "‟", "«", "``"):
        return True
    clear = before.isspace() or before in "([{—–-/\"“„«'‘…>"
    if mark in _SINGLE:
        return clear and mark != "’" and not _NO_SINGLE.match(text, start)
    return clear


def _may_close(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    before = text[start - 1] if start > paragraph[0] else " "
    after = text[end] if end < paragraph[1] else " "
    if mark in _SINGLE:
        return not after.isalnum() and not before.isspace()
    if mark == "”":
        return True
    if mark == "“" or after.isalnum():
        return mark == "“" or not before.isspace()
    return True
