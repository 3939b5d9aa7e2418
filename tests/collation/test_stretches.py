"""Where an offset falls among the tokens of a sentence."""

from __future__ import annotations

import pytest

from variorum.collation.stretches import inside, place_from, places_before
from variorum.records import Parse

PARSE = Parse(
    place=0,
    texts=("ab", "cde", "f"),
    lowered=("ab", "cde", "f"),
    tags=("NN", "NN", "NN"),
    lemmas=("ab", "cde", "f"),
    stems=("ab", "cde", "f"),
    matter=("", "cde", ""),
    starts=(0, 3, 7),
    ends=(2, 6, 8),
    phrases=(),
    clauses=(),
)


@pytest.mark.parametrize(
    ("offset", "first", "before"),
    [(0, 0, 0), (2, 1, 1), (3, 1, 1), (4, 2, 1), (6, 2, 2), (8, 3, 3), (20, 3, 3)],
)
def test_an_offset_falls_between_tokens_or_in_one(offset: int, first: int, before: int) -> None:
    assert place_from(PARSE.starts, offset) == first
    assert places_before(PARSE.ends, offset) == before


def test_a_span_holds_the_tokens_that_start_in_it() -> None:
    assert PARSE.texts[inside(PARSE, (1, 7))] == ("cde",)
    assert PARSE.texts[inside(PARSE, (0, 8))] == ("ab", "cde", "f")
