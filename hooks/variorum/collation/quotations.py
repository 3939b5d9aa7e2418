"""Quotations: one speaker's statement in two wordings.

Words between marks that are nearly the same in two sources were said once, and one source has
them otherwise. Words of one speaker that share what they say, without being the same, are two
renderings, as translations are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from math import sqrt

from variorum.collation.corpus import Corpus
from variorum.collation.folder import LEXICON, Folder
from variorum.collation.joining import Claim
from variorum.collation.rows import Variant
from variorum.collation.sayings import Saying, sayings_of
from variorum.collation.spelling import are_respellings, joined
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_groups

__all__ = ["compare_quotations"]

_SHINGLE = 3
"""Words in a row by which two records of one utterance meet."""
_CROWDED = 40
_LEAST_ALIKE = 0.6
_LEAST_WORDS = 7
_LEAST_WEIGHT = 2.5
_LEAST_COVER = 0.4
_NEARLY_ALL = 0.7
_FAR = 3
_MOST = 0.5
_ORDINALS = read_groups(LEXICON / "ordinals.txt")

Run = tuple[int, int, int]
"""Where a run of shared words begins in one saying and in the other, and its length."""
Window = tuple[int, int]
"""The words of a saying that are compared: first and last (exclusive)."""
Part = tuple[Saying, Window]
Rarity = dict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Match:
    """Two parts of sayings that give one statement in two wordings, and how sure that is."""

    parts: tuple[Part, Part]
    exists: float


def compare_quotations(folder: Folder, corpus: Corpus) -> Iterator[Claim]:
    """Statements that two sources give in other words."""
    sayings = sayings_of(folder, corpus)
    rarity = _rarity(folder)
    texts = _texts(sayings)
    found = [*_records(rarity, texts, sayings), *_renderings(rarity, sayings)]
    longest = _longest({_value(*part) for match in found for part in match.parts})
    for match in found:
        variants = tuple(_variant(longest, *part) for part in match.parts)
        yield Claim(
            Relation.DIFFERENCE,
            ComparisonType.QUOTATION,
            variants,
            Certainty(match.exists, 0.8),
            "one speaker's statement, in two wordings",
        )


def _records(rarity: Rarity, texts: dict[str, str], sayings: list[Saying]) -> Iterator[Match]:
    """Words between marks of one speaker, or of nobody known, that are nearly the same."""
    for one, other in _pairs(sayings, _shingles):
        if not one.marked or not other.marked or _has_both(texts, one, other):
            continue
        if (
            one.speaker == other.speaker
            or None in (one.speaker, other.speaker)
            or _same(one, other)
        ):
            yield from _records_compared(rarity, one, other)


def _renderings(rarity: Rarity, sayings: list[Saying]) -> Iterator[Match]:
    """Words of one speaker that share what they say."""
    for one, other in _pairs(sayings, _stems_of_speaker):
        if not (one.marked and other.marked and _same(one, other)):
            yield from _renderings_compared(rarity, one, other)


def _same(one: Saying, other: Saying) -> bool:
    """Whether two sayings share so many words in order that they are one, whoever is named."""
    same = sum(run[2] for run in _runs(one, other))
    return same >= max(_LEAST_WORDS, _NEARLY_ALL * min(len(one.words), len(other.words)))


def _texts(sayings: list[Saying]) -> dict[str, str]:
    """All the words that each source gives as said, joined."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for saying in sayings:
        texts[saying.line.source.id].append(joined(" ".join(saying.words)))
    return {id_: "|".join(parts) for id_, parts in texts.items()}


def _has_both(texts: dict[str, str], one: Saying, other: Saying) -> bool:
    """Whether one of two sources has both sayings, which are two then."""
    mine, yours = joined(" ".join(one.words)), joined(" ".join(other.words))
    return yours in texts[one.line.source.id] or mine in texts[other.line.source.id]


def _shingles(saying: Saying) -> Iterator[tuple[str, ...]]:
    for at in range(len(saying.words) - _SHINGLE + 1):
        yield saying.words[at : at + _SHINGLE]


def _stems_of_speaker(saying: Saying) -> Iterator[tuple[str, ...]]:
    if saying.speaker is not None:
        yield from ((saying.speaker, stem) for stem in saying.stems)


def _pairs(
    sayings: list[Saying], keys: Callable[[Saying], Iterable[tuple[str, ...]]]
) -> Iterator[tuple[Saying, Saying]]:
    """Pairs of sayings of two sources that share a key, each pair once, in order."""
    buckets: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, saying in enumerate(sayings):
        for key in set(keys(saying)):
            buckets[key].append(number)
    met = {
        pair
        for bucket in buckets.values()
        if len(bucket) <= _CROWDED
        for pair in combinations(bucket, 2)
    }
    for first, second in sorted(met):
        one, other = sayings[first], sayings[second]
        if one.line.source.id != other.line.source.id:
            yield one, other


def _records_compared(rarity: Rarity, one: Saying, other: Saying) -> Iterator[Match]:
    """Two records of one utterance, where words inside the part that both have are not the same."""
    runs = _runs(one, other)
    if not runs:
        return
    (a, b, _), (c, d, size) = runs[0], runs[-1]
    mine, yours = one.words[a : c + size], other.words[b : d + size]
    same = sum(run[2] for run in runs)
    shared = one.stems & other.stems & _stems_in(one, a, c + size)
    if same < _LEAST_ALIKE * max(len(mine), len(yours)) or len(mine) < _LEAST_WORDS:
        return
    if _weight(rarity, shared, one, other) >= _LEAST_WEIGHT and _differ_in_words(mine, yours):
        yield Match((_shown(one, (a, c + size)), _shown(other, (b, d + size))), 0.8)


def _stems_in(saying: Saying, first: int, last: int) -> set[str]:
    return {saying.line.tokens[at].stem for at in saying.places[first:last]}


def _weight(rarity: Rarity, stems: Iterable[str], one: Saying, other: Saying) -> float:
    """How much shared stems tie two sayings: 1 for each that stands once in each article."""
    mine, yours = rarity[one.line.source.id], rarity[other.line.source.id]
    return sum(1 / sqrt(max(mine[stem], yours[stem], 1)) for stem in sorted(stems))


def _runs(one: Saying, other: Saying) -> list[Run]:
    """The runs of words that two sayings share in order, words far off at the edges left out."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    runs = [(m.a, m.b, m.size) for m in matcher.get_matching_blocks() if m.size]
    while len(runs) > 1 and runs[0][2] == 1 and _gap(runs[0], runs[1]) > _FAR:
        runs.pop(0)
    while len(runs) > 1 and runs[-1][2] == 1 and _gap(runs[-2], runs[-1]) > _FAR:
        runs.pop()
    return runs


def _gap(before: Run, after: Run) -> int:
    """The most words that stand between two runs in either saying."""
    return max(after[0] - before[0] - before[2], after[1] - before[1] - before[2])


def _differ_in_words(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    """Whether two records differ in more than how their words are spelt, joined or counted."""
    for kind, a, b, c, d in SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes():
        if kind != "equal" and not _are_one_writing(mine[a:b], yours[c:d]):
            return True
    return False


def _are_one_writing(mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    """ "every one" and "everyone", "third" and "3rd", "centre" and "center" are one writing."""
    a, b = _letters(mine), _letters(yours)
    return a == b or a.rstrip("s") == b.rstrip("s") or are_respellings(a, b)


def _letters(words: tuple[str, ...]) -> str:
    parts = " ".join(words).replace("-", " ").split()
    return "".join(joined(_ORDINALS.get(part, part)) for part in parts)


def _shown(saying: Saying, window: Window) -> tuple[Saying, Window]:
    """The part of a saying that is shown: all of it where the compared part is most of it."""
    whole = len(saying.words)
    return saying, (0, whole) if window[1] - window[0] >= _MOST * whole else window


def _renderings_compared(rarity: Rarity, one: Saying, other: Saying) -> Iterator[Match]:
    """Two renderings of what one speaker said, neither a cut of the other."""
    shared = one.stems & other.stems
    if len(shared) < _LEAST_COVER * min(len(one.stems), len(other.stems)):
        return
    if _weight(rarity, shared, one, other) < _LEAST_WEIGHT:
        return
    if _is_cut(one, other) or _is_cut(other, one) or not _differ_in_words(one.words, other.words):
        return
    yield Match(((one, (0, len(one.words))), (other, (0, len(other.words)))), 0.6)


def _is_cut(short: Saying, long: Saying) -> bool:
    """Whether the letters of one stand in the other in a row."""
    return joined(" ".join(short.words)) in joined(" ".join(long.words))


def _rarity(folder: Folder) -> Rarity:
    """For each source, in how many of its sentences a stem stands."""
    counts: Rarity = {source.id: Counter() for source in folder.sources}
    for line in folder.lines:
        counts[line.source.id].update({token.stem for token in line.tokens})
    return counts


def _value(saying: Saying, window: Window) -> str:
    return joined(" ".join(saying.words[slice(*window)]))


def _longest(values: set[str]) -> dict[str, str]:
    """For each value the longest that holds it: a cut quotation is no other wording."""
    ordered = sorted(values, key=lambda value: (-len(value), value))
    return {value: next(other for other in ordered if value in other) for value in ordered}


def _variant(longest: dict[str, str], saying: Saying, window: Window) -> Variant:
    first, last = window
    span = saying.line.span(saying.places[first], saying.places[last - 1] + 1)
    return saying.line.variant(span, longest[_value(saying, window)])
