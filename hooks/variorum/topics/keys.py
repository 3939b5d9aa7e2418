"""Keys of words: one key for every inflection of a word, and another for every other word.

Lemmas come from ``simplemma`` (Barbaresi, MIT). A stemmer would not do: it joins "authority" with
"authorization" and "universal" with "university".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

import simplemma

from variorum.wordlists import read_words

__all__ = ["key_of"]

_LEXICON = Path(__file__).parent / "lexicon"
_SMALL_WORDS = read_words(_LEXICON / "small_words.txt")
_NO_VERB_FORMS = read_words(_LEXICON / "ing_nouns.txt")
_ING = re.compile(r"(.*[aeiouy].*)ing")
_PLURAL_S = re.compile(r".{2,}[^siu]s")


@lru_cache(maxsize=1 << 16)
def key_of(word: str) -> str:
    """The key of one word.

    Capitals tell the country in "the US agreed" from the pronoun in "it told us".
    """
    plain = unicodedata.normalize("NFC", word.replace(".", ""))
    lower = plain.casefold()
    if len(plain) > 1 and plain.isupper() and lower in _SMALL_WORDS:
        return plain
    lemma = simplemma.lemmatize(lower, "en").casefold()
    if lemma != lower:
        return lemma
    return _verb_of(lower) or _singular(lower)


def _verb_of(word: str) -> str | None:
    """The verb of an "-ing" that the tables hold as a noun too: freezing, freeze."""
    found = _ING.fullmatch(word)
    if not found or len(found[1]) < 3 or word in _NO_VERB_FORMS:
        return None
    base = found[1]
    doubled = base[-1] == base[-2]
    candidates = (base, base[:-1]) if doubled else (base + "e", base)
    return next((each for each in candidates if simplemma.is_known(each, "en")), None)


def _singular(word: str) -> str:
    """A word that the tables do not hold, without the s of its plural."""
    if _PLURAL_S.fullmatch(word) and not simplemma.is_known(word, "en"):
        return word[:-1]
    return word
