"""Slots: what two claims must share to be comparable, and the rows of each slot.

Claims meet in an index of slots, so the work grows with the number of claims. Within a slot each
source speaks once, with the value that most sources have where it has it; the values form groups,
and only groups that align with the largest one are set against it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log
from typing import NamedTuple

from variorum.collation.corpus import Corpus
from variorum.collation.events import grouped
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.intervals import BOUNDS, Value, are_plain, compatible, is_point
from variorum.collation.figures.natures import nature_of
from variorum.collation.rows import Draft, Variant, draft_row, is_unreported, titled
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Hedge,
    Nature,
    QuantityKind,
    Relation,
    SentenceKind,
)

__all__ = ["Reach", "Rules", "Slot", "rows_of", "support_of", "without_repeats"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_CLOCK = QuantityKind.CLOCK
_VAGUE = Hedge.VAGUE
_SENTENCE = SentenceKind.SENTENCE
_EXACT = Hedge.EXACT

Slot = tuple[str, ...]
Reach = Callable[[Claim], float]
"""How much a claim's score with one of some others comes to at most."""

_MOST = 12
"""Claims of one source for one slot that are looked at, and claims of a group that others are
aligned with: enough for news, and a bound on what a list of a thousand numbers costs."""

THRESHOLD = 3.0
"""The least score of alignment at which two claims are set against each other."""

_EQUAL = 1.0
_ALONE = 1.0
"""What ``Rules.alone`` comes to at most."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How one type of comparison keys and aligns its claims.

    ``slots`` gives the slots of a claim with what sharing each is worth; ``score`` what else two
    claims of one slot share, and ``against`` what comes off that, asked of those alone that could
    bear it; ``apart`` tells two that speak of different things after all;
    ``may_be_apart`` is false of a claim that tells nothing by which it may be apart from another;
    ``alone`` is what it is worth, 1 at most, that neither source has another value in the slot;
    ``nested`` tells two of which one is a part of the other, so that they do not differ, and
    ``may_nest`` whether a claim may be one of such two. ``reach``
    bounds the score of one more claim with any of some, so that few pairs need be scored. Where
    ``only_alike``, no row is made of a slot in which two values are set against each other.
    """

    type: ComparisonType
    slots: Callable[[Claim], Iterable[tuple[Slot, float]]]
    score: Callable[[Claim, Claim], float]
    apart: Callable[[Claim, Claim], bool]
    alone: Callable[[Claim, Claim], float] = lambda one, other: 0.0
    may_nest: Callable[[Claim], bool] = lambda claim: False
    may_be_apart: Callable[[Claim], bool] = lambda claim: True
    nested: Callable[[Claim, Claim], bool] = lambda one, other: False
    against: Callable[[Claim, Claim], float] = lambda one, other: 0.0
    reach: Callable[[Sequence[Claim]], Reach] = lambda claims: lambda claim: math.inf
    only_alike: bool = False


class _Keyed(NamedTuple):
    strength: float
    claim: Claim
    alone: bool = True
    """Whether its source has no other value in the slot."""


def rows_of(corpus: Corpus, claims: Iterable[Claim], rules: Rules) -> list[Comparison]:
    """The rows of all slots of some claims: differences and agreements."""
    drafts: list[Draft | None] = []
    met: set[tuple[tuple[float, int], ...]] = set()
    for sources in _meetings(corpus, claims, rules):
        key = tuple([(strength, id(claim)) for own in sources for strength, claim in own])
        if key not in met:  # as of the slots of one noun and of all
            met.add(key)
            drafts.append(_row([_keyed(own) for own in sources], rules))
    return [titled(draft) for draft in without_repeats(drafts)]


_Told = tuple[float, Claim]
"""A claim with what sharing one of its slots is worth."""


def _meetings(corpus: Corpus, claims: Iterable[Claim], rules: Rules) -> Iterator[list[list[_Told]]]:
    """The claims that meet in each slot, by source, of the sources of each event."""
    events: defaultdict[int, defaultdict[Slot, dict[str, list[_Told]]]]
    events = defaultdict(lambda: defaultdict(dict))
    for claim in claims:
        id_, marks = claim.source.id, sorted(claim.background)
        if id_ not in corpus.events:
            continue
        index = events[corpus.events[id_]]
        for slot, strength in rules.slots(claim):
            by_source = index[(*slot, *marks) if marks else slot]
            if id_ not in by_source:
                by_source[id_] = [(strength, claim)]
            elif len(by_source[id_]) < _MOST:
                by_source[id_].append((strength, claim))
    for index in events.values():
        for slot in sorted([slot for slot, by_source in index.items() if len(by_source) > 1]):
            by_source = index[slot]
            for ids in grouped(by_source, corpus.related):
                yield [by_source[id_] for id_ in ids]


def _keyed(own: Sequence[_Told]) -> list[_Keyed]:
    return [_Keyed(strength, claim) for strength, claim in own]


def without_repeats(drafts: Iterable[Draft | None]) -> list[Draft]:
    """The rows without those that set a reading against others that a fuller or surer row has
    already, and without one of two that tell the same of the same readings."""
    taken: set[tuple[str, int, int]] = set()
    told: set[tuple[Relation, frozenset[tuple[str, int, int]]]] = set()
    kept: list[Draft] = []
    for draft in sorted([draft for draft in drafts if draft is not None], key=_rank):
        row = draft.row
        spans = frozenset([(r.source, r.start, r.end) for r in row.readings])
        if (row.relation, spans) in told:
            continue
        told.add((row.relation, spans))
        if not is_unreported(row):
            if not spans.isdisjoint(taken):
                continue
            taken |= spans
        kept.append(draft)
    return kept


def _rank(draft: Draft) -> tuple[bool, int, float, str]:
    """The key of the order in which rows take their readings."""
    row = draft.row
    return is_unreported(row), -len(row.readings), -row.certainty.exists, row.id


def _row(sources: Sequence[Sequence[_Keyed]], rules: Rules) -> Draft | None:
    """The row of one slot, of which each of some sources has claims."""
    chosen = _one_each(sources)
    if len(chosen) < 2:
        return None
    kept = _aligned(_value_groups(chosen), rules)
    if len(kept) > 1 and not _is_one_question(kept):
        return None
    if len(kept) > 1:
        return _difference(kept, rules)
    return _alike(kept[0], rules) if kept else None


def _is_one_question(groups: Sequence[list[_Keyed]]) -> bool:
    """Whether sources share answers; where nearly each has its own, there are several things.

    A bound is an answer beside others: "more than 160 tons" tells of the same cargo as "102 tons"
    and "108 tons" do.
    """
    sources = sum(map(len, groups))
    strong = all(entry.strength >= THRESHOLD for group in groups for entry in group)
    return strong or sum(map(_is_exact, groups)) <= max(2, (sources + 1) // 2)


def _is_exact(group: Sequence[_Keyed]) -> bool:
    """Whether a group of one value has it from some source without a bound."""
    return any(entry.claim.value.hedge not in BOUNDS for entry in group)


def _aligns(one: _Keyed, other: _Keyed, rules: Rules, bonus: float = 0.0) -> bool:
    (mine, claim, alone), (yours, theirs, theirs_alone) = one, other
    tie = (mine if mine < yours else yours) + bonus + rules.score(claim, theirs)
    least = THRESHOLD - _ALONE if alone and theirs_alone else THRESHOLD
    if tie < least:  # as most that do not align
        return False
    tie -= rules.against(claim, theirs)
    if tie >= THRESHOLD or tie < least:
        return tie >= THRESHOLD
    return tie + rules.alone(claim, theirs) >= THRESHOLD


def _one_each(sources: Sequence[Sequence[_Keyed]]) -> list[_Keyed]:
    """One claim of each source: the one whose value most sources have, else the one that comes
    nearest to what most of them have, else the first."""
    if len(sources) == sum(map(len, sources)):
        return [entry for (entry,) in sources]
    support = support_of(entry.claim for own in sources for entry in own)
    usual = _usual(support)

    def rank(entry: _Keyed) -> tuple[bool, bool, float, int, bool]:
        claim = entry.claim
        vague = claim.quantity.hedge is _VAGUE
        near = -_distance(claim.value, usual) if usual else 0.0
        is_usual = usual is not None and compatible(claim.value, usual)
        running = claim.sentence.kind is _SENTENCE
        return not vague, is_usual, near, support[claim.value], running

    kept: list[_Keyed] = []
    for own in sources:
        best = max(own, key=rank) if len(own) > 1 else own[0]
        figures = _figures(own)
        if figures < _MANY or support[best.claim.value] > 1:
            kept.append(_Keyed(best.strength, best.claim, figures == 1))
    return kept


def _usual(support: Mapping[Value, int]) -> Value | None:
    """The value that most sources have; None where fewer than three share one."""
    if not support:
        return None
    most = max(support.values())
    if most < _SHARED:
        return None
    return min((v for v in support if support[v] == most), key=lambda v: (v.high - v.low, v.value))


_SHARED = 3


def _distance(one: Value, other: Value) -> float:
    """How far two values lie apart, by their ratio: thirty is nearer to forty than three is."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return log(high / low) if low else high


def support_of(claims: Iterable[Claim]) -> dict[Value, int]:
    """How many sources have each value, or one that may be the same."""
    holders: defaultdict[Value, set[str]] = defaultdict(set)
    for claim in claims:
        holders[claim.value].add(claim.source.id)
    if len(holders) == 1:
        return {value: len(held) for value, held in holders.items()}
    near = _Near(holders)
    return {
        value: len(set().union(*[holders[v] for v in near.to(value) if _backs(v, value)]))
        for value in holders
    }


class _Near:
    """Values, of which those are found at once that may back one of them.

    Of two that leave nothing open and are written as exactly in one unit, as most are, none backs
    the other unless they are equal.
    """

    def __init__(self, values: Iterable[Value]) -> None:
        self._loose: list[Value] = []
        self._exact: defaultdict[tuple[float, str], defaultdict[float, list[Value]]]
        self._exact = defaultdict(lambda: defaultdict(list))
        for value in values:
            if is_point(value):
                self._exact[value.step, value.unit][value.low].append(value)
            else:
                self._loose.append(value)

    def to(self, value: Value) -> Iterator[Value]:
        """The values that may back one, itself among them."""
        yield from self._loose
        own = (value.step, value.unit) if is_point(value) else None
        for written, by_low in self._exact.items():
            if written == own:
                yield from by_low[value.low]
            else:
                yield from chain.from_iterable(by_low.values())


def _backs(one: Value, other: Value) -> bool:
    """Whether a value speaks for another; "at least five" is none for forty."""
    if one is other or not compatible(one, other):
        return one is other
    far = math.inf in (one.high, other.high) and one.value != other.value
    return not far or max(one.value, other.value) <= _NEAR * min(one.value, other.value)


_NEAR = 2
"""How many times as much a number may be that "at least" leaves open and a reader still expects."""


_MANY = 3
"""Figures of one source for one slot beyond which it speaks of several things, raid by raid."""


def _figures(entries: Sequence[_Keyed]) -> int:
    """How many values that cannot be one a source gives; it has claims."""
    apart: list[Value] = [entries[0].claim.value]
    for entry in entries[1:]:
        if not any(compatible(entry.claim.value, other) for other in apart):
            apart.append(entry.claim.value)
    return len(apart)


def _value_groups(entries: Sequence[_Keyed]) -> list[list[_Keyed]]:
    """The claims in groups of values that may be one; exact figures found the groups."""
    values = [entry.claim.value for entry in entries]
    if values.count(values[0]) == len(values):
        return [[*entries]]
    ordered = sorted(entries, key=_exactness)
    groups: list[list[_Keyed]] = []
    if are_plain(values):
        by_number: dict[float, list[_Keyed]] = {}
        for entry in ordered:
            by_number.setdefault(entry.claim.value.low, []).append(entry)
        return [*by_number.values()]
    last: tuple[Value, list[_Keyed]] | None = None
    for entry in ordered:
        value = entry.claim.value
        if last is None or last[0] != value:  # equal values stand side by side, in one group
            last = value, _group_of(value, groups)
        last[1].append(entry)
    return groups


def _group_of(value: Value, groups: list[list[_Keyed]]) -> list[_Keyed]:
    """The first group that a value may be one with; a new one where there is none."""
    for group in groups:
        for other in group[:3]:
            if not compatible(value, other.claim.value):
                break
        else:
            return group
    groups.append([])
    return groups[-1]


def _exactness(entry: _Keyed) -> tuple[float, float]:
    """The key of the order in which claims, given in the order of sources, found groups."""
    value = entry.claim.value
    return (value.high - value.low, value.value)


def _aligned(groups: Sequence[list[_Keyed]], rules: Rules) -> list[list[_Keyed]]:
    """The groups that hold together round one of them: the one that most claims align with."""
    best: list[list[_Keyed]] = []
    for first in groups[:_GROUPS]:
        kept = _aligned_with(first, groups, rules, _weight(best))
        if rules.only_alike and len(kept) > 1:
            return []
        if _weight(kept) > _weight(best):
            best = kept
            if _weight(best) == _weight(groups):
                break
    return best


_GROUPS = 8
"""Groups tried as the middle of a row; more values than that are no row that helps a reader."""


def _weight(groups: Sequence[list[_Keyed]]) -> tuple[int, int]:
    return len(groups), sum(map(len, groups))


def _aligned_with(
    first: list[_Keyed], groups: Sequence[list[_Keyed]], rules: Rules, best: tuple[int, int]
) -> list[list[_Keyed]]:
    """One group, and the others that align with it well enough to be set against it.

    Once they cannot come to weigh more than the ``best``, those that are left are not looked at.
    """
    held = _holding_together(first, rules)
    near = held[:_MOST]
    within = _reached(near, rules)
    kept = [held]
    others = [group for group in groups if group is not first]
    count, total = 1 + len(others), len(held) + sum(map(len, others))
    for group in others:
        if (count, total) <= best:
            break
        reached = within(group)
        entries = _set_against(near, group, reached, rules) if reached else []
        if entries:
            kept.append(entries)
            if rules.only_alike:
                break
        count -= not entries
        total -= len(group) - len(entries)
    return kept


def _reached(
    near: Sequence[_Keyed], rules: Rules
) -> Callable[[Sequence[_Keyed]], Sequence[_Keyed]]:
    """What tells which claims of a group may align with some; of one, it is as soon scored."""
    if len(near) == 1:
        return lambda group: group
    reach = rules.reach([entry.claim for entry in near])
    return lambda group: [
        entry for entry in group if entry.strength + entry.alone + reach(entry.claim) >= THRESHOLD
    ]


def _set_against(
    near: Sequence[_Keyed], group: Sequence[_Keyed], within: Sequence[_Keyed], rules: Rules
) -> list[_Keyed]:
    """The claims of a group that align with others and give another value, of those ``within``
    reach; none where any of the two speak of different things."""
    if rules.apart(group[0].claim, near[0].claim):  # as of most groups that have any that are
        return []
    entries = [entry for entry in within if _differs(entry, near, rules)]
    if not entries or _all_compatible(entries[:_MOST], near):
        return []
    if _is_any_apart(near, group, rules):
        return []
    return [] if _are_mostly_nested(near, group, rules) else entries


def _is_any_apart(near: Sequence[_Keyed], group: Sequence[_Keyed], rules: Rules) -> bool:
    """Whether any two claims of two groups speak of different things after all."""
    own = [entry.claim for entry in near]
    doubtful = [claim for claim in own if rules.may_be_apart(claim)]
    for entry in group:
        for claim in own if rules.may_be_apart(entry.claim) else doubtful:
            if rules.apart(entry.claim, claim):
                return True
    return False


def _differs(entry: _Keyed, near: Sequence[_Keyed], rules: Rules) -> bool:
    """Whether a claim aligns with one of others, and is no part of what that counts."""
    for other in near:
        if _aligns(entry, other, rules) and not rules.nested(entry.claim, other.claim):
            return True
    return False


def _are_mostly_nested(near: Sequence[_Keyed], group: Sequence[_Keyed], rules: Rules) -> bool:
    """Whether half of the pairs of two groups or more are a part and its whole, so that the others
    are hardly more."""
    wholes = [entry.claim for entry in near if rules.may_nest(entry.claim)]
    if not wholes:
        return False
    parts = [entry.claim for entry in group if rules.may_nest(entry.claim)]
    nested = sum([rules.nested(part, whole) for part in parts for whole in wholes])
    return 2 * nested >= len(group) * len(near) > 0


def _holding_together(group: Sequence[_Keyed], rules: Rules) -> list[_Keyed]:
    """The claims of a group that align with its first, which is the most exact.

    That two give one value speaks itself for their speaking of one thing.
    """
    first, *others = group
    held = [
        other
        for other in others
        if _aligns(first, other, rules, _EQUAL) and not rules.apart(first.claim, other.claim)
    ]
    return [first, *held]


def _all_compatible(entries: Sequence[_Keyed], others: Sequence[_Keyed]) -> bool:
    return all(compatible(c.claim.value, o.claim.value) for c in entries for o in others)


def _difference(groups: Sequence[list[_Keyed]], rules: Rules) -> Draft | None:
    claims = [entry.claim for group in groups for entry in group]
    strength = min(entry.strength for group in groups for entry in group)
    nature = nature_of(claims)
    exact = all(c.quantity.hedge is _EXACT for c in claims) and nature is not Nature.EVOLVING
    relation = Relation.CONTRADICTION if exact and strength >= 2 else Relation.DIFFERENCE
    return draft_row(
        relation,
        rules.type,
        [_variant(entry.claim, number) for number, group in enumerate(groups) for entry in group],
        Certainty(_certainty(strength), 0.95),
        nature=nature,
    )


def _certainty(strength: float) -> float:
    """How often rows of such a slot were right, read by hand in fifty events of 2005 to 2016."""
    if strength >= THRESHOLD:
        return 0.95
    return 0.9 if strength >= 2 else 0.85


def _alike(entries: Sequence[_Keyed], rules: Rules) -> Draft | None:
    """One value: an agreement, or a look-alike where it is not written as one."""
    claims = [entry.claim for entry in entries]
    reason = _why_alike(claims)
    return draft_row(
        Relation.LOOKALIKE if reason else Relation.AGREEMENT,
        rules.type,
        [_variant_of_value(claim) for claim in claims],
        Certainty(0.9, 0.95),
        reason=reason,
    )


def _why_alike(claims: Sequence[Claim]) -> str | None:
    """Why values that differ in writing are none the less no conflict; None where they are one."""
    values = {claim.value.value for claim in claims}
    if len(values) < 2:
        return None
    if any(claim.value.kind is _CLOCK and claim.value.unit.endswith("?") for claim in claims):
        return "an hour that does not tell the half of the day may be the other's"
    if len({_unit_word(claim) for claim in claims}) > 1:
        return "one size in two units"
    if {claim.value.hedge for claim in claims} - {Hedge.EXACT}:
        return "the words beside the numbers leave room for both"
    return "one figure, rounded"


def _unit_word(claim: Claim) -> str:
    return claim.words.split()[-1].casefold().rstrip("s") if claim.value.unit else ""


def _variant_of_value(claim: Claim) -> Variant:
    value = (claim.value.value, claim.value.hedge)
    return Variant(claim.source, claim.sentence, claim.parse, claim.quantity.span, value)


def _variant(claim: Claim, value: int) -> Variant:
    return Variant(claim.source, claim.sentence, claim.parse, claim.quantity.span, value)
