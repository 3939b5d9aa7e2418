"""What the fuzzer once found stays mended."""

from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

import pytest

from fuzzing.fuzz import FINDINGS, articles, smallest, trouble

KEPT = sorted(path for path in FINDINGS.iterdir() if path.is_dir())


@pytest.mark.parametrize("finding", KEPT, ids=lambda path: path.name)
def test_a_finding_stays_mended(finding: Path) -> None:
    assert trouble([path.read_bytes() for path in sorted(finding.glob("*.txt"))]) is None


def test_a_hundred_folders_that_are_the_same_each_time() -> None:
    folders = list(islice(articles(random.Random(1)), 100))
    assert folders == list(islice(articles(random.Random(1)), 100))
    assert [trouble(folder) for folder in folders] == [None] * 100


def test_a_finding_is_cut_down_to_what_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "fuzzing.fuzz._broken_promise",
        lambda place: 1 / ("boat" not in (place / "0-a.txt").read_text()) and None,
    )
    reason = trouble([b"A boat sank off Ostrand.", b"Nobody was hurt."])
    assert reason == "ZeroDivisionError: division by zero"
    assert smallest([b"A boat sank off Ostrand.", b"Nobody was hurt."], reason) == [b"boat"]
