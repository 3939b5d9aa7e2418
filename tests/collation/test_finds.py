"""Where one person was found dead or hurt, in the wordings of newspapers."""

from __future__ import annotations

import pytest
from tests.collation.conftest import Rows, values_of

ONE = "Police were called Sunday to the Lorne Mill, Sgt. Pia Dahl said. "
OTHER = "Sgt. Pia Dahl said that police went to the Lorne Mill on Sunday. "


def places(rows: Rows, one: str, other: str) -> list[list[str]]:
    return values_of(rows(a=ONE + one, b=OTHER + other), "place")


@pytest.mark.parametrize(
    "other",
    [
        "Officers found the man dead in the cellar.",
        "His body was in the cellar.",
        "The body of Nils Orvik was discovered in the cellar.",
        "The victim was found in the cellar with a gunshot wound.",
        "Officers found a man lying in the cellar.",
        "Orvik's body lay in the cellar.",
        "They searched the cellar, found a trunk in the cellar, where they found the body.",
    ],
)
def test_two_spots_of_one_find(rows: Rows, other: str) -> None:
    ((one, two),) = places(rows, "The body was found in an alley.", other)
    assert (one, two) == ("in an alley", "in the cellar")


def test_all_the_bodies_at_one_spot_or_another(rows: Rows) -> None:
    found = places(
        rows, "The bodies were found in a barn.", "They went into a house and found the bodies."
    )
    assert not found  # where they were in the house is not told
    found = places(rows, "The bodies were found in a barn.", "The bodies were inside the house.")
    assert found == [["in a barn", "inside the house"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The body was found in the kitchen.", "The body was found in the house."),
        ("The body was found in a car.", "The body was found in the driveway."),
        ("The body was found in a creek.", "The body was found in a ditch."),
        ("The man was found dead outside a bar.", "The man was found dead in an alley."),
        ("A boy was found dead in a shed.", "A woman was found dead in the kitchen."),
        ("A gun was found in the kitchen.", "The body was found in the yard."),
        ("The suspect was found in a closet.", "The man was found dead in the yard."),
        ("The body was not found in the kitchen.", "The body was found in the yard."),
        (
            "The bodies of a man and a boy were found in the kitchen.",
            "The bodies were found in the yard.",
        ),
        (
            "The man was found dead in the kitchen. The other man was found dead in the yard.",
            "Both men were shot. One man was found dead in an alley.",
        ),
    ],
)
def test_finds_that_may_both_be(rows: Rows, one: str, other: str) -> None:
    assert not places(rows, one, other)
