"""Pieces: what stands between the white space of a text."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["pieces_of"]


@lru_cache(1)
def pieces_of(text: str) -> tuple[str, ...]:
    """The pieces of a text, in order: words with the marks that touch them.

    The last text's are kept: what its language is and which words it has in small letters is asked
    one after the other.
    """
    return tuple(text.split())
