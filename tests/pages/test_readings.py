"""A comparison in groups of equal value, each reading in its sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import comparison, ferry_dossier, lookup, reading, source

from variorum.pages.readings import excerpt, own_words, row
from variorum.records import ComparisonType, Relation


def test_readings_of_one_value_are_one_group_in_the_order_of_the_sources() -> None:
    dossier = ferry_dossier()
    herald, post = dossier.sources
    same = comparison(
        "c-9",
        Relation.DIFFERENCE,
        ComparisonType.QUANTITY,
        "people on board",
        reading(post, "11", 0),
        reading(herald, "14", 1),
    )
    made = row(lookup(dossier), same)
    assert [[told.reading.source for told in group.told] for group in made.groups] == [
        ["herald"],
        ["post"],
    ]
    assert [lookup(dossier).words(group.value) for group in made.groups if group.value] == [
        "14",
        "11",
    ]
    assert made.certainty == "certainty: high, of its kind: medium"


def test_values_too_long_to_stand_alone_leave_every_group_without_one() -> None:
    long = source("long", f"The mayor said that {'the quay and ' * 8}the bridge are shut.")
    short = source("short", "The mayor said that the quay is shut.")
    dossier = ferry_dossier()
    both = replace(dossier, sources=(long, short), quotations=(), speakers=())
    made = row(
        lookup(both),
        comparison(
            "c-9",
            Relation.DIFFERENCE,
            ComparisonType.PRECISION,
            "shut",
            reading(long, "the quay and " * 8 + "the bridge", 0),
            reading(short, "the quay", 1),
        ),
    )
    assert [group.value for group in made.groups] == [None, None]


@pytest.mark.parametrize(
    ("sentence", "value", "shown"),
    [
        ("A short sentence on 14 people.", "14", "A short sentence on 14 people."),
        (
            "word " * 60 + "exactly 14 people " + "more " * 60,
            "14",
            "word " * 26 + "exactly 14 people " + "more " * 25 + "more",
        ),
    ],
)
def test_long_sentences_are_cut_between_words(sentence: str, value: str, shown: str) -> None:
    at = sentence.index(value)
    start, end = excerpt(sentence, (0, len(sentence)), (at, at + len(value)))
    assert sentence[start:end] == shown


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_two_versions_are_set_against_each_other_word_by_word() -> None:
    one = "they are doing everything possible to save the ferry"
    two = "They are doing everything they can to make it float"
    own = own_words(one, (0, len(one)), two, (0, len(two)))
    assert own is not None
    assert words(one, own[0]) == ["possible to save the ferry"]
    assert words(two, own[1]) == ["they can to make it float"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the hull was rotten", "The Hull was rotten"),  # nothing is left over
        ("the hull was rotten", "nobody saw it"),  # nothing is shared
        ("go to the quay", "the plan to wait"),  # lone small words are no shared wording
    ],
)
def test_versions_are_left_alone_where_marks_would_say_nothing(one: str, two: str) -> None:
    assert own_words(one, (0, len(one)), two, (0, len(two))) is None
