"""Polarity: one thing said and denied, with the same words in the same places.

Statements meet by two words that stand together: what is described and how ("serious injuries"),
what is done and to what ("close the ford", "sail into Ferrow"), or what something is ("a riot").
One is denied ("did not close", "denied closing", "was unable to close"), the other is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import (
    denied,
    denying,
    has_negation,
    held_open,
    is_asked,
    is_denied_before,
    is_held_open,
    undone,
)
from variorum.collation.referents import (
    NOBODY,
    Referent,
    are_apart,
    are_one,
    heads_of,
    referent_of,
)
from variorum.language import stem_of
from variorum.records import (
    Certainty,
    Clause,
    ComparisonType,
    Phrase,
    Relation,
    Span,
)
from variorum.wordlists import read_words

__all__ = ["compare_polarity"]

_CHANGING = read_words(LEXICON / "changing.txt")
_BECOMING = read_words(LEXICON / "becoming.txt")
_LEAST_WEIGHT = 1.8
_LEAST_OF_NAMED = 0.9
"""Less is asked of what is said of one person by name."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that stand together, said or denied.

    ``subject`` is of whom or what they are said; ``details`` are the describing words of what is
    done or is so.
    """

    line: Line
    span: Span
    denied: bool
    subject: Referent = NOBODY
    details: frozenset[str] = frozenset()


def compare_polarity(folder: Folder) -> Iterator[Claim]:
    """What kin sources say and deny in the same words."""
    changing = folder.words.of(_CHANGING)
    denials = {
        (line.source.id, key)
        for line in folder.lines_at(denying(folder) - changing)
        for key, statement in (() if is_asked(line) else _statements(folder, line, None))
        if statement.denied
    }
    wanted: defaultdict[str, set[Key]] = defaultdict(set)
    for id_, key in denials:
        for kin in (id_, *folder.related.get(id_, ())):
            wanted[kin].add(key)
    nouns = {id_: {key[-1] for key in keys} for id_, keys in wanted.items()}
    slots: defaultdict[Key, list[Statement]] = defaultdict(list)
    among_all = frozenset().union(*nouns.values())
    for line in folder.lines_at(folder.lemmas.of_kind(stem_of, among_all) - changing):
        own = nouns.get(line.source.id)
        if own and not own.isdisjoint(line.parse.stems) and not is_asked(line):
            for key, statement in _statements(folder, line, wanted[line.source.id]):
                slots[key].append(statement)
    for key in sorted(slots):
        yield from _compared(folder, slots[key])


def _compared(folder: Folder, statements: list[Statement]) -> Iterator[Claim]:
    if len({statement.denied for statement in statements}) < 2:
        return
    for one, other in folder.kin_pairs(_of_one_mind(statements)):
        if one.denied != other.denied and _is_one_slot(folder, one, other):
            yield _claim(one, other)


def _of_one_mind(statements: list[Statement]) -> list[Statement]:
    """Those of sources that do not say it both ways themselves."""
    ways: defaultdict[str, set[bool]] = defaultdict(set)
    for statement in statements:
        ways[statement.line.source.id].add(statement.denied)
    return [s for s in statements if len(ways[s.line.source.id]) == 1]


def _statements(
    folder: Folder, line: Line, wanted: Set[Key] | None
) -> Iterator[tuple[Key, Statement]]:
    """What a sentence says and denies; of the keys that are wanted alone, if any are given."""
    described = [each for each in _described(line) if wanted is None or each[0] in wanted]
    done = [each for each in _done(line) if wanted is None or each[0] in wanted]
    if not (described or done):
        return
    denies = line.place in denying(folder)
    under = denied(line) if denies else {}
    yield from _descriptions(line, under, described)
    yield from _doings(folder, line, (undone(line) | under) if denies else {}, done)


def _descriptions(
    line: Line, under: dict[int, int], described: Sequence[tuple[Key, Phrase, int]]
) -> Iterator[tuple[Key, Statement]]:
    """Things and how they are described, in a sentence that holds nothing open."""
    if not described or held_open(line):
        return
    plain = not has_negation(line)
    done = {
        at
        for clause in line.parse.clauses
        if clause.lemma not in _HAVING
        for phrase in (clause.object, *clause.obliques)
        if phrase is not None
        for at in range(phrase.first, phrase.last)
    }
    objects = {c.object.first: c for c in line.parse.clauses if c.object is not None}
    for key, phrase, at in described:
        verb = objects[phrase.first].first if phrase.first in objects else phrase.first
        is_denied = at in under or _is_negative(line.parse.texts[at])
        if at in under and at in done:
            # "did not close the old mill", "never came to the old mill": it may well be old
            continue
        if is_denied or plain:
            span = extent(line, min(under.get(at, verb), verb), phrase.last)
            yield key, Statement(line, span, is_denied)


def _doings(
    folder: Folder, line: Line, under: dict[int, int], done: Sequence[tuple[Key, Phrase, Clause]]
) -> Iterator[tuple[Key, Statement]]:
    """What is done and what something is, clause by clause."""
    for key, phrase, clause in done:
        opening = under.get(clause.verb, under.get(phrase.head))
        if is_held_open(line, clause) or (opening is None and not _is_told(line, clause)):
            continue
        first = min(clause.first if opening is None else opening, clause.first, phrase.first)
        span = extent(line, first, max(clause.last, phrase.last))
        turned = key[0] == _IS and clause.lemma != "be"
        agent = None if turned else _agent(line, clause)
        subject, details = referent_of(folder, line, agent), _details(line, phrase)
        yield key, Statement(line, span, opening is not None, subject, details)


def _done(line: Line) -> Iterator[tuple[Key, Phrase, Clause]]:
    """What each clause does, with the phrase that tells to what."""
    for clause in line.parse.clauses:
        for key, phrase in _matters(line, clause):
            yield key, phrase, clause


def _described(line: Line) -> Iterator[tuple[Key, Phrase, int]]:
    """Things and how they are described ("serious injuries"), with where the description stands."""
    for phrase in line.parse.phrases:
        if line.tags[phrase.head] not in ("NN", "NNS"):
            continue
        for at in range(phrase.first, phrase.head):
            if line.tags[at] in ("JJ", "VBN", "VBG"):
                described = _stripped(line.parse.texts[at]), line.parse.stems[phrase.head]
                yield described, phrase, at


_SUFFERED = "suffered"
"""What nobody is said to have done is not what one is said not to have done."""
_IS = "is"
"""What was one thing may turn into another: of whom that is said, two texts may tell otherwise."""


def _matters(line: Line, clause: Clause) -> Iterator[tuple[Key, Phrase]]:
    """What is done and to what ("close the ford"), to or at what ("sail into Ferrow"), or what
    something is ("turned into a riot")."""
    first = clause.obliques[0] if clause.obliques else None
    way = _way(line, clause, first) if clause.object is None and first is not None else ""
    if clause.lemma in _BECOMING:
        phrase = clause.object or (first if way in ("into", "to") else None)
        if phrase is not None and line.tags[phrase.head] == "NN":
            yield (_IS, line.parse.stems[phrase.head]), phrase
    if clause.lemma in _EMPTY:
        return
    act = stem_of(clause.lemma)  # to damage is no word for to destroy where one is denied
    patient = clause.subject if clause.passive and not clause.relative else clause.object
    if patient is not None:
        agentless = clause.passive and _agent(line, clause) is None
        for word in heads_of(line, patient):
            yield ((_SUFFERED,) if agentless else ()) + (act, line.parse.stems[word]), patient
    elif first is not None and way:
        for word in heads_of(line, first):
            yield (act, way, line.parse.stems[word]), first


def _agent(line: Line, clause: Clause) -> Phrase | None:
    """Who does what a clause tells: its subject, or what stands after "by" in the passive."""
    if not clause.passive:
        return clause.subject
    by = (p for p in clause.obliques if p.preposition and line.parse.texts[p.preposition] == "by")
    return next(by, None)


def _is_told(line: Line, clause: Clause) -> bool:
    """Whether a verb tells what was done: a finite one, that nothing before it may deny, and not
    after "to", where nobody need have done it: "arranged to sail"."""
    if not (clause.last - clause.first > 1 or line.tags[clause.verb] in _FINITE):
        return False
    opening = line.tags[max(clause.first - 1, 0) : clause.first + 1]
    return "TO" not in opening and not is_denied_before(line, clause)


def _way(line: Line, clause: Clause, phrase: Phrase) -> str:
    """The preposition right after a verb: "into" of "sailed into Ferrow"."""
    at = phrase.preposition
    return line.parse.texts[at] if at is not None and at - clause.last <= 1 else ""


def _details(line: Line, phrase: Phrase) -> frozenset[str]:
    """The describing words of a noun: "opening" of "an opening statement"."""
    places = range(phrase.first, phrase.head)
    describing = [at for at in places if line.tags[at] in ("JJ", "VBG", "VBN", "CD")]
    return frozenset([line.parse.stems[at] for at in describing])


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_HAVING = frozenset({"be", "have", "suffer", "sustain", "receive", "show", "see", "find", "report"})
"""Verbs that deny what their object is when they are denied: "had no serious burns"."""
_EMPTY = frozenset({"be", "have", "do", "get", "make", "take", "give", "say", "know"})


def _is_negative(word: str) -> bool:
    return word.casefold().startswith("non-")


def _stripped(word: str) -> str:
    """A describing word without the prefix that denies it."""
    return word.casefold().removeprefix("non-")


def _is_one_slot(folder: Folder, one: Statement, other: Statement) -> bool:
    """Whether the two stand in sentences of kin sources that share more than the two words."""
    if _are_apart(one, other) or one.line.background != other.line.background:
        return False
    least = _LEAST_OF_NAMED if are_one(one.subject, other.subject) else _LEAST_WEIGHT
    return folder.tie(one.line, other.line) >= least


def _are_apart(one: Statement, other: Statement) -> bool:
    """Whether two statements are of two subjects ("the act required", "the rules require"), or of
    things described otherwise ("an opening statement", "a closing statement")."""
    if one.details and other.details and not one.details & other.details:
        return True
    return are_apart(one.subject, other.subject)


def _claim(one: Statement, other: Statement) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.POLARITY,
        tuple(s.line.variant(s.span, "denied" if s.denied else "said") for s in (one, other)),
        Certainty(0.6, 0.7),
        "one source says in these words what another denies",
    )
