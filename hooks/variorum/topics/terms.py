"""Terms: where the words of many topics stand in a text, found in one walk over it.

Case, hyphens, plural and inflection do not matter: "by-election" is found in "Byelections".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from variorum.records import Article, Sentence, Span
from variorum.swift import swift
from variorum.tables import Table
from variorum.topics.keys import key_of

__all__ = ["Found", "TermIndex", "keys_in", "keys_of", "without_hyphens"]

_WORD = re.compile(
    r"[A-Za-z0-9]++(?![\w.\u0300-\u036f])"  # a plain word, as most are
    r"|(?:[^\W\d_]\.){2,10}(?:[^\W\d_](?![^\W_]))?"  # "U.S.", "U.K"
    r"|[\u3040-\u30ff\u3400-\u9fff]"  # scripts without spaces: each sign a word
    r"|(?:[^\W_\u3040-\u30ff\u3400-\u9fff]|[\u0300-\u036f])+"
)
_POSSESSIVE = re.compile(r"['’][sS](?![^\W_])")
_HYPHENS = "-‐‑"
_MARKS = '.,;:!?()"“”'
_LONGEST = 60
"""Code points of what stands between white space beyond which it is no word, and not remembered."""
_MOST_PARTS = 6
"""Parts of a hyphenated word that is also tried as one; "up-to-the-minute" has four."""


@swift
@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text as written and by their keys; ``joined`` holds those that hyphens
    join."""

    text: str
    written: list[str]
    keys: list[str]
    joined: dict[int, tuple[str, int]]

    @classmethod
    def of(cls, text: str) -> _Words:
        """The words of a text without possessives."""
        written = _WORD.findall(text)
        keys = list(map(_KEYS.__getitem__, written))
        has_hyphens = any(map(text.__contains__, _HYPHENS))
        return cls(text, written, keys, _joined(text, _spans(text, written)) if has_hyphens else {})


def _spans(text: str, written: Sequence[str]) -> list[Span]:
    """The spans of all the words of a text: no sign between two words is one of a word."""
    spans: list[Span] = []
    find, end = text.find, 0
    for word in written:
        start = find(word, end)
        end = start + len(word)
        spans.append((start, end))
    return spans


_KEYS: Table[str, str] = Table(key_of)


def keys_in(piece: str) -> frozenset[str]:
    """The keys of the words in what stands between white space, also of those that hyphens join."""
    return _KEYS_IN[piece] if len(piece) <= _LONGEST else _keys_in(piece)


def _keys_in(piece: str) -> frozenset[str]:
    bare = piece.strip(_MARKS)
    if bare.isascii() and bare.isalnum():  # a word with marks beside it, as most are
        return frozenset({_KEYS[bare]})
    words = _Words.of(_without_possessives(piece))
    return frozenset([*words.keys, *(key for key, _ in words.joined.values())])


_KEYS_IN: Table[str, frozenset[str]] = Table(_keys_in)
"""Kept, since no word reaches over white space, and the same pieces come again and again."""


_End = tuple[int, bool]
"""A topic whose term ends somewhere, and whether that is a term that excludes it."""
_Match = tuple[int, int, list[_End]]
"""A run of words, from the first to the last (exclusive), and the terms that they are."""


@swift
@dataclass(frozen=True, slots=True)
class Found:
    """A term of a topic where it stands."""

    topic: int
    span: Span
    excludes: bool


@dataclass(slots=True)
class _Node:
    """A place in the tree of all terms: where each next key leads, and whose term ends here."""

    next: dict[str, _Node] = field(default_factory=dict)
    ends: list[_End] = field(default_factory=list)


class TermIndex:
    """The terms of all topics in one tree, so that a text is walked once however many there are."""

    def __init__(
        self,
        topics: Iterable[tuple[Sequence[str], Sequence[str]]],
        may_begin: Callable[[str], bool] | None = None,
    ) -> None:
        """Take (terms, excluded terms) of each topic, in order, and, where some of the terms found
        are of no use, a test of whether one that is may begin in what stands between white space.
        """
        self._root = _Node()
        for number, (terms, excluded) in enumerate(topics):
            for term in terms:
                self._add(term, (number, False))
            for term in excluded:
                self._add(term, (number, True))
        self._may_begin: Table[str, bool] = Table(may_begin or self._holds_beginning)

    def _add(self, term: str, end: tuple[int, bool]) -> None:
        """A term as written, and with its hyphens closed up."""
        for form in {term, without_hyphens(term)}:
            node = self._root
            for key in keys_of(form):
                node = node.next.setdefault(key, _Node())
            if node is not self._root and end not in node.ends:
                node.ends.append(end)

    def _holds_beginning(self, piece: str) -> bool:
        """Whether a term may begin in what stands between white space."""
        return len(piece) > _LONGEST or not self._root.next.keys().isdisjoint(_KEYS_IN[piece])

    def find(self, article: Article, sentence: Sentence) -> tuple[dict[int, list[Found]], set[int]]:
        """The terms in a sentence by the number of their topic, and the topics that exclude it.

        Terms of one topic do not overlap: the first wins, and of two at one place the longer.
        """
        begins = self._root.next
        text = article.text[sentence.start : sentence.end]
        if not begins or True not in map(self._may_begin.__getitem__, text.split()):
            return {}, set()
        words = _Words.of(_without_possessives(text))
        places = [at for at, key in enumerate(words.keys) if key in begins or at in words.joined]
        found: dict[int, list[Found]] = {}
        excluded: set[int] = set()
        matches = [match for place in places for match in self._from(words, place)]
        if not matches:
            return found, excluded
        for hits in _hits(words, matches, sentence.start):
            if len(hits) > 1:
                hits.sort(key=lambda hit: (hit.topic, -hit.span[1]))
            for hit in hits:
                if hit.excludes:
                    excluded.add(hit.topic)
                elif hit.span[0] >= _end(found.get(hit.topic)):
                    found.setdefault(hit.topic, []).append(hit)
        kept = {number: hits for number, hits in sorted(found.items()) if number not in excluded}
        return kept, excluded

    def _from(self, words: _Words, first: int) -> Iterator[_Match]:
        """The terms that begin at one word."""
        waiting = [(self._root, first)]
        while waiting:
            node, place = waiting.pop()
            if node.ends:
                yield first, place, node.ends
            if place == len(words.keys) or not node.next:
                continue
            if words.keys[place] in node.next:
                waiting.append((node.next[words.keys[place]], place + 1))
            if place in words.joined:
                joined, parts = words.joined[place]
                if joined in node.next:
                    waiting.append((node.next[joined], place + parts))


def _hits(words: _Words, matches: Sequence[_Match], offset: int) -> Iterator[list[Found]]:
    """The terms that begin at each word of a text that stands at an offset."""
    spans = _spans(words.text, words.written)
    for first, group in groupby(matches, key=itemgetter(0)):
        start = offset + spans[first][0]
        yield [
            Found(topic, (start, offset + spans[last - 1][1]), excludes)
            for _, last, ends in group
            for topic, excludes in ends
        ]


def _end(hits: list[Found] | None) -> int:
    return hits[-1].span[1] if hits else 0


def without_hyphens(text: str) -> str:
    """A text with the words that hyphens join closed up."""
    return re.sub(f"[{_HYPHENS}]", "", text)


def keys_of(text: str) -> list[str]:
    """The keys of the words of a text, in order."""
    return list(map(_KEYS.__getitem__, _WORD.findall(_without_possessives(text))))


def _without_possessives(text: str) -> str:
    """A text of the same length with spaces for each "'s"."""
    return _POSSESSIVE.sub("  ", text) if "'" in text or "’" in text else text


def _joined(text: str, spans: Sequence[Span]) -> dict[int, tuple[str, int]]:
    """The hyphenated words of a text, by the number of the word that each begins with: its key,
    and how many parts it has."""
    joined: dict[int, tuple[str, int]] = {}
    compound_end = 0
    for number, (start, end) in enumerate(spans):
        if number < compound_end or text[end : end + 1] not in _HYPHENS:
            continue
        compound = [text[start:end], *_hyphenated_on(text, spans, number)]
        compound_end = number + len(compound)
        if 1 < len(compound) <= _MOST_PARTS:
            joined[number] = (key_of("".join(compound)), len(compound))
    return joined


def _hyphenated_on(text: str, spans: Sequence[Span], number: int) -> list[str]:
    """The words joined by hyphens to the word with that number."""
    parts: list[str] = []
    for following in range(number + 1, len(spans)):
        before, (start, end) = spans[following - 1][1], spans[following]
        if start != before + 1 or text[before] not in _HYPHENS:
            break
        parts.append(text[start:end])
    return parts
