"""One thing described by two words that exclude each other."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_a_felony_and_a_misdemeanor_charge_conflict(rows: Rows) -> None:
    assert rows(
        a="Nils Orvik of Ferrow came to court on a felony charge over the Lorne fire.",
        b="Nils Orvik of Ferrow was in court on a misdemeanor charge over the Lorne fire.",
    ) == [
        (
            "contradiction",
            "attribution",
            [("a", "a felony charge", 0), ("b", "a misdemeanor charge", 1)],
        )
    ]


def test_an_accidental_and_a_deliberate_fire_conflict(rows: Rows) -> None:
    assert rows(
        a="Anna Lorne spoke in Ferrow of an accidental fire at the Orrin mill.",
        b="It was a deliberate fire at the Orrin mill, Anna Lorne told Ferrow.",
    ) == [
        (
            "contradiction",
            "polarity",
            [("a", "an accidental fire", 0), ("b", "a deliberate fire", 1)],
        )
    ]


def test_an_armed_and_an_unarmed_guard_conflict(rows: Rows) -> None:
    (row,) = rows(
        a="The raid on the Orrin bank in Ferrow met an armed guard, Anna Lorne said.",
        b="The raid on the Orrin bank in Ferrow met an unarmed guard, Anna Lorne said.",
    )
    assert row[:2] == ("contradiction", "polarity")


def test_opposites_of_two_things_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a="Anna Lorne spoke in Ferrow of an accidental fire at the Orrin mill.",
        b="It was a deliberate insult to the Orrin mill, Anna Lorne told Ferrow.",
    )


def test_a_source_that_uses_both_words_speaks_of_two_things(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik of Ferrow faces a felony charge. His felony charge and a misdemeanor charge "
        "over the Lorne fire were read.",
        b="Nils Orvik of Ferrow was in court on a misdemeanor charge over the Lorne fire.",
    )


def test_a_denied_description_is_not_given(rows: Rows) -> None:
    assert not rows(
        a="Anna Lorne spoke in Ferrow of an accidental fire at the Orrin mill.",
        b="It was not a deliberate fire at the Orrin mill, Anna Lorne told Ferrow.",
    )


def test_what_is_done_to_one_thing_may_exclude_what_is_done_elsewhere(rows: Rows) -> None:
    story = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "
    assert rows(
        a=story + "The flood destroyed the mill at Lorne on Sunday.",
        b=story + "The mill at Lorne was damaged by the flood.",
    ) == [
        ("contradiction", "polarity", [("a", "destroyed the mill", 0), ("b", "was damaged", 1)]),
    ]


def test_what_was_nearly_done_excludes_nothing(rows: Rows) -> None:
    story = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "
    assert not rows(
        a=story + "The flood nearly destroyed the mill at Lorne on Sunday.",
        b=story + "The mill at Lorne was damaged by the flood.",
    )


def test_some_words_are_said_of_some_nouns_alone(rows: Rows) -> None:
    story = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "
    (row,) = rows(
        a=story + "Nils Orvik was taken to Lorne in critical condition.",
        b=story + "He is in stable condition.",
    )
    assert row[1] == "polarity"
    assert not rows(
        a=story + "Nils Orvik of Lorne made critical remarks on the Ferrow mill.",
        b=story + "Nils Orvik of Lorne made stable remarks on the Ferrow mill.",
    )


def test_one_who_was_asked_may_be_named_later(rows: Rows) -> None:
    story = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "
    (row,) = rows(
        a=story + "The mayor has approached Pia Dahl of Lorne to run the docks.",
        b=story + "Pia Dahl of Lorne was chosen to run the docks.",
    )
    assert row[:2] == ("difference", "status")


def test_what_is_recommended_may_be_told_in_a_clause(rows: Rows) -> None:
    story = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "
    (row,) = rows(
        a=story + "The jury recommended that the captain of Lorne be exiled.",
        b=story + "A jury on Tuesday ordered exile for the captain of Lorne.",
    )
    assert [value for _, value, _ in row[2]] == ["recommended", "ordered exile"]
