"""Hands: whether one who was hit shot himself, or another shot him.

"The boy accidentally shot himself" and "the boy was shot by his brother" exclude each other, as do
"the gunman took his own life" and "officers killed the gunman".
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
from variorum.collation.negation import is_asked, is_imagined
from variorum.collation.who import NOBODY, Who, traits_of, who_before, who_of
from variorum.mentions.ages import PERSONS
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, SentenceKind, Span

__all__ = ["compare_hands"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE

_HITTING = frozenset({"shoot", "kill", "wound", "injure", "hit", "strike", "stab"})
_REFLEXIVE = frozenset({"himself", "herself", "self"})
_INFLICTED = "self-inflicted"
_GERUNDS = frozenset({"shooting", "killing", "wounding"})
_AT_FIRST = frozenset({"initially", "originally", "first", "earlier", "blamed"})
"""Words for what was held to be so before, or was told to mislead."""
_OTHERS = frozenset({"police", "swat", "friend", "relative", "cousin", "sibling", "playmate"})
"""Nouns of people by whom one may be hit that name neither one person's sex nor age."""
_OLD = ("-old", "-olds")
_REACH = 4
"""Tokens between a participle and "by": "shot in the head by"."""
_AFTER = 3
"""Tokens behind a verb among which "himself" stands: "shot and killed himself"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """That somebody was hit, in its sentence; ``value`` is "own" or "other", as to the hand."""

    line: Line
    span: Span
    value: str
    who: Who


def compare_hands(folder: Folder) -> Iterator[Claim]:
    """Kin sources of which one has a person shoot himself, the other be shot by another."""
    own = folder.lines_at(folder.words.of(_REFLEXIVE | {_INFLICTED}))
    told: defaultdict[str, list[Hit]] = defaultdict(list)
    for line in own:
        if _is_told(line):
            told[line.source.id] += _by_own_hand(folder, line)
    if not told:
        return
    for line in folder.lines_at(folder.lemmas.of(_HITTING)):
        if _is_told(line):
            told[line.source.id] += (*_passives(folder, line), *_actives(folder, line))
    persons = [hit for hits in told.values() for hit in _persons(hits)]
    sole = alone(folder, persons)
    for one, other in folder.kin_pairs(persons):
        if one.value != other.value and are_of_one(one, other, sole):
            yield _claim(one, other)


def _is_told(line: Line) -> bool:
    if line.background or not line.lowered.isdisjoint(_AT_FIRST):
        return False
    return not (is_asked(line) or is_imagined(line))


def _persons(hits: Sequence[Hit]) -> list[Hit]:
    """One hit of each person of a source, where all are by one hand: the first that stands in no
    headline."""
    return [
        replace(next((hit for hit in own if hit.line.sentence.kind is _SENTENCE), own[0]), who=who)
        for who, own in by_person(hits)
        if len({hit.value for hit in own}) == 1 and not who.several
    ]


def _by_own_hand(folder: Folder, line: Line) -> Iterator[Hit]:
    for at, token in enumerate(line.tokens):
        if token.lower == _INFLICTED:
            who = who_before(folder, line, token.start)
            yield from _hit(line, at, min(at + 2, len(line.tokens)), "own", who)
        elif token.lower in _REFLEXIVE:
            verb = _verb_before(line, at)
            if verb is not None:
                yield from _hit(line, verb, at + 1, "own", _doer(folder, line, verb))


def _verb_before(line: Line, at: int) -> int | None:
    for place in range(at - 1, max(at - 1 - _AFTER, -1), -1):
        token = line.tokens[place]
        if token.lemma in _HITTING or token.lower in _GERUNDS:
            return place if token.tag != "VB" else None  # "meant to shoot himself"
        if token.tag not in ("CC", "RB", "VBD", "VBN"):
            return None
    return None


def _doer(folder: Folder, line: Line, verb: int) -> Who:
    """Whose hand it was: the subject of the clause of a verb, or of the one before it."""
    before = [clause for clause in line.parse.clauses if clause.first <= verb]
    subject = next((c.subject for c in reversed(before) if c.subject is not None), None)
    who = whom(folder, line, subject)
    return who if who != NOBODY else who_before(folder, line, line.tokens[verb].start)


def _passives(folder: Folder, line: Line) -> Iterator[Hit]:
    """ "The boy was shot by his brother"."""
    for phrase in line.parse.phrases:
        by = phrase.preposition
        if by is None or line.tokens[by].lower != "by" or not _is_somebody(folder, line, phrase):
            continue
        clause = next((c for c in line.parse.clauses if _is_hit_by(line, c, by)), None)
        if clause is not None:
            who = whom(folder, line, clause.subject)
            yield from _hit(line, clause.first, phrase.last, "other", who)


def _is_hit_by(line: Line, clause: Clause, by: int) -> bool:
    if clause.lemma not in _HITTING or not clause.passive or not _is_fact(clause):
        return False
    between = line.tokens[clause.last : by]
    return 0 <= len(between) <= _REACH and not any(token.text == "," for token in between)


def _actives(folder: Folder, line: Line) -> Iterator[Hit]:
    """ "His brother accidentally shot the boy"."""
    for clause in line.parse.clauses:
        agent, patient = clause.subject, clause.object
        if agent is None or patient is None or clause.lemma not in _HITTING or clause.passive:
            continue
        itself = line.parse.lowered[patient.head] in _REFLEXIVE
        if _is_fact(clause) and not itself and _is_somebody(folder, line, agent):
            who = whom(folder, line, patient)
            yield from _hit(line, agent.first, patient.last, "other", who)


def _is_fact(clause: Clause) -> bool:
    return not (clause.negated or clause.modal)


def _is_somebody(folder: Folder, line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is of a person, by its noun, its age ("by another 8-year-old") or a name: no
    bullet, no storm."""
    lemma = line.parse.lemmas[phrase.head].casefold()
    if lemma in PERSONS or lemma in _OTHERS or traits_of(lemma):
        return True
    if any(word.endswith(_OLD) for word in line.parse.lowered[phrase.first : phrase.last + 1]):
        return True
    return line.tags[phrase.head] == "NNP" and bool(who_of(folder, line, phrase).names)


def _hit(line: Line, first: int, last: int, value: str, who: Who) -> Iterator[Hit]:
    if who != NOBODY and not who.several:
        yield Hit(line, extent(line, first, last), value, who)


def _claim(one: Hit, other: Hit) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.ATTRIBUTION,
        tuple(hit.line.variant(hit.span, hit.value) for hit in (one, other)),
        Certainty(0.7, 0.8),
        "one person, hit by his own hand in one source and by another's in the other",
    )
