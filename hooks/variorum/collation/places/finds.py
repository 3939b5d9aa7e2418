"""Finds: where one person was found dead or hurt, as sources tell it.

"Dahl was found dead in the kitchen", "his body lay in the driveway", "officers found a man with a
gunshot wound in an alley". A spot and what it is a part of or stands in are one place ("the
kitchen", "the house"; "a car", "the driveway"); other spots exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.cast import SOMEBODY, owner_of, whom
from variorum.collation.casualties import alone, are_of_one, by_person
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_asked, is_imagined
from variorum.collation.who import NOBODY, Who
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, Span

__all__ = ["compare_finds"]

_FINDING = frozenset({"find", "discover", "locate"})
_LYING = frozenset({"lie", "be"})
_BODIES = frozenset({"body", "corpse", "remains"})
_IN = frozenset({"in", "inside", "on"})
_HURT = frozenset(
    {"dead", "deceased", "lifeless", "unresponsive", "unconscious", "slain", "bleeding", "body"}
    | {"gunshot", "wound", "wounded", "injured", "shot", "stabbed", "lie", "corpse", "remains"}
    | {"victim"}
)
"""What is told of whom the police find so that it is no arrest: "found him dead in a closet"."""
_OUTSIDE = "outside"
_NEAR = 4
"""Tokens behind what a clause has last in which its spot may open: "found a man dead in a car"."""


def _spots() -> tuple[dict[str, str], frozenset[tuple[str, str]]]:
    """The spot of each word, and the pairs of spots that may be one place."""
    spots: dict[str, str] = {}
    pairs: set[tuple[str, str]] = set()
    for line in (LEXICON / "found_spots.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, words = line.partition(":")
            spot, _, wholes = head.partition("<")
            spots.update(dict.fromkeys(words.split(), spot.strip()))
            pairs.update((spot.strip(), whole) for whole in wholes.split())
    return spots, frozenset(pairs | {(whole, spot) for spot, whole in pairs})


_SPOTS, _NESTED = _spots()
_WORDS = _SPOTS.keys() | {_OUTSIDE}


@dataclass(frozen=True, slots=True)
class Find:
    """Where somebody was found, in its sentence: ``value`` is a spot of the list or "outside"."""

    line: Line
    span: Span
    value: str
    who: Who


def compare_finds(folder: Folder) -> Iterator[Claim]:
    """Kin sources of which each has one person found at a spot that excludes the other's."""
    told: defaultdict[str, list[Find]] = defaultdict(list)
    bodies = folder.lemmas.of(_BODIES) | folder.words.of(frozenset({"lying", "lay"}))
    for line in folder.lines_at((folder.lemmas.of(_FINDING) | bodies) & folder.lemmas.of(_WORDS)):
        if not (line.background or is_asked(line) or is_imagined(line)):
            told[line.source.id] += _finds(folder, line)
    persons = [find for own in told.values() for find in _persons(own)]
    sole = alone(folder, persons)
    for one, other in folder.kin_pairs(persons):
        if _exclude(one.value, other.value) and are_of_one(one, other, sole):
            yield _claim(one, other)
    together = [own[0] for own in told.values() if own and _are_all_at_one_place(own)]
    for one, other in folder.kin_pairs(together):
        if _exclude(one.value, other.value):
            yield _claim(one, other)


def _are_all_at_one_place(finds: Sequence[Find]) -> bool:
    """Whether an article tells of several that were found, all of them at one place."""
    return all(find.who.several and not _exclude(find.value, finds[0].value) for find in finds)


def _exclude(one: str, other: str) -> bool:
    return one != other and (one, other) not in _NESTED


def _persons(finds: Sequence[Find]) -> list[Find]:
    """The first find of each person of a source that puts that one at spots of one place."""
    return [
        replace(own[0], who=who)
        for who, own in by_person(finds)
        if not (who.several or any(_exclude(own[0].value, find.value) for find in own))
    ]


def _finds(folder: Folder, line: Line) -> Iterator[Find]:
    """The finds of a sentence: of each clause that tells that somebody was found or lay there;
    none where some were found inside and others outside."""
    if {"inside", "outside"} <= line.lowered:
        return
    for clause in line.parse.clauses:
        thing = _found(line, clause)
        if thing is None or clause.negated or clause.modal is not None:
            continue
        spot = _spot(line, clause, thing)
        who = _who(folder, line, thing) if spot is not None else NOBODY
        if spot is not None and who != NOBODY:
            phrase, value = spot
            first = phrase.first if phrase.preposition is None else phrase.preposition
            yield Find(line, line.span(first, phrase.last), value, who)


def _found(line: Line, clause: Clause) -> Phrase | None:
    """Who or whose body a clause tells to be found or to lie somewhere; None where it does not."""
    if clause.lemma in _FINDING:
        thing = clause.subject if clause.passive else clause.object
        return thing if not _HURT.isdisjoint(line.parse.lemmas) else None
    thing = clause.subject
    if thing is None or clause.lemma not in _LYING:
        return None
    is_lying = "lying" in line.parse.lowered[clause.first : clause.last] or clause.lemma == "lie"
    return thing if is_lying or line.parse.lemmas[thing.head] in _BODIES else None


def _spot(line: Line, clause: Clause, thing: Phrase) -> tuple[Phrase, str] | None:
    """The spot that a clause tells, the first of those behind it: "found dead in the kitchen of a
    house" tells the kitchen."""
    start = max(clause.last, thing.last)
    for phrase in line.parse.phrases:
        at = phrase.preposition
        if at is None or phrase.last <= start or phrase not in _near(line, clause, start):
            continue
        value = _value(line, phrase, at)
        if value:
            return phrase, value
    return _before(line, clause)


def _before(line: Line, clause: Clause) -> tuple[Phrase, str] | None:
    """The spot right before a clause: "went into the house, where they found the bodies"."""
    at = clause.first - 1
    while at > 0 and line.tags[at] in ("PRP", "NNS", "NN", "DT"):
        at -= 1
    if line.parse.lowered[at] != "where":
        return None
    end = at - (line.parse.texts[at - 1] == ",")
    phrase = next((p for p in line.parse.phrases if p.last == end), None)
    if phrase is None or phrase.preposition is None:
        return None
    value = _value(line, phrase, phrase.preposition)
    return (phrase, value) if value else None


def _near(line: Line, clause: Clause, start: int) -> list[Phrase]:
    """The phrases of place of a clause, and those right behind what it finds."""
    behind = [
        p
        for p in line.parse.phrases
        if p.preposition is not None and start <= p.preposition < start + _NEAR
    ]
    return [*clause.obliques, *behind]


def _value(line: Line, phrase: Phrase, at: int) -> str:
    word, tag = line.parse.lowered[at], line.tags[phrase.head]
    spot = _SPOTS.get(line.parse.lemmas[phrase.head].casefold(), "")
    if word == _OUTSIDE:
        return _OUTSIDE
    return spot if word in _IN and tag == "NN" else ""


def _who(folder: Folder, line: Line, thing: Phrase) -> Who:
    """Who was found, or whose body: "Dahl's body", "the body of a man", "a body"."""
    if line.parse.lemmas[thing.head] not in _BODIES:
        return whom(folder, line, thing)
    of = next((p for p in line.parse.phrases if p.preposition == thing.last), None)
    owned = of is not None and line.parse.lowered[thing.last] == "of"
    if line.tags[thing.head] == "NNS" and line.parse.lemmas[thing.head] == "body":
        return NOBODY if owned else Who(traits=SOMEBODY, several=True)  # of all, not of some
    owner = of if owned else owner_of(line, thing)
    return whom(folder, line, owner) if owner is not None else Who(traits=SOMEBODY)


def _claim(one: Find, other: Find) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(find.line.variant(find.span, find.value) for find in (one, other)),
        Certainty(0.65, 0.8),
        "where one person was found, told in two ways",
    )
