"""Counts of people and things across sources: set phrases, the worst hurt, open bounds."""

from __future__ import annotations

import pytest
from test_quantities import BOAT, FERRY, rows_of, two, values

from variorum.records import Relation

REPORTED = (Relation.CONTRADICTION, Relation.DIFFERENCE)


def reported(one: str, other: str) -> list[list[str]]:
    texts = two(one, other)
    return [values(row, *texts) for row in rows_of(*texts) if row.relation in REPORTED]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 40 people took shelter in a net loft.", "About 90 people were sheltering there."),
        ("Police took 14 people into custody.", "Police arrested 22 people."),
        ("Some 300 people took to the streets.", "About 900 people marched through the town."),
        ("Nine people were taken hostage.", "The smugglers kidnapped six people."),
        ("Some 30 people were on board.", "It was carrying 44 people."),
        ("Twelve workers lost their jobs.", "The yard laid off 30 workers."),
        ("The number of dead rose to 14.", "Nine people were killed."),
        ("An estimated 900 people attended.", "About 400 people turned out."),
        ("Some 60 mourners gathered.", "About 90 villagers assembled."),
        ("Four died and another three were hurt.", "Four died and nine were hurt."),
        ("Four died and dozens more were hurt.", "Four died and six were hurt."),
        ("Six women and two men were hurt.", "Eleven people were hurt."),
        ("Three brass cannons were stolen from the fort.", "Thieves stole five cannons there."),
        ("The Solvei has a crew of 26.", "All 31 crew members of the Solvei live in Ribe."),
        ("Some 50 firefighters were sent to the fire.", "About 90 firefighters fought the fire."),
        ("Nine men were charged.", "Prosecutors charged 14 traders."),
        ("Pia Dahl wed twice; her first match lasted from 1943.", "Pia Dahl wed three times."),
        ("Two were critically injured.", "Five people were in critical condition."),
        ("Ten were hurt, three of them critically.", "Ten were hurt, five of them critically."),
        ("1 dead, 2 hurt in a fall.", "The fall killed one and hurt three others."),
        ("One died and nine were hurt.", "One died and ten others were hurt."),
        ("Divers mourned the deaths of nine people.", "Six people were killed."),
    ],
)
def test_set_phrases_tell_what_a_verb_alone_does_not(one: str, other: str) -> None:
    assert len(reported(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Six people were shot; two were killed.", "Two were killed. Four others were shot."),
        ("Ten people were hurt, two of them critically.", "Ten people were injured."),
        ("Ten were hurt. Two were seriously hurt.", "Ten people were injured."),
        ("Police took three boats to the yard.", "Police took nine people into custody."),
        ("There might have been nine people killed.", "Three people were killed."),
        ("Three Danes drowned.", "Hundreds of Danes sought refuge in the hills."),
        ("Three people were killed.", "The war's death toll has reached 680."),
        ("A woman was hit by a spar.", "Three women were hit by splinters."),
        ("Some 2,000 people marched on Friday.", "On Sunday 900 people marched."),
        ("Some 200 people marched.", "About 4,000 people marched."),
        ("Six people marched.", "Two people marched."),
        ("Police arrested 39 people.", "Police arrested 61 people over three nights."),
        ("Nine men were charged.", "Six more men await trial."),
        ("One is in critical condition and four were treated for burns.", "Five were hurt."),
        ("Five, including a baby, were hurt.", "A baby and four other people were hurt."),
        ("One man was badly hurt. Four others had cuts.", "Five people were hurt."),
        ("Four people were hurt. A fifth person was hurt by glass.", "Five people were hurt."),
        ("Three were hurt in the hull and five on deck were hurt.", "Eight people were hurt."),
        ("The blast that hurt two boys is now in police custody.", "Police arrested four men."),
        ("Eleven men were hurt.", "Fourteen people were hurt. Three women were hurt."),
        ("The squall killed 12 people seeking shelter.", "Hundreds of people sought shelter."),
        ("Ten were hurt. Another three were hurt in the hull.", "Ten were hurt."),
        ("The crew fired more than 60.", "The boats fired more than 90."),
        ("Six women and two men were hurt.", "Eight people were hurt."),
        ("Eight people, six women and two men, were hurt.", "Eight people were hurt."),
        ("Ten were hurt, including six women and two men.", "Ten people were hurt."),
        ("Three brass cannons were stolen.", "Thieves stole five iron cannons."),
        ("A guard was killed in the hull.", "Four people were killed."),
        ("Two deckhands were nearly killed.", "Four deckhands were killed."),
        ("Some 2,000 homes lost power.", "The storm drove people from 300 homes."),
    ],
)
def test_other_things_said_of_people_are_not_set_against_each_other(one: str, other: str) -> None:
    assert reported(one, other) == []


def test_an_open_bound_far_below_does_not_speak_for_a_toll() -> None:
    one = "Forty people died in Varde. At least five died in Ribe."
    assert reported(one, "In Varde 52 people died.") == [["Forty people", "52 people"]]


def test_of_the_counts_of_one_source_the_one_of_the_same_place_is_set_against_the_others() -> None:
    texts = (
        FERRY + "Forty people died in the chapel of Ribe.",
        BOAT + "In the chapel of Ribe, forty people died.",
        FERRY + "Forty people died in the chapel of Ribe. In the mill, three people died.",
        BOAT + "Three people died in the mill. Thirty people died in the chapel of Ribe.",
    )
    rows = [row for row in rows_of(*texts) if row.relation in REPORTED]
    assert [
        words for row in rows for words in values(row, *texts) if not words.casefold().count("fort")
    ] == ["Thirty people"]


def test_where_one_of_several_articles_has_the_parts_the_others_still_differ() -> None:
    four, five = "The gale hurt four people.", "The gale hurt five people."
    parts = four + " A later squall hurt another person."
    texts = (FERRY + parts, BOAT + four, FERRY + four + " It hailed.", BOAT + five, FERRY + five)
    found = [values(row, *texts) for row in rows_of(*texts) if row.relation in REPORTED]
    assert found == [["four people"] * 3 + ["five people"] * 2]


def test_where_half_of_the_articles_tell_of_parts_the_whole_is_no_other_count() -> None:
    parts = "The gale hurt four people. A later squall hurt another person."
    assert reported(parts, "The gale hurt five people.") == []
