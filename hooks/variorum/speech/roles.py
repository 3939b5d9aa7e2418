"""Nouns by which an article takes up someone named before: "the official", "the newspaper"."""

from __future__ import annotations

from pathlib import Path

from variorum.wordlists import read_pairs, read_words

__all__ = ["OUTLET_NOUNS", "ROLE_NOUNS", "SHORT_TITLES"]

_LEXICON = Path(__file__).parent / "lexicon"


def _by_kind() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in (_LEXICON / "role_nouns.txt").read_text(encoding="utf-8").splitlines():
        if line[:1] != "#":
            kind, _, words = line.partition(":")
            found[kind] = frozenset(word.strip() for word in words.split(","))
    return found


ROLE_NOUNS = _by_kind()
SHORT_TITLES = read_pairs(_LEXICON / "short_titles.txt")
OUTLET_NOUNS = read_words(_LEXICON / "outlet_nouns.txt")
