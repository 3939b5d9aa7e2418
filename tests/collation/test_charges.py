"""One killing charged as murder here and as less there."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

_STORY = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "


def test_murder_and_manslaughter_are_two_charges(rows: Rows) -> None:
    assert rows(
        a=_STORY + "The captain was charged with murder on Sunday.",
        b=_STORY + "He faces two counts of involuntary manslaughter and one of drunken sailing.",
        c=_STORY + "Its captain was arraigned on charges of second-degree murder and theft.",
    ) == [
        (
            "contradiction",
            "attribution",
            [
                ("a", "murder", 0),
                ("b", "involuntary manslaughter", 1),
                ("c", "second-degree murder", 0),
            ],
        )
    ]


def test_a_list_of_charges_may_be_cut_short(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "The captain was charged with murder and vehicular homicide.",
        b=_STORY + "The captain was charged with murder.",
        d=_STORY + "The captain was charged with second-degree homicide.",
        c=_STORY + "The captain was charged with attempted murder and homicide.",
    )


def test_a_murder_that_nobody_is_charged_with_is_no_charge(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "The murder shocked the town, and a man was charged in her murder.",
        b=_STORY + "The captain was charged with manslaughter.",
    )


def test_who_is_charged_with_murder_may_be_found_guilty_of_less(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "The captain was charged with murder on Sunday.",
        b=_STORY + "The captain pleaded guilty to involuntary manslaughter on Friday.",
    )


def test_two_verdicts_on_one_attempt_differ(rows: Rows) -> None:
    assert rows(
        a=_STORY + "The captain was found guilty of murder and attempted murder.",
        b=_STORY + "A jury convicted him of murder and attempted manslaughter.",
    ) == [
        (
            "contradiction",
            "attribution",
            [("a", "attempted murder", 0), ("b", "attempted manslaughter", 1)],
        )
    ]


def test_charges_of_two_named_people_are_two(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "Robert Holm was charged with murder on Sunday.",
        b=_STORY + "Anna Quist was charged with involuntary manslaughter.",
    )
