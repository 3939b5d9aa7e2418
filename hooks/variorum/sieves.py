"""Sieves: whether any of the words of a sentence is one that a test holds of, told in one look.

The test holds of few words, and the words of news repeat: those of which it is known not to hold
are kept as a set, and most sentences are within that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

__all__ = ["Sieve"]

_KEPT = 1 << 17
"""Words; some thousand articles hold about half as many different ones."""


class Sieve:
    """A pure test of one word, asked of all the words of a sentence.

    What is known is emptied once it is full, so that it cannot grow without end.
    """

    def __init__(self, holds_of: Callable[[str], object]) -> None:
        self._holds_of = holds_of
        self._others: set[str] = set()

    def holds_any(self, words: Sequence[str]) -> bool:
        """Whether the test holds of any of some words."""
        return not self._others.issuperset(words) and self._catches(words)

    def _catches(self, words: Sequence[str]) -> bool:
        if len(self._others) >= _KEPT:
            self._others.clear()
        for word in words:
            if self._holds_of(word):
                return True
            self._others.add(word)
        return False
