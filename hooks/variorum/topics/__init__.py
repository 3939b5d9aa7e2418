"""Topics: which sentences belong where.

A sentence belongs to a topic when it holds one of the topic's terms and none of its excluded ones,
or carries on from a sentence that belongs. What no topic claims is the topic ``everything-else``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.records import Passage, SentenceKind, SentenceRef, Source, Topic, TopicFile
from variorum.topics.carrying import carries_on
from variorum.topics.terms import Found, TermIndex

__all__ = ["EVERYTHING_ELSE", "assign_topics"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE

EVERYTHING_ELSE = "everything-else"
_EVERYTHING_ELSE_TITLE = "Everything else"


@dataclass(frozen=True, slots=True)
class _Placed:
    """The topics of one sentence, by number: with the terms that placed it there, or without."""

    own: dict[int, list[Found]]
    carried: frozenset[int] = frozenset()

    @property
    def topics(self) -> frozenset[int]:
        return self.carried | self.own.keys()


def assign_topics(sources: Sequence[Source], files: Sequence[TopicFile]) -> tuple[Topic, ...]:
    """The topics with their sentences; *Everything else* stands last and may be empty.

    Every sentence is in at least one topic. A headline, crosshead or dateline belongs where its own
    words put it, else where the sentence after it belongs.
    """
    if not files:
        return (_everything_else([(s.id, each.id) for s in sources for each in s.sentences]),)
    index = TermIndex((file.terms, file.exclude) for file in files)
    sentences: list[list[SentenceRef]] = [[] for _ in files]
    matched: list[list[Passage]] = [[] for _ in files]
    continued: list[list[SentenceRef]] = [[] for _ in files]
    unclaimed: list[SentenceRef] = []
    for source in sources:
        for sentence, placed in zip(source.sentences, _place(source, index), strict=True):
            reference = (source.id, sentence.id)
            for number in sorted(placed.topics):
                sentences[number].append(reference)
            for number, hits in placed.own.items():
                matched[number] += [Passage(source.id, *hit.span) for hit in hits]
            for number in sorted(placed.carried):
                continued[number].append(reference)
            if not placed.topics:
                unclaimed.append(reference)
    topics = [
        Topic(f.slug, f.title, tuple(refs), f.related, tuple(passages), tuple(more), f.aliases)
        for f, refs, passages, more in zip(files, sentences, matched, continued, strict=True)
    ]
    return (*topics, _everything_else(unclaimed))


def _everything_else(unclaimed: Sequence[SentenceRef]) -> Topic:
    return Topic(EVERYTHING_ELSE, _EVERYTHING_ELSE_TITLE, tuple(unclaimed))


def _place(source: Source, index: TermIndex) -> list[_Placed]:
    """Where each sentence of a source belongs, in their order."""
    article, sentences = source.article, source.sentences
    hits = [index.find(article, sentence) for sentence in sentences]
    placed: list[_Placed] = []
    last: int | None = None
    for number, sentence in enumerate(sentences):
        own, excluded = hits[number]
        carried: frozenset[int] = frozenset()
        if sentence.kind is _SENTENCE:
            before = placed[last].topics if last is not None else carried
            if last is not None and before and carries_on(article, sentences[last], sentence):
                carried = before - own.keys() - excluded
            last = number
        placed.append(_Placed(own, carried))
    return list(_heads_with_what_follows(source, placed))


def _heads_with_what_follows(source: Source, placed: list[_Placed]) -> Iterator[_Placed]:
    """Headlines, crossheads and datelines that no word of their own places, with the text below."""
    for number in range(len(placed) - 2, -1, -1):
        is_head = source.sentences[number].kind is not _SENTENCE
        if is_head and not placed[number].own:
            placed[number] = _Placed({}, placed[number + 1].topics)
    return iter(placed)
