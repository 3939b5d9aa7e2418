"""Carrying on: sentences that go on about what the sentence before them is about."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from variorum.records import Article, Sentence
from variorum.topics.keys import key_of
from variorum.topics.terms import keys_of
from variorum.wordlists import read_words

__all__ = ["carries_on"]

_LEXICON = Path(__file__).parent / "lexicon"
_POINTING = read_words(_LEXICON / "pointing_words.txt")
_RESUMING_NOUNS = frozenset(key_of(noun) for noun in read_words(_LEXICON / "resuming_nouns.txt"))
_LINKING_VERBS = read_words(_LEXICON / "linking_verbs.txt")

_OPENING_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_HEAD = 80
"""Code points at the head of a sentence that hold its first three words."""

_RESUMES = frozenset({"it", "this", "that", "these", "those"})
_QUOTED_BY_PRONOUN = re.compile(r"[\"“”»’']\s(?:he|she|they)\s[^\W\d_]{2,20}\W{0,2}$")
_TAIL = 40
_MARKS = "\"“”„«‘'"


def carries_on(article: Article, before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence goes on about the matter of the one before it.

    In one paragraph it does when it points back ("They will meet again", "The company means to
    appeal", "The ferry's owner" after a ferry). Over the end of a paragraph only the strongest
    signs count: "It is about ...", and words quoted of one who is not named again.
    """
    if _is_quoted_by_pronoun(article, sentence):
        return True
    words = _first_words(article, sentence)
    if sentence.paragraph != before.paragraph:
        return _resumes(words)
    return bool(words) and (words[0] in _POINTING or _names_again(words, article, before))


def _first_words(article: Article, sentence: Sentence) -> list[str]:
    """The first three words in lower case, capitals kept after the first: names are no nouns."""
    head = article.text[sentence.start : min(sentence.end, sentence.start + _HEAD)]
    found = islice(_OPENING_WORDS.finditer(head), 3)
    first, *others = [word.group() for word in found] or [""]
    return [first.lower(), *others]


def _names_again(words: list[str], article: Article, before: Sentence) -> bool:
    """Whether the sentence opens with "the" and a noun for what the one before was about."""
    nouns = [key_of(_bare(word)) for word in words[1:] if word.islower()]
    if words[0] != "the" or not nouns:
        return False
    if _RESUMING_NOUNS.intersection(nouns):
        return True
    return nouns[0] in keys_of(article.words(before.span))


def _resumes(words: list[str]) -> bool:
    """Whether the sentence opens with "It is", "This means", "It's"."""
    if not words or _bare(words[0]) not in _RESUMES:
        return False
    return words[0] != _bare(words[0]) or (words[1:2] != [] and words[1] in _LINKING_VERBS)


def _bare(word: str) -> str:
    return re.split("['’]", word, maxsplit=1)[0]


def _is_quoted_by_pronoun(article: Article, sentence: Sentence) -> bool:
    """Whether all of it is a quotation of one called by a pronoun: "We will pay," she said."""
    tail = article.text[max(sentence.start, sentence.end - _TAIL) : sentence.end]
    opens = article.text[sentence.start] in _MARKS
    return opens and _QUOTED_BY_PRONOUN.search(tail) is not None
