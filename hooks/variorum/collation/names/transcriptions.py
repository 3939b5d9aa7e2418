"""Names of another script, whose spellings are far apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.names.mentioned import Mentions
from variorum.collation.names.spelling import are_respellings, are_transcriptions
from variorum.collation.names.spelt import spelt_otherwise
from variorum.tables import Table

__all__ = ["transcriptions"]

_SAY_ONE_THING = 3
"""Concepts that sentences share, and their weight, that name one thing in two transcriptions."""


def transcriptions(folder: Folder, names: Mentions) -> Iterator[Claim]:
    """Names far apart in spelling, in sentences that say so much alike that they name one thing.

    "The walls of houses fell in Koori, the governor of Ferrow told ISNA" in both: the letters alone
    would not tell.
    """
    lone: Table[int, list[str]] = Table(lambda place: _lone_words(folder, folder.lines[place]))
    found: set[tuple[str, str]] = set()
    for pair in folder.pairs:
        if len(pair.shared) < _SAY_ONE_THING or not (mine := lone[pair.one.place]):
            continue
        far = {x for x in product(mine, lone[pair.other.place]) if _are_far_spellings(*x)}
        if far and folder.weight(pair) >= _SAY_ONE_THING:
            found |= {(min(forms), max(forms)) for forms in far}
    for first, second in sorted(found):
        ones, others = names[first], names[second]
        if not {m.line.source.id for m in ones} & {m.line.source.id for m in others}:
            yield from spelt_otherwise(ones, others, 0.6)


def _are_far_spellings(one: str, other: str) -> bool:
    return are_transcriptions(one, other) and not are_respellings(one, other)


def _lone_words(folder: Folder, line: Line) -> list[str]:
    """The names of one word in a sentence."""
    names = folder.names.get((line.source.id, line.sentence.id), ())
    forms = [line.source.text[slice(*name.span)] for name in names]
    return sorted({form for form in forms if form.isalpha() and not form.isupper()})
