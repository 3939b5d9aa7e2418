"""Whom "he" and "she" mean where somebody without a name has spoken."""

from __future__ import annotations

import pytest

from variorum.mentions import find_names
from variorum.reading import read_article
from variorum.speech import find_utterances


def speakers(text: str) -> list[str | None]:
    article = read_article(f"The ferry is late again today\n\n{text}\n".encode())
    return [said.speaker for said in find_utterances(article, find_names(article))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Captain Nils Holm left the ferry. One neighbor said he believed it was old.",
            [None, None],
        ),
        (
            "Captain Nils Holm left. It sank, a neighbour said. He said that it was old.",
            [None, None],
        ),
        (
            "A neighbor said it was old. Captain Nils Holm laughed. He said it was new.",
            [None, "Nils Holm"],
        ),
        (
            "Nils Holm said it was late. The captain said no. He said it was red.",
            ["Nils Holm", None, "Nils Holm"],
        ),
        ("Two neighbors of Nils Holm said it was old. He said it was new.", [None, "Nils Holm"]),
        (
            "Ada Holm said that one may go if he or she believes it is late.",
            ["Ada Holm", None],
        ),
        (
            "Ada Holm said no. Her brother said it was old. He said it was red. She said no.",
            ["Ada Holm", None, None, "Ada Holm"],
        ),
    ],
)
def test_a_pronoun_goes_on_with_a_speaker_without_a_name(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ferrow Senate said no. The department said it was late.", ["Ferrow Senate", None]),
        ("The FDA said no. The department said it was late.", ["FDA", "FDA"]),
        ("The Ferrow Council said no. The group said it was late.", 2 * ["Ferrow Council"]),
    ],
)
def test_a_noun_of_a_body_means_none_of_another_sort(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
