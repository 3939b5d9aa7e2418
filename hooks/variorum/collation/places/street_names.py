"""The names of streets: which tokens of a sentence name one, and what it is called.

"212 East Orrin Street" is Orrin, a street, to the east, with the number of a house; "Lorne and Holm
streets" are two with one word for their kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Line
from variorum.collation.lists import LEXICON
from variorum.mentions.ranks import ordinal_of
from variorum.tables import Table
from variorum.wordlists import read_groups, read_words

__all__ = [
    "COMPASS",
    "STREET_WORDS",
    "Street",
    "end_of_street",
    "first_of_run",
    "pairs_of_streets",
    "street_name",
    "streets_of",
]

_WORDS = read_words(LEXICON / "street_words.txt")
"""Words of a street's name that may be left out: kinds of streets, points of the compass."""
_KINDS = read_groups(LEXICON / "street_kinds.txt")
_SIDES = read_groups(LEXICON / "quarters.txt")
COMPASS = frozenset(_SIDES.values())
"""The sides of a town by which a street may be called."""
_ALSO_TITLES = frozenset({"st", "dr"})
"""Kinds that open a name too, so that none may follow: "on Sunday St. Orrin's was", "Dr. Dahl"."""
_SHORTENED = 3
"""Letters of a kind of street cut short, which has no plural: "Ave", "St"."""
_LONGEST = 5
"""Words of the name of a street at most."""


@dataclass(frozen=True, slots=True)
class Street:
    """A street named at the tokens ``first`` to ``last`` (exclusive) of a sentence.

    ``name`` is what it is called without its kind and side; ``kind`` and ``side`` are the keys of
    the lists of these, ``side`` empty where none is given; ``number`` that of a house before it.
    """

    first: int
    last: int
    name: str
    kind: str
    side: str
    number: str


def end_of_street(line: Line, first: int) -> int:
    """Where the name of a street ends that begins there: behind the word for a street, so that "the
    300 block of Orrin Road Sunday" is on Orrin Road, else with the last capital."""
    parse = line.parse
    end = first
    while end < min(len(parse.tags), first + _LONGEST) and _is_of_name(parse.texts[end]):
        end += 1
        if end - first > 1 and _plain(parse.texts[end - 1]) in _KINDS:
            return end + (_side_of(line, end) != "")
    return end


def streets_of(line: Line) -> Iterator[Street]:
    """The streets of a sentence: capitalised words and numbers up to a word for a street."""
    if not _may_name_streets(line):
        return
    for at, text in enumerate(line.parse.texts):
        kind = _KINDS.get(_plain(text)) if text[0].isupper() else None
        if kind is None or (_plain(text) in _ALSO_TITLES and _opens_name(line, at)):
            continue
        first = at
        while at - first < _LONGEST and first and _opens(line, first - 1):
            first -= 1
        name = street_name(line, first, at)
        if name:
            last = at + 1 + (_side_of(line, at + 1) != "")
            sides = [_side_of(line, place) for place in range(first, last)]
            number = line.parse.texts[first]
            house = number if number.isdigit() and at - first > 1 else ""
            bare = name.removeprefix(f"{house} ") if house else name
            yield Street(first, last, bare, kind, next(filter(None, sides), ""), house)


def _may_name_streets(line: Line) -> bool:
    """Whether a sentence has a word for a street or a block of houses at all."""
    return not STREET_WORDS.isdisjoint(line.parse.lowered)


def pairs_of_streets(line: Line) -> Iterator[Street]:
    """Two streets with one word for their kind: "at Lorne and Holm streets"."""
    if _PLURALS.keys().isdisjoint(line.parse.lowered):
        return
    for at, text in enumerate(line.parse.texts):
        kind = _PLURALS.get(text.casefold())
        second = first_of_run(line, at) if kind else at
        joint = second - 1
        if kind is None or second == at or joint < 1 or line.parse.texts[joint] not in ("and", "&"):
            continue
        first = first_of_run(line, joint)
        for start, end, last in ((first, joint, joint), (second, at, at + 1)):
            name = street_name(line, start, end)
            if start < end and name:
                yield Street(start, last, name, kind, "", "")


def first_of_run(line: Line, end: int) -> int:
    """Where the capitalised words and numbers begin that end before a token; the token itself where
    none do."""
    first = end
    while first and end - first < _LONGEST and _opens(line, first - 1):
        first -= 1
    return first


_PLURALS = {f"{word}s": kind for word, kind in _KINDS.items() if len(word) > _SHORTENED}
STREET_WORDS = _KINDS.keys() | {f"{word}." for word in _KINDS} | {"block"} | _PLURALS.keys()


def _plain(word: str) -> str:
    return word.casefold().replace(".", "")


def _opens_name(line: Line, at: int) -> bool:
    """Whether a capitalised word that is no side follows: "St. Orrin", "Dr. Dahl"."""
    after = line.parse.texts[at + 1] if at + 1 < len(line.tags) else "."
    return after[0].isupper() and not _side_of(line, at + 1)


def _side_of(line: Line, at: int) -> str:
    """The side that a word of a street's name tells: "w" for "W."; not for "North Lorne"."""
    if at >= len(line.tags) or not line.parse.texts[at][0].isupper():
        return ""
    return _SIDES.get(_plain(line.parse.texts[at]), "")


def _opens(line: Line, at: int) -> bool:
    """Whether a token may belong to a street's name that goes on after it; the stop of "W." may,
    "On" at the head of a sentence may not."""
    text = line.parse.texts[at]
    if text == ".":
        return at > 0 and bool(_side_of(line, at - 1))
    return _is_of_name(text) and line.tags[at] not in ("IN", "DT", "TO")


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def street_name(line: Line, first: int, last: int) -> str:
    """The name alone at some tokens: "orrin" of "East Orrin Street" and of "E. Orrin St."."""
    words = (_plain(text) for text in line.parse.texts[first:last])
    told = (word for word in words if word and word not in _WORDS and word not in _SIDES)
    return " ".join(_NUMBERED[word] for word in told)


def _numbered(word: str) -> str:
    """A word of a street's name, an ordinal in figures: "First Street" is "1st Street"."""
    number = ordinal_of(word)
    return f"{number:g}th" if number else word


_NUMBERED: Table[str, str] = Table(_numbered)
