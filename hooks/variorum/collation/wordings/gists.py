"""Gists: one speaker's words between marks in one source, and in another their gist otherwise.

"We are seeing boats with varying degrees of rot," said Pia Dahl; Pia Dahl said that the boats came
with various degrees of worm. A gist leaves out and puts otherwise what it likes; but a word that
stands for another, where what stands before it is the same, is another wording.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from variorum.collation.lists import LEXICON
from variorum.collation.names.spelling import in_american
from variorum.collation.wordings.sayings import Saying
from variorum.collation.wordings.writings import are_one_writing
from variorum.language import stem_of
from variorum.wordlists import read_words

__all__ = ["is_put_otherwise"]

_SHIFTED = read_words(LEXICON / "shifted.txt")
_FUNCTION_WORDS = read_words(LEXICON / "function_words.txt")
_LEAST_SAME = 4
_LEAST_ALIKE = 0.55
_MOST_APART = 2
"""Words that stand for others, at most: more is another clause."""

Words = list[tuple[str, str]]
"""The stems and the words of a saying that tell something, in order."""


def is_put_otherwise(one: Saying, other: Saying) -> bool:
    """Whether two sayings share a row of telling words, in which some stand for others."""
    mine, yours = _telling(one), _telling(other)
    matcher = SequenceMatcher(None, [s for s, _ in mine], [s for s, _ in yours], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    same = sum(block.size for block in blocks)
    if same < _LEAST_SAME:
        return False
    first, last = blocks[0], blocks[-1]
    ends = _end(len(mine), last.a + last.size, len(yours), last.b + last.size)
    if 2 * same < _LEAST_ALIKE * (ends[0] - first.a + ends[1] - first.b):
        return False
    often, there = Counter(stem for stem, _ in mine), Counter(stem for stem, _ in yours)
    moved = {stem for stem in often if often[stem] == there[stem]}
    return any(
        _stand_for_each_other(mine[a:b], yours[c:d], moved)
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind == "replace" and first.a < a and b <= ends[0] and d <= ends[1]
    )


def _telling(saying: Saying) -> Words:
    """The words of a saying but those of grammar, by their stems as America spells them."""
    return [
        (stem_of(in_american(word)), word)
        for word in saying.words
        if word not in _SHIFTED and word not in _FUNCTION_WORDS
    ]


def _end(mine: int, one: int, yours: int, other: int) -> tuple[int, int]:
    """Where what is compared ends: with the sayings, where each goes on for a word or two."""
    tails = (mine - one, yours - other)
    return (mine, yours) if min(tails) > 0 and max(tails) <= _MOST_APART else (one, other)


def _stand_for_each_other(mine: Words, yours: Words, moved: set[str]) -> bool:
    """Whether some words are exchanged: not where one of them has only moved."""
    few = max(len(mine), len(yours)) <= _MOST_APART
    if not few or any(stem in moved for stem, _ in (*mine, *yours)):
        return False
    return not are_one_writing(tuple(w for _, w in mine), tuple(w for _, w in yours))
