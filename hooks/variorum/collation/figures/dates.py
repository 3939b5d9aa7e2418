"""Times compared: the hour, the day, the month or the year of one act, across sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from variorum.collation.corpus import Corpus
from variorum.collation.figures.acts import acts_of
from variorum.collation.figures.calendars import Calendar, calendars_of
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.dated_acts import PRONOUN, TIMES, Act
from variorum.collation.figures.day_parts import days_of, is_part_of_day, parts_of_days
from variorum.collation.figures.intervals import Value
from variorum.collation.figures.moments import are_in_turn, moments_of
from variorum.collation.figures.settled import Keyed, Terms, settled_rows
from variorum.collation.figures.slots import Rules, Slot, rows_of, without_repeats
from variorum.collation.figures.weekdays import compare_weekdays
from variorum.collation.lists import LEXICON
from variorum.collation.rows import is_unreported
from variorum.keeping import kept_with
from variorum.language.lemmas import stem_of
from variorum.mentions.ages import PERSONS
from variorum.records import (
    Comparison,
    ComparisonType,
    Hedge,
    QuantityKind,
    SentenceKind,
)
from variorum.wordlists import read_words

_LONG = 120
"""Minutes; reports of one moment hardly differ by more, save by taking a.m. for p.m."""
_DAY = 24 * 60
_HALF_HOUR = 30
"""Minutes by which two times of one moment may differ beside the slip of half a day."""

__all__ = ["compare_dates"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_YEAR = QuantityKind.YEAR
_CLOCK = QuantityKind.CLOCK
_AGO = QuantityKind.AGO
_DAY_OF_MONTH = QuantityKind.DAY
_WEEKDAY = QuantityKind.WEEKDAY
_SENTENCE = SentenceKind.SENTENCE
_AT_LEAST = Hedge.AT_LEAST
_EXACT = Hedge.EXACT


def compare_dates(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of time, reported and not."""
    claims = [_itself(_dated(c)) for c in claims_of(corpus, lambda source: source.analysis.times)]
    weekdays = [c for c in claims if _is_weekday(c)]
    others = [c for c in claims if not _is_weekday(c)]
    days = [*filter(_is_running, weekdays), *_weekdays_of_dates(corpus, claims)]
    running = [c for c in others if _is_running(c) and not _is_near(c)]
    settled = [
        row
        for told in (running, days)
        for row in settled_rows(corpus, [e for c in told for e in _keyed(c)], _TERMS)
    ]
    hours = [*filter(_is_clock, running), *parts_of_days(filter(_is_running, weekdays))]
    settled += settled_rows(corpus, moments_of(hours), _MOMENTS)
    return [
        *without_repeats(settled),  # a date may be set against a date, and as a weekday besides
        *(row for row in rows_of(corpus, others, _RULES) if is_unreported(row)),
        *compare_weekdays(corpus, weekdays),
    ]


def _keyed(claim: Claim) -> Iterator[Keyed]:
    """A claim under each act that it may date, apart by what sets it apart from the event."""
    marks = sorted(claim.background)
    for slot, strength in _slots(claim):
        strength -= _PUBLIC if slot[1] in _OF_LEADERS else 0.0
        yield Keyed((*slot, *marks), strength, claim)
        for stem in _told_with(claim) if claim.quantity.kind in _MANY else ():
            yield Keyed((*slot, "with", stem, *marks), strength, claim)


_MANY = frozenset({QuantityKind.DAY, QuantityKind.YEAR})
"""Kinds of time of which an article gives many, each of another act of one kind."""


def _told_with(claim: Claim) -> list[str]:
    """The stems of what an article names with one time or two: a life has several years of charges,
    one of them for the bribing of a constable."""
    return sorted((claim.shared_stems & claim.whole.rare) - TIMES)


def _itself(claim: Claim) -> Claim:
    """A claim whose own words set it apart from nothing: a year is what "in 1990" tells, and no
    other time than that of its article's event.

    Nor do the years and months of other acts: "in August the court quashed a 2008 verdict".
    """
    words = claim.words.casefold() if claim.quantity.kind in _DATES else ""
    year = claim.quantity.kind is _YEAR
    kept = frozenset(
        mark
        for mark in claim.background
        if not (words and any(word in words for word in mark.split()[-1:]))
        and not (year and (mark.isdigit() or mark.startswith("in ")))
        and not (mark.isdigit() and _only_names(claim, mark))
    )
    return _begun(claim if kept == claim.background else replace(claim, background=kept))


def _begun(claim: Claim) -> Claim:
    """A claim of since when a state lasts, as of the day that began it: "has been here since 1987",
    "held since Monday"."""
    q = claim.quantity
    start = q.span[0]
    before = claim.source.text[max(claim.sentence.start, start - 6) : start].split()[-1:]
    lasts = bool(q.links) and q.links[0].lemma in _STATES
    if q.hedge is not _AT_LEAST or before != ["since"] or not lasts:
        return claim
    high = q.value + (0.999 if q.kind is _YEAR else 0.0)
    quantity = replace(q, low=q.value, high=high, hedge=Hedge.EXACT)
    return replace(claim, quantity=quantity)


_STATES = frozenset({"be", "exist", "operate", "serve", "run", "stand", "hold", "live", "work"})


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


_DATES = frozenset({QuantityKind.DAY, QuantityKind.YEAR})


def _weekdays_of_dates(corpus: Corpus, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Dates as the weekdays that they fell on, where the articles of the event tell them."""
    calendars: Mapping[str, Calendar] = calendars_of(corpus)
    for claim in claims:
        if claim.quantity.kind is not _DAY_OF_MONTH or not _is_running(claim):
            continue
        day = calendars[claim.source.id].weekday(claim.quantity)
        if day is not None and not claim.background:
            value = float(day)
            quantity = replace(
                claim.quantity, kind=QuantityKind.WEEKDAY, value=value, low=value, high=value
            )
            yield replace(claim, quantity=quantity)


def _is_clock(claim: Claim) -> bool:
    return claim.quantity.kind is _CLOCK


def _is_weekday(claim: Claim) -> bool:
    return claim.quantity.kind is _WEEKDAY


def _is_running(claim: Claim) -> bool:
    running = claim.sentence.kind is _SENTENCE
    dated = claim.quantity.kind in _DATES
    if _is_weekday(claim) and (claim.quantity.hedge is not _EXACT or _is_reckoned_from(claim)):
        return False
    if _is_of_page(claim) or _goes_on(claim) or _SERIES.search(claim.source.text, *_bounds(claim)):
        return False
    return running and (dated or not (_is_ahead(claim) or claim.uncertain))


def _bounds(claim: Claim) -> tuple[int, int]:
    return claim.sentence.start, claim.sentence.end


def _is_of_page(claim: Claim) -> bool:
    """Whether a time is that of its page: "Posted: May 3"; not "UPDATE: Holm was caught"."""
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


def _goes_on(claim: Claim) -> bool:
    """Whether a time finds its act under way: "was still burning on Saturday", "remained there",
    "was being searched"."""
    said = {link.lemma for link in claim.quantity.links[:1]}
    for clause in claim.parse.clauses:
        group = claim.parse.tokens[clause.first : clause.last]
        if clause.lemma in said and (
            clause.lemma in _GOING_ON or any(t.lower in _UNDER_WAY for t in group)
        ):
            return True
    return False


_UNDER_WAY = frozenset({"still", "being"})


_GOING_ON = frozenset({"remain", "continue", "stay", "keep", "persist", "last", "linger"})


def _is_near(claim: Claim) -> bool:
    """Whether a time is told from the day of its article, and so exactly that it changes with it:
    "eleven days ago", where an older article has ten; "two weeks ago" is both."""
    q = claim.quantity
    return q.kind is _AGO and q.unit == "ago" and q.high - q.low < _WEEK


_WEEK = 6.0


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
    """The acts that a time may date; the further from it, the less they tell."""
    q = claim.quantity
    for place, link in enumerate(q.links):
        if link.negated:
            continue
        acts = acts_of(claim, link)
        if place == 0 and _tells_beginning(claim):
            acts = {"found": _BEGUN, **acts}
        for act, strength in sorted(acts.items()):
            if act not in _OFTEN:
                yield (q.kind.value, act), strength - _FURTHER * place


_FURTHER = 0.25
_BETWEEN_ARTICLES = 10.0
"""Days by which the articles of one event lie apart, most of them."""
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
    return since == ["since"] and claim.quantity.links[0].lemma in _STATES - {"hold"}


def _is_reckoned_from(claim: Claim) -> bool:
    """Whether a day is one that is counted from, and not that of the deed: "the third fire since
    Saturday", "two have been hit since Sunday"; "jailed since Monday" began on that day."""
    start = claim.quantity.span[0]
    since = claim.source.text[max(claim.sentence.start, start - 6) : start].split()[-1:]
    return since == ["since"] and claim.quantity.links[0].lemma not in _LASTING


_LASTING = _STATES | {"close", "detain", "jail", "keep", "miss", "remain", "stay"}


def _score(one: Claim, other: Claim) -> float:
    """What two claims of one act share beside it: content words, and a party to the act."""
    clock = one.quantity.kind is _CLOCK
    score = min(2.0, 0.5 * len(_told_of(one) & _told_of(other)))
    if not Act.of(one).parties.isdisjoint(Act.of(other).parties):
        score += 1.0
    if one.quantity.kind is _AGO:
        score += 1.0  # few acts are told by how long ago they were
    if clock and one.days and other.days and one.days & other.days:
        score += 0.5
    return score


@kept_with
def _told_of(claim: Claim) -> frozenset[str]:
    """The stems of what is told of the act of a time; of a relative clause with "which" or "that"
    those behind the noun that it hangs on: "kept to the plan for the ford, which Holm announced on
    Friday" tells of no ford that was announced."""
    stems, tokens = claim.shared_stems - TIMES, claim.parse.tokens
    lemma = claim.quantity.links[0].lemma
    clause = next((c for c in claim.parse.clauses if c.lemma == lemma), None)
    if clause is None or clause.subject is None or claim.quantity.kind is _CLOCK:
        return stems
    at = clause.subject.first - 1
    if at < 1 or tokens[at].tag != "WDT":
        return stems
    return stems & frozenset([token.stem for token in tokens[max(0, at - _ANTECEDENT) :]])


_ANTECEDENT = 3
"""Tokens before a relative pronoun that name what it stands for."""


def _tie(one: Claim, other: Claim) -> float:
    """What two hours of the events of two articles share: their day, most of all."""
    days = days_of(one) & days_of(other)
    return _score(one, other) + (1.0 if days else 0.0)


def _apart_as_moments(one: Claim, other: Claim) -> bool:
    """Whether two hours are of moments that follow each other, or of two events: those of people
    of other names ("Holm was killed about 2 a.m.", "Dahl was shot about 4 a.m.")."""
    mine, yours = Act.of(one).names, Act.of(other).names
    if mine and yours and mine.isdisjoint(yours):
        return True
    if is_part_of_day(one) or is_part_of_day(other):
        return not _is_of_one_day(one, other) or _is_near_part(one, other)
    gap = abs(one.quantity.value - other.quantity.value)
    if _LONG < gap < _DAY - _LONG and abs(gap - _DAY / 2) > _SLIP:
        return True
    return are_in_turn(one, other) or _apart(one, other)


_SLIP = 20
"""Minutes by which two hours of a moment may differ beside the slip of half a day: those of two
acts of one kind are seldom so close."""


def _is_of_one_day(one: Claim, other: Claim) -> bool:
    return not days_of(one).isdisjoint(days_of(other))


def _is_near_part(one: Claim, other: Claim) -> bool:
    """Whether an hour may be told of as a part of the day next to its own: "5:40 p.m." as "in the
    afternoon"; two parts that both are named are no hour."""
    if is_part_of_day(one) and is_part_of_day(other):
        return False
    part, hour = (one, other) if is_part_of_day(one) else (other, one)
    low, high = part.quantity.low - _BORDER, part.quantity.high + _BORDER
    nights = (hour.quantity.value, hour.quantity.value + _DAY)
    return any(low <= at <= high for at in nights)


_BORDER = 90
"""Minutes about the end of a part of a day in which an hour may be told as of it."""


def _apart(one: Claim, other: Claim) -> bool:
    """Clock times in two zones, or on two days, are of two moments as far as words tell."""
    a, b = one.quantity, other.quantity
    if a.unit and b.unit and a.unit.strip("?") != b.unit.strip("?"):
        return True
    if a.kind is _AGO and a.unit and abs(a.value - b.value) < _BETWEEN_ARTICLES:
        return True  # "a week ago" in one article is "nearly two weeks ago" in a later one
    if a.kind is not _CLOCK:
        return _names_both(one, other) or _names_both(other, one) or _other_event(one, other)
    if _is_second(one) != _is_second(other):
        return True
    gap = abs(a.value - b.value)
    if _LONG < gap < _DAY - _LONG and abs(gap - _DAY / 2) > _HALF_HOUR:
        return True
    days, others = days_of(one), days_of(other)
    return bool(days and others) and not days & others


def _names_both(one: Claim, other: Claim) -> bool:
    """Whether the sentence of one time has the other too, and so tells of two acts: "the raid of
    May 3 and that of May 13"."""
    own, theirs = one.quantity, other.quantity
    beside = one.whole.times.get(own.place, ())
    return any((q.kind, q.value) == (theirs.kind, theirs.value) for q in beside)


def _is_second(claim: Claim) -> bool:
    """Whether a time is that of an act told as one more: "another raid came at 9 p.m."."""
    nouns = {link.other or link.lemma for link in claim.quantity.links[:1]}
    tokens = claim.parse.tokens
    return any(
        token.lemma in _ONE_MORE and tokens[at + 1].stem in nouns
        for at, token in enumerate(tokens[:-1])
    )


_ONE_MORE = frozenset(
    {"another", "second", "third", "fourth", "separate", "unrelated", "subsequent"}
)


_RULES = Rules(ComparisonType.DATE, _slots, _score, _apart)


def _other_event(one: Claim, other: Claim) -> bool:
    """Whether two acts are two of one kind, as their names and parties tell: "won the Orrin medal
    in 1998", "won the Lorne prize in 2004".

    Years lie far apart, so that acts of one kind and one doer may have each its own.
    """
    a, b = Act.of(one), Act.of(other)
    if a.is_another != b.is_another:
        return True
    if one.quantity.kind is _YEAR:
        return not _is_one_of_years(a, b)
    if a.is_several is not None and b.is_several is not None and a.is_several != b.is_several:
        return True
    if _far(one.value, other.value):
        return True
    if a.names and b.names:
        return not a.names & b.names
    if one.quantity.kind is _DAY_OF_MONTH and _is_elsewhere(one, other):
        return True
    mine, theirs = _persons(a), _persons(b)
    if (b.names and mine <= _ANYBODY) or (a.names and theirs <= _ANYBODY):
        return False  # "the suspect was convicted", "Holm was convicted"
    return bool(mine and theirs) and not mine & theirs


def _far(one: Value, other: Value) -> bool:
    """Whether two days lie further apart than reports of one act do, unless it is by a slip of the
    month or the year alone; whole months may ("in May", "in August")."""
    if one.kind is not _DAY_OF_MONTH or one.low != one.high or other.low != other.high:
        return False
    (month, day), (month2, day2) = divmod(int(one.value), 100), divmod(int(other.value), 100)
    if one.unit and other.unit and one.unit != other.unit:  # of two years
        return (month, day) != (month2, day2)
    return min((month - month2) % 12, (month2 - month) % 12) > 1 and day != day2


_TERMS = Terms(_score, _apart, _far)
_MOMENTS = Terms(_tie, _apart_as_moments, _far)


_ANYBODY = frozenset(
    map(stem_of, read_words(LEXICON / "roles.txt") | PERSONS | {"defendant", "accused", "suspect"})
)
"""Stems of nouns that may be anybody whom another report names."""


def _is_elsewhere(one: Claim, other: Claim) -> bool:
    """Whether two dates stand beside names of which none is shared: two places, or two people."""
    return bool(one.names and other.names) and not one.names & other.names


def _persons(act: Act) -> frozenset[str]:
    """The parties of an act that are not the act itself: not "the blaze", nor the "place" that it
    takes."""
    return frozenset(p for p in act.parties if p != "place" and not p.startswith("~"))


def _is_one_of_years(a: Act, b: Act) -> bool:
    named = a.names <= b.names or b.names <= a.names
    if not named:
        return False
    mine, theirs = a.objects or a.parties, b.objects or b.parties
    return PRONOUN in a.objects | b.objects or bool(mine & theirs)
