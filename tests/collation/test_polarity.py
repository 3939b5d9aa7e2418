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


def test_what_an_act_is_denied_of_may_be_as_it_is_described(rows: Rows) -> None:
    found = rows(
        a="Captain Nils Orvik reached Ferrow from the old mill near the end of the Orrin flood.",
        b="Captain Nils Orvik never recovered from a fall in the old mill in the Orrin flood.",
    )
    assert not [row for row in found if row[1] == "polarity"]


def test_a_source_that_says_both_speaks_of_two_things(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik closed the sluice at Ferrow. He did not close the sluice at Orrin.",
        b="Nils Orvik closed the sluice at Ferrow near Orrin.",
    )


def test_what_was_never_done_conflicts_with_what_was(rows: Rows) -> None:
    assert rows(
        a="Nils Orvik sailed into Ferrow on the night of the storm, the harbour master said.",
        b="Orvik never sailed into Ferrow. His brother, Nils Orvik says, watched the storm.",
    ) == [
        (
            "contradiction",
            "polarity",
            [("a", "sailed into Ferrow", 0), ("b", "never sailed into Ferrow", 1)],
        )
    ]


def test_denying_an_act_says_that_it_was_not_done(rows: Rows) -> None:
    assert rows(
        a="Captain Nils Orvik closed the sluice at Ferrow before the Orrin flood.",
        b="Captain Nils Orvik denied closing the sluice at Ferrow before the Orrin flood.",
    ) == [
        (
            "contradiction",
            "polarity",
            [("a", "closed the sluice", 0), ("b", "denied closing the sluice", 1)],
        )
    ]


def test_who_was_unable_to_do_a_thing_did_not_do_it(rows: Rows) -> None:
    (row,) = rows(
        a="Captain Nils Orvik closed the sluice at Ferrow before the Orrin flood.",
        b="Captain Nils Orvik was unable to close the sluice at Ferrow before the Orrin flood.",
    )
    assert row[2][1][1] == "unable to close the sluice"


def test_what_a_gathering_turned_into_is_said_and_denied(rows: Rows) -> None:
    assert rows(
        a="The march of the dockers in Ferrow on Monday turned into a brawl, Nils Orvik wrote.",
        b="The march of the dockers in Ferrow did not constitute a brawl, Nils Orvik wrote.",
    ) == [
        (
            "contradiction",
            "polarity",
            [("a", "turned into a brawl", 0), ("b", "did not constitute a brawl", 1)],
        )
    ]


def test_two_doers_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="The old harbour rules of Ferrow require captains to call the Orrin pilots.",
        b="The new act of Ferrow does not require captains to call the Orrin pilots.",
    )


def test_two_things_described_otherwise_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik gave an opening speech at the Ferrow regatta, and left for Orrin.",
        b="Nils Orvik declined to give a closing speech at the Ferrow regatta, and left for Orrin.",
    )


def test_what_one_was_asked_to_do_is_not_done(rows: Rows) -> None:
    assert not rows(
        a="The pilots asked Nils Orvik to sail into Ferrow on the night of the storm.",
        b="Nils Orvik never sailed into Ferrow on the night of the storm, the pilots said.",
    )


def test_a_thing_that_was_not_acted_on_is_not_denied_to_be_as_described(rows: Rows) -> None:
    assert not rows(
        a="The council of Ferrow did not buy the old mill at Orrin from Nils Orvik.",
        b="The old mill at Orrin, which Nils Orvik built, burned before the council of Ferrow.",
    )


def test_what_one_did_not_do_may_have_been_done_by_another(rows: Rows) -> None:
    assert not rows(
        a="The pilots did not ring the harbour bell of Ferrow on the night of the Orrin storm.",
        b="The harbour bell of Ferrow was rung on the night of the Orrin storm.",
    )


def test_what_is_doubted_is_not_said(rows: Rows) -> None:
    assert not rows(
        a="The sister of Anna Dahl doubted that Dahl rang the bell of the Orrin mill in Ferrow.",
        b="Anna Dahl, of the Orrin mill in Ferrow, did not ring the bell, her sister said.",
    )
