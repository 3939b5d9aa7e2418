"""What one source names and another leaves general; what one decision is called."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_a_treaty_named_and_one_left_general_differ(rows: Rows) -> None:
    assert rows(
        a="Ferrow has signed the Orrin Treaty on the Ban of Wrecks, unlike Quarrabeth.",
        b="Over 20 towns, but not Quarrabeth, have signed a treaty banning wrecks.",
    ) == [
        (
            "difference",
            "precision",
            [
                ("a", "the Orrin Treaty on the Ban of Wrecks", 0),
                ("b", "a treaty banning wrecks", 1),
            ],
        )
    ]


def test_a_name_is_found_beside_a_later_mention_of_the_thing(rows: Rows) -> None:
    (row,) = rows(
        a="Ferrow has signed the Orrin Treaty on the Ban of Wrecks, unlike Quarrabeth, and must "
        "now keep the treaty.",
        b="Over 20 towns, but not Quarrabeth, have signed a treaty banning wrecks.",
    )
    assert row[1] == "precision"


def test_a_school_named_and_one_left_general_differ(rows: Rows) -> None:
    (row,) = rows(
        a="The miners' choir will hold its services at the Orrin Middle School.",
        b="The miners' choir will hold its services in a nearby school.",
    )
    assert row == (
        "difference",
        "precision",
        [("a", "the Orrin Middle School", 0), ("b", "a nearby school", 1)],
    )


def test_a_decision_called_by_a_telling_and_a_neutral_name_differs(rows: Rows) -> None:
    assert rows(
        a="Norland's unions, led by Pia Dahl, reacted angrily to the Ferrow council's reversal.",
        b="Norland and Pia Dahl were loud in their criticism of the Ferrow decision.",
    ) == [
        (
            "difference",
            "framing",
            [("a", "the Ferrow council's reversal", 0), ("b", "the Ferrow decision", 1)],
        )
    ]


def test_a_title_is_no_name_of_a_thing(rows: Rows) -> None:
    assert not rows(
        a="The miners' choir was fined for its night services by Judge Nils Orvik.",
        b="The miners' choir was fined for its night services by a judge.",
    )


def test_a_source_that_names_it_elsewhere_leaves_nothing_general(rows: Rows) -> None:
    assert not rows(
        a="Ferrow has signed the Orrin Treaty on the Ban of Wrecks, unlike Quarrabeth.",
        b="Over 20 towns, but not Quarrabeth, have signed a treaty banning wrecks. "
        "It is called the Orrin Treaty.",
    )


def test_a_thing_of_the_same_kind_elsewhere_is_not_compared(rows: Rows) -> None:
    assert not rows(
        a="Ferrow has signed the Orrin Treaty on the Ban of Wrecks, unlike Quarrabeth.",
        b="Two farmers of Quarrabeth have signed a treaty on goats.",
    )


def test_two_parties_reactions_are_to_two_decisions(rows: Rows) -> None:
    assert not rows(
        a="Norland's unions, led by Pia Dahl, reacted angrily to the Ferrow council's reversal.",
        b="Anna Lorne was loud in her criticism of the Ferrow decision, said the Orrin Post.",
    )
