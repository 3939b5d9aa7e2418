"""Classes: under what a noun is counted, and by what name a predicate is known."""

from __future__ import annotations

from variorum.collation.lists import LEXICON
from variorum.language.lemmas import stem_of
from variorum.wordlists import read_groups, read_words

__all__ = ["PARTICIPLES", "PREDICATES", "ROLES", "noun_class", "predicate_class"]

PREDICATES = read_groups(LEXICON / "predicates.txt")
"""The classes of predicates of which news has several words, by lemma."""
PARTICIPLES = {
    stem_of(word): class_
    for word, class_ in PREDICATES.items()
    if class_ in ("dead", "hurt", "missing", "damage", "destroy", "arrest")
}
"""The classes of what befell a thing, by the stems of the words that describe it so."""
ROLES = read_words(LEXICON / "roles.txt")
"""Nouns of people by what they do or are."""
_NOUNS = read_groups(LEXICON / "nouns.txt")


def noun_class(noun: str) -> str:
    """The class under which a noun is counted: itself unless it has exchangeable names."""
    return _NOUNS.get(noun, noun)


def predicate_class(lemma: str) -> str:
    """The class of a predicate: its stem unless news has several words for it.

    By the stem an act and its noun are one: "deliberated for 30 hours", "30 hours of deliberation".
    """
    return PREDICATES.get(lemma) or stem_of(lemma)
