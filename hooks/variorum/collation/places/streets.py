"""Streets: where on one street sources put one thing, and what they call the street.

By the block ("in the 300 block of Orrin Street"), by the house ("at 212 Orrin Street"), by the
street that crosses it ("at Orrin Boulevard and Lorne Road"), by its kind ("Orrin Avenue", "Orrin
Road") and by its side of the town ("Orrin Street West", "E. Orrin St."). A source that gives one
street two places or names tells of two.
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
from variorum.collation.places.scene import calls_in, happens_in
from variorum.mentions.ranks import ordinal_of
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.tables import Table
from variorum.wordlists import read_groups, read_words

__all__ = ["Street", "compare_streets", "streets_of"]

_WORDS = read_words(LEXICON / "street_words.txt")
"""Words of a street's name that may be left out: kinds of streets, points of the compass."""
_KINDS = read_groups(LEXICON / "street_kinds.txt")
_SIDES = read_groups(LEXICON / "quarters.txt")
_ALSO_TITLES = frozenset({"st", "dr"})
"""Kinds that open a name too, so that none may follow: "on Sunday St. Orrin's was", "Dr. Dahl"."""
_JOINS = frozenset({"and", "&", "at", "near"})
_SHORTENED = 3
"""Letters of a kind of street cut short, which has no plural: "Ave", "St"."""
_LONGEST = 5
"""Words of the name of a street at most."""
_HOME = " of a home"
_LIVING = frozenset({"live", "reside", "resident", "dwell"})
_HOME_REACH = 7
"""Tokens before a street among which "lived" or "Dahl, 16, of" stands."""
_BLOCK = 99
"""The house numbers of a block beyond its first."""


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


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a street in its sentence, or a part of its name.

    ``value`` is a number, the street that crosses, the kind or the side; ``most`` the last house
    of what a number stands for.
    """

    line: Line
    span: Span
    value: str
    most: int = 0


def compare_streets(folder: Folder) -> Iterator[Claim]:
    """Kin sources that put what they tell of at two places of one street, or name it otherwise."""
    spots: defaultdict[tuple[str, str], list[Spot]] = defaultdict(list)
    for line in folder.lines:
        if not line.lowered.isdisjoint(_NEEDED):
            for key, spot in _spots(line):
                spots[key].append(spot)
    for key in sorted(spots):
        for one, other in folder.kin_pairs(_of_one_mind(spots[key])):
            if one.line.background == other.line.background and _are_two(one, other):
                how = key[1].removesuffix(_HOME)
                yield _claim(one, other, _REASONS.get(how, _OF_PLACES))


def _spots(line: Line) -> Iterator[tuple[tuple[str, str], Spot]]:
    """The places on streets of a sentence, by the street and by how they are given."""
    yield from _blocks(line)
    pairs = list(_pairs_of_streets(line))
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
        between = [t.text for t in line.tokens[one.last : other.first] if t.text != ","]
        joined = len(between) == 1 and between[0] in _JOINS and one.name != other.name
        if joined and _is_where(line, one.first):
            for street, crossed in ((one, other), (other, one)):
                span = line.span(crossed.first, crossed.last)
                spot = Spot(line, span, crossed.name)
                if street not in pairs:
                    yield (street.name, "crossing"), spot
                if is_scene:
                    yield (street.name, "crossing of the scene"), spot


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


def _is_where(line: Line, at: int) -> bool:
    """Whether streets that cross say where something is: not "Orrin Street and Lorne Road were
    closed", "between Orrin and Lorne streets"; nor where somebody was arrested."""
    before = line.tokens[at - 1]
    if not at or before.tag not in ("IN", "TO", "DT") or before.text.casefold() == "between":
        return False
    return line.lemmas.isdisjoint(_ELSEWHERE)


_ELSEWHERE = frozenset({"arrest", "detain", "capture", "apprehend", "vigil"})
"""What is done at other places than that of the event."""


def _blocks(line: Line) -> Iterator[tuple[tuple[str, str], Spot]]:
    tokens = line.tokens
    for at in range(len(tokens) - 3):
        number = tokens[at].text.replace(",", "")
        if number.isdigit() and tokens[at + 1].lemma == "block":
            end = _end_of_street(line, at + 3)
            street = _name(line, at + 3, end)
            if tokens[at + 2].text == "of" and street:
                span = line.span(at, end)
                how = f"number{_of_a_home(line, at)}"
                yield (street, how), Spot(line, span, number, int(number) + _BLOCK)


def _end_of_street(line: Line, first: int) -> int:
    """Where the name of a street ends that begins there: behind the word for a street, so that "the
    300 block of Orrin Road Sunday" is on Orrin Road, else with the last capital."""
    tokens = line.tokens
    end = first
    while end < min(len(tokens), first + _LONGEST) and _is_of_name(tokens[end].text):
        end += 1
        if end - first > 1 and _plain(tokens[end - 1].text) in _KINDS:
            return end + (_side_of(line, end) != "")
    return end


def streets_of(line: Line) -> Iterator[Street]:
    """The streets of a sentence: capitalised words and numbers up to a word for a street."""
    if line.lowered.isdisjoint(_NEEDED):
        return
    for at, token in enumerate(line.tokens):
        kind = _KINDS.get(_plain(token.text)) if token.text[0].isupper() else None
        if kind is None or (_plain(token.text) in _ALSO_TITLES and _opens_name(line, at)):
            continue
        first = at
        while at - first < _LONGEST and first and _opens(line, first - 1):
            first -= 1
        name = _name(line, first, at)
        if name:
            last = at + 1 + (_side_of(line, at + 1) != "")
            sides = [_side_of(line, place) for place in range(first, last)]
            number = line.tokens[first].text
            house = number if number.isdigit() and at - first > 1 else ""
            bare = name.removeprefix(f"{house} ") if house else name
            yield Street(first, last, bare, kind, next(filter(None, sides), ""), house)


def _pairs_of_streets(line: Line) -> Iterator[Street]:
    """Two streets with one word for their kind: "at Lorne and Holm streets"."""
    if line.lowered.isdisjoint(_PLURALS):
        return
    for at, token in enumerate(line.tokens):
        kind = _PLURALS.get(token.text.casefold())
        second = _first_of_run(line, at) if kind else at
        joint = second - 1
        if kind is None or second == at or joint < 1 or line.tokens[joint].text not in ("and", "&"):
            continue
        first = _first_of_run(line, joint)
        for start, end, last in ((first, joint, joint), (second, at, at + 1)):
            name = _name(line, start, end)
            if start < end and name:
                yield Street(start, last, name, kind, "", "")


def _first_of_run(line: Line, end: int) -> int:
    first = end
    while first and end - first < _LONGEST and _opens(line, first - 1):
        first -= 1
    return first


_PLURALS = {f"{word}s": kind for word, kind in _KINDS.items() if len(word) > _SHORTENED}
_NEEDED = _KINDS.keys() | {f"{word}." for word in _KINDS} | {"block"} | _PLURALS.keys()


def _plain(word: str) -> str:
    return word.casefold().replace(".", "")


def _opens_name(line: Line, at: int) -> bool:
    """Whether a capitalised word that is no side follows: "St. Orrin", "Dr. Dahl"."""
    after = line.tokens[at + 1].text if at + 1 < len(line.tokens) else "."
    return after[0].isupper() and not _side_of(line, at + 1)


def _side_of(line: Line, at: int) -> str:
    """The side that a word of a street's name tells: "w" for "W."; not for "North Lorne"."""
    if at >= len(line.tokens) or not line.tokens[at].text[0].isupper():
        return ""
    return _SIDES.get(_plain(line.tokens[at].text), "")


def _opens(line: Line, at: int) -> bool:
    """Whether a token may belong to a street's name that goes on after it; the stop of "W." may,
    "On" at the head of a sentence may not."""
    token = line.tokens[at]
    if token.text == ".":
        return at > 0 and bool(_side_of(line, at - 1))
    return _is_of_name(token.text) and token.tag not in ("IN", "DT", "TO")


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _name(line: Line, first: int, last: int) -> str:
    """The name alone: "orrin" of "East Orrin Street" and of "E. Orrin St."."""
    words = (_plain(token.text) for token in line.tokens[first:last])
    told = (word for word in words if word and word not in _WORDS and word not in _SIDES)
    return " ".join(_NUMBERED[word] for word in told)


def _numbered(word: str) -> str:
    """A word of a street's name, an ordinal in figures: "First Street" is "1st Street"."""
    number = ordinal_of(word)
    return f"{number:g}th" if number else word


_NUMBERED: Table[str, str] = Table(_numbered)


def _of_one_mind(spots: Sequence[Spot]) -> list[Spot]:
    """The first place of each source; a source that gives two tells of two."""
    given: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        given[spot.line.source.id].append(spot)
    return [own[0] for own in given.values() if len({spot.value for spot in own}) == 1]


def _are_two(one: Spot, other: Spot) -> bool:
    if one.most and other.most:
        return int(one.value) > other.most or int(other.value) > one.most
    if one.value in _COMPASS and other.value in _COMPASS:
        return not (one.value in other.value or other.value in one.value)
    a, b = one.value.split(), other.value.split()
    return not any(x == y or are_respellings(x, y) for x in a for y in b)


_COMPASS = frozenset(_SIDES.values())
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
