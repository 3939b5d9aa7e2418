"""Topics: which sentences belong where.

A sentence belongs to a topic when it holds one of the topic's terms, or carries on from a sentence
of the same paragraph that does. What no topic claims is the topic ``everything-else``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import snowballstemmer

from variorum.records import (
    Article,
    Passage,
    Sentence,
    SentenceKind,
    SentenceRef,
    Source,
    Span,
    Topic,
    TopicFile,
)

__all__ = ["EVERYTHING_ELSE", "assign_topics"]

EVERYTHING_ELSE = "everything-else"
_EVERYTHING_ELSE_TITLE = "Everything else"

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE_S = re.compile(r"(?<=\w)['’]s\b")
_STEMMER = snowballstemmer.stemmer("english")

# A sentence that opens with one of these leans on the sentence before it: "It will cost the town
# more than the bridge did"; "The company means to appeal".
_LEANS_ON = re.compile(
    r"['\"“‘(\[]*(?:(?:he|she|it|they|this|that|these|those|such|both|neither)\b"
    r"|the (?:\w+ )?(?:organi[sz]ation|official|group|company|agency|decision|move|measure|plan"
    r"|report|newspaper|paper|statement|document|proposal|deal|law|bill|package|agreement"
    r"|latter|former|two|three|pair|spokes(?:man|woman|person)|minister|president|announcement)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Word:
    stem: str
    span: Span


class _Terms:
    """The terms of one topic, found by their first stem."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for term in terms:
            for stems in _forms(term):
                self._by_first[stems[0]].append(stems)

    def find(self, words: Sequence[_Word]) -> list[Span]:
        """The spans at which a term stands, longest first at each place."""
        found: list[Span] = []
        for place, word in enumerate(words):
            for stems in self._by_first.get(word.stem, ()):
                run = words[place : place + len(stems)]
                if tuple(w.stem for w in run) == stems:
                    found.append((run[0].span[0], run[-1].span[1]))
        return found


def assign_topics(sources: Sequence[Source], files: Sequence[TopicFile]) -> tuple[Topic, ...]:
    """The topics with their sentences; *Everything else* stands last and may be empty.

    Every sentence is in at least one topic. A headline, crosshead or dateline belongs where its own
    words put it, else where the sentence after it belongs.
    """
    finders = [(_Terms(file.terms), _Terms(file.exclude)) for file in files]
    sentences: list[list[SentenceRef]] = [[] for _ in files]
    matched: list[list[Passage]] = [[] for _ in files]
    continued: list[list[SentenceRef]] = [[] for _ in files]
    unclaimed: list[SentenceRef] = []
    for source in sources:
        words = [_words(source.article, sentence) for sentence in source.sentences]
        claimed: set[int] = set()
        for number, (terms, exclude) in enumerate(finders):
            hits = [[] if exclude.find(each) else terms.find(each) for each in words]
            own = {place for place, spans in enumerate(hits) if spans}
            leaning = _carried_on(source.article, own)
            for place in sorted(own | leaning):
                sentences[number].append((source.id, source.sentences[place].id))
            continued[number] += [(source.id, source.sentences[p].id) for p in sorted(leaning)]
            matched[number] += [
                Passage(source.id, start, end) for spans in hits for start, end in spans
            ]
            claimed |= own | leaning
        unclaimed += [
            (source.id, sentence.id)
            for place, sentence in enumerate(source.sentences)
            if place not in claimed
        ]
    topics = [
        Topic(f.slug, f.title, tuple(refs), f.related, tuple(passages), tuple(more))
        for f, refs, passages, more in zip(files, sentences, matched, continued, strict=True)
    ]
    rest = Topic(EVERYTHING_ELSE, _EVERYTHING_ELSE_TITLE, tuple(unclaimed))
    return (*topics, rest)


def _carried_on(article: Article, own: set[int]) -> set[int]:
    """The places of sentences that belong because they carry on from one that does."""
    result: set[int] = set()
    for place, sentence in enumerate(article.sentences[1:], start=1):
        before = article.sentences[place - 1]
        if place in own or place - 1 not in own | result:
            continue
        if sentence.kind is SentenceKind.SENTENCE and _leans(article, before, sentence):
            result.add(place)
    for place in range(len(article.sentences) - 2, -1, -1):
        heads = article.sentences[place].kind in (SentenceKind.DATELINE, SentenceKind.CROSSHEAD)
        if heads and place not in own and place + 1 in own | result:
            result.add(place)
    return result


def _leans(article: Article, before: Sentence, sentence: Sentence) -> bool:
    if sentence.paragraph != before.paragraph:
        return False
    return bool(_LEANS_ON.match(article.text, sentence.start))


def _words(article: Article, sentence: Sentence) -> list[_Word]:
    piece = _APOSTROPHE_S.sub("  ", article.words(sentence.span))
    return [
        _Word(_stem(found.group()), (sentence.start + found.start(), sentence.start + found.end()))
        for found in _WORD.finditer(piece)
    ]


def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word.casefold()))


def _forms(term: str) -> set[tuple[str, ...]]:
    """The stems of a term, its hyphens as breaks and closed up: by-election, byelection."""
    words = _WORD.findall(_APOSTROPHE_S.sub("", term))
    closed = _WORD.findall(_APOSTROPHE_S.sub("", term.replace("-", "")))
    return {tuple(map(_stem, form)) for form in (words, closed) if form}
