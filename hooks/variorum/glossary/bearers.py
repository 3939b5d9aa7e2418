"""Bearers: one thing under its several names, long and short, across the sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from variorum.records import NameKind, Source, Span

__all__ = ["Bearer", "Key", "bearers_of", "key_of_name", "normal_form"]

Key = tuple[str, ...]
"""The words of a name without article, hyphens and capitals."""

_WORD = re.compile(r"[^\W_]+")
_ORDER = {kind: place for place, kind in enumerate(NameKind)}
_MOST_WORDS_LEFT_OUT = 2
_SHORT_PLURAL = re.compile(r"[A-Z]{2,}s")


@dataclass(slots=True, eq=False)
class Bearer:
    """What bears a name: its keys, the spans at which the sources name it, and its short form.

    ``kinds`` counts what the sources' names were taken for.
    """

    keys: set[Key] = field(default_factory=set)
    names: dict[str, set[Span]] = field(default_factory=lambda: defaultdict(set))
    kinds: dict[NameKind, int] = field(default_factory=lambda: defaultdict(int))
    shorts: set[str] = field(default_factory=set)
    expansions: dict[str, set[Span]] = field(default_factory=lambda: defaultdict(set))
    """By source, the spans of the words that a short form stands for."""

    @property
    def kind(self) -> NameKind:
        """The kind most names were taken for; of two, the one that says more."""
        if len(self.kinds) == 1:
            return next(iter(self.kinds))
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], _ORDER[kind]))


def normal_form(words: str) -> str:
    """Words without what spelling may change: capitals, hyphens, full stops, an article."""
    return " ".join(key_of_name(words))


@lru_cache(65_536)
def key_of_name(words: str) -> Key:
    """The key of a name as written: "The Harbour-House" is ("harbour", "house")."""
    found = tuple(_plain(word) for word in _WORD.findall(words.replace(".", "")))
    return found[1:] if len(found) > 1 and found[0] == "the" else found


def _plain(word: str) -> str:
    """A word in small letters; the plural of a short form ("NGOs") as its singular."""
    return (word[:-1] if _SHORT_PLURAL.fullmatch(word) else word).casefold()


def bearers_of(
    sources: Sequence[Source], same: Iterable[tuple[str, str]] = ()
) -> dict[Key, Bearer]:
    """What the sources name, by each of its keys; ``same`` are pairs of names of one thing.

    One bearer stands under several keys where it has several names.
    """
    union = _Union()
    for short, long in _expansions(sources).items():
        union.join(key_of_name(short), long)
    for one, other in same:
        union.join(key_of_name(one), key_of_name(other))
    for short_name, full_name in _shortened(sources):
        union.join(short_name, full_name)
    bearers: dict[Key, Bearer] = defaultdict(Bearer)
    for source in sources:
        for name in source.analysis.names:
            key = key_of_name(name.canonical)
            bearer = bearers[union.root(key)]
            bearer.keys.add(key)
            bearer.names[source.id].add(name.span)
            bearer.kinds[name.kind] += 1
        for acronym in source.analysis.acronyms:
            bearer = bearers[union.root(key_of_name(acronym.short))]
            bearer.keys.add(key_of_name(acronym.short))
            bearer.shorts.add(acronym.short)
            bearer.names[source.id].add(acronym.span)
            bearer.kinds.setdefault(NameKind.OTHER, 0)
            if acronym.expansion:
                bearer.expansions[source.id].add(acronym.expansion)
    return {key: bearer for root, bearer in bearers.items() for key in {root, *bearer.keys}}


def _expansions(sources: Sequence[Source]) -> Mapping[str, Key]:
    """The words of each short form that all sources that expand it expand alike."""
    found: defaultdict[str, set[Key]] = defaultdict(set)
    for source in sources:
        for acronym in source.analysis.acronyms:
            if acronym.expansion:
                words = source.article.words(acronym.expansion)
                found[acronym.short].add(key_of_name(words))
    return {short: min(keys) for short, keys in found.items() if len(keys) == 1}


def _shortened(sources: Sequence[Source]) -> Iterator[tuple[Key, Key]]:
    """Names that are the end of one other name alone: "Lines", where only "Varde Lines" is named.

    One article's names are linked already; this links those of one article to those of another.
    """
    keys = {
        key_of_name(name.canonical)
        for source in sources
        for name in source.analysis.names
        if name.kind in (NameKind.ORGANISATION, NameKind.OTHER) and "-" not in name.canonical
    }
    longer: defaultdict[Key, set[Key]] = defaultdict(set)
    for key in keys:
        for first in range(1, min(len(key), _MOST_WORDS_LEFT_OUT + 1)):
            if key[first:] in keys:
                longer[key[first:]].add(key)
    for short, fulls in longer.items():
        if len(fulls) == 1:
            yield short, min(fulls)


class _Union:
    """Sets of keys that stand for one thing."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def root(self, key: Key) -> Key:
        while (parent := self._parent.get(key, key)) != key:
            self._parent[key] = self._parent.get(parent, parent)
            key = parent
        return key

    def join(self, one: Key, other: Key) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first
