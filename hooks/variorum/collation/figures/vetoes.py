"""Vetoes: which two claims of one slot speak of different things after all."""

from __future__ import annotations

from variorum.collation.figures.age_bearers import are_of_two_names
from variorum.collation.figures.ages import are_near
from variorum.collation.figures.claims import COUNTED, Claim
from variorum.collation.figures.parts import PARTS
from variorum.collation.figures.punishments import punished_name
from variorum.collation.figures.sexes import sex_of
from variorum.collation.figures.shots import by_the_force, is_struck, struck_of, tells_of_shots
from variorum.collation.figures.told_alike import (
    are_of_crowds,
    are_of_shots,
    are_punishments,
)
from variorum.collation.figures.wholes import CROWDS, tells_of_death
from variorum.keeping import kept_with
from variorum.records import QuantityKind

__all__ = ["apart", "may_be_apart"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_AGE = QuantityKind.AGE
_COUNT = QuantityKind.COUNT
_DURATION = QuantityKind.DURATION
_LENGTH = QuantityKind.LENGTH
_MAGNITUDE = QuantityKind.MAGNITUDE

_MANIFOLD = COUNTED | {
    QuantityKind.LENGTH,
    QuantityKind.SHARE,
    QuantityKind.DURATION,
    QuantityKind.MAGNITUDE,
    QuantityKind.PHONE,
}
"""Kinds of which an article gives so many that another's value may be among them by chance."""
_PUNISHMENTS = frozenset({"prison", "maximum", "sentence", "term"})
"""Spans of time of which each person on trial has one: "life", "20 years in prison"."""


def apart(one: Claim, other: Claim) -> bool:
    """Whether two claims of one slot speak of different things after all.

    Measures of one quake, storm or blast on other days belong to another. A source that has both
    values gives them of two things.
    """
    kind = one.quantity.kind
    if kind is _COUNT:
        return (may_be_apart(one) or may_be_apart(other)) and _are_of_two_counts(one, other)
    punished = kind is _DURATION and one.quantity.noun in _PUNISHMENTS
    told_apart = kind not in _MANIFOLD or punished
    if told_apart and (one.also_gives(other) or other.also_gives(one)):
        return True
    if kind is _AGE and _are_of_two_aged(one, other):
        return True
    if are_of_crowds(one, other):
        return _are_on_two_days(one, other)
    if kind is _DURATION and not _is_of_one_scale(one, other):
        return True
    if are_punishments(one, other) and len({punished_name(one), punished_name(other)} - {""}) > 1:
        return True
    if kind is not _LENGTH and kind is not _MAGNITUDE:
        return False
    return bool(one.days and other.days) and not one.days & other.days


@kept_with
def may_be_apart(claim: Claim) -> bool:
    """Whether a claim tells anything that may set it apart from another, as most counts do not:
    that it is of a crowd, of shots, of those beside a name, of who did it too, or of one where its
    article counts on."""
    if claim.quantity.kind is not _COUNT:
        return True
    if not CROWDS.isdisjoint(claim.predicates) or claim.is_beside_a_name or tells_of_shots(claim):
        return True
    if _counts_the_doer(claim):
        return True
    return claim.quantity.value == 1 and bool(claim.whole.ordinals)


def _are_of_two_counts(one: Claim, other: Claim) -> bool:
    """Whether a count is of other shots, children or crowds than another figure."""
    if are_of_shots(one, other):
        if is_struck(one) and is_struck(other):
            return len({struck_of(one), struck_of(other)} - {""}) > 1
        if {True, False} == {by_the_force(one), by_the_force(other)}:
            return True
    if _are_one_more(one, other) or _are_one_more(other, one):
        return True
    if _is_first_of_some(one, other) or _is_first_of_some(other, one):
        return True
    if _is_one_doer_more(one, other) or _is_one_doer_more(other, one):
        return True
    return are_of_crowds(one, other) and _are_on_two_days(one, other)


def _is_one_doer_more(one: Claim, other: Claim) -> bool:
    """ "Seven people, including the gunman, were killed", "six people were killed"."""
    return one.quantity.value - other.quantity.value == 1 and _counts_the_doer(one)


@kept_with
def _counts_the_doer(claim: Claim) -> bool:
    """Whether who killed the others is among the dead of a count: "seven, including himself"."""
    lemmas = claim.parse.lemmas
    if _INCLUDING.isdisjoint(lemmas) or "dead" not in claim.predicates:
        return False
    return any(
        lemma in _INCLUDING and not _DOERS.isdisjoint(lemmas[at + 1 : at + 1 + _NEAR])
        for at, lemma in enumerate(lemmas)
    )


_INCLUDING = frozenset({"include", "including", "among", "count", "counting"})
_DOERS = frozenset(word for word, part in PARTS.items() if part == "accused") | {"himself"}
_NEAR = 4
"""Tokens behind "including" among which who did it stands."""


def _is_first_of_some(one: Claim, other: Claim) -> bool:
    """Whether one is told of in an article that counts on: "one woman was dead, and a second woman
    died" beside "two women died"."""
    return one.quantity.value == 1 and other.quantity.value in one.whole.ordinals


def _are_one_more(one: Claim, other: Claim) -> bool:
    """Whether a count is that of the others and whoever is named: "three boys", "Holm and two
    other boys"."""
    if one.quantity.value - other.quantity.value != 1:
        return False
    return other.is_beside_a_name and "other" not in one.words.split()


def _are_on_two_days(one: Claim, other: Claim) -> bool:
    """Whether two articles name days, of which they share none."""
    mine, theirs = one.article_days, other.article_days
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_of_two_aged(one: Claim, other: Claim) -> bool:
    """Whether two ages are of two people, by sex, name or the years between them."""
    if _are_of_two_sexes(one, other) or are_of_two_names(one, other):
        return True
    if _is_in_whole_years(one, other):
        return True
    if _is_alive_of_the_dead(one, other) or _is_alive_of_the_dead(other, one):
        return True
    return not are_near(one, other)


def _is_in_whole_years(one: Claim, other: Claim) -> bool:
    """Whether one age in years is the other in months, rounded down as ages are: "a 1-year-old
    girl", "the 17-month-old"."""
    a, b = one.quantity, other.quantity
    return a.step != b.step and int(a.value) == int(b.value)


def _are_of_two_sexes(one: Claim, other: Claim) -> bool:
    """ "A man, 44", "a woman in her 30s"."""
    mine, yours = sex_of(one), sex_of(other)
    return bool(mine and yours) and mine != yours


def _is_of_one_scale(one: Claim, other: Claim) -> bool:
    """Whether two spans of time may be of one thing: not the hours that a charge lasts and the
    years that the battery does."""
    low, high = sorted((one.quantity.value, other.quantity.value))
    return high <= _SCALE * low


_SCALE = 100


def _is_alive_of_the_dead(one: Claim, other: Claim) -> bool:
    """ "The boy, 11, is in stable condition" or "killed his sister and hurt a boy of 11", beside "a
    boy of 12 died"."""
    if "dead" not in other.parts or "dead" in one.parts:
        return False
    return "alive" in one.parts or ("harmed" in one.parts and tells_of_death(one.parse))
