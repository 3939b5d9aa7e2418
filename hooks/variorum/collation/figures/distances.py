"""The two ends of a distance: "Varde is 45 miles southeast of Orrin", "in Orrin, 45 miles northwest
of Varde" tell how far the same two places lie apart."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collation.figures.claims import Claim
from variorum.collation.stretches import places_before
from variorum.records import Token

__all__ = ["ends_of"]

_HEDGING = frozenset({"RB", "IN", "JJR", "JJS", "DT"})
_COMMON = frozenset({"DT", "JJ", "NN", "VBN"})
_LYING = frozenset({"be", "lie", "sit", "stand", "locate", "situate"})


def ends_of(claim: Claim) -> tuple[str, ...]:
    """The stems of the last words of the two names between which a distance lies, in the order of
    the alphabet; empty where either is not told."""
    far = claim.quantity.holders[-1:]
    near = _near_end(claim)
    return tuple(sorted((near, *far))) if near and far and near != far[0] else ()


def _near_end(claim: Claim) -> str:
    """The name before a distance: "Varde, about 45 miles", "Varde, a town 45 miles", "Varde lies 45
    miles"."""
    tokens = claim.parse.tokens
    at = places_before(tokens, claim.quantity.span[0])
    while at and tokens[at - 1].tag in _HEDGING and tokens[at - 1].lemma not in ("a", "an", "the"):
        at -= 1
    for clause in claim.parse.clauses:
        if clause.last == at and clause.lemma in _LYING and clause.subject is not None:
            return _name_at(tokens, clause.subject.head)
    while at and tokens[at - 1].tag in _COMMON:
        at -= 1
    return _name_at(tokens, at - 2) if at > 1 and tokens[at - 1].text == "," else ""


def _name_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].stem if tokens[at].tag == "NNP" else ""
