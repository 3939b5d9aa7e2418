"""Measures across sources: of one bearer in one act they conflict, of two they never do."""

from __future__ import annotations

import pytest
from test_quantities import reported, two


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The gunman fired a .38-caliber revolver.",
            "The gunman fired a 9mm pistol.",
            [".38-caliber", "9mm"],
        ),
        (
            "The temperature was 90 degrees Fahrenheit in the hold.",
            "The temperature in the hold was 20 degrees Celsius.",
            ["90 degrees Fahrenheit", "20 degrees Celsius"],
        ),
        (
            "The quake struck at a depth of 10 kilometers.",
            "It was centered 25 kilometers below the seabed.",
            ["10 kilometers", "25 kilometers"],
        ),
        (
            "The blaze has charred 500 acres in the hills.",
            "The fire in the hills covers 700 acres.",
            ["500 acres", "700 acres"],
        ),
        (
            "The standoff lasted four hours.",
            "He gave up after a six-hour standoff.",
            ["four hours", "six-hour"],
        ),
        ("The Terns won 3-1 over the Gulls.", "The Gulls lost 4-1 to the Terns.", ["3-1", "4-1"]),
        ("Pia Holm finished third.", "Pia Holm took fourth place.", ["third", "fourth"]),
        (
            "Holm scored 22 points.",
            "Holm led the Terns with 24 points.",
            ["22 points", "24 points"],
        ),
        (
            "The Senate approved the bill by a vote of 54-45.",
            "The Senate passed the bill 53-46.",
            ["54-45", "53-46"],
        ),
        (
            "A judge sentenced Holm to 12 years in prison.",
            "Holm must serve 15 years in prison.",
            ["12 years", "15 years"],
        ),
        (
            "Winds of 75 mph hit the ferry.",
            "The winds that hit the ferry reached 95 mph.",
            ["75 mph", "95 mph"],
        ),
        (
            "The ferry was going 30 mph when it struck the rocks.",
            "The ferry was going 18 knots when it struck the rocks.",
            ["30 mph", "18 knots"],
        ),
        (
            "Captain Anna Holm is 6-foot-2.",
            "Captain Anna Holm is 5 feet 9 inches tall.",
            ["6-foot-2", "5 feet 9 inches"],
        ),
        (
            "The suspect weighs 130 pounds.",
            "Police said the suspect weighs 165 pounds.",
            ["130 pounds", "165 pounds"],
        ),
        (
            "The hull is 44 metres long.",
            "The hull is 60 metres long.",
            ["44 metres", "60 metres"],
        ),
        (
            "The captain lives half a mile from the quay.",
            "The captain lives a mile and a half from the quay.",
            ["half a mile", "a mile and a half"],
        ),
        (
            "It burned a three-storey hotel.",
            "It burned the five-story hotel.",
            ["three-storey", "five-story"],
        ),
        (
            "Striker Anna Holm scored 14 points for Varde against Ribe.",
            "For Varde, Anna Holm finished with 12 points against Ribe.",
            ["14 points", "12 points"],
        ),
        (
            "Per Lund led Varde with 13 points while Anna Holm added 12.",
            "Anna Holm had 15 points for Varde.",
            ["12", "15 points"],
        ),
        (
            "Captain Anna Holm was sentenced to life in prison for the Varde thefts.",
            "Captain Anna Holm got 25 years in prison for the Varde thefts.",
            ["life in prison", "25 years"],
        ),
        (
            "Captain Anna Holm faces up to 20 years in prison for the Varde thefts.",
            "Captain Anna Holm could get up to 30 years in jail for the Varde thefts.",
            ["up to 20 years", "up to 30 years"],
        ),
        (
            "The thieves of Varde got prison terms ranging from 2 to 15 years.",
            "For the thefts the thieves of Varde got prison terms ranging from three to 15 years.",
            ["2 to 15 years", "three to 15 years"],
        ),
        (
            "Temperatures in the harbour were minus 20 as crews fought the fire.",
            "Crews fought the fire in temperatures of minus 17 in the harbour.",
            ["minus 20", "minus 17"],
        ),
        (
            "The jury deliberated 30 hours.",
            "The jury deliberated for about 12 hours.",
            ["30 hours", "about 12 hours"],
        ),
        (
            "They found the ferry after a three-day search.",
            "They found the ferry after a five-day search.",
            ["three-day", "five-day"],
        ),
        (
            "Holm got a five-year sentence.",
            "Holm was sentenced to eight years.",
            ["five-year", "eight years"],
        ),
        (
            "Holm faces up to 20 years in prison.",
            "Holm faces up to 25 years in prison.",
            ["up to 20 years", "up to 25 years"],
        ),
        (
            "One in five ferries fails the test.",
            "One in eight ferries fails the test.",
            ["One in five", "One in eight"],
        ),
        (
            "Two thirds of the crew left.",
            "A quarter of the crew left.",
            ["Two thirds", "A quarter"],
        ),
        (
            "Turnout was 61 percent.",
            "Turnout was 55 percent.",
            ["61 percent", "55 percent"],
        ),
        (
            "Shares of Holm Lines fell 3.9 percent.",
            "Shares of Holm Lines rose 3.9 percent.",
            ["3.9 percent", "3.9 percent"],
        ),
        (
            "The index fell 120 points.",
            "The index fell 210 points.",
            ["120 points", "210 points"],
        ),
        (
            "The council voted 5 to 4 to close the quay.",
            "The council voted 6-3 to close the quay.",
            ["5 to 4", "6-3"],
        ),
        (
            "Varde beat Ribe 45-36 on Sunday.",
            "Varde beat Ribe 43-36 on Sunday.",
            ["45-36", "43-36"],
        ),
        ("Varde (9-5) won.", "Varde (10-5) won at home.", ["9-5", "10-5"]),
        (
            "Holm Bank is the country's fourth-largest bank.",
            "Holm Bank, the country's third-largest bank, owns it.",
            ["fourth-largest bank", "third-largest bank"],
        ),
        (
            "It was the third straight win for Varde.",
            "It was the fourth straight win for Varde.",
            ["third straight win", "fourth straight win"],
        ),
        (
            "The mate assaulted a 12-year-old girl in the hold.",
            "In the hold the mate assaulted the 11-year old girl.",
            ["12-year-old", "11-year old"],
        ),
        (
            "A man, 34, was killed.",
            "A 41-year-old man was killed.",
            ["34", "41-year-old"],
        ),
    ],
)
def test_two_measures_of_one_thing_conflict(one: str, other: str, expected: list[str]) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One size in two units, or one value written otherwise.
        ("It was 50 degrees Fahrenheit in the hold.", "It was 10 degrees Celsius in the hold."),
        ("The gunman fired a .38-caliber revolver.", "The gunman fired a 38 calibre gun."),
        ("Winds of 75 mph hit the ferry.", "Winds of 120 kilometres an hour hit the ferry."),
        ("The oil covers 50 square miles.", "The oil covers 130 square kilometres."),
        ("A man in his 30s was killed.", "A 36-year-old man was killed."),
        # Two bearers, or two acts.
        ("The Terns won 3-1 over the Gulls.", "The Terns lost 4-1 to the Crows."),
        ("Pia Holm finished third.", "Bo Lund finished fourth."),
        ("Holm scored 22 points.", "Lund led the Terns with 24 points."),
        ("A judge sentenced Holm to 12 years in prison.", "Lund must serve 15 years in prison."),
        ("Holm got a 15-year sentence.", "Lund got another three-year sentence."),
        ("Captain Anna Holm is 6-foot-2.", "The mate, Nils Orvik, is 5 feet 9 inches tall."),
        ("Captain Anna Holm weighs 130 pounds.", "The mate Nils Orvik weighs 165 pounds."),
        ("Holm was sentenced to seven years in prison.", "Holm faces up to 20 years in prison."),
        ("Holm was sentenced to seven years.", "Orvik was sentenced to nine years."),
        ("It burned a three-storey hotel.", "It burned the five-storey school."),
        ("Shares of Holm Lines fell 3.9 percent.", "Orvik Foods shares plunged 5.4 per cent."),
        ("The council voted 5 to 4 to close it.", "The court ruled 6-3 against the mayor."),
        ("Varde beat Ribe 45-36.", "Varde lost to Lorne 43-12 last week."),
        ("Varde beat Ribe 45-36.", "Ribe lost to Varde 36-45."),
        ("Varde led 13-3 at the half.", "Varde led 20-10 in the end."),
        (
            "Holm Bank is the country's fourth-largest bank.",
            "Orvik Bank is the country's third-largest bank.",
        ),
        ("The lamp lasts eight hours.", "The lamp lasts five years."),
        ("Anna Holm scored 14 points for Varde.", "Per Lund scored 12 points for Varde."),
        ("Anna Holm had 14 points.", "Anna Holm scored 12 of her 14 points in the first half."),
        ("Anna Holm had 14 points.", "Anna Holm scored six straight points."),
        ("Anna Holm had two assists.", "Anna Holm threw a pass and had an assist."),
        ("Anna Holm has 14 points.", "Anna Holm has 1,400 points in her career."),
        ("Holm got life in prison for theft.", "Orvik got 20 years in prison for theft."),
        (
            "Holm got life in prison and 20 years in prison for theft.",
            "Holm got 20 years in prison for theft.",
        ),
        ("The gate was shut for 20 years.", "The gate was shut after 12 years of rain."),
        ("Prices rose between 2 and 40 percent.", "Prices rose between 2 and 40 percent."),
        # One that is no measure, one of another time, and a source that has both.
        ("The fire began in room 304.", "The fire began in room 12."),
        ("Profit rose 12 percent in the quarter.", "Profit rose 15 percent last year."),
        (
            "He had a .32-caliber revolver, and a .45-caliber bullet killed her.",
            "He had a .32-caliber revolver.",
        ),
    ],
)
def test_measures_of_two_things_never_meet(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("Holm scored 12 goals.", "Holm scored 14 goals.", 1),
        ("Holm scored 12 goals in the final.", "Holm scored 14 goals in the final.", 1),
        ("Holm scored 12 goals this season.", "Holm scored 14 goals in her career.", 0),
        ("Holm scored 12 goals.", "Holm scored 14 goals in her career.", 0),
        ("Holm scored 2 goals in the first half.", "Holm scored 3 goals in the second half.", 0),
        ("Profit rose 12 percent in the 1st quarter.", "First-quarter profit rose 9 percent.", 1),
        ("Profit rose 12 percent in the 1st quarter.", "Third-quarter profit rose 9 percent.", 0),
    ],
)
def test_figures_of_two_windows_are_two_figures(one: str, other: str, rows: int) -> None:
    assert len(reported(*two(one, other))) == rows


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("His bail was set at $5,000.", "He was held on $7,000 bond.", ["$5,000", "$7,000"]),
        ("Holm must pay a $5,000 fine.", "The fine was $7,000.", ["$5,000", "$7,000"]),
        ("Holders will get $24 a share.", "The offer is $26 per share.", ["$24", "$26"]),
        (
            "Holm Lines will pay $5 million for the ferry line.",
            "Holm Lines agreed to buy the ferry line for $7 million.",
            ["$5 million", "$7 million"],
        ),
    ],
)
def test_a_sum_that_is_set_once_is_known_by_its_kind(
    one: str, other: str, expected: list[str]
) -> None:
    assert reported(*two(one, other)) == [("money", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dag Holm was held on $5,000 bail.", "Bo Lund was held on $7,000 bail."),
        ("Holm moved to Varde two days ago.", "Holm moved to Varde three days ago."),
    ],
)
def test_sums_for_two_people_and_days_that_are_past_are_apart(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []
