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


def test_a_line_for_each_sentence_is_closed_in_a_later_one() -> None:
    found = quoted('"We waited.', "Nobody came.", 'Then we left," she said. "It was late."')
    assert found == ['"We waited.', "Nobody came.", 'Then we left,"', '"It was late."']


def test_single_marks_over_lines_are_closed_after_a_stop_alone() -> None:
    found = quoted("‘We saw the boat.", "It was the boys’ own,’ she said.")
    assert found == ["‘We saw the boat.", "It was the boys’ own,’"]


def test_a_lost_mark_before_another_quotation_closes_nothing() -> None:
    assert quoted('The "old pier fell.', 'She said "no" twice.') == ['"no"']


def test_a_torn_mark_after_a_comma_closes_what_a_line_before_opened() -> None:
    found = quoted('"We waited.', 'It was late, "Ferrow Councilwoman Ada D. Holm, who rows, said.')
    assert found == ['"We waited.', 'It was late, "']


def test_a_mark_after_a_verb_of_speech_opens() -> None:
    assert quoted('The "old pier fell.', 'Ada Holm said, "We waited.') == ['"We waited.']


def test_an_inch_closes_nothing() -> None:
    assert quoted('She said "we waited.', 'The 17" pipe was late.') == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We waited, "said Ada Holm.', ['"We waited, "']),
        ('The "old boats "left for good.', ['"old boats "']),
        ('She said: " We waited."', ['" We waited."']),
        ('"We waited, "she said. "It was late."', ['"We waited, "', '"It was late."']),
        ('The pier is shut."We left," she said.It rained.', ['"We left,"']),
        ('She said "no."Then "we left," he said.', ['"no."', '"we left,"']),
        ('The 17."Odd', []),
    ],
)
def test_marks_torn_from_their_words_are_read(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
