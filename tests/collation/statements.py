"""Statements: whether one sentence bears out or belies the numbers of another.

The engine's comparison of values without its search for the slot: both sentences are taken to speak
of one matter, and a number of the first ("more than 50 boats") is tested by the number of the
second that counts or measures the same. It abstains where none does, or where several do and say
different things.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from variorum.analysis import analyse
from variorum.collation.figures.classes import noun_class
from variorum.collation.figures.intervals import Value, compatible
from variorum.language.lemmas import stem_of
from variorum.mentions.links import is_content
from variorum.records import Analysis, Hedge, Quantity, QuantityKind

__all__ = ["Verdict", "compare"]

_WINDOW = 40
"""Code points on either side of a number in which it is told what it counts."""


class Verdict(StrEnum):
    """What a statement does to the numbers of a claim."""

    AGREE = "agree"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class _Stated:
    quantity: Quantity
    near: frozenset[str]


def compare(claim: str, other: str) -> Verdict | None:
    """Whether the numbers of a claim hold, or cannot hold, where another statement is true.

    None where they do not meet, or meet in several ways.
    """
    mine, theirs = _stated(claim), _stated(other)
    verdicts = [v for one in mine for v in [_tested(one, theirs)] if v is not None]
    if not verdicts:
        return None
    if Verdict.CONFLICT in verdicts:
        return Verdict.CONFLICT
    return Verdict.AGREE if len(verdicts) == len(mine) else None


def _stated(text: str) -> list[_Stated]:
    analysis = analyse(text.encode())
    quantities = [*analysis.quantities, *analysis.money, *analysis.times]
    return [_Stated(q, _near(analysis, q)) for q in quantities if not _is_article(text, q)]


def _is_article(text: str, q: Quantity) -> bool:
    """Whether only an article says that it is one: "a concert" claims no number."""
    return text[slice(*q.span)].split()[0].casefold() in ("a", "an", "another") and q.value == 1


def _near(analysis: Analysis, q: Quantity) -> frozenset[str]:
    start, end = q.span[0] - _WINDOW, q.span[1] + _WINDOW
    tokens = analysis.parses[q.place].tokens
    return frozenset(t.stem for t in tokens if start <= t.start < end and is_content(t))


def _tested(one: _Stated, theirs: list[_Stated]) -> Verdict | None:
    likes = [two for two in theirs if _alike(one.quantity, two.quantity)]
    if not likes:
        return None
    ranked = sorted(likes, key=lambda two: -len(one.near & two.near))
    verdicts = {_holds(one.quantity, two.quantity) for two in likes}
    if len(verdicts) > 1 and not _stands_out(one, ranked):
        return None
    if not _holds(one.quantity, ranked[0].quantity):
        return Verdict.CONFLICT
    return None if _is_bare_year(one.quantity) else Verdict.AGREE


def _is_bare_year(q: Quantity) -> bool:
    """ "In 2016": that both tell of one year bears nothing out."""
    return q.kind is QuantityKind.YEAR and q.hedge is Hedge.EXACT


def _stands_out(one: _Stated, ranked: list[_Stated]) -> bool:
    """Whether the closest of several numbers shares clearly more words than the next."""
    first, second = (len(one.near & two.near) for two in ranked[:2])
    return first >= second + _MARGIN


_MARGIN = 2


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers measure or count one kind of thing."""
    if one.kind is not other.kind:
        return False
    if one.kind is QuantityKind.COUNT:
        return bool(one.noun) and _noun(one) == _noun(other)
    if one.kind in (QuantityKind.MONEY, QuantityKind.OTHER):
        return one.unit == other.unit
    return True


def _noun(q: Quantity) -> str:
    return stem_of(noun_class(q.noun))


def _holds(one: Quantity, other: Quantity) -> bool:
    """Whether a number is borne out by another, bounds taken as in logic."""
    match one.hedge:
        case Hedge.ABOVE:
            return other.value > one.value or _above_too(one, other)
        case Hedge.AT_LEAST:
            return other.value >= one.value
        case Hedge.BELOW:
            return other.value < one.value
        case Hedge.AT_MOST:
            return other.value <= one.value
        case _:
            return compatible(_value(one), _value(other))


def _above_too(one: Quantity, other: Quantity) -> bool:
    return other.value == one.value and other.hedge is Hedge.ABOVE


def _value(q: Quantity) -> Value:
    return Value(q.value, q.low, q.high, q.hedge, q.step, q.kind, q.unit)
