"""Posts: what one person is, given as two posts that are nearly one.

"Pia Dahl, safety director of the port" and "the port's safety manager, Pia Dahl" share all but
the word for the post; a rank ("Sgt. Pia Dahl", "Lt. Pia Dahl") is compared by itself. A grade may
be there or not: "deputy director" is no "director", but "the director" may be short for it where
the source has both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import name_words
from variorum.collation.names.mentioned import named_lines
from variorum.language import stem_of
from variorum.mentions.naming.words import HONORIFICS, is_title
from variorum.records import (
    Certainty,
    ComparisonType,
    Name,
    NameKind,
    Relation,
    Span,
)
from variorum.wordlists import read_table, read_words

__all__ = ["compare_posts"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_PERSON = NameKind.PERSON

_FUNCTION_WORDS = read_words(LEXICON / "function_words.txt")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
_APPOSITION = re.compile(
    r",\s*((?:[\w’'-]+\s){1,9}?[\w’'-]+)(?=[,.;]|\s(?:said|told|says|who|wrote|added)\b)"
)
_LEAST_SHARED = 2
_MOST_APART = 2
_REACH = 12
"""Tokens before a name in which a post stands: "vice president of the port for safety Pia Dahl"."""
_GRADES = read_words(LEXICON / "grades.txt")
_SHORT = {"VP": "vice president", "SVP": "senior vice president", "U.S.": "federal"}
_OF_POSTS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS"})
_JOINING = frozenset({"of", "for", "at", "the", "and", "&"})


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
    grades: frozenset[str]
    words: frozenset[str]

    @property
    def value(self) -> str:
        """What tells this post from another."""
        return " ".join([*sorted(self.grades), *(word for _, word in sorted(self.sides))])


def compare_posts(folder: Folder) -> Iterator[Claim]:
    """People of whom kin sources give posts that differ in the word for the post alone."""
    named: defaultdict[tuple[str, str], list[tuple[Line, Name]]] = defaultdict(list)
    for line, names in named_lines(folder):
        for name in names:
            if name.kind is _PERSON:
                words = name_words(name.canonical)
                if len(words) > 1:
                    named[words[0], words[-1]].append((line, name))
    for person in sorted(named):
        places = named[person]
        if all(line.source is places[0][0].source for line, _ in places):  # as of most
            continue
        held = [post for line, name in places for post in _posts(line, name)]
        graded: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
        for post in held:
            graded[post.line.source.id].add(post.grades)
        for one, other in folder.kin_pairs(held):
            grades = (graded[one.line.source.id], graded[other.line.source.id])
            if _differ(one, other) or _differ_in_grade(one, other, grades):
                yield _claim(one, other)


def _posts(line: Line, name: Name) -> Iterator[Post]:
    """What stands before a name and, between commas, after it."""
    after = _APPOSITION.match(line.source.text, name.span[1], line.sentence.end)
    before = _before(line, name) or name.role
    for span in dict.fromkeys([before, after.span(1) if after else None]):
        if span is not None:
            post = _post(line, span)
            if post.sides or post.grades:
                yield post


def _post(line: Line, span: Span) -> Post:
    text = " ".join(_SHORT.get(word, word) for word in line.source.text[slice(*span)].split())
    words = [word.casefold() for word in _WORD.findall(text)]
    sides = frozenset(_SIDES[word] for word in words if word in _SIDES)
    grades = frozenset(word for word in words[:-1] if word in _GRADES)
    # "a county deputy" holds an office of its own, "the deputy director" a grade of one
    others = (w for w in words if w not in _SIDES and w not in _FUNCTION_WORDS and w not in grades)
    return Post(line, span, sides, grades, frozenset(map(stem_of, others)))


def _before(line: Line, name: Name) -> Span | None:
    """The post right before a name, with what it is of: "deputy director of the port Pia Dahl"."""
    starts = line.parse.starts
    at = starts.index(name.span[0]) if name.span[0] in starts else 0
    first = at
    while first and at - first < _REACH and _belongs(line, first - 1):
        first -= 1
    while first < at and line.tags[first] not in _OF_POSTS - {"POS"}:
        first += 1
    last = at
    while last > first and line.parse.texts[last - 1].rstrip(".").casefold() in HONORIFICS:
        last -= 1
    has_office = any(is_title(text) for text in line.parse.texts[first:last])
    return line.span(first, last) if has_office and last - first > 1 else None


def _belongs(line: Line, at: int) -> bool:
    return line.tags[at] in _OF_POSTS or line.parse.texts[at] in _JOINING


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


def _differ_in_grade(one: Post, other: Post, graded: Sequence[Set[frozenset[str]]]) -> bool:
    """Whether two posts of one office are of two grades, and neither source gives the other's."""
    mine, yours = graded
    if one.sides != other.sides or one.grades in yours or other.grades in mine:
        return False
    shared = len(one.words & other.words) + len(one.sides)
    return shared >= _LEAST_SHARED and (one.words <= other.words or other.words <= one.words)


def _claim(one: Post, other: Post) -> Claim:
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.ATTRIBUTION,
        tuple(post.line.variant(post.span, post.value) for post in (one, other)),
        Certainty(0.7, 0.7),
        "one person, given two posts",
    )
