"""Streets that are spelt in two ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]
_TAIL = " The guard of the Orrin mill in Ferrow told Anna Lorne of it."


@pytest.mark.parametrize(
    ("a", "b", "one", "other"),
    [
        (
            "Crews came to the 1700 block of Gull Glade at dawn.",
            "The fire began in the 1700 block of Gull Glades.",
            "Gull Glade",
            "Gull Glades",
        ),
        (
            "It began in the 1200 block of Weyers at dawn.",
            "A cart burnt off Weyer and Quayside.",
            "Weyers",
            "Weyer",
        ),
        (
            "The cart burnt on Phillip Drive.",
            "A cart burnt at 639 Philip Dr. at dawn.",
            "Phillip Drive",
            "Philip Dr.",
        ),
        (
            "The cart burnt on Lorvan Street.",
            "A cart burnt near the corner of Lorven and Quay streets.",
            "Lorvan Street",
            "Lorven",
        ),
    ],
)
def test_a_street_spelt_in_two_ways(rows: Rows, a: str, b: str, one: str, other: str) -> None:
    assert rows(a=a + _TAIL, b=b + _TAIL) == [("variant", "name", [("a", one, 0), ("b", other, 1)])]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A cart burnt on Lorvan Street.", "A cart burnt on Lorvan Street off Lorven Street."),
        ("It was in the 400 block of Weyers.", "It was in the 900 block of Weyer."),
        ("A cart burnt on Weyer Street.", "Weyers Street and Weyer Street were shut."),
        ("A cart burnt on North Street.", "A cart burnt on South Street."),
        ("A cart burnt on 24th Street.", "A cart burnt on 25th Street."),
        ("A cart burnt on Oak Street.", "A cart burnt on Elm Street."),
    ],
)
def test_two_streets_are_no_two_spellings(rows: Rows, a: str, b: str) -> None:
    assert not [row for row in rows(a=a + _TAIL, b=b + _TAIL) if row[1] == "name"]
