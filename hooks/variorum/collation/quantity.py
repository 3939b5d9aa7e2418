"""Quantities compared: counts, sizes, ages, shares, durations of one slot, across sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.collation.claims import Claim, claims_of, predicate_class
from variorum.collation.corpus import Corpus
from variorum.collation.slots import Rules, Slot, rows_of
from variorum.records import Comparison, ComparisonType, QuantityKind, Relation

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
_HARM = frozenset({"destroy", "damage"})
_FATES = frozenset({"dead", "hurt", "missing"})


def compare_quantities(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of number, reported and not."""
    claims = list(claims_of(corpus, lambda source: source.analysis.quantities))
    magnitudes = _largest_first(claims)
    others = [c for c in claims if c.quantity.kind is not QuantityKind.MAGNITUDE]
    others = _of_known_bearers(others)
    rows = rows_of(corpus, others, _RULES)
    for number, ranked in enumerate(magnitudes):
        rows += rows_of(corpus, ranked, _magnitude_rules(number))
    return [_without_sums(row, others) for row in rows]


def _of_known_bearers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without ages that may be of another bearer of the last name.

    Where sources name several people of one last name, each of these has its own ages, and an age
    of "Holm" alone is nobody's.
    """
    firsts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if _is_age_of_name(claim) and claim.first_name:
            firsts[claim.quantity.holders[0]][claim.first_name] += 1
    kept: list[Claim] = []
    for claim in claims:
        if not _is_age_of_name(claim):
            kept.append(claim)
            continue
        known = firsts[claim.quantity.holders[0]]
        if len(known) < 2:
            kept.append(claim)
        elif claim.first_name:
            holders = (f"{claim.quantity.holders[0]} {claim.first_name}",)
            kept.append(replace(claim, quantity=replace(claim.quantity, holders=holders)))
    return kept


def _is_age_of_name(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.AGE and bool(claim.quantity.holders)


def _largest_first(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Each source's magnitudes, the largest in the first list, the second in the second.

    An article on a quake gives its magnitude, perhaps that of a second, and smaller aftershocks.
    """
    ranked: list[list[Claim]] = [[], []]
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity.kind is QuantityKind.MAGNITUDE and not claim.background:
            by_source[claim.source.id].append(claim)
    for source in sorted(by_source):
        values = sorted({c.quantity.value for c in by_source[source]}, reverse=True)
        for place, value in enumerate(values[: len(ranked)]):
            ranked[place].append(next(c for c in by_source[source] if c.quantity.value == value))
    return ranked


def _magnitude_rules(place: int) -> Rules:
    def slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
        yield ("magnitude", str(place)), 3.0

    return Rules(ComparisonType.QUANTITY, slots, _magnitude_score, _other_day)


def _magnitude_score(one: Claim, other: Claim) -> float:
    """Two networks measure one quake alike within a few tenths; a larger gap is another quake."""
    return 0.0 if abs(one.quantity.value - other.quantity.value) <= _MAGNITUDES else -3.0


_MAGNITUDES = 0.6


def _slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slots that a claim speaks to, each with how much sharing it tells of sharing a slot."""
    q = claim.quantity
    if claim.uncertain:
        return
    match q.kind:
        case QuantityKind.AGE:
            yield from _age_slots(claim)
        case QuantityKind.PHONE:
            yield ("phone", f"{q.value:.0f}"[:6]), 3.0
        case QuantityKind.LENGTH:
            yield from _length_slots(claim)
        case QuantityKind.COUNT:
            yield from _count_slots(claim)
        case QuantityKind.SHARE:
            yield from _share_slots(claim)
        case _:
            acts = {predicate.rstrip("<~") for predicate in claim.predicates}
            if q.noun and q.noun not in _GENERIC:
                acts.add(predicate_class(q.noun))
            for act in sorted(acts):
                yield ("measure", q.unit, act), 1.0


def _age_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    if q.holders:
        yield ("age", *q.holders[:1]), 3.0
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
    if noun in ("", "person") or claim.counts_persons:
        for predicate in sorted(claim.predicates & _CASUALTIES):
            fatal = predicate in _FATES and not claim.counts_persons
            yield ("count", "person", predicate), 2.0 if fatal else 1.0
        if not claim.counts_persons:
            return
    if noun in _GENERIC or claim.words.split()[0].casefold() in ("a", "an"):
        return
    modifiers = sorted(q.modifiers)
    for predicate in sorted(claim.predicates):
        yield ("count", noun, *modifiers, "/", predicate), 1.5
    if claim.predicates & _HARM:
        yield ("count", noun, *modifiers, "/", "harm"), 1.0
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
    if one.agents and other.agents and not one.agents & other.agents:
        score -= 1.5
    elif a.kind is QuantityKind.DURATION and (one.agents | other.agents):
        named = one.agents | other.agents
        score -= 0.0 if named <= _near_names(one) & _near_names(other) else 1.0
    context = one.shared_stems & other.shared_stems
    score += min(2.0, 0.5 * len(context))
    if one.names & other.names:
        score += 0.5
    elif one.names and other.names:
        score -= 1.0
    if _far_apart(one, other):
        score -= 1.5
    if a.direction and b.direction and not _directions_agree(a.direction, b.direction):
        score -= 1.0
    return score


def _without_sums(row: Comparison, claims: Sequence[Claim]) -> Comparison:
    """A row whose counts differ by the dead alone is no conflict: "10 shot", "9 hurt, 1 dead"."""
    spans = {(r.source, r.span): r.group for r in row.readings}
    sources = {reading.source for reading in row.readings}
    if row.type is not ComparisonType.QUANTITY or row.relation is Relation.AGREEMENT:
        return row
    mine = [c for c in claims if (c.source.id, c.quantity.span) in spans]
    if not any(c.predicates & {"hurt", "shot"} for c in mine):
        return row
    dead = {c.quantity.value for c in claims if c.source.id in sources and "dead" in c.predicates}
    values = sorted({c.quantity.value for c in mine})
    if len(values) == 2 and values[1] - values[0] in dead:
        return replace(row, relation=Relation.LOOKALIKE, reason=_SUM)
    return row


_SUM = "one counts the dead with the injured"


def _near_names(claim: Claim) -> frozenset[str]:
    """The stems of the names in a claim's sentence and the one before."""
    place = claim.parse.place
    parses = claim.source.analysis.parses[max(0, place - 1) : place + 1]
    return frozenset(t.stem for p in parses for t in p.tokens if t.tag.startswith("NNP"))


def _other_day(one: Claim, other: Claim) -> bool:
    """Measures of one quake, storm or blast on other days belong to another."""
    if one.quantity.kind not in (QuantityKind.LENGTH, QuantityKind.MAGNITUDE):
        return False
    return bool(one.days and other.days) and not one.days & other.days


def _far_apart(one: Claim, other: Claim) -> bool:
    """Counts that no delay in reporting explains: three dead in one raid, forty in another."""
    if one.quantity.kind is not QuantityKind.COUNT:
        return False
    low, high = sorted((one.quantity.value, other.quantity.value))
    return high > 12 * max(low, 1)


def _directions_agree(one: str, other: str) -> bool:
    return one in other or other in one


_RULES = Rules(ComparisonType.QUANTITY, _slots, _score, _other_day)
