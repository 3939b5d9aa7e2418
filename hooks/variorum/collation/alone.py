"""What only one source has: sentences that no sentence of another source says again.

Sentences meet over the rarer of their words, and are held to speak of one matter where they share
enough of them; a word that stands in many sentences brings no two of them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress

from variorum.mentions.links import content_of
from variorum.records import Comparison, Parse, Relation, SentenceKind, SentenceRef, Source

__all__ = ["only_in_one"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE
_LOOKALIKE = Relation.LOOKALIKE

_SHARE = 0.4
"""Of the shorter sentence's content words, found in the other: enough to be its matter."""
_FEWEST = 2
_COMMON = 12
"""Sentences with a word, beyond which it is too common to bring two together."""

_Held = tuple[SentenceRef, frozenset[str]]


def only_in_one(
    sources: Sequence[Source], comparisons: Sequence[Comparison]
) -> tuple[SentenceRef, ...]:
    """The sentences without a counterpart in another source, in the order of sources and text.

    A sentence that a comparison reads has its counterpart there; headlines and crossheads are left
    out.
    """
    compared = {
        (reading.source, reading.sentence)
        for row in comparisons
        if row.relation is not _LOOKALIKE
        for reading in row.readings
    }
    held = list(_sentences(sources))
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, stems) in enumerate(held):
        for stem in stems:
            index[stem].append(number)
    return tuple(
        ref
        for ref, stems in held
        if ref not in compared and stems and not _has_counterpart(ref, stems, held, index)
    )


def _sentences(sources: Sequence[Source]) -> Iterator[_Held]:
    for source in sources:
        for sentence, parse in zip(source.sentences, source.analysis.parses, strict=True):
            if sentence.kind is _SENTENCE:
                yield (source.id, sentence.id), _stems(parse)


def _stems(parse: Parse) -> frozenset[str]:
    stems = content_of(parse)
    if "CD" in parse.tags:
        numbers = (tag == "CD" for tag in parse.tags)
        stems = stems.union(compress(parse.stems, numbers))
    return stems


def _has_counterpart(
    ref: SentenceRef,
    stems: frozenset[str],
    held: Sequence[_Held],
    index: defaultdict[str, list[int]],
) -> bool:
    rare = [places for places in map(index.__getitem__, stems) if len(places) <= _COMMON]
    if not rare:
        return True
    for number in set().union(*rare):
        (source, _), others = held[number]
        if source != ref[0] and _same_matter(stems, others):
            return True
    return False


def _same_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _FEWEST and shared >= _SHARE * min(len(one), len(other))
