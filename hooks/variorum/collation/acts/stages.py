"""Stages: one act that is done in one source, and still to come or only possible in another.

"The council was to close the ford" and "the council closed the ford" are two stages of one act, as
are "the flood may have cut the cable" and "the flood cut the cable".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.collation.acts.meeting import (
    Use,
    concepts_near,
    concepts_of,
    end_of_act,
    meeting,
    patient_of,
)
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, Clause, ComparisonType, Relation
from variorum.swift import swift
from variorum.tables import Table
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_stages"]

_PROSPECTS = read_groups(LEXICON / "prospects.txt")
_FAMILIES = read_groups(LEXICON / "families.txt")
_LIGHT = read_words(LEXICON / "light_verbs.txt")
_HEDGES = read_words(LEXICON / "hedges.txt")
_SUPPORT = read_words(LEXICON / "support_verbs.txt")
_REPORTING = read_words(LEXICON / "telling_verbs.txt")
_LASTING = frozenset({"remain", "stay", "keep"})
_APART = frozenset(
    frozenset(stages)
    for stages in (
        ("done", "planned"),
        ("done", "negotiated"),
        ("done", "attempted"),
        ("done", "possible"),
        ("given", "attempted"),
        ("given", "possible"),
        ("given", "conceivable"),
        ("planned", "negotiated"),
    )
)
"""Stages of which one act can be at one time at one alone."""
_UNSURE = frozenset({"possible", "conceivable"})
_NAMES = {"given": "done", "conceivable": "possible"}
"""What two stages are called where a reader need not tell them from others."""
_SUPPOSING = 6
"""Tokens before a verb among which "if" stands."""
_REACH = 3
"""Tokens between a word of prospect and "to": "expected the ford to", "in talks over pay to"."""


def compare_stages(folder: Folder) -> Iterator[Claim]:
    """Acts of one verb and matter at two stages in kin sources.

    Of two stages that are apart one is not settled, so that only acts that somebody gives at such
    a stage are looked for.
    """
    unsettled = _unsettled(folder)
    doing = folder.lemmas.of_kind(lambda verb: _ACTS[verb] or "", unsettled)
    named = folder.lemmas.of_kind(concept_of, unsettled)
    told = [each for line in folder.lines_at(doing | named) for each in _told(line, unsettled)]
    stages: defaultdict[str, set[str]] = defaultdict(set)
    for each in told:
        stages[each.act].add(each.stage)
    uses = [_use(each) for each in told if len(stages[each.act]) > 1]
    for one, other in meeting(folder, uses):
        if frozenset({one.value, other.value}) in _APART:
            yield _claim(one, other)


def _unsettled(folder: Folder) -> frozenset[str]:
    """The acts that any sentence gives as planned, attempted, possible: as words of time and will,
    "to" and hedges alone do."""
    hedging = folder.words.of(_HEDGES) | folder.lemmas.of(_SEEMING)
    telling = [
        line
        for line in folder.lines
        if "TO" in line.tags or "MD" in line.tags or line.place in hedging
    ]
    told = [each for line in telling for each in _told(line)]
    return frozenset([each.act for each in told if each.stage not in _SETTLED])


_SETTLED = frozenset({"done", "given"})


@swift
@dataclass(frozen=True, slots=True)
class _Told:
    """An act at a stage: the clause that tells it and the token at which its stage begins."""

    line: Line
    clause: Clause
    act: str
    stage: str
    first: int


def _told(line: Line, acts: Set[str] | None = None) -> Iterator[_Told]:
    """The acts of a sentence, each at its stage; of some acts alone, if any are given."""
    if not line.parse.clauses or line.parse.texts[-1] == "?":
        return
    supposes = not _SUPPOSED.isdisjoint(line.parse.lemmas)
    aims = not _AIMING.isdisjoint(line.parse.lemmas)
    for clause in line.parse.clauses:
        act = None if clause.negated else _act(line, clause)
        if not act or (acts is not None and act not in acts):
            continue
        if (supposes and _is_supposed(line, clause)) or (aims and _is_aim(line, clause)):
            continue
        stage = _stage(line, clause)
        if stage:
            yield _Told(line, clause, act, *stage)


def _use(told: _Told) -> Use:
    line, clause = told.line, told.clause
    bond, near = _bond(line, clause), concepts_near(line, clause.verb)
    return Use(line, told.first, end_of_act(clause), told.act, told.stage, bond, near)


def _is_supposed(line: Line, clause: Clause) -> bool:
    """Whether a clause is supposed: "if the ford were closed"."""
    before = line.parse.lemmas[max(clause.first - _SUPPOSING, 0) : clause.first]
    return not _SUPPOSED.isdisjoint(before)


_SUPPOSED = frozenset({"if", "whether"})


def _is_aim(line: Line, clause: Clause) -> bool:
    """Whether a clause tells what something is for: "so that they could row", "help them row"."""
    if clause.modal is not None:
        before = line.parse.lemmas[max(clause.first - _SUPPOSING, 0) : clause.first]
        return ("so", "that") in pairwise(before)
    earlier = [other for other in line.parse.clauses if other.last <= clause.first]
    return bool(earlier) and earlier[-1].lemma == "help" and clause.last - clause.first == 1


_AIMING = frozenset({"so", "help"})


def _bond(line: Line, clause: Clause) -> frozenset[str]:
    """What an act is tied to: its patient, or what stands near alone where the object tells it."""
    if clause.lemma not in _SUPPORT or clause.object is None:
        return concepts_of(line, patient_of(clause))
    return frozenset()


def _act(line: Line, clause: Clause) -> str | None:
    """What is done, None where the verb tells too little: "offer" for "made an offer"."""
    if clause.lemma in _SUPPORT and clause.object is not None:
        return concept_of(line.parse.lemmas[clause.object.head])
    return _ACTS[clause.lemma]


_ACTS: Table[str, str | None] = Table(
    lambda verb: None if verb in _LIGHT else _FAMILIES.get(verb, concept_of(verb))
)


def _stage(line: Line, clause: Clause) -> tuple[str, int] | None:
    """The stage of an act, and the token at which the words that tell it begin."""
    if clause.modal in ("may", "might", "could"):
        return ("possible" if _is_perfect(line, clause) else "conceivable"), clause.first
    if clause.modal in ("will", "would"):
        is_told = clause.modal == "will" or _is_reported(line, clause)
        return ("planned", clause.first) if is_told and not _is_perfect(line, clause) else None
    if clause.modal not in (None, "attempt"):
        return None
    to = _infinitive(line, clause)
    if to is not None:
        return _prospect(line, to)
    done = _done(line, clause)
    return ("possible", done[1]) if done and _is_hedged(line, clause) else done


def _is_perfect(line: Line, clause: Clause) -> bool:
    return any(lemma == "have" for lemma in line.parse.lemmas[clause.first : clause.last])


def _is_hedged(line: Line, clause: Clause) -> bool:
    """ "has apparently sunk", "probably sank", "it appeared that she sank"."""
    if _is_what_appears(line, clause):
        return True
    if _HEDGES.isdisjoint(line.parse.lowered):
        return False
    within = slice(max(clause.first - 1, 0), clause.last)
    words = zip(line.tags[within], line.parse.lowered[within], strict=True)
    return any(tag == "RB" and word in _HEDGES for tag, word in words)


def _is_what_appears(line: Line, clause: Clause) -> bool:
    """Whether a clause is what appears: "it seemed the old barge was full"."""
    if _SEEMING.isdisjoint(line.parse.lemmas):
        return False
    return any(
        other.lemma in _SEEMING
        and other.subject is not None
        and line.parse.lowered[other.subject.head] == "it"
        and 0 < clause.first - other.last <= _OF_ITS_SUBJECT
        for other in line.parse.clauses
    )


_SEEMING = frozenset({"appear", "seem"})
_OF_ITS_SUBJECT = 8
"""Tokens between "it appeared" and the verb of what did: "that", and the subject."""


def _infinitive(line: Line, clause: Clause) -> int | None:
    """Where the "to" of an infinitive stands."""
    first = max(clause.first - 1, 0)
    tags = line.tags[first : clause.last]
    return first + tags.index("TO") if "TO" in tags else None


def _prospect(line: Line, to: int) -> tuple[str, int] | None:
    """The stage that the words before "to" tell: "was to", "is negotiating to"."""
    for at in range(to - 1, max(to - 1 - _REACH, -1), -1):
        lemma = line.parse.lemmas[at]
        if lemma == "be" and at == to - 1:
            return "planned", at
        if lemma in _PROSPECTS:
            return _PROSPECTS[lemma], at
    return None


def _done(line: Line, clause: Clause) -> tuple[str, int] | None:
    opening = line.tags[clause.first]
    before = line.parse.lemmas[clause.first - 1] if clause.first else ""
    if before in _LASTING or before == ",":
        return None  # "remained closed" and "a film, made in Lorne" tell no act
    has = line.parse.lemmas[clause.first] == "have"
    if opening == "VBD" or (has and clause.last - clause.first > 1):
        return "done", clause.first
    if opening in ("VBZ", "VBP"):
        return "given", clause.first
    return None


def _is_reported(line: Line, clause: Clause) -> bool:
    """Whether "would" is the "will" of reported words, and no habit: "she would row at night"."""
    before = [other for other in line.parse.clauses if other.last <= clause.first]
    return bool(before) and before[-1].lemma in _REPORTING


def _claim(one: Use, other: Use) -> Claim:
    is_possible = not _UNSURE.isdisjoint((one.value, other.value))
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.POLARITY if is_possible else ComparisonType.STATUS,
        tuple(
            replace(use, value=_NAMES.get(use.value, use.value)).variant() for use in (one, other)
        ),
        Certainty(0.7, 0.7),
        f"one source gives an act as {_NAMES.get(one.value, one.value)}, "
        f"another as {_NAMES.get(other.value, other.value)}",
    )
