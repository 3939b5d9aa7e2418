"""Python's search for reference cycles, put off while records are made by the thousand."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_collection"]


@contextmanager
def without_collection() -> Iterator[None]:
    """No search for reference cycles meanwhile.

    The records hold no cycles, and each search walks over all of them: time that would grow faster
    than the number of articles. At the end they count as old, which is looked through seldom, where
    the first search afterwards would walk over every new one.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # what was set aside comes back among the oldest
            gc.enable()
