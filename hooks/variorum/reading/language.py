"""The language of a text, as far as its function words tell: English, or not known."""

from __future__ import annotations

import re
from pathlib import Path

from variorum.reading.pieces import pieces_of
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["language_of"]

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = Path(__file__).with_name("lexicon") / "english_function_words.txt"

_SHARE = 0.1
"""English news runs at 0.15 to 0.35 of these words, its neighbours below 0.05."""

_FEWEST = 20
"""Words below which the share says nothing."""

_SAMPLE = 20_000
"""Code points from the start of the text that are looked at."""


def language_of(text: str) -> str | None:
    """ "en" where the text reads as English; None where it does not, or is too short to tell."""
    sample = text[:_SAMPLE]
    if _is_surely_english(sample):
        return "en"
    words = _WORD.findall(sample)
    if len(words) < _FEWEST:
        return None
    known = sum(map(_IS_KNOWN.__getitem__, words))
    return "en" if known >= _SHARE * len(words) else None


def _is_surely_english(sample: str) -> bool:
    """Whether the function words that stand between spaces are enough, however many words there
    are: each but the last has a character behind it that is no letter, and of other letters than
    those of ASCII each is taken for such a character."""
    known = sum(map(read_words(_FUNCTION_WORDS).__contains__, pieces_of(sample)))
    letters = sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    most = len(sample) - len(letters) + 1
    return known >= _FEWEST and known >= _SHARE * most


_NO_LETTERS = bytes(each for each in range(128) if not chr(each).isalpha())


_IS_KNOWN: Table[str, bool] = Table(lambda word: word.lower() in read_words(_FUNCTION_WORDS))
