"""Where: homes, places of acts and of named things, kinds of places, ways, streets, wounds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


def test_what_is_said_of_somebody_may_follow_the_home(rows: Rows) -> None:
    assert rows(
        a="Guards charged Anna Dahl of Ferrow with the wreck of the Orrin ferry.",
        b="Anna Dahl, 34, of Quarrabeth, will be tried for the wreck of the Orrin ferry.",
    ) == [("contradiction", "place", [("a", "of Ferrow", 0), ("b", "of Quarrabeth", 1)])]


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


@pytest.mark.parametrize(
    ("home", "scene"),
    [
        (
            "A ferry hand, 16, of 212 Orrin Street, was hurt in a crash.",
            "A ferry hand, 16, was hurt in a crash at 221 Orrin Street.",
        ),
        (
            "Pia Dahl, who lived on Orrin Street, was hurt in a crash.",
            "Pia Dahl was hurt in a crash on Orrin Avenue.",
        ),
        (
            "Pia Dahl of the 900 block of Orrin Street was hurt in a crash.",
            "Pia Dahl was hurt in a crash in the 300 block of Orrin Street.",
        ),
    ],
)
def test_where_somebody_lives_is_not_where_it_happened(rows: Rows, home: str, scene: str) -> None:
    assert not [row for row in rows(a=home, b=scene) if row[1] == "place"]


def test_two_houses_of_one_home_conflict(rows: Rows) -> None:
    found = rows(
        a="Pia Dahl, 16, of 212 Orrin Street, was hurt in a crash.",
        b="Pia Dahl, 16, of 221 Orrin Street, was hurt in a crash.",
    )
    place = ("contradiction", "place", [("a", "212 Orrin Street", 0), ("b", "221 Orrin Street", 1)])
    assert place in found


def test_blocks_of_two_streets_are_two_places(rows: Rows) -> None:
    assert not rows(
        a="Baker Pia Dahl was robbed outside a bank in the 300 block of Orrin Street, Ferrow.",
        b="Baker Pia Dahl was robbed outside a bank in the 500 block of Lorne Street, Ferrow.",
    )


def test_a_named_thing_in_two_towns_conflicts(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl checked into the Anna Lorne Center in Ferrow, Ohio, on Friday.",
        b="Pia Dahl was seen at the Anna Lorne Clinic in Quarrabeth on Friday.",
    ) == [("contradiction", "place", [("a", "Ferrow", 0), ("b", "Quarrabeth", 1)])]


def test_a_town_that_some_source_puts_in_the_other_is_no_other_place(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl checked into the Anna Lorne Center in Ferrow on Friday.",
        b="Pia Dahl was seen at the Anna Lorne Clinic in Quarrabeth on Friday.",
        c="Nils Orvik came to Ferrow, Quarrabeth, for Pia Dahl at the Anna Lorne Center.",
    )


def test_a_source_that_names_both_towns_may_tell_of_a_place_and_its_part(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl checked into the Anna Lorne Center in Ferrow. She likes Quarrabeth.",
        b="Pia Dahl was seen at the Anna Lorne Clinic in Quarrabeth on Friday.",
    )


def test_one_act_in_two_towns_conflicts(rows: Rows) -> None:
    assert rows(
        a="Nils Orvik and Anna Lorne sold their ferry licence in Ferrow on Friday.",
        b="Nils Orvik and Anna Lorne sold their ferry licence in Quarrabeth.",
    ) == [("contradiction", "place", [("a", "Ferrow", 0), ("b", "Quarrabeth", 1)])]


def test_where_somebody_lives_is_a_home(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl, 34, of Ferrow, drowned when the Orrin ferry sank.",
        b="Pia Dahl, who lived half a mile away in Quarrabeth, drowned off the Orrin.",
    ) == [("contradiction", "place", [("a", "of Ferrow", 0), ("b", "in Quarrabeth", 1)])]


def test_kinds_of_dwelling_to_which_sources_keep_conflict(rows: Rows) -> None:
    assert rows(
        a="Deputy Nils Orvik was shot outside an apartment building in Ferrow by Per Lorne.",
        b="Per Lorne shot deputy Nils Orvik at an apartment in Ferrow.",
        c="Deputy Nils Orvik went to a house in Ferrow and was shot by Per Lorne.",
    ) == [
        (
            "contradiction",
            "place",
            [("a", "an apartment building", 0), ("b", "an apartment", 0), ("c", "a house", 1)],
        )
    ]


def test_kinds_of_place_that_no_two_sources_agree_on_are_left_alone(rows: Rows) -> None:
    assert not rows(
        a="Deputy Nils Orvik was shot outside an apartment building in Ferrow by Per Lorne.",
        c="Deputy Nils Orvik went to a house in Ferrow and was shot by Per Lorne.",
    )


def test_into_and_out_of_one_place_conflict(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl was walking into the store in Ferrow with Nils Orvik when she was struck.",
        b="Pia Dahl was struck in Ferrow as she and Nils Orvik walked out of a store.",
    ) == [("contradiction", "place", [("a", "into the store", 0), ("b", "out of a store", 1)])]


def test_checking_in_and_checking_out_are_two_acts(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl checked into the clinic in Ferrow with Nils Orvik.",
        b="Pia Dahl checked out of the clinic in Ferrow with Nils Orvik.",
    )


def test_two_streets_that_cross_one_conflict(rows: Rows) -> None:
    assert rows(
        a="The Lorne mill in Ferrow stands on Orrin Boulevard, at Dahl Road, said Pia Dahl.",
        b="Pia Dahl works at the Lorne mill in Ferrow, at Orrin Boulevard and Tarn Road.",
    ) == [("contradiction", "place", [("a", "Dahl Road", 0), ("b", "Tarn Road", 1)])]


def test_two_houses_of_one_street_conflict(rows: Rows) -> None:
    assert rows(
        a="Baker Pia Dahl was robbed in Ferrow, at 212 Orrin Street.",
        b="In Ferrow Pia Dahl, a baker, was robbed at 218 Orrin St. on Friday.",
    ) == [("contradiction", "place", [("a", "212 Orrin Street", 0), ("b", "218 Orrin St.", 1)])]


def test_a_street_in_two_quarters_conflicts(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl was hit by a van on 97th Street in South Ferrow Friday, said Nils Orvik.",
        b="Nils Orvik saw a van hit Pia Dahl on 97th Street in Ferrow.",
    ) == [("contradiction", "place", [("a", "South Ferrow", 0), ("b", "Ferrow", 1)])]


def test_two_numbered_streets_are_two_things(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl was hit by a van on 97th Street in Lorne, said Nils Orvik.",
        b="Nils Orvik says that a van on 12th Street in Quarrabeth hit Pia Dahl.",
    )


def test_a_home_in_a_quarter_of_the_other_is_no_other_home(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl, 34, of Ferrow, drowned when the Orrin ferry sank.",
        b="The ferry Orrin sank, and Pia Dahl, a baker from Quarrabeth, drowned.",
        c="In Ferrow, Quarrabeth, a baker mourned those drowned on the Orrin.",
    )


def test_two_states_are_two_homes(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl, 34, of Iowa, drowned when the Orrin ferry sank.",
        b="Pia Dahl, 34, of Ohio, drowned when the Orrin ferry sank.",
    ) == [("contradiction", "place", [("a", "of Iowa", 0), ("b", "of Ohio", 1)])]


def test_a_place_before_a_noun_for_who_lives_there_is_a_home(rows: Rows) -> None:
    assert rows(
        a="Quarrabeth resident Maria Dahl drowned when the Orrin ferry sank.",
        b="Maria Dahl, 34, a Fort Ferrow woman, drowned when the Orrin ferry sank.",
        c="Maria Dahl, 34, of Fort Lorne, drowned when the Orrin ferry sank.",
    ) == [
        (
            "contradiction",
            "place",
            [
                ("a", "Quarrabeth resident", 0),
                ("b", "Fort Ferrow woman", 1),
                ("c", "of Fort Lorne", 2),
            ],
        )
    ]


def test_a_woman_of_another_name_has_another_home(rows: Rows) -> None:
    assert not rows(
        a="Maria Dahl, 34, of Quarrabeth, drowned when the Orrin ferry sank.",
        b="Maria Dahl drowned when the Orrin ferry sank, a Ferrow woman, Anna Holm, said.",
    )


def test_a_street_of_two_kinds_conflicts(rows: Rows) -> None:
    assert rows(
        a="A tram hit Pia Dahl, a baker, on Orrin Avenue in Ferrow on Friday.",
        b="Pia Dahl, a baker, was hit by a tram on Orrin Road in Ferrow.",
        c="On Orrin Ave. in Ferrow, a tram struck the baker Pia Dahl.",
    ) == [
        (
            "contradiction",
            "place",
            [("a", "Orrin Avenue", 0), ("b", "Orrin Road", 1), ("c", "Orrin Ave", 0)],
        )
    ]


def test_a_street_on_two_sides_of_the_town_conflicts(rows: Rows) -> None:
    assert rows(
        a="A tram hit Pia Dahl, a baker, on W. Orrin St. in Ferrow on Friday.",
        b="Pia Dahl, a baker, was hit by a tram on Orrin Street East in Ferrow.",
    ) == [("contradiction", "place", [("a", "W. Orrin St.", 0), ("b", "Orrin Street East", 1)])]


def test_a_side_left_out_and_a_kind_cut_short_are_no_other_street(rows: Rows) -> None:
    assert not rows(
        a="A tram hit Pia Dahl, a baker, on West Orrin Street in Ferrow on Friday.",
        b="Pia Dahl, a baker, was hit by a tram on Orrin St. in Ferrow.",
    )


def test_a_house_outside_the_block_conflicts_and_one_inside_does_not(rows: Rows) -> None:
    block = "Baker Pia Dahl was robbed in the 2,300 block of Orrin Street, Ferrow."
    assert not rows(
        a=block, b="In Ferrow Pia Dahl, a baker, was robbed at 2318 Orrin St. on Friday."
    )
    assert rows(
        a=block, b="In Ferrow Pia Dahl, a baker, was robbed at 2518 Orrin St. on Friday."
    ) == [
        (
            "contradiction",
            "place",
            [("a", "2,300 block of Orrin Street", 0), ("b", "2518 Orrin St.", 1)],
        )
    ]


def test_streets_that_are_closed_are_no_crossing(rows: Rows) -> None:
    assert not rows(
        a="A tram hit Pia Dahl, a baker, at Orrin Street and Dahl Road in Ferrow.",
        b="Orrin Street and Tarn Road were closed when a tram hit the baker Pia Dahl in Ferrow.",
    )


def test_one_person_hit_in_two_parts_of_the_body_conflicts(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl, 34, was hit in the chest by a slate from the mill at Ferrow.",
        b="A slate from the mill at Ferrow struck baker Pia Dahl in the back of the head.",
    ) == [
        ("contradiction", "place", [("a", "in the chest", 0), ("b", "in the back of the head", 1)])
    ]


def test_several_wounds_and_one_of_them_do_not_differ(rows: Rows) -> None:
    assert not rows(
        a="A goose bit nobody, but a hunter at Ferrow shot Pia Dahl in the hand and the leg.",
        b="Pia Dahl had a gunshot wound to her left leg after the hunt at Ferrow.",
    )


def test_one_wound_of_several_that_no_other_source_has_is_a_difference(rows: Rows) -> None:
    assert rows(
        a="A goose bit nobody, but a hunter at Ferrow shot Pia Dahl in the hand and the leg.",
        b="Pia Dahl had gunshot wounds to her head and leg after the hunt at Ferrow.",
    ) == [
        (
            "difference",
            "place",
            [("a", "in the hand and the leg", 0), ("b", "to her head and leg", 1)],
        )
    ]


def test_a_part_of_the_part_is_the_same_place(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl, 34, was hit in the leg by a slate from the mill at Ferrow.",
        b="A slate from the mill at Ferrow struck baker Pia Dahl in the knee.",
    )


def test_two_persons_of_one_event_have_each_their_wound(rows: Rows) -> None:
    assert not rows(
        a="A slate hit the captain, Nils Orvik, 50, in the chest at the mill of Ferrow.",
        b="At the mill of Ferrow a slate hit a 12-year-old girl in the leg.",
        c="Two people were hit at the mill of Ferrow; a slate struck one man in the arm.",
    )


def test_a_wound_denied_and_the_back_of_a_cart_are_none(rows: Rows) -> None:
    assert "place" not in {
        type_
        for _, type_, _ in rows(
            a="Pia Dahl was not hit in the back by the slate at Ferrow, the doctor said.",
            b="The slate at Ferrow hit Pia Dahl in the leg.",
            c="A slate hit Pia Dahl in the back of a cart at Ferrow.",
        )
    }


def test_one_thing_in_two_quarters_of_a_town_conflicts(rows: Rows) -> None:
    assert rows(
        a="Pia Dahl, a baker, was hurt in a crash in southwest Ferrow on Friday, Orvik said.",
        b="A crash on Ferrow's east side hurt the baker Pia Dahl, said Nils Orvik.",
    ) == [("contradiction", "place", [("a", "southwest Ferrow", 0), ("b", "east side", 1)])]


def test_a_quarter_of_a_quarter_is_a_difference_and_the_way_between_two_is_none(rows: Rows) -> None:
    south = "Pia Dahl, a baker, was hurt in a crash in south Ferrow on Friday, Orvik said."
    south_east = "The baker Pia Dahl was hurt in a crash in southeast Ferrow, said Nils Orvik."
    assert [row[0] for row in rows(a=south, b=south_east)] == ["difference"]
    assert not rows(a=south, b=south_east + " The crash ended a chase in south Ferrow.")


def test_two_persons_taken_to_two_hospitals_are_no_contradiction(rows: Rows) -> None:
    assert not rows(
        a="A girl was hurt in the Orrin crash and taken to Lorne Hospital by helicopter.",
        b="An officer hurt in the Orrin crash was taken to Tarn Hospital by helicopter.",
    )


def test_two_ways_of_two_persons_are_two_acts(rows: Rows) -> None:
    assert not rows(
        a="A robber came into a tire shop in Ferrow and shot the clerk, Nils Orvik.",
        b="Anna Dahl came out of the shop in Ferrow when the clerk, Nils Orvik, was shot.",
    )
