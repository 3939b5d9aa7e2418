"""Slots: what two claims must share to be comparable, and the rows of each slot.

Claims meet in an index of slots, so the work grows with the number of claims. Within a slot each
source speaks once, with the value that most sources have where it has it; the values form groups,
and only groups that align with the largest one are set against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.claims import Claim
from variorum.collation.corpus import Corpus
from variorum.collation.events import grouped, related_pairs
from variorum.collation.intervals import compatible, is_slip
from variorum.collation.rows import Variant, make_row
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Hedge,
    Nature,
    Relation,
    SentenceKind,
)

__all__ = ["Rules", "Slot", "rows_of"]

Slot = tuple[str, ...]

THRESHOLD = 3.0
"""The least score of alignment at which two claims are set against each other."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How one type of comparison keys and aligns its claims.

    ``slots`` gives the slots of a claim with what sharing each is worth; ``score`` what else two
    claims of one slot share; ``apart`` tells two that speak of different things after all.
    """

    type: ComparisonType
    slots: Callable[[Claim], Iterator[tuple[Slot, float]]]
    score: Callable[[Claim, Claim], float]
    apart: Callable[[Claim, Claim], bool]


@dataclass(frozen=True, slots=True)
class _Keyed:
    slot: Slot
    strength: float
    claim: Claim


def rows_of(corpus: Corpus, claims: Iterable[Claim], rules: Rules) -> list[Comparison]:
    """The rows of all slots of some claims: differences and agreements."""
    related = related_pairs(corpus.sources)
    index: defaultdict[Slot, list[_Keyed]] = defaultdict(list)
    for claim in claims:
        for slot, strength in rules.slots(claim):
            key = (*slot, *sorted(claim.background))
            index[key].append(_Keyed(key, strength, claim))
    rows: list[Comparison | None] = []
    for slot in sorted(index):
        entries = index[slot]
        for ids in grouped(sorted({e.claim.source.id for e in entries}), related):
            held = set(ids)
            rows.append(_row([e for e in entries if e.claim.source.id in held], rules))
    return [row for row in rows if row is not None]


def _row(entries: Sequence[_Keyed], rules: Rules) -> Comparison | None:
    chosen = _one_each(entries)
    if len(chosen) < 2:
        return None
    strength = chosen[0].strength
    groups = _value_groups([entry.claim for entry in chosen])
    if len(groups) < 2:
        return _agreement(groups[0], rules) if _all_align(groups[0], strength, rules) else None
    kept = _aligned(groups, strength, rules)
    return _difference(kept, strength, rules) if len(kept) > 1 else None


def _all_align(claims: Sequence[Claim], strength: float, rules: Rules) -> bool:
    first = claims[0]
    return all(
        strength + rules.score(first, other) >= THRESHOLD and not rules.apart(first, other)
        for other in claims[1:]
    )


def _one_each(entries: Sequence[_Keyed]) -> list[_Keyed]:
    """One claim of each source: the one whose value most sources have, else the first."""
    support = {
        id(entry): len(
            {e.claim.source.id for e in entries if compatible(e.claim.value, entry.claim.value)}
        )
        for entry in entries
    }

    def rank(entry: _Keyed) -> tuple[int, bool, bool]:
        claim = entry.claim
        vague = claim.quantity.hedge is Hedge.VAGUE
        return support[id(entry)], not vague, claim.sentence.kind is SentenceKind.SENTENCE

    best: dict[str, _Keyed] = {}
    for entry in entries:
        source = entry.claim.source.id
        if source not in best or rank(entry) > rank(best[source]):
            best[source] = entry
    return list(best.values())


def _value_groups(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims in groups of values that may be one; exact figures found the groups."""
    ordered = sorted(claims, key=lambda c: (c.value.high - c.value.low, c.value.value, c.source.id))
    groups: list[list[Claim]] = []
    for claim in ordered:
        for group in groups:
            if all(compatible(claim.value, other.value) for other in group[:3]):
                group.append(claim)
                break
        else:
            groups.append([claim])
    return groups


def _aligned(groups: Sequence[list[Claim]], strength: float, rules: Rules) -> list[list[Claim]]:
    """The groups that align with the largest one well enough to be compared with it."""
    first = max(groups, key=lambda g: (len(g), -groups.index(g)))
    kept = [first]
    for group in groups:
        if group is first:
            continue
        if any(rules.apart(c, o) for c in group for o in first):
            continue
        claims = [c for c in group if any(strength + rules.score(c, o) >= THRESHOLD for o in first)]
        if claims and not all(compatible(c.value, o.value) for c in claims for o in first):
            kept.append(claims)
    return kept


def _difference(groups: Sequence[list[Claim]], strength: float, rules: Rules) -> Comparison | None:
    claims = [claim for group in groups for claim in group]
    exact = all(c.quantity.hedge is Hedge.EXACT for c in claims)
    relation = Relation.CONTRADICTION if exact and strength >= 2 else Relation.DIFFERENCE
    return make_row(
        relation,
        rules.type,
        [_variant(claim, number) for number, group in enumerate(groups) for claim in group],
        Certainty(min(0.95, 0.6 + 0.1 * strength), 0.95),
        nature=_nature(claims),
    )


def _nature(claims: Sequence[Claim]) -> Nature | None:
    values = sorted({claim.quantity.value for claim in claims})
    if len(values) == 2 and is_slip(*values):
        return Nature.MISPRINT
    return None


def _agreement(claims: Sequence[Claim], rules: Rules) -> Comparison | None:
    return make_row(
        Relation.AGREEMENT,
        rules.type,
        [_variant(claim, 0) for claim in claims],
        Certainty(0.9, 0.95),
    )


def _variant(claim: Claim, value: int) -> Variant:
    return Variant(claim.source, claim.sentence, claim.parse, claim.quantity.span, value)
