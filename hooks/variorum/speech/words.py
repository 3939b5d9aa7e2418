"""Small groups of words that the grammar of speech names."""

from __future__ import annotations

from pathlib import Path

__all__ = ["WORDS"]


def _groups() -> dict[str, frozenset[str]]:
    text = (Path(__file__).parent / "lexicon" / "groups.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if line[:1] != "#")
    return {name: frozenset(words.split()) for name, _, words in lines}


WORDS = _groups()
