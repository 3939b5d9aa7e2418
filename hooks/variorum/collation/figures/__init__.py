"""Figures compared: numbers, amounts and times, with what they tell of each other."""

from __future__ import annotations

from variorum.collation.corpus import Corpus
from variorum.collation.figures.dates import compare_dates
from variorum.collation.figures.money import compare_money
from variorum.collation.figures.quantities import compare_quantities
from variorum.records import Comparison

__all__ = ["compare_figures"]


def compare_figures(corpus: Corpus) -> list[Comparison]:
    """The rows of all slots of number, money and time."""
    return [*compare_quantities(corpus), *compare_money(corpus), *compare_dates(corpus)]
