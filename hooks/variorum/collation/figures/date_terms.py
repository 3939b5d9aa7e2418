"""Terms of dates: what two times of one act share, and what tells that they date two acts."""

from __future__ import annotations

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.dated_acts import PRONOUN, TIMES, Act
from variorum.collation.figures.day_parts import days_of, is_part_of_day
from variorum.collation.figures.intervals import Value
from variorum.collation.figures.moments import are_in_turn
from variorum.collation.lists import LEXICON
from variorum.keeping import kept_with
from variorum.language.lemmas import stem_of
from variorum.mentions.ages import PERSONS
from variorum.records import QuantityKind
from variorum.wordlists import read_words

__all__ = ["apart", "apart_as_moments", "far", "score", "tie"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_YEAR = QuantityKind.YEAR
_CLOCK = QuantityKind.CLOCK
_AGO = QuantityKind.AGO
_DAY_OF_MONTH = QuantityKind.DAY

_LONG = 120
"""Minutes; reports of one moment hardly differ by more, save by taking a.m. for p.m."""
_DAY = 24 * 60
_HALF_HOUR = 30
_BETWEEN_ARTICLES = 10.0
"""Days by which the articles of one event lie apart, most of them."""


def score(one: Claim, other: Claim) -> float:
    """What two claims of one act share beside it: content words, and a party to the act."""
    clock = one.quantity.kind is _CLOCK
    shared = len(_told_of(one) & _told_of(other))
    score = 0.5 * shared if shared < 4 else 2.0
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
    stems = claim.shared_stems - TIMES
    lemma = claim.quantity.links[0].lemma
    clause = next((c for c in claim.parse.clauses if c.lemma == lemma), None)
    if clause is None or clause.subject is None or claim.quantity.kind is _CLOCK:
        return stems
    at = clause.subject.first - 1
    if at < 1 or claim.parse.tags[at] != "WDT":
        return stems
    return stems.intersection(claim.parse.stems[max(0, at - _ANTECEDENT) :])


_ANTECEDENT = 3
"""Tokens before a relative pronoun that name what it stands for."""


def tie(one: Claim, other: Claim) -> float:
    """What two hours of the events of two articles share: their day, most of all."""
    days, others = days_of(one), days_of(other)
    if days and others:
        return score(one, other) + (0.0 if days.isdisjoint(others) else 1.0)
    return score(one, other) + _UNTOLD


_UNTOLD = 1.0
"""What it is worth that an article of one event tells no other day than another does."""


def apart_as_moments(one: Claim, other: Claim) -> bool:
    """Whether two hours are of moments that follow each other, or of two events: those of people
    of other names ("Holm was killed about 2 a.m.", "Dahl was shot about 4 a.m.")."""
    mine, yours = Act.of(one).names, Act.of(other).names
    if mine and yours and mine.isdisjoint(yours):
        return True
    if is_part_of_day(one) or is_part_of_day(other):
        return one.days.isdisjoint(other.days) or _is_near_part(one, other)
    gap = abs(one.quantity.value - other.quantity.value)
    if _LONG < gap < _DAY - _LONG and abs(gap - _DAY / 2) > _SLIP:
        return True
    return are_in_turn(one, other) or apart(one, other)


_SLIP = 20
"""Minutes by which two hours of a moment may differ beside the slip of half a day: those of two
acts of one kind are seldom so close."""


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


def apart(one: Claim, other: Claim) -> bool:
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
    return (own.place, theirs.kind, theirs.value) in one.whole.timed


def _is_second(claim: Claim) -> bool:
    """Whether a time is that of an act told as one more: "another raid came at 9 p.m."."""
    nouns = {link.other or link.lemma for link in claim.quantity.links[:1]}
    words = zip(claim.parse.lemmas, claim.parse.stems[1:], strict=False)
    return any(lemma in _ONE_MORE and following in nouns for lemma, following in words)


_ONE_MORE = frozenset(
    {"another", "second", "third", "fourth", "separate", "unrelated", "subsequent"}
)


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
    if far(one.value, other.value):
        return True
    if a.names and b.names:
        return not a.names & b.names
    if one.quantity.kind is _DAY_OF_MONTH and _is_elsewhere(one, other):
        return True
    mine, theirs = _persons(a), _persons(b)
    if (b.names and mine <= _ANYBODY) or (a.names and theirs <= _ANYBODY):
        return False  # "the suspect was convicted", "Holm was convicted"
    return bool(mine and theirs) and not mine & theirs


def far(one: Value, other: Value) -> bool:
    """Whether two days lie further apart than reports of one act do, unless it is by a slip of the
    month or the year alone; whole months may ("in May", "in August")."""
    if one.kind is not _DAY_OF_MONTH or one.low != one.high or other.low != other.high:
        return False
    (month, day), (month2, day2) = divmod(int(one.value), 100), divmod(int(other.value), 100)
    if one.unit and other.unit and one.unit != other.unit:  # of two years
        return (month, day) != (month2, day2)
    return min((month - month2) % 12, (month2 - month) % 12) > 1 and day != day2


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
