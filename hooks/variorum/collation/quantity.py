"""Quantities compared: counts, sizes, ages, shares, durations of one slot, across sources."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.claims import Claim, claims_of
from variorum.collation.corpus import Corpus
from variorum.collation.slots import Rules, Slot, rows_of
from variorum.records import Comparison, ComparisonType, QuantityKind

__all__ = ["compare_quantities"]

_GENERIC = frozenset(
    {
        "thing",
        "time",
        "way",
        "part",
        "point",
        "day",
        "year",
        "month",
        "week",
        "hour",
        "minute",
        "case",
        "place",
        "other",
        "kind",
        "level",
        "reason",
        "side",
        "person",
        "man",
        "woman",
    }
)
_CASUALTIES = frozenset(
    {"dead", "hurt", "missing", "hospital", "arrest", "displace", "rescue", "shot", "charge"}
)


def compare_quantities(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of number, reported and not."""
    claims = claims_of(corpus, lambda source: source.analysis.quantities)
    return rows_of(corpus, claims, _RULES)


def _slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slots that a claim speaks to, each with how much sharing it tells of sharing a slot."""
    q = claim.quantity
    match q.kind:
        case QuantityKind.AGE:
            yield from _age_slots(claim)
        case QuantityKind.PHONE:
            yield ("phone", f"{q.value:.0f}"[:6]), 3.0
        case QuantityKind.MAGNITUDE:
            return
        case QuantityKind.LENGTH:
            yield from _length_slots(claim)
        case QuantityKind.COUNT:
            yield from _count_slots(claim)
        case QuantityKind.SHARE:
            yield from _share_slots(claim)
        case _:
            if q.noun and q.noun not in _GENERIC:
                yield ("measure", q.unit, q.noun), 1.0
            for predicate in sorted(claim.predicates):
                yield ("measure", q.unit, "", predicate), 0.5


def _age_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if q.holders:
        yield ("age", q.holders[0]), 3.0
    else:
        for predicate in sorted(claim.predicates & _CASUALTIES):
            yield ("age", q.noun, predicate), 1.5


def _length_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if q.noun == "distance":
        if q.holders:
            yield ("distance", q.holders[-1]), 2.0
    elif q.noun == "depth":
        yield ("depth",), 2.5
    elif q.noun and q.noun not in _GENERIC:
        yield ("length", q.noun), 1.5


def _share_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    for holder in q.holders[-1:]:
        yield ("share", holder), 1.0
    if q.noun:
        yield ("share", "of", q.noun), 0.5


def _count_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if q.part:
        return
    noun = claim.noun
    if noun == "population":
        for holder in q.holders[:1]:
            yield ("population", holder), 3.0
        return
    if noun in ("", "person"):
        for predicate in sorted(claim.predicates & _CASUALTIES):
            yield ("count", "person", predicate), 2.0
        return
    if noun in _GENERIC:
        return
    modifiers = sorted(q.modifiers)
    for predicate in sorted(claim.predicates):
        yield ("count", noun, *modifiers, "/", predicate), 1.5
    yield ("count", noun, *modifiers), 0.0


def _score(one: Claim, other: Claim) -> float:
    """How well two claims of one slot align, beyond the slot itself."""
    a, b = one.quantity, other.quantity
    score = 0.0
    shared = one.predicates & other.predicates
    if shared:
        score += 1.0
    elif one.predicates and other.predicates:
        score -= 1.0
    holders = set(a.holders) & set(b.holders)
    if holders:
        score += 1.0
    elif a.holders and b.holders:
        score -= 1.5
    context = (a.context & b.context) - {a.noun, b.noun}
    score += min(2.0, 0.5 * len(context))
    if a.direction and b.direction and not _directions_agree(a.direction, b.direction):
        score -= 1.0
    if a.kind is QuantityKind.MAGNITUDE and abs(a.value - b.value) > 0.6:
        score -= 3.0
    return score


def _other_day(one: Claim, other: Claim) -> bool:
    """Measures of one quake, storm or blast on other days belong to another."""
    if one.quantity.kind not in (QuantityKind.LENGTH, QuantityKind.MAGNITUDE):
        return False
    return bool(one.days and other.days) and not one.days & other.days


def _directions_agree(one: str, other: str) -> bool:
    return one in other or other in one


_RULES = Rules(ComparisonType.QUANTITY, _slots, _score, _other_day)
