"""Tokens: the words, numbers and marks of a sentence, with their places in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from variorum.language.tags import WORDS, Word
from variorum.records import Token
from variorum.swift import maker, open_twin, swift
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
    """The tokens of a sentence, and what is most asked of them in columns, equally long."""

    tokens: tuple[Token, ...]
    words: list[str]
    """The words in lower case."""
    tags: list[str]
    lemmas: list[str]


def tagged(start: int, words: Sequence[Word], lowered: list[str], tags: list[str]) -> Tagged:
    """The tokens of a sentence that begins at an offset, of what is known of each word.

    A token is opened and closed right here, which spares a call for each: a thousand articles have
    some 350,000.
    """
    tokens: list[Any] = []
    lemmas: list[str] = []
    end = start - 1  # the first word has white space before it too
    for word, tag in zip(words, tags, strict=True):
        end += word.advance
        token: Any = _Open()
        token.text = word.text
        token.lower = word.lower
        token.start = end - word.length
        token.end = end
        token.tag = tag
        token.lemma, token.stem = forms = word.forms[tag]
        token.__class__ = Token
        tokens.append(token)
        lemmas.append(forms[0])
    return _tagged(tuple(tokens), lowered, tags, lemmas)


_tagged = maker(Tagged)
_Open = open_twin(Token)
