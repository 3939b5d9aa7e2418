"""Weekdays in articles whose own dates are unknown: alike they may be one day, or two weeks' days.

Two sources that name one weekday under one predicate agree where the rest of what they say aligns
too. Where they share nothing else, and the predicate of one is the noun of the other ("the paper
reported on Tuesday", "on Tuesday, reports came of a strike"), they are a look-alike: two events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collation.corpus import Corpus
from variorum.collation.events import grouped
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.classes import predicate_class
from variorum.collation.rows import Variant, make_row
from variorum.records import Certainty, Comparison, ComparisonType, Relation, SentenceKind

__all__ = ["compare_weekdays"]

_SHARED = 2
"""Content words, names among them, that two statements of one event have in common."""
_EMPTY = frozenset({"be", "have", "do", "say", "get", "tell", "add"})


def compare_weekdays(corpus: Corpus, claims: Sequence[Claim]) -> list[Comparison]:
    """Agreements and look-alikes between equal weekdays of one predicate."""
    index: defaultdict[tuple[int, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        id_ = claim.source.id
        if claim.sentence.kind is not SentenceKind.SENTENCE or id_ not in corpus.events:
            continue
        for act in sorted(set(_acts(claim))):
            index[corpus.events[id_], str(claim.quantity.value), act].append(claim)
    rows: list[Comparison | None] = []
    for slot in sorted([slot for slot, told in index.items() if len(told) > 1]):
        for ids in grouped([claim.source.id for claim in index[slot]], corpus.related):
            rows.append(_row([c for c in index[slot] if c.source.id in ids]))
    return [row for row in rows if row is not None]


def _acts(claim: Claim) -> Iterator[str]:
    for link in claim.quantity.links:
        if link.lemma not in _EMPTY:
            yield predicate_class(link.lemma)
        if link.other:
            yield link.other


def _row(claims: Sequence[Claim]) -> Comparison | None:
    first = claims[0]
    alike = [c for c in claims if c is first or _one_event(first, c)]
    if len({claim.source.id for claim in alike}) > 1:
        return _made(Relation.AGREEMENT, alike, None)
    apart = [c for c in claims if c is first or _two_events(first, c)]
    return _made(Relation.LOOKALIKE, apart, "the same day of two different events")


def _one_event(one: Claim, other: Claim) -> bool:
    return len(one.shared_stems & other.shared_stems) >= _SHARED


def _two_events(one: Claim, other: Claim) -> bool:
    if one.shared_stems & other.shared_stems:
        return False
    verbs, others = ({predicate_class(k.lemma) for k in c.quantity.links} for c in (one, other))
    nouns, other_nouns = ({k.other for k in c.quantity.links} for c in (one, other))
    return not verbs & others and bool(verbs & other_nouns or others & nouns)


def _made(relation: Relation, claims: Sequence[Claim], reason: str | None) -> Comparison | None:
    variants = [
        Variant(c.source, c.sentence, c.parse, c.quantity.span, c.quantity.value) for c in claims
    ]
    certainty = Certainty(0.7, 0.9)
    return make_row(relation, ComparisonType.DATE, variants, certainty, reason=reason)
