"""Pairs: which two sources are set side by side, and what joins them.

Of n sources there are n(n-1)/2 pairs. Up to eight sources have a page for every pair. With more,
each source stands beside the few it shares most with, so that no text is printed more than a fixed
number of times and the site grows with the articles, not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from variorum import addresses
from variorum.pages.lookup import Lookup
from variorum.records import Comparison, Reading, Relation, SentenceKind

__all__ = ["ALL_PAIRS_UP_TO", "Joint", "Pair", "Pairs", "most_partners"]

ALL_PAIRS_UP_TO = 8
_PARTNERS = ((40, 6), (200, 3))
_FEWEST = 2


def most_partners(sources: int) -> int:
    """The most sources that one is set beside, where not every pair has a page."""
    return next((most for up_to, most in _PARTNERS if sources <= up_to), _FEWEST)


@dataclass(frozen=True, slots=True)
class Joint:
    """What joins two sources at one point: a comparison, or (None) the same sentence word for word.

    ``left`` and ``right`` are the sentences in the order of their readings, each once.
    """

    comparison: Comparison | None
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources, in the order of the sources, that have a page."""

    left: str
    right: str
    path: str
    joints: tuple[Joint, ...]

    def other(self, source: str) -> str:
        return self.right if source == self.left else self.left


class Pairs:
    """The pairs of a dossier that have a page."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._ids = [source.id for source in lookup.dossier.sources]
        self.most = most_partners(len(self._ids))
        self._places = {id_: place for place, id_ in enumerate(self._ids)}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair with a page, in the order of the sources."""
        if len(self._ids) <= ALL_PAIRS_UP_TO:
            return tuple(self._pair(a, b) for a, b in combinations(self._ids, 2))
        return tuple(self._pair(a, b) for a, b in self._strongest())

    @cached_property
    def is_complete(self) -> bool:
        """Whether every two sources have a page."""
        return len(self._ids) <= ALL_PAIRS_UP_TO

    @cached_property
    def _by_source(self) -> dict[str, list[Pair]]:
        found: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            found[pair.left].append(pair)
            found[pair.right].append(pair)
        return dict(found)

    def partners(self, source: str) -> list[Pair]:
        """The pairs that a source is in."""
        return self._by_source.get(source, [])

    def _pair(self, left: str, right: str) -> Pair:
        only_one = len(self._ids) == 2
        path = addresses.COMPARE if only_one else addresses.pair_path(left, right)
        return Pair(left, right, path, tuple(self._joints(left, right)))

    def _joints(self, left: str, right: str) -> Iterator[Joint]:
        """What joins two sources, strongest relations first."""
        readings = self._lookup.readings
        compared = [c for c in self._compared[left] if right in readings[c.id]]
        for comparison in sorted(compared, key=lambda c: _ORDER[c.relation]):
            held = readings[comparison.id]
            yield Joint(comparison, _read(held[left]), _read(held[right]))
        for sentence in self._lookup.sources[left].sentences:
            ref = (right, sentence.id)
            if sentence.kind is SentenceKind.SENTENCE and ref in self._lookup.sentences:
                yield Joint(None, (sentence.id,), (sentence.id,))

    @cached_property
    def _compared(self) -> defaultdict[str, list[Comparison]]:
        """The comparisons in which each source has a reading, look-alikes left out."""
        found: defaultdict[str, list[Comparison]] = defaultdict(list)
        for comparison in self._lookup.dossier.comparisons:
            if comparison.relation is not Relation.LOOKALIKE:
                for source in self._lookup.readings[comparison.id]:
                    found[source].append(comparison)
        return found

    def _strongest(self) -> list[tuple[str, str]]:
        """The pairs that share most, no source in more of them than it may."""
        shared: Counter[tuple[str, str]] = Counter()
        for group in self._groups():
            shared.update(self._near(group))
        taken: Counter[str] = Counter()
        kept: list[tuple[str, str]] = []
        places = self._places
        for (a, b), _ in sorted(
            shared.items(), key=lambda each: (-each[1], places[each[0][0]], places[each[0][1]])
        ):
            if taken[a] < self.most and taken[b] < self.most:
                taken.update((a, b))
                kept.append((a, b))
        return sorted(kept, key=lambda pair: (places[pair[0]], places[pair[1]]))

    def _groups(self) -> Iterator[list[str]]:
        """The sources that meet at one point: in a comparison, or over one sentence."""
        for comparison in self._lookup.dossier.comparisons:
            if comparison.relation is not Relation.LOOKALIKE:
                yield list(self._lookup.readings[comparison.id])
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for source in self._lookup.dossier.sources:
            for sentence in source.sentences:
                if sentence.kind is SentenceKind.SENTENCE:
                    alike[sentence.id].append(source.id)
        yield from (group for group in alike.values() if len(group) > 1)

    def _near(self, group: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each source with the few that follow it; all pairs of a large group are too many."""
        ordered = sorted(set(group), key=self._places.__getitem__)
        for place, source in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + self.most]:
                yield (source, other)


_ORDER = {
    Relation.CONTRADICTION: 0,
    Relation.DIFFERENCE: 1,
    Relation.AGREEMENT: 2,
    Relation.VARIANT: 3,
    Relation.LOOKALIKE: 4,
}


def _read(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.sentence for reading in readings))
