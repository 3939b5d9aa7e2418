"""Where comparisons and passages stand when one page would grow too heavy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import comparison, source

from variorum.pages.paging import chunks, path_of
from variorum.pages.placing import place_comparisons, place_passages
from variorum.records import Comparison, ComparisonType, Reading, Relation, Topic


def row(id_: str, relation: Relation, readings: int) -> Comparison:
    held = (Reading(f"s{number}", "s-1", 0, 1, number) for number in range(readings))
    return comparison(id_, relation, ComparisonType.DATE, "the vote", *held)


@pytest.mark.parametrize(
    ("weights", "lists"),
    [
        ([], [[]]),
        ([1, 1, 1], [[1, 1, 1]]),
        ([2, 2, 2], [[2], [2], [2]]),
        ([9, 1, 2], [[9], [1, 2]]),
    ],
)
def test_lists_are_cut_by_weight(weights: list[int], lists: list[list[int]]) -> None:
    assert list(chunks(weights, 3, lambda weight: weight)) == lists


@given(st.lists(st.integers(0, 50)), st.integers(1, 40))
def test_cutting_loses_nothing_and_keeps_the_order(weights: list[int], most: int) -> None:
    cut = list(chunks(weights, most, lambda weight: weight))
    assert [each for part in cut for each in part] == weights
    assert all(sum(part) <= most or len(part) == 1 for part in cut)


def test_parts_of_a_page_are_numbered_from_the_second() -> None:
    assert [path_of("topics/ferry/", n) for n in (1, 2)] == ["topics/ferry/", "topics/ferry/2/"]


def test_a_light_page_of_conflicts_holds_everything() -> None:
    rows = [row("c-1", Relation.DIFFERENCE, 2), row("c-2", Relation.AGREEMENT, 3)]
    placed = place_comparisons(rows)
    assert placed.pages == ()
    assert placed.paths == {"c-1": "conflicts/", "c-2": "conflicts/"}
    assert placed.first["differences"] == (rows[0],)


def test_a_heavy_one_gives_each_kind_pages_of_its_own() -> None:
    rows = [row(f"c-{n}", Relation.DIFFERENCE, 40) for n in range(30)]
    rows.append(row("c-agreed", Relation.AGREEMENT, 2))
    placed = place_comparisons(rows)
    assert [page.path for page in placed.pages] == [
        "conflicts/differences/",
        "conflicts/differences/2/",
        "conflicts/differences/3/",
        "conflicts/agreements/",
    ]
    assert [page.of for page in placed.pages] == [3, 3, 3, 1]
    assert placed.paths["c-0"] == "conflicts/differences/"
    assert placed.paths["c-29"] == "conflicts/differences/3/"
    assert [c.id for c in placed.first["differences"]] == ["c-0"]


def test_long_topics_go_on_below_their_path() -> None:
    long = source("herald", "\n".join(f"The vote {'was put off ' * 90}in {n}." for n in range(200)))
    refs = tuple((long.id, sentence.id) for sentence in long.sentences)
    parts = place_passages(
        Topic("vote", "The vote", refs), {(long.id, s.id): s for s in long.sentences}
    )
    assert len(parts) == 3
    assert tuple(ref for part in parts for ref in part) == refs


def test_a_topic_without_passages_has_one_page() -> None:
    assert place_passages(Topic("vote", "The vote", ()), {}) == [[]]
