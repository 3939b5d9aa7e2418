"""Word lists: plain text files in a ``lexicon`` folder beside the code that uses them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["read_pairs", "read_words"]


@cache
def read_words(path: Path) -> frozenset[str]:
    """The entries of a list: separated by commas or line ends; lines with ``#`` say its origin."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    entries = (entry.strip() for line in lines for entry in line.split(","))
    return frozenset(entry for entry in entries if entry)


@cache
def read_pairs(path: Path) -> dict[str, str]:
    """The entries of a list of ``left=right`` pairs, as a mapping."""
    return {
        left.strip(): right.strip()
        for left, _, right in (entry.partition("=") for entry in sorted(read_words(path)))
    }
