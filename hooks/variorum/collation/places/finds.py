"""Finds: at which spot sources say that one person was found, hurt or dead.

"Her body lay in a driveway", "officers found the boy in an alley". A room is in a building, and a
car may stand anywhere; a source that has one person found at two spots tells of two finds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.cast import owner_of, whom
from variorum.collation.casualties import alone, are_of_one, by_person
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_asked, is_imagined
from variorum.collation.who import NOBODY, Who
from variorum.records import Certainty, ComparisonType, Phrase, Relation, Span
from variorum.wordlists import read_groups

__all__ = ["compare_finds"]

_SPOTS = read_groups(LEXICON / "finding_spots.txt")
_FINDING = frozenset({"find", "discover", "locate"})
_LYING = frozenset({"lie", "lay", "collapse", "slump", "sprawl"})
_BODIES = frozenset({"body", "remains", "corpse"})
_PEOPLE = frozenset({"victim", "person", "passenger", "resident"}) | _BODIES
_WAYS = frozenset({"in", "on", "inside"})
_ROOMS = frozenset({"bedroom", "kitchen", "bathroom", "living room", "hallway", "basement"})
_ANYWHERE = frozenset({"vehicle"})


@dataclass(frozen=True, slots=True)
class Find:
    """A spot at which somebody was found, in its sentence; ``dead`` tells whether dead."""

    line: Line
    span: Span
    spot: str
    who: Who
    dead: bool


def compare_finds(folder: Folder) -> Iterator[Claim]:
    """Kin sources that have one person found at two spots."""
    told: defaultdict[str, list[Find]] = defaultdict(list)
    finding = folder.lemmas.of(_FINDING | _LYING) & folder.lemmas.of(_SPOTS)
    for line in folder.lines_at(finding):
        if not (line.background or is_asked(line) or is_imagined(line)):
            told[line.source.id] += _finds(folder, line)
    persons = [find for own in told.values() for find in _persons(own)]
    sole = alone(folder, persons)
    for one, other in folder.kin_pairs(persons):
        alike = one.dead == other.dead or bool(one.who.names) == bool(other.who.names)
        if alike and _exclude(one.spot, other.spot) and are_of_one(one, other, sole):
            yield _claim(one, other)


def _exclude(one: str, other: str) -> bool:
    spots = {one, other}
    if len(spots) == 1 or spots & _ANYWHERE:
        return False
    return not ("indoors" in spots and spots & (_ROOMS | {"garage"}))


def _persons(finds: Sequence[Find]) -> list[Find]:
    """The first find of each person of a source who was found at one spot alone."""
    return [
        replace(own[0], who=who)
        for who, own in by_person(finds)
        if len({find.spot for find in own}) == 1 and not who.several
    ]


def _finds(folder: Folder, line: Line) -> Iterator[Find]:
    for clause in line.parse.clauses:
        found = clause.lemma in _FINDING
        if clause.negated or clause.modal is not None or not (found or clause.lemma in _LYING):
            continue
        thing = clause.object if found and not clause.passive else clause.subject
        spot = next(filter(None, (_spot(line, phrase) for phrase in clause.obliques)), None)
        if spot is None or thing is None:
            continue
        value, first, last = spot
        body = line.tokens[thing.head].lemma in _BODIES
        who = _of_a_body(folder, line, thing) if body else whom(folder, line, thing)
        if who != NOBODY or line.tokens[thing.head].lemma in _PEOPLE:
            dead = body or "dead" in line.lowered
            yield Find(line, line.span(first, last), value, who, dead)


def _spot(line: Line, phrase: Phrase) -> tuple[str, int, int] | None:
    """The spot that a phrase names, with its tokens."""
    at = phrase.preposition
    if at is None or line.tokens[at].lower not in _WAYS:
        return None
    head = line.tokens[phrase.head]
    spot = _SPOTS.get(head.lemma) if head.text.islower() else None  # not "in Orrin Street"
    return (spot, at, phrase.last) if spot is not None else None


def _of_a_body(folder: Folder, line: Line, phrase: Phrase) -> Who:
    """Whose body it is: "Dahl's body", "his body", "the body of a boy"."""
    owner = owner_of(line, phrase)
    if owner is not None:
        return whom(folder, line, owner)
    of = [p for p in line.parse.phrases if p.preposition == phrase.last]
    return whom(folder, line, of[0]) if of and line.tokens[phrase.last].text == "of" else NOBODY


def _claim(one: Find, other: Find) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(find.line.variant(find.span, find.spot) for find in (one, other)),
        Certainty(0.7, 0.9),
        "one person, found at two spots",
    )
