"""Likeness: how alike two articles are by the marks that they share, and how rare those are.

It is the cosine of the weights of their marks (Salton and Buckley's "term-weighting approaches",
1988), the weight of a mark being the square of the logarithm of its rarity; or half of that of
their marks alike, where that is more: in a folder that is all of one event its own names are not
rare, though they tell as much. A small folder tells little of rarity, and is thought to lie among
``_IMAGINED`` articles of other events.

Most pairs of articles that share a name are not much alike, and most of what they share are common
words. So the marks that several articles have are numbered, the lightest first, and those of an
article are the bits of two numbers, of its names and of its words: how many of them two articles
share in each class of weight tells between what bounds their likeness lies, and few pairs need to
be weighed out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log, sqrt
from operator import itemgetter

from variorum.swift import swift

__all__ = ["Likeness", "Marks"]

_IMAGINED = 50
"""Articles of other events, whose marks are as common as those of news are at large."""
_NAME_SHARE, _WORD_SHARE = 0.01, 0.1
"""How many of those articles have a name, and a word of the folder."""
_RAREST = 4.0
"""The logarithm of rarity beyond which none counts: a name that one article of a thousand has tells
no more than one that one of a hundred has, and would outweigh all that articles share."""
_SCALE, _NAME_TIMES = 1_000, 3
"""Weights are whole numbers, whose sums do not hang on the order of a set."""
_PLAIN_NAME = 12
"""How many words one name is worth where all marks weigh alike."""
_HEAVIEST_WORD = round(_SCALE * _RAREST**2)
_HEAVIEST_NAME = _NAME_TIMES * _HEAVIEST_WORD
_LIGHT, _MIDDLE = 2_000, 6_000
"""The most that light marks weigh, and others of little weight. Light ones are not counted: two
articles share no more of them than the one has that has fewer."""
_OF_WORDS = (_LIGHT, 3_000, 4_500, _MIDDLE, 8_000, 11_000, _HEAVIEST_WORD)
_CLASSES = (*_OF_WORDS, 24_000, 36_000, 44_000, _HEAVIEST_NAME)
"""The most that a mark of each class of weight weighs."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What an article is known by: stems of names and of content words."""

    names: frozenset[str]
    words: frozenset[str]


@swift
@dataclass(frozen=True, slots=True)
class _Article:
    """An article's marks, and the lengths of their vector, weighed by rarity and all alike; those
    of its marks that others have too, as bits, the light ones by themselves; and what the light
    ones weigh together, by rarity and all alike."""

    marks: Marks
    length: float
    plain_length: float
    names: int
    words: int
    heavy_words: int
    """The words alone that weigh more than ``_MIDDLE``."""
    light_names: int
    light_words: int
    light: int
    plain_light: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """What each mark of a kind weighs by its rarity in the folder, and the bit of each that several
    articles have, among the light ones or among the others: the lightest has the lowest."""

    weights: Mapping[str, int]
    bits: Mapping[str, int]
    light_bits: Mapping[str, int]
    classes: Sequence[tuple[int, int, int]]
    """For each class of weight the place of its lowest bit, and how much more a mark of it weighs
    at least, and at most, than one of the class before it."""
    middle: int
    """The place of the lowest bit of those that weigh more than ``_MIDDLE``."""

    @classmethod
    def of(cls, counts: Mapping[str, int], articles: int, share: float, times: int) -> _Kind:
        """Of marks of which it is known how many articles have each."""
        weights = _weights(counts, articles, share, times)
        shared = sorted([(weights[mark], mark) for mark, count in counts.items() if count > 1])
        first = bisect_right(shared, _LIGHT, key=_WEIGHT)
        light, heavy = shared[:first], shared[first:]
        middle = bisect_right(heavy, _MIDDLE, key=_WEIGHT)
        classes = _classes([weight for weight, _ in heavy])
        return cls(weights, _bits(heavy), _bits(light), classes, middle)

    def sum(self, marks: Iterable[str]) -> int:
        """What some marks weigh together."""
        return sum(map(self.weights.__getitem__, marks))

    def light(self, marks: Iterable[str]) -> list[str]:
        """Those of some marks that are light."""
        weights = self.weights
        return [mark for mark in marks if weights[mark] <= _LIGHT]

    def bounds(self, marks: int) -> tuple[int, int]:
        """What some marks, as bits, weigh together at least and at most."""
        least = most = 0
        for place, least_more, most_more in self.classes:
            count = (marks >> place).bit_count()
            least += least_more * count
            most += most_more * count
        return least, most


_WEIGHT = itemgetter(0)


def _bits(marks: Iterable[tuple[int, str]]) -> dict[str, int]:
    return {mark: 1 << place for place, (_, mark) in enumerate(marks)}


def _number(bits: Mapping[str, int], marks: Iterable[str]) -> int:
    """Some marks as one number, as far as they have bits."""
    return sum([bits.get(mark, 0) for mark in marks])


class Likeness:
    """How alike the articles of a folder are, of which the marks are known by their ids."""

    def __init__(self, marks: Mapping[str, Marks]) -> None:
        self.counts = Counter(chain.from_iterable([each.names for each in marks.values()]))
        """How many articles have a name."""
        words = Counter(chain.from_iterable([each.words for each in marks.values()]))
        self._names = _Kind.of(self.counts, len(marks), _NAME_SHARE, _NAME_TIMES)
        self._words = _Kind.of(words, len(marks), _WORD_SHARE, 1)
        self._articles = {id_: self._article(each) for id_, each in marks.items()}

    def _article(self, marks: Marks) -> _Article:
        of_names, of_words, names, words = self._names, self._words, marks.names, marks.words
        light, lighter = of_names.light(names), of_words.light(words)
        shared_words = _number(of_words.bits, words)
        return _Article(
            marks=marks,
            length=sqrt(of_names.sum(names) + of_words.sum(words)),
            plain_length=sqrt(_plain_weight(names, words)),
            names=_number(of_names.bits, names),
            words=shared_words,
            heavy_words=shared_words >> of_words.middle,
            light_names=_number(of_names.light_bits, light),
            light_words=_number(of_words.light_bits, lighter),
            light=of_names.sum(light) + of_words.sum(lighter),
            plain_light=_plain_weight(light, lighter),
        )

    def reaching(self, least: float, one: str, others: Iterable[str]) -> list[str]:
        """Those of some articles whose likeness to one, from 0 to 1, is as much as the least."""
        articles, is_alike = self._articles, self._is_alike
        mine = articles[one]
        my_names, my_words, my_heavy = mine.names, mine.words, mine.heavy_words
        light, plain_light = mine.light, mine.plain_light
        length, plain_length = mine.length, mine.plain_length
        found: list[str] = []
        for other in others:
            yours = articles[other]
            many, named = (my_words & yours.words).bit_count(), (my_names & yours.names).bit_count()
            weight = light if light < yours.light else yours.light
            weight += _HEAVIEST_NAME * named + _MIDDLE * many
            weight += (_HEAVIEST_WORD - _MIDDLE) * (my_heavy & yours.heavy_words).bit_count()
            if weight / (length * yours.length) < least:
                plain = plain_light if plain_light < yours.plain_light else yours.plain_light
                plain += _PLAIN_NAME * named + many
                if plain / (plain_length * yours.plain_length) / 2 < least:
                    continue
            if is_alike(least, mine, yours):
                found.append(other)
        return found

    def _is_alike(self, least: float, mine: _Article, yours: _Article) -> bool:
        """Whether two articles are so much alike: by how many marks they share, by the bounds of
        what these weigh, or, where the bounds leave it open, with every one of them weighed."""
        names, words = mine.names & yours.names, mine.words & yours.words
        light_names = mine.light_names & yours.light_names
        light_words = mine.light_words & yours.light_words
        plain = _PLAIN_NAME * (names.bit_count() + light_names.bit_count())
        plain += words.bit_count() + light_words.bit_count()
        if plain / (mine.plain_length * yours.plain_length) / 2 >= least:
            return True
        scale = mine.length * yours.length
        (fewest, most), (fewer, more) = self._names.bounds(names), self._words.bounds(words)
        if (most + more + min(mine.light, yours.light)) / scale < least:
            return False
        return (fewest + fewer) / scale >= least or self._weight(mine, yours) / scale >= least

    def _weight(self, mine: _Article, yours: _Article) -> int:
        """What all the marks that two articles share weigh by their rarity."""
        names, words = mine.marks.names & yours.marks.names, mine.marks.words & yours.marks.words
        return self._names.sum(names) + self._words.sum(words)


def _plain_weight(names: Collection[object], words: Collection[object]) -> int:
    return _PLAIN_NAME * len(names) + len(words)


def _weights(counts: Mapping[str, int], articles: int, share: float, times: int) -> dict[str, int]:
    """The square of the logarithm of each mark's rarity, among the imagined articles too."""
    among = articles + _IMAGINED

    def weight(count: int) -> int:
        rarity = min(_RAREST, log(among / (count + _IMAGINED * share)))
        return round(_SCALE * times * rarity**2)

    by_count = {count: weight(count) for count in set(counts.values())}
    return {mark: by_count[count] for mark, count in counts.items()}


def _classes(weights: Sequence[int]) -> list[tuple[int, int, int]]:
    """The classes of some weights, the least first: where each begins, and how much more its least
    and its most are than those of the class before it."""
    classes: list[tuple[int, int, int]] = []
    last_least = last_most = 0
    for least, most in pairwise(_CLASSES):
        first, end = bisect_right(weights, least), bisect_right(weights, most)
        if first < end:
            classes.append((first, least - last_least, most - last_most))
            last_least, last_most = least, most
    return classes
