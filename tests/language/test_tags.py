"""Tags: what the neighbours of a word may change is found by the tag before it alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from variorum.language.tags import WORDS, Word, tag_words

BESIDE = (
    *("the", "his", "'s", "old", "24-year-old", "two", "one", "of", "to", "will", "soon", "and"),
    *("who", "they", "it", "Holm", "men", "boat", "has", "was", "were", "accused", "then", ","),
)
BETWEEN = (
    *("plan", "plans", "hits", "states", "states", "building", "hurling", "face", "cost", "older"),
    *("charred", "damaged", "killed", "sailed", "shot", "left", "that", "her", "dead", "mail"),
    *("remain", "closing", "oldest", "opens", "free", "wounded", "are", "have"),
)


def tags(words: list[Word]) -> list[str]:
    return tag_words(words, [word.lower for word in words], [])


def asked_always(word: Word) -> Word:
    """The word with a use that lets any tag before it change its own."""
    return replace(word, inside=replace(word.inside, after=frozenset()))


def test_no_other_tag_before_a_word_would_change_its_own() -> None:
    for written in product(("Two", "The", "Dahl"), BESIDE, BETWEEN, BESIDE):
        words = [WORDS[word] for word in written]
        assert tags(words) == tags([asked_always(word) for word in words]), written
