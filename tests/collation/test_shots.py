"""Shots across sources: how many were fired and by whom, how often somebody was hit."""

from __future__ import annotations

import pytest
from test_quantities import reported, two


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The man was shot four times.",
            "The victim was hit six times.",
            ["four times", "six times"],
        ),
        (
            "The gunman shot him four times.",
            "The man died of six gunshot wounds.",
            ["four times", "six gunshot wounds"],
        ),
        ("He squeezed off four shots.", "Six gunshots rang out.", ["four shots", "Six gunshots"]),
        ("The gunman fired four times.", "Six shots were fired.", ["four times", "Six shots"]),
        (
            "The officer discharged four rounds.",
            "A deputy fired six shots.",
            ["four rounds", "six shots"],
        ),
        (
            "Holm was struck by four bullets.",
            "Holm was shot six times.",
            ["four bullets", "six times"],
        ),
        (
            "He shot Holm four times.",
            "Holm suffered six gunshot wounds.",
            ["four times", "six gunshot wounds"],
        ),
    ],
)
def test_the_shots_that_were_fired_or_hit_have_one_number(
    one: str, other: str, expected: list[str]
) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He fired four shots.", "Holm was shot six times."),
        ("The officer fired four shots.", "The gunman fired six shots."),
        ("The two shots were fired at the door.", "Six shots were fired."),
        ("The man fired on three different occasions.", "Six shots were fired."),
        ("Pia Dahl heard four shots.", "Bo Lund heard six shots."),
        ("Holm suffered a gunshot wound.", "Holm was shot six times."),
        ("Two men were shot, one four times.", "Bo Lund was shot six times."),
    ],
)
def test_other_shots_have_another_number(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Two men opened fire.", "Police look for three gunmen.", ["Two men", "three gunmen"]),
        (
            "Two men fired into the crowd.",
            "Three people fired shots.",
            ["Two men", "Three people"],
        ),
        (
            "Four children were in the house.",
            "There were five kids in the home.",
            ["Four children", "five kids"],
        ),
        (
            "Police found 40 people in the house.",
            "About 90 people were inside.",
            ["40 people", "About 90 people"],
        ),
    ],
)
def test_who_fires_and_who_is_there_is_counted(one: str, other: str, expected: list[str]) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A boy was in the house.", "Three boys were in the home."),
        ("Four other children were home.", "Five children were home."),
        ("Two men fired into the crowd.", "Three men were shot."),
        ("Two men were in the lead.", "Three men were in the race."),
    ],
)
def test_who_is_only_one_of_them_is_not_set_against_all(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Police freed two people held in the killing of a girl, 7.",
            "The fire left a girl, 7, dead.",
        ),
        ("Two teenagers were killed.", "Four teenagers were involved."),
        ("Four suspects ran off.", "Police look for the additional two suspects who ran off."),
        ("Holm suffered three gunshot wounds.", "Holm suffered a gunshot wound."),
    ],
)
def test_who_kills_and_who_is_left_is_not_set_against_all(one: str, other: str) -> None:
    assert [row for row in reported(*two(one, other)) if row[0] == "quantity"] == []
