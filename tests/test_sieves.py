"""Sieves: whether any word of a sentence is one that a test holds of."""

from __future__ import annotations

import pytest

from variorum import sieves
from variorum.sieves import Sieve


def test_a_sieve_asks_of_each_word_once_and_finds_it_in_every_sentence() -> None:
    asked: list[str] = []

    def is_long(word: str) -> bool:
        asked.append(word)
        return len(word) > 5

    sieve = Sieve(is_long)

    assert not sieve.holds_any(("the", "boat"))
    assert not sieve.holds_any(("the", "boat", "the"))
    assert sieve.holds_any(("the", "ferries"))
    assert sieve.holds_any(("ferries",))
    assert not sieve.holds_any(())
    assert asked == ["the", "boat", "the", "ferries", "ferries"]


def test_a_full_sieve_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieves, "_KEPT", 2)
    sieve = Sieve(str.isupper)
    told = [sieve.holds_any((word,)) for word in ("a", "b", "c", "D", "a")]
    assert told == [False, False, False, True, False]
