"""English is known by its function words; everything else is left open."""

from __future__ import annotations

import pytest

from variorum.reading.language import language_of

ENGLISH = (
    "The mayor said that the bridge would be closed for the winter, and that it was safe. They "
    "will open it when the ice has gone."
)
GERMAN = (
    "Bürgermeisterin Holm sagte, die Brücke werde im Winter gesperrt, sie sei aber sicher. "
    "Man werde sehen, was die Prüfer sagen, und dann will man handeln."
)
FRENCH = "Le maire a dit que le pont serait fermé en hiver, mais que tout était en ordre."
DANISH = "Borgmesteren sagde, at broen bliver lukket om vinteren, men at den er sikker for alle."
SPANISH = "El alcalde dijo que el puente estará cerrado en invierno, pero que es seguro."


def test_english_is_known() -> None:
    assert language_of(ENGLISH) == "en"


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DANISH, SPANISH, "The bridge is closed.", ""])
def test_another_language_and_too_few_words_are_left_open(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("known", "unknown", "language"),
    [(2, 18, "en"), (2, 17, None), (2, 19, None), (1, 19, None), (20, 180, "en"), (20, 181, None)],
)
def test_a_tenth_of_twenty_words_or_more_tells(
    known: int, unknown: int, language: str | None
) -> None:
    assert language_of("The " * known + "broen " * unknown) == language


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    assert language_of("broen " * 4_000 + "the " * 40_000) is None
