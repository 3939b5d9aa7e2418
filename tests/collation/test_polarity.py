"""One thing said and denied in the same words."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_a_description_denied_of_the_same_people_conflicts(rows: Rows) -> None:
    assert rows(
        a="Nine passengers of the Orrin ferry at Ferrow suffered serious burns.",
        b="Nils Orvik said none of the passengers of the Orrin ferry at Ferrow had serious burns.",
    ) == [
        (
            "contradiction",
            "polarity",
            [
                ("a", "suffered serious burns", 0),
                ("b", "none of the passengers of the Orrin ferry at Ferrow had serious burns", 1),
            ],
        )
    ]


def test_an_act_denied_conflicts(rows: Rows) -> None:
    assert rows(
        a="Captain Nils Orvik closed the sluice at Ferrow before the Orrin flood.",
        b="Captain Nils Orvik did not close the sluice at Ferrow before the Orrin flood.",
    ) == [
        (
            "contradiction",
            "polarity",
            [("a", "closed the sluice", 0), ("b", "did not close the sluice", 1)],
        )
    ]


def test_no_before_a_described_thing_denies_it(rows: Rows) -> None:
    (row,) = rows(
        a="The Orrin mill at Ferrow has structural damage, Nils Orvik said.",
        b="Nils Orvik found no structural damage at the Orrin mill in Ferrow.",
    )
    assert row[:2] == ("contradiction", "polarity")


def test_an_earlier_state_is_not_denied_by_a_later_one(rows: Rows) -> None:
    assert not rows(
        a="Captain Nils Orvik closed the sluice at Ferrow after the Orrin flood.",
        b="Captain Nils Orvik has not yet closed the sluice at Ferrow after the Orrin flood.",
    )


def test_what_is_only_asked_or_possible_is_not_said(rows: Rows) -> None:
    assert not rows(
        a="Captain Nils Orvik may have closed the sluice at Ferrow before the Orrin flood.",
        b="Captain Nils Orvik did not close the sluice at Ferrow before the Orrin flood.",
    )


def test_the_same_words_of_other_things_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="Captain Nils Orvik closed the sluice at Ferrow before the Orrin flood.",
        b="A bank in Quarrabeth did not close the sluice of its pond.",
    )


def test_a_source_that_says_both_speaks_of_two_things(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik closed the sluice at Ferrow. He did not close the sluice at Orrin.",
        b="Nils Orvik closed the sluice at Ferrow near Orrin.",
    )
