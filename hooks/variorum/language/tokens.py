"""Tokens: the words, numbers and marks of a sentence, with their places in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from variorum.language.marks import meaning_of
from variorum.language.tags import WORDS, Word
from variorum.swift import swift
from variorum.tables import Table

__all__ = ["Tagged", "tagged", "words_of"]

# Each branch reads a character once, so time grows with the length of the text alone; white space
# is stepped over first, where every branch would be tried in vain, and is part of what is found, so
# that the lengths of what is found tell where each token stands.
_TOKEN = re.compile(
    r"""
    \s*+(?:
      [A-Za-z][a-z]*+(?![\w'’.-])                         # a plain word, as most are
    | [A-Za-z]+n['’]\ t\b                                 # didn’ t, torn by a converter
    | (?<=\w)['’]\ (?:s|re|ve|ll|d|m)\b                    # the mayor’ s
    | (?:[A-Za-z]\.){2,}                                  # a.m., U.S.
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)\b                    # 27th
    | \d+(?:[.,:]\d+)*(?:-[A-Za-z]+)+                      # 10-year-old, 6.1-magnitude
    | \d+(?:[.,:]\d+)*                                     # 1,600  7.6  2:17
    | ['’](?:s|S|re|ve|ll|d|m)\b                           # the mayor's, they've
    | (?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Lt|Sgt|Capt|Col|Gen|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept
         |Sep|Oct|Nov|Dec|No|Inc|Corp|Co|Ltd)\.(?=\s)
    | [^\W\d_]+(?:['’](?!(?:s|S|re|ve|ll|d|m)\b)[^\W\d_]+)*(?:-\w+(?:(?<=\d)\.\d+)?)*
                                                          # words, don't, anti-tank, size-6.1
    | \S)
    """,
    re.VERBOSE,
)


def words_of(stretch: str) -> list[Word]:
    """The words of a stretch of text, in order, as if white space of one character stood before it.

    They are found in what stands between its white space, piece by piece, since the same pieces
    come again and again; where a word may hold white space itself, or more than one character of it
    stands between two, in the stretch as a whole.
    """
    pieces = stretch.split()
    is_torn = "' " in stretch or "’ " in stretch
    if not pieces or is_torn or len(" ".join(pieces)) != len(stretch):
        return list(map(WORDS.__getitem__, _TOKEN.findall(" " + stretch)))
    last = pieces.pop()
    return [*chain.from_iterable(map(_INSIDE.__getitem__, pieces)), *_AT_THE_END[last]]


_INSIDE: Table[str, tuple[Word, ...]] = Table(
    lambda piece: tuple(map(WORDS.__getitem__, _TOKEN.findall(f" {piece} ")))
)
"""The words of what stands between white space, the first with the space before it."""
_AT_THE_END: Table[str, tuple[Word, ...]] = Table(
    lambda piece: tuple(map(WORDS.__getitem__, _TOKEN.findall(" " + piece)))
)
"""The same at the end of a sentence, where the stop of "Co." is a mark of its own."""


@swift
@dataclass(frozen=True, slots=True)
class Tagged:
    """What grammar asks of the tokens of a sentence, in columns equally long."""

    words: Sequence[str]
    """The words in lower case."""
    tags: Sequence[str]
    lemmas: Sequence[str]
    marks: str
    """One character for each: see ``marks``."""


def tagged(marks: str) -> Tagged:
    """What marks tell of their words: of most no more than the part of speech."""
    meanings = [meaning_of(mark) for mark in marks]
    return Tagged(
        words=[each.word for each in meanings],
        tags=[each.tag for each in meanings],
        lemmas=[each.lemma for each in meanings],
        marks=marks,
    )
