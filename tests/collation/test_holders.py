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
