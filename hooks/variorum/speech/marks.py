"""Quotation marks: which stretches of a text stand inside them.

Straight, curly, low-high and pointed marks, doubled apostrophes, and single marks are paired
paragraph by paragraph; a quotation that runs over paragraphs opens again at the head of each, or,
in texts with a line for each sentence, is closed in a later one. What is never closed ends with its
paragraph or is no quotation at all, so that one odd mark cannot swallow an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from variorum.records import Span
from variorum.speech.tags import is_tag
from variorum.speech.verbs import FORMS
from variorum.swift import swift

__all__ = ["Quoted", "find_quoted"]

_MARK = re.compile(r"['`\"“”„‟«»‘’‚‹›](?:(?<=')'{0,2}|(?<=`)`|(?<!['`]))")
"""One character that opens every mark stands first, so that others are passed over at once."""
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
_REACH = 90
"""Characters after a mark in which is told who spoke."""
_STRAIGHT = ('"', "''")
_STOPS = frozenset(",.!?;…—–")
_MOST_PARAGRAPHS = 12
"""Paragraphs after that of an opening mark in which the closing one is looked for."""


@swift
@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch inside quotation marks; ``start`` and ``end`` take in the marks themselves.

    ``reopens`` where it carries on the quotation of the paragraph before, with a mark at the head
    of its own or without; ``open_ended`` where its paragraph ends before it is closed.
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
    closing: _Closing | None = None
    for number, paragraph in enumerate(paragraphs):
        if closing is None and carried is None and not _MARK.search(text, *paragraph):
            continue
        if closing is not None and number < closing.paragraph:
            found.append(Quoted(*paragraph, reopens=True, open_ended=True))
            continue
        floor = paragraph[0] if closing is None else closing.end
        if closing is not None:
            found.append(Quoted(paragraph[0], floor, reopens=True))
        pairs, left = _pair(text, (floor, paragraph[1]))
        spans = [Quoted(*span) for span in pairs]
        if carried is not None and spans and spans[0].start == paragraph[0]:
            spans[0] = Quoted(*pairs[0], reopens=True)
        reopens = carried is not None and not spans
        carried = closing = None
        if left is not None:
            carried = _reopened(text, paragraphs, number, left)
            closing = None if carried else _closing(text, paragraphs, number, left)
            if carried or closing or _lasts(text, paragraph, left):
                spans = [q for q in spans if q.end <= left.start]
                again = reopens and left.start == paragraph[0]
                spans.append(Quoted(left.start, paragraph[1], again, open_ended=True))
        found.extend(spans)
    return tuple(found)


@swift
@dataclass(frozen=True, slots=True)
class _Closing:
    """Where a mark that was left open is closed: the number of the paragraph, and a position."""

    paragraph: int
    end: int


def _reopened(text: str, paragraphs: Sequence[Span], number: int, left: _Open) -> str | None:
    """The mark of an open quotation where the next paragraph begins with it again."""
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    again = following is not None and text.startswith(left.mark, following[0])
    return left.mark if again and left.mark not in _SINGLE else None


def _lasts(text: str, paragraph: Span, left: _Open) -> bool:
    """Whether a double mark that is never closed quotes all the rest of its paragraph."""
    if left.mark in _SINGLE:
        return False
    return (left.start == paragraph[0] and not left.inner) or _introduced(text, left.start)


def _closing(text: str, paragraphs: Sequence[Span], number: int, left: _Open) -> _Closing | None:
    """Where a later paragraph closes a quotation, as the first of its marks.

    So in a text with a line for each sentence: '"We waited.', 'Then we left," she said.'; not
    where a mark was lost and the next one opens: '"We waited.', 'She said "no" twice.'
    """
    single = left.mark in _SINGLE
    if single and not (left.start == paragraphs[number][0] or _introduced(text, left.start)):
        return None
    for ahead in range(number + 1, min(number + 1 + _MOST_PARAGRAPHS, len(paragraphs))):
        for mark, start, end in _marks(text, paragraphs[ahead]):
            if single and (mark not in _closers(left.mark) or text[start - 1] not in _STOPS):
                continue  # an apostrophe: "the boys' boat"
            if not single and mark in _SINGLE:
                continue
            closes = mark in _closers(left.mark) and _closes_here(
                text, mark, start, end, paragraphs[ahead]
            )
            return _Closing(ahead, end) if closes else None
    return None


def _closes_here(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    """Whether the first mark of a paragraph ends what an earlier one has left open."""
    if start == paragraph[0]:
        return end == paragraph[1]
    before, rest = text[start - 1], text[end : min(end + _REACH, paragraph[1])]
    if not before.isspace():
        return not (before.isdigit() and mark == '"' and rest[:1].isspace())  # 'a 17" screen'
    words = text[max(start - _REACH, paragraph[0]) : start].rstrip()
    if words[-1:] not in _STOPS:
        return False
    alone = words[-1:] == "," and text.find(mark, end, paragraph[1]) < 0
    return not rest[:1].strip() or is_tag(rest) or (alone and not _tells(words))


def _tells(words: str) -> bool:
    """Whether words lead up to a quotation: they end in a verb of speech and a comma."""
    return words.rstrip(" ,").rsplit(" ", 1)[-1] in FORMS


def _introduced(text: str, start: int) -> bool:
    """Whether a comma or colon leads up to a mark: 'Holm said: "We ...' with no end."""
    return text[max(0, start - 2) : start] in (", ", ": ")


def _pair(text: str, paragraph: Span) -> tuple[list[Span], _Open | None]:
    """The closed outermost quotations of a paragraph, and the mark still open at its end: the first
    double one, or else the first single one.

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
        elif _may_open(text, mark, start, end, paragraph) or (
            not stack and _opens_apart(text, mark, start, end, paragraph)
        ):
            stack.append(_Open(mark, start))
    left: _Open | None = None
    for opened in stack:
        if left is None or (left.mark in _SINGLE and opened.mark not in _SINGLE):
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
    if not stack:
        return None
    if not _may_close(text, mark, start, end, paragraph):
        torn = stack[-1].mark == mark and _is_torn(text, mark, start, end, paragraph)
        return len(stack) - 1 if torn else None
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


def _is_torn(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    """Whether a straight mark that stands like an opening one closes: 'We left, "said Ada Holm'.

    What follows tells who spoke, or the paragraph has no further mark that could close it.
    """
    if mark not in _STRAIGHT or end >= paragraph[1]:
        return False
    if text.find(mark, end, paragraph[1]) < 0:
        return True
    stopped = text[max(start - 3, paragraph[0]) : start].rstrip()[-1:] in _STOPS
    return stopped and is_tag(text[end : end + _REACH])


def _opens_apart(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    """Whether a straight mark with spaces on both sides, or on none, opens: 'She said: " We left."'
    and, where a line end was lost, 'The pier is shut."We left," she said.'"""
    if mark not in _STRAIGHT or text.find(mark, end, paragraph[1]) < 0:
        return False
    if start > paragraph[0] and text[start - 1] in ".?!" and text[end : end + 1].isupper():
        return True
    return start == paragraph[0] or _introduced(text, start)


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
