"""Ages of the unnamed: whose age it is where a report names nobody, by the part that they have.

"A 24-year-old man was shot", "the victim, 26, is recovering", "a man, 26, was wounded": where each
report gives the age of one such person alone, they are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.collation.figures.age_bearers import are_of_one_name
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.parts import PARTS, parts_by_predicates, parts_of_aged
from variorum.collation.figures.sexes import kind_of
from variorum.keeping import changed
from variorum.records import Hedge, QuantityKind

__all__ = ["are_near", "with_parts"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_AGE = QuantityKind.AGE
_COUNT = QuantityKind.COUNT

_YEARS, _DECADE = 2.0, 10.0
_SHARE = 0.1
"""Years, or share of an age, by which reports differ on that of one person without a name; of the
one who died, and where a decade is all that is told, it may be more."""


def with_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, ages with the parts of whom they alone of their article are told: "dead",
    "harmed", "victim", "accused", and "boy" or "girl" of one not grown."""
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity.kind is _AGE and not (claim.quantity.part or claim.background):
            told[claim.source.id].append(claim)
    if len(told) < 2:
        return list(claims)
    several: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for claim in claims:
        if claim.source.id in told and _counts_several(claim):
            counts = several[claim.source.id]
            for part in _parts_of_count(claim):
                counts[part] = max(counts[part], claim.quantity.value)
    parts: dict[tuple[str, tuple[int, int]], set[str]] = defaultdict(set)
    for part, by_source in _by_part(told, several).items():
        for id_, own in by_source.items():
            for claim in own if _are_one(own) else _slips(id_, own, part, by_source):
                parts[id_, claim.quantity.span].add(part)
    return [
        claim
        if claim.quantity.kind is not _AGE
        else _with(claim, parts.get((claim.source.id, claim.quantity.span)))
        for claim in claims
    ]


def _with(claim: Claim, parts: set[str] | None) -> Claim:
    return changed(claim, parts=frozenset(parts)) if parts else claim


def _counts_several(claim: Claim) -> bool:
    is_count = claim.quantity.kind is _COUNT and claim.quantity.value > 1
    return is_count and not claim.background and claim.counts_people


def _parts_of_count(claim: Claim) -> set[str]:
    """The parts that several have, so that an age in its article is of one of these."""
    found = parts_by_predicates(claim.predicates) | {PARTS.get(claim.quantity.noun, "")}
    return found | ({"victim"} if found & {"dead", "harmed"} else set())


def _by_part(
    told: Mapping[str, Sequence[Claim]], several: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, list[Claim]]]:
    """For each part the ages of whoever has it, by source, but for those where several do."""
    found: defaultdict[str, defaultdict[str, list[Claim]]]
    found = defaultdict(lambda: defaultdict(list))
    for id_, ages in told.items():
        for claim, parts in zip(ages, parts_of_aged(ages), strict=True):
            kind = kind_of(claim)
            for part in parts:
                found[part][id_].append(claim)
                if kind and part in _OF_A_KIND:
                    found[f"{part} {kind}"][id_].append(claim)
    return {
        part: {
            id_: own
            for id_, own in by_source.items()
            if _may_be_all(part, several.get(id_, _NONE), found[part.split()[0]][id_])
        }
        for part, by_source in found.items()
    }


def _may_be_all(part: str, counts: Mapping[str, float], ages: Sequence[Claim]) -> bool:
    """Whether no more people than those whose ages are given have a part, as far as counts tell; of
    children the age is hardly left out."""
    own, _, kind = part.partition(" ")
    return counts.get(kind if kind in _CHILDREN else own, 0) <= _persons(ages)


_CHILDREN = frozenset({"boy", "girl"})
_NONE: Mapping[str, float] = {}
_OF_A_KIND = frozenset({"dead", "harmed", "victim", "accused"})
"""Parts that one of a kind may have alone: "killed a 40-year-old woman and a 9-year-old girl"."""


def _persons(ages: Sequence[Claim]) -> int:
    """How many people some ages of one article are of, at most."""
    return len({(claim.quantity.holders[:1], claim.quantity.value) for claim in ages})


def _slips(
    id_: str, own: Sequence[Claim], part: str, by_source: Mapping[str, Sequence[Claim]]
) -> Iterator[Claim]:
    """Of the ages that a source gives one person in two ways, a year apart, those that no other
    source has: an old headline or caption left standing over "a 9-year-old boy was killed"."""
    years = max(c.quantity.high for c in own) - min(c.quantity.low for c in own)
    if part not in _OF_ONE or years > 1 or len(_names_of(own)) > 1:
        return
    others = [ages for other, ages in by_source.items() if other != id_ and _are_one(ages)]
    if len(others) < _AT_LEAST:
        return
    known = {claim.quantity.value for claims in others for claim in claims}
    strange = [claim for claim in own if claim.quantity.value not in known]
    usual = [claim for claim in own if claim.quantity.value in known]
    places = {claim.quantity.place for claim in usual}
    apart = places.isdisjoint([claim.quantity.place for claim in strange])  # no "boys of 8 and 9"
    if len(known) == 1 and usual and apart and not _names_of(strange):
        names = frozenset().union(*[c.names for ages in (usual, *others) for c in ages])
        yield from (c for c in strange if c.names <= names)  # not "a girl of 8 was shot in Ribe"


_OF_ONE = frozenset({"dead", "harmed", "accused"})
_AT_LEAST = 2
"""Other sources that must agree, before one of two ages of a source is taken for a slip."""


def _are_one(ages: Sequence[Claim]) -> bool:
    agree = max(c.quantity.low for c in ages) <= min(c.quantity.high for c in ages)
    return agree and len(_names_of(ages)) < 2


def _names_of(ages: Sequence[Claim]) -> set[str]:
    return {claim.quantity.holders[0] for claim in ages if claim.quantity.holders}


def are_near(one: Claim, other: Claim) -> bool:
    """Whether two ages may be of one person whom no name tells: reports differ by few years."""
    a, b = one.quantity, other.quantity
    if are_of_one_name(one, other):
        return True
    low, high = min(a.high, b.high), max(a.low, b.low)
    loose = Hedge.VAGUE in (a.hedge, b.hedge)  # "in her 20s"
    loose |= one.is_age_of_the_dead and other.is_age_of_the_dead
    return high - low <= max(_DECADE if loose else _YEARS, _SHARE * high) and 2 * low >= high
