"""Ages across sources: of the dead, of people with names, and birthdays."""

from __future__ import annotations

import pytest
from test_quantities import reported, two


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "A woman in her 20s died on deck.",
            "The coastguard named the death of Pia Dahl, 31, an accident.",
            ["in her 20s", "31"],
        ),
        (
            "The 30-year-old cook drowned.",
            "Pia Dahl drowned. Dahl, 34, was a cook.",
            ["30-year-old", "34"],
        ),
        (
            "Dag Holm was hit seven times in the hull.",
            "Police named Dag Holm, 29, of Varde, who was struck eight times.",
            ["seven times", "eight times"],
        ),
    ],
)
def test_who_dies_has_one_age_and_so_many_wounds(one: str, other: str, expected: list[str]) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A 30-year-old cook and a 44-year-old mate drowned.", "Pia Dahl, 31, drowned."),
        ("Three people drowned, among them a cook, 30.", "The mate, 44, drowned."),
        ("A man, 30, drowned.", "A woman, 44, drowned."),
        ("The 11-year-old was charged.", "A boy, 14, was charged with the fall of a girl, 3."),
        ("Dag Holm, then 17, sailed first.", "Dag Holm, 30, drowned."),
        ("Dag Holm, 30, was charged.", "Dag Holm, 31, pleaded guilty on Monday."),
        ("Dag Holm, 30, was charged.", "Dag Holm, 31, was indicted."),
        ("A jury is to hear of Holm. Dag Holm, 30, fled.", "The verdict freed Dag Holm, 30."),
        ("Dag Holm was hit seven times.", "Bo Lund was hit eight times."),
    ],
)
def test_two_people_and_one_at_two_times_have_two_ages(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


def test_an_age_that_the_earlier_report_has_higher_is_reported() -> None:
    texts = two("Dag Holm, 31, was charged.", "The jury found Dag Holm, 30, guilty.")
    assert reported(*texts) == [("quantity", ["31", "30"])]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A 24-year-old man was shot.", "The victim is 26 years old.", ["24-year-old", "26"]),
        (
            "The bullet struck his 10-year-old son.",
            "The boy, 11, was in stable condition.",
            ["10-year-old", "11"],
        ),
        (
            "Police found a 24-year-old man with a gunshot wound.",
            "The victim was a 26-year-old man.",
            ["24-year-old", "26-year-old"],
        ),
        (
            "The body of a 24-year-old woman was found.",
            "A 26-year-old woman was shot to death.",
            ["24-year-old", "26-year-old"],
        ),
        (
            "Police arrested a 24-year-old man.",
            "The suspect is a 26-year-old man.",
            ["24-year-old", "26-year-old"],
        ),
        (
            "The victim was identified as Dag Holm, 24.",
            "A 26-year-old man was shot.",
            ["24", "26-year-old"],
        ),
        ("The wounded man is 24.", "The victim, 26, is expected to live.", ["24", "26"]),
        ("Dag Holm, 24, faces a charge of arson.", "The suspect is 26.", ["24", "26"]),
        ("The coroner named the dead man as Dag Holm, 24.", "The dead man was 26.", ["24", "26"]),
        ("A boy, 8, shot himself in the foot.", "The victim is 9 years old.", ["8", "9"]),
        ("The gunman was 24.", "The gunman, 26, surrendered.", ["24", "26"]),
        ("Holm died at the age of 44.", "Anna Holm, 46, died.", ["44", "46"]),
    ],
)
def test_the_one_who_was_hurt_or_is_accused_has_one_age(
    one: str, other: str, expected: list[str]
) -> None:
    texts = [text.replace("26.", "26 years old.") for text in (one, other)]
    found = [(type_, values) for type_, values in reported(*two(*texts)) if type_ == "quantity"]
    assert [[value.removesuffix(" years old") for value in v] for _, v in found] == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pia Dahl was shot by her 8-year-old brother.", "A 9-year-old boy was shot."),
        ("A 3-month-old baby was on deck.", "A 4-year-old boy was on deck."),
        ("A 3-year-old girl and a 6-year-old boy hid.", "A 5-year-old was on deck."),
        ("Two men were shot, one of them 24.", "A 26-year-old man was shot."),
        ("A 24-year-old man was shot.", "A 40-year-old man was shot."),
        ("A 24-year-old man was shot.", "Police arrested a 26-year-old man."),
        ("The boy's 9-year-old sister was shot.", "A 10-year-old boy was shot."),
        ("A boy, 8, shot himself in the foot.", "The suspect is 9 years old."),
        ("The man hurt is 24.", "He was first reported to be 30. A 24-year-old man was hurt."),
        ("Three men between the ages of 18 and 23 were hurt.", "Four men were hurt, one aged 24."),
    ],
)
def test_two_parts_in_one_event_have_two_ages(one: str, other: str) -> None:
    assert [v for _, v in reported(*two(one, other)) if any("year" in x for x in v)] == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Dag Holm, 15, was hurt.", "Dag Holm Dahl, 16, was hurt.", ["15", "16"]),
        ("Eveline Holm, 20, was hurt.", "Evline Holm, 19, was hurt.", ["20", "19"]),
        ("Joe Holm, 20, was hurt.", "Joseph Holm, 19, was hurt.", ["20", "19"]),
        ("Pia Holm, 20, was hurt.", "Pia Holm was hurt. She was 19.", ["20", "19"]),
        (
            "Pia Holm, 20, was hurt.",
            "Pia Holm was hurt. The 19-year-old is a cook.",
            ["20", "19-year-old"],
        ),
        (
            "The victim was identified as Pia Holm of Varde. She was 19, Chief Bo Dahl said.",
            "Pia Holm, 20, was hurt.",
            ["19", "20"],
        ),
        (
            "Bo Dahl, 33-year-old Pia Holm and 55-year-old Ole Lund were hurt.",
            "Pia Holm, 34, was hurt.",
            ["33-year-old", "34"],
        ),
    ],
)
def test_one_bearer_of_names_that_differ_has_one_age(
    one: str, other: str, expected: list[str]
) -> None:
    found = [values for type_, values in reported(*two(one, other)) if type_ == "quantity"]
    assert found == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Holm, 7, and Anna Holm, 9, were hurt.", "Ana Holm, 8, was hurt."),
        ("Mary Ann Holm, 34, was hurt.", "Mary Ann Dahl, 35, was hurt."),
        ("Pia Holm was hurt by her brother. He was 19.", "Pia Holm, 20, was hurt."),
        ("Pia Holm and Bo Dahl were hurt. The 19-year-old hid.", "Pia Holm, 20, was hurt."),
        ("They knew the 12-year-old as Bo Dahl. The 9-year-old hid.", "Bo Dahl, 12, was hurt."),
        ("Pia Holm wept. Dag Holm hid with the 9-year-old.", "Dag Holm, 20, was hurt."),
        ("At the age of 9, Pia Holm went to sea.", "Pia Holm was hurt. She was 20."),
        ("Pia Holm and Bo Dahl were hurt. He was 19.", "Pia Holm, 20, was hurt."),
        (
            "Dag Holm, 19, was arrested.",
            "Dag Holm, 22, was sentenced to six years in prison.",
        ),
    ],
)
def test_two_bearers_or_two_stages_of_a_case_have_two_ages(one: str, other: str) -> None:
    if "Ana" in one:
        assert reported(*two(one, other))[:1] == [("quantity", ["7", "8"])]
    else:
        assert [v for type_, v in reported(*two(one, other)) if type_ == "quantity"] == []


def test_an_age_that_two_sources_tell_again_is_told_in_one_row() -> None:
    one = """A girl, 9, was hurt when a mast fell in Varde on Sunday. Pia Holm was mending it.
The mast fell over a rail and struck her 9-year-old niece in the arm."""
    other = """Pia Holm of Varde was fined after a mast hurt her 8-year-old niece on Sunday.
Police said the mast fell over a rail and struck Holm's 8-year-old niece in the arm."""
    found = [values for type_, values in reported(*two(one, other)) if type_ == "quantity"]
    assert found == [["9", "8-year-old"]]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "A 3-month-old baby was in the tent at Varde when the tree fell.",
            "Those in the tent at Varde were two men and a 4-month-old boy.",
            ["3-month-old", "4-month-old"],
        ),
        (
            "An 8-month-old girl slept in the cabin of the ferry.",
            "Guards carried a 9-month-old infant from the cabin.",
            ["8-month-old", "9-month-old"],
        ),
    ],
)
def test_the_one_baby_has_one_age(one: str, other: str, expected: list[str]) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A 1-year-old girl was hurt in the tent.", "A 17-month-old girl was hurt in the tent."),
        ("A 3-month-old boy and a 9-month-old boy slept.", "A 4-month-old infant slept."),
        ("The baby's mother, 24, slept on the ferry.", "A 4-month-old baby slept on the ferry."),
        ("A 3-month-old boy slept in the tent.", "A 4-month-old girl slept in the tent."),
    ],
)
def test_two_babies_and_an_age_rounded_down_are_no_difference(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []
