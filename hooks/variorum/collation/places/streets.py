"""Streets: where on one street sources put one thing.

By the block ("in the 300 block of Orrin Street"), by the house ("at 212 Orrin Street"), or by the
street that crosses it ("at Orrin Boulevard and Lorne Road"). A source that gives one street two
places tells of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.spelling import are_respellings
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_words

__all__ = ["compare_streets"]

_WORDS = read_words(LEXICON / "street_words.txt")
"""Words of a street's name that may be left out: kinds of streets, points of the compass."""
_KINDS = _WORDS - frozenset(
    {"north", "south", "east", "west", "n", "s", "e", "w", "way", "place", "court"}
)
_JOINS = frozenset({"and", "&", "at", "near"})
_LONGEST = 5
"""Words of the name of a street at most."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a street in its sentence: ``value`` is a number, or the street that crosses."""

    line: Line
    span: Span
    value: str


def compare_streets(folder: Folder) -> Iterator[Claim]:
    """Kin sources that put what they tell of at two places of one street."""
    spots: defaultdict[tuple[str, str], list[Spot]] = defaultdict(list)
    for line in folder.lines:
        if not line.lemmas.isdisjoint(_NEEDED):
            for key, spot in _spots(line):
                spots[key].append(spot)
    for key in sorted(spots):
        for one, other in folder.kin_pairs(_of_one_mind(spots[key])):
            if one.line.background == other.line.background and _are_two(one.value, other.value):
                yield _claim(one, other)


_NEEDED = _KINDS | {f"{word}." for word in _KINDS} | {"block"}


def _spots(line: Line) -> Iterator[tuple[tuple[str, str], Spot]]:
    """The places on streets of a sentence, by the street and by how they are given."""
    yield from _blocks(line)
    streets = list(_streets(line))
    for first, end in streets:
        number = line.tokens[first].text
        if number.isdigit() and end - first > 1:
            key = (_name(line, first + 1, end), "house")
            yield key, Spot(line, line.span(first, end), number)
    for (first, end), (start, last) in pairwise(streets):
        between = [t.text for t in line.tokens[end:start] if t.text != ","]
        one, other = _name(line, first, end), _name(line, start, last)
        if len(between) == 1 and between[0] in _JOINS and one and other and one != other:
            yield (one, "crossing"), Spot(line, line.span(start, last), other)
            yield (other, "crossing"), Spot(line, line.span(first, end), one)


def _blocks(line: Line) -> Iterator[tuple[tuple[str, str], Spot]]:
    tokens = line.tokens
    for at in range(len(tokens) - 3):
        if tokens[at].text.isdigit() and tokens[at + 1].lemma == "block":
            end = at + 3
            while end < min(len(tokens), at + 3 + _LONGEST) and _is_of_name(tokens[end].text):
                end += 1
            street = _name(line, at + 3, end)
            if tokens[at + 2].text == "of" and street:
                yield (street, "block"), Spot(line, line.span(at, end), tokens[at].text)


def _streets(line: Line) -> Iterator[tuple[int, int]]:
    """The tokens of each street: capitalised words and numbers up to a word for a street."""
    for at, token in enumerate(line.tokens):
        if token.text[0].isupper() and token.text.casefold().rstrip(".") in _KINDS:
            first = at
            while at - first < _LONGEST and first and _is_of_name(line.tokens[first - 1].text):
                first -= 1
            if first < at:
                yield first, at + 1


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _name(line: Line, first: int, last: int) -> str:
    """The name alone: "orrin" of "East Orrin Street" and of "E. Orrin St."."""
    words = (token.text.casefold().rstrip(".") for token in line.tokens[first:last])
    return " ".join(word for word in words if word not in _WORDS)


def _of_one_mind(spots: Sequence[Spot]) -> list[Spot]:
    """The first place of each source; a source that gives two tells of two."""
    given: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        given[spot.line.source.id].append(spot)
    return [own[0] for own in given.values() if len({spot.value for spot in own}) == 1]


def _are_two(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    return not any(x == y or are_respellings(x, y) for x in a for y in b)


def _claim(one: Spot, other: Spot) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(spot.line.variant(spot.span, spot.value) for spot in (one, other)),
        Certainty(0.8, 0.9),
        "two places on one street, each the only one that its source gives",
    )
