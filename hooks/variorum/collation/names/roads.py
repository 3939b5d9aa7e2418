"""Roads: one street whose name is spelt in two ways.

"In the 1700 block of Orrin Glade" and "of Orrin Glades", "on Sanders Road" and "off Sander":
streets that lie so near in letters are one where no source names both and no house numbers tell
them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.names.candidates import candidates
from variorum.collation.names.forms import LEAST_LETTERS, bones, letter_keys
from variorum.collation.names.full_names import are_near
from variorum.collation.places.street_names import (
    STREET_WORDS,
    end_of_street,
    pairs_of_streets,
    street_name,
    streets_of,
)
from variorum.records import Certainty, ComparisonType, NameKind, Relation, Span

__all__ = ["compare_roads"]

_BEFORE = frozenset({"off", "on", "along", "near"})
"""Words before a street that is called by its name alone: "off Orrin"."""
_OPENING = tuple(f" {word} " for word in sorted(_BEFORE))
_NO_STREETS = (NameKind.PERSON, NameKind.ORGANISATION)
_BLOCK = 3
"""Tokens of "300 block of"."""

Roads = Mapping[str, Sequence["Road"]]


@dataclass(frozen=True, slots=True)
class Road:
    """A street in its sentence: ``name`` is what it is called without its kind and side, ``block``
    the hundred of houses, where a number is given, else empty."""

    line: Line
    span: Span
    name: str
    block: str = ""


def compare_roads(folder: Folder) -> Iterator[Claim]:
    """Streets that kin sources spell in two ways."""
    sure: defaultdict[str, list[Road]] = defaultdict(list)
    for line in folder.lines_at(folder.words.of(STREET_WORDS)):
        for road in _roads(line):
            sure[road.name].append(road)
    if not sure:
        return
    bare: defaultdict[str, list[Road]] = defaultdict(list)
    for road in _bare_roads(folder):
        bare[road.name].append(road)
    known = {name: [*sure.get(name, ()), *bare.get(name, ())] for name in (*sure, *bare)}
    for one, other in candidates(known, _keys):
        if (one in sure or other in sure) and _are_spellings(one, other):
            yield from _claims(folder, known[one], known[other])


def _roads(line: Line) -> Iterator[Road]:
    """The streets of a sentence that a word for a street or a block of houses tells."""
    for street in (*streets_of(line), *pairs_of_streets(line)):
        first = street.first + (street.number != "")
        yield Road(line, line.span(first, street.last), street.name, _hundred(street.number))
    parse = line.parse
    for at in range(len(parse.tags) - _BLOCK):
        number = parse.texts[at].replace(",", "")
        if number.isdigit() and parse.lemmas[at + 1] == "block" and parse.texts[at + 2] == "of":
            first, end = at + _BLOCK, end_of_street(line, at + _BLOCK)
            name = street_name(line, first, end)
            if name:
                yield Road(line, line.span(first, end), name, _hundred(number))


def _hundred(number: str) -> str:
    return number[:-2]


def _bare_roads(folder: Folder) -> Iterator[Road]:
    """The names of one word that stand where a street would: "off Orrin", "on Orrin near Lorne"."""
    for line in folder.lines_at(folder.words.of(_BEFORE)):
        for name in folder.names.get((line.source.id, line.sentence.id), ()):
            start, end = name.span
            text = line.source.text
            if text.endswith(_OPENING, 0, start) and name.kind not in _NO_STREETS:
                form = text[start:end]
                if form.isalpha():
                    yield Road(line, name.span, form.casefold())


def _keys(name: str) -> Iterator[str]:
    if len(name) >= LEAST_LETTERS:
        yield from letter_keys(name)
        yield f"bones {bones(name)}"


def _are_spellings(one: str, other: str) -> bool:
    """Whether two names of streets differ in one word a little, or in its plural."""
    a, b = one.split(), other.split()
    if len(a) != len(b):
        return False
    apart = [sorted(pair, key=len) for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1:
        return False
    short, long = apart[0]
    return short.isalpha() and (long == f"{short}s" or are_near(short, long))


def _are_one(folder: Folder, ones: Sequence[Road], others: Sequence[Road]) -> bool:
    """Whether kin sources name one street each, and no two blocks of houses."""
    if _writers(ones) & _writers(others):
        return False
    blocks, its_blocks = ({road.block for road in own if road.block} for own in (ones, others))
    if blocks and its_blocks and blocks.isdisjoint(its_blocks):
        return False
    writers = _writers(others)
    return any(writers & folder.related.get(id_, frozenset()) for id_ in _writers(ones))


def _writers(roads: Iterable[Road]) -> set[str]:
    return {road.line.source.id for road in roads}


def _claims(folder: Folder, ones: Sequence[Road], others: Sequence[Road]) -> Iterator[Claim]:
    """That two names are of one street, by the first mention of each in each source."""
    if not _are_one(folder, ones, others):
        return
    first: dict[tuple[str, str], Road] = {}
    for road in (*ones, *others):
        first.setdefault((road.line.source.id, road.name), road)
    yield Claim(
        Relation.VARIANT,
        ComparisonType.NAME,
        tuple(road.line.variant(road.span, road.name) for road in first.values()),
        Certainty(0.7, 0.9),
        "one street in two spellings: the letters agree, and no source names both",
    )
