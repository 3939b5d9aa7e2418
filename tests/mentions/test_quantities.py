"""Numbers, amounts and times as one article gives them."""

from __future__ import annotations

import math

import pytest

from variorum.analysis import analyse
from variorum.records import Quantity


def found(text: str, kind: str) -> list[Quantity]:
    analysis = analyse(text.encode())
    everything = (*analysis.quantities, *analysis.money, *analysis.times)
    return [q for q in everything if q.kind.value == kind]


def one(text: str, kind: str) -> tuple[str, Quantity]:
    """The words and the record of the only mention of a kind."""
    (quantity,) = found(text, kind)
    return text[slice(*quantity.span)], quantity


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "noun"),
    [
        ("At least 14 boats sank.", "At least 14 boats", 14, math.inf, "boat"),
        ("More than 200 boats sank.", "More than 200 boats", 200, 300, "boat"),
        ("Dozens of boats sank.", "Dozens of boats", 20, 300, "boat"),
        ("Twenty-six boats sank.", "Twenty-six boats", 26, 26, "boat"),
        ("Between 30 and 40 boats sank.", "Between 30 and 40 boats", 30, 40, "boat"),
        ("About 50 boats sank.", "About 50 boats", 45, 55, "boat"),
        ("The storm sank 1,600 boats.", "1,600 boats", 1600, 1600, "boat"),
        ("Two million boats sank.", "Two million boats", 2e6, 2e6, "boat"),
        ("Tens of thousands of boats sank.", "Tens of thousands of boats", 2e4, 2e5, "boat"),
    ],
)
def test_a_count_is_an_interval_with_its_noun(
    text: str, words: str, low: float, high: float, noun: str
) -> None:
    shown, quantity = one(text, "count")
    assert (shown, quantity.low, quantity.high, quantity.noun) == (words, low, high, noun)


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        ("Anna Holm, 44, left.", "age", "44", 44),
        ("The 44-year-old captain, Anna Holm, left.", "age", "44-year-old", 44),
        ("A 6.1-magnitude quake struck.", "magnitude", "6.1-magnitude", 6.1),
        ("It lies 2 kilometres north of Ribe.", "length", "2 kilometres", 2000),
        ("It lasted 20 seconds.", "duration", "20 seconds", 20),
        ("Sales fell by 12 percent.", "share", "12 percent", 12),
        ("Half of its boats sank.", "share", "Half", 50),
        ("Sales fell by 12 per cent.", "share", "12 per cent", 12),
        ("A woman in her 20s left.", "age", "in her 20s", 20),
        ("Call police on 0755 125 2222.", "phone", "0755 125 2222", 7551252222),
    ],
)
def test_a_measure_is_read_in_its_base_unit(text: str, kind: str, words: str, value: float) -> None:
    shown, quantity = one(text, kind)
    assert (shown, quantity.value) == (words, pytest.approx(value))


def test_a_distance_knows_its_direction_and_its_place() -> None:
    _, quantity = one("It lies 20 miles north of Ribe.", "length")
    assert (quantity.direction, quantity.holders) == ("north", ("ribe",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The storm killed five people.", [("kill", "object")]),
        ("Five people were killed.", [("kill", "subject")]),
        ("The storm left five people dead.", [("dead", "state"), ("leave", "object")]),
        ("The storm wrecked a mill, two barns and 14 boats.", [("wreck", "object")]),
    ],
)
def test_a_count_hangs_on_the_predicate_of_its_own_clause(
    text: str, said: list[tuple[str, str]]
) -> None:
    quantity = found(text, "count")[-1]
    assert [(link.lemma, link.role) for link in quantity.links] == said


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It cost $13.9 million.", "$13.9 million", 13.9e6, "USD"),
        ("It cost 85 million euros.", "85 million euros", 85e6, "EUR"),
        ("It cost about £2m.", "about £2m", 2e6, "GBP"),
        ("It cost $25 a share.", "$25", 25, "USD/share"),
    ],
)
def test_an_amount_has_its_currency(text: str, words: str, value: float, unit: str) -> None:
    shown, quantity = one(text, "money")
    assert (shown, quantity.value, quantity.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "words", "minutes"),
    [
        ("It broke out about 1:30 a.m.", "about 1:30 a.m.", 90),
        ("It broke out at 8.49pm.", "8.49pm", 1249),
        ("It broke out at 20:49 GMT.", "20:49 GMT", 1249),
        ("It broke out shortly before 9pm.", "shortly before 9pm", 1260),
        ("It broke out at noon.", "noon", 720),
    ],
)
def test_a_clock_time_is_read_in_minutes(text: str, words: str, minutes: int) -> None:
    shown, quantity = one(text, "clock")
    assert (shown, quantity.value) == (words, minutes)


@pytest.mark.parametrize("text", ["In the afternoon it rained.", "It won 3:2.", "It was 1:75."])
def test_what_is_no_clock_time(text: str) -> None:
    assert [q for q in found(text, "clock") if q.unit != "?"] == []
