"""Where an offset falls among the tokens of a sentence."""

from __future__ import annotations

import pytest

from variorum.collation.stretches import inside, place_from, places_before
from variorum.records import Token

TOKENS = [Token(w, s, e, "NN", w, w, w) for w, s, e in (("ab", 0, 2), ("cde", 3, 6), ("f", 7, 8))]


@pytest.mark.parametrize(
    ("offset", "first", "before"),
    [(0, 0, 0), (2, 1, 1), (3, 1, 1), (4, 2, 1), (6, 2, 2), (8, 3, 3), (20, 3, 3)],
)
def test_an_offset_falls_between_tokens_or_in_one(offset: int, first: int, before: int) -> None:
    assert (place_from(TOKENS, offset), places_before(TOKENS, offset)) == (first, before)


def test_a_span_holds_the_tokens_that_start_in_it() -> None:
    assert [t.text for t in inside(TOKENS, (1, 7))] == ["cde"]
    assert [t.text for t in inside(TOKENS, (0, 8))] == ["ab", "cde", "f"]
