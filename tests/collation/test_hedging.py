"""One source holds back from what another says outright."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_things_counted_with_and_without_a_hedge_differ(rows: Rows) -> None:
    assert rows(
        a="The crew of the Orrin ferry, among them two cooks, swam to Ferrow, Nils Orvik said.",
        b="Four sailors of the Orrin ferry and possibly two cooks swam to Ferrow, Nils Orvik said.",
    ) == [("difference", "polarity", [("a", "two cooks", 0), ("b", "possibly two cooks", 1)])]


def test_two_numbers_of_things_are_no_hedge(rows: Rows) -> None:
    assert not [
        row
        for row in rows(
            a="The crew of the Orrin ferry, among them two cooks, swam to Ferrow, Nils Orvik said.",
            b="The Orrin ferry had possibly six cooks for Ferrow, Nils Orvik said.",
        )
        if row[1] == "polarity"
    ]


def test_words_of_two_nouns_are_no_hedge(rows: Rows) -> None:
    given = "The ferry sank off Orrin. The fire at its mill was treated as {}."
    hedged = given.format("a possible arson attack")
    assert not rows(a=hedged, b=given.format("an arson drill"))
    assert rows(a=hedged, b=given.format("an arson attack"))
