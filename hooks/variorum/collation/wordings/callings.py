"""Callings: one decision that one source calls by a telling name and another by a neutral one.

The decision is one where both sources tell the same party's reaction to it: "the miners reacted
angrily to the council's about-turn", "the miners' criticism of the council's decision".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, Phrase, Relation, Span
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_callings"]

_DECISIONS = read_groups(LEXICON / "decisions.txt")
_REACTIONS = read_words(LEXICON / "reactions.txt")
_REACH = 12
"""Tokens from the word of reaction to what is reacted to."""
_NAME_STEM = 5
"""Letters by which "Norway" and "Norwegian" are taken for one party."""


@dataclass(frozen=True, slots=True)
class Calling:
    """What a decision is called in a sentence that tells a reaction to it.

    ``parties`` holds the openings of the names before the reaction, ``owners`` those of the names
    in the decision's own phrase.
    """

    line: Line
    span: Span
    degree: str
    parties: frozenset[str]
    owners: frozenset[str]


def compare_callings(folder: Folder) -> Iterator[Claim]:
    """Decisions that kin sources call by a neutral name and by a telling one."""
    holding = folder.lines_at(folder.lemmas.of(_REACTIONS))
    callings = [calling for line in holding for calling in _callings(line)]
    telling = [calling for calling in callings if calling.degree == "telling"]
    neutral = [calling for calling in callings if calling.degree == "neutral"]
    for one in telling:
        for other in neutral:
            if _is_one_decision(folder, one, other):
                yield _claim(one, other)


def _callings(line: Line) -> Iterator[Calling]:
    for at, token in enumerate(line.tokens):
        if token.lemma not in _REACTIONS:
            continue
        phrase = _decision_after(line, at)
        if phrase is not None:
            degree = _DECISIONS[line.parse.lemmas[phrase.head]]
            span = line.span(phrase.first, phrase.head + 1)
            owners = _names(line, phrase.first, phrase.head)
            yield Calling(line, span, degree, _names(line, 0, at), owners)


def _decision_after(line: Line, at: int) -> Phrase | None:
    """The first phrase after a reaction that names a decision and whose it is."""
    for phrase in line.parse.phrases:
        if at < phrase.first <= at + _REACH and line.parse.lemmas[phrase.head] in _DECISIONS:
            return phrase if _names(line, phrase.first, phrase.head) else None
    return None


def _names(line: Line, first: int, last: int) -> frozenset[str]:
    """The openings of the capitalised words between two tokens."""
    words = line.parse.texts[first:last]
    return frozenset(
        word.casefold()[:_NAME_STEM]
        for word in words
        if word[0].isupper() and word.casefold() not in ("the", "a", "on", "in")
    )


def _is_one_decision(folder: Folder, one: Calling, other: Calling) -> bool:
    return folder.are_kin(one.line.source, other.line.source) and bool(one.parties & other.parties)


def _claim(one: Calling, other: Calling) -> Claim:
    variants = tuple(c.line.variant(c.span, c.degree) for c in (one, other))
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.FRAMING,
        variants,
        Certainty(0.6, 0.7),
        "one decision, called by a telling name in one source and by a neutral one in another",
    )
