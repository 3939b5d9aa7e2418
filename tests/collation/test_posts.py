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


def test_a_grade_that_the_other_source_never_gives_makes_two_posts(rows: Rows) -> None:
    assert rows(
        a=_STORY + '"It was late," said port senior vice president for safety Anna Dahl.',
        b=_STORY + '"It was dark," said Anna Dahl, the vice president of port safety.',
    ) == [
        (
            "difference",
            "attribution",
            [
                ("a", "port senior vice president for safety", 0),
                ("b", "the vice president of port safety", 1),
            ],
        )
    ]


def test_a_short_form_of_ones_own_is_no_other_post(rows: Rows) -> None:
    assert not rows(
        a=_STORY + '"It was late," said port vice president for safety Anna Dahl.',
        b=_STORY
        + "Anna Dahl, the senior vice president of port safety, rowed out. "
        + "Later port vice president for safety Anna Dahl rowed home.",
    )


def test_a_state_judge_is_no_federal_one(rows: Rows) -> None:
    (row,) = rows(
        a=_STORY + "The mate appeared before U.S. District Judge Anna Dahl.",
        b=_STORY + "The mate came before state District Judge Anna Dahl.",
    )
    assert [value for _, value, _ in row[2]] == ["U.S. District Judge", "state District Judge"]
