"""Terms: where the words of many topics stand in a text, found in one walk over it.

Case, hyphens, plural and inflection do not matter: "by-election" is found in "Byelections".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from variorum.records import Article, Sentence, Span
from variorum.topics.keys import key_of

__all__ = ["Found", "TermIndex", "Word", "words_of"]

_WORD = re.compile(
    r"[A-Za-z0-9]++(?![\w.\u0300-\u036f])"  # a plain word, as most are
    r"|(?:[^\W\d_]\.){2,10}(?:[^\W\d_](?![^\W_]))?"  # "U.S.", "U.K"
    r"|[\u3040-\u30ff\u3400-\u9fff]"  # scripts without spaces: each sign a word
    r"|(?:[^\W_\u3040-\u30ff\u3400-\u9fff]|[\u0300-\u036f])+"
)
_POSSESSIVE = re.compile(r"['’][sS](?![^\W_])")
_HYPHENS = "-‐‑"
_IS_HYPHEN = frozenset(_HYPHENS)
_MOST_PARTS = 6
"""Parts of a hyphenated word that is also tried as one; "up-to-the-minute" has four."""


class Word(NamedTuple):
    """A word of a text by its key; ``joined`` is the key of the hyphenated word it begins.

    ``parts`` is how many words that hyphenated word has.
    """

    key: str
    span: Span
    joined: str | None = None
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """A term of a topic where it stands."""

    topic: int
    span: Span
    excludes: bool


@dataclass(slots=True)
class _Node:
    """A place in the tree of all terms: where each next key leads, and whose term ends here."""

    next: dict[str | None, _Node] = field(default_factory=dict)
    ends: list[tuple[int, bool]] = field(default_factory=list)


class TermIndex:
    """The terms of all topics in one tree, so that a text is walked once however many there are."""

    def __init__(self, topics: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        """Take (terms, excluded terms) of each topic, in order."""
        self._root = _Node()
        for number, (terms, excluded) in enumerate(topics):
            for term in terms:
                self._add(term, (number, False))
            for term in excluded:
                self._add(term, (number, True))

    def _add(self, term: str, end: tuple[int, bool]) -> None:
        """A term as written, and with its hyphens closed up."""
        for form in {term, re.sub(f"[{_HYPHENS}]", "", term)}:
            node = self._root
            for word in words_of(form):
                node = node.next.setdefault(word.key, _Node())
            if node is not self._root and end not in node.ends:
                node.ends.append(end)

    def find(self, article: Article, sentence: Sentence) -> tuple[dict[int, list[Found]], set[int]]:
        """The terms in a sentence by the number of their topic, and the topics that exclude it.

        Terms of one topic do not overlap: the first wins, and of two at one place the longer.
        """
        begins = self._root.next
        if not begins:
            return {}, set()
        text = _without_possessives(article.words(sentence.span))
        spans = _word_spans(text)
        hyphens = not _IS_HYPHEN.isdisjoint(text)
        if not hyphens and begins.keys().isdisjoint([key_of(text[a:b]) for a, b in spans]):
            return {}, set()
        words = _words(text, spans, sentence.start)
        found: dict[int, list[Found]] = {}
        excluded: set[int] = set()
        for place, word in enumerate(words):
            if word.key not in begins and word.joined not in begins:
                continue
            hits = list(self._from(words, place))
            if len(hits) > 1:
                hits.sort(key=lambda hit: (hit.topic, -hit.span[1]))
            for hit in hits:
                if hit.excludes:
                    excluded.add(hit.topic)
                elif hit.span[0] >= _end(found.get(hit.topic)):
                    found.setdefault(hit.topic, []).append(hit)
        kept = {number: hits for number, hits in sorted(found.items()) if number not in excluded}
        return kept, excluded

    def _from(self, words: Sequence[Word], first: int) -> Iterator[Found]:
        """The terms that begin at one word."""
        waiting = [(self._root, first)]
        while waiting:
            node, place = waiting.pop()
            for topic, excludes in node.ends:
                yield Found(topic, (words[first].span[0], words[place - 1].span[1]), excludes)
            if place == len(words):
                continue
            word = words[place]
            for key, step in ((word.key, 1), (word.joined, word.parts)):
                if key is not None and key in node.next:
                    waiting.append((node.next[key], place + step))


def _end(hits: list[Found] | None) -> int:
    return hits[-1].span[1] if hits else 0


def words_of(text: str, offset: int = 0) -> list[Word]:
    """The words of a text by their keys, in order; spans count from ``offset``."""
    bare = _without_possessives(text)
    return _words(bare, _word_spans(bare), offset)


def _without_possessives(text: str) -> str:
    """A text of the same length with spaces for each "'s"."""
    return _POSSESSIVE.sub("  ", text) if "'" in text or "’" in text else text


def _word_spans(text: str) -> list[Span]:
    return [found.span() for found in _WORD.finditer(text)]


def _words(text: str, spans: Sequence[Span], offset: int) -> list[Word]:
    words: list[Word] = []
    compound_end = 0
    for number, (start, end) in enumerate(spans):
        span = (offset + start, offset + end)
        key = key_of(text[start:end])
        if number < compound_end or text[end : end + 1] not in _IS_HYPHEN:
            words.append(Word(key, span))
            continue
        compound = [text[start:end], *_hyphenated_on(text, spans, number)]
        compound_end = number + len(compound)
        is_compound = 1 < len(compound) <= _MOST_PARTS
        joined = key_of("".join(compound)) if is_compound else None
        words.append(Word(key, span, joined, len(compound) if is_compound else 1))
    return words


def _hyphenated_on(text: str, spans: Sequence[Span], number: int) -> list[str]:
    """The words joined by hyphens to the word with that number."""
    parts: list[str] = []
    for following in range(number + 1, len(spans)):
        before, (start, end) = spans[following - 1][1], spans[following]
        if start != before + 1 or text[before] not in _HYPHENS:
            break
        parts.append(text[start:end])
    return parts
