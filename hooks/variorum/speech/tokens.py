"""Tokens of a sentence with a letter for the class of each, and quotations as single tokens.

A sentence becomes two things side by side: a list of tokens and a string with one letter a token,
so that the shape of a clause can be found by a regular expression over the letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path

from variorum.mentions.naming.words import GIVEN_NAMES
from variorum.speech.verbs import FORMS
from variorum.swift import maker, swift
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["ATOM", "CLASSES", "Tokens", "tokenise"]

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


CLASSES = _classes()
_NOUNS_IN_LY = read_words(_LEXICON / "nouns_in_ly.txt")
_PLURAL_VERBS = frozenset(read_words(_LEXICON / "plural_verbs.txt"))
_PLURALS = ("s", "people", "men", "women", "children", "police")
"""What plural nouns end in, for the most part."""
_MARKS = (
    dict.fromkeys(".!?", ".")
    | dict.fromkeys("—–―-", "-")
    | dict.fromkeys("([", "(")
    | dict.fromkeys(")]", ")")
    | dict.fromkeys("'’", "'")
    | {",": ",", ";": ";", ":": ":", "…": "~"}
)


_Read = tuple[str, bool, str, int, int]
"""A word in lower case, whether it has a capital, its letter, its length, and that with the white
space before it. The letter of a quotation is ATOM at first, since its own is told by what is
quoted."""


@swift
@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, marks and whole quotations of a sentence, and the letter of each: equally long.

    ``words`` are in lower case; ``capitals`` tells where a word, or the first of a quotation, has a
    capital; ``ends`` are offsets into the text, and ``lengths`` code points.
    """

    words: Sequence[str]
    ends: Sequence[int]
    lengths: Sequence[int]
    capitals: Sequence[bool]
    letters: str

    def start(self, place: int) -> int:
        """Where a token begins in the text."""
        return self.ends[place] - self.lengths[place]


def tokenise(text: str, masked: str, start: int, end: int, pieces: Sequence[str]) -> Tokens:
    """The tokens of a stretch of a text, of which ``masked`` hides what is quoted; ``pieces`` are
    what stands between its white space there."""
    read = _read_pieces(pieces, end - start) or _read_whole(masked[start:end])
    if not read:
        return Tokens((), (), (), (), "")
    words, has_capital, letter_of, lengths, advances = zip(*read, strict=True)
    ends = [*accumulate(advances, initial=start - 1)]
    del ends[0]
    capitals: Sequence[bool] = has_capital
    letters = "".join(letter_of)
    if ATOM in letters:
        capitals, letters = _with_quotes(text, ends, lengths, list(capitals), letters)
    return _tokens(list(words), ends, lengths, capitals, _in_context(words, capitals, letters))


_tokens = maker(Tokens)


def _with_quotes(
    text: str, ends: Sequence[int], lengths: Sequence[int], capitals: list[bool], letters: str
) -> tuple[list[bool], str]:
    """The capitals and the letters of tokens with those of the quotations among them."""
    known = list(letters)
    for place in [place for place, letter in enumerate(letters) if letter == ATOM]:
        quote = text[ends[place] - lengths[place] : ends[place]]
        capitals[place], known[place] = _read_quote(quote)
    return capitals, "".join(known)


def _read_quote(quote: str) -> tuple[bool, str]:
    """Whether a quotation begins with a capital, and its letter."""
    inner = quote.strip(_QUOTE_MARKS)
    return inner[:1].isupper(), _letter_of_quote(inner)


def _letter_of_quote(inner: str) -> str:
    """Q for a quotation that may be a sentence, q for a few words used as a noun or adjective."""
    return "Q" if inner[-1:] in (",", ".", "!", "?", "…", "-", "—") or inner.count(" ") > 2 else "q"


def _read_whole(stretch: str) -> list[_Read]:
    """The words of a stretch as if a space stood before it."""
    spaced = _TOKEN.findall(" " + stretch)
    return [_read(each, number == 0) for number, each in enumerate(spaced)]


def _read_pieces(pieces: Sequence[str], length: int) -> list[_Read]:
    """The words of a stretch of some length by its pieces, since the same come again and again;
    none where a piece needs to know what follows, or more than one character parts two."""
    if not pieces or len(" ".join(pieces)) != length:
        return []
    read = [_OPENING[pieces[0]], *map(_INSIDE.__getitem__, pieces[1:])]
    return [*chain.from_iterable(read)] if all(read) else []


def _of_piece(piece: str, opens: bool) -> tuple[_Read, ...]:
    """The words of a piece; none where an initial ends it, whose stop may be a mark: "J. Holm"."""
    spaced = _TOKEN.findall(" " + piece)
    if _TOKEN.findall(f" {piece} A")[:-1] != spaced:
        return ()
    return tuple([_read(each, opens and number == 0) for number, each in enumerate(spaced)])


_OPENING: Table[str, tuple[_Read, ...]] = Table(lambda piece: _of_piece(piece, True))
_INSIDE: Table[str, tuple[_Read, ...]] = Table(lambda piece: _of_piece(piece, False))


def _read(spaced: str, first: bool) -> _Read:
    word = spaced.lstrip()
    if word[0] == ATOM:
        return word, False, ATOM, len(word), len(spaced)
    lower, capital = word.lower(), word[0].isupper()
    return lower, capital, _letter(word, lower, capital, first), len(word), len(spaced)


def _letter(word: str, lower: str, capital: bool, first: bool) -> str:
    known = CLASSES.get(lower)
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
    if lower.endswith("ly") and len(lower) > 3 and lower not in _NOUNS_IN_LY:
        return "R"
    return "X" if capital else "N"


def _in_context(words: Sequence[str], capitals: Sequence[bool], found: str) -> str:
    """Letters mended by their neighbours.

    "'s" owns rather than is after a noun ("the council's offer"); "that" after a preposition or
    before a plain noun points ("that pier"); "her" before a noun is a possessive already. A form
    such as "remain" is the verb of the plural before it: "Three people remain in hospital".
    """
    if found[:1] in ("E", "G", "R") and capitals[0]:
        following = found[1:2]
        if following and (following in "VAMZ" or (following == "E" and words[1] in FORMS)):
            found = "X" + found[1:]  # "Husby said", "Golding has"
    if _MENDED.isdisjoint(words):
        return found
    letters = list(found)
    for number, letter in enumerate(letters):
        if letter == "A" and words[number] in ("'s", "’s"):
            before = letters[number - 1] if number else ""
            after = letters[number + 1] if number + 1 < len(letters) else ""
            if before not in ("P", "W", "K") and not (
                after in ("G", "R", "D") or (after == "E" and before != "N")
            ):
                letters[number] = "'"
        elif letter in "NB" and number and words[number] in _PLURAL_VERBS:
            if _is_plural(words[number - 1], letters[number - 1]):
                letters[number] = "V"
        elif letter == "T" and words[number] in ("march", "may") and not capitals[number]:
            letters[number] = "M" if words[number] == "may" else "N"
    return "".join(letters)


def _is_plural(word: str, letter: str) -> bool:
    """Whether a word may be a subject of more than one: "people", "they", "who"."""
    if letter == "P":
        return word not in ("he", "she", "it")
    return (letter in "NX" and word.endswith(_PLURALS)) or word in ("who", "which")


_MENDED = frozenset({"'s", "’s", "march", "may", *_PLURAL_VERBS})
