"""Unions: which values hang together through pairs of them, in near linear time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

__all__ = ["Unions"]


_T = TypeVar("_T", str, tuple[str, int, int])


class Unions(Generic[_T]):
    """Sets of values joined pair by pair; the least value of a set stands for it."""

    def __init__(self, pairs: Iterable[tuple[_T, _T]] = ()) -> None:
        self._parent: dict[_T, _T] = {}
        for one, other in pairs:
            self.join(one, other)

    def root(self, value: _T) -> _T:
        """The value that stands for all that hang together with a value."""
        parent = self._parent
        above = parent.setdefault(value, value)
        while above != value:
            parent[value] = value = parent[above]
            above = parent[value]
        return value

    def join(self, one: _T, other: _T) -> None:
        """Let two values, and all that hang together with either, be one set."""
        first, second = self.root(one), self.root(other)
        if first > second:
            first, second = second, first
        self._parent[second] = first
