"""Sides: whether sources put what happened inside a place or outside of it.

"A man was shot inside the bar", "gunfire broke out outside the bar", "a shooting in the parking lot
of the bar". A source that tells of both sides leaves it open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.negation import is_imagined
from variorum.collation.places.scene import is_deed, tells_deed
from variorum.collation.stretches import place_from
from variorum.mentions.links import is_content_at
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, Span

__all__ = ["compare_sides"]

_SIDES = {"inside": "in", "outside": "out"}
_PLACES = ("bar", "club", "nightclub", "lounge", "tavern", "pub", "saloon", "venue")
_VENUES = frozenset(map(concept_of, _PLACES))
"""Words for places where people drink and dance, which reports exchange for one another."""
_HOMES = frozenset(map(concept_of, ("home", "house", "residence")))
_NEEDED = frozenset({"inside", "outside", "front", "lot", *_PLACES})
_LOTS = frozenset({"lot", "street", "driveway", "yard", "sidewalk", "alley"})


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a place in its sentence: ``value`` is "in", "out" or "both", ``place`` what the
    words for the place speak of, ``hits`` whether somebody was hit there, and no more was fired."""

    line: Line
    span: Span
    value: str
    place: frozenset[str]
    hits: bool


def compare_sides(folder: Folder) -> Iterator[Claim]:
    """Kin sources of which one puts what happened inside a place, the other outside of it."""
    found = [
        side
        for line in folder.lines_at(folder.words.of(_NEEDED))
        if not (line.background or is_imagined(line))
        for side in _sides(line)
    ]
    told: defaultdict[str, set[str]] = defaultdict(set)
    for word, value in _SIDES.items():
        for line in folder.lines_at(folder.words.of((word,))):
            told[line.source.id].add(value)
    for side in found:
        told[side.line.source.id].add(side.value)
    steady = [side for side in found if told[side.line.source.id] == {side.value}]
    for one, other in folder.kin_pairs([*steady, *_both_sides(folder, found)]):
        if one.value != other.value and one.place & other.place and _are_of_one_deed(one, other):
            yield _claim(one, other)


def _are_of_one_deed(one: Side, other: Side) -> bool:
    """Whether what is put on both sides is the deed that is put on one: shots fired inside and
    outside may have hit somebody inside."""
    return "both" not in (one.value, other.value) or one.hits == other.hits


def _both_sides(folder: Folder, found: Sequence[Side]) -> Iterator[Side]:
    """Deeds that a sentence puts on both sides at once: "fired both inside and outside the bar"."""
    for side in found:
        lowered = side.line.parse.lowered
        at = place_from(side.line.parse.starts, side.span[0])
        first = next((n for n in range(max(0, at - _APART), at) if lowered[n] == "inside"), None)
        if lowered[at] == "outside" and first is not None and "and" in lowered[first:at]:
            span = (side.line.span(first, first + 1)[0], side.span[1])
            yield replace(side, span=span, value="both")


_APART = 4
"""Tokens before "outside" among which "inside" stands: "inside and even outside"."""


def _sides(line: Line) -> Iterator[Side]:
    """The sides of a sentence at which a deed of it is put."""
    for number, phrase in enumerate(line.parse.phrases):
        at = phrase.preposition
        value = _side(line, phrase, at) if at is not None else ""
        if at is None or not value or not _is_of_deed(line, phrase, at):
            continue
        last = phrase.last
        following = line.parse.phrases[number + 1 : number + 2]
        if following and following[0].preposition == last and line.parse.texts[last] in _OF:
            last = following[0].last  # "in front of the bar", "in the parking lot outside the bar"
        words = [word for word in range(phrase.first, last) if is_content_at(line.parse, word)]
        place = frozenset([_noun_class(line.parse.lemmas[word]) for word in words])
        yield Side(line, line.span(at, last), value, place, _hits(line, phrase))


def _hits(line: Line, phrase: Phrase) -> bool:
    """Whether the clause of a place tells that somebody was hit."""
    clauses = line.parse.clauses
    return any(phrase in clause.obliques and clause.lemma in _HITTING for clause in clauses)


_HITTING = frozenset({"shoot", "kill", "hit", "strike", "wound", "injure", "hurt", "die", "stab"})


def _side(line: Line, phrase: Phrase, at: int) -> str:
    """The side that a phrase names: "inside the bar", "in the parking lot", "in front of it"."""
    word = line.parse.texts[at].casefold()
    if word in _SIDES:
        return _SIDES[word]
    head = line.parse.lemmas[phrase.head].casefold()
    after = line.parse.texts[phrase.last : phrase.last + 1]
    if word == "in" and head == "front" and after == ("of",):
        return "out"
    if word not in ("in", "into"):
        return ""
    if head in _LOTS:
        return "out"
    return "in" if concept_of(head) in _VENUES else ""


_OF = frozenset({"of", "outside", "behind", "at", "near"})


def _noun_class(lemma: str) -> str:
    concept = concept_of(lemma)
    if concept in _HOMES:
        return "home"
    return "venue" if concept in _VENUES else concept


def _is_of_deed(line: Line, phrase: Phrase, at: int) -> bool:
    """Whether a place is that of a deed: of its clause, or of its noun ("a shooting outside")."""
    if at and line.tags[at - 1] in ("NN", "NNS") and line.parse.lemmas[at - 1] != "place":
        return is_deed(line.parse.lemmas[at - 1].casefold())
    for number, clause in enumerate(line.parse.clauses):
        if phrase in clause.obliques:
            if tells_deed(line.parse, clause):
                return True
            if clause.lemma in _BEING and _when_a_deed_was_done(line, clause, number):
                return True
    return False


def _when_a_deed_was_done(line: Line, clause: Clause, number: int) -> bool:
    """Whether somebody was there as it happened: "was standing outside when he was shot"."""
    after = line.parse.clauses[number + 1 :]
    deed = next((later for later in after if tells_deed(line.parse, later)), None)
    if deed is None or clause.negated or clause.modal is not None:
        return False
    return any(word in _AS for word in line.parse.lowered[clause.last : deed.first])


_BEING = frozenset(
    {"be", "stand", "sit", "gather", "wait", "smoke", "talk", "play", "hang", "park"}
)
_AS = frozenset({"when", "as", "while"})


def _claim(one: Side, other: Side) -> Claim:
    apart = "both" not in (one.value, other.value)
    return Claim(
        Relation.CONTRADICTION if apart else Relation.DIFFERENCE,
        ComparisonType.PLACE,
        tuple(side.line.variant(side.span, side.value) for side in (one, other)),
        Certainty(0.7, 0.85),
        "what happened, put inside a place and outside of it",
    )
