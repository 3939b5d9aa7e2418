"""The timeline: what each source says happened when, in the order of the days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from variorum import addresses
from variorum.pages.days import Day, How, find_days, full_date, in_full, in_year
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.facts import readable_date
from variorum.pages.labels import RELATIONS, in_words
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.pages.paging import chunks, path_of
from variorum.pages.readings import excerpt
from variorum.pages.runs import Mark
from variorum.pages.templating import count, write
from variorum.records import (
    Comparison,
    ComparisonType,
    Passage,
    QuotationKind,
    Sentence,
    SentenceKind,
    Source,
    Span,
    Topic,
)
from variorum.site import Site

__all__ = ["drafts"]

TITLE = "What happened when"
_A_PAGE = 250
"""Entries on one page, some 1,400 bytes each; a day with more goes on on the next page."""

_HEADINGS = 40
"""Days that the table of contents lists; with more, only whether they are known."""

_FILTERED_SOURCES = 60
_TOLD = (SentenceKind.SENTENCE, SentenceKind.HEADLINE)
_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.UNMARKED)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sentence that tells when, and the words in it that do."""

    source: Source
    sentence: Sentence
    day: Day
    shown: Span
    topics: tuple[Topic, ...]
    differs: tuple[Comparison, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        return (Mark(self.day.span, "mark", (("class", "v-mark"),)),)

    @property
    def is_worked_out(self) -> bool:
        return self.day.how is How.WORKED_OUT

    @property
    def published(self) -> str:
        return readable_date(self.source.about.published or "")

    @property
    def certainty(self) -> str:
        return self.day.how.value

    @property
    def cut_before(self) -> bool:
        return self.shown[0] > self.sentence.start

    @property
    def cut_after(self) -> bool:
        return self.shown[1] < self.sentence.end


@dataclass(frozen=True, slots=True)
class _When:
    """One day, month or year, or the words for one that is open, with what is told of it."""

    anchor: str
    title: str
    is_known: bool
    entries: tuple[_Entry, ...]
    goes_on: bool = False
    """Whether the page before this one has the first of the same day."""

    @property
    def sources(self) -> int:
        return len({entry.source.id for entry in self.entries})


class _Timeline:
    """All that the sources date, by day, and in the end what cannot be dated."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    @cached_property
    def undated(self) -> int:
        """How many sources have no full date of publication."""
        return sum(full_date(s.about.published) is None for s in self._lookup.dossier.sources)

    def days(self) -> list[_When]:
        """The known days in order, then the open ones."""
        entries = [entry for source in self._lookup.dossier.sources for entry in self._of(source)]
        known = sorted((e for e in entries if e.day.date), key=lambda entry: entry.day.date)
        unknown = sorted((e for e in entries if not e.day.date), key=lambda e: _order(e.day.words))
        return [
            *(_known(date, held) for date, held in groupby(known, key=lambda e: e.day.date)),
            *(_unknown(words, held) for words, held in groupby(unknown, key=lambda e: e.day.words)),
        ]

    def _of(self, source: Source) -> Iterator[_Entry]:
        published = full_date(source.about.published)
        for sentence in source.sentences:
            if sentence.kind not in _TOLD or not self._lookup.shows(source, sentence):
                continue
            spoken = self._spoken(source, sentence)
            told: set[tuple[tuple[int, ...], str]] = set()
            for day in find_days(source.text, sentence.span, published, spoken):
                if (day.date, day.words if not day.date else "") not in told:
                    told.add((day.date, day.words if not day.date else ""))
                    yield self._entry(source, sentence, day)

    def _entry(self, source: Source, sentence: Sentence, day: Day) -> _Entry:
        ref = (source.id, sentence.id)
        words = Passage(source.id, *day.span)
        return _Entry(
            source,
            sentence,
            day,
            excerpt(source.text, sentence.span, day.span),
            tuple(self._lookup.topics_by_sentence.get(ref, ())),
            tuple(
                c
                for c in self._lookup.comparisons_by_sentence.get(ref, ())
                if c.type is ComparisonType.DATE and self._lookup.reads(c, words)
            ),
        )

    def _spoken(self, source: Source, sentence: Sentence) -> tuple[Span, ...]:
        """What stands in the sentence as somebody's very words."""
        said = self._lookup.quotations_by_sentence.get((source.id, sentence.id), ())
        return tuple(span for q in said if q.kind in _SPOKEN for span in q.content)


def _known(date: tuple[int, ...], held: Iterable[_Entry]) -> _When:
    anchor = "on-" + "-".join(f"{part:02}" for part in date)
    return _When(anchor, in_full(date), True, tuple(held))


def _unknown(words: str, held: Iterable[_Entry]) -> _When:
    anchor = "open-" + words.replace(" ", "-")
    # A weekday stands in marks, as the sources write it; "4 May" is theirs in any form: "May 4".
    title = words.title() if in_year(words) else f"“{words[:1].upper() + words[1:]}”"
    return _When(anchor, title, False, tuple(held))


_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _order(words: str) -> tuple[int, int, int, str]:
    """Open days: the week from Monday, then "today" and the like, then days without a year."""
    if words in _WEEK:
        return (0, _WEEK.index(words), 0, words)
    return (2, *date, words) if (date := in_year(words)) else (1, 0, 0, words)


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    """The timeline, in as many pages as it needs; one that says so where nothing is dated."""
    timeline = _Timeline(lookup)
    pieces = [piece for when in timeline.days() for piece in _pieces(when)]
    lists = list(chunks(pieces, _A_PAGE, lambda piece: len(piece.entries)))
    paths = [path_of(addresses.TIMELINE, number) for number in range(1, len(lists) + 1)]
    for number, held in enumerate(lists, start=1):
        given = (number, held, paths, timeline.undated)
        yield Draft(paths[number - 1], _page, given, lookup, site)


def _pieces(when: _When) -> Iterator[_When]:
    """A day in pieces that fit on a page each: a thousand sources may tell of one day."""
    for first in range(0, len(when.entries), _A_PAGE):
        entries = when.entries[first : first + _A_PAGE]
        yield replace(when, entries=entries, goes_on=first > 0)


def _page(
    number: int,
    held: list[_When],
    paths: list[str],
    undated: int,
    lookup: Lookup,
    site: Site,
) -> Page:
    desk = Desk(paths[number - 1], lookup, site)
    entries = [entry for when in held for entry in when.entries]
    sources = sorted({entry.source.id for entry in entries}, key=lookup.order.__getitem__)
    slugs = {topic.slug for entry in entries for topic in entry.topics}
    known = [when for when in held if when.is_known]
    unknown = [when for when in held if not when.is_known]
    body = write(
        "timeline.html",
        desk,
        number=number,
        links=[desk.link(path) for path in paths],
        known=known,
        unknown=unknown,
        summary=_summary(known, unknown),
        basis=_basis(undated, len(lookup.source_ids)),
        several=len(lookup.source_ids) > 1,
        topics=[topic for topic in lookup.headings if topic.slug in slugs],
        sources=[lookup.sources[id_] for id_ in sources[:_FILTERED_SOURCES]],
        relations=RELATIONS,
    )
    return Page(
        path=paths[number - 1],
        title=TITLE if number == 1 else f"{TITLE}, page {number}",
        body=body,
        headings=tuple(_headings(known, unknown)),
        editor="timeline.md" if number == 1 else None,
        description="What each source says happened on which day.",
        searchable=False,
    )


def _summary(known: list[_When], unknown: list[_When]) -> list[str]:
    """How many sentences stand on a known date, and how many on none."""
    said = sum(len(when.entries) for when in known)
    left = sum(len(when.entries) for when in unknown)
    line = [f"{count(said, 'sentence')} on {count(len(known), 'date')}"] if known else []
    return line + ([f"{count(left, 'sentence')} without a date"] if left else [])


def _basis(undated: int, sources: int) -> str:
    """What a reader must know of the dates: from which articles any could be worked out."""
    if not undated:
        return (
            "Words such as “Sunday” or “yesterday” are read against the day on which their "
            "article was published, and marked as worked out."
        )
    if undated < sources:
        verb = "has" if undated == 1 else "have"
        return (
            "Words such as “Sunday” or “yesterday” are read against the day on which their "
            f"article was published, and marked as worked out. {in_words(undated).capitalize()} "
            f"of {count(sources, 'source')} {verb} no date of publication, so theirs stay open."
        )
    whose = {1: "This source has", 2: "Neither source has"}.get(sources, "None of the sources has")
    return (
        f"{whose} a date of publication, so “Sunday” or “yesterday” in it cannot be turned into "
        "a date. Such words stand below as they are."
    )


def _headings(known: list[_When], unknown: list[_When]) -> Iterator[Heading]:
    short = len(known) + len(unknown) <= _HEADINGS
    for there, anchor, title in (
        (known, "dated", "Days that are known"),
        (unknown, "open", "Days that stay open"),
    ):
        if there:
            yield Heading(2, anchor, title)
            if short:
                yield from (Heading(3, when.anchor, when.title) for when in there)
