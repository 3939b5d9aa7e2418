"""Openings: the first words of a passage, for where the whole of it would be too long."""

from __future__ import annotations

from variorum.records import Span

__all__ = ["opening"]


def opening(text: str, span: Span, most: int) -> Span:
    """The first whole words of a span, at most so many code points; all of it where it is short.

    A word longer than that is cut.
    """
    start, end = span
    if end - start <= most:
        return span
    space = text.rfind(" ", start + 1, start + most + 1)
    return (start, space if space > start else start + most)
