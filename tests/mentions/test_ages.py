"""Ages: of whom they are, in the ways in which news writes names and lists of people."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse
from variorum.records import Quantity


def ages(text: str) -> list[Quantity]:
    return [q for q in analyse(text.encode()).quantities if q.kind.value == "age"]


@pytest.mark.parametrize(
    ("text", "value", "holders"),
    [
        ("Anna Holm is 44 years of age.", 44, ("holm", "anna")),
        ("Anna Holm Dahl, 44, left.", 44, ("dahl", "anna", "holm")),
        ("Bo Dahl, 44-year-old Anna Holm left.", 44, ("holm", "anna")),
        ("Dag Holm Jr., 21, was hurt.", 21, ("holm", "dag")),
        ("Dag Holm, Jr., 21, was hurt.", 21, ("holm", "dag")),
        ("A Ribe man, 37-year-old Dag “Skip” Holm, was hurt.", 37, ("holm", "dag")),
        ('Dag "Skip" Holm, 18, was hurt.', 18, ("holm", "dag")),
        ("Police said 3-year-old Pia (Bo) Dahl fell.", 3, ("dahl", "pia")),
        ("Bo Lund and Pia Dahl, both 19, were hurt.", 19, ("dahl", "pia")),
        ("Pia Dahl of Ribe, 44, was hurt.", 44, ("dahl", "pia")),
        ("A 20-year-old Ribe resident, Pia Dahl, fell.", 20, ("dahl", "pia")),
        ("The 27-year-old Captain Pia Dahl fell.", 27, ("dahl", "pia")),
        ("An 11-year-old Ribe boy was hurt.", 11, ()),
        ("He was a 14-year-old, Holm said.", 14, ()),
        ("The fall of a boy, 3", 3, ()),
        ("A fourth male, 37, was hurt.", 37, ()),
        ("A 16 - year-old was hurt.", 16, ()),
        ("Anna Holm has died in a Ribe hospital at the age of 72.", 72, ("holm", "anna")),
        ("Anna Holm died on Sunday at her home in Ribe, aged 88.", 88, ("holm", "anna")),
        ("Holm died after his son, who was hurt at the age of 9, left.", 9, ()),
    ],
)
def test_the_holder_of_an_age_is_who_is_named_beside_it(
    text: str, value: float, holders: tuple[str, ...]
) -> None:
    assert [(q.value, q.holders) for q in ages(text)] == [(value, holders)]


def test_what_befell_a_whole_befell_whoever_it_includes() -> None:
    (age,) = ages("The blast killed nine people, including a 4-year-old girl.")
    assert [(link.lemma, link.role) for link in age.links] == [("kill", "object")]
    (age,) = ages("Two people drowned, including a 4-year-old girl.")
    assert [(link.lemma, link.role) for link in age.links] == [("drown", "subject")]
    (age,) = ages("Holm is accused of firing at nine people, including 23-year-old Bo Dahl.")
    assert [(link.lemma, link.role) for link in age.links] == [("fire", "oblique")]


def test_each_number_of_a_list_of_ages_is_an_age() -> None:
    text = "Three boys, ages 13, 14 and 15, were hurt."
    assert [q.value for q in ages(text)] == [13, 14, 15]


def test_a_record_in_a_game_is_no_age() -> None:
    assert ages("Holm (58-3, 51 wins) beat Dahl.") == []
