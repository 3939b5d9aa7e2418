"""Families: how many children somebody has, however that is told.

"A father of three", "he had three children", "leaves a wife and three children", "is survived by
three children", "her three children".
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.figures.bearers import bearer_of
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.slots import Slot
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.keeping import kept_with
from variorum.mentions.links import phrase_at
from variorum.records import Link, QuantityKind
from variorum.wordlists import read_groups

__all__ = ["are_of_two_parents", "child_slots", "is_of_children"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT

_SEX_OF = read_groups(LEXICON / "kin_by_sex.txt") | read_groups(LEXICON / "sexes.txt")
_ANY = "any"
"""The sex of a parent that is not told: no other differs from it."""
_PRONOUNS = {"he": "male", "his": "male", "she": "female", "her": "female"}


def child_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slot of somebody's children, by the parent's name and without."""
    if claim.parent:
        yield ("children", claim.parent), 2.0
    if is_of_children(claim):
        _, name = _parent_of(claim)
        if name:
            yield ("children", "of", name), 2.0
        yield ("children", "of one"), 1.0


def is_of_children(claim: Claim) -> bool:
    """Whether a count is of somebody's children."""
    if claim.quantity.kind is not _COUNT or claim.is_single or claim.quantity.part:
        return False
    return bool(claim.parent) or (claim.noun == "child" and _parent_of(claim) != ("", ""))


def are_of_two_parents(one: Claim, other: Claim) -> bool:
    """Whether two counts are of the children of two people, as names or sexes tell."""
    (sex, name), (sex2, name2) = _parent_of(one), _parent_of(other)
    return (bool(name and name2) and name != name2) or {sex, sex2} == {"male", "female"}


@kept_with
def _parent_of(claim: Claim) -> tuple[str, str]:
    """The sex, and the stem of the last name, of whose children are counted; both empty where they
    are nobody's ("three children were hurt")."""
    tokens, q = claim.parse.tokens, claim.quantity
    if claim.parent:
        return _SEX_OF.get(claim.parent, _ANY), ""
    at = place_from(tokens, q.span[0])
    phrase = phrase_at(claim.parse, at)
    for place in range(at - 1, (phrase.first if phrase is not None else at) - 1, -1):
        if tokens[place].tag == "PRP$":
            return _PRONOUNS.get(tokens[place].lower, ""), ""
        if tokens[place].tag == "POS":
            owner = tokens[place - 1]
            return _SEX_OF.get(owner.lemma, ""), owner.stem if owner.tag == "NNP" else ""
    for link in q.links:
        if _has_children(link, claim):
            subject = next((t for t in tokens if t.stem == link.other and link.other), None)
            lower = subject.lower if subject is not None else ""
            sex = _PRONOUNS.get(lower) or _SEX_OF.get(lower, "")
            return sex or _ANY, bearer_of(claim)
    return "", ""


def _has_children(link: Link, claim: Claim) -> bool:
    """ "He has three children", "leaves behind three children", "is survived by three"."""
    if link.negated or not link.other:
        return False
    if link.lemma == "survive":
        return link.passive and link.role == "oblique"
    if link.lemma == "have":
        return link.role == "object" and not _is_of_one_marriage(claim)
    leaves = link.lemma == "leave" and not link.passive
    return leaves and (link.role == "object" or _is_behind(claim))


def _is_of_one_marriage(claim: Claim) -> bool:
    """ "With whom he had three children", "had two by his first wife": of more, perhaps."""
    tokens = claim.parse.tokens
    at = place_from(tokens, claim.quantity.span[1])
    behind = tokens[at].lower if at < len(tokens) else ""
    return behind in _BY or any(token.lower == "whom" for token in tokens[:at])


_BY = frozenset({"by", "with", "from", "together"})


def _is_behind(claim: Claim) -> bool:
    tokens = claim.parse.tokens
    at = place_from(tokens, claim.quantity.span[0])
    return at > 0 and tokens[at - 1].lower == "behind"
