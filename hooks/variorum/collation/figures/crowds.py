"""Crowds: how many people were there when it happened, however that is told.

"About 200 people were at the party", "300 guests attended it", "the party drew 200", "fired into a
crowd of about 200".
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.slots import Slot
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.keeping import kept_with
from variorum.records import QuantityKind
from variorum.wordlists import read_groups, read_words

__all__ = ["crowd_slots", "is_crowd"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT

_PEOPLE = frozenset(read_groups(LEXICON / "people.txt")) | read_words(LEXICON / "roles.txt")
_LEAST = 20
"""People from which on they are a crowd."""
_GATHERED = frozenset({"there", "attend"})
_FILLING = frozenset({"pack", "fill", "crowd", "jam", "swell"})
_MASSES = frozenset({"crowd", "throng", "gathering", "audience"})


def crowd_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slot of the people who were there."""
    if is_crowd(claim):
        yield ("count", "crowd"), 1.0


@kept_with
def is_crowd(claim: Claim) -> bool:
    """Whether a count is of the people who were where it happened."""
    q = claim.quantity
    if q.kind is not _COUNT or q.value < _LEAST or q.part or claim.background:
        return False
    if not (claim.counts_people or claim.noun in _PEOPLE or q.noun in _PEOPLE):
        return False
    if "harmed" in claim.predicates or "dead" in claim.predicates:
        return False
    if not _GATHERED.isdisjoint(claim.predicates) or _is_of_a_mass(claim):
        return True
    return any(k.lemma in _FILLING and k.role == "oblique" for k in q.links)


def _is_of_a_mass(claim: Claim) -> bool:
    """ "A crowd of about 200", "into a crowd of more than 100 teenagers"."""
    tokens = claim.parse.tokens
    at = place_from(tokens, claim.quantity.span[0])
    return at > 1 and tokens[at - 1].lemma == "of" and tokens[at - 2].lemma in _MASSES
