"""Tokens of a sentence with a letter for the class of each, and quotations as single tokens.

A sentence becomes two things side by side: a list of tokens and a string with one letter a token,
so that the shape of a clause can be found by a regular expression over the letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from variorum.mentions.naming.words import GIVEN_NAMES
from variorum.records import Span
from variorum.speech.verbs import FORMS
from variorum.swift import swift
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["ATOM", "Tokens", "tokenise"]

ATOM = "\ue000"
"""The private character that stands for every character of a quotation in a masked text."""

_QUOTE_MARKS = "\"'“”„‟«»‘’‚`‹› "
_LEXICON = Path(__file__).parent / "lexicon"
# White space is stepped over first, where every branch would be tried in vain, and is part of what
# is found, so that the lengths of what is found tell where each token stands.
_TOKEN = re.compile(
    r"\s*+(?:" + ATOM + r"+|[A-Za-z][a-z]*+(?![\w.&/'’-])"  # a plain word, as most are
    r"|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Jr"
    r"|Sr|Hon|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Co|Corp|Inc|Ltd)\.|[A-Z]\.(?= [A-Z])"
    r"|['’](?:s|re|ve|ll|d|m)\b|\$?\d+(?:[.,:/]\d+)*[\w%]*(?:-[^\W_]+)*"
    r"|[^\W_]+(?:[.&/-][^\W_]+|['’](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*|[^\w\s]|_)"
)


def _classes() -> dict[str, str]:
    """The letter of each word of a closed class, and V for verbs that nothing else can be."""
    found: dict[str, str] = {}
    for line in (_LEXICON / "closed.txt").read_text(encoding="utf-8").splitlines():
        if line[:1] != "#" or line[:2] == "#:":
            letter, _, words = line.partition(":")
            for word in words.split():
                found.setdefault(word, letter)
    for word in read_words(_LEXICON / "finite.txt"):
        found.setdefault(word, "V")
    return found


_CLASSES = _classes()
_MARKS = (
    dict.fromkeys(".!?", ".")
    | dict.fromkeys("—–―-", "-")
    | dict.fromkeys("([", "(")
    | dict.fromkeys(")]", ")")
    | dict.fromkeys("'’", "'")
    | {",": ",", ";": ";", ":": ":", "…": "~"}
)


@swift
@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, marks and whole quotations of a sentence, and the letter of each: equally long.

    ``words`` are in lower case; ``capitals`` tells where a word, or the first of a quotation, has a
    capital.
    """

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    capitals: tuple[bool, ...]
    letters: str


def tokenise(text: str, masked: str, start: int, end: int) -> Tokens:
    """The tokens of a stretch of a text, of which ``masked`` hides what is quoted."""
    spaced = _TOKEN.findall(masked, start, end)
    if not spaced:
        return Tokens((), (), (), "")
    read = [_FIRST_WORDS[spaced[0]], *map(_WORDS.__getitem__, spaced[1:])]
    words, capitals, letters, lengths = map(list, zip(*read, strict=True))
    ends = [*accumulate(map(len, spaced), initial=start)][1:]
    spans = [(last - length, last) for last, length in zip(ends, lengths, strict=True)]
    if masked.find(ATOM, start, end) >= 0:
        for place in [place for place, letter in enumerate(letters) if letter == ATOM]:
            capitals[place], letters[place] = _read_quote(text[slice(*spans[place])])
    return Tokens(
        tuple(words), tuple(spans), tuple(capitals), _in_context(words, capitals, letters)
    )


def _read_quote(quote: str) -> tuple[bool, str]:
    """Whether a quotation begins with a capital, and its letter."""
    inner = quote.strip(_QUOTE_MARKS)
    return inner[:1].isupper(), _letter_of_quote(inner)


def _letter_of_quote(inner: str) -> str:
    """Q for a quotation that may be a sentence, q for a few words used as a noun or adjective."""
    return "Q" if inner[-1:] in (",", ".", "!", "?", "…", "-", "—") or inner.count(" ") > 2 else "q"


_Read = tuple[str, bool, str, int]


def _read(spaced: str, first: bool) -> _Read:
    """A word in lower case, whether it has a capital, its letter, and its length.

    The letter of a quotation is ATOM, since its own is told by what is quoted.
    """
    word = spaced.lstrip()
    if word[0] == ATOM:
        return word, False, ATOM, len(word)
    lower, capital = word.lower(), word[0].isupper()
    return lower, capital, _letter(word, lower, capital, first), len(word)


_WORDS: Table[str, _Read] = Table(lambda spaced: _read(spaced, False))
_FIRST_WORDS: Table[str, _Read] = Table(lambda spaced: _read(spaced, True))
"""The words by how they are written, with the white space before them."""


def _letter(word: str, lower: str, capital: bool, first: bool) -> str:
    known = _CLASSES.get(lower)
    if known and capital and not first and word in GIVEN_NAMES and known != "T":
        return "X"  # "Per", "Will"
    if known and (not capital or known not in "VN" or first):
        return "X" if capital and known in "#T" and known != "T" and not first else known
    mark = _MARKS.get(word)
    if mark:
        return mark
    if word[0].isdigit() or word[0] == "$":
        return "#"
    if not word[0].isalnum():
        return "~"
    if capital and not first:
        return "X"
    return _open_class(lower, capital)


def _open_class(lower: str, capital: bool) -> str:
    """The letter of a word of no closed class, by its ending: E -ed, G -ing, R -ly, N other."""
    form = FORMS.get(lower)
    if form and not capital:
        return form.letter
    if lower.endswith("ing") and len(lower) > 4:
        return "G"
    if lower.endswith("ed") and len(lower) > 3:
        return "E"
    if lower.endswith("ly") and len(lower) > 3:
        return "R"
    return "X" if capital else "N"


def _in_context(words: Sequence[str], capitals: Sequence[bool], read: Sequence[str]) -> str:
    """Letters mended by their neighbours.

    "'s" owns rather than is after a noun ("the council's offer"); "that" after a preposition or
    before a plain noun points ("that pier"); "her" before a noun is a possessive already.
    """
    letters = list(read)
    if (
        len(letters) > 1
        and capitals[0]
        and letters[0] in "EGR"
        and (letters[1] in "VAMZ" or (letters[1] == "E" and words[1] in FORMS))
    ):
        letters[0] = "X"  # "Husby said", "Golding has"
    if _MENDED.isdisjoint(words):
        return "".join(letters)
    for number, letter in enumerate(letters):
        if letter == "A" and words[number] in ("'s", "’s"):
            before = letters[number - 1] if number else ""
            after = letters[number + 1] if number + 1 < len(letters) else ""
            if before not in ("P", "W", "K") and not (
                after in ("G", "R", "D") or (after == "E" and before != "N")
            ):
                letters[number] = "'"
        elif letter == "T" and words[number] in ("march", "may") and not capitals[number]:
            letters[number] = "M" if words[number] == "may" else "N"
    return "".join(letters)


_MENDED = frozenset({"'s", "’s", "march", "may"})
