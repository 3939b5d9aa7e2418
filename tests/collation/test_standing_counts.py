"""Counts and spans that every report of an event gives: how many were hit, and taken where."""

from __future__ import annotations

import pytest
from test_quantities import BOAT, FERRY, reported, two


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Four sailors were struck by gunshots and a cook by glass.",
            "Five people were shot.",
            ["Four sailors", "Five people"],
        ),
        (
            "Four people were shot and a fifth was cut by flying glass.",
            "Five people were shot.",
            ["Four people", "Five people"],
        ),
        ("Gunfire struck four people.", "Five people were shot.", ["four people", "Five people"]),
        (
            "Six people were hurt. Five people were taken to Orrin Hospital for treatment.",
            "All six were taken to Orrin Hospital for treatment.",
            ["Five people", "All six"],
        ),
    ],
)
def test_a_standing_fact_is_one_however_it_is_told(
    one: str, other: str, expected: list[str]
) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three people were shot and one was grazed.", "Four people were shot."),
        ("Four people were shot and a fifth was hurt.", "Five people were shot."),
        (
            "Two people were taken to Orrin Hospital, four were taken to Ribe Hospital.",
            "All six were taken to hospitals in Orrin and Ribe.",
        ),
        (
            "Another five people were treated and released.",
            "One patient was treated for a wound and released from Orrin Hospital.",
        ),
        ("Officers found two men with gunshot wounds.", "Three men were hit in the gunfire."),
    ],
)
def test_what_may_be_told_of_two_things_or_parts_is_no_conflict(one: str, other: str) -> None:
    assert [v for type_, v in reported(*two(one, other)) if type_ == "quantity"] == []


BOATS = "Off Varde the ferry Solvei ran aground on Monday morning, the coastguard of Varde said. "


def test_an_age_that_a_source_gives_in_two_ways_is_set_against_the_others() -> None:
    slip = FERRY + "A 9-year-old boy was killed on deck. The 8-year-old boy who was killed had hid."
    found = reported(slip, BOAT + "A 9-year-old boy was killed.", BOATS + "A boy, 9, was killed.")
    assert [values for type_, values in found if type_ == "quantity"] == [
        ["8-year-old", "9-year-old", "9"]
    ]


@pytest.mark.parametrize(
    "also",
    [
        "An 8-year-old boy was killed in Ribe in another storm.",
        "A 9-year-old boy and an 8-year-old boy were killed.",
    ],
)
def test_two_ages_of_a_source_may_be_of_two_children(also: str) -> None:
    text = FERRY + "A 9-year-old boy was killed on deck. " + also
    found = reported(text, BOAT + "A 9-year-old boy was killed.", BOATS + "A boy, 9, was killed.")
    assert [values for type_, values in found if type_ == "quantity"] == []
