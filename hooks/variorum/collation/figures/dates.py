"""Times compared: the hour, the day, the month or the year of one act, across sources."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.corpus import Corpus
from variorum.collation.figures.acts import acts_of
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.date_terms import apart, apart_as_moments, far, score, tie
from variorum.collation.figures.dated_acts import TIMES
from variorum.collation.figures.dated_claims import (
    LASTING_STATES,
    dated,
    is_clock,
    is_near,
    is_running,
    is_weekday,
    itself,
    weekdays_of_dates,
)
from variorum.collation.figures.day_parts import parts_of_days
from variorum.collation.figures.deed_days import alike_as_days, apart_as_days, days_of_deeds
from variorum.collation.figures.moments import moments_of
from variorum.collation.figures.settled import Keyed, Terms, settled_rows
from variorum.collation.figures.slots import Rules, Slot, rows_of, without_repeats
from variorum.collation.figures.weekdays import compare_weekdays
from variorum.collation.lists import LEXICON
from variorum.collation.rows import titled
from variorum.keeping import kept_with
from variorum.language.lemmas import stem_of
from variorum.records import (
    Comparison,
    ComparisonType,
    QuantityKind,
)
from variorum.wordlists import read_words

__all__ = ["compare_dates"]


def compare_dates(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of time, reported and not."""
    claims = [itself(dated(c)) for c in claims_of(corpus, lambda source: source.analysis.times)]
    weekdays = [c for c in claims if is_weekday(c)]
    others = [c for c in claims if not is_weekday(c)]
    days = [*filter(is_running, weekdays), *weekdays_of_dates(corpus, claims)]
    running = [c for c in others if is_running(c) and not is_near(c)]
    settled = [
        draft
        for told in (running, days)
        for draft in settled_rows(corpus, [e for c in told for e in _keyed(c)], _TERMS)
    ]
    hours = [*filter(is_clock, running), *parts_of_days(filter(is_running, weekdays))]
    settled += settled_rows(corpus, moments_of(hours), _MOMENTS)
    settled += settled_rows(corpus, days_of_deeds([*running, *days]), _DEED_DAYS)
    return [
        *map(
            titled, without_repeats(settled)
        ),  # a date may be set against a date, and as a weekday besides
        *rows_of(corpus, others, _RULES),
        *compare_weekdays(corpus, weekdays),
    ]


def _keyed(claim: Claim) -> Iterator[Keyed]:
    """A claim under each act that it may date, apart by what sets it apart from the event."""
    marks = sorted(claim.background)
    slots = _slots(claim)
    beside = _told_with(claim) if slots and claim.quantity.kind in _MANY else ()
    for slot, strength in slots:
        strength -= _PUBLIC if slot[1] in _OF_LEADERS else 0.0
        yield Keyed((*slot, *marks), strength, claim)
        for stem in beside:
            yield Keyed((*slot, "with", stem, *marks), strength, claim)


_MANY = frozenset({QuantityKind.DAY, QuantityKind.YEAR})
"""Kinds of time of which an article gives many, each of another act of one kind."""


def _told_with(claim: Claim) -> list[str]:
    """The stems of what an article names with one time or two: a life has several years of charges,
    one of them for the bribing of a constable."""
    return sorted(claim.whole.seldom_named(claim.shared_stems - TIMES))


@kept_with
def _slots(claim: Claim) -> list[tuple[Slot, float]]:
    """The acts that a time may date; the further from it, the less they tell."""
    return [*_acts_by_link(claim)]


def _acts_by_link(claim: Claim) -> Iterator[tuple[Slot, float]]:
    q = claim.quantity
    for place, link in enumerate(q.links):
        if link.negated:
            continue
        acts = acts_of(claim, link)
        if place == 0 and _tells_beginning(claim):
            acts = {"found": _BEGUN, **acts}
        for act, strength in sorted(acts.items()):
            if act not in _OFTEN:
                yield (q.kind, act), strength - _FURTHER * place


_FURTHER = 0.25
_OFTEN = frozenset(map(stem_of, read_words(LEXICON / "acts_often.txt")))
"""Acts of which one event brings many, each on its day: "met on Sunday", "met again on Thursday",
"appeared in court"."""
_OF_LEADERS = frozenset({"announce", "propose", "reveal", "sign"})
_PUBLIC = 0.5
"""What it is less worth that two days are of an act that those in office do every week."""
_BEGUN = 1.25


def _tells_beginning(claim: Claim) -> bool:
    """Whether a time is since when something is there: "has been a museum since 1987"."""
    start = claim.quantity.span[0]
    since = claim.source.text[max(claim.sentence.start, start - 6) : start].split()[-1:]
    return since == ["since"] and claim.quantity.links[0].lemma in LASTING_STATES - {"hold"}


_RULES = Rules(ComparisonType.DATE, _slots, score, apart, only_alike=True)
_TERMS = Terms(score, apart, far)
_MOMENTS = Terms(tie, apart_as_moments, far)
_DEED_DAYS = Terms(alike_as_days, apart_as_days, far, at_once=True)
