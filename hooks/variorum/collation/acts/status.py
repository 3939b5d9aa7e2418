"""Status: an action that one source says is allowed or planned, and another says is done.

"The port allowed the crew to launch the boats" and "the crew launched the boats" are two stages,
perhaps two events: neither says the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent, phrase_end, phrase_start, subject_start
from variorum.collation.folder import Folder, Line, Pair, is_action
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_status"]

_STAGES = read_groups(LEXICON / "stages.txt")
_HOLDING_BACK = read_words(LEXICON / "holding_back.txt")
_REACH = 8
"""Tokens between a word of permission and the action that it permits."""
_AROUND = 14
"""Tokens round an action in which its object and goal stand."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LEAST_SHARED = 3
_LEAST_NAMED = 2
_LEAST_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Action:
    """An action at a token of its line; ``opening`` is where the words that stage it begin.

    ``around`` holds the concepts of its agent, object and goal.
    """

    line: Line
    concept: str
    at: int
    opening: int
    stage: str
    around: frozenset[str]


def compare_status(folder: Folder) -> Iterator[Claim]:
    """Actions on one object at two stages in two sources."""
    holding = folder.lines_at(folder.lemmas.of(_STAGES))
    staged = {line.place: actions for line in holding if (actions := list(_staged(line)))}
    for pair in folder.pairs_with(staged):
        for staging, telling in ((pair.one, pair.other), (pair.other, pair.one)):
            if staging.place in staged:
                yield from _compared(folder, pair, staged[staging.place], telling)


def _compared(
    folder: Folder, pair: Pair, actions: Iterable[Action], telling: Line
) -> Iterator[Claim]:
    for staged in actions:
        done = _done(telling, staged.concept)
        if done is None or staged.concept not in pair.shared:
            continue
        shared = staged.around & done.around
        weight = folder.weight_of(shared, staged.line, telling)
        named = sum(_is_named(staged.line, concept) for concept in shared)
        if len(shared) >= _LEAST_SHARED and named >= _LEAST_NAMED and weight >= _LEAST_WEIGHT:
            yield _claim(staged, done, shared)


def _staged(line: Line) -> Iterator[Action]:
    """Actions under a verb of permission or planning, with its agent."""
    for at, token in enumerate(line.tokens):
        stage = _STAGES.get(token.lemma)
        if not stage or token.tag not in ("VBD", "VBN", "VBG") or _is_held_back(line, at):
            continue
        start = subject_start(line, at)
        for concept, place in line.concepts.items():
            if at < place <= at + _REACH and _is_action(line, place, at):
                yield Action(line, concept, place, start, stage, _around(line, place))


def _is_action(line: Line, place: int, after: int) -> bool:
    """Whether a verb of action follows "to", or an action's noun is itself what is allowed."""
    if not is_action(line.parse.lemmas[place]):
        return False
    if line.tags[place] == "VB":
        return True
    return line.tags[place] == "NN" and phrase_start(line, place) <= after + 2


def _done(line: Line, concept: str) -> Action | None:
    """The action where a sentence tells it as a fact, None where it does not."""
    at = line.concepts.get(concept)
    if at is None:
        return None
    staged = any(lemma in _STAGES for lemma in line.parse.lemmas[max(at - _REACH, 0) : at])
    if staged or _is_held_back(line, at) or (at and line.tags[at - 1] == "TO"):
        return None
    tag = line.tags[at]
    start = phrase_start(line, at) if tag.startswith("N") else subject_start(line, at)
    return Action(line, concept, at, start, "done", _around(line, at))


def _is_held_back(line: Line, at: int) -> bool:
    before = line.tokens[max(at - _REACH, 0) : at]
    return any(token.lemma in _HOLDING_BACK or token.tag == "MD" for token in before)


def _around(line: Line, at: int) -> frozenset[str]:
    return frozenset(c for c, place in line.concepts.items() if abs(place - at) <= _AROUND)


def _is_named(line: Line, concept: str) -> bool:
    return line.tags[line.concepts[concept]].startswith("NNP")


def _end_of_clause(action: Action) -> int:
    """The last token that may belong to an action: none after a mark or another finite verb."""
    parse = action.line.parse
    end = min(action.at + _AROUND, len(parse.tags) - 1)
    ends = (at for at in range(action.at + 1, end) if parse.tags[at] in _FINITE)
    marks = (at for at in range(action.at, end) if parse.texts[at] in '"“”;:')
    return min(next(ends, end), next(marks, end))


def _claim(staged: Action, done: Action, shared: frozenset[str]) -> Claim:
    variants = []
    for action in (staged, done):
        places = [action.line.concepts[concept] for concept in shared | {action.concept}]
        last = max(place for place in places if place <= _end_of_clause(action))
        end = phrase_end(action.line, last)
        span = extent(action.line, min(action.opening, action.at), end)
        variants.append(action.line.variant(span, action.stage))
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.STATUS,
        tuple(variants),
        Certainty(0.7, 0.7),
        f"one source speaks of an action {staged.stage}, another of the action done",
    )
