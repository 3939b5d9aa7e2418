"""Titles: what a row is on, in words that its sources have in common.

Words are known by their places in their sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from variorum.collation.stretches import inside
from variorum.collation.variants import Variant
from variorum.records import Parse, Span

__all__ = ["shared_title"]

OMISSION = "…"
_CONTENT = ("NN", "JJ", "VB", "CD")
_EMPTY = frozenset({"be", "have", "do", "say", "get", "least", "most", "'s", "’s", "s"})
_TITLE_WORDS = 6
_FEW_WORDS = 2
_SMALL = frozenset({"of", "in", "and", "to", "the", "a", "an", "'s", "’s"})
_MOST_SMALL = 2
_QUOTATION_MARKS = ('"', "“", "”")


def shared_title(variants: Sequence[Variant]) -> str:
    """The words that most sources' sentences share, nearest the values first, as a source has them.

    The title is made of the sources' own words: those of the first reading's sentence whose stem
    stands in the sentences of most others, in the order in which that sentence has them. A word on
    the other side of a mark of quotation or a semicolon is left out where others are nearer: of
    "“The roof fell in,” said Ella Bjel, 51" the age is hers and not the roof's.
    """
    if not variants:
        return ""
    first = variants[0]
    parse, own = first.parse, inside(first.parse, first.span)
    words = [*_content(parse, 0, own.start), *_content(parse, own.stop, len(parse.tags))]
    counts = _counts({parse.stems[at] for at in words}, variants)
    wanted = max(counts.values(), default=0)
    if wanted < 2:
        return first.source.article.words(first.span)
    shared = [at for at in words if counts[parse.stems[at]] == wanted]
    shared = [at for at in shared if not _parted(first, at)] or shared
    near = sorted(shared, key=lambda at: (_distance(parse, at, first.span), at))[:_TITLE_WORDS]
    if len(near) < _FEW_WORDS:
        near += _common_to_the_values(variants)
    return _joined(first, sorted(near))


def _content(parse: Parse, first: int, last: int) -> list[int]:
    """The words of a stretch that carry matter of their own."""
    tags, lemmas, texts = parse.tags, parse.lemmas, parse.texts
    told = [at for at in range(first, last) if tags[at][:2] in _CONTENT]
    return [at for at in told if lemmas[at] not in _EMPTY and texts[at][0].isalpha()]


def _counts(stems: set[str], variants: Sequence[Variant]) -> Counter[str]:
    """In how many of the sentences of some readings each of some stems stands."""
    parses = {(v.source.id, v.sentence.id): v.parse for v in variants}
    held = [stems.intersection(parse.stems) for parse in parses.values()]
    return Counter(chain.from_iterable(held))


def _common_to_the_values(variants: Sequence[Variant]) -> list[int]:
    """The words of the first value that all values have: of "Lorne Road" and "Lorne Avenue", where
    little else is shared, the row is on Lorne. None of values that are long, as quotations are."""
    held = [variant.parse.stems[inside(variant.parse, variant.span)] for variant in variants]
    if max(map(len, held)) > _TITLE_WORDS:
        return []
    common = set(held[0]).intersection(*held[1:])
    parse, own = variants[0].parse, inside(variants[0].parse, variants[0].span)
    return [at for at in _content(parse, own.start, own.stop) if parse.stems[at] in common]


def _joined(variant: Variant, chosen: Sequence[int]) -> str:
    """Words of one sentence, each once, with what stands between them where that is no more than
    small words ("the closing of the ford"), else with a mark of omission ("ferry … closed")."""
    texts, stems = variant.parse.texts, variant.parse.stems
    first_of = {stems[at]: at for at in reversed(chosen)}
    once = [at for at in chosen if first_of[stems[at]] == at]
    title = texts[once[0]]
    for before, after in pairwise(once):
        title += _between(variant, before, after) + texts[after]
    return title


def _between(variant: Variant, before: int, after: int) -> str:
    """What a title has between two words of a sentence."""
    parse, own = variant.parse, inside(variant.parse, variant.span)
    inner = range(before + 1, after)
    whole = len(inner) <= _MOST_SMALL and all(
        parse.lemmas[at] in _SMALL and not own.start <= at < own.stop for at in inner
    )
    if not whole:
        return f" {OMISSION} "
    return variant.source.article.words((parse.ends[before], parse.starts[after]))


def _parted(variant: Variant, at: int) -> bool:
    """Whether just one of a word and the value stands in quotation marks, or a semicolon between.

    Two marks between them are of a name within: 'Per "Shorty" Holm, 51'.
    """
    start, end = variant.span
    word, behind = variant.parse.starts[at], variant.parse.ends[at]
    first, last = (behind, start) if word < start else (end, word)
    between = variant.source.article.words((first, last))
    return ";" in between or sum(map(between.count, _QUOTATION_MARKS)) % 2 == 1


def _distance(parse: Parse, at: int, span: Span) -> int:
    return min(abs(parse.starts[at] - span[1]), abs(span[0] - parse.ends[at]))
