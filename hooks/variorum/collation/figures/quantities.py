"""Quantities compared: counts, sizes, ages, shares, durations of one slot, across sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.collation.corpus import Corpus
from variorum.collation.figures.age_bearers import with_bearers, with_pronouns
from variorum.collation.figures.ages import with_parts
from variorum.collation.figures.alignment import against, alignment, reach_of, uniqueness
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.quantity_slots import slots_of
from variorum.collation.figures.slots import Rules, Slot, rows_of
from variorum.collation.figures.sums import with_sums
from variorum.collation.figures.tolls import (
    counts_a_toll,
    sets_off_the_dead,
    told_by_tolls,
    with_tolls,
)
from variorum.collation.figures.vetoes import apart, may_be_apart
from variorum.collation.lists import LEXICON
from variorum.collation.rows import is_unreported
from variorum.records import (
    Comparison,
    ComparisonType,
    Hedge,
    QuantityKind,
    Relation,
    Source,
    Span,
)
from variorum.wordlists import read_table

__all__ = ["compare_quantities"]

_MAGNITUDE = QuantityKind.MAGNITUDE  # since Python 3.11 is slow to find the members of an enum


def compare_quantities(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of number, reported and not."""
    claims = with_sums(list(claims_of(corpus, lambda source: source.analysis.quantities)))
    claims = with_parts(with_pronouns(with_tolls(claims)))
    magnitudes = _largest_first([c for c in claims if c.quantity.kind is _MAGNITUDE])
    others = [c for c in claims if c.quantity.kind is not _MAGNITUDE]
    others = with_bearers(others)
    rows = rows_of(corpus, others, _RULES)
    for number, ranked in enumerate(magnitudes):
        rows += rows_of(corpus, ranked, _magnitude_rules(number))
    known = _Known(others)
    rows = [_without_birthdays(_without_sums(row, known), known) for row in rows]
    return _without_ages_told_again(rows, known)


def _without_ages_told_again(rows: Sequence[Comparison], known: _Known) -> list[Comparison]:
    """The rows without those of ages that a fuller row tells of the same sources already: "his
    son, 11" and "an 11-year-old boy" against "10-year-old" are of one child."""
    told: list[frozenset[tuple[str, float]]] = []
    again: set[str] = set()
    for row in sorted(rows, key=lambda row: (-len(row.readings), -row.certainty.exists, row.id)):
        claims = [] if is_unreported(row) else known.of_readings_in(row)
        if not claims or any(c.quantity.kind is not QuantityKind.AGE for c in claims):
            continue
        ages = frozenset((claim.source.id, claim.quantity.value) for claim in claims)
        if any(ages <= fuller for fuller in told):
            again.add(row.id)
        told.append(ages)
    return [row for row in rows if row.id not in again]


class _Known:
    """The claims of each source, and of each of its spans."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._of_source: defaultdict[str, list[Claim]] = defaultdict(list)
        self._at: defaultdict[tuple[str, Span], list[Claim]] = defaultdict(list)
        for claim in claims:
            self._of_source[claim.source.id].append(claim)
            self._at[claim.source.id, claim.quantity.span].append(claim)

    def of_sources_in(self, row: Comparison) -> list[Claim]:
        """All the claims of the sources of a row."""
        return [c for reading in row.readings for c in self._of_source.get(reading.source, ())]

    def of_readings_in(self, row: Comparison) -> list[Claim]:
        """The claims that the readings of a row are of."""
        return [c for r in row.readings for c in self._at.get((r.source, r.span), ())]


def _largest_first(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Each source's claims of magnitudes, the largest in the first list, the second in the second.

    An article on a quake gives its magnitude, perhaps that of a second, and smaller aftershocks.
    """
    ranked: list[list[Claim]] = [[], []]
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.background:
            by_source[claim.source.id].append(claim)
    for source in sorted(by_source):
        values = sorted({c.quantity.value for c in by_source[source]}, reverse=True)
        for place, value in enumerate(values[: len(ranked)]):
            ranked[place].append(next(c for c in by_source[source] if c.quantity.value == value))
    return ranked


def _magnitude_rules(place: int) -> Rules:
    def slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
        yield ("magnitude", str(place)), 3.0

    return Rules(ComparisonType.QUANTITY, slots, _magnitude_score, apart, uniqueness)


def _magnitude_score(one: Claim, other: Claim) -> float:
    """Two networks measure one quake alike within a few tenths; a larger gap is another quake."""
    return 0.0 if abs(one.quantity.value - other.quantity.value) <= _MAGNITUDES else -3.0


_MAGNITUDES = 0.6


def _without_sums(row: Comparison, known: _Known) -> Comparison:
    """A row whose counts differ by the dead alone is no conflict: "10 shot", "9 hurt, 1 dead"."""
    if row.relation is Relation.AGREEMENT:
        return row
    mine = [c for c in known.of_readings_in(row) if c.quantity.kind is QuantityKind.COUNT]
    if not any(c.counts_people and c.predicates & {"hurt", "shot"} for c in mine):
        return row
    if any(c.parent for c in mine):  # "a mother of twelve was shot"
        return row
    if any(c.quantity.hedge is Hedge.VAGUE for c in mine):  # "several" is no sum
        return row
    counts = (c for c in known.of_sources_in(row) if c.quantity.kind is QuantityKind.COUNT)
    dead = {c.quantity.value for c in counts if "dead" in c.predicates}
    values = sorted({c.quantity.value for c in mine})
    most = [c for c in mine if c.quantity.value == values[-1]]
    if any(sets_off_the_dead(claim) for claim in most):  # "one died and ten others were shot"
        return row
    if len(values) == 2 and values[1] - values[0] in dead:
        return replace(row, relation=Relation.LOOKALIKE, reason=_SUM)
    return row


def _without_birthdays(row: Comparison, known: _Known) -> Comparison:
    """A row of ages of which the higher are those of a later stage at law is no conflict: "Holm,
    27, was arrested", "the jury found Holm, 29, guilty"."""
    if row.relation is Relation.AGREEMENT or row.relation is Relation.LOOKALIKE:
        return row
    ages = [c for c in known.of_readings_in(row) if c.quantity.kind is QuantityKind.AGE]
    if not ages or any(c.whole.aged.is_of_a_dead(c.quantity) for c in ages):  # who grow no older
        return row
    values = [claim.quantity.value for claim in ages]
    stages = _stages(ages, min(values))
    late, early = stages[True], stages[False]
    is_later = bool(late and early) and max(late) > max(early)
    most = _OF_A_CASE if max(late, default=0) == _AT_AN_END else _UP_TO_A_TRIAL
    is_birthday = is_later and max(values) - min(values) <= most
    return replace(row, relation=Relation.LOOKALIKE, reason=_YEARS) if is_birthday else row


_AT_AN_END = 2
_UP_TO_A_TRIAL, _OF_A_CASE = 2, 5
"""Years by which who is accused grows older until the trial, and until it ends."""


def _stages(ages: Sequence[Claim], youngest: float) -> dict[bool, list[int]]:
    """The stages at law of the articles that give the higher ages, and of the others."""
    found: dict[bool, list[int]] = {True: [], False: []}
    for claim in ages:
        found[claim.quantity.value > youngest].append(_stage(claim.source))
    return found


def _stage(source: Source) -> int:
    """How far a case at law is in an article: 1 where it goes to trial, 2 where it ends."""
    parses = source.analysis.parses
    lemmas = {lemma for parse in parses for lemma in parse.lemmas}
    opening = [lemma for parse in parses[:_HEAD] for lemma in parse.lemmas]
    is_news = "sentence" in opening or ("plead", "guilty") in pairwise(opening)
    if is_news or not lemmas.isdisjoint(_JUDGED):
        return 2
    return int(not lemmas.isdisjoint(_TRIED))


_HEAD = 4
"""Sentences of the head of an article, where a plea or sentence is news, not one of years ago."""


_STAGES = read_table(LEXICON / "court_stages.txt")
_TRIED, _JUDGED = frozenset(_STAGES["tried"]), frozenset(_STAGES["judged"])
_YEARS = "the later article tells of the trial, after a birthday"
_SUM = "one counts the dead with the injured"


_RULES = Rules(
    ComparisonType.QUANTITY,
    slots_of,
    alignment,
    apart,
    alone=uniqueness,
    may_be_apart=may_be_apart,
    nested=told_by_tolls,
    may_nest=counts_a_toll,
    against=against,
    reach=reach_of,
)
