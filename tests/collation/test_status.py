"""An action allowed or planned here and done there."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_a_permission_and_the_act_are_two_stages(rows: Rows) -> None:
    assert rows(
        a="The council allowed Ferrow to launch the Orrin drone at rocks near Quarrabeth.",
        b="After the launch of an Orrin drone from Ferrow, fishers left Quarrabeth.",
    ) == [
        (
            "difference",
            "status",
            [
                (
                    "a",
                    "The council allowed Ferrow to launch the Orrin drone at rocks near Quarrabeth",
                    0,
                ),
                ("b", "the launch of an Orrin drone from Ferrow", 1),
            ],
        )
    ]


def test_an_approved_delivery_and_one_that_happens_are_two_stages(rows: Rows) -> None:
    (row,) = rows(
        a="The council has approved the delivery of Orrin pumps to Ferrow.",
        b="Orrin pumps are being supplied to Ferrow.",
    )
    assert row[:2] == ("difference", "status")
    assert row[2] == [
        ("a", "The council has approved the delivery of Orrin pumps to Ferrow", 0),
        ("b", "Orrin pumps are being supplied to Ferrow", 1),
    ]


def test_a_planned_sale_and_a_sale_are_two_stages(rows: Rows) -> None:
    (row,) = rows(
        a="The owner planned to sell the Orrin ferry to Anna Lorne.",
        b="The owner sold the Orrin ferry to Anna Lorne.",
    )
    assert [value for _, value, _ in row[2]] == [
        "planned to sell the Orrin ferry",
        "sold the Orrin ferry",
    ]


def test_two_permissions_are_one_stage(rows: Rows) -> None:
    assert not rows(
        a="The council allowed Ferrow to launch the Orrin drone near Quarrabeth.",
        b="The council permitted Ferrow to launch the Orrin drone near Quarrabeth.",
    )


def test_the_noun_of_another_thing_is_no_act(rows: Rows) -> None:
    assert not rows(
        a="The council allowed Ferrow to fire the Orrin cannon near Quarrabeth.",
        b="The fire in Ferrow burnt the Orrin mill and a barn in Quarrabeth.",
    )


def test_an_act_that_may_come_is_not_done(rows: Rows) -> None:
    assert not rows(
        a="The council allowed Ferrow to launch the Orrin drone near Quarrabeth.",
        b="Ferrow may launch the Orrin drone near Quarrabeth.",
    )
