"""Progress: what a long build is doing, how far it is and how long it took, as lines of a log.

A short build says nothing of it: a line comes when something has gone on for some seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

__all__ = ["Progress"]

T = TypeVar("T")

_EVERY = 5.0
"""Seconds between two lines, and how long a stage must take to be told of by itself."""


class Progress:
    """Tells, through ``say``, of stages and of how far each is."""

    def __init__(
        self,
        say: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._say = say
        self._clock = clock
        self._took: dict[str, float] = {}
        self._told = clock()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done inside; a stage that took long is told of when it is over."""
        started = self._clock()
        yield
        self.took(name, self._clock() - started)

    def took(self, name: str, seconds: float) -> None:
        """Note what a stage took that is over."""
        self._took[name] = self._took.get(name, 0.0) + seconds
        if seconds >= _EVERY:
            self._say(f"{name}: done in {seconds:.0f} s")

    def over(self, items: Iterable[T], total: int | None, name: str) -> Iterator[T]:
        """The items, with a line now and then on how many are done; of how many, where known."""
        started = self._clock()
        for done, item in enumerate(items, start=1):
            yield item
            self.tell(name, done, total, started)

    def tell(self, name: str, done: int, total: int | None, started: float) -> None:
        """Say how far something is that began at a time of the clock, if it is time to."""
        now = self._clock()
        if now - max(started, self._told) >= _EVERY:
            self._told = now
            self._say(_line(name, done, total, now - started))

    def now(self) -> float:
        """The time by the clock, in seconds."""
        return self._clock()

    def summary(self) -> str:
        """Every stage with its seconds, in the order in which they began: "reading 1.2 s, …"."""
        return ", ".join(f"{name} {took:.1f} s" for name, took in self._took.items())


def _line(name: str, done: int, total: int | None, took: float) -> str:
    if not total:
        return f"{name}: {done:,} in {took:.0f} s"
    left = took / done * (total - done)
    share = done * 100 // total
    return f"{name}: {done:,} of {total:,} ({share}%) in {took:.0f} s, about {left:.0f} s to go"
