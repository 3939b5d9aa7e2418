"""Who speaks where the words before the cue open with a verb."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Members who voted to reopen the harbour said that it was late.",
            ["Members who voted to reopen the harbour"],
        ),
        (
            "He released a letter of protest that says the pier is old.",
            ["a letter of protest"],
        ),
        ("Those charges did not sway members, who say the case is weak.", ["members"]),
        ("In all, the pilots I interviewed said the pier was old.", ["the pilots"]),
        ("Again, please ask yourself whether the pier is old.", []),
        (
            "Elected members from both towns say the pier is old.",
            ["Elected members from both towns"],
        ),
        ("The pier is old, according to leaked papers.", ["leaked papers"]),
    ],
)
def test_who_speaks_is_a_noun_phrase(text: str, expected: list[str]) -> None:
    analysis = analyse(f"The harbour is closed today\n\n{text}\n".encode())
    found = [analysis.article.words(s) for said in analysis.utterances for s in said.speaker_span]
    assert found == expected


def test_a_source_without_words_is_left_as_it_is() -> None:
    text = "Holm was hurt.\n\nNo one else was hurt, according to police, who said Dahl was late.\n"
    analysis = analyse(text.encode())
    cues = [analysis.article.words(span) for said in analysis.utterances for span in said.cue]
    assert cues == ["according to", "said"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The boat sank, according to police, who said the captain was late.",
            ["police", "police"],
        ),
        (
            "The boat sank, according to Captain Ada Holm, who has led the port since May.",
            ["Captain Ada Holm, who has led the port since May"],
        ),
        ("According to Ada Holm, the union says no.", ["Ada Holm", "the union"]),
    ],
)
def test_whoever_words_are_according_to_may_go_on(text: str, expected: list[str]) -> None:
    analysis = analyse(f"The harbour is closed today\n\n{text}\n".encode())
    found = [analysis.article.words(s) for said in analysis.utterances for s in said.speaker_span]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The note, sent by the captain, warned the office of the mayor that it was late.",
            [],
        ),
        ('"It is late," warned the mayor of Sund.', ["the mayor of Sund"]),
        (
            "Erik Dahl -- the baker -- told Sund Radio that it was late.",
            [],
        ),
        ("The pier is shut, said police.", ["police"]),
        ("A clerk running for the board in Sund mocks the pier as late.", []),
        ("The letter addressed to Dahl indicates it was late.", ["The letter addressed to Dahl"]),
        ("As much of that was going on, the pier fell.", []),
        ("Some in the union say it was late.", ["Some in the union"]),
        ("Some of the members say it was late.", ["Some of the members"]),
        ("One of the members says it was late.", ["One of the members"]),
        ("At least one member says it was late.", ["least one member"]),
        ("The review, on June 25, reported a fire.", ["The review, on June 25"]),
        ("On Monday, the review reported a fire.", ["the review"]),
        ("Ada Holm issued a statement saying it was late.", ["Ada Holm"]),
        ("Ada Holm read a statement saying it was late.", ["a statement"]),
        (
            "A film came out, showing Ada Holm and Erik Dahl mocking the board.",
            ["Ada Holm and Erik Dahl"],
        ),
        (
            "The release about the planned meeting said no.",
            ["The release about the planned meeting"],
        ),
    ],
)
def test_who_speaks_is_governed_by_nothing(text: str, expected: list[str]) -> None:
    analysis = analyse(f"The harbour is closed today\n\n{text}\n".encode())
    found = [analysis.article.words(s) for said in analysis.utterances for s in said.speaker_span]
    assert found == expected
