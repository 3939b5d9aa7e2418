"""What goes wrong by a user's doing, told in one line: where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the input.

    ``where`` names the file, with line or key where known; ``what`` says what is wrong with it;
    ``remedy`` what to do.
    """

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}"


class InputError(Exception):
    """Raised with every fault found, so that an editor mends all of them in one go."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def settle(found: Sequence[Fault], faults: list[Fault] | None) -> None:
    """Put what was found to the faults of a build, or raise it where nobody gathers them.

    Who gathers them gets what could be read in spite of them, to look for more of them in it.
    """
    if faults is not None:
        faults += found
    elif found:
        raise InputError(found)
