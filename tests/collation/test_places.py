"""Where: homes, places of one kind, bearings."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_two_homes_of_one_person_conflict_in_every_source(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl, 34, of Ferrow, drowned when the Orrin ferry sank.",
        b="The ferry Orrin sank, and Pia Dahl, a baker from Quarrabeth, drowned.",
        c="Pia Dahl, 34, of Quarrabeth, drowned off the ferry Orrin.",
    ) == [
        (
            "contradiction",
            "place",
            [("a", "of Ferrow", 0), ("b", "from Quarrabeth", 1), ("c", "of Quarrabeth", 1)],
        )
    ]


def test_a_quake_recorded_in_two_counties_conflicts(rows: Rows) -> None:
    assert rows(
        a="A quake of magnitude 4.6 was recorded in Orrin County, the Lorne Survey said.",
        b="A magnitude 4.6 quake struck Ferrow County, said the Lorne Survey.",
    ) == [("contradiction", "place", [("a", "Orrin County", 0), ("b", "Ferrow County", 1)])]


def test_an_arrest_at_two_kinds_of_station_conflicts(rows: Rows) -> None:
    assert rows(
        a="Nils Orvik was arrested at a bus station near Ferrow by marshals from Lorne.",
        b="Marshals from Lorne arrested Nils Orvik at a train station in Ferrow.",
    ) == [("contradiction", "place", [("a", "bus station", 0), ("b", "train station", 1)])]


def test_two_sides_of_one_town_conflict(rows: Rows) -> None:
    assert rows(
        a="The quake, measured by the Lorne Survey, was 14 miles north of Ferrow.",
        b="The Lorne Survey said the quake was 14 miles southwest of Ferrow.",
    ) == [
        ("contradiction", "place", [("a", "north of Ferrow", 0), ("b", "southwest of Ferrow", 1)])
    ]


def test_a_coarser_compass_point_is_no_difference(rows: Rows) -> None:
    assert not rows(
        a="The quake, measured by the Lorne Survey, was 14 miles north of Ferrow.",
        b="The Lorne Survey said the quake was 14 miles north-northeast of Ferrow.",
    )


def test_a_state_may_hold_the_town(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl, 34, of Ferrow, drowned when the Orrin ferry sank.",
        b="Pia Dahl, 34, of Ohio, drowned when the Orrin ferry sank.",
    )


def test_a_birthplace_is_no_home(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl, 34, of Ferrow, drowned when the Orrin ferry sank.",
        b="Pia Dahl, a native from Quarrabeth, drowned when the Orrin ferry sank.",
    )


def test_a_longer_name_of_one_hospital_is_no_other(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik was treated at Lorne Hospital after the Ferrow quake.",
        b="Nils Orvik was treated at Lorne Regional Hospital after the Ferrow quake.",
    )


def test_a_described_place_may_be_the_named_one(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik was arrested at a bus station near Ferrow by marshals from Lorne.",
        b="Marshals from Lorne arrested Nils Orvik at a nearby station in Ferrow.",
    )


def test_two_blocks_of_one_street_conflict(rows: Rows) -> None:
    assert rows(
        a="Baker Pia Dahl was robbed outside a bank in the 300 block of East Orrin Street, Ferrow.",
        b="A bank in the 500 block of Orrin St. in Ferrow was where baker Pia Dahl was robbed.",
    ) == [
        (
            "contradiction",
            "place",
            [
                ("a", "300 block of East Orrin Street", 0),
                ("b", "500 block of Orrin St.", 1),
            ],
        )
    ]


def test_a_source_that_names_two_blocks_tells_of_two_places(rows: Rows) -> None:
    assert not rows(
        a="Baker Pia Dahl was robbed outside a bank in the 300 block of Orrin Street, Ferrow.",
        b="Pia Dahl, a baker, fled a bank in the 300 block of Orrin Street, Ferrow, and was "
        "robbed in the 500 block of Orrin Street.",
    )


def test_blocks_of_two_streets_are_two_places(rows: Rows) -> None:
    assert not rows(
        a="Baker Pia Dahl was robbed outside a bank in the 300 block of Orrin Street, Ferrow.",
        b="Baker Pia Dahl was robbed outside a bank in the 500 block of Lorne Street, Ferrow.",
    )
