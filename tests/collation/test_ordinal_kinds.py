"""Ordinal kinds: degrees and floors, told from things counted in turn."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

HELD = "Nils Orvik and Pia Dahl of Ferrow were held on a count of {} after the Lorne fire."


def test_two_degrees_of_one_charge_conflict(rows: Rows) -> None:
    assert rows(a=HELD.format("first-degree arson"), b=HELD.format("second degree arson")) == [
        (
            "contradiction",
            "attribution",
            [("a", "first-degree arson", 0), ("b", "second degree arson", 1)],
        )
    ]


def test_two_floors_of_one_event_conflict(rows: Rows) -> None:
    assert rows(
        a="Nils Orvik said the fire at the Lorne Hotel in Ferrow began on the third floor.",
        b="Pia Dahl, Nils Orvik and others were on the 2nd floor of the Lorne Hotel in Ferrow.",
    ) == [("contradiction", "place", [("a", "third floor", 0), ("b", "2nd floor", 1)])]


def test_every_source_that_gives_the_kind_has_its_reading(rows: Rows) -> None:
    (row,) = rows(
        a=HELD.format("first-degree arson"),
        b=HELD.format("second-degree arson"),
        c=HELD.format("second degree arson"),
    )
    assert [(source, group) for source, _, group in row[2]] == [("a", 0), ("b", 1), ("c", 1)]


def test_one_kind_in_two_spellings_is_no_difference(rows: Rows) -> None:
    assert not rows(a=HELD.format("first-degree arson"), b=HELD.format("first degree arson"))


def test_things_counted_in_turn_are_no_kinds(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik of Ferrow was the first suspect in the Lorne fire.",
        b="Nils Orvik of Ferrow was the second suspect in the Lorne fire.",
    )


def test_a_source_that_gives_two_kinds_speaks_of_two_things(rows: Rows) -> None:
    assert not rows(
        a=HELD.format("first-degree arson") + " Anna Lund faces second-degree arson.",
        b=HELD.format("second-degree arson"),
    )


def test_floors_of_unrelated_events_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="The fire at the Lorne Hotel in Ferrow began on the third floor.",
        b="A thief in Quarrabeth climbed to the second floor of a bank.",
    )


def test_floors_of_different_things_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="In Ferrow Nils Orvik was trapped on the third floor, said Anna Lorne.",
        b="Flames rose from the second floor. Anna Lorne and Nils Orvik left Ferrow.",
    )
