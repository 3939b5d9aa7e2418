"""When two written forms are spellings of one name."""

from __future__ import annotations

import pytest

from variorum.collation.names.forms import (
    bones,
    ends,
    joined,
    letter_keys,
    name_words,
    plain,
    skeletons,
)
from variorum.collation.names.full_names import (
    are_in_two_orders,
    are_one_person,
    are_respelt_in_both,
    differ_in_middle,
    has_one_surname_more,
    share_one_end,
)
from variorum.collation.names.given import are_homophones, are_pet_forms
from variorum.collation.names.kinds import differ_in_kind, differ_in_legal_form, differ_in_one_word
from variorum.collation.names.spelling import (
    are_joinings,
    are_one_in_usage,
    are_respellings,
    are_transcriptions,
)


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("Zoë’s", "zoe"),
        ("the Holms'", "the holms"),
        ("ORRIN", "orrin"),
        ("Åse", "ase"),
        ("O'Brien", "o'brien"),
    ],
)
def test_a_form_without_case_accents_and_possessive_ending(form: str, bare: str) -> None:
    assert plain(form) == bare


@pytest.mark.parametrize(
    ("form", "letters"),
    [("Mill Brook", "millbrook"), ("Irvan-Holt's", "irvanholt"), ("3rd", "3rd")],
)
def test_the_letters_and_digits_of_a_form_alone(form: str, letters: str) -> None:
    assert joined(form) == letters


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("Dr. Nils T. Orvik", ("nils", "orvik")),
        ("Mary-Ann O'Brien", ("mary-ann", "o'brien")),
        ("Sgt. Pia Dahl Jr.", ("pia", "dahl")),
        ("97th Street", ("97th", "street")),
        ("C.J. Holt", ("cj", "holt")),
        ("CJ Holt", ("cj", "holt")),
        ("Evline King", ("evline", "king")),
        ("King Evline Holt Jr.", ("evline", "holt")),
        ("Nils Holt U.S.", ("nils", "holt", "u.s")),
    ],
)
def test_the_words_of_a_name_are_no_titles_and_no_initials(
    form: str, words: tuple[str, ...]
) -> None:
    assert name_words(form) == words


def test_the_ends_of_a_name_are_its_first_and_its_last_word() -> None:
    assert ends("Nils Per Holt") == ("nils", "holt")
    assert ends("Holt") == ("holt", "holt")


@pytest.mark.parametrize(
    ("form", "hard"),
    [
        ("tarvic", "trfk"),
        ("tarvikk", "trfk"),
        ("Yehoud", "yd"),
        ("Queen", "kn"),
        ("Azvow", "asf"),
    ],
)
def test_bones_are_the_consonants_by_their_sound(form: str, hard: str) -> None:
    assert bones(form) == hard


@pytest.mark.parametrize(
    ("form", "keys"),
    [
        ("Tarvik", ("trfk",)),
        ("Moltrick", ("mltrk", "mtrk", "mlrk", "mltk", "mltr")),
        ("Motrick", ("mtrk",)),
    ],
)
def test_spellings_share_their_consonants_or_all_but_one(form: str, keys: tuple[str, ...]) -> None:
    assert skeletons(form) == keys


def test_letters_are_keys_whole_and_without_each_but_the_first() -> None:
    assert letter_keys("Tavik") == ("tavik", "tvik", "taik", "tavk", "tavi")
    assert "tavik" in letter_keys("Tarvik")
    assert letter_keys("Rost") == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Swift Orrin Mail", "Orrin Swift Mail", True),
        ("Swift Orrin Mail", "Swift Orrin Mail", False),
        ("Orvik Nils", "Nils Orvik", False),
        ("Swift Orrin Mail", "Orrin Swift Post", False),
    ],
)
def test_names_of_the_same_words_in_two_orders(one: str, other: str, expected: bool) -> None:
    assert both_ways(are_in_two_orders, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Orrin Ferries Co.", "Orrin Ferries Corp.", True),
        ("Orrin Ferries Ltd", "Orrin Ferries plc", True),
        ("Orrin Ferries Co.", "Orrin Ferries Company", False),
        ("Orrin Ferries Co.", "Orrin Ferries", False),
        ("Orrin Ferries Co.", "Ferrow Ferries Corp.", False),
        ("Co.", "Corp.", False),
    ],
)
def test_firms_of_two_legal_forms(one: str, other: str, expected: bool) -> None:
    assert both_ways(differ_in_legal_form, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kavouri", "Koori", True),
        ("Zinabour", "Zinbor", True),
        ("Kavouri", "Tavouri", False),  # another first letter
        ("Kavouri", "Kasmori", False),  # other consonants
        ("Kavouri", "Kavouris", False),  # its people
        ("Mill", "Moll", False),
        ("Carter", "Crater", False),  # English knows them
        ("Kavouri", "Kavouri", False),
    ],
)
def test_transcriptions_of_a_word_that_english_does_not_know(
    one: str, other: str, expected: bool
) -> None:
    assert both_ways(are_transcriptions, one, other) is expected


def both_ways(test: object, one: str, other: str) -> bool:
    assert callable(test)
    assert test(one, other) == test(other, one)
    return bool(test(one, other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Mill Brook", "Millbrook", True),
        ("Mill-Brook", "Millbrook", True),
        ("Millbrook", "Mill Brook's", True),
        ("Mill Brook", "Mill-Brook", False),
        ("NAV-REX", "NAVREX", False),
        ("millbrook", "MILLBROOK", False),
        ("Mill Brook", "Millbrooke", False),
    ],
)
def test_forms_that_part_their_letters_otherwise(one: str, other: str, expected: bool) -> None:
    assert both_ways(are_joinings, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Tarvik", "Tarvick", True),
        ("Orvik", "Orvak", True),
        ("Orvik", "Oruak", False),
        ("Tarvik", "Torvek", True),
        ("Tarvik", "Tatvek", False),
        ("Torvils", "Torvoles", True),
        ("Quarrabeth", "Querrabeth", True),
        ("Quarrabeth", "Querrabath", True),
        ("Quarrabeth", "Querribath", False),
        ("Holmund", "Hormuld", True),
        ("Holmun", "Hormul", False),
        ("Tarvik", "Tarvik", False),
        ("Tarvik", "TARVIK’s", False),
        ("Tarv", "Tarvi", False),
        ("Norse", "Norses", False),
        ("Norsea", "Norsean", False),
        ("Lornia", "Lornian", False),
        ("Ferrovia", "Ferrovers", False),
        ("Dalmace", "Dalmaian", False),
        ("Orrin2", "Orrin3", False),
        ("Ferrow", "Verrow", False),
        ("Ferrow Quay", "Ferrow Quey", False),
    ],
)
def test_single_words_near_enough_to_be_spellings_of_one(
    one: str, other: str, expected: bool
) -> None:
    assert both_ways(are_respellings, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("recognised", "recognized", True),
        ("organisation", "organization", True),
        ("harbour", "harbor", True),
        ("centre", "center", True),
        ("defence", "defense", True),
        ("dialogue", "dialog", True),
        ("travelling", "traveling", True),
        ("programme", "program", True),
        ("shore", "shoer", False),
        ("Ferrow", "Ferrov", False),
    ],
)
def test_british_and_american_usage_is_one(one: str, other: str, expected: bool) -> None:
    assert both_ways(are_one_in_usage, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Davin Holt", "Tavin Holt", True),
        ("Nils Dahl", "Nils Dall", True),
        ("Nils Dahl", "Nils Dohle", False),
        ("Pia Tarvik", "Pia Torvek", True),
        ("Nils Ahl", "Nils Ahk", True),
        ("Nils Ek", "Nils Ak", False),
        ("Nils Irvan-Holt", "Nils Irvanholt", True),
        ("Latoria Sharon Holt", "Latorina Holt", True),
        ("Hurricane Denis", "Hurricane Denise", True),
        ("Hurricane Stephen", "Hurricane Stephens", True),
        ("Nils Dahlen", "Nils Dahlens", True),
        ("Orrin Ranger", "Orrin Rangers", False),
        ("Gull Rock Inn", "Gulls Rock Inn", True),
        ("Orrin Recognised Corridor", "Orrin Recognized Corridor", False),
        ("Eveline King", "Evline King", True),
        ("Kennaway Elementary School", "Kenaway Elementary", True),
        ("Orrin Tribal Police", "Orrin Tribe", False),
        ("Orrin Police", "Orin Fire Department", False),
        ("Nils Hernandez-Holt", "Nils Hernandes-Holt", True),
        ("Gull Rock County", "Gulls Rock County", False),
        ("Nils Orvik", "Nils Orvikson", False),
        ("Joe Holt", "Joseph Holt", False),
        ("J. Holt", "Jan Holt", False),
        ("Davin Holt", "Tavin Dahl", False),
        ("Nils Holt", "Nils Holt", False),
        ("Holt", "Hold", False),
        ("Orrin Bay", "Orrin Bay Bats", False),
        ("Bats Orrin Bay", "Orrin Bay", False),
        ("North Orrin", "South Orrin", False),
        ("Orrin Centre", "Orrin Center", False),
        ("Pier 24th", "Pier 25th", False),
        ("Sean Dahl", "Shawn Dahl", True),
        ("Sara Dahl", "Sarah Dahl", True),
        ("Nils O'Dahl", "Nils O’Dohl", True),
        ("Nils O'Dahl", "Nils ODahl", False),
        ("St. Johns Hospital", "St. John’s Hospital", False),
        ('Davin "Big Al" Holt', "Davin Holt", False),
        ("Davin “Big Al” Holt", "Tavin Holt", True),
    ],
)
def test_names_of_several_words_of_which_one_differs_a_little(
    one: str, other: str, expected: bool
) -> None:
    assert both_ways(are_one_person, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Anna Holt", "Robert Holt", True),
        ("Anna Holt", "Anna Quist", True),
        ("Anna-Maria Holt", "Robert Holt", True),
        ("Anna Holt", "Anna Holt", False),
        ("Anna Holt", "Robert Quist", False),
        ("Joe Holt", "Joseph Holt", False),
        ("Alexis Holt", "Alexander Holt", False),
        ("Bill Holt", "William Holt", False),
        ("Anna Holten", "Anna Holts", True),
        ("Anna Maria Holt", "Robert Holt", True),
        ("Anna Maria Holt", "Maria Holt", False),
        ("Anna Holt Quist", "Anna Holt", False),
        ("A.J. Holt", "Anna Holt", False),
        ("K.J. Holt", "K.R. Holt", True),
        ("Anna DelHolt", "Anna Del Holt", False),
        ("Anna Holt-Quist", "Anna Holt Quist", False),
        ("Anna Holt-Quist", "Anna Holt", False),
        ("Anna Holt Boulevard", "Anna Holt Blvd", False),
        ("Captain Holt", "Anna Holt", False),
        ("Table Holt", "Anna Holt", False),
    ],
)
def test_full_names_with_one_end_in_common(one: str, other: str, expected: bool) -> None:
    assert both_ways(share_one_end, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("joe", "joseph", True), ("bill", "william", True), ("joe", "william", False)],
)
def test_pet_forms_stand_for_one_given_name(one: str, other: str, expected: bool) -> None:
    assert both_ways(are_pet_forms, one, other) is expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("Ada Holm", "Ada Holm Dahl", True),
        ("Ada Holm", "Ada Holm-Dahl", True),
        ("Ada Holm", "Ada Dahl-Holm", True),
        ("Ada Marie Holm", "Ada Marie Holm Dahl", True),
        ("Ada Holm", "Ada Marie Holm", False),
        ("Ada Holm", "Ada Holm Jr.", False),
        ("Ada Holm", "Ada Holm U.S.", False),
        ("Ada Holm Dahl", "Ada Holm", False),
        ("Holm", "Holm Dahl", False),
    ],
)
def test_a_name_with_a_surname_more(short: str, long: str, expected: bool) -> None:
    assert has_one_surname_more(short, long) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("sean", "shawn", True),
        ("emmet", "emmett", True),
        ("brad", "bradd", True),
        ("sara", "sarah", True),
        ("stephan", "stefan", True),
        ("lynn", "lin", True),
        ("dickson", "dixon", True),
        ("zara", "sarah", True),
        ("mary", "marie", False),
        ("jane", "jan", False),
        ("emily", "emile", False),
        ("brad", "brad", False),
    ],
)
def test_given_names_that_sound_the_same(one: str, other: str, expected: bool) -> None:
    assert both_ways(are_homophones, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Sara Brekke", "Sarah Breke", True),
        ("Sara Marie Brekke", "Sarah Breke", True),
        ("Sara Brekke", "Sarah Brekke", False),
        ("Sara Brekke", "Sonja Breke", False),
        ("Tavin Brekke", "Davon Becke", False),
        ("Sara", "Sarah", False),
    ],
)
def test_both_names_of_a_person_may_be_spelt_otherwise(
    one: str, other: str, expected: bool
) -> None:
    assert both_ways(are_respelt_in_both, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Gannet Lounge", "Gannet Tavern", True),
        ("Gannet Club", "Gannet Nightclub", False),
        ("Gannet Theatre", "Gannet Theater", False),
        ("Gannet Lounge", "Gannet County", False),
        ("Gannet Lounge", "Holm Lounge", False),
        ("Lounge", "Tavern", False),
    ],
)
def test_nouns_for_one_kind_of_house_differ(one: str, other: str, expected: bool) -> None:
    assert both_ways(differ_in_kind, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada T. Holm", "Ada L. Holm", True),
        ("Ada Tora Holm", "Ada Lise Holm", True),
        ("Ada T. Holm", "Ada Lise Holm", True),
        ("Ada T. Holm", "Ada Tora Holm", False),
        ("Ada Holm", "Ada Lise Holm", False),
        ("Ada Katherine Holm", "Ada Kathryn Holm", False),
        ("Ada T. Holm", "Pia L. Holm", False),
        ("Ada T. Holm Jr.", "Ada L. Holm", True),
    ],
)
def test_two_middle_names(one: str, other: str, expected: bool) -> None:
    assert both_ways(differ_in_middle, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Orrin Park Apartments", "Orrin Place Apartments", True),
        ("East Orrin Apartments", "West Orrin Apartments", False),
        ("Orrin Apartments", "Ferrow Apartments", False),
        ("Orrin Park Apartments", "Orrin Park Condos", False),
        ("Orrin Park County", "Orrin Place County", False),
        ("St. Johns Hospital", "St. John’s Hospital", False),
    ],
)
def test_houses_of_one_kind_that_differ_in_a_word(one: str, other: str, expected: bool) -> None:
    assert both_ways(differ_in_one_word, one, other) is expected


def test_an_apostrophe_makes_no_other_word_of_a_name() -> None:
    assert are_one_person("De'Mar Atkins", "Demar Adkins")
