"""Ages joined by what is told of whom they are of, wherever in the article that stands."""

from __future__ import annotations

import pytest
from test_quantities import reported, two


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (  # one year apart, and one dead: no sum of the dead and the hurt
            "A 24-year-old man was shot and killed.",
            "Dag Holm, 25, was shot to death.",
            ["24-year-old", "25"],
        ),
        (  # told of the name in another sentence
            "Dag Holm, 24, mended nets. Holm was found dead below deck.",
            "The 25-year-old man drowned.",
            ["24", "25-year-old"],
        ),
        (
            "Bo Dahl, 31, is from Orrin. A judge ordered that Dahl be held without bail.",
            "A 32-year-old man was arrested.",
            ["31", "32-year-old"],
        ),
        ("Dag Holm, 24, drowned.", "A 25-year-old man was fatally shot.", ["24", "25-year-old"]),
        (
            "One victim has been identified as a 24-year-old Varde man.",
            "A 25-year-old man was shot.",
            ["24-year-old", "25-year-old"],
        ),
        ("The hurt child is 7.", "An 8-year-old was treated and released.", ["7", "8-year-old"]),
        (  # one of each sex and age
            "The surge drowned a 62-year-old woman and a 10-year-old girl.",
            "Ada Holm, 62, and her 9-year-old granddaughter drowned.",
            ["10-year-old", "9-year-old"],
        ),
        (
            "Pia Dahl, thought to be in her mid- to late 30s, was found.",
            "Pia Dahl, 41 (a cook), was found.",
            ["in her mid- to late 30s", "41"],
        ),
    ],
)
def test_one_part_has_one_age(one: str, other: str, expected: list[str]) -> None:
    found = [values for type_, values in reported(*two(one, other)) if type_ == "quantity"]
    assert found == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A 7-year-old girl died.", "He killed a girl and hurt her 8-year-old friend."),
        ("A 7-year-old boy died.", "An 8-year-old boy was hurt and is in stable condition."),
        ("A 4-year-old boy died.", "A 4-year-old boy shot by his 5-year-old brother has died."),
        ("An 11-year-old boy drowned.", "The 11-year-old victim, his 12-year-old brother, swam."),
        ("Anna Dahl, 31, was hurt.", "A man, 32, was hurt."),
        ("Four men were hurt, one a 24-year-old man.", "A 25-year-old man was hurt."),
    ],
)
def test_two_parts_have_two_ages(one: str, other: str) -> None:
    assert [values for type_, values in reported(*two(one, other)) if type_ == "quantity"] == []


def test_who_did_it_may_be_counted_with_the_dead() -> None:
    texts = two("Seven people, including the gunman, were killed.", "Six people were killed.")
    assert [values for type_, values in reported(*texts) if type_ == "quantity"] == []
    texts = two("Seven people were killed.", "Six people were killed.")
    assert reported(*texts) == [("quantity", ["Seven people", "Six people"])]
