"""Whether one sentence bears out the numbers of another."""

from __future__ import annotations

import pytest
from statements import compare


@pytest.mark.parametrize(
    ("claim", "other", "verdict"),
    [
        ("The choir has more than 50 singers.", "The choir has 62 singers.", "agree"),
        ("The choir has more than 50 singers.", "The choir has 48 singers.", "conflict"),
        ("The choir has fewer than 50 singers.", "The choir has 50 singers.", "conflict"),
        ("The hall cost $2 million.", "The hall cost $3.4 million.", "conflict"),
        ("The hall opened after May 3.", "The hall opened on May 12.", "agree"),
        ("The mast is 30 metres tall.", "The mast is 98 feet tall.", "agree"),
        ("The choir has more than 50 singers.", "The hall cost $2 million.", None),
        ("The choir has 50 singers.", "The hall has 400 seats.", None),
        ("It sold 40 tickets.", "It sold 40 tickets in May and 60 tickets in June.", None),
    ],
)
def test_a_claim_is_tested_by_numbers_of_its_kind(
    claim: str, other: str, verdict: str | None
) -> None:
    assert compare(claim, other) == verdict
