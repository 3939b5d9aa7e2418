"""The pages of the topics: the matrix of coverage, and what each source says on each topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from variorum import addresses
from variorum.exports.by_topic import downloads_of
from variorum.exports.citations import Referrer
from variorum.pages.citing import citations
from variorum.pages.desk import Desk
from variorum.pages.diagram import draw, of_topic
from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup
from variorum.pages.overview import Matrix, strips
from variorum.pages.page import Heading, Page
from variorum.pages.paging import path_of
from variorum.pages.placing import weight
from variorum.pages.sorting import Sorted, sort_out
from variorum.pages.templating import count, write
from variorum.records import Passage, Sentence, SentenceRef, Source, Term, Topic
from variorum.site import Site
from variorum.topics import EVERYTHING_ELSE

__all__ = ["drafts"]

_CARDS = 30
"""Comparisons of each kind shown whole on a topic's page; some more are lines that lead to their
card, the rest stand on the page of conflicts.
"""

_LINES = 60
_CARDS_WEIGHT = 400_000
"""Bytes, as estimated, of all cards on a topic's page: a card may have hundreds of readings."""

_STRIPS = 60
_REST = "What the sources say beside the topics that have pages of their own."
_TERMS = 60
_ONLY = 200
"""Sentences of one source alone on a topic's page; each may be of another source."""

_SEARCHED_SOURCES = 100
"""With more sources than these, search finds sentences on the sources' own pages alone, since every
word would stand in the reader's index three times.
"""

PassageGroup = tuple[Source, list[tuple[Sentence, bool]]]
"""A source with its sentences on a topic; each with whether it only carries on."""


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    yield Draft(addresses.TOPICS, _index, (), lookup, site)
    referrer = Referrer(lookup.shown, site)
    for topic in lookup.dossier.topics:
        yield from _topic(topic, lookup, referrer, site)


def _index(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.TOPICS, lookup, site)
    body = write("topics.html", desk, matrix=Matrix(lookup), everything_else=EVERYTHING_ELSE)
    return Page(
        path=addresses.TOPICS,
        title="Topics",
        body=body,
        editor="topics/index.md",
        description="Which source speaks of what, and how much.",
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of a topic: the first holds the comparisons, all of them passages."""

    number: int
    of: int
    refs: list[SentenceRef]
    citations: list[tuple[str, str]]


def _topic(topic: Topic, lookup: Lookup, referrer: Referrer, site: Site) -> Iterator[Draft]:
    lists = lookup.topic_parts[topic.slug]
    held = sort_out(lookup.comparisons_by_topic.get(topic.slug, []))
    continued = frozenset(topic.continued)
    cited = citations(referrer.topic(topic))
    for number, refs in enumerate(lists, start=1):
        part = _Part(number, len(lists), refs, cited)
        path = path_of(addresses.topic_path(topic.slug), number)
        given = (topic, part, held) if number == 1 else (_cut(topic, refs, continued), part, _NONE)
        yield Draft(path, _page, given, lookup, site)


_NONE = sort_out(())


def _cut(topic: Topic, refs: list[SentenceRef], continued: frozenset[SentenceRef]) -> Topic:
    """The topic with the sentences of one of its pages alone."""
    carrying = tuple(ref for ref in refs if ref in continued)
    return replace(topic, sentences=tuple(refs), continued=carrying, matched=())


def _page(topic: Topic, part: _Part, held: Sorted, lookup: Lookup, site: Site) -> Page:
    base = addresses.topic_path(topic.slug)
    path = path_of(base, part.number)
    first = part.number == 1
    desk = Desk(path, lookup, site)
    alone = _only_in_one(topic, lookup) if first else []
    only = _grouped(lookup, topic, alone[:_ONLY])
    shown = strips(lookup, topic) if first else []
    rests = of_topic(lookup, topic.slug) if first else []
    body = write(
        "topic.html",
        desk,
        topic=topic,
        part=part,
        part_links=[desk.link(path_of(base, number)) for number in range(1, part.of + 1)],
        summary=_summary(topic, held, lookup) if first else [],
        held=held,
        whole=_cards(held),
        most_lines=_CARDS + _LINES,
        conflicts=desk.link(addresses.CONFLICTS),
        strips=shown[:_STRIPS],
        more_strips=len(shown) - _STRIPS,
        only=only,
        only_count=len(alone),
        only_more=max(0, len(alone) - _ONLY),
        only_link=desk.link(addresses.CONFLICTS, "only-in-one"),
        groups=_grouped(lookup, topic, part.refs),
        rests=rests,
        drawn=draw(lookup, rests),
        silent=_silent(topic, lookup) if first else [],
        terms=_terms(topic, lookup)[:_TERMS] if first else [],
        related=[lookup.topics[slug] for slug in topic.related if slug in lookup.topics],
        rest=_REST if topic.slug == EVERYTHING_ELSE else None,
        downloads=downloads_of(topic),
        citations=part.citations,
    )
    return Page(
        path=path,
        title=topic.title if first else f"{topic.title}, page {part.number}",
        body=body,
        headings=_headings(held, bool(only), bool(rests), topic) if first else (),
        editor=f"topics/{topic.slug}.md" if first else None,
        description=_REST if topic.slug == EVERYTHING_ELSE else _described(topic),
        searchable=first and len(lookup.source_ids) <= _SEARCHED_SOURCES,
    )


def _cards(held: Sorted) -> frozenset[str]:
    """The comparisons shown whole: the first of each kind, while the page can carry them."""
    kinds = (
        held.contradictions,
        held.differences,
        held.possible,
        held.variants,
        held.agreements,
        held.lookalikes,
    )
    first = [comparison for rows in kinds for comparison in rows[:_CARDS]]
    carried = accumulate(weight(comparison) for comparison in first)
    return frozenset(
        comparison.id
        for comparison, reached in zip(first, carried, strict=True)
        if reached <= _CARDS_WEIGHT or comparison is first[0]
    )


def _described(topic: Topic) -> str:
    return f"What each source says on {topic.title}, word for word."


def _headings(held: Sorted, only: bool, rests: bool, topic: Topic) -> tuple[Heading, ...]:
    offered = [
        (bool(held.told), "differences", "Where the sources differ"),
        (bool(held.possible), "possibly-different", "Possibly different"),
        (bool(held.variants), "variants", "Written in more than one way"),
        (bool(held.agreements), "agreements", "Where they agree"),
        (bool(held.lookalikes), "lookalikes", "Looks alike, and is not"),
        (only, "only-in-one", "Only in one source"),
        (rests, "origins", "Whom the sources rest on"),
        (bool(topic.sentences), "passages", "All passages"),
    ]
    return tuple(Heading(2, anchor, text) for there, anchor, text in offered if there)


def _summary(topic: Topic, held: Sorted, lookup: Lookup) -> list[str]:
    speaking = len({source for source, _ in topic.sentences})
    total = len(lookup.source_ids)
    if not speaking:
        return []
    among = f"{speaking:,} of {count(total, 'source')}"
    here = count(speaking, "source") if speaking == total else among
    speaks = "speaks" if speaking == 1 else "speak"
    rest = topic.slug == EVERYTHING_ELSE
    line = [here if rest else f"{here} {speaks} of this", count(len(topic.sentences), "passage")]
    if speaking > 1:
        line += held.summary()
    return line


def _only_in_one(topic: Topic, lookup: Lookup) -> list[SentenceRef]:
    """What one source alone has; where one source alone speaks, that goes without saying."""
    if len({source for source, _ in topic.sentences}) < 2:
        return []
    return [ref for ref in topic.sentences if ref in lookup.only_in_one]


def _silent(topic: Topic, lookup: Lookup) -> list[str]:
    speaking = {source for source, _ in topic.sentences}
    return [id_ for id_ in lookup.source_ids if id_ not in speaking]


def _grouped(lookup: Lookup, topic: Topic, refs: Iterable[SentenceRef]) -> list[PassageGroup]:
    """The sentences by source, in the order of the sources; no source stands without any."""
    continued = frozenset(topic.continued)
    return [
        (lookup.sources[id_], [(lookup.sentences[ref], ref in continued) for ref in held])
        for id_, held in groupby(refs, key=lambda ref: ref[0])
    ]


def _terms(topic: Topic, lookup: Lookup) -> list[Term]:
    """The glossary terms that stand in the topic's sentences, by name."""
    found: dict[str, Term] = {}
    for ref in topic.sentences:
        sentence = lookup.sentences[ref]
        for _, id_ in lookup.terms_in(Passage(ref[0], sentence.start, sentence.end)):
            found[id_] = lookup.terms[id_]
    return sorted(found.values(), key=lambda term: (term.name.casefold(), term.id))
