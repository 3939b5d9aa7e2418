"""Places of death: whether one person died where it happened, or in a hospital.

"Dahl died at the scene", "the boy was killed instantly" and "he was pronounced dead at a hospital"
exclude each other, and so does a death on the way there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.cast import whom
from variorum.collation.casualties import alone, are_of_one, by_person
from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_asked, is_imagined
from variorum.collation.who import NOBODY, Who
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, Span
from variorum.wordlists import read_groups

__all__ = ["compare_deathplaces"]

_PLACES = read_groups(LEXICON / "deathplaces.txt")
_DYING = frozenset({"die", "pronounce", "declare", "succumb", "kill", "expire", "perish"})
_PRONOUNCING = frozenset({"pronounce", "declare"})
_FINDING = frozenset({"find", "discover"})
_DEAD = frozenset({"dead", "deceased"})
_FOUND = _DEAD | {"slain", "lifeless", "death"}
_HELPED = frozenset({"hospital", "later"})
_SCENE = frozenset({"scene", "spot"})
_THERE = frozenset({",", "where"})
_AT_ONCE = frozenset({"instantly", "instantaneously", "outright"})
_WAYS = frozenset({"at", "on", "in", "to", "inside", "during", "en", "into"})
_UNDER_WAY = frozenset({"en", "way", "route", "while"})
_ARRIVING = frozenset({"was", "were", "arrived", "got", "reached"})
_ENDS = frozenset(
    {";", ",", "before", "according", "said", "says", "who", "which", "because", "but"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STATES = frozenset({"VBN", "VBD", "JJ", "NN", "TO", "RB"})
"""What stands between "found" and "dead": "found shot to death", "found unresponsive and dead"."""
_NEAR = 4
"""Tokens behind "pronounced" among which "dead" stands."""
_LONGEST = 11
"""Tokens behind a death among which its place stands: "dead by medics just after 9 p.m. at the"."""
_REACH = 7
"""Tokens before a noun among which the preposition stands: "at the Orrin County Medical"."""
_FAR = 14
"""Tokens before a death among which its place stands."""


@dataclass(frozen=True, slots=True)
class Death:
    """Where somebody died, in its sentence: ``value`` is "scene", "hospital" or "way"."""

    line: Line
    span: Span
    value: str
    who: Who


def compare_deathplaces(folder: Folder) -> Iterator[Claim]:
    """Kin sources of which one has a person die at the scene, another in a hospital."""
    told: defaultdict[str, list[Death]] = defaultdict(list)
    found = folder.lemmas.of(_FINDING) & folder.words.of(_FOUND)
    for line in folder.lines_at(folder.lemmas.of(_DYING) | found):
        if not (line.background or is_asked(line) or is_imagined(line)):
            told[line.source.id] += _deaths(folder, line)
    persons = [death for own in told.values() for death in _persons(own)]
    sole = alone(folder, persons, killed=True)
    for one, other in folder.kin_pairs(persons):
        if one.value != other.value and are_of_one(one, other, sole):
            yield _claim(one, other)


def _persons(deaths: Sequence[Death]) -> list[Death]:
    """The first death of each person of a source that gives that one a single place."""
    return [
        replace(own[0], who=who)
        for who, own in by_person(deaths)
        if len({death.value for death in own}) == 1 and not who.several
    ]


def _deaths(folder: Folder, line: Line) -> Iterator[Death]:
    for clause in line.parse.clauses:
        if clause.negated or clause.modal is not None:
            continue
        if clause.lemma in _FINDING:
            yield from _found_dead(folder, line, clause)
        if clause.lemma not in _DYING:
            continue
        if line.tags[clause.first] == "VB" and line.tags[clause.first - 1] == "TO":
            continue  # "was left to die in a street"
        place = _place(line, clause)
        if place is not None:
            value, first, last = place
            who = whom(folder, line, _patient(clause))
            yield Death(line, extent(line, first, last), value, who)


def _found_dead(folder: Folder, line: Line, clause: Clause) -> Iterator[Death]:
    """Who is found dead has died where it happened: "was found shot to death", "found him dead"."""
    person = clause.subject if clause.passive else clause.object
    start = max(clause.last, person.last if person is not None else 0)
    for at, token in enumerate(line.tokens[start : start + _NEAR], start):
        if token.lower in _FOUND and _HELPED.isdisjoint(line.lowered):
            who = whom(folder, line, person)
            if who != NOBODY:
                yield Death(line, extent(line, clause.first, at + 1), "scene", who)
            return
        if token.tag not in _STATES:
            return


def _place(line: Line, clause: Clause) -> tuple[str, int, int] | None:
    """Where a clause has somebody die, with the tokens that say so; None where it does not say."""
    start = _after_dead(line, clause) if clause.lemma in _PRONOUNCING else clause.last
    if start is None:
        return None
    first = clause.first
    if first and line.parse.lowered[first - 1] in _AT_ONCE:
        first -= 1
    behind = _behind(line, clause, start)
    if behind is not None:
        value, last = behind
        return value, first, last
    if clause.lemma == "kill":
        return ("scene", first, start) if first < clause.first else None
    before = _before(line, clause)
    if before is not None:
        value, first = before
        return value, first, start
    return None


def _after_dead(line: Line, clause: Clause) -> int | None:
    """The token behind "dead" of "pronounced him dead"."""
    near = line.tokens[clause.last : clause.last + _NEAR]
    return next((clause.last + n + 1 for n, t in enumerate(near) if t.lower in _DEAD), None)


def _behind(line: Line, clause: Clause, start: int) -> tuple[str, int] | None:
    """The place told behind a death: "died at the scene", "died early Monday at a hospital"."""
    for at in range(start, min(start + _LONGEST, len(line.tags))):
        token = line.tokens[at]
        if token.lower in _ENDS or (token.tag in _FINITE and token.lower not in _ARRIVING):
            return None
        if token.lower in _AT_ONCE:
            return "scene", at + 1
        value = _noun_at(line, start, at)
        if value is not None and (clause.lemma != "kill" or token.lower in _SCENE):
            return value, at + 1
    return None


def _noun_at(line: Line, start: int, at: int) -> str | None:
    """The kind of place of the noun at a token, where it ends a phrase that says where."""
    value = _PLACES.get(line.parse.lowered[at])
    following = line.tags[at + 1] if at + 1 < len(line.tags) else ""
    if value is None or (following[:2] == "NN" and value != "hospital"):
        return None
    before = list(line.parse.lowered[max(start, at - _REACH) : at])
    if _WAYS.isdisjoint(before):
        return None
    return "way" if not _UNDER_WAY.isdisjoint(before) and value == "hospital" else value


def _before(line: Line, clause: Clause) -> tuple[str, int] | None:
    """The place told before a death: "was taken to a hospital, where he died", "was rushed to a
    hospital but died", "doctors at the hospital pronounced him dead"; or "there", of either."""
    for at in range(clause.first - 1, max(clause.first - _FAR, -1), -1):
        token = line.tokens[at]
        if token.lower in ("before", "after", ";"):
            return None
        value = _noun_at(line, 0, at)
        if value == "hospital" or (value == "scene" and line.parse.lowered[at + 1] in _THERE):
            return value, _opening(line, at)
    return None


def _opening(line: Line, at: int) -> int:
    """Where the phrase opens that a place ends: its preposition."""
    return next(n for n in range(at - 1, -1, -1) if line.parse.lowered[n] in _WAYS)


def _patient(clause: Clause) -> Phrase | None:
    """Who died: of whom it is said, or whom doctors pronounced dead."""
    return clause.object if clause.lemma in _PRONOUNCING and not clause.passive else clause.subject


def _claim(one: Death, other: Death) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(death.line.variant(death.span, death.value) for death in (one, other)),
        Certainty(0.7, 0.7),
        "where one person died, told in two ways",
    )
