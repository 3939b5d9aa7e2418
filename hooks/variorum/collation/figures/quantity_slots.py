"""The slots of quantities: what a number must share with another to be comparable with it.

One general slot serves nearly all: any counted noun with its predicate, any measure with what it
measures. The fates of people ("killed", "hurt") have one besides, since news counts them under
many nouns; and so have the ages of named people, distances from named places and inhabitants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.feats import feat_slots
from variorum.collation.figures.measure_slots import measure_slots
from variorum.collation.figures.punishments import punishment_slots
from variorum.collation.figures.shots import are_some_shots, shot_slots, tells_of_shots
from variorum.collation.figures.slots import Slot
from variorum.collation.figures.wholes import CROWDS, FATES
from variorum.collation.lists import LEXICON
from variorum.records import QuantityKind
from variorum.wordlists import read_groups, read_words

__all__ = ["slots_of"]

_GENERIC = read_words(LEXICON / "generic_nouns.txt")
_BY_KIND = read_words(LEXICON / "persons_by_kind.txt")
_GROWN = frozenset({"man", "woman", "teenager"})
_SEIZED = frozenset({"arrest", "charge", "kidnap", "rescue", "trap", "strand"})
"""What befalls a few at a time, so that those told by age or sex are mostly all."""
_POINTS = frozenset({"point"})
"""What is counted as a measure is: an index falls 120 points."""
_DIMENSIONS = frozenset({"height", "length", "width", "weight"})
_NAMES = 4
"""Names near a share that are tried for whose share it is."""
_CASUALTIES = frozenset(read_groups(LEXICON / "fates.txt"))
_CROWD = 20
"""People from which on they are a crowd; a few that march or come may be others."""
_VICTIMS = _CASUALTIES | {
    "attack",
    "hit",
    "rape",
    "molest",
    "abuse",
    "abduct",
    "kidnap",
    "beat",
    "stab",
}
"""What befalls people of whom news gives the age without their name."""
_SUFFERED = _VICTIMS - {"dead", "arrest", "charge"}
"""What befalls one or few of an age; the dead have a slot of their own, the accused are many."""
_HARM = frozenset({"destroy", "damage"})
_HARMS = frozenset({"hurt", "shot", "hospital"})
"""What the same people are told to have suffered in one report and the next."""
_SEXES = frozenset({"man", "woman"})
_STRENGTHS = {"boy": 1.0, "girl": 1.0}
"""What it tells of two ages of one part that they are of one person, where it is not all."""


def slots_of(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slots that a claim speaks to, each with how much sharing it tells of sharing a slot."""
    yield from punishment_slots(claim)
    if claim.uncertain or claim.is_spell:
        return
    yield from _SLOTS.get(claim.quantity.kind, measure_slots)(claim)


def _phone_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """A telephone number, and what is left of it when any one of its digits is left out.

    So numbers meet that a slip of the pen tells apart: a digit too few ("555 013" / "555 0134"),
    another digit, two in the wrong order. Those that differ in more are of two desks of one office.
    The method is Wolf Garbe's of symmetric deletion.
    """
    digits = f"{claim.quantity.value:.0f}"
    left = {digits, *(digits[:place] + digits[place + 1 :] for place in range(len(digits)))}
    for each in sorted(left):
        yield ("phone", each), 3.0


def _age_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if q.part:  # "then 17"
        return
    if q.holders:
        yield ("age", *q.holders[:1]), 3.0
        last, *others = q.holders
        for surname in (last, *others[1:]) if others else ():  # "Dag Holm Dahl" in the next report
            yield ("age", "named", others[0], surname), 3.0
    else:
        for predicate in sorted(claim.predicates & _SUFFERED):
            yield ("age", q.noun, predicate), 1.5
    is_accused = "accused" in claim.parts
    if "dead" in claim.parts or (claim.is_age_of_the_dead and not is_accused):
        yield ("age", "dead"), 3.0
    for part in sorted(claim.parts - {"dead", "alive"}):
        yield ("age", "of", part), _STRENGTHS.get(part, 3.0)


def _result_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The vote of one body, the result of two that met, the record of one; who leads changes."""
    q = claim.quantity
    if q.unit == "vote":
        for voter in sorted({link.other for link in q.links} - {""}):
            yield ("vote", voter), 2.0
        for act in sorted(predicate.rstrip("<~") for predicate in claim.predicates):
            yield ("vote", "by", act), 1.5
    elif q.unit == "final":
        for pair in combinations(q.holders, 2):
            yield ("result", *pair), 2.5
    elif q.unit == "record" and not q.part:
        for holder in q.holders:
            yield ("record", holder), 3.0


def _rank_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The rank of a named thing among those of its noun, and how often a thing came to be."""
    q = claim.quantity
    if q.unit in ("series", "time"):
        yield ("rank", q.unit, q.noun), 1.5
    for holder in q.holders:
        yield ("rank", q.unit, q.noun, holder), 2.5


def _length_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if q.noun == "distance":
        if q.holders:
            yield ("distance", q.holders[-1]), 2.0
    elif q.noun == "depth":
        yield ("depth",), 2.5
    else:
        if q.noun and q.noun not in _GENERIC | _DIMENSIONS:
            yield ("length", q.noun), 1.5
        yield from measure_slots(claim)


def _share_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    for holder in q.holders[:_NAMES]:
        yield ("share", holder), 1.0
    if q.noun:
        yield ("share", "of", q.noun), 0.5
    yield from measure_slots(claim)


def _fates_of(claim: Claim) -> list[str]:
    """The classes by which a count of people is known, whatever noun it counts them under."""
    if claim.summed:
        return []
    found = set(claim.predicates & _CASUALTIES)
    if claim.quantity.value < _CROWD:
        found -= CROWDS
    if not claim.noun and not any(k.lemma == "shoot" for k in claim.quantity.links):
        found.discard("shot")  # "they fired more than 90"
    return sorted(found)


def _count_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if claim.is_part:
        if "grave" in claim.predicates and claim.noun in ("", "person"):
            yield ("count", "person", "grave"), 1.5
        return
    if q.noun in _POINTS:
        yield from measure_slots(claim)
        return
    noun = claim.noun
    if claim.parent:
        yield ("count", "children", claim.parent), 2.0
    if noun == "population":
        for holder in q.holders[:1]:
            yield ("population", holder), 3.0
        return
    if noun in ("", "person") or (claim.counts_persons and not claim.is_single):
        for predicate in _fates_of(claim):
            fatal = predicate in FATES and not claim.counts_persons
            if predicate in _HARMS:
                yield ("count", "person", "harmed"), 1.0
            yield ("count", "person", predicate), 2.0 if fatal else 1.0
        if "there" in claim.predicates and noun in ("", "person"):
            yield ("count", "person", "there"), 1.0
        if not claim.counts_persons:
            return
    if noun in _GROWN and "gunfire" in claim.predicates and not claim.is_single:
        yield ("count", "person", "gunfire"), 1.0
    if noun in _GROWN and not (claim.is_single or claim.summed):
        for predicate in sorted(claim.predicates & _SEIZED):
            yield ("count", "person", predicate), 1.0
    if (noun == "shot" and are_some_shots(claim)) or (noun == "wound" and claim.is_single):
        return
    of_shots = list(shot_slots(claim)) if tells_of_shots(claim) else []
    yield from of_shots
    if noun == "time" and not of_shots:
        for predicate in sorted(claim.predicates):
            yield ("times", predicate), 2.0
    if claim.enumerates:
        for predicate in sorted(claim.predicates & FATES):
            yield ("count", "person", predicate), 2.0
    if noun in _GENERIC - _SEXES:
        return
    of_things = not (claim.is_single or claim.counts_persons or noun in _BY_KIND)
    for predicate in sorted(claim.predicates):
        strength = 2.0 if predicate == "harmed" else 1.5
        yield ("count", noun, *claim.kinds, "/", predicate), strength
        if claim.kinds and of_things:  # "three brass cannons", "five cannons"
            yield ("count", noun, "/", predicate), strength - 0.5
    if claim.predicates & _HARM:
        yield ("count", noun, *claim.kinds, "/", "harm"), 1.0
    if noun in _BY_KIND and not claim.predicates:  # "four teenagers were involved"
        return
    if not claim.is_of_a_people:  # "nine Danes were killed", "hundreds of Danes took shelter"
        yield ("count", noun, *claim.kinds), 1.0 if claim.topical else 0.0


def _count_and_feat_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    yield from feat_slots(claim)
    yield from _count_slots(claim)


_SLOTS: Mapping[QuantityKind, Callable[[Claim], Iterator[tuple[Slot, float]]]] = {
    QuantityKind.AGE: _age_slots,
    QuantityKind.PHONE: _phone_slots,
    QuantityKind.LENGTH: _length_slots,
    QuantityKind.COUNT: _count_and_feat_slots,
    QuantityKind.SHARE: _share_slots,
    QuantityKind.RESULT: _result_slots,
    QuantityKind.RANK: _rank_slots,
}
