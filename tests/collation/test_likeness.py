"""How alike two articles are; what tells sooner that they are not must leave none out."""

from __future__ import annotations

import random
from collections import Counter
from math import log

import pytest

from variorum.collation.likeness import Likeness, Marks


def _article(number: int) -> Marks:
    """Marks drawn by chance: a few that many articles have, and many that few have."""
    chance = random.Random(number)
    names = {f"name{int(60 * chance.random() ** 2)}" for _ in range(chance.randint(1, 15))}
    words = {f"word{int(200 * chance.random() ** 3)}" for _ in range(chance.randint(0, 60))}
    return Marks(frozenset(names), frozenset(words))


def _likeness_by_hand(articles: dict[str, Marks], one: str, other: str) -> float:
    weights: Counter[tuple[bool, str]] = Counter()
    for marks in articles.values():
        weights.update([(True, name) for name in marks.names])
        weights.update([(False, word) for word in marks.words])
    for (is_name, mark), count in weights.items():
        rarity = min(4, log((len(articles) + 50) / (count + (0.5 if is_name else 5))))
        weights[is_name, mark] = round((3000 if is_name else 1000) * rarity**2)

    def weigh(names: frozenset[str], words: frozenset[str]) -> tuple[int, int]:
        keys = [(True, name) for name in names] + [(False, word) for word in words]
        return sum(weights[key] for key in keys), 12 * len(names) + len(words)

    first, second = articles[one], articles[other]
    mine, my_count = weigh(first.names, first.words)
    yours, your_count = weigh(second.names, second.words)
    shared, shared_count = weigh(first.names & second.names, first.words & second.words)
    rarely, plainly = shared / (mine * yours) ** 0.5, shared_count / (my_count * your_count) ** 0.5
    return max(rarely, plainly / 2)


@pytest.mark.parametrize("least", [0.085, 0.155, 0.25])
def test_all_that_are_so_much_alike_are_found_and_no_others(least: float) -> None:
    articles = {f"{number:02}": _article(number) for number in range(40)}
    likeness = Likeness(articles)
    others = [id_ for id_ in articles if id_ != "00"]
    expected = [id_ for id_ in others if _likeness_by_hand(articles, "00", id_) >= least]
    assert likeness.reaching(least, "00", others) == expected
    assert 0 < len(expected) < len(others)
