"""Sums: what the counts of one list come to: "six women and two men were hurt" counts eight.

News gives the same people by kind in one report and all together in the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.collation.figures.claims import Claim
from variorum.collation.lists import LEXICON
from variorum.keeping import changed
from variorum.records import Hedge, QuantityKind
from variorum.wordlists import read_groups, read_words

__all__ = ["with_sums"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT
_EXACT = Hedge.EXACT

_KINDS = read_words(LEXICON / "persons_by_kind.txt")
_BEFALLS = frozenset(
    fate for fate, side in read_groups(LEXICON / "fates.txt").items() if side == "befalls"
)
_AMONG = frozenset({"including", "include", "among", "them", "whom", "which", ":"})
_NEAR = 3


def with_sums(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with one more for each list of people to whom one thing happened; those of the
    list are marked as summed."""
    by_sentence: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity.kind is _COUNT:
            by_sentence[claim.source.id, claim.quantity.place].append(claim)
    sums: dict[tuple[str, tuple[int, int]], Claim] = {}
    listed: set[tuple[str, tuple[int, int]]] = set()
    for there in by_sentence.values():
        for items in _lists(there) if len(there) > 1 else ():
            sums[_key(items[0])] = _sum_of(items)
            listed.update(map(_key, items))
    if not sums:
        return list(claims)
    found: list[Claim] = []
    for claim in claims:
        key = _key(claim)
        if key in sums:
            found.append(sums[key])
        found.append(changed(claim, summed=True) if key in listed else claim)
    return found


def _key(claim: Claim) -> tuple[str, tuple[int, int]]:
    return claim.source.id, claim.quantity.span


def _lists(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The complete lists of people in one sentence; none where it gives their number itself:
    "eight people, six women and two men, were hurt"."""
    ordered = sorted((c for c in claims if _is_item(c)), key=lambda c: c.quantity.span)
    at = 0
    while at < len(ordered):
        items = [ordered[at]]
        while at + len(items) < len(ordered) and _joined(items[-1], ordered[at + len(items)]):
            items.append(ordered[at + len(items)])
        at += len(items)
        if len(items) > 1 and _is_whole(items, claims):
            yield items


def _is_item(claim: Claim) -> bool:
    q = claim.quantity
    exact = q.hedge is _EXACT and not q.part
    return exact and (q.noun in _KINDS or claim.counts_persons) and bool(_fates(claim))


def _fates(claim: Claim) -> frozenset[str]:
    return claim.predicates & _BEFALLS


def _joined(one: Claim, other: Claim) -> bool:
    """Whether nothing but a comma or "and" stands between two items of which one thing is said."""
    between = _between(one, other)
    bare = bool(between) and all(word in (",", "and", "her", "his", "their") for word in between)
    return bare and _fates(one) == _fates(other)


def _between(one: Claim, other: Claim) -> list[str]:
    start, end = one.quantity.span[1], other.quantity.span[0]
    return [t.lower for t in one.parse.tokens if start <= t.start and t.end <= end]


def _is_whole(items: Sequence[Claim], claims: Sequence[Claim]) -> bool:
    """Whether a list ends in "and", is no apposition or excerpt, and stands alone for its fate."""
    if "and" not in _between(items[-2], items[-1]):
        return False
    start = items[0].quantity.span[0]
    before = [t.lower for t in items[0].parse.tokens if t.end <= start][-_NEAR:]
    if not _AMONG.isdisjoint(before):
        return False
    listed = {item.quantity.span for item in items}
    fates = _fates(items[0])
    return not any(
        fates & other.predicates for other in claims if other.quantity.span not in listed
    )


def _sum_of(items: Sequence[Claim]) -> Claim:
    first, last = items[0], items[-1]
    total = sum(item.quantity.value for item in items)
    quantity = replace(
        first.quantity,
        span=(first.quantity.span[0], last.quantity.span[1]),
        value=total,
        low=total,
        high=total,
        noun="people",
        modifiers=(),
        holders=(),
        step=1.0,
    )
    return replace(first, quantity=quantity)
