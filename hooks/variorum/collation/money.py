"""Money compared: amounts in one currency for one thing, across sources."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.claims import Claim, claims_of
from variorum.collation.corpus import Corpus
from variorum.collation.slots import Rules, Slot, rows_of
from variorum.records import Comparison, ComparisonType, Quantity, Source

__all__ = ["compare_money"]


def compare_money(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of money, reported and not."""
    claims = claims_of(corpus, lambda source: source.analysis.money)
    return rows_of(corpus, claims, _RULES)


def _slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """What is paid for, by the words that news has for it, and the noun that is priced."""
    q = claim.quantity
    for known in sorted(claim.known):
        yield ("money", q.unit, known), 2.0
    if q.noun and q.noun not in claim.known:
        yield ("money", q.unit, "of", q.noun), 1.0


def _score(one: Claim, other: Claim) -> float:
    """Shared words of the clause; amounts of one thing lie within one order of magnitude."""
    a, b = one.quantity, other.quantity
    shared = (a.context & b.context) - {a.noun, b.noun}
    score = min(2.5, 0.5 * len(shared))
    if one.predicates & other.predicates:
        score += 0.5
    if max(a.value, b.value) > 4 * min(a.value, b.value):
        score -= 2.0
    return score


def _apart(one: Claim, other: Claim) -> bool:
    """Whether one is denied, or a source has both amounts, so that they pay for two things."""
    if any(link.negated for c in (one, other) for link in c.quantity.links):
        return True
    return _gives(one.source, other.quantity) or _gives(other.source, one.quantity)


def _gives(source: Source, amount: Quantity) -> bool:
    return any(
        q.value == amount.value and q.unit == amount.unit and q.hedge is amount.hedge
        for q in source.analysis.money
    )


_RULES = Rules(ComparisonType.MONEY, _slots, _score, _apart)
