"""How far a woman is pregnant: "five months pregnant", "seven months into her pregnancy"."""

from __future__ import annotations

from variorum.collation.figures.claims import Claim
from variorum.collation.stretches import place_from
from variorum.records import QuantityKind

__all__ = ["tells_of_pregnancy"]

_DURATION = QuantityKind.DURATION
_BEHIND = 4
_LONGEST = 43 * 7 * 86400.0
"""Seconds of a pregnancy at most."""


def tells_of_pregnancy(claim: Claim) -> bool:
    """Whether a span of time tells how far somebody is pregnant.

    The word stands right behind it, or "into her pregnancy" and "along in the pregnancy" do; what
    lies between an event and the birth ("three months after the birth") is none.
    """
    q = claim.quantity
    if q.kind is not _DURATION or q.value > _LONGEST:
        return False
    tokens = claim.parse.tokens
    at = place_from(tokens, q.span[1])
    behind = [t.lower for t in tokens[at : at + _BEHIND]]
    if behind[:1] in (["'"], ["’"]):
        behind = behind[1:]
    if behind[:1] == ["pregnant"] or claim.words.casefold().endswith("-pregnant"):
        return True
    return behind[:1] in (["into"], ["along"], ["of"]) and "pregnancy" in behind
