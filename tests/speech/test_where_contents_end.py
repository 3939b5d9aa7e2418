"""What belongs to a statement beside its cue, and what is of the occasion or of the listener."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse


def contents(text: str) -> list[str]:
    """The content of each statement, parts of one joined by " … "."""
    analysis = analyse(text.encode())
    words = analysis.article.words
    return [" … ".join(map(words, said.content)) for said in analysis.utterances]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left," Ada Holm told "Morning Ferry."', ['"We left,"']),
        ('"We left," Ada Holm told "Morning Ferry" on Monday.', ['"We left,"']),
        ('Ada Holm told the board: "We left."', ['"We left."']),
        ('Ada Holm told the board, "We left."', ['"We left."']),
    ],
)
def test_a_programme_that_is_told_is_no_content(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"We left," Ada Holm said in an interview that aired on Monday.',
            ['"We left,"'],
        ),
        ('"We left," Ada Holm said in a speech that was cut short.', ['"We left,"']),
        ("Ada Holm said in an interview that fares rose.", ["that fares rose"]),
        ("Ada Holm said in a speech that rising fares hurt.", ["that rising fares hurt"]),
    ],
)
def test_a_clause_of_the_occasion_is_no_content(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Holm said the fares, which rose twice last year, were too high.",
            ["the fares, which rose twice last year, were too high"],
        ),
        (
            "Ada Holm said the man, who left in May, was ill.",
            ["the man, who left in May, was ill"],
        ),
        ("Ada Holm blasted the fares, which rose twice.", ["the fares"]),
        ("But by announcing a delay, Ada Holm hurt the town.", ["a delay"]),
    ],
)
def test_a_clause_between_commas_cuts_no_content(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fare rose, as officials said they had no choice.",
            ["they had no choice"],
        ),
        ("The fare rose, as officials said on Monday.", ["The fare rose"]),
        ("The fare rose, as members lob charges that it is high.", ["that it is high"]),
        ("As officials said on Monday, the fare rose.", ["the fare rose"]),
    ],
)
def test_a_cause_with_words_of_its_own_is_said_itself(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per Dahl admitted to police that he took the boat.", ["that he took the boat"]),
        ("Per Dahl admitted to taking the boat.", ["taking the boat"]),
    ],
)
def test_who_is_admitted_to_is_no_content(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Holm said Dahl was late when he called 9-1-1.",
            ["Dahl was late when he called 9-1-1"],
        ),
        ("Ada Holm defends herself.", []),
        ("Police have not confirmed anything.", []),
        ("Police have not confirmed the fire.", ["the fire"]),
        ("Ada Holm was asked about it.", []),
        ("Ada Holm said she, too, was late.", ["she, too, was late"]),
        ("Ada Holm: 555-0100", []),
        ("Ada Holm: We waited.", ["We waited."]),
        ("They voted to confirm Judge Ada Holm as mayor.", []),
        ("Police confirmed Holm's death.", ["Holm's death"]),
        ("Lars Berg called him last summer.", []),
    ],
)
def test_an_act_a_number_and_a_pronoun_tell_nothing(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Holm discussed the fire shortly before 2 p.m.", ["the fire shortly before 2 p.m"]),
        (
            "Ada Holm reported thefts in the days after the storm.",
            ["thefts in the days after the storm"],
        ),
        ("Ada Holm criticized the mayor before the vote.", ["the mayor"]),
        (
            "Ada Holm criticized a book that came out in early September.",
            ["a book that came out in early September"],
        ),
    ],
)
def test_no_content_ends_within_words_of_time(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left," Ada Holm said.\n\n“The Pier Is Shut”\n\nIt rained.', ['"We left,"']),
        (
            '"We left," Ada Holm said.\n\n"It was late."\n\nIt rained.',
            ['"We left," … "It was late."'],
        ),
        ('"We left," Ada Holm said. "Late."', ['"We left," … "Late."']),
    ],
)
def test_a_crosshead_between_marks_carries_nothing_on(text: str, expected: list[str]) -> None:
    assert contents(text) == expected
