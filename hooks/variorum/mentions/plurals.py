"""Plurals: nouns that stand for several."""

from __future__ import annotations

from pathlib import Path

from variorum.language.lemmas import lemma_of
from variorum.records import Parse
from variorum.wordlists import read_words

__all__ = ["is_plural"]


def is_plural(parse: Parse, at: int) -> bool:
    """A plural noun, also one with a capital: "12 Lifeboats"."""
    tag, lower = parse.tags[at], parse.lowered[at]
    if tag in ("NNS", "NNPS") or parse.lemmas[at] in _SAME_PLURAL:
        return True
    return tag == "NNP" and lower.endswith("s") and lemma_of(lower, "NNS") != lower


_SAME_PLURAL = read_words(Path(__file__).parent / "lexicon" / "same_plurals.txt")
