"""The page of conflicts, and the pages below it where one would grow too heavy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum import addresses
from variorum.collation.wordings.parties import opposed_parties
from variorum.glossary.wavering import wavering_spellings
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.labels import TYPES, Label
from variorum.pages.lookup import Lookup, alphabetical
from variorum.pages.page import Heading, Page
from variorum.pages.paging import path_of, steady
from variorum.pages.placing import KINDS, ComparisonPage, Kind
from variorum.pages.readings import row
from variorum.pages.templating import count, write
from variorum.records import Comparison, ComparisonType, Sentence, Source, Speaker, Topic
from variorum.site import Site

__all__ = ["drafts"]

TITLE = "Where the sources differ"
ONLY_PATH = f"{addresses.CONFLICTS}only-in-one/"
_ONLY_HERE = 60
"""Sentences found in one source only that the page of conflicts lists itself."""

_MOST_BESIDE = 100
"""Entries of each of the two short lists, of people and of spellings."""

_ONLY_A_PAGE = 600
_FOLDED = ("variants", "agreements", "lookalikes")
_FILTERED_SOURCES = 60
_FILTERED_SPEAKERS = 100

OnlyGroup = tuple[Source, list[Sentence]]


@dataclass(frozen=True, slots=True)
class _Section:
    """One list of a page: what it shows, of how many, and where the rest stands."""

    kind: Kind
    shown: tuple[Comparison, ...]
    total: int
    more: str | None
    folded: bool


@dataclass(frozen=True, slots=True)
class _Choices:
    """What the filters of a page offer: only what its comparisons hold."""

    types: tuple[tuple[ComparisonType, Label, int], ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    speakers: tuple[Speaker, ...]


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    yield Draft(addresses.CONFLICTS, _first, (), lookup, site)
    for page in lookup.conflicts.pages:
        yield Draft(page.path, _below, (page,), lookup, site)
    if len(lookup.dossier.only_in_one) > _ONLY_HERE:
        yield from _only_pages(lookup, site)


def _first(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.CONFLICTS, lookup, site)
    conflicts = lookup.conflicts
    only = lookup.dossier.only_in_one
    sections = [
        _Section(
            kind=kind,
            shown=conflicts.first[kind.slug],
            total=len(conflicts.of(kind)),
            more=desk.link(f"{addresses.CONFLICTS}{kind.slug}/") if conflicts.pages else None,
            folded=kind.slug in _FOLDED,
        )
        for kind in KINDS
    ]
    shown = [comparison for section in sections for comparison in section.shown]
    parties = opposed_parties(lookup.dossier.quotations, lookup.sources)[:_MOST_BESIDE]
    wavering = wavering_spellings(lookup.dossier.terms, lookup.sources)[:_MOST_BESIDE]
    body = write(
        "conflicts.html",
        desk,
        sections=sections,
        parties=parties,
        wavering=wavering,
        summary=_summary(lookup),
        choices=_choices(shown, lookup),
        only=_only_groups(lookup, only[:_ONLY_HERE]),
        only_total=len(only),
        only_shown=min(len(only), _ONLY_HERE),
        only_link=desk.link(ONLY_PATH) if len(only) > _ONLY_HERE else None,
        sources=len(lookup.dossier.sources),
    )
    headings = [Heading(2, s.kind.slug, s.kind.title) for s in sections if _has_heading(s)]
    if parties:
        headings.append(Heading(2, "people-who-disagree", "The people quoted disagree"))
    if wavering:
        headings.append(Heading(2, "within-one-source", "One source, written in more than one way"))
    if only:
        headings.append(Heading(2, "only-in-one", "Only in one source"))
    return Page(
        path=addresses.CONFLICTS,
        title=TITLE,
        body=body,
        headings=tuple(headings),
        searchable=not conflicts.pages,
        editor="conflicts.md",
        description="Contradictions, differences and agreements between the sources, side by side.",
    )


def _has_heading(section: _Section) -> bool:
    """Contradictions are told even where there are none: that is what a reader came to ask."""
    return bool(section.total) or section.kind.slug == "contradictions"


def _summary(lookup: Lookup) -> list[str]:
    line = [f"{count(len(lookup.dossier.sources), 'source')} compared"]
    line += lookup.conflicts.held.summary()
    only = len(lookup.dossier.only_in_one)
    if only:
        line.append(f"{count(only, 'passage')} in one source only")
    return line


def _choices(comparisons: Sequence[Comparison], lookup: Lookup) -> _Choices:
    held = dict.fromkeys(TYPES, 0)
    slugs: set[str] = set()
    sources: set[str] = set()
    for comparison in comparisons:
        held[comparison.type] += 1
        slugs.update(comparison.topics)
        sources.update(reading.source for reading in comparison.readings)
    named = [lookup.sources[id_] for id_ in sorted(sources, key=lookup.order.__getitem__)]
    said = {id_ for comparison in comparisons for id_ in row(lookup, comparison).speakers}
    speakers = sorted(
        (lookup.speakers[id_] for id_ in said), key=lambda each: (alphabetical(each.name), each.id)
    )
    return _Choices(
        types=tuple((type_, TYPES[type_], number) for type_, number in held.items() if number),
        topics=tuple(topic for topic in lookup.headings if topic.slug in slugs),
        sources=tuple(named[:_FILTERED_SOURCES]),
        speakers=tuple(speakers)[:_FILTERED_SPEAKERS],
    )


def _below(page: ComparisonPage, lookup: Lookup, site: Site) -> Page:
    desk = Desk(page.path, lookup, site)
    base = f"{addresses.CONFLICTS}{page.kind.slug}/"
    title = page.kind.title + (f", page {page.number}" if page.number > 1 else "")
    body = write(
        "conflicts_below.html",
        desk,
        page=page,
        up=desk.link(addresses.CONFLICTS),
        links=[desk.link(path_of(base, number)) for number in range(1, page.of + 1)],
        choices=_choices(page.comparisons, lookup),
    )
    return Page(path=page.path, title=title, body=body, searchable=False)


def _only_groups(lookup: Lookup, refs: Sequence[tuple[str, str]]) -> list[OnlyGroup]:
    return [
        (lookup.sources[id_], [lookup.sentences[ref] for ref in held])
        for id_, held in groupby(refs, key=lambda ref: ref[0])
    ]


def _only_pages(lookup: Lookup, site: Site) -> Iterator[Draft]:
    lists = list(steady(lookup.dossier.only_in_one, _ONLY_A_PAGE, lambda _: 1, "#".join))
    paths = [path_of(ONLY_PATH, number) for number in range(1, len(lists) + 1)]
    total = len(lookup.dossier.only_in_one)
    for number, refs in enumerate(lists, start=1):
        given = (number, refs, paths, total)
        yield Draft(paths[number - 1], _only_page, given, lookup, site)


def _only_page(
    number: int,
    refs: Sequence[tuple[str, str]],
    paths: list[str],
    total: int,
    lookup: Lookup,
    site: Site,
) -> Page:
    path = paths[number - 1]
    desk = Desk(path, lookup, site)
    body = write(
        "only_in_one.html",
        desk,
        groups=_only_groups(lookup, refs),
        total=total,
        number=number,
        links=[desk.link(each) for each in paths],
        up=desk.link(addresses.CONFLICTS),
    )
    title = "Only in one source" + (f", page {number}" if number > 1 else "")
    return Page(path=path, title=title, body=body, searchable=False)
