"""Measures of every kind that news gives: what is found, in which unit, and what is not."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse
from variorum.records import Quantity


def found(text: str) -> list[tuple[str, Quantity]]:
    """Every quantity with its words, in the order of the text."""
    analysis = analyse(text.encode())
    return [(text[slice(*q.span)], q) for q in analysis.quantities]


def of_unit(text: str, unit: str) -> tuple[str, float]:
    """The words and the value of the only quantity of a unit."""
    ((words, quantity),) = [(w, q) for w, q in found(text) if q.unit == unit]
    return words, quantity.value


@pytest.mark.parametrize(
    ("text", "words", "celsius"),
    [
        ("It fell to -20C in Varde.", "-20C", -20),
        ("It was 32°C in Varde.", "32°C", 32),
        ("It was 50 degrees Fahrenheit in the hold.", "50 degrees Fahrenheit", 10),
        ("The heat reached 95 degrees.", "95 degrees", 35),
        ("It was minus 4 degrees Fahrenheit.", "minus 4 degrees Fahrenheit", -20),
    ],
)
def test_a_temperature_is_in_degrees_celsius(text: str, words: str, celsius: float) -> None:
    assert of_unit(text, "temperature") == (words, pytest.approx(celsius))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The water was at minus 17 degrees.", "minus 17 degrees", -17),
        ("Temperatures outside were minus 20.", "minus 20", -20),
        ("They rowed in minus-20 degree weather.", "minus-20 degree", -20),
        ("They walked in minus-20-degree cold.", "minus-20-degree", -20),
        ("The thermometer showed 41 degrees below zero.", "41 degrees below zero", -41),
    ],
)
def test_a_temperature_of_no_known_scale_stays_in_degrees(
    text: str, words: str, value: float
) -> None:
    assert of_unit(text, "degrees") == (words, value)


def test_a_latitude_is_no_measure() -> None:
    assert not found("The ferry sank at 4.8 degrees south.")


@pytest.mark.parametrize(
    ("text", "words", "millimetres"),
    [
        ("He fired a .38-caliber revolver.", ".38-caliber", 9.652),
        ("He fired a .45 calibre handgun.", ".45 calibre", 11.43),
        ("Police found a .357 Magnum.", ".357", 9.0678),
        ("Police found a. 38 caliber gun.", "38 caliber", 9.652),
        ("He fired his 9mm pistol.", "9mm", 9),
        ("He fired his 9 mm pistol.", "9 mm", 9),
    ],
)
def test_a_calibre_is_in_millimetres(text: str, words: str, millimetres: float) -> None:
    assert of_unit(text, "calibre") == (words, pytest.approx(millimetres))


@pytest.mark.parametrize(
    ("text", "unit", "words", "value"),
    [
        ("The train ran at 180 km/h.", "speed", "180 km/h", 50),
        ("Winds of 75 miles per hour hit Varde.", "speed", "75 miles per hour", 33.528),
        ("The truck went 80 miles an hour.", "speed", "80 miles an hour", 35.7632),
        ("A 70-mile-an-hour gust hit Varde.", "speed", "70-mile-an-hour", 31.2928),
        ("The winds reached 65 knots.", "speed", "65 knots", 33.43886),
        ("It covers 2 square kilometres.", "area", "2 square kilometres", 2e6),
        ("A 100-square-metre hall burned.", "area", "100-square-metre", 100),
        ("They moved 3 cubic metres of sand.", "volume", "3 cubic metres", 3000),
        ("It pumps 1,000 barrels a day.", "volume/time", "1,000 barrels a day", 1.840131),
        ("The man is 6-foot-2.", "length", "6-foot-2", 1.8796),
        ("He is 6 feet 2 inches tall.", "length", "6 feet 2 inches", 1.8796),
        ("She is 5ft 4in tall.", "length", "5ft 4in", 1.6256),
        ("It lies a mile and a half away.", "length", "a mile and a half", 2414.016),
        ("She lives a mile away.", "length", "a mile", 1609.344),
        ("It is 2½ miles long.", "length", "2½ miles", 4023.36),
        ("They waited 2 1/2 hours.", "duration", "2 1/2 hours", 9000),
        ("They waited a half-hour.", "duration", "half-hour", 1800),
        ("They waited an hour and a half.", "duration", "an hour and a half", 5400),
        ("The strike lasted a week.", "duration", "a week", 604800),
        ("He led it for a quarter-century.", "duration", "quarter-century", 788923800),
        ("It has a 2.4GHz chip.", "frequency", "2.4GHz", 2.4e9),
        ("It has 2 GB of memory.", "memory", "2 GB", 2000),
        ("The car has 100 horsepower.", "power", "100 horsepower", 74569.987),
        ("The three-storey house burned.", "storey", "three-storey", 3),
        ("The 12-story tower burned.", "storey", "12-story", 12),
        ("A two-bedroom flat burned.", "-bedroom", "two-bedroom", 2),
        ("A magnitude-6.1 quake struck.", "magnitude", "magnitude-6.1", 6.1),
        ("A magnitude 6 quake struck.", "magnitude", "6", 6),
        ("One in five boats is late.", "percent", "One in five", 20),
        ("Three out of four members left.", "percent", "Three out of four", 75),
        ("The board meets twice a week.", "/week", "twice a week", 2),
        ("The port has 30 sailings a day.", "/day", "30 sailings a day", 30),
    ],
)
def test_a_measure_of_several_words_is_one(text: str, unit: str, words: str, value: float) -> None:
    assert of_unit(text, unit) == (words, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "words", "years"),
    [
        ("Anna Holm is 34.", "34", 34),
        ("Anna Holm, who was 34 when she left, spoke.", "34", 34),
        ("Anna Holm turned 34 on Monday.", "34", 34),
        ("Anna Holm died at the age of 67.", "67", 67),
        ("Anna Holm died at 67.", "67", 67),
        ("Anna Holm, then 17, left.", "17", 17),
        ("A man, 34, was arrested.", "34", 34),
        ("The crew are aged between 18 and 25.", "between 18 and 25", 18),
        ("Boys as young as 12 were hurt.", "12", 12),
        ("The 18-month-old girl was found.", "18-month-old", 1.5),
    ],
)
def test_an_age_is_in_years(text: str, words: str, years: float) -> None:
    assert [(w, q.value) for w, q in found(text) if q.kind.value == "age"] == [(words, years)]


@pytest.mark.parametrize(
    "text",
    [
        "The fire was in room 304.",
        "Flight 815 to Ribe was late.",
        "Apartment 3 was searched.",
        "The Orvik 7 jammed.",
        "The Orvik 737 jets were grounded.",
        "Anna Holm sat on the 27-yard line.",
    ],
)
def test_a_number_that_names_is_no_quantity(text: str) -> None:
    assert not [w for w, q in found(text) if q.kind.value != "count" or q.value != 1]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Holm got seven years in prison.", "prison"),
        ("Holm faces up to seven years in prison.", "maximum"),
        ("Holm did seven years of repairs.", "repair"),
    ],
)
def test_a_term_in_prison_is_told_from_the_most_that_threatens(text: str, noun: str) -> None:
    assert [q.noun for _, q in found(text) if q.unit == "duration"] == [noun]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("He was arrested twice.", [2]),
        ("He was shot once in the head.", [1]),
        ("He was once a captain.", []),
        ("It is twice as long.", []),
    ],
)
def test_how_often_a_thing_was_done_is_a_count_of_times(text: str, times: list[float]) -> None:
    assert [q.value for _, q in found(text) if q.noun == "time"] == times


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Holm was sentenced to life in prison.", ["life in prison"]),
        ("Holm faces up to life.", ["up to life"]),
        ("Holm got life without parole.", ["life"]),
        ("Holm is serving a life sentence.", ["life sentence"]),
        ("She loved her life in prison.", []),
        ("The life of Holm was long.", []),
        ("It brought the harbour to life.", []),
    ],
)
def test_a_life_in_prison_is_the_longest_term(text: str, terms: list[str]) -> None:
    assert [words for words, q in found(text) if q.value > 1e9 and q.noun == "prison"] == terms


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Terms ranged from 7 to 75 years.", "7 to 75 years", 7, 75),
        ("Terms were between six and 75 years.", "between six and 75 years", 6, 75),
    ],
)
def test_a_spread_of_years_is_one_measure(text: str, words: str, low: int, high: int) -> None:
    ((shown, q),) = found(text)
    assert (shown, round(q.low / 31556952), round(q.high / 31556952)) == (words, low, high)


@pytest.mark.parametrize(
    ("text", "words", "years"),
    [
        ("The 11-year old girl sank.", "11-year old", 11),
        ("It was the 11 year-old.", "11 year-old", 11),
        ("He is 34-years old.", "34-years old", 34),
        ("Anna Holm, aged 11 years, left.", "11 years", 11),
        ("The 6-month old baby slept.", "6-month old", 0.5),
    ],
)
def test_an_age_is_one_however_it_is_joined(text: str, words: str, years: float) -> None:
    ages = [(shown, q.value) for shown, q in found(text) if q.kind.value == "age"]
    assert ages == [(words, pytest.approx(years))]


@pytest.mark.parametrize(
    ("text", "noun", "holders"),
    [
        ("The barge carried 17,000 tons of wheat off Varde.", "wheat", ()),
        ("The storm dumped 14 inches of rain on Varde.", "rain", ()),
        ("The quay lies two miles south of Varde.", "distance", ("vard",)),
        ("The barge sank within two miles of Varde.", "distance", ("vard",)),
        ("The glider was flying at 1,500 feet.", "altitude", ()),
        ("The gull sat at 40 feet.", "", ()),
        ("The buyer offered a premium of about 25 percent.", "premium", ()),
        ("The buyer has a stake of 25 percent.", "", ()),
    ],
)
def test_a_measure_is_of_the_noun_behind_it_or_before_it(
    text: str, noun: str, holders: tuple[str, ...]
) -> None:
    ((_, quantity),) = [(w, q) for w, q in found(text) if q.kind.value != "count"]
    assert (quantity.noun, quantity.holders) == (noun, holders)
