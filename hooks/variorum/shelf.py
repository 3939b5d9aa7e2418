"""The shelf: what is made early and needed late, put aside on disk instead of in memory.

A site of a thousand articles is some hundred megabytes of pages; all of them wait for the theme's
frame at the same time.
"""

from __future__ import annotations

import tempfile
from typing import NamedTuple

__all__ = ["Place", "Shelf"]


class Place(NamedTuple):
    """Where something lies on a shelf: its offset and its length in bytes."""

    start: int
    length: int


class Shelf:
    """Bytes in a temporary file that is gone with the process."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="variorum-")  # noqa: SIM115
        self._end = 0

    def put(self, data: bytes) -> Place:
        """Put something aside."""
        place = Place(self._end, len(data))
        self._file.seek(self._end)
        self._file.write(data)
        self._end += len(data)
        return place

    def get(self, place: Place) -> bytes:
        """What lies at a place, as it was put there."""
        self._file.seek(place.start)
        return self._file.read(place.length)

    def clear(self) -> None:
        """Throw everything away; no place is valid any more."""
        self._file.seek(0)
        self._file.truncate()
        self._end = 0
