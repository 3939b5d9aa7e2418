"""Overviews: how much each source says on each topic, and where in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from variorum.pages.lookup import Lookup
from variorum.records import Comparison, Relation, SentenceKind, Topic
from variorum.topics import EVERYTHING_ELSE

__all__ = ["Cell", "Matrix", "MatrixRow", "Strip", "strips", "topic_numbers"]

_SHADES = 5
_SCALE = 1000
"""The width of a strip in its own units: a thousandth of the article's length each."""

_THINNEST = 8
_TOLD = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """How many sentences of one source stand in one topic, and how dark that is shown (0 to 5)."""

    source: str
    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One topic: its cells in the order of the sources, and what the sources make of it."""

    topic: Topic
    cells: tuple[Cell, ...]
    sentences: int
    sources: int
    shade: int
    """How dark its share of all sources is shown (0 to 5)."""
    contradictions: int
    differences: int


class Matrix:
    """Topics against sources. Headings of an article count as no sentences."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    @cached_property
    def _counts(self) -> dict[str, Counter[str]]:
        return {topic.slug: _by_source(self._lookup, topic) for topic in self.topics}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        return self._lookup.dossier.topics

    @cached_property
    def sources(self) -> tuple[str, ...]:
        return tuple(source.id for source in self._lookup.dossier.sources)

    @cached_property
    def most(self) -> int:
        return max((n for counts in self._counts.values() for n in counts.values()), default=0)

    @cached_property
    def rows(self) -> tuple[MatrixRow, ...]:
        """The topics that any source speaks of, in the editor's order; unclaimed matter last."""
        return tuple(self._row(topic) for topic in self.topics if topic.sentences)

    @cached_property
    def silent(self) -> tuple[Topic, ...]:
        """The topics that no source speaks of."""
        return tuple(t for t in self.topics if not t.sentences and t.slug != EVERYTHING_ELSE)

    def _row(self, topic: Topic) -> MatrixRow:
        counts = self._counts[topic.slug]
        contradictions, differences = topic_numbers(
            self._lookup.comparisons_by_topic.get(topic.slug, [])
        )
        held = sum(1 for number in counts.values() if number)
        return MatrixRow(
            topic=topic,
            cells=tuple(
                Cell(id_, counts[id_], _shade(counts[id_], self.most)) for id_ in self.sources
            ),
            sentences=sum(counts.values()),
            sources=held,
            shade=_shade(held, len(self.sources)),
            contradictions=contradictions,
            differences=differences,
        )


def _by_source(lookup: Lookup, topic: Topic) -> Counter[str]:
    return Counter(
        ref[0] for ref in topic.sentences if lookup.sentences[ref].kind is SentenceKind.SENTENCE
    )


def topic_numbers(comparisons: list[Comparison]) -> tuple[int, int]:
    """How many contradictions, and how many other differences, stand among comparisons."""
    counts = Counter(comparison.relation for comparison in comparisons)
    return counts[Relation.CONTRADICTION], counts[Relation.DIFFERENCE]


def _shade(number: int, most: int) -> int:
    """0 for nothing, else 1 to 5 by the share of the most."""
    return -(-_SHADES * number // most) if most else 0


@dataclass(frozen=True, slots=True)
class Strip:
    """Where in one source a topic is spoken of, from its first character to its last.

    ``bars`` are (from, width) in thousandths of the article; ``told`` says the same in words.
    """

    source: str
    bars: tuple[tuple[int, int], ...]
    count: int
    told: str


def strips(lookup: Lookup, topic: Topic) -> list[Strip]:
    """A strip for each source that speaks of the topic, in the order of the sources.

    None where the topic is all that the articles speak of: full strips would say nothing.
    """
    places: dict[str, list[int]] = {}
    for ref in topic.sentences:
        places.setdefault(ref[0], []).append(lookup.places[ref])
    if all(len(held) == len(lookup.sources[id_].sentences) for id_, held in places.items()):
        return []
    return [_strip(lookup, source, sorted(held)) for source, held in places.items()]


def _strip(lookup: Lookup, source_id: str, places: list[int]) -> Strip:
    source = lookup.sources[source_id]
    length = max(1, len(source.text))
    ranges = _ranges(places)
    bars = []
    for first, last in ranges:
        start, end = source.sentences[first].start, source.sentences[last].end
        width = max(_THINNEST, (end - start) * _SCALE // length)
        bars.append((min(start * _SCALE // length, _SCALE - width), width))
    return Strip(source_id, tuple(bars), len(places), _told(ranges, len(source.sentences)))


def _ranges(places: list[int]) -> list[tuple[int, int]]:
    """Runs of neighbours: [1, 2, 3, 7] is [(1, 3), (7, 7)]."""
    ranges: list[tuple[int, int]] = []
    for place in places:
        if ranges and place == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], place)
        else:
            ranges.append((place, place))
    return ranges


def _told(ranges: list[tuple[int, int]], total: int) -> str:
    """The places in words, counted from 1: "sentences 2 to 4 and 8 of 15"."""
    parts = [f"{a + 1}" if a == b else f"{a + 1} to {b + 1}" for a, b in ranges[:_TOLD]]
    more = len(ranges) - len(parts)
    parts += [f"{more} more places"] if more > 0 else []
    noun = "sentence" if parts == [f"{ranges[0][0] + 1}"] else "sentences"
    listed = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    return f"{noun} {listed} of {total}"
