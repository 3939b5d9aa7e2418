"""Matter: which words carry some of their own, as nouns, verbs, adjectives and names do."""

from __future__ import annotations

__all__ = ["CONTENT_TAGS", "has_matter"]

CONTENT_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS"} | {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}
)
"""The tags of nouns, adjectives and verbs."""
_EMPTY = frozenset({"be", "have", "do", "get", "'s", "’s"})


def has_matter(text: str, tag: str, lemma: str) -> bool:
    """Whether a word carries matter of its own."""
    return tag in CONTENT_TAGS and lemma not in _EMPTY and len(text) > 2
