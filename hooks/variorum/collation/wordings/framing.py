"""Framing: one proposition that one source gives as a pledge and another as a condition.

A frame is a word of promising, asking, denying and so on; its scope is what follows it. Two
frames hold one proposition when their scopes share what is rare in both articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent, phrase_end, phrase_start, subject_start
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_groups

__all__ = ["compare_framing"]

_FRAMES = read_groups(LEXICON / "frames.txt")
_SCOPE = 14
"""Tokens after a frame's word in which its proposition stands."""
_LEAST_WEIGHT = 2.0
_LEAST_COVER = 0.6


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame's word at a token, with the concepts of its scope."""

    line: Line
    at: int
    kind: str
    scope: dict[str, int]


def compare_framing(folder: Folder) -> Iterator[Claim]:
    """One proposition in two frames: a pledge here, a condition there."""
    holding = folder.lines_at(folder.lemmas.of(_FRAMES))
    frames = {line.place: found for line in holding if (found := list(_frames(line)))}
    for pair in folder.pairs_with(frames):
        for one in frames.get(pair.one.place, ()):
            for other in frames.get(pair.other.place, ()):
                if one.kind != other.kind and _hold_one_proposition(folder, one, other):
                    yield _framed(one, other)


def _frames(line: Line) -> Iterator[Frame]:
    for at, lemma in enumerate(line.parse.lemmas):
        kind = _FRAMES.get(lemma)
        if kind and not _is_of_a_thing(line, at):
            scope = {c: place for c, place in line.concepts.items() if at < place <= at + _SCOPE}
            yield Frame(line, at, kind, scope)


def _is_of_a_thing(line: Line, at: int) -> bool:
    """Whether a word of a frame tells of a thing: "a permit", "bail was denied"."""
    lemma, tag = line.parse.lemmas[at], line.tags[at]
    if lemma == "permit":
        return tag.startswith("N")
    before = list(line.parse.lemmas[max(at - 2, 0) : at])
    return lemma == "deny" and tag == "VBN" and "be" in before


def _hold_one_proposition(folder: Folder, one: Frame, other: Frame) -> bool:
    shared = frozenset(one.scope.keys() & other.scope.keys())
    if len(shared) < 2 or folder.weight_of(shared, one.line, other.line) < _LEAST_WEIGHT:
        return False
    return len(shared) >= _LEAST_COVER * min(len(one.scope), len(other.scope))


def _framed(one: Frame, other: Frame) -> Claim:
    shared = one.scope.keys() & other.scope.keys()
    variants = []
    for frame in (one, other):
        last = max(frame.scope[concept] for concept in shared)
        start = _opening(frame.line, frame.at)
        variants.append(
            frame.line.variant(extent(frame.line, start, phrase_end(frame.line, last)), frame.kind)
        )
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.FRAMING,
        tuple(variants),
        Certainty(0.8, 0.7),
        f"one proposition, given as {_one(one.kind)} in one source and as {_one(other.kind)} in "
        "another",
    )


def _one(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _opening(line: Line, at: int) -> int:
    """Where a framed proposition begins: at the frame's subject, or its preposition."""
    if line.tags[at].startswith("V"):
        return subject_start(line, at)
    start = phrase_start(line, at)
    return start - 1 if start and line.tags[start - 1] in ("IN", "TO") else start
