"""Names of another script, whose spellings are far apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations, product

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.names.forms import bones_but_one
from variorum.collation.names.mentioned import Mentions, named_lines
from variorum.collation.names.spelling import (
    are_respellings,
    are_transcriptions,
    may_be_transcribed,
)
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
    holding: defaultdict[str, list[Line]] = defaultdict(list)
    for line, own in named_lines(folder):
        text = line.source.text
        for form in [text[name.span[0] : name.span[1]] for name in own]:
            if _IS_LONE_WORD[form]:
                holding[form].append(line)
    met: defaultdict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for forms in _far_spellings(holding):
        for lines in product(holding[forms[0]], holding[forms[1]]):
            if _say_one_thing(folder, *lines):
                first, second = sorted([line.place for line in lines])
                met[first, second].append(forms)
    pairs = folder.pairs_with({first for first, _ in met})
    told = [met.get((pair.one.place, pair.other.place), ()) for pair in pairs]
    for one, other in sorted(set(chain.from_iterable(told))):
        ones, others = names[one], names[other]
        if ones.ids.isdisjoint(others.ids):
            yield from spelt_otherwise(ones, others, 0.6)


def _say_one_thing(folder: Folder, one: Line, other: Line) -> bool:
    """Whether two sentences of two sources share so much that they may name one thing."""
    shared = one.shared(other)
    if len(shared) < _SAY_ONE_THING or one.source is other.source:  # as none weighs more than 1
        return False
    return folder.weight_of(shared, one, other) >= _SAY_ONE_THING


def _far_spellings(forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of some words that may be transcriptions of one name, far apart in spelling; some
    more than once."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        for key in set(bones_but_one(form)):
            alike[key].append(form)
    for near in alike.values():
        for one, other in combinations(near, 2):
            if _are_far_spellings(one, other):
                yield one, other


def _are_far_spellings(one: str, other: str) -> bool:
    return are_transcriptions(one, other) and not are_respellings(one, other)


_IS_LONE_WORD: Table[str, bool] = Table(
    lambda form: form.isalpha() and not form.isupper() and may_be_transcribed(form)
)
"""Whether a name is one word, no short form, that may be of another script."""
