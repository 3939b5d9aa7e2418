"""Rows as they reach the dossier, every field of them, and small judgements they rest on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.analysis import analyse
from variorum.collation.figures.intervals import is_slip
from variorum.collation.figures.wholes import fates
from variorum.collation.places.geography import are_apart
from variorum.dossier import compile_dossier
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Nature,
    Reading,
    Relation,
)
from variorum.seeds import SeedFile, Seeds


def rows(*texts: str) -> tuple[Comparison, ...]:
    files = tuple(SeedFile(n, f"{n}.txt", t.encode()) for n, t in zip("ab", texts, strict=True))
    found = compile_dossier(Seeds(files, ())).comparisons
    return tuple(row for row in found if row.relation is not Relation.AGREEMENT)


CARRIED = (
    "The ferry sank off Ostrand on Monday. It carried {} passengers, the Ostrand Post reported."
)
HELD = "Ada Holm, {}, of Ribe was held for the fire at the Ribe mill."


def test_a_row_has_its_readings_title_certainty_nature_and_shared_origin() -> None:
    (row,) = rows(CARRIED.format(40), CARRIED.format(52))
    sentence = analyse(CARRIED.format(40).encode()).article.sentences[1].id
    other = analyse(CARRIED.format(52).encode()).article.sentences[1].id
    assert replace(row, topics=()) == Comparison(
        id="c-cc75bde0",
        relation=Relation.DIFFERENCE,
        type=ComparisonType.QUANTITY,
        title="carried … Ostrand Post reported",
        readings=(Reading("a", sentence, 49, 62, 0), Reading("b", other, 49, 62, 1)),
        certainty=Certainty(exists=0.85, type=0.95),
        nature=Nature.ATTRIBUTED,
        origin="Ostrand Post",
    )


@pytest.mark.parametrize(
    ("ages", "nature"),
    [
        ((44, 47), None),
        ((44, 46), Nature.EVOLVING),
        ((44, 45), Nature.EVOLVING),
        ((36, 63), Nature.MISPRINT),
    ],
)
def test_ages_differ_by_birthdays_by_misprint_or_in_earnest(
    ages: tuple[int, int], nature: Nature | None
) -> None:
    (row,) = rows(*(HELD.format(age) for age in ages))
    assert row.nature is nature


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed.", {"dead"}),
        ("Nine people were hurt.", {"hurt"}),
        ("Nine sailors are missing.", {"missing"}),
        ("Nine people met.", set()),
    ],
)
def test_what_befell_people_is_told_by_the_predicate_of_their_number(
    text: str, expected: set[str]
) -> None:
    (quantity,) = analyse(text.encode()).quantities
    assert fates(quantity) == expected


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("North Ribe", "South Ribe", True),
        ("North Ribe", "North Varde", False),
        ("Ribe", "Varde", True),
        ("Ribe", "North Ribe", True),
    ],
)
def test_names_of_places_exclude_each_other(one: str, other: str, apart: bool) -> None:
    assert are_apart(one, other) is apart


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [(36, 63, True), (40, 52, False), (1200, 1020, True), (7, 9, False)],
)
def test_figures_that_a_slip_makes_of_one_another(one: float, other: float, slip: bool) -> None:
    assert is_slip(*sorted((one, other))) is slip
