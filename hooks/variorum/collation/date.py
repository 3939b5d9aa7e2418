"""Times compared: the hour, the day or the year of one predicate, across sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from variorum.collation.claims import Claim, claims_of, predicate_class
from variorum.collation.corpus import Corpus
from variorum.collation.slots import Rules, Slot, rows_of
from variorum.collation.weekdays import compare_weekdays
from variorum.records import Comparison, ComparisonType, QuantityKind, Relation, SentenceKind
from variorum.wordlists import read_groups

_EMPTY = frozenset({"be", "have", "do", "say", "get", "tell", "add", "accord"})
_LONG = 120
"""Minutes; reports of one moment hardly differ by more, save by taking a.m. for p.m."""
_DAY = 24 * 60

__all__ = ["compare_dates"]

_ACTS = read_groups(Path(__file__).parent / "lexicon" / "dated_acts.txt")


def compare_dates(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of time, reported and not."""
    claims = [_dated(c) for c in claims_of(corpus, lambda source: source.analysis.times)]
    return [
        *rows_of(corpus, [c for c in claims if not _is_weekday(c)], _RULES),
        *compare_weekdays(corpus, [c for c in claims if _is_weekday(c)]),
        *_reported(rows_of(corpus, [c for c in claims if _is_plain_weekday(c)], _WEEKDAY_RULES)),
    ]


def _is_weekday(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.WEEKDAY


def _is_plain_weekday(claim: Claim) -> bool:
    """A weekday of running text that dates what has happened."""
    running = claim.sentence.kind is SentenceKind.SENTENCE
    return running and _is_weekday(claim) and not _is_ahead(claim) and not claim.uncertain


def _reported(rows: Sequence[Comparison]) -> list[Comparison]:
    return [row for row in rows if row.relation in (Relation.CONTRADICTION, Relation.DIFFERENCE)]


def _dated(claim: Claim) -> Claim:
    """A weekday as a day of the month, where it is known when its article was published.

    News speaks of the last such day; one in "will" or "next" is left as it is.
    """
    published = _date_of(claim.source.about.published)
    if not _is_weekday(claim) or published is None or _is_ahead(claim):
        return claim
    back = (published.weekday() - int(claim.quantity.value)) % 7
    day = published - timedelta(days=back)
    value = 100.0 * day.month + day.day
    quantity = replace(claim.quantity, kind=QuantityKind.DAY, value=value, low=value, high=value)
    return replace(claim, quantity=quantity)


def _date_of(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _is_ahead(claim: Claim) -> bool:
    words = claim.source.text[max(0, claim.quantity.span[0] - 6) : claim.quantity.span[0]].split()
    ahead = any(link.modal in ("will", "shall", "attempt") for link in claim.quantity.links)
    return ahead or "next" in words


def _slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    for link in q.links:
        if link.negated:
            continue
        acts = {_ACTS[word] for word in (link.lemma, link.other) if word in _ACTS}
        for act in sorted(acts):
            yield (q.kind.value, act), 1.5
        if not acts and link.lemma not in _EMPTY:
            yield (q.kind.value, predicate_class(link.lemma)), 1.0


def _score(one: Claim, other: Claim) -> float:
    a, b = one.quantity, other.quantity
    score = min(2.0, 0.5 * len(a.context & b.context))
    subjects = {link.other for link in a.links} & {link.other for link in b.links} - {""}
    if subjects:
        score += 1.0
    if one.days and other.days and one.days & other.days:
        score += 0.5
    return score


def _apart(one: Claim, other: Claim) -> bool:
    """Clock times in two zones, or on two days, are of two moments as far as words tell."""
    a, b = one.quantity, other.quantity
    if a.unit and b.unit and a.unit.strip("?") != b.unit.strip("?"):
        return True
    if a.kind is not QuantityKind.CLOCK:
        return False
    gap = abs(a.value - b.value)
    if _LONG < gap < _DAY - _LONG and gap != _DAY / 2:
        return True
    days, others = one.article_days, other.article_days
    return bool(days and others) and not days & others


_RULES = Rules(ComparisonType.DATE, _slots, _score, _apart)


def _weekday_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """Reports of one event come within days, so that two weekdays of one act are two dates."""
    for link in claim.quantity.links:
        if not link.negated and link.modal is None and link.lemma not in _EMPTY:
            act = _ACTS.get(link.lemma) or predicate_class(link.lemma)
            yield (QuantityKind.WEEKDAY.value, act), 1.0


def _weekday_score(one: Claim, other: Claim) -> float:
    """Weekdays come by the dozen: the act and its subject alone do not make two dates of one."""
    a, b = one.quantity, other.quantity
    subjects = {link.other for link in a.links} & {link.other for link in b.links} - {""}
    return min(2.0, 0.5 * len(one.shared_stems & other.shared_stems)) + (1.0 if subjects else 0.0)


def _never(one: Claim, other: Claim) -> bool:
    return False


_WEEKDAY_RULES = Rules(ComparisonType.DATE, _weekday_slots, _weekday_score, _never)
