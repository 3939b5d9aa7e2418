"""Polarity: one thing said and denied, with the same words in the same places.

Statements meet by two words that stand together: what is described and how ("serious injuries"),
or what is done and to what ("close the ford"). One is denied, the other is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import denied, has_negation, held_open, may_deny
from variorum.records import Certainty, Clause, ComparisonType, Relation, Span
from variorum.wordlists import read_words

__all__ = ["compare_polarity"]

_CHANGING = read_words(LEXICON / "changing.txt")
_LEAST_WEIGHT = 1.8

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Statement:
    """Two words that stand together, said or denied."""

    line: Line
    span: Span
    denied: bool


def compare_polarity(folder: Folder) -> Iterator[Claim]:
    """What kin sources say and deny in the same words."""
    slots: defaultdict[Key, list[Statement]] = defaultdict(list)
    lines = [line for line in folder.lines if not held_open(line) and not _is_changing(line)]
    denials = frozenset(
        key for line in lines if may_deny(line) for key, s in _statements(line, None) if s.denied
    )
    for line in lines:
        plain = not has_negation(line)
        for key, statement in _statements(line, denials):
            if statement.denied or plain:
                slots[key].append(statement)
    for key in sorted(slots):
        yield from _compared(folder, slots[key])


def _is_changing(line: Line) -> bool:
    """Whether a sentence speaks of what is so now or was so at first, and may change."""
    return not line.lowered.isdisjoint(_CHANGING)


def _compared(folder: Folder, statements: list[Statement]) -> Iterator[Claim]:
    if len({statement.denied for statement in statements}) < 2:
        return
    steady = _of_one_mind(statements)
    denying = [statement for statement in steady if statement.denied]
    saying = [statement for statement in steady if not statement.denied]
    for one in denying:
        for other in saying:
            if _is_one_slot(folder, one, other):
                yield _claim(one, other)


def _of_one_mind(statements: list[Statement]) -> list[Statement]:
    """Those of sources that do not say it both ways themselves."""
    ways: defaultdict[str, set[bool]] = defaultdict(set)
    for statement in statements:
        ways[statement.line.source.id].add(statement.denied)
    return [s for s in statements if len(ways[s.line.source.id]) == 1]


def _statements(line: Line, wanted: Set[Key] | None) -> Iterator[tuple[Key, Statement]]:
    """What a sentence says and denies; of the keys that are wanted alone, if any are given."""
    under = denied(line) if may_deny(line) else {}
    objects = {c.object.first: c for c in line.parse.clauses if c.object is not None}
    for phrase in line.parse.phrases:
        verb = objects[phrase.first].first if phrase.first in objects else phrase.first
        for at in range(phrase.first, phrase.head):
            key = _described(line, at, phrase.head)
            if key is not None and (wanted is None or key in wanted):
                is_denied = at in under or _is_negative(line.tokens[at].text)
                span = extent(line, min(under.get(at, verb), verb), phrase.last)
                yield key, Statement(line, span, is_denied)
    for clause in objects.values():
        key = _done(line, clause)
        if key is None or (wanted is not None and key not in wanted):
            continue
        if clause.object is not None:
            opening = under.get(clause.verb, clause.first)
            span = extent(line, min(opening, clause.first), clause.object.last)
            yield key, Statement(line, span, clause.verb in under)


def _described(line: Line, at: int, head: int) -> Key | None:
    """A thing and how it is described: "serious injuries"."""
    token, noun = line.tokens[at], line.tokens[head]
    if token.tag in ("JJ", "VBN", "VBG") and noun.tag in ("NN", "NNS"):
        return (_stripped(token.text), noun.stem)
    return None


def _done(line: Line, clause: Clause) -> Key | None:
    """What is done and to what: "close the ford"."""
    if clause.object is None or clause.lemma in _EMPTY:
        return None
    noun = line.tokens[clause.object.head]
    finite = clause.last - clause.first > 1 or line.tokens[clause.verb].tag in _FINITE
    return (concept_of(clause.lemma), noun.stem) if finite and noun.tag in ("NN", "NNS") else None


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_EMPTY = frozenset({"be", "have", "do", "get", "make", "take", "give", "say", "know"})


def _is_negative(word: str) -> bool:
    return word.casefold().startswith("non-")


def _stripped(word: str) -> str:
    """A describing word without the prefix that denies it."""
    return word.casefold().removeprefix("non-")


def _is_one_slot(folder: Folder, one: Statement, other: Statement) -> bool:
    """Whether the two stand in sentences of kin sources that share more than the two words."""
    if not folder.are_kin(one.line.source, other.line.source):
        return False
    shared = frozenset(one.line.concepts.keys() & other.line.concepts.keys())
    return folder.weight_of(shared, one.line, other.line) >= _LEAST_WEIGHT


def _claim(one: Statement, other: Statement) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.POLARITY,
        tuple(s.line.variant(s.span, "denied" if s.denied else "said") for s in (one, other)),
        Certainty(0.6, 0.7),
        "one source says in these words what another denies",
    )
