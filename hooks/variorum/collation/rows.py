"""Rows: the readings of one slot made into a ``Comparison``, and rows of one slot merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple

from variorum.reading.identity import short_hash
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Nature,
    Parse,
    Reading,
    Relation,
    Sentence,
    Source,
    Span,
    Token,
)
from variorum.swift import changer

__all__ = [
    "Draft",
    "Variant",
    "draft_row",
    "is_unreported",
    "make_row",
    "merge_rows",
    "shared_title",
    "titled",
]

_UNREPORTED = (Relation.AGREEMENT, Relation.LOOKALIKE)
_CONTENT = ("NN", "JJ", "VB", "CD")
_EMPTY = frozenset({"be", "have", "do", "say", "get", "least", "most", "'s", "’s", "s"})
_TITLE_WORDS = 6
_FEW_WORDS = 2
_SMALL = frozenset({"of", "in", "and", "to", "the", "a", "an", "'s", "’s"})
_MOST_SMALL = 2
OMISSION = "…"
_QUOTATION_MARKS = ('"', "“", "”")


class Variant(NamedTuple):
    """One source's reading before it has a group.

    ``span`` is the value alone, inside ``sentence``; readings with an equal ``value`` form one
    group.
    """

    source: Source
    sentence: Sentence
    parse: Parse
    span: Span
    value: Hashable


def is_unreported(row: Comparison) -> bool:
    """Whether a row stands apart from the differences: an agreement or a look-alike."""
    return row.relation in _UNREPORTED


class Draft(NamedTuple):
    """A row without its title, and the readings of which that is made once the row is known to
    stand: many are drafted that tell again what others do."""

    row: Comparison
    variants: Sequence[Variant]


def make_row(
    relation: Relation,
    type_: ComparisonType,
    variants: Sequence[Variant],
    certainty: Certainty,
    *,
    title: str | None = None,
    nature: Nature | None = None,
    reason: str | None = None,
) -> Comparison | None:
    """A row as ``draft_row`` makes it, with its title: the one given, else ``shared_title``."""
    draft = draft_row(relation, type_, variants, certainty, nature=nature, reason=reason)
    if draft is None:
        return None
    return _changed(draft.row, title=title) if title else titled(draft)


def titled(draft: Draft) -> Comparison:
    """A row with the title that its readings share."""
    return _changed(draft.row, title=shared_title(draft.variants))


_changed = changer(Comparison)


def draft_row(
    relation: Relation,
    type_: ComparisonType,
    variants: Sequence[Variant],
    certainty: Certainty,
    *,
    nature: Nature | None = None,
    reason: str | None = None,
) -> Draft | None:
    """A row with its id and groups; None where it has too few sources or groups.

    Every source keeps its first reading of each value. A row needs two sources and, unless it is
    an agreement or a look-alike, two groups. Groups are numbered in the order of sources and text.
    """
    needed = 1 if relation in _UNREPORTED else 2
    if len({v.source.id for v in variants}) < 2 or len({v.value for v in variants}) < needed:
        return None
    ordered = sorted(variants, key=lambda v: (v.source.id, v.span))
    groups: dict[Hashable, int] = {}
    readings: dict[tuple[str, int], Reading] = {}
    for variant in ordered:
        group = groups.setdefault(variant.value, len(groups))
        if (variant.source.id, group) not in readings:
            readings[variant.source.id, group] = _reading(variant, group)
    rows = tuple(readings.values())
    row = Comparison(
        id="c-" + short_hash(type_.value, *[f"{r.source}:{r.start}-{r.end}" for r in rows]),
        relation=relation,
        type=type_,
        title="",
        readings=rows,
        certainty=certainty,
        nature=nature,
        reason=reason,
    )
    return Draft(row, ordered)


def _reading(variant: Variant, group: int) -> Reading:
    start, end = variant.span
    inside = variant.sentence.start <= start < end <= variant.sentence.end
    if not inside:
        raise ValueError(f"reading {variant.span} lies outside its sentence {variant.sentence}")
    return Reading(variant.source.id, variant.sentence.id, start, end, group)


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
    words = [t for t in first.parse.tokens if _is_content(t) and not _within(t, first.span)]
    counts = _counts({word.stem for word in words}, variants)
    wanted = max((counts[t.stem] for t in words), default=0)
    if wanted < 2:
        return first.source.article.words(first.span)
    shared = [t for t in words if counts[t.stem] == wanted]
    shared = [t for t in shared if not _parted(first, t)] or shared
    near = sorted(shared, key=lambda t: (_distance(t, first.span), t.start))[:_TITLE_WORDS]
    if len(near) < _FEW_WORDS:
        near = [*near, *_common_to_the_values(variants)]
    return _joined(first, sorted(near, key=lambda t: t.start))


def _common_to_the_values(variants: Sequence[Variant]) -> list[Token]:
    """The words of the first value that all values have: of "Lorne Road" and "Lorne Avenue", where
    little else is shared, the row is on Lorne. None of values that are long, as quotations are."""
    held = [[t for t in v.parse.tokens if _within(t, v.span)] for v in variants]
    if max(map(len, held)) > _TITLE_WORDS:
        return []
    common = set.intersection(*({t.stem for t in tokens} for tokens in held))
    return [t for t in held[0] if t.stem in common and _is_content(t)]


def _joined(variant: Variant, chosen: Sequence[Token]) -> str:
    """Words of one sentence, each once, with what stands between them where that is no more than
    small words ("the closing of the ford"), else with a mark of omission ("ferry … closed")."""
    first_of = {token.stem: token for token in reversed(chosen)}
    once = [token for token in chosen if first_of[token.stem] is token]
    title = once[0].text
    for before, after in pairwise(once):
        title += _between(variant, before, after) + after.text
    return title


def _between(variant: Variant, before: Token, after: Token) -> str:
    """What a title has between two words of a sentence."""
    inner = [t for t in variant.parse.tokens if before.end <= t.start < after.start]
    whole = all(t.lemma in _SMALL and not _within(t, variant.span) for t in inner)
    if len(inner) > _MOST_SMALL or not whole:
        return f" {OMISSION} "
    return variant.source.article.words((before.end, after.start))


def _parted(variant: Variant, token: Token) -> bool:
    """Whether just one of a word and the value stands in quotation marks, or a semicolon between.

    Two marks between them are of a name within: 'Per "Shorty" Holm, 51'.
    """
    start, end = variant.span
    first, last = (token.end, start) if token.start < start else (end, token.start)
    between = variant.source.article.words((first, last))
    return ";" in between or sum(map(between.count, _QUOTATION_MARKS)) % 2 == 1


def _counts(stems: Set[str], variants: Sequence[Variant]) -> Counter[str]:
    """In how many of the sentences of some readings each of some stems stands."""
    parses = {(v.source.id, v.sentence.id): v.parse for v in variants}
    held = [stems & set(parse.stems) for parse in parses.values()]
    return Counter(chain.from_iterable(held))


def _is_content(token: Token) -> bool:
    return token.tag[:2] in _CONTENT and token.lemma not in _EMPTY and token.text[0].isalpha()


def _within(token: Token, span: Span) -> bool:
    return span[0] <= token.start < span[1]


def _distance(token: Token, span: Span) -> int:
    return min(abs(token.start - span[1]), abs(span[0] - token.end))


_STRENGTH: Mapping[Relation, int] = {
    Relation.CONTRADICTION: 0,
    Relation.DIFFERENCE: 1,
    Relation.VARIANT: 2,
    Relation.LOOKALIKE: 3,
    Relation.AGREEMENT: 4,
}


def merge_rows(rows: Iterable[Comparison | None]) -> tuple[Comparison, ...]:
    """The rows without those that say again what a stronger row says, strongest first.

    A row is said again when one of its type holds all its readings' sentences and spans. Order:
    relation, certainty, number of sources, id; the same whatever the order of the input.
    """
    ordered = sorted([row for row in rows if row is not None], key=_rank)
    kept: list[Comparison] = []
    holders: dict[tuple[str, int, int], list[int]] = {}
    for row in ordered:
        places = [(r.source, r.start, r.end) for r in row.readings]
        held = [holders.get(place, ()) for place in places]
        common = set(held[0]).intersection(*held[1:]) if all(held) else ()
        if any(kept[number].type is row.type for number in common):
            continue
        for place in places:
            holders.setdefault(place, []).append(len(kept))
        kept.append(row)
    return tuple(kept)


def _rank(row: Comparison) -> tuple[int, float, int, str, str, str]:
    """The key of the order; rows of the same readings may still have each its own title."""
    sources = len({reading.source for reading in row.readings})
    strength = (_STRENGTH[row.relation], -row.certainty.exists, -sources)
    return (*strength, row.id, row.title, row.reason or "")
