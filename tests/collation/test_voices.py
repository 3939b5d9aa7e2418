"""Whose information it is, and what sources agree on."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

SAID = "Pia Dahl noted that Ferrow has signed the Orrin treaty on wrecks, unlike Quarrabeth."
OWN = "Ferrow, but not Quarrabeth, has signed the Orrin treaty on wrecks."


def test_a_fact_said_by_a_person_and_in_a_sources_own_voice_differs(rows: Rows) -> None:
    assert rows(a=SAID, b=OWN) == [
        ("difference", "attribution", [("a", SAID[:-1], 0), ("b", OWN[:-1], 1)])
    ]


def test_the_reading_ends_where_what_is_shared_ends(rows: Rows) -> None:
    (row,) = rows(a=SAID[:-1] + ", calling it odd that the mayor laughs.", b=OWN)
    assert row[2][0] == ("a", SAID[:-1], 0)


def test_every_source_in_its_own_voice_has_its_reading(rows: Rows) -> None:
    (row,) = rows(
        a=SAID, b=OWN, c="Ferrow has signed the Orrin treaty on wrecks, unlike Quarrabeth."
    )
    assert [(source, group) for source, _, group in row[2]] == [("a", 0), ("b", 1), ("c", 1)]


def test_two_sources_that_cite_people_do_not_differ_so(rows: Rows) -> None:
    assert not rows(a=SAID, b=SAID.replace("Pia Dahl noted", "Anna Lorne said"))


def test_a_report_of_an_event_is_no_matter_of_whose_information(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl said the ferry sank off Ferrow with all the Orrin pumps on board.",
        b="The ferry sank off Ferrow with all the Orrin pumps on board on Friday.",
    )


def test_words_between_marks_are_nobodys_own_voice(rows: Rows) -> None:
    assert not rows(a=SAID, b=f'"{OWN}"')


def test_one_statement_in_two_sentences_is_an_agreement(agreements: Rows) -> None:
    one = "Ferrow's council sold the old Orrin lighthouse to Pia Dahl for a pound."
    other = "The old Orrin lighthouse was sold for a pound to Pia Dahl by Ferrow's council."
    assert agreements(a=one, b=other) == [
        ("agreement", "attribution", [("a", one[:-1], 0), ("b", other[:-1], 0)])
    ]


def test_a_copied_sentence_is_one_statement(agreements: Rows) -> None:
    one = "Ferrow's council sold the old Orrin lighthouse to Pia Dahl for a pound."
    assert not agreements(a=one, b=one)


def test_other_numbers_do_not_agree(agreements: Rows) -> None:
    assert not agreements(
        a="Ferrow's council sold the old Orrin lighthouse to Pia Dahl for 200 pounds.",
        b="The old Orrin lighthouse was sold for 300 pounds to Pia Dahl by Ferrow's council.",
    )


def test_a_denial_does_not_agree(agreements: Rows) -> None:
    assert not agreements(
        a="Ferrow's council sold the old Orrin lighthouse to Pia Dahl for a pound.",
        b="The old Orrin lighthouse was never sold to Pia Dahl by Ferrow's council for a pound.",
    )
