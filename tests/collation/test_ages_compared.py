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
