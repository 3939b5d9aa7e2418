"""Links that scroll a browser to the very words: text fragments.

Method: https://wicg.github.io/scroll-to-text-fragment/ . A browser takes the first match of the
text from its start, ignoring case, so a directive is given only when that match is the span meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from variorum.records import Span

__all__ = ["text_fragment"]

_LONGEST_WHOLE = 80
"""Code points; longer words, or words of several lines, are given by their first and last."""
_LONGEST_AT_ALL = 1_000
"""Code points; an address longer than that is cut off on its way somewhere."""
_EDGE_WORDS = (4, 8)
_CONTEXT_WORDS = (2, 4, 8)
_MOST_TRIED = 50
"""Places looked at for one directive; words that stand in more are left without one."""
_WINDOW = 400
"""Code points looked at beside a span for its context."""


def text_fragment(source_url: str, span: Span, text: str) -> str:
    """The address of words on a source's page: ``source_url`` with a text directive.

    ``text`` is the whole text of the source and ``span`` the words in it. The address comes back
    as it is where no directive would lead to just this span: words that start inside a word, or
    that recur with the same words around them.
    """
    if not _stands_on_words(text, span):
        return source_url
    folded = _fold(text)
    for directive in _candidates(text, span):
        if _first_match(folded, directive) == span:
            joint = ":~:text=" if "#" in source_url else "#:~:text="
            return source_url + joint + _encoded(directive)
    return source_url


Directive = tuple[str, str, str, str]
"""Prefix, start, end, suffix; empty where absent."""


def _candidates(text: str, span: Span) -> Iterator[Directive]:
    """Directives for a span, the shortest first."""
    for start, end in _edges(text[span[0] : span[1]]):
        yield ("", start, end, "")
        for count in _CONTEXT_WORDS:
            yield (_before(text, span[0], count), start, end, "")
            yield (_before(text, span[0], count), start, end, _after(text, span[1], count))


def _edges(words: str) -> Iterator[tuple[str, str]]:
    """Ways to name the words: whole where they are short, else by their first and last."""
    one_line = len(words.splitlines()) == 1
    if one_line and len(words) <= _LONGEST_WHOLE:
        yield (words, "")
        return
    for count in _EDGE_WORDS:
        head, tail = _head(words, count), _head(words[::-1], count)[::-1]
        if len(head) + len(tail) < len(words):
            yield (head, tail)
    if one_line and len(words) <= _LONGEST_AT_ALL:
        yield (words, "")


def _head(words: str, count: int) -> str:
    """The first words of a line, as many as asked for or fewer, as they stand."""
    found = re.match(rf"\S+(?:[^\S\r\n]\S+){{0,{count - 1}}}", words)
    return found.group() if found else ""


def _before(text: str, offset: int, count: int) -> str:
    return _head(text[max(0, offset - _WINDOW) : offset][::-1].lstrip(" "), count)[::-1]


def _after(text: str, offset: int, count: int) -> str:
    return _head(text[offset : offset + _WINDOW].lstrip(" "), count)


@lru_cache(maxsize=64)
def _fold(text: str) -> str:
    """Lower case, code point by code point, so that offsets stay what they are."""
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def _first_match(folded: str, directive: Directive) -> Span | None:
    """Where a browser ends up: the first place at which the whole directive holds."""
    prefix, start, end, suffix = (_fold(part) for part in directive)
    position = folded.find(start)
    for _ in range(_MOST_TRIED):
        if position < 0:
            return None
        after = position + len(start)
        if _stands_on_words(folded, (position, after)) and _follows(folded, position, prefix):
            last = after if not end else _end_of(folded, after, end)
            if last is not None and _precedes(folded, last, suffix):
                return (position, last)
        position = folded.find(start, position + 1)
    return None


def _end_of(folded: str, position: int, end: str) -> int | None:
    """Where the first occurrence of the end words ends, from a position on."""
    start = folded.find(end, position)
    for _ in range(_MOST_TRIED):
        if start < 0:
            return None
        if _stands_on_words(folded, (start, start + len(end))):
            return start + len(end)
        start = folded.find(end, start + 1)
    return None


def _follows(folded: str, position: int, prefix: str) -> bool:
    """Whether the prefix stands right before a position, but for white space."""
    before = folded[max(0, position - len(prefix) - 8) : position].rstrip()
    return not prefix or before.endswith(prefix)


def _precedes(folded: str, position: int, suffix: str) -> bool:
    after = folded[position : position + len(suffix) + 8].lstrip()
    return not suffix or after.startswith(suffix)


def _stands_on_words(text: str, span: Span) -> bool:
    """Whether neither edge of a span lies inside a word."""
    start, end = span
    if not text[start:end].strip() or text[start:end] != text[start:end].strip():
        return False
    opens = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    closes = end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    return opens and closes


def _encoded(directive: Directive) -> str:
    prefix, start, end, suffix = (_percent(part) for part in directive)
    parts = [f"{prefix}-" if prefix else "", start, end, f"-{suffix}" if suffix else ""]
    return ",".join(part for part in parts if part)


def _percent(text: str) -> str:
    """Percent-encoded; hyphens too, which the directive gives a meaning."""
    return quote(text, safe="").replace("-", "%2D")
