"""The page of quotations: everything that the sources give as somebody's words, to be narrowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.labels import KINDS, Label
from variorum.pages.lookup import Lookup, alphabetical
from variorum.pages.page import Heading, Page
from variorum.pages.paging import path_of, steady
from variorum.pages.templating import count, write
from variorum.pages.voices import Voice, voice_of
from variorum.records import Quotation, QuotationKind, Source, Speaker, Topic
from variorum.site import Site

__all__ = ["drafts"]

TITLE = "Quotations"
_A_PAGE = 300
_FILTERED = 100
"""Sources, and speakers, that the filters offer."""


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement with what the filters ask of it."""

    voice: Voice
    topics: tuple[Topic, ...]

    @property
    def who(self) -> str:
        """What the list is put in order by: the speaker's name, or nothing where none is known."""
        return self.voice.speaker.name if self.voice.speaker else ""


@dataclass(frozen=True, slots=True)
class _Choices:
    """What the filters of a page offer: only what stands on it."""

    kinds: tuple[tuple[QuotationKind, Label, int], ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    speakers: tuple[Speaker, ...]


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    """All quotations, source by source, in as many pages as they need."""
    quotations = lookup.dossier.quotations
    lists = list(steady(quotations, _A_PAGE, lambda _: 1, lambda quotation: quotation.id))
    paths = [path_of(addresses.QUOTATIONS, number) for number in range(1, len(lists) + 1)]
    for number, held in enumerate(lists, start=1):
        yield Draft(paths[number - 1], _page, (number, held, paths), lookup, site)


def _page(
    number: int, held: Sequence[Quotation], paths: list[str], lookup: Lookup, site: Site
) -> Page:
    desk = Desk(paths[number - 1], lookup, site)
    said = [_Said(voice_of(lookup, quotation), _topics(quotation, lookup)) for quotation in held]
    groups = [
        (lookup.sources[id_], list(each))
        for id_, each in groupby(said, key=lambda each: each.voice.quotation.source)
    ]
    body = write(
        "quotations.html",
        desk,
        groups=groups,
        number=number,
        links=[desk.link(path) for path in paths],
        choices=_choices(said, lookup),
        summary=_summary(lookup.dossier.quotations) if number == 1 else [],
    )
    return Page(
        path=paths[number - 1],
        title=TITLE if number == 1 else f"{TITLE}, page {number}",
        body=body,
        headings=tuple(Heading(2, f"in-{source.id}", source.siglum) for source, _ in groups),
        editor="quotations.md" if number == 1 else None,
        description="Everything that the sources give as somebody’s words, and whose they are.",
        searchable=False,  # the words are found on the pages of the sources and speakers
    )


def _topics(quotation: Quotation, lookup: Lookup) -> tuple[Topic, ...]:
    sentences = lookup.sentences_of(quotation.source, quotation.content)
    found = {
        topic.slug: topic
        for sentence in sentences
        for topic in lookup.topics_by_sentence.get((quotation.source, sentence.id), ())
    }
    return tuple(found.values())


def _choices(said: Sequence[_Said], lookup: Lookup) -> _Choices:
    kinds = Counter(each.voice.quotation.kind for each in said)
    slugs = {topic.slug for each in said for topic in each.topics}
    sources = dict.fromkeys(each.voice.quotation.source for each in said)
    speakers = {each.voice.speaker.id: each.voice.speaker for each in said if each.voice.speaker}
    return _Choices(
        kinds=tuple((kind, label, kinds[kind]) for kind, label in KINDS.items() if kinds[kind]),
        topics=tuple(topic for topic in lookup.headings if topic.slug in slugs),
        sources=tuple(lookup.sources[id_] for id_ in sources)[:_FILTERED],
        speakers=tuple(sorted(speakers.values(), key=lambda s: alphabetical(s.name)))[:_FILTERED],
    )


def _summary(quotations: Sequence[Quotation]) -> list[str]:
    """How many there are of each kind, and whose speaker is not named."""
    kinds = Counter(quotation.kind for quotation in quotations)
    named = [
        f"{kinds[kind]:,} {label.of(kinds[kind])}" for kind, label in KINDS.items() if kinds[kind]
    ]
    nobody = sum(quotation.speaker is None for quotation in quotations)
    without = [f"{nobody:,} without a named speaker"] if nobody else []
    return [count(len(quotations), "statement"), *named, *without]
