"""Universals: what one source says of all of a kind, and another of some of them alone.

"The recall affects all models of the van" and "the fault exists only in the 2012 model of the van"
cannot both be true. "The only models" limits nothing, and neither does "not only in the models".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.referents import NOBODY, Referent, are_apart, referent_of
from variorum.records import Certainty, ComparisonType, Phrase, Relation, Span

__all__ = ["compare_universals"]

_LIMITING = frozenset({"only", "solely", "exclusively"})
_EVERY = frozenset({"all", "every", "each"})
_LEAST_WEIGHT = 1.2


@dataclass(frozen=True, slots=True)
class Scope:
    """A noun phrase that holds all of a kind, or some alone; ``of`` is what they are of."""

    line: Line
    span: Span
    noun: str
    limited: bool
    of: Referent


def compare_universals(folder: Folder) -> Iterator[Claim]:
    """Kinds of which kin sources speak as a whole here and of some alone there."""
    scopes: defaultdict[str, list[Scope]] = defaultdict(list)
    for line in folder.lines:
        if (_LIMITING | _EVERY).isdisjoint(line.lowered):
            continue
        for phrase in line.parse.phrases:
            scope = _scope(folder, line, phrase)
            if scope is not None:
                scopes[scope.noun].append(scope)
    for noun in sorted(scopes):
        yield from _compared(folder, scopes[noun])


def _scope(folder: Folder, line: Line, phrase: Phrase) -> Scope | None:
    head = line.tokens[phrase.head]
    if head.tag not in ("NN", "NNS"):
        return None
    start = phrase.first if phrase.preposition is None else phrase.preposition
    before = [t.text.casefold() for t in line.tokens[max(start - 2, 0) : start]]
    opening = line.tokens[phrase.first].text.casefold()
    limited = bool(before) and before[-1] in _LIMITING and "the" not in before
    if "not" in before or not (limited or opening in _EVERY):
        return None
    span = extent(line, start - limited, phrase.last)
    return Scope(line, span, head.stem, limited, _of(folder, line, phrase))


def _of(folder: Folder, line: Line, phrase: Phrase) -> Referent:
    """What the members of a kind are of: "the van" of "all models of the van"."""
    after = (p for p in line.parse.phrases if p.preposition == phrase.last)
    following = next(after, None)
    is_of = following is not None and line.tokens[phrase.last].text == "of"
    return referent_of(folder, line, following) if is_of else NOBODY


def _compared(folder: Folder, scopes: list[Scope]) -> Iterator[Claim]:
    """Claims on scopes of sources that are of one mind: one that has both speaks of two things."""
    ways: defaultdict[str, set[bool]] = defaultdict(set)
    for scope in scopes:
        ways[scope.line.source.id].add(scope.limited)
    steady = [scope for scope in scopes if len(ways[scope.line.source.id]) == 1]
    for one, other in folder.kin_pairs(steady):
        if one.limited != other.limited and _is_one_slot(folder, one, other):
            yield _claim(one, other)


def _is_one_slot(folder: Folder, one: Scope, other: Scope) -> bool:
    if one.line.background != other.line.background or are_apart(one.of, other.of):
        return False
    return folder.tie(one.line, other.line) >= _LEAST_WEIGHT


def _claim(one: Scope, other: Scope) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.POLARITY,
        tuple(s.line.variant(s.span, "some" if s.limited else "all") for s in (one, other)),
        Certainty(0.6, 0.7),
        "said of all of a kind in one source, and of some alone in another",
    )
