"""Likeness: how alike two articles are by the marks that they share, and how rare those are.

It is the cosine of the weights of their marks (Salton and Buckley's "term-weighting approaches",
1988), the weight of a mark being the square of the logarithm of its rarity; or half of that of
their marks alike, where that is more: in a folder that is all of one event its own names are not
rare, though they tell as much. A small folder tells little of rarity, and is thought to lie among
``_IMAGINED`` articles of other events.

Most pairs of articles that share a name are not much alike, and most of what they share are common
words. So the marks that several articles have are numbered, the lightest first, and those of an
article are the bits of one number: how many of them two articles share in each class of weight
bounds how alike they can be, and few pairs need to be weighed out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log, sqrt

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
_NAMES_MORE = _PLAIN_NAME - 1
_HEAVIEST = round(_SCALE * _NAME_TIMES * _RAREST**2)
_LIGHT, *_CLASSES = (2_000, 6_000, 16_000, 32_000, _HEAVIEST)
"""The most that a mark of each class weighs. Those of the first are not counted: two articles
share no more of them than the one has that has fewer."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What an article is known by: stems of names and of content words."""

    names: frozenset[str]
    words: frozenset[str]


@swift
@dataclass(frozen=True, slots=True)
class _Article:
    """An article's marks; the lengths of their vector, weighed by rarity and all alike; those of
    its marks that are not light and that others have too, as bits; and what the light ones weigh
    together, by rarity and all alike."""

    marks: Marks
    length: float
    plain_length: float
    bits: int
    light: int
    plain_light: int


@dataclass(frozen=True, slots=True)
class _Weights:
    """What each mark of the folder weighs by its rarity there, and the bit of each that is not
    light and that several articles have: the lightest has the lowest."""

    names: Mapping[str, int]
    words: Mapping[str, int]
    name_bits: Mapping[str, int]
    word_bits: Mapping[str, int]
    all_names: int
    """The bits of all names."""
    classes: tuple[tuple[int, int], ...]
    """For each class of weight but the first the place of its lowest bit, and how much more than a
    mark of the class before it one may weigh."""

    @classmethod
    def of(cls, names: Mapping[str, int], words: Mapping[str, int], articles: int) -> _Weights:
        """The weights of names and words, of which is known how many articles have each."""
        of_names = _weights(names, articles, _NAME_SHARE, _NAME_TIMES)
        of_words = _weights(words, articles, _WORD_SHARE, 1)
        shared = [(of_names[name], True, name) for name, count in names.items() if count > 1]
        shared += [(of_words[word], False, word) for word, count in words.items() if count > 1]
        heavy = sorted([each for each in shared if each[0] > _LIGHT])
        bits = [(is_name, mark, 1 << place) for place, (_, is_name, mark) in enumerate(heavy)]
        name_bits = {mark: bit for is_name, mark, bit in bits if is_name}
        word_bits = {mark: bit for is_name, mark, bit in bits if not is_name}
        classes = _classes([weight for weight, _, _ in heavy])
        return cls(of_names, of_words, name_bits, word_bits, sum(name_bits.values()), classes)

    def sum(self, names: Iterable[str], words: Iterable[str]) -> int:
        """What some names and words weigh together."""
        return sum(map(self.names.__getitem__, names)) + sum(map(self.words.__getitem__, words))

    def article(self, marks: Marks) -> _Article:
        """An article of which the marks are known."""
        names, words = marks.names, marks.words
        bits = sum([self.name_bits.get(name, 0) for name in names])
        bits += sum([self.word_bits.get(word, 0) for word in words])
        light = [weight for name in names if (weight := self.names[name]) <= _LIGHT]
        lighter = [weight for word in words if (weight := self.words[word]) <= _LIGHT]
        return _Article(
            marks=marks,
            length=sqrt(self.sum(names, words)),
            plain_length=sqrt(_plain_weight(names, words)),
            bits=bits,
            light=sum(light) + sum(lighter),
            plain_light=_plain_weight(light, lighter),
        )


class Likeness:
    """How alike the articles of a folder are, of which the marks are known by their ids."""

    def __init__(self, marks: Mapping[str, Marks]) -> None:
        self.counts = Counter(chain.from_iterable([each.names for each in marks.values()]))
        """How many articles have a name."""
        words = Counter(chain.from_iterable([each.words for each in marks.values()]))
        self._weights = _Weights.of(self.counts, words, len(marks))
        self._articles = {id_: self._weights.article(each) for id_, each in marks.items()}

    def reaching(self, least: float, one: str, others: Iterable[str]) -> list[str]:
        """Those of some articles whose likeness to one, from 0 to 1, is as much as the least."""
        articles, classes = self._articles, self._weights.classes
        all_names, most = self._weights.all_names, _CLASSES[0]
        mine = articles[one]
        bits, light, plain_light = mine.bits, mine.light, mine.plain_light
        length, plain_length = mine.length, mine.plain_length
        found: list[str] = []
        for other in others:
            yours = articles[other]
            shared = bits & yours.bits
            many = shared.bit_count()
            weight = most * many + (light if light < yours.light else yours.light)
            for lowest, more in classes:
                weight += more * (shared >> lowest).bit_count()
            if weight / (length * yours.length) < least:
                plain = many + _NAMES_MORE * (shared & all_names).bit_count()
                plain += min(plain_light, yours.plain_light)
                if plain / (plain_length * yours.plain_length) / 2 < least:
                    continue
            if self._reach(least, mine, yours):
                found.append(other)
        return found

    def _reach(self, least: float, mine: _Article, yours: _Article) -> bool:
        """Whether two articles are so much alike, with every mark that they share weighed."""
        names, words = mine.marks.names & yours.marks.names, mine.marks.words & yours.marks.words
        plain = _plain_weight(names, words)
        if _likeness(mine, yours, 0, plain) >= least:
            return True
        return _likeness(mine, yours, self._weights.sum(names, words), plain) >= least


def _likeness(mine: _Article, yours: _Article, weight: int, plain: int) -> float:
    """How much alike two articles are that share marks of some weight, by rarity and all alike."""
    rarely = weight / (mine.length * yours.length)
    plainly = plain / (mine.plain_length * yours.plain_length)
    return max(rarely, plainly / 2)


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


def _classes(weights: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Where in some weights, the least first, each class but the first begins, with how much more
    its marks may weigh than those of the class before it."""
    return tuple([(bisect_right(weights, most), more - most) for most, more in pairwise(_CLASSES)])
