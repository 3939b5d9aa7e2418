"""Places as written: which names may be one place, and which cannot."""

from __future__ import annotations

from pathlib import Path

from variorum.collation.folder import LEXICON, Line
from variorum.collation.spelling import are_respellings, plain
from variorum.wordlists import read_words

__all__ = ["are_apart", "is_broad", "named_place"]

_BROAD = read_words(LEXICON / "broad_places.txt") | frozenset(
    name.casefold()
    for name in read_words(Path(__file__).parent.parent / "mentions" / "lexicon" / "places.txt")
)
_STREETS = frozenset({"street", "road", "avenue", "lane", "drive", "boulevard", "st", "ave", "rd"})
_COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}
)


def named_place(line: Line, at: int) -> int:
    """The end (exclusive) of the run of capitalised words at a token; ``at`` where none is."""
    end = at
    while end < len(line.tokens) and line.tokens[end].tag.startswith("NNP"):
        end += 1
    return end


def is_broad(name: str) -> bool:
    """Whether a name is that of a country, a state, a continent."""
    return plain(name) in _BROAD or plain(name).split()[-1] in _BROAD


def _is_street(name: str) -> bool:
    return plain(name).split()[-1] in _STREETS


def are_apart(one: str, other: str) -> bool:
    """Whether two place names cannot be one place, nor one lie in the other as far as words tell.

    "Ferrow" and "North Ferrow" are apart by their compass word; "Lake Orrin" and "Orrin" are not.
    """
    a, b = set(plain(one).split()), set(plain(other).split())
    if a & b:
        return bool((a ^ b) & _COMPASS) and a ^ b <= _COMPASS
    if is_broad(one) != is_broad(other) or _is_street(one) != _is_street(other):
        return False
    return not any(x[:4] == y[:4] or are_respellings(x, y) for x in a for y in b)
