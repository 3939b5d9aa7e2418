"""Whether several events hang together, and how badly all who were hurt are hurt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

ONE = "Two shootings in Varde left one man dead Sunday night, police said. "
OTHER = "One man was killed in two shootings in Varde late Sunday, Sgt. Nils Orvik said. "

RELATED = [
    "Police believe the two shootings are related.",
    "The incidents, which police believe to be linked, began at a party.",
    "Police are investigating two related shootings.",
    "The shooting may be connected to the earlier shooting.",
]
UNRELATED = [
    "The shootings are unrelated, police said.",
    "Police do not believe the incidents are connected.",
    "The two unrelated shootings happened an hour apart.",
    "The incidents do not appear to be linked.",
]


def polarities(rows: Rows, one: str, other: str) -> list[str]:
    return [type_ for _, type_, _ in rows(a=ONE + one, b=OTHER + other) if type_ == "polarity"]


@pytest.mark.parametrize("one", RELATED)
@pytest.mark.parametrize("other", UNRELATED)
def test_events_that_hang_together_and_do_not(rows: Rows, one: str, other: str) -> None:
    assert len(polarities(rows, one, other)) == 1
    assert not polarities(rows, one, RELATED[0])
    assert not polarities(rows, other, UNRELATED[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The two shootings are not related.", "The gunman was related to one of the men."),
        ("The two shootings are not related.", "Police first believed the shootings were linked."),
        ("The two shootings are not related.", "An unrelated car drove up."),
        ("The two shootings are not related.", "It is unclear whether the men are related."),
    ],
)
def test_what_is_said_of_no_events_or_was_held_before(rows: Rows, one: str, other: str) -> None:
    assert not polarities(rows, one, other)


def test_an_and_between_two_verbs_joins_no_grades(rows: Rows) -> None:
    one = "Four others were shot and critically hurt."
    assert len(polarities(rows, one, "His wounds are not life-threatening.")) == 1
    assert not polarities(rows, "He was in critical and stable condition.", "He has minor wounds.")
