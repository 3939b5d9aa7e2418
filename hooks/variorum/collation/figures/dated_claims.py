"""Dated claims: times as the days that they are, without those that tell no act's time.

A year's own words set it apart from nothing, a weekday of an article whose date is known is a day
of the month, and a date is a weekday where the articles of its event tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from variorum.collation.corpus import Corpus
from variorum.collation.figures.calendars import Calendar, calendars_of
from variorum.collation.figures.claims import Claim
from variorum.keeping import kept_with
from variorum.records import Hedge, QuantityKind, SentenceKind
from variorum.sieves import Sieve

__all__ = [
    "LASTING_STATES",
    "dated",
    "is_clock",
    "is_near",
    "is_running",
    "is_weekday",
    "itself",
    "weekdays_of_dates",
]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_YEAR = QuantityKind.YEAR
_CLOCK = QuantityKind.CLOCK
_AGO = QuantityKind.AGO
_DAY_OF_MONTH = QuantityKind.DAY
_WEEKDAY = QuantityKind.WEEKDAY
_SENTENCE = SentenceKind.SENTENCE
_AT_LEAST = Hedge.AT_LEAST
_EXACT = Hedge.EXACT


def itself(claim: Claim) -> Claim:
    """A claim whose own words set it apart from nothing: a year is what "in 1990" tells, and no
    other time than that of its article's event.

    Nor do the years and months of other acts: "in August the court quashed a 2008 verdict".
    """
    if not claim.background:
        return _begun(claim)
    words = claim.words.casefold() if claim.quantity.kind in _DATES else ""
    year = claim.quantity.kind is _YEAR
    kept = frozenset(
        mark
        for mark in claim.background
        if not (words and any(word in words for word in mark.split()[-1:]))
        and not (year and (mark.isdigit() or mark.startswith("in ")))
        and not (mark.isdigit() and (_only_names(claim, mark) or _is_of_own_date(claim, mark)))
    )
    return _begun(claim if kept == claim.background else replace(claim, background=kept))


def _begun(claim: Claim) -> Claim:
    """A claim of since when a state lasts, as of the day that began it: "has been here since 1987",
    "held since Monday"."""
    q = claim.quantity
    if q.hedge is not _AT_LEAST or not q.links or q.links[0].lemma not in LASTING_STATES:
        return claim
    start = q.span[0]
    if claim.source.text[max(claim.sentence.start, start - 6) : start].split()[-1:] != ["since"]:
        return claim
    high = q.value + (0.999 if q.kind is _YEAR else 0.0)
    quantity = replace(q, low=q.value, high=high, hedge=Hedge.EXACT)
    return replace(claim, quantity=quantity)


LASTING_STATES = frozenset(
    {"be", "exist", "operate", "serve", "run", "stand", "hold", "live", "work"}
)


def _only_names(claim: Claim, year: str) -> bool:
    """Whether a year stands in a sentence as the name of what is spoken of alone: "a 2008 verdict",
    "the 2007 convictions"; not as what the verb hangs on ("the 2004 flood killed six")."""
    tokens = claim.parse.tokens
    places = [at for at, token in enumerate(tokens) if token.text == year]
    subjects = [c.subject for c in claim.parse.clauses if c.subject is not None]
    return bool(places) and all(
        0 < at < len(tokens) - 1
        and tokens[at - 1].tag in ("DT", "PRP$", "POS")
        and tokens[at + 1].tag[:2] in ("NN", "JJ")
        and not any(phrase.first <= at < phrase.last for phrase in subjects)
        for at in places
    )


def _is_of_own_date(claim: Claim, year: str) -> bool:
    """Whether a year is of the date of an hour, and its article tells of none later: "on Jan. 3,
    2017, at about 6 p.m." """
    q = claim.quantity
    if q.kind is not _CLOCK:
        return False
    beside = [t for t in claim.whole.times.get(q.place, ()) if t.unit == year]
    is_near = any(
        max(t.span[0] - q.span[1], q.span[0] - t.span[1]) <= _NEAR_ITS_DATE for t in beside
    )
    days = (t for times in claim.whole.times.values() for t in times if t.kind is _DAY_OF_MONTH)
    return is_near and not any(t.unit > year for t in days)


_NEAR_ITS_DATE = 12
"""Code points between an hour and its date."""
_DATES = frozenset({QuantityKind.DAY, QuantityKind.YEAR})


def weekdays_of_dates(corpus: Corpus, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Dates as the weekdays that they fell on, where the articles of the event tell them."""
    calendars: Mapping[str, Calendar] = calendars_of(corpus)
    for claim in claims:
        if claim.quantity.kind is not _DAY_OF_MONTH or not is_running(claim):
            continue
        day = calendars[claim.source.id].weekday(claim.quantity)
        if day is not None and not claim.background:
            value = float(day)
            quantity = replace(
                claim.quantity, kind=QuantityKind.WEEKDAY, value=value, low=value, high=value
            )
            yield replace(claim, quantity=quantity)


def is_clock(claim: Claim) -> bool:
    """Whether a time is an hour."""
    return claim.quantity.kind is _CLOCK


def is_weekday(claim: Claim) -> bool:
    """Whether a time is a day of the week."""
    return claim.quantity.kind is _WEEKDAY


@kept_with
def is_running(claim: Claim) -> bool:
    """Whether a time in running text dates an act that has happened, once."""
    if claim.sentence.kind is not _SENTENCE:
        return False
    if claim.quantity.kind not in _DATES and (_is_ahead(claim) or claim.uncertain):
        return False
    if is_weekday(claim) and (claim.quantity.hedge is not _EXACT or _is_reckoned_from(claim)):
        return False
    return not (_goes_on(claim) or _is_of_page(claim) or _is_of_series(claim))


def _is_of_series(claim: Claim) -> bool:
    """Whether what happens goes on day after day, or is told to come more than once."""
    if not _WORDS_OF_SERIES.holds_any(claim.parse.lowered):
        return False
    return _SERIES.search(claim.source.text, claim.sentence.start, claim.sentence.end) is not None


def _is_of_page(claim: Claim) -> bool:
    """Whether a time is that of its page: "Posted: May 3"; not "UPDATE: Holm was caught"."""
    if not _WORDS_OF_PAGE.holds_any(claim.parse.lowered):
        return False
    start = claim.quantity.span[0]
    before = claim.source.text[max(claim.sentence.start, start - _BEHIND) : start]
    return _PAGE.search(before) is not None


_BEHIND = 50
"""Code points behind the word for a page's change within which its time stands."""
_PAGE = re.compile(
    r"\b(?:Posted|Updated|Published|Modified|Original(?:ly)? (?:posted?|published))"
    r"(?::| (?:on|at|in)\b| (?=\d|$))|\bUPDATED?\b[ :(]{0,2}(?=\d|$)"
)
_SERIES = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|\d+(?:st|nd|rd|th))"
    r" (?:(?:straight|consecutive|successive|full) )?(?:day|night|evening|week)\b"
    r"|\b(?:straight|consecutive|successive) (?:day|night|evening|week)s?\b"
    r"|\btwice\b|\b(?:the (?:first|second|third)|a (?:second|third)) time\b",
    re.IGNORECASE,
)
"""What happens day after day, or more than once: its time in one article is not that in another."""
_WORDS_OF_SERIES = Sieve(re.compile(r"\b(?:(?:day|night|evening|week)s?|twice|time)\b").search)
_WORDS_OF_PAGE = Sieve(re.compile(r"\b(?:posted|updated?|published|modified|original)").search)
"""Find the words, in lower case, that may be of a series, or of the change of a page."""


def _goes_on(claim: Claim) -> bool:
    """Whether a time finds its act under way: "was still burning on Saturday", "remained there",
    "was being searched"."""
    said = {link.lemma for link in claim.quantity.links[:1]}
    for clause in claim.parse.clauses:
        if clause.lemma in said and (
            clause.lemma in _GOING_ON
            or not _UNDER_WAY.isdisjoint(claim.parse.lowered[clause.first : clause.last])
        ):
            return True
    return False


_UNDER_WAY = frozenset({"still", "being"})


_GOING_ON = frozenset({"remain", "continue", "stay", "keep", "persist", "last", "linger"})


def is_near(claim: Claim) -> bool:
    """Whether a time is told from the day of its article, and so exactly that it changes with it:
    "eleven days ago", where an older article has ten; "two weeks ago" is both."""
    q = claim.quantity
    return q.kind is _AGO and q.unit == "ago" and q.high - q.low < _WEEK


_WEEK = 6.0


def dated(claim: Claim) -> Claim:
    """A weekday as a day of the month, where it is known when its article was published.

    News speaks of the last such day; one in "will" or "next" is left as it is.
    """
    published = _date_of(claim.source.about.published)
    if not is_weekday(claim) or published is None or _is_ahead(claim):
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


def _is_reckoned_from(claim: Claim) -> bool:
    """Whether a day is one that is counted from, and not that of the deed: "the third fire since
    Saturday", "two have been hit since Sunday"; "jailed since Monday" began on that day."""
    start = claim.quantity.span[0]
    since = claim.source.text[max(claim.sentence.start, start - 6) : start].split()[-1:]
    lasts = any(link.lemma in _LASTING for link in claim.quantity.links[:1])
    return since == ["since"] and not lasts


_LASTING = LASTING_STATES | {"close", "detain", "jail", "keep", "miss", "remain", "stay"}
