"""Who did it, and what somebody is to somebody."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

STORY = "The raid on the Orrin bank in Ferrow, led by Nils Orvik, ended at noon. "


def test_a_shot_by_two_parties_conflicts(rows: Rows) -> None:
    assert rows(
        a=STORY + "The woman was shot by a bailiff.", b=STORY + "The gunman shot a woman."
    ) == [
        (
            "contradiction",
            "attribution",
            [("a", "shot by a bailiff", 0), ("b", "The gunman shot a woman", 1)],
        )
    ]


def test_a_killing_by_two_parties_conflicts_in_every_source(rows: Rows) -> None:
    assert rows(
        a=STORY + "The suspect was killed by police.",
        b=STORY + "The robber was fatally shot by soldiers.",
        c=STORY + "Police killed the robber.",
    ) == [
        (
            "contradiction",
            "attribution",
            [
                ("a", "killed by police", 0),
                ("b", "shot by soldiers", 1),
                ("c", "Police killed the robber", 0),
            ],
        )
    ]


def test_two_bonds_of_one_person_conflict(rows: Rows) -> None:
    assert rows(
        a=STORY + "Pia Dahl was walking home with her wife.",
        b=STORY + "Pia Dahl was on her way to see her fiancée's parents.",
    ) == [("contradiction", "attribution", [("a", "wife", 0), ("b", "fiancée", 1)])]


def test_a_man_here_and_a_woman_there_conflict(rows: Rows) -> None:
    assert rows(
        a=STORY + "There was a third man who refused a bed in hospital.",
        b=STORY + "Another woman refused to go to the hospital.",
    ) == [("contradiction", "attribution", [("a", "a third man", 0), ("b", "Another woman", 1)])]


def test_the_vaguer_party_may_be_the_same(rows: Rows) -> None:
    assert not rows(
        a=STORY + "The suspect was killed by police.",
        b=STORY + "The suspect was killed by officers.",
    )


def test_acts_on_two_people_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a=STORY + "The suspect was killed by police.",
        b=STORY + "A customer was shot by the gunman.",
    )


def test_two_words_for_one_bond_are_no_difference(rows: Rows) -> None:
    assert not rows(
        a=STORY + "Pia Dahl was walking home with her husband.",
        b=STORY + "Pia Dahl lost her spouse.",
    )


def test_bonds_of_two_people_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a=STORY + "Pia Dahl was walking home with her husband.",
        b=STORY + "Anna Lorne was on her way to see her fiancé.",
    )


def test_a_man_and_a_woman_in_one_source_are_two_people(rows: Rows) -> None:
    assert not rows(
        a=STORY + "A man refused a bed in hospital. Another woman refused to go to hospital.",
        b=STORY + "Another woman refused to go to the hospital.",
    )
