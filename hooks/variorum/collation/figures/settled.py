"""Settled times: what most sources of an event give for one act, and who gives another time.

The more sources agree on the day of an act, the surer it is that the act happened once, so the less
else must a source share with them whose day is another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from variorum.collation.corpus import Corpus
from variorum.collation.events import grouped
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.intervals import Value, are_plain, compatible
from variorum.collation.figures.natures import nature_of
from variorum.collation.figures.slots import THRESHOLD, Slot, support_of, without_repeats
from variorum.collation.rows import Draft, Variant, draft_row
from variorum.records import Certainty, ComparisonType, QuantityKind, Relation

__all__ = ["Keyed", "Terms", "settled_rows"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_CLOCK = QuantityKind.CLOCK

_MOST = 12
"""Claims of one source for one slot that are looked at."""
_FEW = 2
"""Times of one source for one act beyond which it tells of several acts."""
_PER_SOURCE = 0.5
_MOST_FOR_SOURCES = 1.5


class Keyed(NamedTuple):
    """A claim under one of the acts that it may date, with how sure that is."""

    slot: Slot
    strength: float
    claim: Claim


@dataclass(frozen=True, slots=True)
class Terms:
    """How the claims of one act are compared.

    ``score`` tells what two claims share beside the act, ``apart`` whether they date two acts, and
    ``far`` whether their times alone tell that they do. ``at_once`` is whether a claim apart from
    one of a group is apart from all of it, as hours are.
    """

    score: Callable[[Claim, Claim], float]
    apart: Callable[[Claim, Claim], bool]
    far: Callable[[Value, Value], bool]
    at_once: bool = False


def settled_rows(corpus: Corpus, entries: Iterable[Keyed], terms: Terms) -> list[Draft]:
    """The rows of acts for which sources give times that cannot be one."""
    events: defaultdict[int, defaultdict[Slot, defaultdict[str, list[Keyed]]]]
    events = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for entry in entries:
        id_ = entry.claim.source.id
        if id_ in corpus.events:
            own = events[corpus.events[id_]][entry.slot][id_]
            if len(own) < _MOST:
                own.append(entry)
    return without_repeats(
        [row for index in events.values() for row in _rows(corpus, index, terms)]
    )


def _rows(
    corpus: Corpus, index: Mapping[Slot, Mapping[str, list[Keyed]]], terms: Terms
) -> Iterator[Draft | None]:
    """The rows of the acts of one event, one of the same claims under one act: a time stands under
    its act alone, and under the act with each of the words that are told with it."""
    told: set[tuple[Slot, tuple[tuple[float, int], ...]]] = set()
    met = sorted([slot for slot, by_source in index.items() if len(by_source) > 1])
    given = _values(index) if met else {}
    for slot in met:
        by_source = index[slot]
        for ids in grouped(by_source, corpus.related):
            sources = [by_source[id_] for id_ in ids]
            own = tuple([(entry.strength, id(entry.claim)) for own in sources for entry in own])
            if (slot[:_ACT], own) not in told:
                told.add((slot[:_ACT], own))
                yield _row(_groups(sources), given, terms)


def _groups(sources: Sequence[list[Keyed]]) -> list[list[Keyed]]:
    """The claims of one for each source, in groups of values that may be one, largest first.

    A source that gives the time of others speaks of their act with that, whatever else it gives.
    """
    held = [own for own in sources if len(own) <= _FEW or _times(own) <= _FEW]
    of_value = _by_value(_best_supported(held))
    values = sorted(of_value, key=_exactness) if len(of_value) > 1 else [*of_value]
    if values and are_plain(values):
        return _largest_first(_by_number(of_value, values))
    groups: list[tuple[list[Value], list[Keyed]]] = []
    for value in values:
        _group_of(value, groups).extend(of_value[value])
    return _largest_first([group for _, group in groups])


def _by_number(of_value: Mapping[Value, list[Keyed]], values: Iterable[Value]) -> list[list[Keyed]]:
    """The claims of values of which none leaves anything open."""
    found: defaultdict[float, list[Keyed]] = defaultdict(list)
    for value in values:
        found[value.low].extend(of_value[value])
    return [*found.values()]


def _largest_first(groups: Sequence[list[Keyed]]) -> list[list[Keyed]]:
    return sorted(groups, key=len, reverse=True)


def _best_supported(sources: Sequence[list[Keyed]]) -> list[Keyed]:
    """One claim of each source: the one whose value most sources have, then the surest."""
    if all(len(own) == 1 for own in sources):
        return [own[0] for own in sources]
    support = support_of(entry.claim for own in sources for entry in own)
    return [max(own, key=lambda e: (support[e.claim.value], e.strength)) for own in sources]


def _group_of(value: Value, groups: list[tuple[list[Value], list[Keyed]]]) -> list[Keyed]:
    """The first group all of whose values may be one with a new one; else one of its own."""
    for values, group in groups:
        for other in values:
            if not compatible(value, other):
                break
        else:
            values.append(value)
            return group
    groups.append(([value], []))
    return groups[-1][1]


def _times(own: Sequence[Keyed]) -> int:
    apart: list[Keyed] = []
    for entry in own:
        if not any(compatible(entry.claim.value, other.claim.value) for other in apart):
            apart.append(entry)
    return len(apart)


def _exactness(value: Value) -> tuple[float, float]:
    """The key of the order in which values, given in the order of sources, found groups."""
    return (value.high - value.low, value.value)


def _row(groups: Sequence[list[Keyed]], given: _Given, terms: Terms) -> Draft | None:
    """The largest group, and the claims of others that are on its act and cannot be its time."""
    if len(groups) < 2:
        return None
    main = groups[0]
    bonus = min(_MOST_FOR_SOURCES, _PER_SOURCE * (len(main) - 1))
    kept = [main]
    for group in groups[1:]:
        rest = _of_one_time(group, main[0], given)
        held = _of_one_time(main, group[0], given) if rest else []
        by_value = _by_value(held)
        entries = [e for e in rest if _is_on(e, by_value, bonus, terms)]
        if entries:
            kept.append(entries)
    if len(kept) < 2 or len(kept) > max(2, (sum(map(len, kept)) + 1) // 2):
        return None
    claims = [entry.claim for group in kept for entry in group]
    return draft_row(
        Relation.DIFFERENCE,
        ComparisonType.DATE,
        [_variant(entry.claim, at) for at, group in enumerate(kept) for entry in group],
        Certainty(0.85, 0.95),
        nature=nature_of(claims),
    )


_Given = Mapping[tuple[Slot, str], frozenset[float]]
"""The values of each source for each act, with whatever the act is told."""


def _values(index: Mapping[Slot, Mapping[str, Sequence[Keyed]]]) -> _Given:
    found: defaultdict[tuple[Slot, str], set[float]] = defaultdict(set)
    for slot, by_source in index.items():
        for id_, own in by_source.items():
            found[slot[:_ACT], id_] |= {entry.claim.value.value for entry in own}
    return {key: frozenset(values) for key, values in found.items()}


_ACT = 2
"""The parts of a slot that name its act: the kind of time, and the act."""


def _of_one_time(entries: Sequence[Keyed], other: Keyed, given: _Given) -> list[Keyed]:
    """The claims of sources that have not the value of another too under the act: those that have
    tell of two."""
    act, value = other.slot[:_ACT], other.claim.value.value
    return [e for e in entries if value not in given.get((act, e.claim.source.id), _NO_VALUES)]


_NO_VALUES: frozenset[float] = frozenset()


def _by_value(entries: Sequence[Keyed]) -> dict[Value, list[Keyed]]:
    """Claims by their values, in the order in which these come first."""
    found: defaultdict[Value, list[Keyed]] = defaultdict(list)
    for entry in entries:
        found[entry.claim.value].append(entry)
    return found


def _is_on(entry: Keyed, main: Mapping[Value, Sequence[Keyed]], bonus: float, terms: Terms) -> bool:
    """Whether a claim dates the act of a group, with which it aligns, and cannot be its time."""
    claim = entry.claim
    if not main or compatible(claim.value, next(iter(main))):
        return False
    if (terms.at_once or claim.quantity.kind is _CLOCK) and any(
        terms.apart(claim, other.claim) for others in main.values() for other in others
    ):
        return False
    return any(
        _aligns(entry, other, bonus, terms)
        for value, others in main.items()
        if not terms.far(claim.value, value)
        for other in others
    )


def _aligns(entry: Keyed, other: Keyed, bonus: float, terms: Terms) -> bool:
    """Whether what two claims share tells that they date one act: the bonus for the sources that
    agree counts no more than that does."""
    shared = terms.score(entry.claim, other.claim)
    strength = min(entry.strength, other.strength) + min(bonus, max(shared, _PER_SOURCE))
    return strength + shared >= THRESHOLD and not terms.apart(entry.claim, other.claim)


def _variant(claim: Claim, value: int) -> Variant:
    return Variant(claim.source, claim.sentence, claim.parse, claim.quantity.span, value)
