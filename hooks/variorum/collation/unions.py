"""Unions: which values hang together through pairs of them, in near linear time."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Unions"]


class Unions:
    """Sets of values joined pair by pair; the least value of a set stands for it."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._parent: dict[str, str] = {}
        for one, other in pairs:
            self.join(one, other)

    def root(self, value: str) -> str:
        """The value that stands for all that hang together with a value."""
        parent = self._parent
        while parent.setdefault(value, value) != value:
            parent[value] = parent[parent[value]]
            value = parent[value]
        return value

    def join(self, one: str, other: str) -> None:
        """Let two values, and all that hang together with either, be one set."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first
