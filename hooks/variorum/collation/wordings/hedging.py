"""Hedging: a predicate that one source gives outright and another holds back from.

"The fire is treated as arson" and "the fire is treated as possible arson" are two degrees of
doubt. They meet by the hedged word and the word that governs it, here "arson" and "treat"; things
that are counted ("two boats", "possibly two boats") by their noun and number. Only what somebody
takes a thing "as" is a finding: the hedge of a mere epithet ("an apparent accident", "potential
witnesses") is a reporter's habit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.language import stem_of
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_words

__all__ = ["compare_hedging"]

_HEDGES = read_words(LEXICON / "hedges.txt")
_REACH = 6
"""Tokens before a hedged word among which the word that governs it stands."""
_HOLDING_BACK = read_words(LEXICON / "holding_back.txt")
_LEAST_WEIGHT = 1.5

Key = tuple[str, str]
"""The concept of the governing word, or the number, and the stem of the hedged one."""


@dataclass(frozen=True, slots=True)
class Use:
    """A predicate where it stands, hedged or not; ``span`` holds the hedge too."""

    line: Line
    span: Span
    hedged: bool
    counted: bool


def compare_hedging(folder: Folder) -> Iterator[Claim]:
    """Predicates that some kin sources hedge and others do not."""
    hedging = folder.lines_at(folder.words.of(_HEDGES))
    hedged = {stem for line in hedging for _, stem in _hedged_places(line)}
    slots: defaultdict[Key, list[Use]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of_kind(stem_of, hedged)):
        for key, use in _uses(line, hedged):
            slots[key].append(use)
    for key in sorted(slots):
        outright = [use for use in slots[key] if not use.hedged]
        for use in slots[key]:
            for other in outright if use.hedged else ():
                if _is_one_slot(folder, key, use, other):
                    yield _claim(use, other)


def _hedged_places(line: Line) -> Iterator[tuple[int, str]]:
    """Where a hedged word stands, with its stem."""
    words = line.parse.lowered
    if _HEDGES.isdisjoint(words):
        return
    for at, lower in enumerate(words[:-1]):
        if lower in _HEDGES:
            word = at + 1 + (line.tags[at + 1] == "CD" and at + 2 < len(line.tags))
            yield word, line.parse.stems[word]


def _uses(line: Line, stems: set[str]) -> Iterator[tuple[Key, Use]]:
    hedged = {place for place, _ in _hedged_places(line)}
    line_stems = line.parse.stems
    for concept, at in line.concepts.items():
        stem = line_stems[at]
        if stem not in stems or (at not in hedged and _is_held_back(line, at)):
            continue
        counted = at > 1 and line.tags[at - 1] == "CD"
        first = at - counted - (at in hedged)
        if not (counted or _is_taken_as(line, first)):
            continue
        use = Use(line, extent(line, first, at + 1), at in hedged, counted)
        governors = {line.parse.lemmas[at - 1]} if counted else _governors(line, first) - {concept}
        for governor in governors:
            yield (governor, stem), use


def _is_taken_as(line: Line, first: int) -> bool:
    """Whether "as" opens the phrase: "treated as potentially suspicious", "as a possible arson"."""
    return any(text == "as" for text in line.parse.texts[max(first - _OPENING, 0) : first])


_OPENING = 3


def _is_held_back(line: Line, at: int) -> bool:
    """Whether something else before a word holds it back: "may have to wait", "not arson"."""
    return not _HOLDING_BACK.isdisjoint(line.parse.lemmas[max(at - _REACH, 0) : at])


def _governors(line: Line, at: int) -> set[str]:
    """The last two concepts before a word, names left out."""
    before = sorted((place, c) for c, place in line.concepts.items() if at - _REACH <= place < at)
    return {c for place, c in before[-2:] if not line.tags[place].startswith("NNP")}


def _is_one_slot(folder: Folder, key: Key, use: Use, other: Use) -> bool:
    """Whether two uses, of two sources, stand among the same things."""
    if use.line.source.id == other.line.source.id or _describe_two(use, other):
        return False
    return folder.tie(use.line, other.line) >= _LEAST_WEIGHT


def _describe_two(use: Use, other: Use) -> bool:
    """Whether both stand right before nouns, and not before one noun: "the likely presidential
    candidate", "the presidential race"."""
    mine, yours = _noun_after(use), _noun_after(other)
    return mine is not None and yours is not None and mine != yours


def _noun_after(use: Use) -> str | None:
    end = use.span[1]
    after = next((token for token in use.line.tokens if token.start >= end), None)
    return after.stem if after is not None and after.tag in ("NN", "NNS") else None


def _claim(use: Use, other: Use) -> Claim:
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.POLARITY if use.counted else ComparisonType.FRAMING,
        tuple(u.line.variant(u.span, "hedged" if u.hedged else "outright") for u in (use, other)),
        Certainty(0.7, 0.7),
        "one source says outright what another holds back from",
    )
