"""Names of another script, whose spellings are far apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.names.forms import bones_but_one
from variorum.collation.names.mentioned import Mentions
from variorum.collation.names.spelling import are_respellings, are_transcriptions
from variorum.collation.names.spelt import spelt_otherwise

__all__ = ["transcriptions"]

_NONE: frozenset[str] = frozenset()
_SAY_ONE_THING = 3
"""Concepts that sentences share, and their weight, that name one thing in two transcriptions."""


def transcriptions(folder: Folder, names: Mentions) -> Iterator[Claim]:
    """Names far apart in spelling, in sentences that say so much alike that they name one thing.

    "The walls of houses fell in Koori, the governor of Ferrow told ISNA" in both: the letters alone
    would not tell.
    """
    held = {line.place: forms for line in folder.lines if (forms := _lone_words(folder, line))}
    far = _far_spellings(frozenset(chain.from_iterable(held.values())))
    holding = [place for place, forms in held.items() if not forms.isdisjoint(far)]
    found: set[tuple[str, str]] = set()
    for pair in folder.pairs_with(holding):
        mine, yours = held.get(pair.one.place, _NONE), held.get(pair.other.place, _NONE)
        met = {(min(x, y), max(x, y)) for x in mine & far.keys() for y in far[x] & yours}
        if met and folder.weight(pair) >= _SAY_ONE_THING:
            found |= met
    for first, second in sorted(found):
        ones, others = names[first], names[second]
        if not {m.line.source.id for m in ones} & {m.line.source.id for m in others}:
            yield from spelt_otherwise(ones, others, 0.6)


def _far_spellings(forms: Iterable[str]) -> dict[str, set[str]]:
    """For each of some words those that may be transcriptions of it, far apart in spelling."""
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        for key in bones_but_one(form):
            alike[key].add(form)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for near in alike.values():
        for one, other in combinations(near, 2):
            if _are_far_spellings(one, other):
                found[one].add(other)
                found[other].add(one)
    return found


def _are_far_spellings(one: str, other: str) -> bool:
    return are_transcriptions(one, other) and not are_respellings(one, other)


def _lone_words(folder: Folder, line: Line) -> frozenset[str]:
    """The names of one word in a sentence."""
    names = folder.names.get((line.source.id, line.sentence.id), ())
    forms = [line.source.text[slice(*name.span)] for name in names]
    return frozenset([form for form in forms if form.isalpha() and not form.isupper()])
