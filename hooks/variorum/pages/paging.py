"""Paging: a list that would make a page too heavy goes on under the page's own path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

__all__ = ["chunks", "path_of"]

T = TypeVar("T")


def chunks(items: Iterable[T], most: int, weight: Callable[[T], int]) -> Iterator[list[T]]:
    """The items in lists of at most ``most`` in weight each, in order; at least one list.

    An item that is heavier by itself has a list of its own.
    """
    held: list[T] = []
    carried = 0
    for item in items:
        heavy = weight(item)
        if held and carried + heavy > most:
            yield held
            held, carried = [], 0
        held.append(item)
        carried += heavy
    yield held


def path_of(path: str, number: int) -> str:
    """The path of a page's part, counted from 1: topics/ferries/, topics/ferries/2/."""
    return path if number == 1 else f"{path}{number}/"
