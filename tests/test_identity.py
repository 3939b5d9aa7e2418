"""Ids stay what they are: links that people have shared depend on them."""

from __future__ import annotations

import pytest

from variorum.reading import identity
from variorum.reading.identity import sentence_ids, short_hash


@pytest.mark.parametrize(
    ("parts", "hashed"),
    [
        (("ferry",), "f4f41e31"),
        (("a", "b"), "c519d6f0"),
        (("ab",), "d1ab1a7f"),
        (("a\0b",), "40b08778"),
        (("caf\udce9",), "52da149d"),
    ],
)
def test_a_hash_is_the_same_for_ever_and_tells_its_parts_apart(
    parts: tuple[str, ...], hashed: str
) -> None:
    assert short_hash(*parts) == hashed


def test_a_sentence_that_recurs_is_told_apart_by_its_occurrence() -> None:
    assert sentence_ids(["It sank.", "It rose.", "It sank.", "It sank."]) == (
        "s-b927ca58",
        "s-b7476849",
        "s-50e3b534",
        "s-e82879f4",
    )


def test_two_sentences_with_one_hash_have_two_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "_DIGITS", 1)  # of sixteen hashes, some fall together
    assert sentence_ids(f"Boat {n} sank." for n in range(9)) == (
        *("s-2", "s-5", "s-1", "s-e", "s-4", "s-d", "s-3", "s-0", "s-f"),
    )
    assert sentence_ids(["It sank."] * 4 + ["It rose."] * 4) == (
        *("s-b", "s-5", "s-e", "s-d", "s-7", "s-0", "s-f", "s-3"),
    )
