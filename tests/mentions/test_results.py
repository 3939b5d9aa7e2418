"""Scores, votes, records and ranks, each a value of its own."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse


def found(text: str, kind: str) -> list[tuple[str, str, float]]:
    """(words, unit, value) of the quantities of a kind."""
    quantities = analyse(text.encode()).quantities
    return [(text[slice(*q.span)], q.unit, q.value) for q in quantities if q.kind.value == kind]


@pytest.mark.parametrize(
    ("text", "words", "class_", "value"),
    [
        ("Varde beat Ribe 45-36 on Sunday.", "45-36", "final", 45036),
        ("Ribe lost to Varde 36–45 on Sunday.", "36–45", "final", 45036),
        ("Varde led 13-3 at the half.", "13-3", "lead", 13003),
        ("The council voted 5 to 4 to close the quay.", "5 to 4", "vote", 5004),
        ("The bill passed by 52 votes to 48.", "52 votes to 48", "vote", 52048),
        ("Varde (9-5) won again.", "9-5", "record", 9005),
        ("Varde improved to 9-5 with the win.", "9-5", "record", 9005),
        ("Varde recorded a 45-36 win.", "45-36", "final", 45036),
    ],
)
def test_a_result_is_one_value_of_two_numbers(
    text: str, words: str, class_: str, value: float
) -> None:
    assert found(text, "result") == [(words, class_, value)]
    assert not found(text, "count")


@pytest.mark.parametrize(
    "text",
    [
        "The crew of 10-15 men won a prize.",
        "The court gave him 10-15 years.",
        "The port won 20 to 30 new routes.",
        "The 2012-13 season was won by Varde.",
    ],
)
def test_a_range_is_no_result(text: str) -> None:
    assert not found(text, "result")


@pytest.mark.parametrize(
    ("text", "words", "unit", "rank"),
    [
        (
            "Holm Bank is the country's fourth-largest bank.",
            "fourth-largest bank",
            "largest",
            4,
        ),
        ("Holm Bank, the 3rd largest bank, closed.", "3rd largest bank", "largest", 3),
        ("It was the third straight win for Varde.", "third straight win", "series", 3),
        ("The ferry sank for the second time.", "second time", "time", 2),
        ("Holm finished third.", "third", "place", 3),
        ("Holm took third place in Varde.", "third", "place", 3),
    ],
)
def test_a_rank_is_an_ordinal_with_what_it_ranks(
    text: str, words: str, unit: str, rank: float
) -> None:
    assert found(text, "rank") == [(words, unit, rank)]


@pytest.mark.parametrize(
    "text", ["It was the first time.", "The second ferry sank.", "He came second."]
)
def test_what_is_only_counted_in_turn_has_no_rank(text: str) -> None:
    assert not found(text, "rank")
