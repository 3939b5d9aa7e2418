"""The hour of an article's event, and of the call for help, in whatever words each report has."""

from __future__ import annotations

import pytest
from tests.collation.conftest import differences_of_time

ONE = "Two men were hurt at the Copper Kettle, a bar on the east side of Ferrow, police said. "
OTHER = "Ferrow police seek whoever hurt two men at the Copper Kettle on the city's east side. "
DEEDS = (
    "The shooting took place {} Sunday, Sgt. Pia Dahl said.",
    "It happened {} Sunday on Lorne Street.",
    "Gunfire erupted {} Sunday in the parking lot.",
    "{} Sunday, someone opened fire inside the bar.",
    "Witnesses said they heard gunshots {} Sunday.",
    "Several shots were fired {} Sunday.",
    "Both were struck by gunfire {} Sunday.",
    "The victims were outside {} Sunday when someone opened fire on them.",
    "A man walked in {} Sunday and opened fire.",
    "A shooting {} Sunday left both in hospital.",
    "Nils Orvik was charged in the shooting of his cousin {} Sunday.",
    "The shooting spree began {} Sunday.",
    "The victims were on the porch when somebody started shooting {} Sunday.",
    "A bullet came through the wall {} Sunday.",
    "Sensors on the roof detected the shooting {} Sunday.",
    "Neighbours woke to gunfire {} Sunday.",
    "A man fired at the two {} Sunday and drove off.",
    "Police seek two men in connection with a shooting {} Sunday.",
    "The two were arguing {} Sunday when a man walked up and shot them.",
    "Nobody else was hurt in the {} incident Sunday.",
    "The sound of gunshots woke the neighbours {} Sunday.",
    "A volley of shots erupted in the yard {} Sunday.",
    "He was cleaning his pistol {} Sunday when it went off.",
    "The rifle went off {} Sunday, police said.",
    "His pistol discharged {} Sunday, striking both.",
    "They were in the yard {} Sunday when a man they knew came in and opened fire.",
    "{} Sunday, police said, a cook walked up to the two and shot them.",
    "A man fired at those standing outside {} Sunday.",
    "Pia Dahl says she first heard shots {} Sunday.",
    "Two men wounded the brothers in an exchange of fire {} Sunday.",
    "One of the men shot in the yard {} Sunday has been named.",
    "They were driving home {} Sunday when someone ran out of an alley and shot at them.",
    "Both stood there {} Sunday when a man took their keys before shooting them.",
    "She was mending her net {} Sunday when she heard a couple of shots.",
    "One of the two was struck in the arm {} Sunday.",
    "Police confirmed the shooting happened behind the bar {} Sunday.",
)
ALARMS = (
    "Officers were called to the bar {} Sunday.",
    "Police responded {} Sunday to reports of shots.",
    "The first call came in {} Sunday.",
    "Dispatchers received a 911 call {} Sunday.",
    "The shooting was reported {} Sunday.",
    "Police got several calls of shots fired {} Sunday.",
    "Officers answered a shots fired call {} Sunday.",
    "Neighbours reported gunfire {} Sunday.",
    "A patrol was flagged down {} Sunday.",
    "Police received calls from the staff {} Sunday.",
    "Officers got a call to report to the bar {} Sunday.",
    "The call was reported {} Sunday.",
    "Several people reported a shooting {} Sunday.",
    "Officers responded to calls of a shooting {} Sunday.",
    "Police were called to the bar, located at 12 Lorne Street, {} Sunday.",
)
ARRIVALS = (
    "Officers arrived {} Sunday.",
    "Police found the two {} Sunday on the floor of the bar.",
    "The two men were found {} Sunday by a taxi driver.",
    "Nils Orvik was found by police {} Sunday with a wound to the leg.",
    "Officers responding to a report of gunfire found them {} Sunday.",
    "Officers found the two in the yard when they arrived {} Sunday.",
    "Nils Orvik and his cousin were found shot {} Sunday.",
    "The Orviks were found bleeding on the floor {} Sunday.",
)


def hours(one: str, other: str) -> list[list[str]]:
    """The readings of the differences of time between two articles of one event."""
    return differences_of_time(ONE + one, OTHER + other)


def told(wording: str, hour: str) -> str:
    text = wording.format(hour)
    return text[0].upper() + text[1:]


@pytest.mark.parametrize("wording", DEEDS)
def test_the_hour_of_the_deed_in_every_usual_wording(wording: str) -> None:
    rows = hours(told(DEEDS[0], "about 1:45 a.m."), told(wording, "around 2:30 a.m."))
    assert [[text.casefold() for text in row] for row in rows] == [
        ["about 1:45 a.m.", "around 2:30 a.m."]
    ]


@pytest.mark.parametrize("wording", ALARMS)
def test_the_hour_of_the_call_in_every_usual_wording(wording: str) -> None:
    rows = hours(told(ALARMS[0], "about 1:45 a.m."), told(wording, "around 2:30 a.m."))
    assert rows == [["about 1:45 a.m.", "around 2:30 a.m."]]


@pytest.mark.parametrize("wording", ARRIVALS)
def test_the_hour_at_which_help_came_in_every_usual_wording(wording: str) -> None:
    rows = hours(told(ARRIVALS[0], "about 1:45 a.m."), told(wording, "around 2:30 a.m."))
    assert rows == [["about 1:45 a.m.", "around 2:30 a.m."]]


@pytest.mark.parametrize(
    ("deed", "help_", "are_two"),
    [
        (
            "It happened about 1:45 a.m. Sunday.",
            "The shooting was reported at 2:05 a.m. Sunday.",
            True,
        ),
        ("It happened at 1:45 a.m. Sunday.", "Officers were called at 1:30 a.m. Sunday.", True),
        (
            "It happened about 1:45 a.m. Sunday.",
            "Police found the men about 2:30 a.m. Sunday.",
            True,
        ),
        ("It happened at 1:45 a.m. Sunday.", "Officers were called at 1:52 a.m. Sunday.", False),
        ("It happened at 1:45 a.m. Sunday.", "Officers arrived about 2:05 a.m. Sunday.", False),
        ("It happened at 1:45 a.m. Sunday.", "Police found a man at 6 a.m. Sunday.", False),
        ("It happened at 9:45 p.m. Sunday.", "Officers were called at 9:10 p.m. Sunday.", False),
    ],
)
def test_the_hour_of_the_deed_against_that_of_help(deed: str, help_: str, are_two: bool) -> None:
    assert bool(hours(deed, help_)) == are_two


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("Sunday afternoon", "Sunday evening", True),
        ("Sunday night", "about 3:20 p.m. Sunday", True),
        ("early Sunday", "Sunday afternoon", True),
        ("Sunday evening", "Sunday night", False),
        ("late Sunday afternoon", "early Sunday evening", False),
        ("Sunday night", "about 5 p.m. Sunday", False),
        ("Sunday afternoon", "about 5:40 p.m. Sunday", False),
        ("early Sunday", "Sunday morning", False),
        ("late Sunday", "Sunday night", False),
        ("Sunday evening", "about 3:20 p.m.", False),
    ],
)
def test_parts_of_the_day(one: str, other: str, are_two: bool) -> None:
    rows = hours(f"The shooting took place {one}.", f"It happened {other} on Lorne Street.")
    assert rows == ([[one.removeprefix("early "), other.removesuffix(" Sunday")]] * are_two)


def test_a_name_with_noon_in_it_is_no_hour() -> None:
    assert hours("It happened at Noon Lane on Sunday.", "It happened about 2:30 p.m. Sunday.") == []


def test_hours_of_two_days_are_told_by_the_day_alone() -> None:
    one, other = "It happened about 1:45 a.m. Sunday.", "It happened about 9:10 a.m. Saturday."
    assert hours(one, other) == [["Sunday", "Saturday"]]


def test_an_hour_with_its_own_year_is_of_the_event_and_of_none_before_it() -> None:
    one = "The shooting took place about 1:45 a.m. on Lorne Street."
    other = "The shooting took place about 2:30 a.m. on May 3, 2015, on Lorne Street."
    assert hours(one, other) == [["about 1:45 a.m.", "about 2:30 a.m."]]
    assert hours(one, other + " He was charged on June 4, 2017.") == []


def test_a_full_date_with_its_hour_is_of_the_event() -> None:
    one = "Officers were called to the bar on Lorne Street at about 1:45 a.m."
    other = "On May 3, 2015, at about 2:30 a.m., officers were called to the bar on Lorne Street."
    assert hours(one, other) == [["about 1:45 a.m.", "about 2:30 a.m."]]


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("around 1:45 a.m.", "about 1:54 a.m.", True),
        ("around midnight", "about 11:15 p.m.", True),
        ("in the night around 1:45", "about 2:30 a.m.", True),
        ("between 1.10am and 1.30am", "about 2:30 a.m.", True),
        ("between 1.10am and 2.40am", "about 2:30 a.m.", False),
        ("in the night around 2:25", "about 2:30 a.m.", False),
        ("between 1 and 2 a.m.", "about 2:45 a.m.", True),
        ("at 12:30 p.m.", "at 12:39 p.m.", True),
        ("around 1:45 a.m.", "at 1:43 a.m.", False),
        ("before midnight", "about 11:45 p.m.", False),
        ("around midnight", "about 11:50 p.m.", False),
        ("shortly after midnight", "at 12:36 a.m.", False),
        ("between 1 and 2 a.m.", "about 1:30 a.m.", False),
        ("from 11 p.m. to 2 a.m.", "about 12:30 a.m.", False),
        ("around noon", "about 12:20 p.m.", False),
    ],
)
def test_which_hours_cannot_be_one(one: str, other: str, are_two: bool) -> None:
    assert bool(hours(told(DEEDS[0], one), told(DEEDS[2], other))) == are_two


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It happened about 1:45 a.m. Sunday.",
            "Officers were called to the bar about 2:30 a.m. Sunday.",
        ),
        (
            "It happened about 1:45 a.m. Sunday.",
            "Gunfire broke out about 1 a.m. Sunday, and again about 2:30 a.m. Shots were fired.",
        ),
        (
            "It happened about 1:45 a.m. Sunday.",
            "Nils Orvik was arrested about 2:30 a.m. Sunday.",
        ),
        (
            "It happened about 1:45 a.m. Sunday.",
            "Dahl told reporters about 2:30 a.m. Sunday that the man who came and shot fled.",
        ),
        (
            "It happened about 1:45 a.m. Sunday.",
            "The bus went off the road about 2:30 a.m. Sunday.",
        ),
        (
            "The shooting took place about 1:45 a.m. Sunday.",
            "Another shooting took place about 2:30 a.m. Sunday.",
        ),
        (
            "The shooting took place about 1:45 a.m. Sunday.",
            "Watch: the Ferrow shooting 2:30",
        ),
        (
            "Nils Orvik was shot about 1:45 a.m. Sunday.",
            "Ada Lunde was shot about 2:30 a.m. Sunday.",
        ),
    ],
)
def test_hours_of_two_things(one: str, other: str) -> None:
    assert hours(one, other) == []


@pytest.mark.parametrize(
    ("other", "are_two"),
    [
        ("The two were shot about 2:30 a.m. by a stranger.", True),
        ("Pia Dahl's sister called her about 2:30 a.m. from the bar.", False),
    ],
)
def test_an_hour_whose_day_is_not_told_is_of_the_day_of_the_others(
    other: str, are_two: bool
) -> None:
    assert bool(hours("It happened about 1:45 a.m. Sunday, May 3.", other)) == are_two
    one = "The first call came in about 1:45 a.m. on May 3."
    assert hours(one, "Pia Dahl called her sister about 2:30 a.m.") == []
