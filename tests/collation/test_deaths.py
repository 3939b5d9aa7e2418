"""What one person died of, told in two ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

STORY = "The painter Anna Dahl of Lorne was famous for her boats. "


def test_two_causes_of_one_death_differ(rows: Rows) -> None:
    assert rows(
        a=STORY + "Dahl died of pneumonia in Ferrow on Monday.",
        b=STORY + "On Monday she succumbed to complications of a stroke in Ferrow.",
    ) == [
        (
            "difference",
            "attribution",
            [("a", "pneumonia", 0), ("b", "complications of a stroke", 1)],
        )
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The cause of death was not immediately known.",
            "cause of death was not immediately known",
        ),
        ("The clinic did not give the cause of her death.", "not give the cause of her death"),
        ("The cause of her death was unknown.", "cause of her death was unknown"),
    ],
)
def test_a_cause_that_is_not_known_differs_from_one(rows: Rows, sentence: str, words: str) -> None:
    assert rows(
        a=STORY + "Dahl died of pneumonia in Ferrow on Monday.",
        b="The painter Anna Dahl of Lorne died in Ferrow on Monday. " + sentence,
    ) == [("difference", "polarity", [("a", "pneumonia", 0), ("b", words, 1)])]


def test_how_several_came_to_death_is_told_by_their_number(rows: Rows) -> None:
    (row,) = rows(
        a="Two clerks of the Orrin mill in Ferrow were burned to death on Monday.",
        b="Two people suffocated to death in the Orrin mill in Ferrow on Monday.",
    )
    assert [words for _, words, _ in row[2]] == ["burned to death", "suffocated to death"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dahl died of a heart attack in Ferrow on Monday.",
        "Dahl died of her wounds in Ferrow on Monday.",
        "Dahl died in Ferrow on Monday, a week after she had pneumonia.",
        "Her father Odd Rahm died of cancer in Ferrow in 1987.",
        "Dahl did not die of pneumonia, her friends in Ferrow said on Monday.",
    ],
)
def test_one_cause_no_cause_and_another_death_do_not_differ(rows: Rows, sentence: str) -> None:
    assert not [
        row
        for row in rows(
            a=STORY + "Dahl died of cardiac arrest in Ferrow on Monday.", b=STORY + sentence
        )
        if row[1] == "attribution"
    ]
