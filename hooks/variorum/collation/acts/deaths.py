"""Deaths: what one person, or one number of people, died of.

"Died of pneumonia" and "succumbed to a heart attack" name two causes; where one source says that
the cause is not known and another gives one, that is a difference too. "After a heart attack" gives
no cause, and "of his wounds" none that tells anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_asked
from variorum.collation.referents import people_near, referent_of
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, Span
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_causes_of_death"]

_CAUSES = read_groups(LEXICON / "death_causes.txt")
_UNKNOWN = read_words(LEXICON / "unknown.txt")
_DYING = {"die": ("of", "from"), "succumb": ("to",), "perish": ("of", "from")}
_AS_RESULT = frozenset({"complication", "effect", "result"})
_BEFORE, _REACH = 4, 8
"""Tokens round "cause of death" in which it is said that it is not known."""


@dataclass(frozen=True, slots=True)
class Death:
    """A cause of death in its sentence, for each mark of who died: a name, or how many.

    ``causes`` holds the kinds of causes, none where the cause is said not to be known.
    """

    line: Line
    span: Span
    who: frozenset[str]
    causes: frozenset[str]


def compare_causes_of_death(folder: Folder) -> Iterator[Claim]:
    """Deaths of which kin sources give causes of different kinds, or of which one knows none."""
    told: defaultdict[str, list[Death]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of((*_DYING, "death"))):
        if is_asked(line) or line.background:
            continue
        for death in (*_told(folder, line), *_untold(folder, line)):
            for mark in sorted(death.who):
                told[mark].append(death)
    for mark in sorted(told):
        given: defaultdict[str, set[str]] = defaultdict(set)
        for death in told[mark]:
            given[death.line.source.id] |= death.causes
        for one, other in folder.kin_pairs(told[mark]):
            mine, yours = given[one.line.source.id], given[other.line.source.id]
            if not mine & yours and (mine or yours):
                yield _claim(one, other)


def _told(folder: Folder, line: Line) -> Iterator[Death]:
    for clause in line.parse.clauses:
        if clause.negated or clause.modal:
            continue
        for first, last in _causes_told(line, clause):
            causes = _kinds(line, first, last)
            who = _marks(folder, line, clause.subject)
            if causes and who:
                yield Death(line, extent(line, first, last), who, causes)


def _causes_told(line: Line, clause: Clause) -> Iterator[tuple[int, int]]:
    """The tokens that name a cause: after "died of", or a verb before "to death"."""
    for phrase in clause.obliques:
        at = phrase.preposition
        if at is None:
            continue
        if line.parse.texts[at] in _DYING.get(clause.lemma, ()):
            yield phrase.first, _whole(line, clause, phrase)
            return
        if line.parse.lemmas[phrase.head] == "death" and at == clause.last:
            yield clause.verb, phrase.last


def _whole(line: Line, clause: Clause, phrase: Phrase) -> int:
    """The end of a cause, with that of which it is the result: "complications of pneumonia"."""
    if line.parse.lemmas[phrase.head] not in _AS_RESULT:
        return phrase.last
    after = (p for p in clause.obliques if p.preposition == phrase.last)
    return next((p.last for p in after), phrase.last)


def _kinds(line: Line, first: int, last: int) -> frozenset[str]:
    lemmas = (lemma.casefold() for lemma in line.parse.lemmas[first:last])
    return frozenset(_CAUSES[lemma] for lemma in lemmas if lemma in _CAUSES)


def _marks(folder: Folder, line: Line, phrase: Phrase | None) -> frozenset[str]:
    """What marks who died: the words of a name, or the number of several."""
    who = referent_of(folder, line, phrase)
    if who.named or phrase is None:
        return who.words
    start, end = line.span(phrase.first, phrase.last)
    counts = (q for q in line.source.analysis.quantities if start <= q.span[0] < q.span[1] <= end)
    return frozenset(f"{q.value:g} {q.kind.value}" for q in counts if q.value > 1)


def _untold(folder: Folder, line: Line) -> Iterator[Death]:
    """ "The cause of death was not known", of one of those named beside it."""
    if "death" not in line.lemmas or _UNKNOWN.isdisjoint(line.lowered):
        return
    for at in range(len(line.tags) - 2):
        if line.parse.lemmas[at] != "cause" or line.parse.texts[at + 1] != "of":
            continue
        places = range(max(at - _BEFORE, 0), min(at + 2 + _REACH, len(line.tags)))
        deaths = [place for place in places if place > at and line.parse.lemmas[place] == "death"]
        unknown = [place for place in places if line.parse.lowered[place] in _UNKNOWN]
        who = people_near(folder, line)
        if deaths and unknown and who:
            last = _end_of_state(line, max(deaths + unknown) + 1)
            span = extent(line, min(at, min(unknown)), last)
            yield Death(line, span, who, frozenset())


def _end_of_state(line: Line, last: int) -> int:
    """The end of what follows a word that denies: "not", and "not immediately known"."""
    while last < len(line.tags) and line.tags[last] in ("RB", "VBN", "JJ"):
        last += 1
    return last


def _claim(one: Death, other: Death) -> Claim:
    is_known = bool(one.causes and other.causes)
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.ATTRIBUTION if is_known else ComparisonType.POLARITY,
        tuple(
            death.line.variant(death.span, " ".join(sorted(death.causes)) or "unknown")
            for death in (one, other)
        ),
        Certainty(0.7, 0.8),
        "what one person died of, told in two ways",
    )
