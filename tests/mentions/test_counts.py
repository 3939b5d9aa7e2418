"""Counts: what a number counts and what is said of that, where the two stand apart."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse
from variorum.records import Quantity


def counts(text: str) -> list[tuple[str, Quantity]]:
    """The words and the record of each count but those of single things."""
    found = [q for q in analyse(text.encode()).quantities if q.kind.value == "count"]
    return [(text[slice(*q.span)], q) for q in found if q.value > 1]


def said(quantity: Quantity) -> set[str]:
    return {link.lemma for link in quantity.links}


@pytest.mark.parametrize(
    ("text", "noun", "lemma"),
    [
        ("The death toll stood at 12.", "", "dead"),
        ("Officials put the death toll at 40.", "", "dead"),
        ("The gale had a death toll of 12.", "", "dead"),
        ("The squall brought the number of dead to 10.", "", "dead"),
        ("The number of injured rose to 41.", "", "injured"),
        ("The number of boats lost has reached 12.", "boat", "lose"),
        ("A crowd of 300 gathered at the harbour.", "", "gather"),
        ("A convoy of 12 lorries was stopped.", "lorry", "stop"),
        ("Dozens of ferries that had been scrapped were old.", "ferry", "scrap"),
        ("An estimated 900 people left.", "people", "leave"),
        ("He rammed the pier 17 times.", "time", "ram"),
    ],
)
def test_what_is_said_of_a_count_is_found_where_it_stands(text: str, noun: str, lemma: str) -> None:
    ((_, quantity),) = counts(text)
    assert quantity.noun == noun
    assert lemma in said(quantity)


def test_two_numbers_share_the_noun_behind_the_second() -> None:
    text = "The yard has 12 fishing and 9 pleasure boats."
    assert [(words, q.noun, q.modifiers) for words, q in counts(text)] == [
        ("12 fishing", "boat", ("fish",)),
        ("9 pleasure boats", "boat", ("pleasur",)),
    ]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Twelve Danes left.", "dane"),
        ("Twelve Swiss left.", "swiss"),
        ("The ponds hold 14 species.", "species"),
    ],
)
def test_nouns_with_capitals_or_without_plural_endings_are_counted(text: str, noun: str) -> None:
    assert [q.noun for _, q in counts(text)] == [noun]


def test_a_day_before_a_year_is_no_count() -> None:
    assert counts("It was printed on MondayMay 14, 2011.") == []
    assert counts("Sails burnt againMay 14, 2011.3:20 pm") == []


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The Solvei has a crew of 26.", "26", "crew"),
        ("All 26 crew members left.", "All 26 crew members", "crew"),
        ("Holm hit nine home runs.", "nine home runs", "run"),
    ],
)
def test_bodies_and_compounds_are_counted_by_their_noun(text: str, words: str, noun: str) -> None:
    assert [(shown, q.noun) for shown, q in counts(text)] == [(words, noun)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Holm Bank is the 14th-largest bank.", 14),
        ("It was the 25th straight win.", 25),
        ("It was the fourth straight win.", 4),
    ],
)
def test_ordinals_in_figures_are_ranks(text: str, value: float) -> None:
    assert [q.value for q in analyse(text.encode()).quantities if q.kind.value == "rank"] == [value]


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        ("2 dead, 3 hurt in ferry fire", "2", {"dead"}),
        ("3 people dead, child hurt in fall", "3 people", {"dead"}),
        ("Two men are dead and three are hurt.", "Two men", {"dead", "be"}),
        ("Two are in hospital and three are being treated for burns.", "three", {"treat"}),
        ("The ferry that hurt two boys is now missing.", "two boys", {"hurt"}),
    ],
)
def test_each_count_of_a_list_has_its_own_state(text: str, words: str, states: set[str]) -> None:
    assert [said(q) for shown, q in counts(text) if shown == words] == [states]


@pytest.mark.parametrize(
    "text",
    [
        "Read harbour5.com for more; @ribe11news has it.",
        "They met at 85 Saint Olaf St. on Sunday.",
        "They were taken to Region Two Hospital.",
    ],
)
def test_figures_in_names_and_addresses_are_no_counts(text: str) -> None:
    assert counts(text) == []


def test_one_more_of_those_told_of_is_no_count_of_its_own() -> None:
    found = analyse(b"A fourth guard was hurt.").quantities
    assert [q for q in found if q.kind.value == "count"] == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("All four of the guards were hurt.", False),
        ("Three of the guards were hurt.", True),
        ("Two of four guards were hurt.", True),
        ("They heard the first two shots.", True),
    ],
)
def test_a_part_is_told_from_the_whole(text: str, part: bool) -> None:
    assert counts(text)[0][1].part is part


@pytest.mark.parametrize(
    ("text", "befell"),
    [
        ("He denies the slayings of three guards.", {"kill"}),
        ("Police look into the fatal shooting of four boatmen.", {"shoot", "kill"}),
        ("They mourn the deaths of two guards.", {"die"}),
        ("It ended in the arrest of 12 guards.", {"arrest"}),
        ("He denies the attempted murder of two guards.", set()),
    ],
)
def test_a_deed_before_of_tells_what_befell_those_counted(text: str, befell: set[str]) -> None:
    ((_, quantity),) = counts(text)
    assert {link.lemma for link in quantity.links if link.role == "object"} >= befell
    assert ("murder" in said(quantity)) is False
