"""A cause that one source gives as established, and another as suspected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

TOLD = "The old mill of Ferrow was set alight by an arsonist on Monday, Nils Orvik wrote."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Nils Orvik said arson was suspected at the old mill of Ferrow.", "arson was suspected"),
        ("The old mill of Ferrow may have been burnt by an arsonist, Nils Orvik said.", None),
        ("Nils Orvik fears that arson destroyed the old mill of Ferrow.", "fears that arson"),
        ("Nils Orvik looks at the old mill of Ferrow as a possible case of arson.", None),
        ("Nils Orvik thinks the apparent arson at the old mill of Ferrow is solved.", None),
    ],
)
def test_a_suspicion_meets_what_is_told_outright(
    rows: Rows, sentence: str, words: str | None
) -> None:
    (row,) = rows(a=TOLD, b=sentence)
    assert row[:2] == ("difference", "polarity")
    assert row[2][0] == ("a", "an arsonist", 0)
    assert words is None or row[2][1][1] == words


def test_a_fire_set_on_purpose_is_arson(rows: Rows) -> None:
    (row,) = rows(
        a="The fire at the old mill of Ferrow was deliberately set, Nils Orvik said.",
        b="Nils Orvik said arson was suspected at the old mill of Ferrow.",
    )
    assert [text for _, text, _ in row[2]] == ["deliberately set", "arson was suspected"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fire at the old mill of Ferrow is being treated as arson, Nils Orvik said.",
        "Nils Orvik was charged with arson at the old mill of Ferrow, and denies it.",
        "Nils Orvik asked whether it was arson at the old mill of Ferrow?",
        "The old mill of Ferrow was burnt by an arsonist, Nils Orvik said.",
    ],
)
def test_an_inquiry_or_a_charge_is_no_suspicion(rows: Rows, sentence: str) -> None:
    assert not rows(a=TOLD, b=sentence)


def test_a_source_that_suspects_and_tells_is_compared_as_one_that_suspects(rows: Rows) -> None:
    assert not rows(
        a=TOLD + " Nils Orvik said arson was suspected at the old mill of Ferrow.",
        b="Nils Orvik suspects arson at the old mill of Ferrow.",
    )


def test_causes_of_two_things_do_not_meet(rows: Rows) -> None:
    assert not rows(
        a="The old mill of Ferrow was set alight by an arsonist, Nils Orvik wrote.",
        b="Arson is suspected in a barn at Orrin.",
    )
