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


def test_a_distance_knows_its_place() -> None:
    _, quantity = one("It lies 20 miles north of Ribe.", "length")
    assert quantity.holders == ("ribe",)


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


@pytest.mark.parametrize(
    ("text", "kind", "words", "low", "high", "noun"),
    [
        ("A quarter of the boats sank.", "share", "A quarter", 22, 28, "boat"),
        ("Nearly two-thirds of boats sank.", "share", "Nearly two-thirds", 62.667, 66.667, "boat"),
        ("It took two and a half hours.", "duration", "two and a half hours", 9000, 9000, ""),
        ("She lived half a mile away.", "length", "half a mile", 804.672, 804.672, ""),
        ("Half a million people voted.", "count", "Half a million people", 4.5e5, 5.5e5, "people"),
        ("Almost 50 boats sank.", "count", "Almost 50 boats", 47, 50, "boat"),
        ("Just over 50 boats sank.", "count", "Just over 50 boats", 50, 53, "boat"),
        ("Twelve very old boats sank.", "count", "Twelve very old boats", 12, 12, "boat"),
        ("The crew found 12 Lifeboats.", "count", "12 Lifeboats", 12, 12, "lifeboat"),
        ("The pike weighs 30 pounds.", "mass", "30 pounds", 13.6077711, 13.6077711, ""),
        ("The crew paid 30 pounds.", "money", "30 pounds", 30, 30, "crew"),
        ("It fell 3 percent to $41.", "money", "$41", 41, 41, ""),
    ],
)
def test_a_number_is_read_with_its_fraction_hedge_and_noun(
    text: str, kind: str, words: str, low: float, high: float, noun: str
) -> None:
    got, quantity = one(text, kind)
    assert (got, quantity.noun) == (words, noun)
    assert (quantity.low, quantity.high) == pytest.approx((low, high), rel=1e-4)


def test_a_number_in_a_name_counts_nothing() -> None:
    assert [words for words, _ in counted("The crew found two MK 7 engines.")] == [
        "two MK 7 engines"
    ]


def counted(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*q.span)], q.noun) for q in found(text, "count")]


@pytest.mark.parametrize(
    ("text", "kind", "words", "low", "high"),
    [
        ("50 or more boats sank.", "count", "50 or more boats", 50, math.inf),
        ("50 or so boats sank.", "count", "50 or so boats", 45, 55),
        ("50 plus boats sank.", "count", "50 plus boats", 50, math.inf),
        ("Two dozen boats sank.", "count", "Two dozen boats", 21, 27),
        ("No more than 50 boats sank.", "count", "No more than 50 boats", 0, 50),
        ("Fewer than 50 boats sank.", "count", "Fewer than 50 boats", 0, 50),
        ("Exactly 58,571 boats sank.", "count", "Exactly 58,571 boats", 58571, 58571),
        ("About 58,571 boats sank.", "count", "About 58,571 boats", 58566, 58576),
        ("Two million-odd boats sank.", "count", "Two million-odd boats", 2e6, 2e6),
        ("It ran for nine quarters of play.", "count", "nine quarters", 9, 9),
        ("It cost US$ 5 million.", "money", "US$ 5 million", 5e6, 5e6),
        ("It closed at about 9pm.", "clock", "about 9pm", 1246, 1274),
        ("It closed on 6 Sept.", "day", "6 Sept.", 906, 906),
    ],
)
def test_what_stands_beside_a_number_widens_or_scales_it(
    text: str, kind: str, words: str, low: float, high: float
) -> None:
    shown, quantity = one(text, kind)
    assert (shown, quantity.low, quantity.high) == (words, low, high)


@pytest.mark.parametrize("text", ["Ninety-twelve boats sank.", "It closed on Maybe 6th."])
def test_what_only_looks_like_a_number_or_a_date_is_none(text: str) -> None:
    assert found(text, "count") == found(text, "day") == []


@pytest.mark.parametrize(
    ("text", "kind", "words", "noun", "holders"),
    [
        ("The 2-year-old boat sank.", "age", "2-year-old", "boat", ()),
        ("Ada Holm is 44 years old.", "age", "44 years old", "", ("holm", "ada")),
        ("The boat is 20 years old.", "age", "20 years old", "", ()),
        ("Ada Holm, aged 44, left.", "age", "44", "", ("holm", "ada")),
        ("A 30-foot wave struck.", "length", "30-foot", "wave", ()),
        ("A 3-hour talk ended.", "duration", "3-hour", "talk", ()),
        ("It lies 30 metres below the quay.", "length", "30 metres", "depth", ()),
        ("It lies 30 metres under the quay.", "length", "30 metres", "depth", ()),
        ("It lies 20 miles from Ribe", "length", "20 miles", "distance", ("ribe",)),
    ],
)
def test_a_measure_knows_what_it_measures_and_whose_it_is(
    text: str, kind: str, words: str, noun: str, holders: tuple[str, ...]
) -> None:
    shown, quantity = one(text, kind)
    assert (shown, quantity.noun, quantity.holders) == (words, noun, holders)
