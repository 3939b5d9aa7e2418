"""Tokens: the words, numbers and marks of a sentence, with their places in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from variorum.language.tags import Word
from variorum.records import Span, Token
from variorum.swift import open_twin, swift

__all__ = ["Tagged", "spaced_words", "tagged", "words_in"]

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


def spaced_words(text: str, span: Span) -> list[str]:
    """The tokens between two offsets of an article's text as written, in order, each with the white
    space before it: joined they are the text up to the last of them."""
    return _TOKEN.findall(text, *span)


def words_in(text: str, span: Span) -> list[str]:
    """The tokens between two offsets of an article's text as written, in order."""
    return [word.lstrip() for word in spaced_words(text, span)]


@swift
@dataclass(frozen=True, slots=True)
class Tagged:
    """The tokens of a sentence, and what is most asked of them in columns, equally long."""

    tokens: tuple[Token, ...]
    words: list[str]
    """The words in lower case."""
    tags: list[str]
    lemmas: list[str]


def tagged(
    start: int,
    spaced: Sequence[str],
    words: Sequence[Word],
    lowered: list[str],
    tags: list[str],
) -> Tagged:
    """The tokens of a sentence that begins at an offset, of what is written and known of each.

    A token is opened and closed right here, which spares a call for each: a thousand articles have
    some 350,000.
    """
    tokens: list[Any] = []
    lemmas: list[str] = []
    end = start
    for as_spaced, word, tag in zip(spaced, words, tags, strict=True):
        end += len(as_spaced)
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
    return Tagged(tuple(tokens), lowered, tags, lemmas)


_Open = open_twin(Token)
