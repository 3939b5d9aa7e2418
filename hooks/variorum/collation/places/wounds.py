"""Wounds: where on the body one person was hit, as sources tell it.

"The bullet struck her in the leg", "with a gunshot wound to the back". A part and what it is a part
of are one place ("the knee", "the leg"), and so are several parts and one of them ("the hand and
the leg"); two parts of which neither holds the other differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.cast import SOMEBODY, follows_another_time, owner_of, whom
from variorum.collation.casualties import alone, are_of_one, by_person
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.negation import is_asked, is_imagined
from variorum.collation.places.body_parts import PARTS, are_nested, covers, differ, run_of_parts
from variorum.collation.who import NOBODY, Who, clash, traits_of, who_before
from variorum.mentions.links import phrase_at
from variorum.records import (
    Certainty,
    ComparisonType,
    Phrase,
    Relation,
    Span,
)

__all__ = ["compare_wounds"]

_HITTING = frozenset(
    {"shoot", "hit", "strike", "wound", "graze", "stab", "slash", "injure", "pierce", "penetrate"}
)
_WOUNDS = frozenset(
    {"wound", "gunshot", "shot", "bullet", "injury", "round", "laceration", "graze"}
)
_HURTS = frozenset({"wound", "injury"})
_ENTERING = frozenset({"hit", "strike", "graze", "pierce", "penetrate", "enter"})
_TOGETHER = frozenset({"each", "both", "all", "respectively"})
"""Words by which a sentence tells of several at once: "were each shot in the leg"."""
_CAUSES = _HITTING | _WOUNDS
_WITHOUT = frozenset({"without", "not", "never", "from"})
_PRONOUNS = frozenset({"he", "she", "him", "her"})
_GERUNDS = frozenset({"shooting", "striking", "hitting", "stabbing", "wounding", "grazing"})
_NEAR = 5
"""Tokens before a wound among which its participle stands: "injured with a gunshot wound"."""
_NOT = frozenset({"not", "n't", "n’t", "never", "nor", "or"})
_FINDING = frozenset({"find", "discover", "locate", "leave"})
_PREPOSITIONS = frozenset({"in", "to", "through", "into", "on"})
_REFLEXIVE = frozenset({"himself", "herself", "self", "themselves"})
_LEAST_WEIGHT = 2.0
_REACH = 12
"""Tokens before "in the leg" among which the verb or the wound stands."""


@dataclass(frozen=True, slots=True)
class Wound:
    """The parts of the body in which one mention says that somebody was hit."""

    line: Line
    span: Span
    parts: frozenset[str]
    who: Who
    single: bool = True


def compare_wounds(folder: Folder) -> Iterator[Claim]:
    """Persons whom kin sources say to have been hit in other parts of the body."""
    told: defaultdict[str, list[Wound]] = defaultdict(list)
    hurting = folder.lemmas.of(_CAUSES) | folder.words.of(_GERUNDS)
    for line in folder.lines_at(folder.lemmas.of(PARTS) & hurting):
        if line.background or "think" in line.lemmas or is_asked(line) or is_imagined(line):
            continue
        if not line.lowered.isdisjoint(_PRONOUNS) and follows_another_time(folder, line):
            continue
        for wound in _wounds(folder, line):
            told[wound.line.source.id].append(wound)
    persons = [person for id_ in sorted(told) for person in _persons(told[id_])]
    sole = alone(folder, persons)
    for one, other in folder.kin_pairs(persons):
        if not are_of_one(one, other, sole) and (
            clash(one.who, other.who) or not _tied(folder, one, other)
        ):
            continue
        if differ(one.parts, other.parts):
            yield _claim(one, other)


def _tied(folder: Folder, one: Wound, other: Wound) -> bool:
    """Whether two sentences that tell of one wound each share so much else that it is one."""
    if not (one.single and other.single) or bool(one.who.names) != bool(other.who.names):
        return False
    if one.who.traits | other.who.traits >= SOMEBODY:
        return False  # "the victim" may be anybody
    shared = frozenset(one.line.concepts.keys() & other.line.concepts.keys())
    return folder.weight_of(shared - PARTS, one.line, other.line) >= _LEAST_WEIGHT


def _wounds(folder: Folder, line: Line) -> Iterator[Wound]:
    """The wounds of a sentence, those of one person as one."""
    found: list[Wound] = []
    ended = 0
    for at, token in enumerate(line.tokens):
        if token.lower not in _PREPOSITIONS:
            continue
        run = run_of_parts(line, at + 1)
        cause = _cause(line, at) if run else None
        if not run or cause is None:
            continue
        first, last, parts = run
        who = _befallen(folder, line, cause, at)
        if who == NOBODY:
            continue
        near = found[-1] if found else None
        if near is not None and _another(line, ended, at):
            continue
        carries_on = near is not None and not _has_verb(line, ended, at)
        ended = last
        if near is not None and carries_on:
            span = (near.span[0], line.span(first, last)[1])
            found[-1] = Wound(line, span, near.parts | parts, near.who | who)
        else:
            found.append(Wound(line, line.span(at, last), parts, who))
    found += [*_compounds(folder, line), *_parts_hit(folder, line)]
    single = len(found) == 1
    yield from (replace(wound, single=single) for wound in found if not wound.who.several)


def _compounds(folder: Folder, line: Line) -> Iterator[Wound]:
    """A part of the body before the noun of the wound: "he was treated for a leg wound"."""
    for at in range(1, len(line.tags)):
        part = line.tokens[at - 1]
        if line.parse.lemmas[at] in _HURTS and part.lemma in PARTS and part.tag[:2] == "NN":
            who = _befallen(folder, line, at, at)
            if who != NOBODY:
                yield Wound(line, line.span(at - 1, at + 1), frozenset({part.lemma}), who)


def _parts_hit(folder: Folder, line: Line) -> Iterator[Wound]:
    """A part of somebody's body as what is hit: "a bullet grazed Dahl's leg", "hit his arm"."""
    for clause in line.parse.clauses:
        thing = clause.subject if clause.passive else clause.object
        if thing is None or clause.lemma not in _ENTERING or clause.negated or clause.modal:
            continue
        if any(
            word in _WITHOUT for word in line.parse.lowered[max(0, clause.first - 2) : clause.first]
        ):
            continue
        part = line.parse.lemmas[thing.head]
        owner = owner_of(line, thing) if part in PARTS else None
        who = whom(folder, line, owner)
        if who != NOBODY:
            yield Wound(line, line.span(thing.first, thing.last), frozenset({part}), who)


def _another(line: Line, first: int, last: int) -> bool:
    """Whether somebody else stands between two parts without a verb: "Holm in the head, a boy in
    the leg"."""
    if _has_verb(line, first, last):
        return False
    between = line.tokens[first:last]
    return any(t.tag.startswith(("NN", "CD", "JJ")) and t.lemma not in _WOUNDS for t in between)


def _has_verb(line: Line, first: int, last: int) -> bool:
    return any(tag.startswith("VB") for tag in line.parse.tags[first:last])


def _cause(line: Line, at: int) -> int | None:
    """The verb or the noun of the wound before "in the leg"; None where it is none of a hit."""
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        token = line.tokens[place]
        if token.lower in _TOGETHER:
            return None
        if token.text in (";", "but") or token.lower in _NOT:
            return None
        if token.tag.startswith("VB"):
            denied = any(word in _NOT for word in line.parse.lowered[max(0, place - 3) : place])
            return place if token.lemma in _HITTING and not denied else None
        if token.tag in ("NN", "NNS") and token.lemma in _WOUNDS:
            return _participle(line, place)
        if token.lower in _GERUNDS and line.tags[place - 1] in ("IN", ","):
            return place  # "is charged with shooting Dahl in the leg"
    return None


def _participle(line: Line, at: int) -> int:
    """The participle that a wound hangs on, else the wound: "Holm, hurt with a shot to the leg"."""
    for place in range(at - 1, max(1, at - _NEAR), -1):
        if line.tags[place] == "VBN" and line.parse.lemmas[place] in _HITTING:
            return place if line.parse.texts[place - 1] == "," else at
    return at


def _befallen(folder: Folder, line: Line, cause: int, at: int) -> Who:
    """Who was hit: whom the verb befalls, who has the wound, else the person named before."""
    who = whom(folder, line, _bearer(line, cause))
    if who == NOBODY:
        who = whom(folder, line, _patient(line, cause))
    if who == NOBODY:
        who = who_before(folder, line, line.parse.starts[at])
    return who | _owner(line, at)


def _bearer(line: Line, cause: int) -> Phrase | None:
    """Who is told to be "with" a wound: "a man with a leg wound was flown to Varde"."""
    own = phrase_at(line.parse, cause)
    at = own.preposition if own is not None else None
    if not at or line.parse.lowered[at] != "with":
        return None
    bearer = phrase_at(line.parse, at - 1)
    return bearer if bearer is not None and bearer.preposition is None else None


def _owner(line: Line, at: int) -> Who:
    """What "his" of "in his leg" tells."""
    after = line.tokens[at + 1 : at + 2]
    return Who(traits=traits_of(after[0].text)) if after and after[0].tag == "PRP$" else NOBODY


def _patient(line: Line, cause: int) -> Phrase | None:
    behind = _phrase_behind(line, cause) if line.parse.lowered[cause] in _GERUNDS else None
    if behind is not None and line.parse.lemmas[cause + 1] not in _REFLEXIVE:
        return behind
    before = [c for c in line.parse.clauses if c.first <= cause]
    if cause > 1 and line.parse.texts[cause - 1] == ",":  # "Holm, shot in the leg, was"
        return phrase_at(line.parse, cause - 2)
    if before and line.tags[cause].startswith("VB"):
        clause = next((c for c in before if cause < c.last), before[-1])
        thing = clause.object
        own = thing is not None and line.parse.lemmas[thing.head] in _REFLEXIVE
        return clause.subject if clause.passive or own else thing
    found = (c.object for c in reversed(before) if c.lemma in _FINDING and not c.passive)
    subject = before[-1].subject if before else None
    return next((thing for thing in found if thing is not None), subject)


def _phrase_behind(line: Line, at: int) -> Phrase | None:
    """What a verb has for its object, which may be of one phrase with it: "shooting Pia Dahl"."""
    return next((p for p in line.parse.phrases if p.first <= at + 1 < p.last), None)


def _persons(wounds: Sequence[Wound]) -> list[Wound]:
    """The wounds of one source, one for each person: the one of most parts, if it holds them all.

    A source that tells of one person's wounds twice, and not alike, tells of two persons, or of
    more wounds than one sentence has.
    """
    groups = by_person(wounds)
    return [person for who, own in groups if (person := _fullest(who, own)) is not None]


def _fullest(who: Who, wounds: Sequence[Wound]) -> Wound | None:
    full = max(wounds, key=lambda wound: (len(wound.parts), -wound.span[0]))
    if not all(covers(full.parts, wound.parts) for wound in wounds):
        return None
    return replace(full, who=who)


def _claim(one: Wound, other: Wound) -> Claim:
    apart = not any(are_nested(a, b) for a in one.parts for b in other.parts)
    return Claim(
        Relation.CONTRADICTION if apart else Relation.DIFFERENCE,
        ComparisonType.PLACE,
        tuple(w.line.variant(w.span, " ".join(sorted(w.parts))) for w in (one, other)),
        Certainty(0.7 if apart else 0.6, 0.9),
        "where one person was hit, told in two ways",
    )
