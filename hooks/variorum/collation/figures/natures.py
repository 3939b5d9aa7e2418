"""Natures: why readings may differ without anyone being wrong, or with a slip of the pen."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.intervals import is_slip
from variorum.records import Nature, QuantityKind

__all__ = ["nature_of"]


def nature_of(claims: Sequence[Claim]) -> Nature | None:
    """What the values of one slot tell of their difference; None where they tell nothing."""
    values = sorted({claim.quantity.value for claim in claims})
    if len(values) == 2 and is_slip(*values):
        return Nature.MISPRINT
    if claims[0].quantity.kind is QuantityKind.AGE and values[-1] - values[0] <= _BIRTHDAYS:
        return Nature.EVOLVING
    if _counts_grow(claims):
        return Nature.EVOLVING
    return Nature.ATTRIBUTED if _each_attributed(claims) else None


_BIRTHDAYS = 2
"""Years that pass between the first report of a crime and that of its trial."""


def _counts_grow(claims: Sequence[Claim]) -> bool:
    """Whether the later of dated articles give the higher counts."""
    dated = [(claim.source.about.published, claim.quantity.value) for claim in claims]
    known = sorted((day, value) for day, value in dated if day)
    values = [value for _, value in known]
    return len(known) == len(dated) and values == sorted(values) and known[0][0] < known[-1][0]


def _each_attributed(claims: Sequence[Claim]) -> bool:
    """Whether every source gives its value as somebody's word: "the coastguard said"."""
    return all(
        any(
            start <= claim.quantity.span[0] < end
            for said in claim.source.analysis.utterances
            for start, end in said.content
        )
        for claim in claims
    )
