"""Suspicions: a cause that one source gives as established, and another as suspected.

"An arsonist set the mill on fire" and "investigators suspect arson in the fire at the mill" are
two states of one inquiry. What is only looked into ("is treated as arson") is neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent, phrase_end, phrase_start
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import has_negation
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_suspicions"]

_HEDGES = read_words(LEXICON / "hedges.txt")
_DOUBTS = read_words(LEXICON / "doubts.txt")
_INQUIRIES = read_words(LEXICON / "inquiries.txt")
_BEFORE, _AFTER = 8, 4
"""Tokens round a cause among which stands what makes it a suspicion: "may have been set by an
arsonist", "arson is suspected"."""
_LEAST_WEIGHT = 1.0
_ON_PURPOSE = frozenset({"deliberately", "intentionally", "purposely", "wilfully"})
_SETTING = frozenset({"set", "start", "light"})
_ARSON = "arson"


_CAUSES = read_groups(LEXICON / "causes.txt")
_WORDS = frozenset(part for cause in _CAUSES for part in cause.split("-"))


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A cause in its sentence, with whether it is only suspected there."""

    line: Line
    span: Span
    cause: str
    suspected: bool


def compare_suspicions(folder: Folder) -> Iterator[Claim]:
    """Causes that some kin sources suspect, and others give outright and nowhere suspect."""
    given: defaultdict[str, list[Suspicion]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of(_WORDS) | folder.words.of(_ON_PURPOSE)):
        for suspicion in _suspicions(line):
            given[suspicion.cause].append(suspicion)
    for cause in sorted(given):
        doubting = {s.line.source.id for s in given[cause] if s.suspected}
        steady = [s for s in given[cause] if s.suspected or s.line.source.id not in doubting]
        for one, other in folder.kin_pairs(steady):
            if one.suspected != other.suspected and _is_one_slot(folder, one, other):
                yield _claim(one, other)


def _suspicions(line: Line) -> Iterator[Suspicion]:
    for at in range(len(line.tags)):
        found = _cause(line, at)
        if found is None:
            continue
        first, cause = found
        doubt = _doubt(line, first, at)
        if doubt is not None:
            start, end = min(doubt, phrase_start(line, first)), max(doubt + 1, at + 1)
            yield Suspicion(line, extent(line, start, end), cause, True)
        elif not _is_open(line):
            start = phrase_start(line, first)
            yield Suspicion(line, extent(line, start, phrase_end(line, at)), cause, False)


def _cause(line: Line, at: int) -> tuple[int, str] | None:
    """The cause whose last word stands at a token, and its first token; no part of a longer noun
    but that of what it caused: "an arson fire", but not "a suicide note"."""
    lemmas, tags = line.parse.lemmas, line.tags
    lemma = lemmas[at]
    if at and lemma in _SETTING and line.parse.lowered[at - 1] in _ON_PURPOSE:
        return at - 1, _ARSON
    if tags[at] not in ("NN", "NNS"):
        return None
    after = at + 1
    if after < len(tags) and tags[after] in ("NN", "NNS") and lemmas[after] not in _CAUSED:
        return None
    pair = f"{lemmas[at - 1]}-{lemma}" if at else lemma
    if pair in _CAUSES:
        return at - (pair != lemma), _CAUSES[pair]
    return (at, _CAUSES[lemma]) if lemma in _CAUSES else None


_CAUSED = frozenset({"fire", "blaze", "death", "attack", "crash", "bullet", "strike"})


def _doubt(line: Line, first: int, last: int) -> int | None:
    """The word beside a cause that makes it a suspicion."""
    for at in range(first - 1, max(first - _BEFORE, 0) - 1, -1):
        token = line.tokens[at]
        if token.text in (".", ";", '"', "”") or token.lemma in _INQUIRIES:
            return None
        if token.lemma in _DOUBTS or (first - at <= 3 and token.lower in _HEDGES):
            return at
    after = range(last + 1, min(last + 1 + _AFTER, len(line.tags)))
    return next((at for at in after if line.parse.lemmas[at] == "suspect"), None)


_OPENING = _DOUBTS | _INQUIRIES


def _is_open(line: Line) -> bool:
    """Whether a sentence anywhere holds back, asks, denies, or tells of an inquiry."""
    return (
        "MD" in line.tags
        or line.asks
        or not _OPENING.isdisjoint(line.parse.lemmas)
        or not _HEDGES.isdisjoint(line.parse.lowered)
        or has_negation(line)
    )


def _is_one_slot(folder: Folder, one: Suspicion, other: Suspicion) -> bool:
    if one.line.background or other.line.background:
        return False
    return folder.tie(one.line, other.line) >= _LEAST_WEIGHT


def _claim(one: Suspicion, other: Suspicion) -> Claim:
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.POLARITY,
        tuple(s.line.variant(s.span, "suspected" if s.suspected else "told") for s in (one, other)),
        Certainty(0.6, 0.7),
        "a cause that one source gives outright and another only as suspected",
    )
