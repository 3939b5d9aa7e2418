"""What is said of all of a kind in one source, and of some alone in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

ALL = "The fault in the brakes affects all models of the Orrin bus, Nils Orvik said."


def test_all_and_only_some_conflict(rows: Rows) -> None:
    assert rows(
        a=ALL,
        b="Nils Orvik said that the fault in the brakes lies only in the blue model of the bus.",
    ) == [
        (
            "contradiction",
            "polarity",
            [("a", "all models", 0), ("b", "only in the blue model", 1)],
        )
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nils Orvik said that the fault in the brakes exists not only in the blue model.",
        "Nils Orvik said that the brakes with the fault were the only models with a fault.",
        "Nils Orvik said that the fault in the brakes was found only in models of the Lorne lorry.",
        "Nils Orvik said that the fault in the brakes exists in the blue model.",
        "Anna Dahl sells only models.",
    ],
)
def test_what_limits_nothing_or_something_else_is_not_compared(rows: Rows, sentence: str) -> None:
    assert not rows(a=ALL, b=sentence)
