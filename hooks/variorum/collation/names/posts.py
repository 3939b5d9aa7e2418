"""Posts: what one person is, given as two posts that are nearly one.

"Pia Dahl, safety director of the port" and "the port's safety manager, Pia Dahl" share all but
the word for the post; a rank ("Sgt. Pia Dahl", "Lt. Pia Dahl") is compared by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.spelling import name_words
from variorum.language import stem_of
from variorum.records import Certainty, ComparisonType, Name, NameKind, Relation, Span
from variorum.wordlists import read_table, read_words

__all__ = ["compare_posts"]

_FUNCTION_WORDS = read_words(LEXICON / "function_words.txt")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
_APPOSITION = re.compile(
    r",\s*((?:[\w’'-]+\s){1,9}?[\w’'-]+)(?=[,.;]|\s(?:said|told|says|who|wrote|added)\b)"
)
_LEAST_SHARED = 2
_MOST_APART = 2


def _sides() -> dict[str, tuple[str, str]]:
    """For each word its kind and the word that stands for it among those of one side."""
    sides: dict[str, tuple[str, str]] = {}
    for kind, (rest, *_) in read_table(LEXICON / "posts.txt").items():
        for side in rest.split("|"):
            first, *others = side.split()
            sides.update((word, (kind, first)) for word in (first, *others))
    return sides


_SIDES = _sides()


@dataclass(frozen=True, slots=True)
class Post:
    """A person's post as a sentence gives it; ``words`` are the stems of its other words."""

    line: Line
    span: Span
    sides: frozenset[tuple[str, str]]
    words: frozenset[str]

    @property
    def value(self) -> str:
        """What tells this post from another."""
        return " ".join(word for _, word in sorted(self.sides))


def compare_posts(folder: Folder) -> Iterator[Claim]:
    """People of whom kin sources give posts that differ in the word for the post alone."""
    held: defaultdict[tuple[str, str], list[Post]] = defaultdict(list)
    for line in folder.lines:
        for name in folder.names.get((line.source.id, line.sentence.id), []):
            words = name_words(name.canonical)
            if name.kind is NameKind.PERSON and len(words) > 1:
                held[words[0], words[-1]].extend(_posts(line, name))
    for person in sorted(held):
        for one, other in folder.kin_pairs(held[person]):
            if _differ(one, other):
                yield _claim(one, other)


def _posts(line: Line, name: Name) -> Iterator[Post]:
    """What stands before a name and, between commas, after it."""
    after = _APPOSITION.match(line.source.text, name.span[1], line.sentence.end)
    for span in dict.fromkeys([name.role, after.span(1) if after else None]):
        if span is None:
            continue
        words = [word.casefold() for word in _WORD.findall(line.source.text[slice(*span)])]
        sides = frozenset(_SIDES[word] for word in words if word in _SIDES)
        others = (word for word in words if word not in _SIDES and word not in _FUNCTION_WORDS)
        if sides:
            yield Post(line, span, sides, frozenset(map(stem_of, others)))


def _differ(one: Post, other: Post) -> bool:
    """Whether two posts have each one word of a kind that the other has otherwise."""
    mine, yours = one.sides - other.sides, other.sides - one.sides
    if len(mine) != 1 or len(yours) != 1:
        return False
    ((kind, _),), ((same, _),) = mine, yours
    if kind != same:
        return False
    shared = len(one.words & other.words) + len(one.sides & other.sides)
    apart = max(len(one.words - other.words), len(other.words - one.words))
    return kind == "rank" or (shared >= _LEAST_SHARED and apart <= _MOST_APART)


def _claim(one: Post, other: Post) -> Claim:
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.ATTRIBUTION,
        tuple(post.line.variant(post.span, post.value) for post in (one, other)),
        Certainty(0.7, 0.7),
        "one person, given two posts",
    )
