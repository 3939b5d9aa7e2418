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
    """One that took too long would now not end within the limit that holds for every test."""
    folder = [path.read_bytes() for path in sorted(finding.glob("*.txt"))]
    assert trouble(folder, timed=False) is None


@pytest.mark.parametrize("start", range(4))
def test_folders_grown_at_random_but_the_same_each_time_break_nothing(start: int) -> None:
    folders = list(islice(articles(random.Random(start)), 12))
    assert folders == list(islice(articles(random.Random(start)), 12))
    assert [trouble(folder, timed=False) for folder in folders] == [None] * 12


def test_a_finding_is_cut_down_to_what_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "fuzzing.fuzz._broken_promise",
        lambda place: 1 / ("boat" not in (place / "0-a.txt").read_text()) and None,
    )
    reason = trouble([b"A boat sank off Ostrand.", b"Nobody was hurt."])
    assert reason == "ZeroDivisionError: division by zero"
    assert smallest([b"A boat sank off Ostrand.", b"Nobody was hurt."], reason) == [b"boat"]
