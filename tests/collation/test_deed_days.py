"""The day of what an article reports, in whatever words each report has."""

from __future__ import annotations

import pytest
from tests.collation.conftest import differences_of_time

ONE = "Two men were hurt at the Copper Kettle, a bar on the east side of Ferrow, police said. "
OTHER = "Ferrow police seek whoever hurt two men at the Copper Kettle on the city's east side. "


def days(one: str, other: str) -> list[list[str]]:
    """The readings of the differences of time between two articles of one event."""
    return differences_of_time(ONE + one, OTHER + other)


@pytest.mark.parametrize(
    "wording",
    [
        "It happened {} on Lorne Street.",
        "Gunfire erupted {} in the yard behind the bar.",
        "Somebody opened fire there {}, a witness said.",
        "The two were shot {} by a man whom nobody knew.",
        "The shooting {} left both in hospital.",
        "They were at the bar {} when a guest pulled a gun and shot them.",
        "The bloodshed began {} with a quarrel.",
    ],
)
def test_the_day_of_the_deed_in_every_usual_wording(wording: str) -> None:
    one, other = "The shooting took place on Monday, Pia Dahl said.", wording.format("on Thursday")
    assert days(one, other) == [["Monday", "Thursday"]]
    assert days(one, wording.format("on Monday")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It happened late Monday.", "The shooting took place early Tuesday."),
        ("It happened Monday night.", "The shooting took place on Tuesday."),
        ("It happened at 11:20 p.m. Monday.", "The shooting took place Tuesday morning."),
        ("Nils Orvik was shot Monday.", "Ada Lunde was shot Thursday."),
        ("Four guests were shot Monday.", "A guest was shot Thursday."),
        ("It happened Monday.", "Another shooting took place on Thursday."),
        ("It happened Monday.", "On Thursday it happened, days after a man was shot at the mill."),
        ("It happened Monday.", "It happened Thursday. Shots were fired on Friday, too."),
        ("It happened Monday.", "Both were arrested on Thursday."),
        ("It happened Monday.", "Officers searched the scene of the shooting again on Thursday."),
        ("It happened Monday.", "Police said on Thursday that the shooting was a mistake."),
        (
            "It happened Monday.",
            "The bar is shut. Its owner is ill. " * 6 + "On Thursday, a girl was shot in Lorne.",
        ),
    ],
)
def test_days_of_one_night_or_of_two_deeds(one: str, other: str) -> None:
    assert days(one, other) == []


def test_dates_of_the_deed_that_are_days_or_a_month_apart() -> None:
    assert days("It happened on May 3.", "The two were at the bar on May 5 when shots rang out.")
    assert days("The June 8 shooting was the first.", "The July 8 shooting took two lives.")
    assert not days("It happened on May 3.", "On Sept. 21, shots rang out in the next street.")
    assert not days(
        "It happened on May 3.", "The two were at the bar on May 3 when shots rang out."
    )
