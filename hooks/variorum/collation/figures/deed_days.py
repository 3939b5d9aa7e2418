"""Days of deeds: on which day what an article reports happened, whatever words tell it.

"A baker was shot on Friday", "the June 3 shooting", "it happened Saturday". An article is of one
event, so that all these are of one day; who gives two tells of two deeds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.date_terms import score
from variorum.collation.figures.dated_acts import Act
from variorum.collation.figures.day_parts import part_of_day
from variorum.collation.figures.moments import moment_of
from variorum.collation.figures.settled import Keyed
from variorum.mentions.ages import PERSONS
from variorum.records import Hedge, Parse, QuantityKind

__all__ = ["alike_as_days", "apart_as_days", "days_of_deeds"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_WEEKDAY = QuantityKind.WEEKDAY
_DAY_OF_MONTH = QuantityKind.DAY
_CLOCK = QuantityKind.CLOCK
_EXACT = Hedge.EXACT
_STRENGTH = 2.0
"""What it is worth that two days are of the deeds of their articles, which are one."""


def days_of_deeds(claims: Iterable[Claim]) -> Iterator[Keyed]:
    """Weekdays and dates on which a deed happened, of sources that give one alone."""
    given: defaultdict[tuple[str, QuantityKind], list[Claim]] = defaultdict(list)
    for claim in claims:
        q = claim.quantity
        is_day = q.kind is _WEEKDAY or (q.kind is _DAY_OF_MONTH and q.low == q.high)
        if is_day and q.hedge is _EXACT and moment_of(claim) == "deed":
            given[claim.source.id, q.kind].append(claim)
    for (_, kind), told in given.items():
        if _is_of_one_deed(told):
            for claim in told:
                yield Keyed((kind.value, "the deed"), _STRENGTH, claim)


def _is_of_one_deed(told: Sequence[Claim]) -> bool:
    if any(claim.background or Act.of(claim).is_another or _is_told_anew(claim) for claim in told):
        return False
    return len({claim.quantity.value for claim in told}) == 1


def _is_told_anew(claim: Claim) -> bool:
    """Whether those whom a deed befalls are named anew far behind the opening, as those of another
    deed are: "On Tuesday, a cook was shot on the same pier"."""
    parse = claim.parse
    if _is_after_another(parse, claim.quantity.at):
        return True
    if parse.place < _OPENED:
        return False
    own = {link.lemma for link in claim.quantity.links[:1]}
    sides = (side for c in parse.clauses if c.lemma in own for side in (c.subject, c.object))
    return any(
        side is not None
        and parse.lowered[side.first] in ("a", "an", "one")
        and parse.lemmas[side.head] in PERSONS
        for side in sides
    )


def _is_after_another(parse: Parse, day: int) -> bool:
    """Whether a deed is told by how long after another it came: "a quake shook Orrin on Friday,
    days after another levelled homes"."""
    after = (at for at, word in enumerate(parse.lowered) if word == "after" and at > day)
    return any(parse.lowered[at - 1] in _SPANS for at in after)


_SPANS = frozenset({"hours", "day", "days", "week", "weeks", "month", "months", "year", "years"})
_OPENED = 10
"""Units of an article after which whom its deed befell has been told."""


def alike_as_days(one: Claim, other: Claim) -> float:
    """What two days of the deeds of two articles share; dates with their months are seldom of two
    deeds and yet but days apart, or a month to the day."""
    shared = score(one, other)
    if _opens(one) and _opens(other):
        shared += _OF_OPENINGS
    if one.quantity.kind is not _DAY_OF_MONTH:
        return shared
    (month, day), (month2, day2) = (divmod(c.quantity.value, 100) for c in (one, other))
    is_slip = day == day2 or (month == month2 and abs(day - day2) <= _FEW_DAYS)
    return shared + (1.0 if is_slip else 0.0)


_FEW_DAYS = 3
_OF_OPENINGS = 1.0
"""What it is worth that two articles open with the day."""


def _opens(claim: Claim) -> bool:
    """Whether a day is that of a verb in the opening of its article."""
    return claim.parse.place < _OPENING and claim.quantity.links[0].role != "state"


_OPENING = 5


def apart_as_days(one: Claim, other: Claim) -> bool:
    """Whether two days are of two deeds: of people of other names, of one person and of several, or
    of one night that lies between them."""
    mine, yours = Act.of(one), Act.of(other)
    named, others = _people(one), _people(other)
    if named and others and named.isdisjoint(others):
        return True
    if mine.is_another != yours.is_another:
        return True
    if None not in (mine.is_several, yours.is_several) and mine.is_several != yours.is_several:
        return True
    return one.quantity.kind is _WEEKDAY and _are_of_one_night(one, other)


def _people(claim: Claim) -> frozenset[str]:
    """The names of people to an act, by first or last name."""
    known = claim.whole.first_names
    return frozenset(
        name
        for name in Act.of(claim).names
        if name in known or any(name in firsts for firsts in known.values())
    )


def _are_of_one_night(one: Claim, other: Claim) -> bool:
    """Whether a night lies between two days: "late Friday" is "early Saturday" to others, and
    "Friday night" may be a part of Saturday."""
    gap = (other.quantity.value - one.quantity.value) % _WEEK
    if gap not in (1, _WEEK - 1):
        return False
    eve, morrow = (one, other) if gap == 1 else (other, one)
    late, early = _is_late(eve), _is_early(morrow)
    return bool((late and early is not False) or (early and late is not False))


_WEEK = 7


def _is_late(claim: Claim) -> bool | None:
    """Whether a day is told of at its end; None where its hour is not told."""
    part, hours = part_of_day(claim), _hours_beside(claim)
    if part:
        return part in _LATE
    return hours[0] >= _EVENING if hours else None


def _is_early(claim: Claim) -> bool | None:
    """Whether a day is told of at its beginning; None where its hour is not told."""
    part, hours = part_of_day(claim), _hours_beside(claim)
    if hours:
        return hours[0] < _DAWN
    return part in _EARLY if part else None


_LATE = frozenset({"night", "late", "late evening"})
_EARLY = frozenset({"early", "morning"})
_EVENING, _DAWN = 20 * 60, 7 * 60
"""Minutes after midnight from which a night begins, and to which it lasts."""


def _hours_beside(claim: Claim) -> list[float]:
    """The hours that the sentence of a day gives."""
    times = claim.whole.times.get(claim.quantity.place, ())
    return [time.value for time in times if time.kind is _CLOCK]
