"""Which articles speak of one event, by marks that letters stand for."""

from __future__ import annotations

import pytest

from variorum.collation.kin import _share_kin, related_marks
from variorum.collation.likeness import Marks


def _marks(names: str, words: str) -> Marks:
    return Marks(frozenset(names.split()), frozenset(words.split()))


_HOLT = _marks("ferrow holt quay", "fire boat burn night crew rescue")
_SHORT = _marks("ferrow holt", "fire boat owner")
_COUNCIL = _marks(
    "ferrow council mayor orvik hall pia lund varde ribe", "vote budget meeting school night plan"
)


@pytest.mark.parametrize(
    ("one", "other", "are_kin"),
    [
        (_HOLT, _HOLT, True),
        (_HOLT, _SHORT, True),
        (_HOLT, _COUNCIL, False),
        (_marks("ferrow", "fire boat"), _marks("ferrow", "fire boat"), True),
        (_marks("ferrow", "fire boat"), _marks("orrin", "fire boat"), False),
        (_marks("", "fire boat"), _marks("", "fire boat"), False),
        (_marks("ferrow", ""), _marks("", "ferrow"), False),
    ],
)
def test_two_articles_are_kin_where_they_share_enough_names_and_words(
    one: Marks, other: Marks, are_kin: bool
) -> None:
    assert (related_marks({"a": one, "b": other}) != {}) is are_kin


def test_a_third_that_is_like_both_makes_kin_of_two_that_are_somewhat_alike() -> None:
    first = _marks("ferrow holt quay dahl nils varde", "fire boat burn crew smoke rescue harbour")
    middle = _marks("ferrow dahl nils lund", "fire crew insurer claim boat owner")
    last = _marks("ferrow lund brekk court orrin pia", "insurer claim owner lawsuit damages sue")
    assert related_marks({"a": first, "c": last}) == {}
    assert related_marks({"a": first, "b": middle, "c": last})["a"] == {"b", "c"}


def _crowd(count: int) -> dict[str, Marks]:
    """Pairs of reports of one kind from one land, each pair of an event with names of its own."""
    return {
        f"{town}-{part}": _marks(
            f"vesterland police holt{town} quay{town} mill{town} dahl{town} own{town}{part}",
            f"fire crew night smoke street{town} cause{town} detail{town}{part} loss{town}{part}",
        )
        for town in range(count)
        for part in range(2)
    }


@pytest.mark.parametrize("count", [8, 120])
def test_what_all_articles_have_makes_no_kin(count: int) -> None:
    kin = related_marks(_crowd(count))
    assert kin == {
        f"{town}-{part}": {f"{town}-{1 - part}"} for town in range(count) for part in range(2)
    }


def test_kin_hangs_neither_on_the_order_nor_on_the_names_of_files() -> None:
    crowd = _crowd(40)
    renamed = {id_: f"{hash_:04}" for hash_, id_ in enumerate(sorted(crowd, key=lambda i: i[::-1]))}
    there = related_marks({renamed[id_]: crowd[id_] for id_ in reversed(crowd)})
    here = related_marks(crowd)
    assert there == {
        renamed[id_]: {renamed[other] for other in others} for id_, others in here.items()
    }


def test_articles_of_one_event_alone_are_kin_however_many_they_are() -> None:
    articles = {
        f"{at:03}": _marks(f"ferrow holt quay dahl own{at}", f"fire boat burn crew rescue word{at}")
        for at in range(200)
    }
    kin = related_marks(articles)
    assert all(len(kin[id_]) >= 20 for id_ in articles)
    assert sum(map(len, kin.values())) < 100 * len(articles)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ab", "a", True),
        ("ab", "bc", True),
        ("abc", "cde", False),
        ("ab", "", False),
        ("", "", False),
    ],
)
def test_half_of_the_kin_of_one_are_kin_of_both(one: str, other: str, expected: bool) -> None:
    assert _share_kin(set(one), set(other)) is _share_kin(set(other), set(one)) is expected
