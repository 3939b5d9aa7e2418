"""Lemmas and stems of English words.

Lemmas come from ``simplemma`` (Barbaresi, MIT; the tables are in the wheel), corrected for verbs
whose past form is also a noun; stems from the Snowball stemmer in C, which ``PyStemmer`` brings.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import simplemma
import Stemmer

from variorum.wordlists import read_groups

__all__ = ["lemma_of", "stem_of"]

_IRREGULAR = read_groups(Path(__file__).parent / "lexicon" / "irregular_verbs.txt")
_NEGATED = {
    form: key.split()[0]
    for form, key in read_groups(
        Path(__file__).parent / "lexicon" / "negated_auxiliaries.txt"
    ).items()
}
_STEMMER = Stemmer.Stemmer("english")
_CACHE = 65_536
"""Entries; some thousand articles hold about this many different words."""


@lru_cache(_CACHE)
def lemma_of(word: str, tag: str) -> str:
    """The dictionary form of a word used as the part of speech ``tag``, in lower case."""
    lower = word.casefold()
    if tag.startswith("NNP"):
        return lower
    if tag[:2] in ("VB", "MD"):
        straight = lower.replace("’", "'")
        known = _IRREGULAR.get(lower) or _NEGATED.get(straight)
        if tag == "VB" and lower in _BASES:  # "to lay bricks"
            known = lower
        lemma = known or simplemma.lemmatize(lower, "en").casefold()
        return lemma if lemma != lower else _base(lower, tag)
    if tag[:2] == "NN":
        return _singular(lower) if tag == "NNS" else lower
    return lower


def _base(verb: str, tag: str) -> str:
    """The base of a form that the tables have as a noun: "closing", "remains"."""
    ending = _ENDINGS.get(tag, " ")
    if not verb.endswith(ending):
        return verb
    opening = verb[: -len(ending)]
    doubled = opening[:-1] if opening[-2:-1] == opening[-1:] else ""
    bases = (doubled, opening, opening + "e") if ending == "ing" else (opening,)
    past = simplemma.lemmatize(opening + "ed", "en").casefold()
    for is_base in (past.__eq__, _BASES.__contains__, _is_known):
        found = next((base for base in bases if len(base) > 2 and is_base(base)), None)
        if found is not None:
            return found
    return verb


def _is_known(word: str) -> bool:
    return bool(simplemma.is_known(word, "en"))


_BASES = frozenset(_IRREGULAR.values())
_ENDINGS = {"VBG": "ing", "VBZ": "s"}


def _singular(noun: str) -> str:
    return simplemma.lemmatize(noun, "en").casefold() if noun not in _PLURAL_ONLY else noun


_PLURAL_ONLY = frozenset({"people", "police", "news", "data"})


@lru_cache(_CACHE)
def stem_of(word: str) -> str:
    """What a word has in common with its inflections and derivations, in lower case."""
    return str(_STEMMER.stemWord(word.casefold()))
