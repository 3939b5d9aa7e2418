"""Paging: a list that would make a page too heavy goes on under the page's own path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar
from zlib import crc32

__all__ = ["chunks", "pages_of", "path_of", "steady"]

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


def steady(
    items: Sequence[T], most: int, weight: Callable[[T], int], name: Callable[[T], str]
) -> Iterator[list[T]]:
    """As ``chunks``, in lists whose ends an item more or less moves near itself alone.

    A list that is more than half full may end before any item; it does before the one whose name
    has the lowest checksum. So two lists that once began apart soon end alike.
    """
    first = 0
    while True:
        end = _end(items, first, most, weight, name)
        yield list(items[first:end])
        if end == len(items):
            return
        first = end


def _end(
    items: Sequence[T], first: int, most: int, weight: Callable[[T], int], name: Callable[[T], str]
) -> int:
    carried = 0
    best: tuple[int, int] | None = None
    for place in range(first, len(items)):
        carried += weight(items[place])
        if place > first and carried > most:
            return best[1] if best else place
        if place > first and 2 * carried > most:
            sum_ = crc32(name(items[place]).encode("utf-8", "surrogatepass"))
            best = min(best or (sum_, place), (sum_, place))
    return len(items)


def pages_of(index: str, items: int, most: int) -> list[str]:
    """The paths of a list of so many items that goes on below its own index.

    The further pages stand in a folder of their own, where no item's page is: sources/page/2/.
    """
    parts = max(1, -(-items // most))
    return [index, *(f"{index}page/{number}/" for number in range(2, parts + 1))]


def path_of(path: str, number: int) -> str:
    """The path of a page's part, counted from 1: topics/ferries/, topics/ferries/2/."""
    return path if number == 1 else f"{path}{number}/"
