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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Erik Dahl said it was old. Of Lars Berg, he said it was late.",
            ["Erik Dahl", "Erik Dahl"],
        ),
        (
            "Erik Dahl said it was old. Praising Lars Berg, he said it was red.",
            ["Erik Dahl", "Erik Dahl", "Erik Dahl"],
        ),
        (
            "Erik Dahl said it was old. Lars Berg came, and he said it was late.",
            ["Erik Dahl", "Lars Berg"],
        ),
    ],
)
def test_words_that_lead_up_to_a_pronoun_are_about_another(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erik Dahl met Lars Berg. Lars Berg left. He said Berg was late.", ["Erik Dahl"]),
        ("Erik Dahl left. Lars Berg came. He said Ada Holm was late.", ["Lars Berg"]),
        (
            "Lars Berg said it was old. He said it was red, though Berg said it was new.",
            ["Lars Berg", "Lars Berg", "Lars Berg"],
        ),
        (
            "Lars Berg came. When he said it was old, Erik Dahl said it was new.",
            ["Erik Dahl", "Erik Dahl"],
        ),
        (
            "Lars Berg came. When he said it was old, Ada Holm said it was new.",
            ["Lars Berg", "Ada Holm"],
        ),
    ],
)
def test_nobody_is_meant_who_is_named_in_the_same_clause(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Erik Dahl ran for the seat of retiring Sen. Lars Berg. He said it was late.",
            ["Erik Dahl"],
        ),
        ("Erik Dahl ran for the seat. Lars Berg left. He said it was late.", ["Lars Berg"]),
        ("Despite the pleas of Lars Berg, Erik Dahl left. He said it was late.", ["Erik Dahl"]),
        ("Lars Berg left, and Erik Dahl came. He said it was late.", ["Lars Berg"]),
    ],
)
def test_a_pronoun_means_the_first_of_the_main_clause_before(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sergeant Erik Dahl said it was late. A man came in. The man said it was red.",
            ["Erik Dahl", None],
        ),
        (
            "Erik Dahl said it was late. A spokesman for the board left. The spokesman said no.",
            ["Erik Dahl", None],
        ),
        (
            "Erik Dahl, a spokesman for the board, left. The spokesman said it was red.",
            ["Erik Dahl"],
        ),
        ("Erik Dahl said it was late. The official said it was red.", 2 * ["Erik Dahl"]),
        ("Erik Dahl said it was late. The Sund chief said it was red.", ["Erik Dahl", None]),
        ("Gov. Erik Dahl left. The governor said it was late.", ["Erik Dahl"]),
        ("Rep. Ada Holm left. The congresswoman said it was late.", ["Ada Holm"]),
        (
            "Governor Ada Holm met former Governor Erik Dahl. The governor said it was late.",
            ["Ada Holm"],
        ),
        ("Former Mayor Erik Dahl left. The former mayor said it was late.", ["Erik Dahl"]),
    ],
)
def test_a_noun_of_a_role_means_its_holder_or_nobody(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secretary of the Harbour Ada Holm said it was late.", ["Ada Holm"]),
        ("Speaker of the House Ada Holm said it was late.", ["Ada Holm"]),
        ("A friend of the mayor Ada Holm said it was late.", [None]),
        ("Family members said it was late.", [None]),
        ("Family said it was late.", [None]),
        (
            "The Bureau of Boats, Tides and Piers said it was late.",
            ["Bureau of Boats, Tides and Piers"],
        ),
    ],
)
def test_who_heads_the_words_for_a_speaker(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her family told Sund Radio that they believe it was late.", [None, None]),
        (
            "The Ferrow Council said no, but they believe it was late.",
            2 * ["Ferrow Council"],
        ),
    ],
)
def test_an_outlet_that_is_told_is_not_they(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
