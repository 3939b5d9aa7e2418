"""Alignment: the texts of two sources in rows, so that what speaks to one point stands in one row.

The rows follow the order of both texts. Of the places at which the two are joined, the chain that
runs forward in both and holds most is set in rows (a heaviest increasing subsequence, found in
n log n steps); a joint that runs across the chain keeps its link instead.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf

from variorum.pages.lookup import Lookup
from variorum.pages.pairs import Joint, Pair
from variorum.pages.readings import joint_of, own_words
from variorum.pages.runs import Mark
from variorum.records import (
    Comparison,
    ComparisonType,
    Reading,
    Relation,
    Sentence,
    SentenceKind,
    SentenceRef,
    Source,
    Span,
)

__all__ = ["Alignment", "Cell", "Link", "Row", "align"]

_Meeting = tuple[int, int]
"""The place of a sentence in the left text, and of one in the right, that something joins."""

_LONGEST_VERSION = 400


@dataclass(frozen=True, slots=True)
class Link:
    """From one sentence to its counterparts in the other text, by a comparison or the same words.

    ``beside`` tells that a counterpart stands in the same row.
    """

    comparison: Comparison | None
    targets: tuple[Sentence, ...]
    beside: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence in its row.

    ``number`` counts the sentences of its source from 1 and is None for headings and the like;
    ``opens`` tells that a paragraph begins with it, ``gap`` that text before it is not shown,
    ``only`` that no other source at all speaks of its matter.
    """

    sentence: Sentence
    number: int | None
    opens: bool
    gap: bool
    only: bool
    links: tuple[Link, ...]
    marks: tuple[Mark, ...]

    @property
    def own(self) -> tuple[Span, ...]:
        """The words that only this version of a statement has."""
        return tuple(mark.span for mark in self.marks if mark.tag == _OWN_TAG)

    @property
    def elsewhere(self) -> tuple[Link, ...]:
        """The links to counterparts that do not stand in the same row."""
        return tuple(link for link in self.links if not link.beside)


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side: two sentences that meet in ``meets``, or what lies between."""

    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    meets: tuple[Joint, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts in rows. ``spellings`` are names they write differently; these join no passages."""

    left: Source
    right: Source
    rows: tuple[Row, ...]
    spellings: tuple[Comparison, ...]

    @property
    def only(self) -> tuple[int, int]:
        """How many sentences of each text speak of what no other source does."""
        return (
            sum(cell.only for row in self.rows for cell in row.left),
            sum(cell.only for row in self.rows for cell in row.right),
        )


def align(pair: Pair, lookup: Lookup) -> Alignment:
    """The two texts of a pair in rows."""
    left, right = lookup.sources[pair.left], lookup.sources[pair.right]
    joints = [joint for joint in pair.joints if not _is_spelling(joint)]
    meetings: defaultdict[_Meeting, list[Joint]] = defaultdict(list)
    for joint in joints:
        for meeting in _meetings(joint, pair, lookup):
            meetings[meeting].append(joint)
    chain = _strongest_chain({meeting: len(held) for meeting, held in meetings.items()})
    marks = _marks(joints, pair, lookup)
    forward, backward = dict(chain), {right: left for left, right in chain}
    cells = (
        _cells(left, right, [(j, j.left, j.right) for j in joints], forward, marks, lookup),
        _cells(right, left, [(j, j.right, j.left) for j in joints], backward, marks, lookup),
    )
    rows = tuple(_rows(cells, chain, meetings))
    spellings = [j.comparison for j in pair.joints if j.comparison and _is_spelling(j)]
    return Alignment(left, right, rows, tuple(spellings))


def _is_spelling(joint: Joint) -> bool:
    return joint.comparison is not None and joint.comparison.relation is Relation.VARIANT


def _meetings(joint: Joint, pair: Pair, lookup: Lookup) -> Iterator[_Meeting]:
    """Each sentence of a joint with the first on the other side: all with all would be too many."""
    left = [lookup.places[pair.left, id_] for id_ in joint.left]
    right = [lookup.places[pair.right, id_] for id_ in joint.right]
    yield from dict.fromkeys([(left[0], j) for j in right] + [(i, right[0]) for i in left])


def _strongest_chain(weights: Mapping[_Meeting, int]) -> list[_Meeting]:
    """The run of meetings forward in both texts that weighs most, the earliest among equals.

    The best chain that ends before each right place is kept in a Fenwick tree, so the time is
    n log n. Meetings of one left place are looked up before any of them is entered, so that no two
    of them can be in one chain.
    """
    best = _BestBefore()
    chains: dict[_Meeting, tuple[int, _Meeting | None]] = {}
    for _, group in groupby(sorted(weights), key=lambda meeting: meeting[0]):
        found = [(meeting, best.before(meeting[1])) for meeting in group]
        for meeting, (weight, last) in found:
            chains[meeting] = (weight + weights[meeting], last)
        for meeting, _ in found:
            best.enter(meeting[1], chains[meeting][0], meeting)
    _, last = best.before(max((right for _, right in weights), default=0) + 1)
    chain: list[_Meeting] = []
    while last is not None:
        chain.append(last)
        last = chains[last][1]
    return chain[::-1]


class _BestBefore:
    """The heaviest chain that ends at any right place below a given one (Fenwick 1994)."""

    def __init__(self) -> None:
        self._nodes: dict[int, tuple[int, _Meeting]] = {}

    def before(self, place: int) -> tuple[int, _Meeting | None]:
        best: tuple[int, _Meeting | None] = (0, None)
        while place > 0:
            node = self._nodes.get(place)
            if node and node[0] > best[0]:
                best = node
            place -= place & -place
        return best

    def enter(self, place: int, weight: int, meeting: _Meeting) -> None:
        node = place + 1
        while node <= _MOST_SENTENCES:
            held = self._nodes.get(node)
            if held is None or weight > held[0]:
                self._nodes[node] = (weight, meeting)
            node += node & -node


_MOST_SENTENCES = 1 << 23
"""More than an article of the largest size that is read can have."""


def _cells(
    source: Source,
    other: Source,
    joints: Sequence[tuple[Joint, tuple[str, ...], tuple[str, ...]]],
    chain: Mapping[int, int],
    marks: dict[SentenceRef, list[Mark]],
    lookup: Lookup,
) -> dict[int, Cell]:
    """The sentences that may be shown, by place."""
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for joint, own, theirs in joints:
        targets = tuple(lookup.sentences[other.id, id_] for id_ in theirs)
        their_places = {lookup.places[other.id, id_] for id_ in theirs}
        for id_ in own:
            beside = chain.get(lookup.places[source.id, id_]) in their_places
            links[id_].append(Link(joint.comparison, targets, beside))
    cells: dict[int, Cell] = {}
    number, paragraph, gap = 0, 0, False
    for place, sentence in enumerate(source.sentences):
        counts = sentence.kind is SentenceKind.SENTENCE
        number += counts
        if not lookup.shows(source, sentence):
            gap = True
            continue
        cells[place] = Cell(
            sentence,
            number if counts else None,
            opens=sentence.paragraph != paragraph,
            gap=gap,
            only=(source.id, sentence.id) in lookup.only_in_one and not links[sentence.id],
            links=tuple(links[sentence.id]),
            marks=tuple(marks.get((source.id, sentence.id), ())),
        )
        paragraph, gap = sentence.paragraph, False
    return cells


def _rows(
    cells: tuple[dict[int, Cell], dict[int, Cell]],
    chain: Sequence[_Meeting],
    meetings: dict[_Meeting, list[Joint]],
) -> Iterator[Row]:
    """The rows in order: what lies before each meeting of the chain, then the meeting itself."""
    left, right = (deque(each.items()) for each in cells)
    for i, j in chain:
        yield from _between(_before(left, i), _before(right, j))
        yield Row(_before(left, i + 1), _before(right, j + 1), tuple(meetings[i, j]))
    yield from _between(_before(left, inf), _before(right, inf))


def _before(cells: deque[tuple[int, Cell]], place: float) -> tuple[Cell, ...]:
    """Take the cells that stand before a place."""
    taken: list[Cell] = []
    while cells and cells[0][0] < place:
        taken.append(cells.popleft()[1])
    return tuple(taken)


def _between(left: tuple[Cell, ...], right: tuple[Cell, ...]) -> Iterator[Row]:
    if left or right:
        yield Row(left, right)


def _marks(joints: Iterable[Joint], pair: Pair, lookup: Lookup) -> dict[SentenceRef, list[Mark]]:
    """Marks on what differs: values, and the words that only one version of a statement has."""
    marks: defaultdict[SentenceRef, list[Mark]] = defaultdict(list)
    for joint in joints:
        if joint.comparison and joint.comparison.relation in _MARKED:
            for reading, mark in _differing(joint.comparison, pair, lookup):
                marks[reading.source, reading.sentence].append(mark)
    return dict(marks)


_MARKED = (Relation.CONTRADICTION, Relation.DIFFERENCE)


def _differing(
    comparison: Comparison, pair: Pair, lookup: Lookup
) -> Iterator[tuple[Reading, Mark]]:
    held = lookup.readings[comparison.id]
    if comparison.type is not ComparisonType.QUOTATION:
        readings = (*held[pair.left], *held[pair.right])
        yield from ((r, _mark(comparison, r)) for r in readings)
        return
    left, right = held[pair.left][0], held[pair.right][0]
    if max(left.end - left.start, right.end - right.start) > _LONGEST_VERSION:
        return
    texts = lookup.sources[left.source].text, lookup.sources[right.source].text
    own = own_words(texts[0], left.span, texts[1], right.span) or ((), ())
    yield from ((left, _own(comparison, left, span)) for span in own[0])
    yield from ((right, _own(comparison, right, span)) for span in own[1])


def _mark(comparison: Comparison, reading: Reading) -> Mark:
    return Mark(reading.span, "mark", (("class", "v-mark"), *joint_of(comparison, reading)))


def _own(comparison: Comparison, reading: Reading, span: Span) -> Mark:
    return Mark(span, _OWN_TAG, (("class", "v-own"), *joint_of(comparison, reading)))


_OWN_TAG = "span"
