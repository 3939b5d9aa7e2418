"""The pages of the speakers: their index, and every statement of each across the sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.labels import KINDS, listed
from variorum.pages.lookup import Lookup, alphabetical
from variorum.pages.page import Heading, Page
from variorum.pages.templating import count, write
from variorum.pages.voices import Voice, voice_of
from variorum.records import (
    Comparison,
    ComparisonType,
    NameKind,
    Passage,
    Quotation,
    SentenceKind,
    Source,
    Speaker,
    Topic,
)
from variorum.site import Site

__all__ = ["drafts"]

_IN_FULL = 400
"""Speakers told in full in the index, some 1,400 bytes each; with more, those who say least are
listed by name alone."""

_NAMES_A_PAGE = 3_000
"""Names in one list, some 150 bytes each; where there are more, every list is a page."""

_OPEN_SOURCES = 300
"""Sources whose statements without a named speaker the index counts one by one."""

_CARDS = 20
_CARD_READINGS = 24
"""Comparisons shown whole, and the most readings of one; the others are lines that lead there."""

_OPEN_IN_FULL = 40
"""Statements without a named speaker that the index shows; with more, only how many there are."""

_NAME_KINDS = {
    NameKind.PERSON: "person",
    NameKind.ORGANISATION: "organisation",
    NameKind.PLACE: "place",
    NameKind.OTHER: "",
}


@dataclass(frozen=True, slots=True)
class _Listed:
    """One speaker in the index."""

    speaker: Speaker
    kind: str
    statements: int
    sources: tuple[str, ...]
    topics: tuple[Topic, ...]
    role: Passage | None


@dataclass(frozen=True, slots=True)
class _Open:
    """What one source gives without a speaker that could be named."""

    source: Source
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class _Statement:
    """One statement with the topics it belongs to beside the one it is listed under."""

    voice: Voice
    also: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class _OnTopic:
    """A speaker's statements on one topic, source by source."""

    topic: Topic
    by_source: tuple[tuple[Source, tuple[_Statement, ...]], ...]

    @property
    def statements(self) -> int:
        return sum(len(statements) for _, statements in self.by_source)


@dataclass(frozen=True, slots=True)
class _Wording:
    """A name or role as the sources write it: where each first does, and how often."""

    first: tuple[tuple[Passage, int], ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """Those who say less than the others, by name, in lists of a page each."""

    total: int
    lists: tuple[tuple[_Listed, ...], ...]

    @property
    def paths(self) -> list[str]:
        return [f"{addresses.SPEAKERS}page/{n}/" for n, _ in enumerate(self.lists, start=1)]

    @property
    def spans(self) -> list[tuple[str, str]]:
        """The first and the last name of each list."""
        return [(held[0].speaker.name, held[-1].speaker.name) for held in self.lists]


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    speaking = [s for s in lookup.dossier.speakers if s.id in lookup.quotations_by_speaker]
    rows = sorted(
        (_listed(speaker, lookup) for speaker in speaking),
        key=lambda row: (-row.statements, -len(row.sources), row.speaker.name),
    )
    less = _names(rows[_IN_FULL:])
    yield Draft(addresses.SPEAKERS, _index, (rows, less), lookup, site)
    if len(less.lists) > 1:
        for number, listed_here in enumerate(less.lists, start=1):
            given = (number, listed_here, less.paths)
            yield Draft(less.paths[number - 1], _by_name, given, lookup, site)
    spellings = _Spellings(speaking, lookup)
    for speaker in speaking:
        wordings = spellings.of(speaker)
        yield Draft(addresses.speaker_path(speaker.id), _speaker, (speaker, wordings), lookup, site)


def _names(rows: list[_Listed]) -> _Names:
    ordered = sorted(rows, key=lambda row: (alphabetical(row.speaker.name), row.speaker.id))
    starts = range(0, len(ordered), _NAMES_A_PAGE)
    return _Names(len(rows), tuple(tuple(ordered[at : at + _NAMES_A_PAGE]) for at in starts))


def _by_name(
    number: int, rows: tuple[_Listed, ...], paths: list[str], lookup: Lookup, site: Site
) -> Page:
    path = paths[number - 1]
    desk = Desk(path, lookup, site)
    body = write(
        "speakers_by_name.html",
        desk,
        up=desk.link(addresses.SPEAKERS),
        rows=rows,
        number=number,
        links=[desk.link(each) for each in paths],
    )
    return Page(
        path=path,
        title=f"Speakers, {rows[0].speaker.name} to {rows[-1].speaker.name}",
        body=body,
        searchable=False,
        description="Those who are quoted less often than others, by name.",
    )


def _index(rows: list[_Listed], less: _Names, lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.SPEAKERS, lookup, site)
    unnamed = _open_statements(lookup)
    left_open = sum(len(each.voices) for each in unnamed)
    body = write(
        "speakers.html",
        desk,
        rows=rows[:_IN_FULL],
        less=less,
        lists=list(zip(map(desk.link, less.paths), less.spans, strict=True)),
        sources=lookup.dossier.sources,
        topics=_shared_topics(rows, lookup),
        kinds=sorted({row.kind for row in rows if row.kind}),
        statements=sum(row.statements for row in rows),
        unnamed=unnamed[:_OPEN_SOURCES],
        unnamed_more=max(0, len(unnamed) - _OPEN_SOURCES),
        left_open=left_open,
        open_in_full=left_open <= _OPEN_IN_FULL,
        own_voice=_own_voice(lookup),
        sentences=_sentences(lookup),
    )
    return Page(
        path=addresses.SPEAKERS,
        title="Speakers",
        body=body,
        headings=(
            *((Heading(2, "named", "Named"),) if rows else ()),
            *((Heading(2, "left-open", "Not named"),) if left_open else ()),
            Heading(2, "own-voice", "In the articles’ own voice"),
        ),
        editor="speakers/index.md",
        description="Everyone who is quoted in the sources, and in which of them.",
    )


def _listed(speaker: Speaker, lookup: Lookup) -> _Listed:
    said = lookup.quotations_by_speaker[speaker.id]
    return _Listed(
        speaker,
        _NAME_KINDS[speaker.kind],
        len(said),
        tuple(dict.fromkeys(quotation.source for quotation in said)),
        tuple({t.slug: t for q in said for t in _topics(q, lookup)}.values()),
        next(iter(speaker.roles), None),
    )


def _shared_topics(rows: list[_Listed], lookup: Lookup) -> list[Topic]:
    """The topics that anybody speaks on, in the editor's order."""
    slugs = {topic.slug for row in rows for topic in row.topics}
    return [topic for topic in lookup.headings if topic.slug in slugs]


def _open_statements(lookup: Lookup) -> list[_Open]:
    held: defaultdict[str, list[Voice]] = defaultdict(list)
    for quotation in lookup.dossier.quotations:
        if quotation.speaker is None:
            held[quotation.source].append(voice_of(lookup, quotation))
    return [_Open(lookup.sources[id_], tuple(voices)) for id_, voices in held.items()]


def _own_voice(lookup: Lookup) -> int:
    """How many sentences hold nobody's words but their article's."""
    return sum(
        sentence.kind is SentenceKind.SENTENCE
        and (source.id, sentence.id) not in lookup.quotations_by_sentence
        for source in lookup.dossier.sources
        for sentence in source.sentences
    )


def _sentences(lookup: Lookup) -> int:
    return sum(
        sentence.kind is SentenceKind.SENTENCE
        for source in lookup.dossier.sources
        for sentence in source.sentences
    )


def _topics(quotation: Quotation, lookup: Lookup) -> tuple[Topic, ...]:
    """The topics of a statement's sentences, in the order of the text, each once."""
    refs = [
        (quotation.source, sentence.id)
        for sentence in lookup.sentences_of(quotation.source, quotation.content)
    ]
    found = {topic.slug: topic for ref in refs for topic in lookup.topics_by_sentence.get(ref, ())}
    return tuple(found.values())


def _speaker(speaker: Speaker, spellings: list[_Wording], lookup: Lookup, site: Site) -> Page:
    path = addresses.speaker_path(speaker.id)
    said = lookup.quotations_by_speaker[speaker.id]
    by_topic = _by_topic(said, lookup)
    versions = _versions(said, lookup)
    cards = {c.id for c in versions[:_CARDS] if len(c.readings) <= _CARD_READINGS}
    sources = dict.fromkeys(quotation.source for quotation in said)
    body = write(
        "speaker.html",
        Desk(path, lookup, site),
        speaker=speaker,
        kind=_NAME_KINDS[speaker.kind],
        summary=_summary(said, len(sources)),
        sources=list(sources),
        spellings=spellings,
        roles=_roles(speaker, lookup),
        by_topic=by_topic,
        cards=cards,
        versions=versions,
    )
    return Page(
        path=path,
        title=speaker.name,
        body=body,
        headings=(
            *((Heading(2, "versions", "One statement, two wordings"),) if versions else ()),
            *(Heading(2, f"on-{each.topic.slug}", each.topic.title) for each in by_topic),
        ),
        description=f"What the sources say that {speaker.name} says.",
    )


def _summary(said: list[Quotation], sources: int) -> list[str]:
    kinds = Counter(quotation.kind for quotation in said)
    told = [f"{number:,} {KINDS[kind].of(number)}" for kind in KINDS if (number := kinds[kind])]
    return [f"{count(len(said), 'statement')} in {count(sources, 'source')}", listed(told)]


def _by_topic(said: list[Quotation], lookup: Lookup) -> list[_OnTopic]:
    """Each statement under the first of its topics, in the order of the topics."""
    held: defaultdict[str, dict[str, list[_Statement]]] = defaultdict(dict)
    for quotation in said:
        topics = _topics(quotation, lookup)
        slug = topics[0].slug if topics else lookup.headings[-1].slug
        statement = _Statement(voice_of(lookup, quotation), topics[1:])
        held[slug].setdefault(quotation.source, []).append(statement)
    return [
        _OnTopic(
            topic,
            tuple((lookup.sources[id_], tuple(each)) for id_, each in held[topic.slug].items()),
        )
        for topic in lookup.headings
        if topic.slug in held
    ]


def _versions(said: Iterable[Quotation], lookup: Lookup) -> list[Comparison]:
    """The comparisons of one statement in several wordings that hold a statement of these."""
    found: dict[str, Comparison] = {}
    for quotation in said:
        voice = voice_of(lookup, quotation)
        for sentence in lookup.sentences_of(quotation.source, quotation.content):
            for comparison in lookup.comparisons_by_sentence.get(
                (quotation.source, sentence.id), ()
            ):
                if comparison.type is ComparisonType.QUOTATION and any(
                    lookup.reads(comparison, passage) for passage in voice.content
                ):
                    found[comparison.id] = comparison
    return list(found.values())


def _roles(speaker: Speaker, lookup: Lookup) -> list[_Wording]:
    """The roles that the sources give, each wording once, with the sources that use it."""
    held: defaultdict[str, list[Passage]] = defaultdict(list)
    for role in speaker.roles:
        held[lookup.words(role).casefold()].append(role)
    return [_wording(passages) for passages in held.values()]


def _wording(passages: Iterable[Passage]) -> _Wording:
    by_source: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_source[passage.source].append(passage)
    return _Wording(tuple((held[0], len(held)) for held in by_source.values()))


class _Spellings:
    """Where the sources write the names of the speakers: found in one walk over all mentions."""

    def __init__(self, speakers: Iterable[Speaker], lookup: Lookup) -> None:
        self._found: dict[str, dict[Passage, None]] = {
            form: {} for speaker in speakers for form in speaker.forms
        }
        for source in lookup.dossier.sources:
            spans = [name.span for name in source.analysis.names]
            self._note(source, spans)
        for quotation in lookup.dossier.quotations:
            self._note(lookup.sources[quotation.source], quotation.speaker_span)

    def _note(self, source: Source, spans: Iterable[tuple[int, int]]) -> None:
        for start, end in spans:
            found = self._found.get(source.text[start:end])
            if found is not None:
                found[Passage(source.id, start, end)] = None

    def of(self, speaker: Speaker) -> list[_Wording]:
        """Each form of a speaker's name that stands in a source."""
        return [_wording(self._found[form]) for form in speaker.forms if self._found[form]]
