"""Work counted instead of timed: the same on every machine, whatever else it is doing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

__all__ = ["calls"]


def calls(task: Callable[[], object]) -> int:
    """How many functions, of Python and of C, are called while a task runs.

    What grows with the square of its input calls that many functions. Not seen is the time spent
    inside a single call, such as a regular expression's: long inputs, which would then not end
    within the limit that holds for every test, are for that.
    """
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        task()
    finally:
        sys.setprofile(before)
    return count
