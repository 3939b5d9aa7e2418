"""Which sentences hold a word."""

from __future__ import annotations

from variorum.collation.holders import Holders

_HELD = Holders([("the", "ford", "closed"), ("the", "mill"), (), ("the", "mill-race", "the")])


def test_the_places_of_words_are_those_of_any_of_them_each_once() -> None:
    assert _HELD.of(("ford", "the")) == {0, 1, 3}
    assert _HELD.of({"mill": 1}) == {1}
    assert _HELD.of(("quay",)) == _HELD.of(()) == set()


def test_words_are_found_by_how_they_begin_and_end() -> None:
    assert _HELD.of_openings(("mill", "quay")) == {1, 3}
    assert _HELD.of_endings(("ed", "-race")) == {0, 3}


def test_it_is_known_how_often_a_word_stands_and_where_those_of_a_kind_do() -> None:
    assert [_HELD.count_of(word) for word in ("the", "ford", "quay")] == [4, 1, 0]
    assert _HELD.of_those_that(lambda word: "-" in word or word == "closed") == {0, 3}
    assert _HELD.of_those_that(str.isupper) == set()
