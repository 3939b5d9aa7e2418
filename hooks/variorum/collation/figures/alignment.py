"""Alignment: how well two quantities of one slot fit together, beyond the slot itself."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collation.figures.claims import COUNTED, Claim
from variorum.collation.figures.feats import feat_of
from variorum.collation.figures.measure_slots import lasting
from variorum.collation.figures.shots import tells_of_shots
from variorum.collation.figures.slots import Reach
from variorum.collation.figures.told_alike import (
    are_of_crowds,
    are_of_shots,
    are_punishments,
)
from variorum.collation.figures.wholes import FATES
from variorum.collation.figures.windows import windows_score
from variorum.records import QuantityKind

__all__ = ["against", "alignment", "reach_of", "uniqueness"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_AGE = QuantityKind.AGE
_COUNT = QuantityKind.COUNT
_DURATION = QuantityKind.DURATION
_LENGTH = QuantityKind.LENGTH
_SHARE = QuantityKind.SHARE


def alignment(one: Claim, other: Claim) -> float:
    """How well two claims of one slot align, beyond the slot itself, by what is said of them, by
    names and by words; what ``against`` tells comes off it."""
    score = 0.0
    mine, theirs = one.said, other.said
    if not mine.isdisjoint(theirs) or _are_told_alike(one, other):
        score += 1.0
    elif _are_of_one_feat(one, other):
        score += 0.5
    elif mine and theirs and not (_is_of_itself(one) or _are_of_one_event(one, other)):
        score -= 1.0
    holders, others = one.quantity.holders, other.quantity.holders
    if holders and others:
        score += -1.5 if set(holders).isdisjoint(others) else 1.0
    shared = len(one.shared_stems & other.shared_stems)
    score += 0.5 * shared if shared < 4 else 2.0
    if one.names and other.names:
        strangers = _OF_STRANGERS if one.quantity.kind is _COUNT else 1.0
        score += -strangers if one.names.isdisjoint(other.names) else 0.5
    return score


def against(one: Claim, other: Claim) -> float:
    """What else tells against two claims of one slot: who acts, whose they are, how many or how
    much, of what kind, and over what stretch of time."""
    a, b = one.quantity, other.quantity
    found = _of_agents(one, other) if one.agents or other.agents else 0.0
    if (a.kind is _SHARE or one.background) and _names_each_its_own(one, other):
        found += 3.0 if one.background else 2.0
    if a.kind is _COUNT:
        found += 2.0 if one.kinds and _are_two_kinds(one, other) else 0.0
    elif a.kind is not _AGE and a.noun and b.noun and one.noun != other.noun:
        found += 2.0 if a.kind is _LENGTH else 1.0
    if a.value != b.value:
        if _far_apart(one, other):
            found += 3.0 if a.kind is _COUNT else 1.5
        if (a.value == 1 and _is_one_of_many(one, other)) or (
            b.value == 1 and _is_one_of_many(other, one)
        ):
            found += 2.5
    if one.windows or other.windows:
        found -= windows_score(one.windows, other.windows)
    return found


def _of_agents(one: Claim, other: Claim) -> float:
    """What tells against two claims by the names that are the other argument of their verbs, of
    which one has any."""
    mine, theirs = one.agents, other.agents
    if mine and theirs and mine.isdisjoint(theirs):
        return 1.5
    if one.quantity.kind is not _DURATION:
        return 0.0
    near = mine | theirs <= _near_names(one) & _near_names(other)
    return 0.0 if near and not _other_bearers(one, other) else 1.0


def reach_of(claims: Sequence[Claim]) -> Reach:
    """How well another claim aligns with one of some at most: what they say is taken together, and
    what counts against it is what does with each of them."""
    said = frozenset().union(*[claim.said for claim in claims])
    stems = frozenset().union(*[claim.shared_stems for claim in claims])
    names = frozenset().union(*[claim.names for claim in claims])
    holders = frozenset().union(*[claim.quantity.holders for claim in claims])
    all_named = all(claim.names for claim in claims)
    values = [claim.quantity.value for claim in claims]
    low, high = min(values), max(values)

    def reach(claim: Claim) -> float:
        kind = claim.quantity.kind
        most = 0.0 if said.isdisjoint(claim.said) and not _may_be_told_otherwise(claim) else 1.0
        most += min(2.0, 0.5 * len(stems & claim.shared_stems))
        most += 0.0 if holders.isdisjoint(claim.quantity.holders) else 1.0
        if not names.isdisjoint(claim.names):
            most += 0.5
        elif claim.names and all_named:
            most -= _OF_STRANGERS if kind is _COUNT else 1.0
        if _is_far_from_all(claim, low, high):
            most -= 3.0 if kind is _COUNT else 1.5
        return most

    return reach


def _may_be_told_otherwise(claim: Claim) -> bool:
    """Whether a claim may be of one thing with another of which something else is said."""
    return claim.is_age_of_the_dead or bool(claim.parts) or tells_of_shots(claim)


def _is_far_from_all(claim: Claim, low: float, high: float) -> bool:
    """Whether a value lies far apart from all those between two."""
    value, kind = claim.quantity.value, claim.quantity.kind
    if kind in _NEVER_FAR or min(low, value) <= 0:
        return False
    least = 1 if kind in COUNTED else 0
    return value > _OF_COUNTS * max(high, least) or low > _OF_COUNTS * max(value, least)


_OF_STRANGERS = 1.5
"""What counts against two counts beside names of which none is shared."""
_OWN_SIZES = frozenset({"calibre", "gauge", "storey", "temperature", "degrees"})
"""Units of what a thing is by itself, whatever is said of it: a gun that is fired and found."""
_OWN_KINDS = frozenset({QuantityKind.SPEED, QuantityKind.AREA, QuantityKind.MASS})


def _is_of_itself(claim: Claim) -> bool:
    """Whether a measure is a thing's own, whatever is said of it: the depth of a quake that struck
    here or was centred there, the acres that a fire has burned or covers."""
    q = claim.quantity
    is_result = q.kind is QuantityKind.RESULT  # "beat", "lost to", "passed the bill", "voted"
    return q.unit in _OWN_SIZES or q.kind in _OWN_KINDS or q.noun == "depth" or is_result


def _are_of_one_feat(one: Claim, other: Claim) -> bool:
    """ "Holm scored 12 points", "Holm led Varde with 14 points"."""
    if one.quantity.kind is not _COUNT or other.quantity.kind is not _COUNT:
        return False
    feat, bearer = feat_of(one)
    return bool(bearer) and feat_of(other) == (feat, bearer)


def _are_of_one_event(one: Claim, other: Claim) -> bool:
    """ "A four-hour standoff", "the standoff lasted six hours"."""
    return one.quantity.kind is _DURATION and not lasting(one).isdisjoint(lasting(other))


_NEVER_FAR = (
    QuantityKind.AGE,
    QuantityKind.PHONE,
    QuantityKind.MAGNITUDE,
    QuantityKind.RANK,
    QuantityKind.RESULT,
)


def _other_bearers(one: Claim, other: Claim) -> bool:
    """Whether two predicates have subjects that differ, pronouns left out."""
    mine, theirs = ({link.other for link in c.quantity.links} - _PRONOUNS for c in (one, other))
    return bool(mine and theirs) and not mine & theirs


_PRONOUNS = frozenset({"", "he", "she", "it", "they", "who", "we", "i", "you"})


def _are_two_kinds(one: Claim, other: Claim) -> bool:
    """Whether the kinds of one noun differ: "three fishing boats", "two pleasure boats"."""
    mine, theirs = one.kinds, other.kinds
    return bool(mine and theirs) and set(mine).isdisjoint(theirs) and one.noun == other.noun


def _names_each_its_own(one: Claim, other: Claim) -> bool:
    """Whether each of two claims stands beside a name that the other does not: shares, and figures
    of another time, are given for one land or poll or the next."""
    return not (one.names <= other.names or other.names <= one.names)


def _near_names(claim: Claim) -> frozenset[str]:
    """The stems of the names in a claim's sentence and the one before."""
    place = claim.parse.place
    parses = claim.source.analysis.parses[max(0, place - 1) : place + 1]
    words = (zip(parse.stems, parse.tags, strict=True) for parse in parses)
    return frozenset([stem for own in words for stem, tag in own if tag.startswith("NNP")])


def _are_told_alike(one: Claim, other: Claim) -> bool:
    """Whether two figures of which other things are said are of shots fired, of a punishment or of
    the age of one person."""
    kind = one.quantity.kind
    if kind is _COUNT:
        return are_of_shots(one, other)
    if kind is _AGE:
        return other.quantity.kind is _AGE and _are_of_one_part(one, other)
    return are_punishments(one, other)


def _are_of_one_part(one: Claim, other: Claim) -> bool:
    """Whether two ages are each that of the one person who died, was hurt or is accused."""
    if one.is_age_of_the_dead and other.is_age_of_the_dead:
        return True
    return bool(one.parts & other.parts - _CHILDREN)


_CHILDREN = frozenset({"boy", "girl"})


def uniqueness(one: Claim, other: Claim) -> float:
    """What it is worth that each source has but one count of which this is said.

    Two reports that each count arrests once count the same ones; measures and ages are of too many
    things, and figures of another time of too many times.
    """
    if one.background:
        return 0.0
    if _are_of_one_event(one, other):
        return 0.5
    if are_punishments(one, other):
        return 1.0
    if one.quantity.unit not in _OWN_SIZES and _is_of_itself(one):
        return 0.5
    if one.quantity.kind is not _COUNT or _far_apart(one, other):
        return 0.0
    if one.predicates.isdisjoint(other.predicates) and not are_of_shots(one, other):
        return 0.0
    return 1.0


def _far_apart(one: Claim, other: Claim) -> bool:
    """Counts that no delay in reporting explains: three dead in one raid, forty in another."""
    if one.quantity.kind in _NEVER_FAR:
        return False
    low, high = one.quantity.value, other.quantity.value
    if low > high:
        low, high = high, low
    if low < 1 and one.quantity.kind in COUNTED:
        low = 1
    if low <= 0 or high <= _OF_ONE_CROWD * low:  # degrees may be below zero
        return False
    return high > _OF_COUNTS * low or are_of_crowds(one, other)


_OF_COUNTS = 12
_OF_ONE_CROWD = 5
"""How many times as many one report may give as another; the estimates of one crowd by police and
organisers are seldom further apart, those of two crowds often."""


def _is_one_of_many(one: Claim, other: Claim) -> bool:
    """Whether a single thing is told of where the other counts many: "saved a goal", "six goals".

    Of the dead and hurt the total is told, whichever the words.
    """
    if one.quantity.value != 1 or one.quantity.kind is not _COUNT:
        return False
    if one.noun in _SEXES:  # "one woman was hit in the arm", "three women were hurt"
        return other.quantity.value > 1 and "dead" not in one.predicates
    if not one.predicates.isdisjoint(_ONE_BY_ONE):  # "one patient was treated and released"
        return other.quantity.value >= _MANY
    return other.quantity.value >= _MANY and not one.predicates & FATES


_SEXES = frozenset({"man", "woman", "boy", "girl"})
_ONE_BY_ONE = frozenset({"treat", "hospital", "grave"})
"""What is told of the hurt one by one, hospital by hospital."""
_MANY = 4
