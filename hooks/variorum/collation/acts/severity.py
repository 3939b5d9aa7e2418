"""Severity: whether those who were hurt are in danger of their lives.

"None of the crew had life-threatening injuries" and "one sailor was in critical condition" exclude
each other, as do "four sailors are in critical condition" and "the wounds of one are not life
threatening". A source that tells of grave and of light wounds tells of several people, so that it
is set beside those alone that tell of all as gravely hurt, or of all as lightly hurt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent, phrase_end
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import denied, is_asked
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_table

__all__ = ["compare_severity"]

_SEVERITY = {key: frozenset(words) for key, words in read_table(LEXICON / "severity.txt").items()}
_GRAVE, _LIGHT = _SEVERITY["grave"], _SEVERITY["light"]
_HURTING, _CONDITION = _SEVERITY["hurting"], _SEVERITY["condition"]
_DYING, _OTHERS = _SEVERITY["dying"], _SEVERITY["others"]
_ALL, _GENERIC = _SEVERITY["all"], _SEVERITY["generic"]
_DENYING = frozenset({"no", "not", "none", "neither", "nor", "never", "non", "without"})
_ALONE = frozenset({"one", "another", "some", "several", "most"})
_JOINTS = frozenset({"but", "and", "or"})
_THREAT = "threatening"
_BEFORE, _AFTER = 9, 3
"""Tokens round a word among which stands what denies it, or what it is said of."""


@dataclass(frozen=True, slots=True)
class Wound:
    """How badly somebody is hurt, in its sentence: tokens ``first`` to ``last`` (exclusive).

    ``of_all`` tells whether it is told of all who were hurt.
    """

    line: Line
    first: int
    last: int
    grave: bool
    of_all: bool


def compare_severity(folder: Folder) -> Iterator[Claim]:
    """Kin sources of which one has all hurt gravely, or none, and another somebody otherwise."""
    told: defaultdict[str, list[Wound]] = defaultdict(list)
    telling = folder.words.of(_GRAVE | _LIGHT) | folder.words.of_endings((_THREAT,))
    for line in folder.lines_at(telling - folder.lemmas.of(_OTHERS)):
        if not (line.background or is_asked(line)):
            told[line.source.id].extend(_wounds(line))
    wounds = [wound for own in told.values() for wound in own]
    mixed = {id_: len({wound.grave for wound in own}) > 1 for id_, own in told.items()}
    for one, other in folder.kin_pairs(wounds):
        if one.grave == other.grave:
            continue
        sure = [w for w in (one, other) if w.of_all and not mixed[w.line.source.id]]
        if sure:
            yield _claim(one, other)


def _wounds(line: Line) -> Iterator[Wound]:
    under = denied(line)
    for at, token in enumerate(line.tokens):
        word = token.lower
        grave = _is_grave(line, at, word)
        if grave is None or _died(line, at):
            continue
        denial = _denial(line, at, word, under) if word.endswith(_THREAT) else None
        first, last = at if denial is None else denial, phrase_end(line, at)
        if line.parse.lemmas[min(last, len(line.tags) - 1)] in _CONDITION:
            last += 1
        of_all = _is_of_all(line, at, first)
        yield Wound(line, first, last, grave and denial is None, of_all)


def _is_grave(line: Line, at: int, word: str) -> bool | None:
    """Whether a word says that somebody is gravely hurt, or lightly, None where it says neither."""
    if word.endswith(_THREAT):
        before = line.parse.lowered[at - 1] if at else ""
        return True if "life" in word or before.endswith("life") else None
    if word not in _GRAVE and word not in _LIGHT:
        return None
    if _is_joined_to_a_grade(line, at):
        return None  # "critical but stable"
    after = set(line.parse.lemmas[at + 1 : at + 1 + _AFTER])
    told = _HURTING if word.endswith("ly") else _CONDITION
    return word in _GRAVE if told & (after | {line.parse.lemmas[max(at - 1, 0)]}) else None


def _is_joined_to_a_grade(line: Line, at: int) -> bool:
    """Whether a word shares its noun with another: not so in "was shot and critically hurt"."""
    joined = [place for place in (at - 2, at + 2) if 0 <= place < len(line.tags)]
    return any(
        line.parse.texts[(at + place) // 2] in _JOINTS and line.tags[place] in ("JJ", "RB")
        for place in joined
    )


def _died(line: Line, at: int) -> bool:
    """Whether who was hurt is told to have died since: "in critical condition and died later"."""
    return any(lemma in _DYING for lemma in line.parse.lemmas[at:])


def _denial(line: Line, at: int, word: str, under: dict[int, int]) -> int | None:
    """The token at which what denies a danger to life begins: "none of", "not", "non-"."""
    if word.startswith("non"):
        return at
    before = line.parse.lowered[at - 1] if at else ""
    if before.startswith("non"):
        return at - 1
    if at in under:
        return under[at]
    for place in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        text = line.parse.lowered[place]
        if text in (",", ";", "."):
            return None
        if text in _DENYING or text.endswith(("n't", "n’t")):
            return place
    return None


def _is_of_all(line: Line, at: int, first: int) -> bool:
    """Whether what is told is told of all who were hurt: "none of them", "the four others"; "two
    deputies" may be two among many."""
    if line.parse.lemmas[first] in _ALL:
        return True
    clauses = [clause for clause in line.parse.clauses if clause.first <= at]
    subject = clauses[-1].subject if clauses else None
    if subject is None:
        return False
    words = line.tokens[subject.first : subject.last]
    head = line.tokens[subject.head]
    several = (head.tag == "NNS" and head.lemma in _GENERIC) or head.lemma in _ALL
    return several and not any(token.lemma in _ALONE for token in words)


def _claim(one: Wound, other: Wound) -> Claim:
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.POLARITY,
        tuple(
            w.line.variant(extent(w.line, w.first, w.last), "grave" if w.grave else "light")
            for w in (one, other)
        ),
        Certainty(0.6, 0.7),
        "how badly those who were hurt are, told of all in one source and otherwise in another",
    )
