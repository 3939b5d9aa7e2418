"""Units of measure by their names, as news writes them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from variorum.language.lemmas import lemma_of
from variorum.records import QuantityKind
from variorum.wordlists import read_table

__all__ = ["UNITS", "unit_name"]

UNITS = {
    name: (
        QuantityKind(kind) if kind in QuantityKind.__members__.values() else QuantityKind.OTHER,
        kind,
        float(size),
    )
    for name, (kind, size) in read_table(Path(__file__).parent / "lexicon" / "units.txt").items()
}
"""For each unit the kind that it measures, the name of its base unit, and its size in that."""


@lru_cache(1 << 14)
def unit_name(word: str) -> str:
    """The unit that a word names, the word in lower case where it names none."""
    lower = word.casefold()
    if lower in UNITS:
        return lower
    singular = lemma_of(lower, "NNS")
    return singular if singular in UNITS else lower
