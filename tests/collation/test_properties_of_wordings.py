"""What holds of every row: order, unrelated articles, copies and odd input change nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from work import calls

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]
ONE = (
    "Nils Orvik and Pia Dahl of Ferrow were held on a count of first-degree arson. "
    'Harbour master Davin Holt said: "We rowed all night to reach the burning Orrin ferry."'
)
OTHER = (
    "Pia Dahl of Ferrow and Nils Orvik face a count of second-degree arson. "
    'Harbour master Tavin Holt said: "We rowed the whole night to reach the burning Orrin ferry."'
)
UNRELATED = (
    "Growers in Quarrabeth picked the last pears on Sunday. Rain had spoilt the plums, and the "
    "council paid 300 crowns for new nets."
)


def test_the_order_of_the_files_changes_nothing(rows: Rows) -> None:
    assert rows(a=ONE, b=OTHER) == rows(b=OTHER, a=ONE) != []


def test_an_unrelated_article_changes_no_row(rows: Rows) -> None:
    assert rows(a=ONE, b=OTHER, c=UNRELATED) == rows(a=ONE, b=OTHER)


def test_a_copy_adds_no_row(rows: Rows) -> None:
    assert not rows(a=ONE, b=ONE)
    assert len(rows(a=ONE, b=OTHER, c=ONE)) == len(rows(a=ONE, b=OTHER))


@pytest.mark.parametrize("text", ["no ", "promised to ", "by police ", "possibly open ", "A-B-"])
def test_work_on_odd_input_grows_with_it_and_no_faster(rows: Rows, text: str) -> None:
    rows(a=text, b=ONE, c=text + ".")
    fewer, more = (
        calls(lambda n=n: rows(a=text * n, b=ONE, c=text * n + ".")) for n in (250, 1_000)
    )
    assert more < 6 * fewer


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(ONE.split() + OTHER.split()), max_size=60))
def test_any_words_in_any_order_are_compared_without_fault(rows: Rows, words: list[str]) -> None:
    for relation, _, readings in rows(a=ONE, b=" ".join(words)):
        groups = {group for _, _, group in readings}
        assert relation == "lookalike" or len(groups) > 1
