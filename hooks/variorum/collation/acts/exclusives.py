"""Exclusives: one thing said with two words that exclude each other.

"A felony charge" and "a misdemeanor charge", "the flood destroyed the ford" and "the ford was
damaged by the flood" meet by what the words are said of; a source that uses both words of that
speaks of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.acts.meeting import (
    Use,
    concepts_near,
    concepts_of,
    meeting,
    patient_of,
    shown,
)
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import denied_in
from variorum.collation.referents import people_in
from variorum.records import Certainty, Clause, ComparisonType, QuantityKind, Relation
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_exclusives"]

_WITHHOLDING = read_words(LEXICON / "withholding.txt")
_DEGREES = frozenset({ComparisonType.STATUS, ComparisonType.FRAMING})
"""Types of which both readings may be true: one who was asked may be named later."""
_BEFORE = 4
"""Tokens before a word among which stands what holds it back: "was not badly damaged"."""
_COMPLEMENT = 12
"""Tokens after a verb in which what is recommended or ordered is told."""
_LEAST_WEIGHT = 1.0
"""The weight of what two uses share that ties them, what they are said of included."""
_LEAST_OF_NOUN = 0.5
"""The weight that ties two words said of one noun alone: "stable condition"."""


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side of a set; ``nouns`` are those of which alone they are said, if any."""

    number: int
    name: str
    type: ComparisonType
    nouns: frozenset[str]


def _sides() -> dict[str, list[Side]]:
    """For each word the sides of the sets that it stands in."""
    sides: defaultdict[str, list[Side]] = defaultdict(list)
    text = (LEXICON / "exclusives.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        if line and not line.startswith("#"):
            type_, _, rest = line.partition(":")
            words, _, nouns = rest.partition("@")
            of = frozenset(map(concept_of, nouns.split()))
            for side in words.split("|"):
                for word in side.split():
                    sides[word].append(Side(number, side.strip(), ComparisonType(type_), of))
    return dict(sides)


_SIDES = _sides()
_BY_NAME: dict[tuple[Hashable, str], Side] = {
    (side.number, side.name): side for sides in _SIDES.values() for side in sides
}


def compare_exclusives(folder: Folder) -> Iterator[Claim]:
    """Things of which kin sources use words that exclude each other."""
    holding = folder.lines_at(folder.words.of(_SIDES) | folder.lemmas.of(_SIDES))
    uses = [use for line in holding for use in _uses(line, denied_in(folder, line))]
    for one, other in meeting(folder, uses, _least):
        if not (_are_of_two_people(folder, one, other) or _are_of_two_things(one, other)):
            yield _claim(one, other)


def _are_of_two_people(folder: Folder, one: Use, other: Use) -> bool:
    """Whether the sentences of two uses name people, give ages or tell of a sex, and none in
    common: "Ada Holm, 25, was hit in the left leg", "the boy, 15, was hit in the right leg"."""
    for marks in (lambda line: people_in(folder, line), _ages, _sexes):
        mine, yours = marks(one.line), marks(other.line)
        if mine and yours and mine.isdisjoint(yours):
            return True
    return False


def _ages(line: Line) -> frozenset[float]:
    start, end = line.sentence.span
    found = line.source.analysis.quantities
    return frozenset(
        q.value for q in found if q.kind is QuantityKind.AGE and start <= q.span[0] < end
    )


def _sexes(line: Line) -> frozenset[str]:
    return frozenset([_SEX_OF[lemma] for lemma in line.lemmas if lemma in _SEX_OF])


_SEX_OF = read_groups(LEXICON / "sexes.txt")


def _are_of_two_things(one: Use, other: Use) -> bool:
    """Whether two acts are done to things of one noun that are described otherwise: "declined her
    request for a delay", "accepted the extradition request"; or one word describes a thing, and
    the other several: "the fatal crash", "two nonfatal crashes"."""
    numbers = {_is_of_several(use) for use in (one, other)} - {None}
    mine, yours = (_details(use.line, use.first) for use in (one, other))
    return len(numbers) > 1 or (bool(mine and yours) and mine.isdisjoint(yours))


def _is_of_several(use: Use) -> bool | None:
    """Whether the noun that a word describes is told of several things; None where none is, or
    where its number tells nothing, as that of wounds."""
    heads = (p.head for p in use.line.parse.phrases if p.first <= use.first < p.head < use.last)
    tag = next((use.line.tags[head] for head in heads), "")
    return None if _side(use).nouns or tag not in ("NN", "NNS") else tag == "NNS"


def _details(line: Line, first: int) -> frozenset[str]:
    """What tells the object of a verb group from others of its noun; nothing where none stands."""
    clause = next((clause for clause in line.parse.clauses if clause.first == first), None)
    phrase = patient_of(clause) if clause is not None else None
    if phrase is None:
        return frozenset()
    within = range(phrase.first, phrase.head)
    after = [p for p in line.parse.phrases if p.preposition == phrase.last]
    of = [p.head for p in after if line.parse.lemmas[phrase.last] in _OF]
    words = [at for at in within if line.tags[at] in _DESCRIBING]
    return frozenset([line.parse.stems[at] for at in (*words, *of)])


_OF = frozenset({"of", "for"})
_DESCRIBING = frozenset({"JJ", "NN", "NNP", "VBG", "VBN", "CD"})


def _least(use: Use) -> float:
    return _LEAST_OF_NOUN if _side(use).nouns else _LEAST_WEIGHT


def _side(use: Use) -> Side:
    return _BY_NAME[use.slot, use.value]


def _uses(line: Line, under: Mapping[int, int]) -> Iterator[Use]:
    """The words of sides that a sentence says outright; those ``under`` a negation are left out."""
    words = zip(line.parse.lowered, line.parse.lemmas, strict=True)
    for at in [at for at, (word, lemma) in enumerate(words) if word in _SIDES or lemma in _SIDES]:
        sides = _SIDES.get(line.parse.lowered[at]) or _SIDES[line.parse.lemmas[at]]
        if line.tags[at].startswith("NNP") or _is_other_word(line, at):
            continue
        if at in under or _is_held_back(line, at) or _is_joined_to_another(line, at, sides):
            continue
        bond = _bond(line, at)
        said = [side for side in sides if bond and (not side.nouns or side.nouns & bond)]
        if said:
            near = concepts_near(line, at)
            first, last = shown(line, at)
            for side in said:
                yield Use(line, first, last, side.number, side.name, bond, near)


def _is_other_word(line: Line, at: int) -> bool:
    """Whether a word says another thing than its side does: what is "named" by its own name is not
    chosen ("a boat named Aurora"), and who was "married twice" may be divorced."""
    before, after = line.tags[at - 1 : at], line.tags[at + 1 : at + 2]
    if line.parse.lemmas[at] == "name" and before and before[0][:2] == "NN":
        return bool(after) and after[0].startswith("NNP")
    return not _TIMES.isdisjoint(line.parse.lemmas[at + 1 : at + 3])


_TIMES = frozenset({"time", "twice", "thrice"})


def _is_joined_to_another(line: Line, at: int, sides: Sequence[Side]) -> bool:
    """Whether a word of another side is said with a word: "critical but stable condition"."""
    numbers = {side.number for side in sides}
    for joint, place in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 <= place < len(line.tags) and line.parse.texts[joint] in _JOINTS:
            others = _SIDES.get(line.parse.lowered[place], ())
            if numbers & {side.number for side in others}:
                return True
    return False


_JOINTS = frozenset({"but", "and", "or", "yet", "to", ","})


def _is_held_back(line: Line, at: int) -> bool:
    before = slice(max(at - _BEFORE, 0), at)
    if at and line.tags[at - 1] == "TO":
        return True
    return "MD" in line.tags[before] or not _WITHHOLDING.isdisjoint(line.parse.lemmas[before])


def _bond(line: Line, at: int) -> frozenset[str]:
    """What a word is said of: the noun that it describes, or whom the act is done to."""
    for phrase in line.parse.phrases:
        if phrase.first <= at < phrase.last:
            head = line.parse.stems[phrase.head]
            return frozenset({head}) if at != phrase.head else frozenset()
    for clause in line.parse.clauses:
        if clause.verb == at:
            return _complement(line, clause) or concepts_of(line, patient_of(clause))
        if clause.lemma == "be" and clause.last <= at <= clause.last + 1:
            return concepts_of(line, clause.subject)
        if line.tags[at] == "RB" and clause.first - 1 <= at <= clause.last:
            return frozenset({concept_of(line.parse.lemmas[clause.verb])})
    return frozenset()


def _complement(line: Line, clause: Clause) -> frozenset[str]:
    """What a clause that stands for an object speaks of: "recommended that the ford be closed"."""
    if clause.object is not None or clause.passive:
        return frozenset()
    if "that" not in line.parse.lemmas[clause.last : clause.last + _BEFORE + 1]:
        return frozenset()
    places = range(clause.last, clause.last + _COMPLEMENT)
    return frozenset(c for c, place in line.concepts.items() if place in places)


def _claim(one: Use, other: Use) -> Claim:
    type_ = _side(one).type
    return Claim(
        Relation.DIFFERENCE if type_ in _DEGREES else Relation.CONTRADICTION,
        type_,
        (one.variant(), other.variant()),
        Certainty(0.6, 0.7),
        "one thing, said with two words that exclude each other",
    )
