"""Rarer ways to write a number, a name or an hour, and what is read in each."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children aged 12 and 14 were hurt.", [("12", "year", 12), ("14", "year", 14)]),
        ("The six-foot-two captain fell.", [("six-foot-two", "length", 1.8796)]),
        ("He works 40 hours a week.", [("40 hours a week", "duration/week", 144_000)]),
        ("One day the ferry sank.", []),
        ("Another was lost.", [("Another", "", 1)]),
        ("The ramp rises at 30 degrees.", [("30 degrees", "angle", 30)]),
    ],
)
def test_a_quantity(text: str, expected: list[tuple[str, str, float]]) -> None:
    found = [(text[slice(*q.span)], q.unit, q.value) for q in analyse(text.encode()).quantities]
    assert found == [(words, unit, pytest.approx(value)) for words, unit, value in expected]


def test_a_joined_measure_of_a_prison_term_is_one() -> None:
    (quantity,) = analyse(b"Holm was given 12-year imprisonment.").quantities
    assert (quantity.unit, quantity.noun, quantity.holders) == ("duration", "prison", ("holm",))


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("A berth costs $40 a-day.", "USD/day", 40),
        ("They paid $4 million a-year.", "USD/year", 4_000_000),
    ],
)
def test_an_amount_for_a_time(text: str, unit: str, value: float) -> None:
    (amount,) = analyse(text.encode()).money
    assert (amount.unit, amount.value) == (unit, value)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("before", -1440, 900), ("after", 900, 2880), ("by", -1440, 2880)],
)
def test_an_hour_may_be_open_on_one_side_or_on_both(words: str, low: int, high: int) -> None:
    (hour,) = analyse(f"It began sometime {words} 3 p.m.".encode()).times
    assert (hour.value, hour.low, hour.high) == (900, low, high)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Vesta K. Morland left.", "Vesta K. Morland", ""),
        ("Secretary of State Ada Holm spoke.", "Ada Holm", "Secretary of State"),
        ("Ada Holm, who said no, was there.", "Ada Holm", ""),
        ("Ludvig van Sund spoke.", "Ludvig van Sund", ""),
        ("They met at Sund & Dahl on Monday.", "Sund & Dahl", ""),
    ],
)
def test_a_name_with_its_role(text: str, name: str, role: str) -> None:
    analysis = analyse(text.encode())
    found = [(text[slice(*n.span)], text[slice(*n.role)] if n.role else "") for n in analysis.names]
    assert found == [(name, role)]


def test_a_name_is_one_persons_however_much_of_it_comes_first() -> None:
    names = analyse(b"A. Holm spoke. Ada Holm left. Ada Maria Holm stayed.").names
    assert [name.canonical for name in names] == ["Ada Maria Holm"] * 3


def test_letters_before_the_name_that_they_are_short_for() -> None:
    text = "HB (the Harbour Board) met."
    (acronym,) = analyse(text.encode()).acronyms
    assert acronym.expansion
    assert (acronym.short, text[slice(*acronym.expansion)]) == ("HB", "Harbour Board")
