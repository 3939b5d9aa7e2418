"""Voices: a fact that one source gives as a named person's words and another as its own.

"Pia Dahl noted that Ferrow has signed the treaty, unlike Orrin" and "Ferrow, but not Orrin, has
signed the treaty" agree on the fact and differ in whose information it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from variorum.collation.corpus import Corpus
from variorum.collation.extents import extent, phrase_end, phrase_start
from variorum.collation.folder import Folder, Line, Pair
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, NameKind, Quotation, Relation, Span
from variorum.wordlists import read_words

__all__ = ["compare_voices"]

_CONTRASTS = read_words(LEXICON / "contrasts.txt")
_FIRST_WORDS = frozenset(words.split()[0] for words in _CONTRASTS)
_LEAST_WEIGHT = 3.0
_LEAST_SHARED = 3
_LEAST_COVER = 0.4

_LISTED = frozenset({"CC", "DT", "NNP", "NNPS"})
"""What carries a list of parties on: "unlike Orrin or the Lorne Islands"."""

Spoken = dict[str, list[Quotation]]


@dataclass(frozen=True, slots=True)
class Given:
    """A stretch of a sentence that a named person is given to have said."""

    speaker: str
    span: Span


def compare_voices(folder: Folder, corpus: Corpus) -> Iterator[Claim]:
    """Facts in a named person's mouth here and in a source's own voice there."""
    spoken = _spoken(corpus)
    people = {s.id for s in corpus.speakers if s.kind in (NameKind.PERSON, NameKind.OTHER)}
    holding = folder.lines_at(folder.lemmas.of(_FIRST_WORDS))
    contrasting = {line.place for line in holding if _contrasts(line)}
    for pair in folder.pairs_with(contrasting):
        if not (pair.one.place in contrasting and pair.other.place in contrasting):
            continue
        if len(pair.shared) >= _LEAST_SHARED and folder.weight(pair) >= _LEAST_WEIGHT:
            for told, own in ((pair.one, pair.other), (pair.other, pair.one)):
                claim = _compared(spoken, people, pair, told, own)
                if claim is not None:
                    yield claim


def _spoken(corpus: Corpus) -> Spoken:
    spoken: Spoken = defaultdict(list)
    for quotation in corpus.quotations:
        spoken[quotation.source].append(quotation)
    return spoken


def _compared(spoken: Spoken, people: set[str], pair: Pair, told: Line, own: Line) -> Claim | None:
    if len(pair.shared) < _LEAST_COVER * len(own.concepts) or _quotes(spoken, own):
        return None
    given = _given(spoken, people, pair, told)
    if given is None:
        return None
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.ATTRIBUTION,
        (
            told.variant(given.span, f"said by {given.speaker}"),
            own.variant(extent(own, 0, len(own.tokens)), "own voice"),
        ),
        Certainty(0.7, 0.8),
        "one source gives as a named person's words what another says in its own voice",
    )


def _contrasts(line: Line) -> bool:
    """Whether a sentence sets one party apart from another, so that it is no mere report."""
    words = list(line.parse.lemmas)
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return not _CONTRASTS.isdisjoint((*words, *pairs))


def _quotes(spoken: Spoken, line: Line) -> bool:
    """Whether any part of a sentence is given as somebody's words, or stands between marks."""
    if any(text in '"“”‘' for text in line.parse.texts):
        return True
    start, end = line.sentence.start, line.sentence.end
    return any(
        first < end and start < last for q in spoken[line.source.id] for first, last in q.content
    )


def _given(spoken: Spoken, people: set[str], pair: Pair, line: Line) -> Given | None:
    """The part of a sentence that a named person said, where it holds most of what is shared."""
    for quotation in spoken[line.source.id]:
        if quotation.speaker not in people or quotation.speaker is None:
            continue
        for first, last in quotation.content:
            inside = [
                at
                for at in (line.concepts[concept] for concept in pair.shared)
                if first <= line.parse.starts[at] < last
            ]
            if len(inside) >= max(_LEAST_SHARED, len(pair.shared) - 1):
                return Given(quotation.speaker, _with_cue(line, quotation, inside))
    return None


def _with_cue(line: Line, quotation: Quotation, inside: list[int]) -> Span:
    """From the speaker's name, where it stands before, to the last word that is shared."""
    last = phrase_end(line, max(inside))
    while last < len(line.tags) and line.tags[last] in _LISTED:
        last += 1
    end = line.parse.ends[last - 1]
    start = line.parse.starts[phrase_start(line, min(inside))]
    starts = [span[0] for span in (*quotation.speaker_span, *quotation.cue, *quotation.content)]
    before = [at for at in starts if line.sentence.start <= at < start]
    return (min(before, default=start), end)
