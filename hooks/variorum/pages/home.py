"""The home page: what this is, how much there is, and where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.labels import RELATIONS, in_words, listed
from variorum.pages.lookup import Lookup
from variorum.pages.overview import Matrix
from variorum.pages.page import Heading, Page
from variorum.pages.pairs import ALL_PAIRS_UP_TO, Pair, Pairs
from variorum.pages.templating import count, write
from variorum.records import Comparison, Relation, Sentence, SentenceKind, Source, Speaker, Topic
from variorum.site import Site
from variorum.topics import EVERYTHING_ELSE

__all__ = ["render"]

_STRONGEST = 6


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number with its noun, and the page that has what it counts."""

    number: str
    noun: str
    link: str


@dataclass(frozen=True, slots=True)
class _Guide:
    """The stops of a first reading: what this collection has most of, of each kind."""

    difference: Comparison | None
    topic: Topic | None
    speaking: int
    speaker: Speaker | None
    statements: int
    pair: Pair | None


def render(lookup: Lookup, site: Site) -> Page:
    desk = Desk(addresses.HOME, lookup, site)
    strongest = _strongest(lookup)
    guide = _guide(lookup, strongest)
    body = write(
        "home.html",
        desk,
        guide=guide,
        figures=_figures(lookup, desk),
        matrix=Matrix(lookup),
        strongest=strongest,
        unknown=_unknown(lookup.dossier.sources),
    )
    headings = (
        *((Heading(2, "guide", "A short guided reading"),) if guide else ()),
        Heading(2, "coverage", "Who speaks of what"),
        Heading(2, "start-with", "Start with"),
        Heading(2, "unknown", "What is not known of the sources"),
    )
    return Page(
        path=addresses.HOME,
        title=site.name,
        body=body,
        headings=headings,
        editor="index.md",
        description=site.description,
    )


def _figures(lookup: Lookup, desk: Desk) -> list[_Figure]:
    dossier, held = lookup.dossier, lookup.conflicts.held
    sentences = sum(
        sentence.kind is SentenceKind.SENTENCE for s in dossier.sources for sentence in s.sentences
    )
    named = [t for t in dossier.topics if t.slug != EVERYTHING_ELSE and t.sentences]
    conflicts = desk.link(addresses.CONFLICTS)
    figures = [
        (len(dossier.sources), "source", "sources", desk.link(addresses.SOURCES)),
        (sentences, "sentence", "sentences", desk.link(addresses.SOURCES)),
        (len(named), "topic", "topics", desk.link(addresses.TOPICS)),
        (len(dossier.speakers), "speaker", "speakers", desk.link(addresses.SPEAKERS)),
        (len(held.contradictions), "contradiction found", "contradictions found", conflicts),
        (len(held.differences), *_nouns(Relation.DIFFERENCE), conflicts),
        (len(held.variants), *_nouns(Relation.VARIANT), conflicts),
        (len(dossier.only_in_one), "passage in one source only", "passages in one source only",
         desk.link(addresses.CONFLICTS, "only-in-one") if dossier.only_in_one else conflicts),
    ]  # fmt: skip
    return [
        _Figure(f"{n:,}", one if n == 1 else many, link)
        for n, one, many, link in figures
        if n or one == "contradiction found"
    ]


def _nouns(relation: Relation) -> tuple[str, str]:
    return RELATIONS[relation].one, RELATIONS[relation].many


def _guide(lookup: Lookup, strongest: Sequence[Comparison]) -> _Guide | None:
    """Where a first reading leads; None where there is nothing to lead to."""
    topic, speaking = _fullest_topic(lookup)
    speaker, statements = _most_quoted(lookup)
    difference = strongest[0] if strongest else None
    pair = _closest_pair(lookup)
    if not (difference or topic or speaker or pair):
        return None
    return _Guide(difference, topic, speaking, speaker, statements, pair)


def _closest_pair(lookup: Lookup) -> Pair | None:
    """The two sources with most in common; None among many, where a reader chooses from a list.

    Two copies of one text are left out: there is nothing to compare.
    """
    few = len(lookup.dossier.sources) <= ALL_PAIRS_UP_TO
    held = Pairs(lookup).pairs if few else ()
    pairs = [pair for pair in held if pair.right not in lookup.copies.get(pair.left, ())]
    return max(pairs, key=lambda each: len(each.joints), default=None)


def _fullest_topic(lookup: Lookup) -> tuple[Topic | None, int]:
    """The topic that most sources speak of, in most sentences; what no topic claims is none."""
    best: tuple[Topic | None, int] = (None, 0)
    rank = (0, 0)
    for topic in lookup.dossier.topics:
        speaking = len({source for source, _ in topic.sentences})
        if topic.slug == EVERYTHING_ELSE or not topic.sentences:
            continue
        if (ranked := (speaking, len(topic.sentences))) > rank:
            best, rank = (topic, speaking), ranked
    return best


def _most_quoted(lookup: Lookup) -> tuple[Speaker | None, int]:
    """Who has more statements than anybody else; None where two have as many."""
    said = lookup.quotations_by_speaker
    counted = [(len(said[s.id]), s) for s in lookup.dossier.speakers if s.id in said]
    counted.sort(key=lambda each: -each[0])
    if not counted or (len(counted) > 1 and counted[0][0] == counted[1][0]):
        return None, 0
    return counted[0][1], counted[0][0]


def _strongest(lookup: Lookup) -> tuple[Comparison, ...]:
    """The first of each kind of difference before the second of any, as the engine ranks them."""
    told = lookup.conflicts.held.told
    seen: dict[str, int] = {}
    ranked: list[tuple[int, int, Comparison]] = []
    for place, comparison in enumerate(told):
        turn = seen.get(comparison.type.value, 0)
        seen[comparison.type.value] = turn + 1
        contradiction = comparison.relation is Relation.CONTRADICTION
        ranked.append((0 if contradiction else turn, place, comparison))
    ranked.sort(key=lambda each: each[:2])
    return tuple(comparison for _, _, comparison in ranked[:_STRONGEST])


def _unknown(sources: Sequence[Source]) -> list[str]:
    """What nobody has said of the sources, in sentences."""
    fields: dict[str, list[object]] = {
        "title": [source.about.title or _headline(source) for source in sources],
        "publisher": [source.about.publisher for source in sources],
        "author": [source.about.author for source in sources],
        "date": [source.about.published for source in sources],
    }
    by_number: dict[int, list[str]] = {}
    for name, values in fields.items():
        missing = sum(value is None for value in values)
        if missing:
            by_number.setdefault(missing, []).append(name)
    return [_missing(number, len(sources), names) for number, names in by_number.items()]


def _headline(source: Source) -> Sentence | None:
    """The headline in the file, which its page shows as its title."""
    return next((s for s in source.sentences if s.kind is SentenceKind.HEADLINE), None)


def _missing(number: int, total: int, names: list[str]) -> str:
    """ "The publisher and the author are not identified for two of 3 sources." """
    what = listed([f"the {name}" for name in names])
    verb = "is" if len(names) == 1 else "are"
    if number < total:
        whom = f"for {in_words(number)} of {count(total, 'source')}"
    else:
        whom = "for this source" if total == 1 else "for either source" if total == 2 else ""
        whom = whom or f"for any of the {total:,} sources"
    return f"{what[0].upper()}{what[1:]} {verb} not identified {whom}."
