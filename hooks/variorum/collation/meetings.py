"""Meetings: which sentences of a folder share concepts, found for those that are asked for.

Comparers ask for the partners of few sentences, and most pairs of a folder are of others: an index
of concepts tells whom a sentence meets, and no list of all pairs is made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

__all__ = ["Meetings"]

_RARE = 4
"""A concept in more of an article's sentences than this finds no candidates."""
_CROWDED = 60
"""A concept in more sentences of the folder than this finds no candidates: it costs too much."""
_NONE: frozenset[str] = frozenset()

_Index = Mapping[str, Sequence[int]]


class Meetings:
    """The concepts of each sentence of a folder, by the place of the sentence.

    Two sentences meet that share two concepts, each of them rare in the article of the later one.
    """

    def __init__(
        self,
        concepts: Sequence[Set[str]],
        articles: Sequence[str],
        counts: Mapping[str, Mapping[str, int]],
    ) -> None:
        """Take the concepts of each sentence, the id of its article, and for each article in how
        many of its sentences a concept stands."""
        self._concepts, self._articles = concepts, articles
        self._often = {id_: _often(own) for id_, own in counts.items()}
        rare: defaultdict[str, list[int]] = defaultdict(list)
        often: defaultdict[str, list[int]] = defaultdict(list)
        for place, (known, id_) in enumerate(zip(concepts, articles, strict=True)):
            there = self._often[id_]
            for concept in known:
                (often if there and concept in there else rare)[concept].append(place)
        self._rare: _Index = {c: held for c, held in rare.items() if 1 < len(held) <= _CROWDED}
        self._common: _Index = often

    def of(self, place: int) -> set[int]:
        """The places of those that a sentence meets, before it and after it."""
        own = self._often[self._articles[place]]
        once: set[int] = set()
        again: set[int] = set()
        for concept in self._concepts[place]:
            held = self._rare.get(concept, ())
            if concept in own:  # and so finds only later ones, in whose articles it is rare
                held = held[bisect_right(held, place) :]
            elif concept in self._common and held:
                common = self._common[concept]
                held = [*held, *common[: bisect_right(common, place)]]
            again.update(once.intersection(held))
            once.update(held)
        again.discard(place)
        return again

    def within(self, places: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
        """Each of some places, in order, that meets later ones of them, with these in order."""
        ordered = sorted(places)
        index: defaultdict[str, list[int]] = defaultdict(list)
        for place in ordered:
            own = self._often[self._articles[place]]
            for concept in self._concepts[place]:
                if concept in self._rare and concept not in own:
                    index[concept].append(place)
        for place in ordered:
            later = _later(place, self._concepts[place], index)
            if later:
                yield place, later


def _often(counts: Mapping[str, int]) -> frozenset[str]:
    """The concepts that stand in many sentences of an article."""
    return frozenset([concept for concept, count in counts.items() if count > _RARE]) or _NONE


def _later(place: int, concepts: Set[str], index: _Index) -> list[int]:
    """The places after one that hold two of some concepts, in order."""
    met: list[int] = []
    for concept in concepts:
        held = index.get(concept)
        if held is not None and held[-1] > place:
            met += held[bisect_right(held, place) :]
    if len(met) < 2:
        return []
    met.sort()
    again = [one for one, next_ in pairwise(met) if one == next_]
    return sorted(set(again))
