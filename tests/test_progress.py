"""A long build says what it is doing, how far it is and how long it took; a short one is quiet."""

from __future__ import annotations

from collections.abc import Callable

from variorum.progress import Progress


def _clock(*seconds: float) -> Callable[[], float]:
    times = iter(seconds)
    return lambda: next(times)


def test_a_line_comes_every_few_seconds_with_what_is_left() -> None:
    said: list[str] = []
    progress = Progress(said.append, _clock(0, 0, 2, 6, 7, 12))
    assert list(progress.over("abcd", 4, "reading")) == list("abcd")
    assert said == [
        "reading: 2 of 4 (50%) in 6 s, about 6 s to go",
        "reading: 4 of 4 (100%) in 12 s, about 0 s to go",
    ]


def test_what_has_no_known_end_is_counted() -> None:
    said: list[str] = []
    list(Progress(said.append, _clock(0, 0, 1, 9)).over("ab", None, "making pages"))
    assert said == ["making pages: 2 in 9 s"]


def test_a_long_stage_is_told_when_it_is_over_and_all_are_summed_up() -> None:
    said: list[str] = []
    progress = Progress(said.append, _clock(0, 0, 7, 7, 8))
    with progress.stage("comparing"):
        pass
    with progress.stage("proving"):
        pass
    assert said == ["comparing: done in 7 s"]
    assert progress.summary() == "comparing 7.0 s, proving 1.0 s"
