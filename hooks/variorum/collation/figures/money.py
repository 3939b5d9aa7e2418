"""Money compared: amounts in one currency for one thing, across sources."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.corpus import Corpus
from variorum.collation.figures.bearers import bearer_of
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.slots import Rules, Slot, rows_of
from variorum.collation.figures.windows import windows_score
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from, places_before
from variorum.language.lemmas import stem_of
from variorum.records import Comparison, ComparisonType, Quantity, Source
from variorum.wordlists import read_groups

__all__ = ["compare_money"]


def compare_money(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of money, reported and not."""
    claims = claims_of(corpus, lambda source: source.analysis.money)
    return rows_of(corpus, claims, _RULES)


def _slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """What is paid for, by the words that news has for it, and the noun that is priced."""
    q = claim.quantity
    direct = _hung_on(claim)
    for amount in sorted(direct or _beside(claim)):
        yield ("money", q.unit, amount), 2.5 if amount in _ONE_EACH else 2.0
    if q.noun and q.noun not in direct:
        yield ("money", q.unit, "of", claim.noun), 1.0


def _hung_on(claim: Claim) -> set[str]:
    """The classes of the predicates, arguments and nouns that an amount hangs on."""
    links = claim.quantity.links
    words = {claim.quantity.noun, *(link.lemma for link in links)}
    words |= {_BY_STEM[link.other] for link in links if link.other in _BY_STEM}
    found = {_AMOUNTS[word] for word in words if word in _AMOUNTS}
    return found or ({"acquire"} if _is_paid_for(claim) else set())


def _is_paid_for(claim: Claim) -> bool:
    """ "Will pay $2 billion for the line", "holders will get $24 a share"."""
    lemmas = {link.lemma for link in claim.quantity.links}
    if claim.quantity.unit.endswith("/share"):
        return not lemmas.isdisjoint(_PAYING)
    after = place_from(claim.parse.starts, claim.quantity.span[1])
    return "pay" in lemmas and claim.parse.lemmas[after : after + 1] == ("for",)


_PAYING = frozenset({"pay", "get", "receive"})
_ONE_EACH = frozenset({"bail", "reward", "ransom", "fine"})
"""Sums of which a report hardly gives two, save of two people."""


def _beside(claim: Claim) -> set[str]:
    """The classes of sums that the words round an amount name: "bail was set at $2,000"; only
    where these name none, those of its whole sentence."""
    start, end = claim.quantity.span
    lemmas = claim.parse.lemmas
    last, first = places_before(claim.parse.ends, start), place_from(claim.parse.starts, end)
    beside = lemmas[max(0, last - _NEAR) : last] + lemmas[first : first + _NEAR]
    near = {_AMOUNTS[lemma] for lemma in beside if lemma in _AMOUNTS}
    return near or {_AMOUNTS[lemma] for lemma in lemmas if lemma in _AMOUNTS}


_AMOUNTS = read_groups(LEXICON / "amounts.txt")
_BY_STEM = {stem_of(word): word for word in sorted(_AMOUNTS, reverse=True)}
_NEAR = 7
"""Tokens on either side of an amount in which it is told what it is."""


def _score(one: Claim, other: Claim) -> float:
    """Shared words of the clause; amounts of one thing lie within one order of magnitude."""
    a, b = one.quantity, other.quantity
    shared = (one.context & other.context) - {a.noun, b.noun}
    score = min(2.5, 0.5 * len(shared)) + windows_score(one.windows, other.windows)
    if one.predicates & other.predicates:
        score += 0.5
    if max(a.value, b.value) > 4 * min(a.value, b.value):
        score -= 2.0
    return score


def _apart(one: Claim, other: Claim) -> bool:
    """Whether one is denied, or a source has both amounts, so that they pay for two things."""
    if any(link.negated for c in (one, other) for link in c.quantity.links):
        return True
    if len({bearer_of(one), bearer_of(other)} - {""}) > 1 and _are_of_people(one, other):
        return True
    return _gives(one.source, other.quantity) or _gives(other.source, one.quantity)


def _are_of_people(one: Claim, other: Claim) -> bool:
    """Whether each of the two is a sum that is set for somebody: bail, a fine."""
    return all((_hung_on(c) or _beside(c)) & {"bail", "fine"} for c in (one, other))


def _gives(source: Source, amount: Quantity) -> bool:
    return any(
        q.value == amount.value and q.unit == amount.unit and q.hedge is amount.hedge
        for q in source.analysis.money
    )


_RULES = Rules(ComparisonType.MONEY, _slots, _score, _apart, lambda one, other: 0.5)
