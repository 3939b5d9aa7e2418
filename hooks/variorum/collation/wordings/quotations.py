"""Quotations: one speaker's statement in two wordings.

Words between marks that are nearly the same in two sources were said once, and one source has
them otherwise. Words of one speaker that share what they say, without being the same, are two
renderings, as translations are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, combinations, product, repeat
from math import sqrt

from rapidfuzz.distance import LCSseq

from variorum.collation.corpus import Corpus
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import letters_of
from variorum.collation.rows import Variant
from variorum.collation.unions import Unions
from variorum.collation.wordings.gists import is_put_otherwise
from variorum.collation.wordings.sayings import (
    Saying,
    is_written_short,
    passages_of,
    sayings_of,
    words_of,
)
from variorum.collation.wordings.writings import are_one_writing
from variorum.language import lemma_of, stem_of
from variorum.records import Certainty, ComparisonType, Relation
from variorum.wordlists import read_words

__all__ = ["compare_quotations"]

_SHINGLE = 3
"""Words in a row by which two records of one utterance meet."""
_CROWDED = 40
_LEAST_ALIKE = 0.65
_LEAST_WORDS = 8
_LEAST_SAME = 6
_LEAST_SHORT = 4
_MOST_APART = 2
_LEAST_WEIGHT = 2.5
_LEAST_COVER = 0.4
_NEARLY_ALL = 0.7
_FAR = 3
_MOST = 0.5
_NEARLY_SAME = 0.75
"""The share of two parts that is the same where one source gives no marks."""
_TURN = 10
"""Words beyond which what two records share is no mere turn of speech."""
_LONG = 24
_SHORT = 14
"""Words of a record at most that is compared as a whole."""
_FEW = 2
_PHRASE = 3
"""Words left out in the middle, from which on they are a phrase that was cut and no slip."""
_OF_A_RUN = 0.3
"""What each word in a row beyond three tells, where a stem that stands once tells 1."""
_LEAST_LIKE = 0.6
"""The share of the stems of two short records that both have."""
_LIGHTEST = 1.2
_SAID_BY_ONE = 2.0
_MARGIN = 5
"""Words shown before the first and after the last difference of a long part."""
_FULL_STOPS = frozenset(".!?")
_PREDICTING = frozenset({"will", "'ll", "would", "may", "might", "could", "going"})
_SHIFTED = read_words(LEXICON / "shifted.txt")
_SLIGHT = read_words(LEXICON / "slight.txt")
_OPINIONS = read_words(LEXICON / "opinions.txt")

_ONES = repeat(1.0)

Run = tuple[int, int, int]
"""Where a run of shared words begins in one saying and in the other, and its length."""
Window = tuple[int, int]
"""The words of a saying that are compared: first and last (exclusive)."""
Part = tuple[Saying, Window]
Place = tuple[str, int, int]
"""The source, the line and the first token of a saying."""
Apart = tuple[int, int, int, int]
"""The words of one part, first and last (exclusive), that stand for those of another."""


class Rarity:
    """For each source, what each of its stems weighs that stands in several of its sentences: the
    less, the more there are; others weigh 1. Of few sources it is asked."""

    def __init__(self, lines: Mapping[str, Sequence[Line]]) -> None:
        self._lines = lines
        self._weights: dict[str, Mapping[str, float]] = {}

    def __getitem__(self, id_: str) -> Mapping[str, float]:
        if id_ not in self._weights:
            counts = Counter(chain.from_iterable([set(ln.parse.stems) for ln in self._lines[id_]]))
            often = {stem: 1 / sqrt(count) for stem, count in counts.items() if count > 1}
            self._weights[id_] = often
        return self._weights[id_]


@dataclass(frozen=True, slots=True)
class Match:
    """Two parts of sayings that give one statement, how sure that is, and whether words differ."""

    parts: tuple[Part, Part]
    exists: float
    differ: bool = True


def compare_quotations(folder: Folder, corpus: Corpus) -> Iterator[Claim]:
    """Statements that two sources give in other words."""
    lines = _by_source(folder)
    sayings = sayings_of(lines, corpus)
    marked = [saying for saying in sayings if saying.marked]
    rarity, texts = Rarity(lines), _Texts(lines)
    found = [
        *_records(rarity, texts, marked),
        *_unmarked(folder, rarity, texts, marked),
        *_renderings(rarity, texts, sayings),
    ]
    groups = _groups(found)
    for match in found:
        if match.differ:
            yield Claim(
                Relation.DIFFERENCE,
                ComparisonType.QUOTATION,
                tuple(_variant(groups, *part) for part in match.parts),
                Certainty(match.exists, 0.8),
                "one speaker's statement, in two wordings",
            )


def _by_source(folder: Folder) -> Mapping[str, Sequence[Line]]:
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for line in folder.lines:
        lines[line.source.id].append(line)
    return lines


def _records(rarity: Rarity, texts: _Texts, marked: list[Saying]) -> Iterator[Match]:
    """Words between marks of one speaker, or of nobody known, that are nearly the same."""
    for one, other in _pairs(marked, _shingles):
        if _may_be_one(one, other) or _same(one, other):
            match = _records_compared(rarity, one, other)
            if match is not None and not _has_both(texts, one, other):
                yield match


def _may_be_one(one: Saying, other: Saying) -> bool:
    return one.speaker == other.speaker or None in (one.speaker, other.speaker)


def _unmarked(
    folder: Folder, rarity: Rarity, texts: _Texts, marked: list[Saying]
) -> Iterator[Match]:
    """Words between marks that another source gives nearly as they are, without the marks."""
    quoting = {saying.line.place for saying in marked}
    others = [line for line in folder.lines if line.place not in quoting]
    for saying, line in _quoted_again(folder, marked, others):
        for passage in passages_of([line]):
            match = _records_compared(rarity, saying, passage)
            if match is not None and not _has_both(texts, saying, passage):
                yield match


def _quoted_again(
    folder: Folder, marked: list[Saying], lines: list[Line]
) -> Iterator[tuple[Saying, Line]]:
    """The words between marks that have words in a row in common with lines of kin sources, each
    with each of these, in order."""
    holding: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, saying in enumerate(marked):
        for shingle in set(_shingles(saying)):
            holding[shingle].append(number)
    quoted = frozenset([row for row, numbers in holding.items() if len(numbers) < _CROWDED])
    again: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    may_hold = _may_hold(folder, quoted)
    for number, line in enumerate(lines):
        if line.place in may_hold:
            for shingle in quoted.intersection(_in_rows(words_of(line))):
                again[shingle].append(number)
    met: set[tuple[int, int]] = set()
    for shingle, numbers in again.items():
        if len(holding[shingle]) + len(numbers) <= _CROWDED:
            met.update(product(holding[shingle], numbers))
    for first, second in sorted(met):
        saying, line = marked[first], lines[second]
        if folder.are_kin(saying.line.source, line.source):
            yield saying, line


def _may_hold(folder: Folder, rows: Iterable[tuple[str, ...]]) -> set[int]:
    """The places of the lines that may hold any of some words in a row: those with the rarest word
    of one, and those with words written short, which are compared as others than they are."""
    rarest = {min(row, key=folder.words.count_of) for row in rows}
    return folder.words.of(rarest) | folder.words.of_those_that(is_written_short)


def _renderings(rarity: Rarity, texts: _Texts, sayings: list[Saying]) -> Iterator[Match]:
    """Words of one speaker that share what they say.

    Of renderings each source's must be the closest that the other has: who says that "the crew
    will row" and that "the crew has boats to row in" says two things, each like its own alone.
    """
    pairs = [*_pairs(sayings, _stems_of_speaker)]
    ties = [_tie(rarity, one, other) for one, other in pairs]
    closest = _closest(pairs, ties)
    for (one, other), tie in zip(pairs, ties, strict=True):
        if tie is None:
            match = _gist_compared(rarity, one, other)
        elif tie < max(closest[_key(one, other)], closest[_key(other, one)]):
            continue
        else:
            match = _renderings_compared(rarity, one, other)
            if match is not None and (_has_both(texts, one, other) or _are_records(one, other)):
                continue
        if match is not None:
            yield match


def _are_records(one: Saying, other: Saying) -> bool:
    return one.marked and other.marked and _same(one, other)


def _tie(rarity: Rarity, one: Saying, other: Saying) -> float | None:
    """How much two sayings share of all that both hold; of gists it is not asked."""
    if one.told or other.told:
        return None
    shared = one.stems & other.stems
    return _weight(rarity, shared, one, other) / len(one.stems | other.stems)


def _closest(
    pairs: list[tuple[Saying, Saying]], ties: list[float | None]
) -> Mapping[tuple[Place, str], float]:
    """For each saying and another source, how close that source's closest saying is."""
    closest: defaultdict[tuple[Place, str], float] = defaultdict(float)
    for (one, other), tie in zip(pairs, ties, strict=True):
        if tie is not None:
            for key in (_key(one, other), _key(other, one)):
                closest[key] = max(closest[key], tie)
    return closest


def _key(saying: Saying, other: Saying) -> tuple[Place, str]:
    line = saying.line
    return (line.source.id, line.place, saying.places[0]), other.line.source.id


def _gist_compared(rarity: Rarity, one: Saying, other: Saying) -> Match | None:
    """Words between marks, and their gist in other words."""
    if one.speaker is None or not (one.marked or other.marked):
        return None
    shared = one.stems & other.stems
    if len(shared) < _LEAST_WEIGHT:  # since none weighs more than 1
        return None
    if _weight(rarity, shared, one, other) < _LEAST_WEIGHT or not is_put_otherwise(one, other):
        return None
    return Match(((one, (0, len(one.words))), (other, (0, len(other.words)))), 0.6)


def _same(one: Saying, other: Saying) -> bool:
    """Whether two sayings share so many words in order that they are one, whoever is named."""
    least = max(_LEAST_WORDS, _NEARLY_ALL * min(len(one.words), len(other.words)))
    if _most_same(one, other) < least:
        return False
    return sum(run[2] for run in _runs(one, other)) >= least


class _Texts:
    """All the words of each source, joined; of few sources they are asked."""

    def __init__(self, lines: Mapping[str, Sequence[Line]]) -> None:
        self._lines = lines
        self._joined: dict[str, str] = {}

    def __getitem__(self, id_: str) -> str:
        if id_ not in self._joined:
            own = map(words_of, self._lines[id_])
            self._joined[id_] = "|".join([letters_of(words) for words in own if words])
        return self._joined[id_]


def _has_both(texts: _Texts, one: Saying, other: Saying) -> bool:
    """Whether one of two sources has both sayings, which are two then.

    That one holds the other, as "I think we will row" holds "we will row", does not make them two.
    """
    mine, yours = one.letters, other.letters
    return texts[one.line.source.id].count(yours) > mine.count(yours) or texts[
        other.line.source.id
    ].count(mine) > yours.count(mine)


def _shingles(saying: Saying) -> Iterator[tuple[str, ...]]:
    return _in_rows(saying.words)


def _in_rows(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _stems_of_speaker(saying: Saying) -> Iterator[tuple[str, ...]]:
    """Words between marks meet by their stems where nobody is known to have said them."""
    if saying.speaker is not None or saying.marked:
        yield from ((saying.speaker or "", stem) for stem in saying.stems)


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


def _records_compared(rarity: Rarity, one: Saying, other: Saying) -> Match | None:
    """Two records of one utterance, and whether words inside the part that both have differ."""
    if not _may_be_records(one, other):
        return None
    runs = _runs(one, other)
    if not runs:
        return None
    mine, yours = _windows(one, other, runs)
    lengths = (mine[1] - mine[0], yours[1] - yours[0])
    same = sum([run[2] for run in runs])
    told = one.told or other.told
    if not told and _are_alike(rarity, one, other, same):
        return _match(one, other, (0, len(one.words)), (0, len(other.words)))
    if 2 * same < (_NEARLY_SAME if told else _LEAST_ALIKE) * sum(lengths):
        return None
    if same < (_LEAST_WORDS if told else _LEAST_SAME) and not _is_short(one, other, lengths, same):
        return None
    if not (_is_whole(one, lengths[0]) and _is_whole(other, lengths[1])):
        return None
    if one.speaker != other.speaker and _is_a_turn(one, other, lengths, same):
        return None
    shared = one.stems & other.stems & _stems_in(one, *mine)
    weight = _weight(rarity, shared, one, other) + (0 if told else _weight_of_order(runs))
    if weight < _LEAST_WEIGHT:
        return None
    match = _match(one, other, mine, yours)
    is_cut = not match.differ and (_is_cut(one, other) or _is_cut(other, one))
    return None if is_cut else match


def _may_be_records(one: Saying, other: Saying) -> bool:
    """Whether two sayings, one of them without marks, share words enough to be compared: a bound
    that is found much faster than the words themselves."""
    if not (one.told or other.told):
        return True
    most = _most_same(one, other)
    return most >= _LEAST_WORDS or max(len(one.words), len(other.words)) - most <= _MOST_APART


def _most_same(one: Saying, other: Saying) -> int:
    """How many words two sayings share in order at most, whichever runs are taken."""
    return LCSseq.similarity(one.words, other.words)


def _windows(one: Saying, other: Saying, runs: list[Run]) -> tuple[Window, Window]:
    """The parts of two records that are compared: from the first to the last words that both have.

    Where both go on for a word or two, at either end, those are compared too, as is "I think"
    before the words that the other record opens with.
    """
    (a, b, _), (c, d, size) = runs[0], runs[-1]
    tails = (len(one.words) - c - size, len(other.words) - d - size)
    ends = tails if _are_few(tails) or _end_as_sentences(one, other, tails) else (0, 0)
    mine, yours = [a, c + size + ends[0]], [b, d + size + ends[1]]
    if _are_few((a, b)):
        mine[0] = yours[0] = 0
    elif not b and _opens_as_opinion(one, a):
        mine[0] = max(a - _FAR, 0)
    elif not a and _opens_as_opinion(other, b):
        yours[0] = max(b - _FAR, 0)
    return (mine[0], mine[1]), (yours[0], yours[1])


def _are_alike(rarity: Rarity, one: Saying, other: Saying, same: int) -> bool:
    """Whether two short records say one thing in nearly the same words, from end to end.

    "If I could row more, I would", "if there was more that I could row, I would": the words that
    are not shared are mostly no stems of their own.
    """
    if max(len(one.words), len(other.words)) > _SHORT or _is_cut(one, other) or _is_cut(other, one):
        return False
    shared = one.stems & other.stems
    if same < _LEAST_SHORT or len(shared) < _FEW or not _are_mostly_shared(one, other):
        return False
    return _weight(rarity, shared, one, other) >= _LIGHTEST


def _are_mostly_shared(one: Saying, other: Saying) -> bool:
    return len(one.stems & other.stems) >= _LEAST_LIKE * len(one.stems | other.stems)


def _weight_of_order(runs: list[Run]) -> float:
    """What words in one order tell beyond the words: two or three in a row are everybody's."""
    return sum(_OF_A_RUN * max(size - _SHINGLE, 0) for _, _, size in runs)


def _are_few(counts: tuple[int, int]) -> bool:
    return min(counts) > 0 and max(counts) <= _MOST_APART


def _end_as_sentences(one: Saying, other: Saying, tails: tuple[int, int]) -> bool:
    """Whether both records end a sentence, one a word or two later: "no boat." and "no boat crew."

    What a comma ends may go on: '"We have no boat," she said.'
    """
    shown = max(tails) <= _MOST_APART and one.marked and other.marked
    return shown and _ends_a_sentence(one) and _ends_a_sentence(other)


def _ends_a_sentence(saying: Saying) -> bool:
    end = saying.line.parse.ends[saying.places[-1]]
    return saying.line.source.text[end : end + 1] in _FULL_STOPS


def _opens_as_opinion(saying: Saying, first: int) -> bool:
    """Whether "I think" stands before a prediction: "I think we will row", not "I think it sad"."""
    ahead = saying.words[first : first + _FAR]
    return _is_opinion(saying.words[max(first - _FAR, 0) : first]) and not _PREDICTING.isdisjoint(
        ahead
    )


def _is_opinion(words: tuple[str, ...]) -> bool:
    return 0 < len(words) <= _FAR and not _OPINIONS.isdisjoint(words)


def _is_short(one: Saying, other: Saying, lengths: tuple[int, int], same: int) -> bool:
    """Whether two short records are the same but for a word or two, from end to end."""
    wholes = (len(one.words), len(other.words))
    return same >= _LEAST_SHORT and lengths == wholes and max(wholes) - same <= _MOST_APART


def _is_a_turn(one: Saying, other: Saying, lengths: tuple[int, int], same: int) -> bool:
    """Whether what is shared is only a turn of speech, as speakers of one matter share many: "to
    protect our harbour's future" in two long sentences, of which one has no known speaker."""
    least = _NEARLY_ALL * min(len(one.words), len(other.words))
    return same < _TURN and max(lengths) < least


def _is_whole(saying: Saying, compared: int) -> bool:
    """Whether a sentence without marks is nearly all compared: a gist has words of its own round
    it ("Orvik, who rows, said they had rowed all night")."""
    return not saying.told or compared >= _NEARLY_ALL * len(saying.words)


def _match(one: Saying, other: Saying, mine: Window, yours: Window) -> Match:
    """Two records with the words shown: all, or in a long one those round what is not the same."""
    mine_words, your_words = one.words[slice(*mine)], other.words[slice(*yours)]
    apart = _apart(mine_words, your_words)
    if one.told or other.told:
        apart = [
            op
            for op in apart
            if _is_telling(one.words, other.words, op, mine[0], yours[0])
            and not _names_only(one, mine[0], op[:2])
            and not _names_only(other, yours[0], op[2:])
        ]
    elif _are_slips(mine_words, your_words, apart) or _is_cut_inside(apart):
        apart = []
    parts = (
        _shown(one, mine, [(a, b) for a, b, _, _ in apart]),
        _shown(other, yours, [(c, d) for _, _, c, d in apart]),
    )
    return Match(parts, 0.8, bool(apart))


def _are_slips(mine: tuple[str, ...], yours: tuple[str, ...], apart: Iterable[Apart]) -> bool:
    """Whether all that one record has more are small words, lost or doubled in copying."""
    more = (mine[a:b] + yours[c:d] for a, b, c, d in apart)
    return all(len(words) == 1 and words[0] in _SLIGHT for words in more)


def _is_cut_inside(apart: list[Apart]) -> bool:
    """Whether one record has whole phrases less: "the winter [of ice and fog] is over"."""
    inside = all(a and c for a, _, c, _ in apart)
    mine, yours = [b - a for a, b, _, _ in apart], [d - c for _, _, c, d in apart]
    return inside and any(
        set(less) == {0} and min(more) >= _PHRASE for less, more in ((mine, yours), (yours, mine))
    )


def _is_telling(
    mine: tuple[str, ...], yours: tuple[str, ...], apart: Apart, a0: int, b0: int
) -> bool:
    """Whether words stand for others of another stem, and not only a person or tense for another.

    "We rowed there" and "they had rowed there" are one wording, given directly and in gist.
    """
    a, b, c, d = apart
    one = {_stem(word) for word in mine[a0 + a : a0 + b] if word not in _SHIFTED}
    other = {_stem(word) for word in yours[b0 + c : b0 + d] if word not in _SHIFTED}
    return bool(one - other) and bool(other - one)


def _names_only(saying: Saying, start: int, words: tuple[int, int]) -> bool:
    """Whether the words that stand for others are a name: "Orvik rowed" for "the mate rowed"."""
    places = saying.places[start + words[0] : start + words[1]]
    tags = [saying.line.tags[at] for at in places]
    return bool(tags) and all(tag.startswith("NNP") for tag in tags)


def _stem(word: str) -> str:
    """The stem of a word, of what it is the past of where it is one: "drove" is "drive"."""
    return stem_of(lemma_of(word, "VBD"))


def _stems_in(saying: Saying, first: int, last: int) -> set[str]:
    return {saying.line.parse.stems[at] for at in saying.places[first:last]}


def _weight(rarity: Rarity, stems: Iterable[str], one: Saying, other: Saying) -> float:
    """How much shared stems tie two sayings: 1 for each that stands once in each article."""
    mine, yours = rarity[one.line.source.id], rarity[other.line.source.id]
    ordered = sorted(stems)  # since sums of fractions tell in which order they were made
    return sum(map(min, map(mine.get, ordered, _ONES), map(yours.get, ordered, _ONES)))


def _runs(one: Saying, other: Saying) -> list[Run]:
    """The runs of words that two sayings share in order, words far off at the edges left out."""
    runs = [*_all_runs(one.words, other.words)]
    while len(runs) > 1 and runs[0][2] == 1 and _gap(runs[0], runs[1]) > _FAR:
        runs.pop(0)
    while len(runs) > 1 and runs[-1][2] == 1 and _gap(runs[-2], runs[-1]) > _FAR:
        runs.pop()
    return runs


@lru_cache(4_096)
def _all_runs(mine: tuple[str, ...], yours: tuple[str, ...]) -> tuple[Run, ...]:
    if mine == yours:
        return ((0, 0, len(mine)),)
    matcher = SequenceMatcher(None, mine, yours, autojunk=False)
    return tuple((m.a, m.b, m.size) for m in matcher.get_matching_blocks() if m.size)


def _gap(before: Run, after: Run) -> int:
    """The most words that stand between two runs in either saying."""
    return max(after[0] - before[0] - before[2], after[1] - before[1] - before[2])


def _apart(mine: tuple[str, ...], yours: tuple[str, ...]) -> list[Apart]:
    """Where two records differ in more than how their words are spelt, joined or counted."""
    if mine == yours:
        return []
    codes = SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes()
    return [
        (a, b, c, d)
        for kind, a, b, c, d in codes
        if kind != "equal" and not are_one_writing(mine[a:b], yours[c:d])
    ]


def _shown(saying: Saying, window: Window, apart: list[Window]) -> Part:
    """The part of a saying that is shown: all of it where the compared part is most of it.

    Of a long part, the words round what is not the same are shown.
    """
    first, last = window
    whole = len(saying.words)
    if last - first > _LONG and apart:
        first, last = first + apart[0][0] - _MARGIN, first + apart[-1][1] + _MARGIN
        return saying, (max(first, window[0]), min(last, window[1]))
    return saying, (0, whole) if last - first >= _MOST * whole else window


def _renderings_compared(rarity: Rarity, one: Saying, other: Saying) -> Match | None:
    """Two renderings of what one speaker said, neither a cut of the other."""
    shared = one.stems & other.stems
    if len(shared) < _LEAST_COVER * min(len(one.stems), len(other.stems)):
        return None
    if _is_cut(one, other) or _is_cut(other, one):
        return None
    if _weight(rarity, shared, one, other) < _least_weight(one, other, shared):
        return None
    if _are_slips(one.words, other.words, _apart(one.words, other.words)):
        return None
    return Match(((one, (0, len(one.words))), (other, (0, len(other.words)))), 0.6)


def _least_weight(one: Saying, other: Saying, shared: frozenset[str]) -> float:
    """How much two renderings must share: less where marks and a name stand by both."""
    if one.speaker is None:
        return _LEAST_WEIGHT + 0.5
    if not (one.marked and other.marked and len(shared) > _FEW):
        return _LEAST_WEIGHT
    if _are_mostly_shared(one, other):
        return _LIGHTEST
    most = len(shared) >= _LEAST_LIKE * min(len(one.stems), len(other.stems))
    return (
        _SAID_BY_ONE
        if most and _in_order(one, shared) == _in_order(other, shared)
        else _LEAST_WEIGHT
    )


def _in_order(saying: Saying, stems: frozenset[str]) -> list[str]:
    """Some stems in the order in which a saying first has each."""
    return list(dict.fromkeys(stem for stem in _stems_of(saying) if stem in stems))


def _stems_of(saying: Saying) -> tuple[str, ...]:
    """The stem of each word of a saying."""
    return tuple(saying.line.parse.stems[at] for at in saying.places)


def _is_cut(short: Saying, long: Saying) -> bool:
    """Whether the letters of one stand in the other in a row."""
    return short.letters in long.letters


def _value(saying: Saying, window: Window) -> str:
    return letters_of(saying.words[slice(*window)])


def _groups(matches: list[Match]) -> dict[str, str]:
    """For each value the one that stands for it: a cut quotation is no other wording, nor are
    two records whose words do not differ."""
    pairs = [(_value(*match.parts[0]), _value(*match.parts[1])) for match in matches]
    met = Unions(pairs)
    alike = Unions(pair for match, pair in zip(matches, pairs, strict=True) if not match.differ)
    compared: defaultdict[str, set[str]] = defaultdict(set)
    for value in {value for pair in pairs for value in pair}:
        compared[met.root(value)].add(value)
    apart = {pair for match, pair in zip(matches, pairs, strict=True) if match.differ}
    for values in compared.values():
        ordered = sorted(values, key=lambda value: (-len(value), value))
        for value in ordered:
            holding = (other for other in ordered if value in other)
            alike.join(next(o for o in holding if not {(o, value), (value, o)} & apart), value)
    return {value: alike.root(value) for values in compared.values() for value in values}


def _variant(groups: dict[str, str], saying: Saying, window: Window) -> Variant:
    first, last = window
    span = saying.line.span(saying.places[first], saying.places[last - 1] + 1)
    return saying.line.variant(span, groups[_value(saying, window)])
