"""What stands beside two names that tells whether one person bears both."""

from __future__ import annotations

import pytest

from variorum.collation.names.bearers import (
    ages_beside,
    are_of_two_ages,
    are_of_two_sexes,
    have_one_role,
    have_two_roles,
)


@pytest.mark.parametrize(
    ("before", "after", "ages"),
    [
        ("", ", 34, of Ferrow", {34}),
        ("", " (34)", {34}),
        ("", ", aged 34, of Ferrow", {34}),
        ("", ", a 34-year-old baker", set()),
        ("the 34-year-old ", " fled", {34}),
        ("the 34-year-old former harbour master ", ", 35,", {34, 35}),
        ("the 34-year-old of Ferrow and ", " fled", set()),
        ("", ", 34 houses", set()),
        ("", " 34th", set()),
    ],
)
def test_an_age_right_before_or_after_a_name_is_its_bearers(
    before: str, after: str, ages: set[int]
) -> None:
    text = f"{before}Nils Holt{after}"
    assert ages_beside(text, [(len(before), len(before) + 9)]) == ages


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mark", "mary", True),
        ("mario", "maria", True),
        ("mark", "marc", False),
        ("mary", "maria", False),
        ("kelly", "mark", False),
        ("tavin", "mary", False),
    ],
)
def test_given_names_are_of_two_sexes_where_both_are_known(
    one: str, other: str, expected: bool
) -> None:
    assert are_of_two_sexes(one, other) is are_of_two_sexes(other, one) is expected


def test_ages_a_birthday_apart_may_be_one() -> None:
    assert not are_of_two_ages(frozenset({34}), frozenset({35}))
    assert not are_of_two_ages(frozenset({34}), frozenset())
    assert are_of_two_ages(frozenset({34}), frozenset({36}))


def test_roles_are_one_or_two_by_their_words() -> None:
    captain, mate, longer = (frozenset(r.split()) for r in ("captain", "mate", "ferry captain"))
    assert have_one_role(captain, longer)
    assert not have_one_role(frozenset({"mr"}), frozenset({"mr"}))
    assert have_two_roles([captain], [mate])
    assert not have_two_roles([captain], [longer])
    assert not have_two_roles([captain], [frozenset()])
