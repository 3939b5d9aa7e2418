"""One person given two posts that are nearly one."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

_STORY = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "


def test_a_director_and_a_manager_of_one_office_are_two_posts(rows: Rows) -> None:
    assert rows(
        a=_STORY + '"It was dark," said Pia Dahl, harbour safety director at Lorne.',
        b=_STORY + "Harbour safety manager Pia Dahl came to Lorne.",
    ) == [
        (
            "difference",
            "attribution",
            [("a", "harbour safety director at Lorne", 0), ("b", "Harbour safety manager", 1)],
        )
    ]


def test_ranks_are_compared_by_themselves(rows: Rows) -> None:
    (row,) = rows(
        a=_STORY + "It was dark, Sgt. Pia Dahl said.",
        b=_STORY + "It was light, Lt. Pia Dahl said.",
    )
    assert [value for _, value, _ in row[2]] == ["Sgt.", "Lt."]


def test_two_offices_and_two_words_for_one_office_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a=_STORY + '"It was dark," said Pia Dahl, director of the mill.',
        c=_STORY + '"It was late," said Pia Dahl, chairman of the rowing club at Lorne.',
        d=_STORY + '"It was early," said Pia Dahl, chairwoman of the rowing club at Lorne.',
    )
