"""Places as written: which names may be one place, and which cannot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from variorum.collation.folder import Folder, Line
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import plain
from variorum.collation.names.spelling import are_respellings
from variorum.keeping import kept_with
from variorum.wordlists import read_words

__all__ = ["Gazetteer", "are_apart", "gazetteer_of", "is_broad", "named_place"]

_BROAD = read_words(LEXICON / "broad_places.txt") | frozenset(
    name.casefold()
    for name in read_words(Path(__file__).parents[2] / "mentions" / "lexicon" / "places.txt")
)
_STATES = read_words(LEXICON / "us_states.txt")
_OPENERS = frozenset(
    {"fort", "lake", "mount", "mt", "new", "port", "saint", "st", "san", "santa"}
    | {"el", "la", "las", "los"}
)
"""Words that open the names of many places."""
_CALENDAR = read_words(LEXICON / "calendar.txt")
_STREETS = frozenset({"street", "road", "avenue", "lane", "drive", "boulevard", "st", "ave", "rd"})
_COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}
)


def named_place(line: Line, at: int) -> int:
    """The end (exclusive) of the run of capitalised words at a token; ``at`` where none is. A day
    after the place is not of it: "in Ferrow Friday"."""
    end = at
    while end < len(line.tags) and line.tags[end] in _OF_NAMES:
        if line.parse.lemmas[end].casefold() in _CALENDAR:
            break
        end += 1
    return end


@lru_cache(65_536)
def is_broad(name: str) -> bool:
    """Whether a name is that of a country, a state, a continent."""
    return plain(name) in _BROAD or plain(name).split()[-1] in _BROAD


def _is_street(name: str) -> bool:
    return plain(name).split()[-1] in _STREETS


@lru_cache(65_536)
def are_apart(one: str, other: str) -> bool:
    """Whether two place names cannot be one place, nor one lie in the other as far as words tell.

    "Ferrow" and "North Ferrow" are apart by their compass word, "Fort Ferrow" and "Fort Orrin" by
    the word behind "Fort"; "Lake Orrin" and "Orrin" are not.
    """
    a, b = set(plain(one).split()), set(plain(other).split())
    opening = a & b & _OPENERS
    if a - opening and b - opening:
        a, b = a - opening, b - opening
    if a & b:
        return bool((a ^ b) & _COMPASS) and a ^ b <= _COMPASS
    if is_broad(one) != is_broad(other) or _is_street(one) != _is_street(other):
        return False
    return not any(x[:4] == y[:4] or are_respellings(x, y) for x in a for y in b)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What the articles of a folder tell of its places.

    ``beside`` holds pairs of names that some article joins ("Ferrow, Orrin", "Ferrow in Orrin"),
    ``written`` the words of the names of each source.
    """

    beside: frozenset[tuple[str, str]]
    written: Mapping[str, frozenset[str]]

    def exclude(self, one: str, other: str, sources: tuple[str, str]) -> bool:
        """Whether two names of two sources are of places that exclude each other.

        A source that names both may tell of a place and its part, so that it is no witness.
        """
        first, second = (self.written[id_] for id_ in sources)
        return self.are_two(one, other) and not (plain(other) in first or plain(one) in second)

    def are_two(self, one: str, other: str) -> bool:
        """Whether two names cannot be of one place, and no article joins them."""
        a, b = plain(one), plain(other)
        are_states = a in _STATES and b in _STATES and a != b
        if not are_states and (is_broad(one) or is_broad(other) or not are_apart(one, other)):
            return False
        return (a, b) not in self.beside and (b, a) not in self.beside


@kept_with
def gazetteer_of(folder: Folder) -> Gazetteer:
    """The places that the articles of a folder name side by side, and the names of each."""
    beside: set[tuple[str, str]] = set()
    written: defaultdict[str, set[str]] = defaultdict(set)
    for line in folder.lines:
        own = written[line.source.id]
        if _OF_NAMES.isdisjoint(line.tags):
            continue
        runs = _runs(line)
        names = [plain(line.words(*run)) for run in runs]
        own.update(names)
        if len(runs) < 2:
            continue
        for (one, other), pair in zip(pairwise(runs), pairwise(names), strict=True):
            if other[0] - one[1] <= _LONGEST_JOIN:
                between = list(line.parse.texts[one[1] : other[0]])
                if between in _JOINS:
                    beside.add(pair)
    return Gazetteer(frozenset(beside), {k: frozenset(v) for k, v in written.items()})


_JOINS = ([","], ["in"], ["of"], ["'s"], ["’s"], ["("], ["section", "of"], ["area", "of"])
_LONGEST_JOIN = max(map(len, _JOINS))
_OF_NAMES = frozenset({"NNP", "NNPS"})


def _runs(line: Line) -> list[tuple[int, int]]:
    """The runs of capitalised words of a sentence, as places of its tokens."""
    found: list[tuple[int, int]] = []
    ended = 0
    for at in [at for at, tag in enumerate(line.tags) if tag in _OF_NAMES]:
        if at >= ended:
            ended = named_place(line, at)
            found.append((at, ended))
    return found
