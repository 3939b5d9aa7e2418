"""Quotation marks of every kind, well paired and ill."""

from __future__ import annotations

import pytest

from variorum.speech.marks import find_quoted


def quoted(*paragraphs: str) -> list[str]:
    text = "\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return [text[q.start : q.end] for q in find_quoted(text, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "no" twice.', ['"no"']),
        ("She said “no” twice.", ["“no”"]),
        ("She said „no“ twice.", ["„no“"]),
        ("She said «no» twice.", ["«no»"]),
        ("She said »no« twice.", ["»no«"]),
        ("She said ''no'' twice.", ["''no''"]),
        ("She said ‘no’ twice.", ["‘no’"]),
        ("She said 'no' twice.", ["'no'"]),
        ("She said ”no” twice.", ["”no”"]),
        ('She said “no" twice.', ['“no"']),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“He said ‘no’ to me,” she said.",
        "''He said 'no.''' she said.",
        '"He said “no” to me," she said.',
    ],
)
def test_what_is_nested_is_part_of_the_outer_quotation(text: str) -> None:
    (found,) = quoted(text)
    assert text.startswith(found)
    assert found.endswith(text[text.index(" she") - 1])


@pytest.mark.parametrize(
    "text",
    [
        "The workers' pier and the '90s ferry weren't Holm's.",
        'A 5" pipe and a 6 foot plank.',
        "It wasn’t the boats’ fault.",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_over_paragraphs_reopens_in_each() -> None:
    found = quoted("“We waited.", "“Then we left,” she said.")
    assert found == ["“We waited.", "“Then we left,”"]


def test_an_odd_mark_does_not_swallow_the_article() -> None:
    found = quoted('The "old pier fell.', "Nobody came.", 'She said "no" twice.')
    assert found == ['"no"']


def test_a_quotation_without_end_ends_with_its_paragraph() -> None:
    assert quoted('She said: "We waited.', "Nobody came.") == ['"We waited.']


@pytest.mark.parametrize("hostile", ['"' * 100_000, "“" * 100_000, "‘a " * 60_000, "«\n" * 50_000])
def test_thousands_of_marks_end(hostile: str) -> None:
    quoted(*hostile.split("\n"))
