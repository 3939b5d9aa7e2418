"""Where the event of an article happened: its town, its side of a place, its streets; and homes in
the wordings of newspapers."""

from __future__ import annotations

import pytest
from tests.collation.conftest import Rows, values_of

ONE = "Two men were hurt Sunday at the Copper Kettle, Sgt. Pia Dahl said. "
OTHER = "Police seek whoever hurt two men at the Copper Kettle on Sunday, said Sgt. Pia Dahl. "


def places(rows: Rows, one: str, other: str) -> list[list[str]]:
    return values_of(rows(a=ONE + one, b=OTHER + other), "place")


@pytest.mark.parametrize(
    "home",
    [
        "Peter Orvik, a 24-year-old Varde man, is held.",
        "Peter Orvik (24, of Varde) is held.",
        "Peter Orvik, 24, a resident of Varde, is held.",
        "Peter Orvik, who is from Varde, is held.",
        "A Varde man, Peter Orvik, 24, is held.",
        "Nils Orvik, 24, of Varde, is held.",
        "Peter Orvik, 24, of the 700 block of Holm Street in Varde, is held.",
    ],
)
def test_homes_in_every_usual_wording(rows: Rows, home: str) -> None:
    first = "Nils" if home.startswith("Nils") else "Peter"
    ((one, other),) = places(rows, f"{first} Orvik, 24, of Lorne, is held.", home)
    assert one == "of Lorne"
    assert "Varde" in other


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Both were shot in the Lorne Heights neighborhood.",
            "It happened in the Varde Park neighborhood.",
            [["Lorne Heights", "Varde Park"]],
        ),
        (
            "The shooting took place at a bar in Lorne.",
            "A gunman opened fire in Varde.",
            [["Lorne", "Varde"]],
        ),
        (
            "Both died in a shooting in the 700 block of Holm Street in Lorne.",
            "The fatal Varde shooting is open. Both men are of Ferrow. It happened in Varde.",
            [["Lorne", "Varde"]],
        ),
        (  # the city may be Lorne
            "The shooting took place in Lorne.",
            "It happened in the city's Varde Park neighborhood.",
            [],
        ),
        (
            "The shooting took place in Lorne about 9 p.m.",
            "The shooting in Varde left both men wounded.",
            [["Lorne", "Varde"]],
        ),
        (
            "Both were shot at a Lorne bar. Police in Lorne seek two men.",
            "It happened in Varde Sunday.",
            [["Lorne", "Varde"]],
        ),
        (  # the bar's own name is no town's
            "Both were shot at the Lorne bar.",
            "It happened in Varde Sunday.",
            [],
        ),
        (  # a theft from somebody
            "The shooting took place in Lorne.",
            "A reward is offered in Varde theft. Both were shot in Varde theft, Orvik said.",
            [],
        ),
        (  # a shop and a body have deeds named after them too
            "The shooting took place in Lorne.",
            "A third man is sought in the Varde Mart shooting.",
            [],
        ),
        (
            "The shooting took place in Lorne.",
            "It happened in Varde County.",
            [],
        ),
        (
            "The shooting took place in Lorne.",
            "It happened in Varde. Another man was shot in Holm.",
            [],
        ),
    ],
)
def test_towns_of_one_event(rows: Rows, one: str, other: str, expected: list[list[str]]) -> None:
    assert places(rows, one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Both were shot inside the bar.",
            "Gunfire broke out outside the nightclub.",
            [["inside the bar", "outside the nightclub"]],
        ),
        (
            "A gunman opened fire inside a bar.",
            "They were shot in the parking lot of the bar.",
            [["inside a bar", "in the parking lot of the bar"]],
        ),
        (
            "Both were shot inside the bar.",
            "They were shot in front of the bar.",
            [["inside the bar", "in front of the bar"]],
        ),
        (  # who were hit may all have been inside
            "Both were shot inside the bar.",
            "Shots were fired inside and outside the bar.",
            [],
        ),
        (
            "Both were shot inside the bar.",
            "Four were shot both inside and outside the bar.",
            [["inside the bar", "inside and outside the bar"]],
        ),
        (
            "A gunman opened fire outside the bar.",
            "Shots were fired inside and even outside the bar.",
            [["outside the bar", "inside and even outside the bar"]],
        ),
        (
            "The shooting took place outside the bar.",
            "Police say it took place inside the bar.",
            [["outside the bar", "inside the bar"]],
        ),
        (
            "They were shot inside and outside the bar.",
            "Four were shot both inside and outside the bar.",
            [],
        ),
        (
            "Both were shot inside the bar.",
            "Neighbors stood outside the bar.",
            [],
        ),
        (
            "Both were shot inside the bar.",
            "They were shot outside a school.",
            [],
        ),
    ],
)
def test_sides_of_one_place(rows: Rows, one: str, other: str, expected: list[list[str]]) -> None:
    assert places(rows, one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The shooting took place at Lorne and Holm streets.",
            "Officers were called to Lorne and Varde streets.",
            [["Holm streets", "Varde streets"]],
        ),
        (
            "It happened in the 700 block of First Street.",
            "Both were shot in the 900 block of 1st Street.",
            [["700 block of First Street", "900 block of 1st Street"]],
        ),
        (
            "It happened in the 700 block of First Street.",
            "Both were shot near 1st Street and Holm Avenue.",
            [],
        ),
        (
            "It happened on Belgrove Avenue, between Lorne and Holm streets.",
            "Officers were called to Lorne and Varde streets.",
            [],
        ),
        (
            "The shooting took place at Lorne and Holm streets.",
            "A man was arrested at Lorne and Varde streets after the shooting.",
            [],
        ),
        (
            "Officers were called to a bar on the east side of Ferrow.",
            "It happened on the west side of Ferrow.",
            [["east side", "west side"]],
        ),
    ],
)
def test_streets_and_quarters(rows: Rows, one: str, other: str, expected: list[list[str]]) -> None:
    assert places(rows, one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Nils Orvik was taken to Orrin Hospital from the Copper Kettle.",
            "From the Copper Kettle, Nils Orvik was taken to Varde Hospital.",
            [["Orrin Hospital", "Varde Hospital"]],
        ),
        (
            "Nils Orvik was taken to Orrin Hospital, then to Varde Hospital, from the Kettle.",
            "From the Copper Kettle, Nils Orvik was taken to Varde Hospital.",
            [],
        ),
    ],
)
def test_a_patient_who_is_moved_on_is_at_both_hospitals(
    rows: Rows, one: str, other: str, expected: list[list[str]]
) -> None:
    assert places(rows, one, other) == expected


def test_the_finder_of_a_thing_is_not_found_in_its_place(rows: Rows) -> None:
    assert not rows(
        a=ONE + "Officers found the loaded shotgun in a closet.",
        b=OTHER + "Officers said he was found in a bedroom with the loaded shotgun.",
        c=OTHER + "Officers said he was found in the bedroom with the loaded shotgun.",
    )


def test_a_thing_found_in_two_rooms(rows: Rows) -> None:
    found = rows(
        a=ONE + "His sister found the loaded shotgun in a closet.",
        b=OTHER + "The loaded shotgun was found in a bedroom.",
        c=OTHER + "The loaded shotgun was found in the bedroom.",
    )
    assert [row[:2] for row in found] == [("contradiction", "place")]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("in the neck", "in the neck and shoulder", False),
        ("in the leg", "in the leg and hand", False),
        ("in the neck", "in the shoulder", True),
    ],
)
def test_a_part_more_in_one_source_is_no_conflict(
    rows: Rows, one: str, other: str, differ: bool
) -> None:
    found = places(rows, f"Peter Orvik was shot {one}.", f"Peter Orvik was hit {other}.")
    assert bool(found) == differ


def test_a_sex_before_the_noun_tells_two_persons_apart(rows: Rows) -> None:
    assert not places(
        rows,
        "The 44-year-old female guard was struck in the hip.",
        "A 44-year-old man was shot in the head.",
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "It happened in the 300 block of Orrin Street.",
            "Both were found outside 1216 Orrin.",
            [["300 block of Orrin Street", "1216 Orrin"]],
        ),
        (
            "It happened in the 1200 block of Orrin Street.",
            "Both were found outside 1216 Orrin.",
            [],
        ),
        (
            "It happened in the 300 block of Orrin Street.",
            "Both were found outside 1216 Lorne.",
            [],
        ),
        (
            "The shooting happened at Orrin Street and Varde Avenue.",
            "Shots were fired at Orrin and Lorne.",
            [["Varde Avenue", "Lorne"]],
        ),
        (
            "Shots were fired near the corner of Orrin and Lorne.",
            "The shooting happened near the intersection of Varde and Orrin.",
            [["Lorne", "Varde"]],
        ),
        (  # a highway has several names
            "The shooting happened at Orrin Street and Lorne Freeway.",
            "Shots were fired at Orrin and Interstate 9.",
            [],
        ),
        (  # who did it was found there
            "The shooting happened at Orrin Street and Varde Avenue.",
            "The suspect was found after the shooting at Orrin and Lorne.",
            [],
        ),
        (  # no street
            "The shooting happened at Orrin Street and Varde Avenue.",
            "The shooting shocked people in Ferrow and Lorne.",
            [],
        ),
    ],
)
def test_streets_without_a_word_for_a_street(
    rows: Rows, one: str, other: str, expected: list[list[str]]
) -> None:
    assert places(rows, one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Both were shot in a bar.",
            "They were shot in the parking lot outside the club.",
            [["in a bar", "in the parking lot outside the club"]],
        ),
        (
            "The shooting happened inside the house.",
            "Both were standing outside the home when they were shot.",
            [["inside the house", "outside the home"]],
        ),
        ("Both were shot in a bar.", "The shooting happened inside the bar.", []),
        ("Both were shot in a bar.", "Both were outside the bar on Sunday.", []),
    ],
)
def test_inside_and_outside_in_usual_wordings(
    rows: Rows, one: str, other: str, expected: list[list[str]]
) -> None:
    assert places(rows, one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The shooting happened 20 miles southwest of Lorne.",
            "It happened north of Lorne.",
            [["20 miles southwest of Lorne", "north of Lorne"]],
        ),
        (
            "The shooting happened north-west of Lorne.",
            "It happened at a farm (12 miles south of Lorne).",
            [["north-west of Lorne", "12 miles south of Lorne"]],
        ),
        ("It happened southwest of Lorne.", "The shooting happened south of Lorne.", []),
        ("It happened southwest of Lorne.", "The shooting happened north of Varde.", []),
        ("It happened southwest of Lorne.", "Dahl lives north of Lorne.", []),
    ],
)
def test_two_sides_of_one_place(
    rows: Rows, one: str, other: str, expected: list[list[str]]
) -> None:
    assert places(rows, one, other) == expected
