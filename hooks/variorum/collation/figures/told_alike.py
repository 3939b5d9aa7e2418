"""Told alike: figures of one thing, whatever verb tells of them: shots, blows, punishments."""

from __future__ import annotations

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.punishments import is_punishment
from variorum.collation.figures.shots import tells_of_shots
from variorum.collation.figures.wholes import CROWDS
from variorum.records import QuantityKind

__all__ = [
    "are_of_crowds",
    "are_of_shots",
    "are_punishments",
]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT
_DURATION = QuantityKind.DURATION


def are_punishments(one: Claim, other: Claim) -> bool:
    """Whether two spans of time are what somebody is sentenced to, serves or faces."""
    if one.quantity.kind is not _DURATION or other.quantity.kind is not _DURATION:
        return False
    return is_punishment(one) and is_punishment(other)


def are_of_crowds(one: Claim, other: Claim) -> bool:
    """Whether one thing that crowds do is said of both."""
    mine = one.predicates & CROWDS
    return bool(mine) and not mine.isdisjoint(other.predicates)


def are_of_shots(one: Claim, other: Claim) -> bool:
    """Whether two counts are of shots fired, or of those that hit."""
    if one.quantity.kind is not _COUNT or other.quantity.kind is not _COUNT:
        return False
    return tells_of_shots(one) and tells_of_shots(other)
