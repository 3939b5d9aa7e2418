"""Holders: which sentences of a folder hold a word, found without a walk over them all.

Of thirty comparers each looks for words of its own, which few sentences hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set

__all__ = ["Holders"]


class Holders:
    """The places of the sentences that hold each of the words of a folder."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        """Take the words of each sentence, in order."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(sentences):
            for word in words:
                places[word].append(place)
        self._places = dict(places)

    def of(self, words: Iterable[str]) -> set[int]:
        """The places of the sentences that hold any of some words."""
        places = self._places
        return set().union(*[places[word] for word in words if word in places])

    def count_of(self, word: str) -> int:
        """How many times the sentences hold a word."""
        return len(self._places.get(word, ()))

    def of_those_that(self, test: Callable[[str], bool]) -> set[int]:
        """The places of those that hold a word of which a test is true."""
        return self.of([word for word in self._places if test(word)])

    def of_endings(self, endings: tuple[str, ...]) -> set[int]:
        """The places of those that hold a word with one of some endings."""
        return self.of([word for word in self._places if word.endswith(endings)])

    def of_those(self, letters: str) -> set[int]:
        """The places of those that hold a word with some letters in a row."""
        return self.of([word for word in self._places if letters in word])

    def of_kind(self, key: Callable[[str], str], kinds: Set[str]) -> set[int]:
        """The places of those that hold a word of which the key is one of some."""
        return self.of([word for word in self._places if key(word) in kinds])

    def of_openings(self, openings: tuple[str, ...]) -> set[int]:
        """The places of those that hold a word with one of some openings."""
        return self.of([word for word in self._places if word.startswith(openings)])
