"""The slots of measures: what is so heavy, so long, so fast or so large, and in doing what.

A measure belongs to a bearer, the noun measured ("winds of 75 mph") or the subject ("the winds
reached 75 mph"), and hangs on an act ("the jury deliberated 30 hours"). Two of these shared make a
slot; one alone does little, save for units that a report hardly gives of two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.classes import noun_class, predicate_class
from variorum.collation.figures.slots import Slot
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.keeping import kept_with
from variorum.language.lemmas import stem_of
from variorum.records import Link, QuantityKind
from variorum.wordlists import read_groups, read_words

__all__ = ["lasting", "measure_slots"]

_GENERIC = frozenset(map(stem_of, read_words(LEXICON / "generic_nouns.txt")))
_EMPTY = frozenset({"", "he", "she", "it", "they", "who", "we", "i", "you", "that", "this"})
_COMMON = frozenset(
    {QuantityKind.DURATION, QuantityKind.LENGTH, QuantityKind.SHARE, QuantityKind.COUNT}
)
"""Kinds of measure of which a report has many, each of another thing."""
_OF_MODELS = frozenset({"memory", "frequency", "resolution"})
"""Units of one model in a list or the next."""
_COPULAS = frozenset({"be", "have", "stand", "weigh", "measure", "total"})
_DIMENSIONS = frozenset({"height", "length", "width", "weight"})
_REPORTING = frozenset({"say", "tell", "report", "add", "announce", "accord", "expect"})


def measure_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slots of a measure, each with how much sharing it tells of sharing what is measured."""
    q = claim.quantity
    if q.unit in _OF_MODELS:
        return
    unit = q.unit or q.noun
    acts = sorted(f"({act})" for act in claim.acts)
    bearers = sorted(_bearers(claim, acts))
    for key, strength in _keys(claim, bearers, acts):
        yield ("measure", unit, *key), strength
    if q.kind is QuantityKind.DURATION:
        for event in sorted(lasting(claim)):
            yield ("measure", "lasts", event), 2.5
    if len(bearers) > 1 or (bearers and _is_said_to_be(claim)):
        yield ("measure", unit, "of", *bearers), 2.5
    if q.noun in _DIMENSIONS or q.kind is QuantityKind.MASS:
        for holder in q.holders[:1]:
            yield ("measure", unit, q.noun, holder), 2.0


def _keys(
    claim: Claim, bearers: Sequence[str], acts: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], float]]:
    """One or two of what a measure belongs to and hangs on.

    Where a report has many of a kind, only two together tell which one it is; the act alone does
    for a span of time, and the whole and its act for a share.
    """
    q = claim.quantity
    rare = q.kind not in _COMMON
    for key in (*bearers, *acts) if rare else ():
        yield (key,), 2.5 if q.unit == "calibre" else 2.0
    for act in acts if q.kind is QuantityKind.DURATION else ():
        yield (act,), 1.0
    whole = stem_of(q.noun) if q.kind is QuantityKind.SHARE else ""
    for pair in combinations((*bearers, *acts)[:_KEYS], 2):
        yield pair, 2.0 if rare or whole in pair else 1.5


_KEYS = 6
"""Bearers and acts of one measure that are paired."""


def _bearers(claim: Claim, acts: Sequence[str]) -> set[str]:
    """What has the measure: the noun measured, and the subject of what is said of it.

    Names are left out: they are the holders that alignment weighs.
    """
    q = claim.quantity
    noun = noun_class(q.noun) if q.noun else ""
    subjects = {_BODIES.get(link.other, link.other) for link in q.links if _names_subject(link)}
    words = zip(claim.parse.stems, claim.parse.tags, strict=True)
    named = {stem for stem, tag in words if tag.startswith("NNP")}
    said = {noun} if f"({predicate_class(noun)})" in acts else set()
    return ({stem_of(noun)} - said | subjects) - _EMPTY - _GENERIC - named


@kept_with
def lasting(claim: Claim) -> set[str]:
    """What lasts so long, by its stem: "a four-hour standoff", "the standoff lasted four hours",
    "it ended after four hours"."""
    q = claim.quantity
    if q.value > _LONGEST:
        return set()
    at = place_from(claim.parse.starts, q.span[0])
    if q.noun:
        is_own = "-" in claim.words or (at and claim.parse.lemmas[at - 1] == "of")
        return {stem_of(q.noun)} - _GENERIC if is_own else set()
    while at and claim.parse.tags[at - 1] in ("RB", "IN", "JJR", "DT"):
        at -= 1
        if claim.parse.lemmas[at] == "after":
            break
    opens = claim.parse.lemmas[at] if at < len(claim.parse.tags) else ""
    return {
        link.other
        for link in q.links
        if link.lemma in _LASTING and not link.negated and not link.modal
        if link.lemma not in _ENDING or opens == "after"
    } - _EMPTY


_LONGEST = 100 * 86400.0
"""Seconds of an event at most; longer spans are of terms, contracts and careers."""
_ENDING = frozenset({"end", "finish", "conclude", "stop"})
_LASTING = _ENDING | {"last", "continue", "drag", "go", "run", "take", "stretch"}


_BODIES = {
    stem_of(word): stem_of(class_)
    for word, class_ in sorted(read_groups(LEXICON / "nouns.txt").items())
} | {stem_of(word): stem_of("jury") for word in ("jury", "juror", "panel")}
"""Subjects that news names in several ways, by their stems: "the blaze", "the fire"."""


def _names_subject(link: Link) -> bool:
    return link.role in ("object", "oblique") and link.lemma not in _REPORTING


def _is_said_to_be(claim: Claim) -> bool:
    """Whether the measure is what something is or has: "the turnout was 61 percent"."""
    return any(link.lemma in _COPULAS and link.role == "object" for link in claim.quantity.links)
