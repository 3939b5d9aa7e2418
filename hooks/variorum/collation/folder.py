"""The statements of a folder, made ready to be compared: concepts, weights, and an index of them.

Two sentences speak of one matter when they share concepts that are rare in *both* articles. The
weights depend on the two articles alone, so an unrelated article changes no comparison.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, repeat
from math import sqrt
from typing import NamedTuple, Protocol, TypeVar

from variorum.collation.backgrounds import Backgrounds
from variorum.collation.corpus import Corpus
from variorum.collation.events import grouped
from variorum.collation.holders import Holders
from variorum.collation.lists import LEXICON
from variorum.collation.meetings import Meetings
from variorum.collation.rows import Variant
from variorum.keeping import kept
from variorum.language import stem_of
from variorum.records import Name, Parse, Sentence, SentenceKind, Source, Span, Token
from variorum.swift import swift
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["Folder", "Line", "Pair", "concept_of", "is_action", "is_telling", "read_folder"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE
_HEADLINE = SentenceKind.HEADLINE

_COMMON = read_words(LEXICON / "common_words.txt")
_NOUNS_APART = read_words(LEXICON / "nouns_apart.txt")
_TITLE_CASE = 0.6
_LONGEST = 300
"""Tokens of a sentence at most: what is longer is a list or no prose, and is not compared."""
_ENOUGH_ALONE = 3.0
"""The weight of what two sentences share that ties them though their articles do not seem kin."""


_NONE: frozenset[str] = frozenset()
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ONES = repeat(1.0)


class _InLine(Protocol):
    """What a comparer has found in a line."""

    @property
    def line(self) -> Line: ...


_T = TypeVar("_T", bound=_InLine)


@swift
@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of one source with its grammar and its concepts.

    ``concepts`` maps what the sentence speaks of to the first token that does.
    """

    place: int
    source: Source
    sentence: Sentence
    parse: Parse
    concepts: Mapping[str, int]
    known: frozenset[str]
    """Its concepts alone."""
    text: str
    background: frozenset[str]
    """What sets the sentence apart from its article's event: another year, "last month"."""
    asks: bool
    """Whether it is a question."""
    tags: tuple[str, ...]
    """Those of its tokens, in order, as are the columns of ``parse``."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens as records; what asks for one thing of them finds it in the columns."""
        return self.parse.tokens

    @property
    def lowered(self) -> frozenset[str]:
        """Its words in lower case; made anew each time, since few sentences are asked: which hold a
        word, ``Folder.words`` and ``Folder.lemmas`` tell of all."""
        return frozenset(self.parse.lowered)

    @property
    def lemmas(self) -> frozenset[str]:
        """The dictionary forms of its words; made anew each time."""
        return frozenset(self.parse.lemmas)

    def variant(self, span: Span, value: Hashable) -> Variant:
        """The reading of a span of this sentence."""
        return Variant(self.source, self.sentence, self.parse, span, value)

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``first`` to ``last`` (exclusive)."""
        return (self.parse.starts[first], self.parse.ends[last - 1])

    def shared(self, other: Line) -> frozenset[str]:
        """The concepts that it has in common with another line."""
        return self.known & other.known

    def words(self, first: int, last: int) -> str:
        """The text of the tokens ``first`` to ``last`` (exclusive)."""
        start, end = self.span(first, last)
        return self.source.text[start:end]


class Pair(NamedTuple):
    """Two sentences of two sources that share concepts."""

    one: Line
    other: Line
    shared: frozenset[str]


@dataclass(frozen=True)
class Folder:
    """Every sentence of the folder, with what is needed to find those that belong together."""

    sources: tuple[Source, ...]
    lines: tuple[Line, ...]
    counts: Mapping[str, Counter[str]]
    """For each source, in how many of its sentences a concept stands."""
    rarities: Mapping[str, Mapping[str, float]]
    """For each source what each of its concepts weighs that stands in several; others weigh 1."""
    related: Mapping[str, frozenset[str]]
    """For each source's id those of the sources that share enough to speak of one event."""
    backgrounds: Mapping[str, Backgrounds]
    """For each source's id what sets its statements apart from its event."""
    names: Mapping[tuple[str, str], list[Name]]
    """The names of each sentence, in order, by the ids of source and sentence."""

    @kept
    def words(self) -> Holders:
        """The lines that hold each word, in lower case."""
        return Holders([line.parse.lowered for line in self.lines])

    @kept
    def lemmas(self) -> Holders:
        """The lines that hold each lemma."""
        return Holders([line.parse.lemmas for line in self.lines])

    def lines_at(self, places: Iterable[int]) -> list[Line]:
        """The lines at some places, in order."""
        return [self.lines[place] for place in sorted(places)]

    def are_kin(self, one: Source, other: Source) -> bool:
        """Whether two different sources speak of one event."""
        return other.id in self.related.get(one.id, _NONE)

    def pairs_with(self, places: Iterable[int]) -> Iterator[Pair]:
        """The pairs of which one line at least is at one of some places, in order.

        Few lines hold what a comparer looks for, and few of all pairs are of them.
        """
        found: set[tuple[int, int]] = set()
        for place in places:
            for met in self._meetings.of(place):
                found.add((place, met) if place < met else (met, place))
        for one, other in sorted(found):
            pair = self._pair(self.lines[one], self.lines[other])
            if pair is not None:
                yield pair

    def kin_beside(self, key: Callable[[Line], Hashable]) -> Iterator[tuple[Line, list[Line]]]:
        """Each line that meets later ones of kin sources with the same key and background, with
        these in order; one set of lines of one key after the other."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for line in self.lines:
            places[line.source.id].append(line.place)
        for group in grouped(places, self.related):
            of_one_key: defaultdict[Hashable, list[int]] = defaultdict(list)
            for line in self.lines_at(chain.from_iterable([places[id_] for id_ in group])):
                of_one_key[line.background, key(line)].append(line.place)
            for alike in of_one_key.values():
                yield from self._kin_within(alike)

    def _kin_within(self, places: Sequence[int]) -> Iterator[tuple[Line, list[Line]]]:
        """Of some lines each that meets later ones of kin sources, with these in order."""
        for place, met in self._meetings.within(places):
            line = self.lines[place]
            kin = self.related.get(line.source.id, _NONE)
            later = [other for at in met if (other := self.lines[at]).source.id in kin]
            if later:
                yield line, later

    def _pair(self, one: Line, other: Line) -> Pair | None:
        """The pair of two lines of two sources; None where what they share does not tie them."""
        if one.source is other.source or one.background != other.background:
            return None
        pair = Pair(one, other, one.known & other.known)
        return pair if self.are_kin(one.source, other.source) or self.holds_alone(*pair) else None

    @kept
    def _meetings(self) -> Meetings:
        known = [line.known for line in self.lines]
        return Meetings(known, [line.source.id for line in self.lines], self.counts)

    def kin_pairs(self, items: Sequence[_T]) -> Iterator[tuple[_T, _T]]:
        """The pairs of what stands in lines of kin sources, in order.

        However many sources there are, each is set beside its kin alone.
        """
        if len(items) < 2:
            return
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(items):
            places[item.line.source.id].append(place)
        if len(places) < 2:
            return
        beside: dict[str, list[int]] = {}
        for id_ in places:
            kin = places.keys() & self.related.get(id_, _NONE)
            beside[id_] = sorted([at for other in kin for at in places[other]])
        for place, item in enumerate(items):
            others = beside[item.line.source.id]
            for at in others[bisect_right(others, place) :]:
                yield item, items[at]

    def weight_of(self, concepts: Set[str], one: Line, other: Line) -> float:
        """How much the concepts that two sentences share tie them: each the more, the rarer it is
        in both articles, and 1 where it stands in one sentence of each, or is known by its stem
        alone."""
        mine, yours = self.rarities[one.source.id], self.rarities[other.source.id]
        if mine.keys().isdisjoint(concepts) and yours.keys().isdisjoint(concepts):
            return float(len(concepts))  # as often, since a concept mostly stands but once
        ordered = sorted(concepts)  # since sums of fractions tell in which order they were made
        weights, others = map(mine.get, ordered, _ONES), map(yours.get, ordered, _ONES)
        return sum(map(min, weights, others))

    def holds_alone(self, one: Line, other: Line, concepts: frozenset[str]) -> bool:
        """Whether what two sentences share ties them though their articles do not seem kin: so
        many concepts that stand but once in each do so without the others."""
        if len(concepts) < _ENOUGH_ALONE:  # as each weighs 1 at most
            return False
        mine, yours = self.rarities[one.source.id], self.rarities[other.source.id]
        if len(concepts.difference(mine, yours)) >= _ENOUGH_ALONE:
            return True
        return self.weight_of(concepts, one, other) >= _ENOUGH_ALONE

    def tie(self, one: Line, other: Line) -> float:
        """How much all that two sentences share ties them."""
        return self.weight_of(one.shared(other), one, other)

    def weight(self, pair: Pair) -> float:
        """How much what they share ties the sentences of a pair: 1 for each concept at most, so
        that it need not be asked where they share too few."""
        return self.weight_of(pair.shared, pair.one, pair.other)


@cache
def _action_families() -> dict[str, str]:
    families: dict[str, str] = {}
    for line in (LEXICON / "actions.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            first, *rest = line.split()
            for stem in (first, *rest):
                families.setdefault(stem, f"{first}~")
    return families


@lru_cache(65_536)
def concept_of(lemma: str) -> str:
    """The stem of a word, or that of the action that it is one of several words for."""
    stem = stem_of(lemma)
    return _action_families().get(stem, stem)


def is_action(lemma: str) -> bool:
    """Whether a word is one of several that news uses of one action."""
    return concept_of(lemma).endswith("~")


def is_telling(lower: str) -> bool:
    """Whether a word, in lower case, says what a sentence is about."""
    return len(lower) > 1 and lower[0].isalnum() and lower not in _COMMON


def read_folder(corpus: Corpus) -> Folder:
    """The lines of all the sources, which sources are kin, and which sentences belong together."""
    sources = corpus.sources
    lines = tuple(_lines(corpus))
    counts = _counts(sources, lines)
    rarities = {id_: _rarities(own) for id_, own in counts.items()}
    names = _names_by_place(sources)
    return Folder(
        tuple(sources), lines, counts, rarities, corpus.related, corpus.backgrounds, names
    )


def _counts(sources: Sequence[Source], lines: Sequence[Line]) -> dict[str, Counter[str]]:
    concepts: dict[str, list[frozenset[str]]] = {source.id: [] for source in sources}
    for line in lines:
        concepts[line.source.id].append(line.known)
    return {id_: Counter(chain.from_iterable(own)) for id_, own in concepts.items()}


def _rarities(counts: Counter[str]) -> dict[str, float]:
    return {concept: 1 / sqrt(count) for concept, count in counts.items() if count > 1}


def _lines(corpus: Corpus) -> Iterator[Line]:
    place = 0
    for source in corpus.sources:
        background_of, text = corpus.backgrounds[source.id].of, source.text
        for parse, sentence in zip(source.analysis.parses, source.sentences, strict=True):
            if len(parse.tags) > _LONGEST:
                continue
            if sentence.kind is _SENTENCE or _is_plain_headline(sentence, parse):
                yield _line(place, source, text, sentence, parse, background_of(parse))
                place += 1


def _line(
    place: int,
    source: Source,
    text: str,
    sentence: Sentence,
    parse: Parse,
    background: frozenset[str],
) -> Line:
    concepts = _concepts(parse)
    return Line(
        place=place,
        source=source,
        sentence=sentence,
        parse=parse,
        concepts=concepts,
        known=frozenset(concepts),
        text=text[sentence.start : sentence.end],
        background=background,
        asks="?" in parse.texts[-2:],
        tags=parse.tags,
    )


def _is_plain_headline(sentence: Sentence, parse: Parse) -> bool:
    """Whether a headline is written as a sentence, so that its capitals mean names."""
    if sentence.kind is not _HEADLINE:
        return False
    longer = [text for text in parse.texts if len(text) > 3 and text[0].isalpha()]
    return sum(word[0].isupper() for word in longer) <= _TITLE_CASE * len(longer)


def _concepts(parse: Parse) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, concepts in enumerate(map(_OF_WORDS.__getitem__, parse.lemmas)):
        if not (concepts and _IS_TELLING[parse.lowered[at]]):  # as of every second word
            continue
        if parse.tags[at] in _NOUNS:
            concepts = _OF_NOUNS[parse.lemmas[at]]
        for concept in concepts:
            if concept not in found:
                found[concept] = at
    return found


def _concepts_of(lemma: str, nouns_apart: Set[str]) -> tuple[str, ...]:
    """What a word speaks of, some nouns by their stem alone; nothing where it is an everyday
    word."""
    if not is_telling(lemma):
        return ()
    words = _written_apart(lemma)
    return tuple([stem_of(word) if word in nouns_apart else concept_of(word) for word in words])


_IS_TELLING: Table[str, bool] = Table(is_telling)
_OF_WORDS: Table[str, tuple[str, ...]] = Table(lambda lemma: _concepts_of(lemma, _NONE))
_OF_NOUNS: Table[str, tuple[str, ...]] = Table(lambda lemma: _concepts_of(lemma, _NOUNS_APART))


def _written_apart(lemma: str) -> tuple[str, ...]:
    """A compound under its joined spelling, and its longer parts: "anti-theft", "lifeboat-men"."""
    if "-" not in lemma:
        return (lemma,)
    return (lemma.replace("-", ""), *(part for part in lemma.split("-") if len(part) > 4))


def _names_by_place(sources: Sequence[Source]) -> dict[tuple[str, str], list[Name]]:
    found: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    for source in sources:
        names = iter(sorted(source.analysis.names, key=lambda name: name.span))
        name = next(names, None)
        for sentence in source.sentences:
            while name is not None and name.span[0] < sentence.end:
                if name.span[0] >= sentence.start and name.span[1] <= sentence.end:
                    found[source.id, sentence.id].append(name)
                name = next(names, None)
    return found
