"""One proposition pledged here and made a condition there; one predicate hedged or not."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_a_pledge_and_a_condition_of_one_proposition_differ(rows: Rows) -> None:
    assert rows(
        a="The port said Ferrow has promised not to moor the barges in the narrow channel.",
        b="The barges go to Ferrow on the condition that they are not moored in the channel, "
        "which is narrow.",
    ) == [
        (
            "difference",
            "framing",
            [
                ("a", "Ferrow has promised not to moor the barges in the narrow channel", 0),
                (
                    "b",
                    "on the condition that they are not moored in the channel, which is narrow",
                    1,
                ),
            ],
        )
    ]


def test_a_request_and_an_order_of_one_proposition_differ(rows: Rows) -> None:
    (row,) = rows(
        a="Mayor Lorne urged owners to clear the quay of rubble.",
        b="Mayor Lorne ordered owners to clear the quay of rubble.",
    )
    assert row[:2] == ("difference", "framing")
    assert [value for _, value, _ in row[2]] == [
        "Mayor Lorne urged owners to clear the quay of rubble",
        "Mayor Lorne ordered owners to clear the quay of rubble",
    ]


def test_a_hedged_predicate_and_one_said_outright_differ_in_every_source(rows: Rows) -> None:
    assert rows(
        a="The blaze at the mill is being treated as suspicious, the fire service said.",
        b='The mill blaze is being treated by police as "potentially suspicious".',
        c="Police are treating the blaze at the mill as potentially suspicious.",
    ) == [
        (
            "difference",
            "framing",
            [
                ("a", "suspicious", 0),
                ("b", "potentially suspicious", 1),
                ("c", "potentially suspicious", 1),
            ],
        )
    ]


def test_one_frame_in_two_words_is_no_difference(rows: Rows) -> None:
    assert not rows(
        a="Ferrow has promised not to moor the barges in the narrow channel.",
        b="Ferrow pledged not to moor the barges in the narrow channel.",
    )


def test_two_propositions_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="Ferrow has promised not to moor the barges in the narrow channel.",
        b="The barges were sold on the condition that Ferrow paints the old lighthouse.",
    )


def test_a_doubt_in_other_words_is_no_outright_statement(rows: Rows) -> None:
    assert not rows(
        a="The blaze at the mill is being treated as possible arson.",
        b="Police suspect that the blaze at the mill may be treated as arson.",
    )
