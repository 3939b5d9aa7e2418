"""Long lists in pages: whole, in order, not too heavy, and the same ones after an edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.pages.paging import steady


def _lists(items: list[int], most: int = 100) -> list[list[int]]:
    return list(steady(items, most, lambda item: item % 7 + 1, str))


@given(st.lists(st.integers(0, 10_000), max_size=200), st.integers(1, 60))
def test_all_items_stand_in_order_in_lists_that_are_light_enough(
    items: list[int], most: int
) -> None:
    lists = _lists(items, most)
    assert [item for held in lists for item in held] == items
    assert all(held for held in lists) or lists == [[]]
    assert all(len(held) == 1 or sum(i % 7 + 1 for i in held) <= most for held in lists)


def test_an_item_more_moves_the_ends_near_it_alone() -> None:
    items = list(range(2_000))
    before, after = _lists(items), _lists([*items[:5], 9_999, *items[5:]])
    assert len(before) > 80
    alike = {tuple(held) for held in before} & {tuple(held) for held in after}
    assert len(alike) > len(before) * 0.9
    assert before[-1] == after[-1]


def test_what_fits_in_one_list_stands_in_one() -> None:
    assert _lists([1, 2, 3]) == [[1, 2, 3]]
