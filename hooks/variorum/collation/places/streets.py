"""Streets: where on one street sources put one thing, and what they call the street.

By the block ("in the 300 block of Orrin Street"), by the house ("at 212 Orrin Street"), by the
street that crosses it ("at Orrin Boulevard and Lorne Road"), by its kind ("Orrin Avenue", "Orrin
Road") and by its side of the town ("Orrin Street West", "E. Orrin St."). A source that gives one
street two places or names tells of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.names.spelling import are_respellings
from variorum.collation.places.scene import calls_in, happens_in
from variorum.collation.places.street_names import (
    COMPASS,
    STREET_WORDS,
    end_of_street,
    first_of_run,
    pairs_of_streets,
    street_name,
    streets_of,
)
from variorum.records import Certainty, ComparisonType, Relation, Span

__all__ = ["compare_streets"]

_JOINS = frozenset({"and", "&", "at", "near", "by"})
_HOME = " of a home"
_LIVING = frozenset({"live", "reside", "resident", "dwell"})
_HOME_REACH = 7
"""Tokens before a street among which "lived" or "Dahl, 16, of" stands."""
_BLOCK = 99
"""The house numbers of a block beyond its first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a street in its sentence, or a part of its name.

    ``value`` is a number, the street that crosses, the kind or the side; ``most`` the last house
    of what a number stands for; ``of_event`` tells whether the event of the article happened there,
    and not an arrest or a vigil.
    """

    line: Line
    span: Span
    value: str
    most: int = 0
    of_event: bool = True


Key = tuple[str, str]
"""The name of a street, and how a place on it is given."""


def compare_streets(folder: Folder) -> Iterator[Claim]:
    """Kin sources that put what they tell of at two places of one street, or name it otherwise."""
    spots: defaultdict[Key, list[Spot]] = defaultdict(list)
    for line in folder.lines_at(folder.words.of(STREET_WORDS)):
        for key, spot in _spots(line):
            spots[key].append(spot)
    known = frozenset(name for name, _ in spots)
    words = _CROSSINGS | {word for name in known for word in name.split()}
    for line in folder.lines_at(folder.words.of(words)):
        for key, spot in (*_bare_houses(line, known), *_bare_crossings(line, known)):
            spots[key].append(spot)
    for key in sorted(spots):
        for one, other in folder.kin_pairs(_of_one_mind(spots[key])):
            if one.line.background == other.line.background and _are_two(one, other):
                how = key[1].removesuffix(_HOME)
                yield _claim(one, other, _REASONS.get(how, _OF_PLACES))


def _spots(line: Line) -> Iterator[tuple[Key, Spot]]:
    """The places on streets of a sentence, by the street and by how they are given."""
    yield from _blocks(line)
    pairs = list(pairs_of_streets(line))
    streets = sorted((*pairs, *streets_of(line)), key=lambda street: street.first)
    is_scene = len(streets) > 1 and (happens_in(line) or calls_in(line))
    for street in streets:
        home = _of_a_home(line, street.first)
        number = street.number
        if number:
            whole = line.span(street.first, street.last)
            yield (street.name, f"number{home}"), Spot(line, whole, number, int(number))
        span = line.span(street.first + (number != ""), street.last)
        if street not in pairs:
            yield (street.name, f"kind{home}"), Spot(line, span, street.kind)
        if street.side:
            yield (street.name, f"side{home}"), Spot(line, span, street.side)
    for one, other in pairwise(streets):
        between = [text for text in line.parse.texts[one.last : other.first] if text != ","]
        joined = len(between) == 1 and between[0] in _JOINS and one.name != other.name
        if joined and _is_at(line, one.first):
            for street, crossed in ((one, other), (other, one)):
                span = line.span(crossed.first, crossed.last)
                spot = Spot(line, span, crossed.name, of_event=not _is_elsewhere(line))
                if street not in pairs:
                    yield (street.name, "crossing"), spot
                of_scene = replace(spot, of_event=is_scene and spot.of_event)
                yield (street.name, "crossing of the scene"), of_scene


def _bare_houses(line: Line, known: Set[str]) -> Iterator[tuple[Key, Spot]]:
    """Houses on a street that is told to be one elsewhere: "at 212 Orrin"."""
    for at in range(1, len(line.tags) - 1) if "CD" in line.tags else ():
        number, before = line.parse.texts[at], line.parse.lowered[at - 1]
        if not (number.isdigit() and len(number) in _DIGITS) or before not in _BEFORE_HOUSES:
            continue
        end = end_of_street(line, at + 1)
        name = street_name(line, at + 1, end)
        if name in known and not any(s.last == end for s in streets_of(line)):
            home = _of_a_home(line, at)
            yield (name, f"number{home}"), Spot(line, line.span(at, end), number, int(number))


_DIGITS = (3, 4, 5)
_BEFORE_HOUSES = frozenset({"at", "near", "outside", "to", "of", "inside", "home", "house"})


def _bare_crossings(line: Line, known: Set[str]) -> Iterator[tuple[Key, Spot]]:
    """Streets that cross, one of them without a word for a street: "at Orrin and Lorne", where
    either is told to be a street, or the words say that they cross."""
    joints = [at for at, text in enumerate(line.parse.texts) if text in ("and", "&")]
    if not (joints and (happens_in(line) or calls_in(line))):
        return
    for at in joints:
        first, end = first_of_run(line, at), end_of_street(line, at + 1)
        one, other = street_name(line, first, at), street_name(line, at + 1, end)
        if not (0 < first < at and one and other) or one == other or not _is_at(line, first):
            continue
        if (end < len(line.tags) and line.tags[end] == "POS") or _is_highway(line, first, end):
            continue
        if not known.isdisjoint((one, other)) or _says_that_streets_cross(line, first):
            for street, crossed, span in (
                (one, other, line.span(at + 1, end)),
                (other, one, line.span(first, at)),
            ):
                spot = Spot(line, span, crossed, of_event=not _is_elsewhere(line))
                yield (street, "crossing of the scene"), spot


def _is_highway(line: Line, first: int, end: int) -> bool:
    """Whether one of two roads that cross is a highway, which goes by several names."""
    words = list(line.parse.lowered[first:end])
    return any(word.isdigit() or word in _HIGHWAYS for word in words)


_HIGHWAYS = frozenset(
    {"interstate", "freeway", "highway", "beltway", "parkway", "expressway", "route", "turnpike"}
)


def _says_that_streets_cross(line: Line, first: int) -> bool:
    return not _CROSSINGS.isdisjoint(line.parse.lowered[max(0, first - 3) : first])


_CROSSINGS = frozenset({"intersection", "corner", "junction"})


def _of_a_home(line: Line, first: int) -> str:
    """What sets a street where somebody lives apart from one where something happened: "Pia Dahl,
    16, of Orrin Street", "who lived on Orrin Street", "Dahl of the 300 block of Orrin Street"."""
    before = line.tokens[max(0, first - _HOME_REACH) : first]
    if any(token.lemma in _LIVING for token in before):
        return _HOME
    while before and (before[-1].tag in ("DT", "CD") or before[-1].lemma in ("block", "of")):
        if before[-1].text == "of" and len(before) > 1 and before[-2].lemma != "block":
            return _HOME if before[-2].tag in ("NNP", "CD") or before[-2].text == "," else ""
        before = before[:-1]
    return ""


def _is_at(line: Line, at: int) -> bool:
    """Whether streets that cross say where something is: not "Orrin Street and Lorne Road were
    closed", "between Orrin and Lorne streets"."""
    before = line.tokens[at - 1]
    return at > 0 and before.tag in ("IN", "TO", "DT") and before.text.casefold() != "between"


def _is_elsewhere(line: Line) -> bool:
    """Whether a sentence tells where somebody was arrested or who did it was found."""
    finds = not (line.lemmas.isdisjoint(_FINDING) or line.lemmas.isdisjoint(_DOERS))
    return finds or not line.lemmas.isdisjoint(_ELSEWHERE)


_FINDING = frozenset({"find", "locate", "spot", "see", "chase", "stop"})
_DOERS = frozenset({"suspect", "gunman", "shooter", "driver", "robber"})
_ELSEWHERE = frozenset({"arrest", "detain", "capture", "apprehend", "vigil"})
"""What is done at other places than that of the event."""


def _blocks(line: Line) -> Iterator[tuple[Key, Spot]]:
    parse = line.parse
    for at in range(len(parse.tags) - 3):
        number = parse.texts[at].replace(",", "")
        if number.isdigit() and parse.lemmas[at + 1] == "block":
            end = end_of_street(line, at + 3)
            street = street_name(line, at + 3, end)
            if parse.texts[at + 2] == "of" and street:
                span = line.span(at, end)
                how = f"number{_of_a_home(line, at)}"
                yield (street, how), Spot(line, span, number, int(number) + _BLOCK)


def _of_one_mind(spots: Sequence[Spot]) -> list[Spot]:
    """The first place of each source; a source that gives two tells of two."""
    given: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        given[spot.line.source.id].append(spot)
    sure = [own for own in given.values() if len({spot.value for spot in own}) == 1]
    told = [[spot for spot in own if spot.of_event] for own in sure]
    return [own[0] for own in told if own]


def _are_two(one: Spot, other: Spot) -> bool:
    if one.most and other.most:
        return int(one.value) > other.most or int(other.value) > one.most
    if one.value in COMPASS and other.value in COMPASS:
        return not (one.value in other.value or other.value in one.value)
    a, b = (spot.value.replace("-", " ").split() for spot in (one, other))
    return not any(x == y or are_respellings(x, y) for x in a for y in b)


_OF_PLACES = "two places on one street, each the only one that its source gives"
_REASONS = {
    "kind": "one street, called one kind of street here and another there",
    "side": "one street, on two sides of the town",
}


def _claim(one: Spot, other: Spot, reason: str) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(spot.line.variant(spot.span, spot.value) for spot in (one, other)),
        Certainty(0.8, 0.9),
        reason,
    )
