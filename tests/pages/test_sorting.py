"""Which list a comparison stands in, and how the counts are told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import comparison

from variorum.pages.sorting import sort_out
from variorum.records import Certainty, Comparison, ComparisonType, Relation


def row(id_: str, relation: Relation, exists: float = 0.9) -> Comparison:
    made = comparison(id_, relation, ComparisonType.QUANTITY, "people on board")
    return replace(made, certainty=Certainty(exists, 0.5))


def test_every_relation_has_its_list() -> None:
    rows = [row(relation.value, relation) for relation in Relation]
    held = sort_out(rows)
    assert [c.id for c in held.contradictions] == ["contradiction"]
    assert [c.id for c in held.differences] == ["difference"]
    assert [c.id for c in held.variants] == ["variant"]
    assert [c.id for c in held.agreements] == ["agreement"]
    assert [c.id for c in held.lookalikes] == ["lookalike"]
    assert held.possible == ()


@pytest.mark.parametrize(
    ("relation", "exists", "possible"),
    [
        (Relation.CONTRADICTION, 0.49, True),
        (Relation.DIFFERENCE, 0.49, True),
        (Relation.DIFFERENCE, 0.5, False),
        (Relation.VARIANT, 0.1, False),
        (Relation.AGREEMENT, 0.1, False),
    ],
)
def test_what_is_not_sure_stands_apart(relation: Relation, exists: float, possible: bool) -> None:
    assert bool(sort_out([row("c-1", relation, exists)]).possible) is possible


def test_an_editor_is_sure() -> None:
    noted = replace(row("c-1", Relation.DIFFERENCE, 0.1), by_editor=True)
    assert sort_out([noted]).differences == (noted,)


def test_the_order_of_strength_is_kept() -> None:
    rows = [row(f"c-{number}", Relation.DIFFERENCE) for number in (3, 1, 2)]
    assert [c.id for c in sort_out(rows).differences] == ["c-3", "c-1", "c-2"]


@pytest.mark.parametrize(
    ("relations", "told"),
    [
        ([], ["0 contradictions found"]),
        ([Relation.CONTRADICTION], ["1 contradiction found"]),
        (
            [Relation.DIFFERENCE, Relation.DIFFERENCE, Relation.VARIANT, Relation.LOOKALIKE],
            ["0 contradictions found", "2 differences", "1 spelling", "1 look-alike"],
        ),
    ],
)
def test_counts_are_told_in_singular_and_plural(relations: list[Relation], told: list[str]) -> None:
    rows = [row(f"c-{number}", relation) for number, relation in enumerate(relations)]
    assert sort_out(rows).summary() == told


def test_what_is_possible_is_counted_apart() -> None:
    rows = [row("c-1", Relation.DIFFERENCE, 0.2), row("c-2", Relation.DIFFERENCE)]
    assert sort_out(rows).summary() == [
        "0 contradictions found",
        "1 difference",
        "1 possibly different",
    ]
