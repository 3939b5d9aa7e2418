"""Word lists: plain text files in a ``lexicon`` folder beside the code that uses them.

A line opening with ``#`` is a comment (each list opens with one on where it comes from). The others
hold entries, separated by commas or line ends: words, ``left=right`` pairs, or, in a table,
``key: entry, entry``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

__all__ = ["read_groups", "read_pairs", "read_table", "read_words"]


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith("#"):
            yield stripped


def _entries(line: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in line.split(",") if entry.strip())


@cache
def read_words(path: Path) -> frozenset[str]:
    """The entries of a list."""
    return frozenset(entry for line in _lines(path) for entry in _entries(line))


@cache
def read_pairs(path: Path) -> dict[str, str]:
    """A list of ``left=right`` pairs, as a mapping; the last counts where one stands twice."""
    pairs = (entry.partition("=") for line in _lines(path) for entry in _entries(line))
    return {left.strip(): right.strip() for left, _, right in pairs}


@cache
def read_table(path: Path) -> dict[str, tuple[str, ...]]:
    """A table: the entries under each key, in the order of the file."""
    table: dict[str, tuple[str, ...]] = {}
    for line in _lines(path):
        key, _, rest = line.partition(":")
        table[key.strip()] = table.get(key.strip(), ()) + _entries(rest)
    return table


@cache
def read_groups(path: Path) -> dict[str, str]:
    """A table turned round: each entry with its key, the first where it stands under several."""
    groups: dict[str, str] = {}
    for key, entries in read_table(path).items():
        for entry in entries:
            groups.setdefault(entry, key)
    return groups
