"""Locations: one act, or one named thing, that kin sources put at places which exclude each other.

A place stands in a prepositional phrase, and hangs on the verb of its clause ("was caught in
Ferrow"), on a noun of what happens ("the crash in Ferrow") or on a name ("the Orrin Clinic in
Ferrow"). Two named places exclude each other where no source tells that one lies in the other, two
kinds of one sort where each source keeps to its own ("a house", "an apartment"), and two ways of
one act ("walked into the store", "walked out of the store").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.figures.dated_acts import TIMES
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import joined, plain
from variorum.collation.negation import is_imagined
from variorum.collation.places.geography import Gazetteer, gazetteer_of, named_place
from variorum.mentions.dating import happens
from variorum.mentions.links import is_content_at
from variorum.records import (
    Certainty,
    Clause,
    ComparisonType,
    Name,
    NameKind,
    Phrase,
    Relation,
    Span,
)
from variorum.wordlists import read_table, read_words

__all__ = ["compare_locations"]

_SORTS = read_table(LEXICON / "places_apart.txt")
_KINDS: Mapping[str, tuple[str, str]] = {
    word: (sort, kind.split("/")[0])
    for sort, kinds in _SORTS.items()
    for kind in kinds
    for word in kind.split("/")
}
_WITH_A_NOUN = read_words(LEXICON / "units_of_land.txt") | read_words(LEXICON / "sites.txt")
"""Nouns of named places that ``sites`` compares."""
_MOTIONS = read_words(LEXICON / "motions.txt")
_IN = frozenset({"in", "at", "inside", "on", "outside", "into", "to"})
_LEAST_WEIGHT = 1.5
_BESIDE = 8
"""Tokens on either side of a noun that tell whose act it is."""
_NOUN_OPENING = 5
"""Letters by which "court" and "courtroom" are taken for one place."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in its sentence, as a value of what it is given for.

    ``value`` is the name, the kind or the way; ``parties`` the concepts of who takes part in an
    act, None for the place of a thing.
    """

    line: Line
    span: Span
    value: str
    parties: frozenset[str] | None


def compare_locations(folder: Folder) -> Iterator[Claim]:
    """Places that kin sources give for one act or one named thing, and that exclude each other."""
    named: defaultdict[str, list[Location]] = defaultdict(list)
    ways: defaultdict[str, list[Location]] = defaultdict(list)
    kinds: defaultdict[str, list[Location]] = defaultdict(list)
    for line in _told(folder, folder.words.of(("in",))):
        for key, location in _named(folder, line):
            named[key].append(location)
    for line in _told(folder, folder.lemmas.of(_MOTIONS)):
        for key, location in _ways(line):
            ways[key].append(location)
    for line in _told(folder, folder.lemmas.of(_KINDS)):
        for key, location in _kinds(line):
            kinds[key].append(location)
    gazetteer = gazetteer_of(folder)
    for key in sorted(named):
        yield from _compared_names(folder, gazetteer, _steady(named[key]))
    for slots, settled in ((ways, False), (kinds, True)):
        for key in sorted(slots):
            yield from _compared(folder, _steady(slots[key]), settled)


def _told(folder: Folder, places: Iterable[int]) -> list[Line]:
    return [line for line in folder.lines_at(places) if not is_imagined(line)]


def _named(folder: Folder, line: Line) -> Iterator[tuple[str, Location]]:
    """The named places of a sentence, by what they are given for."""
    names = folder.names.get((line.source.id, line.sentence.id), [])
    for phrase in line.parse.phrases:
        at = phrase.preposition
        if at is None or not at or line.parse.texts[at] != "in":
            continue
        place = _place(line, phrase, names)
        if place is not None:
            value, span = place
            for key, parties in _held(line, phrase, at, names):
                yield key, Location(line, span, value, parties)


def _place(line: Line, phrase: Phrase, names: Sequence[Name]) -> tuple[str, Span] | None:
    """The name of a place that heads a phrase: no person, body or time, and no "Orrin County"."""
    first = phrase.head
    while first > phrase.first and line.tags[first - 1].startswith("NNP"):
        first -= 1
    end = named_place(line, first)
    parse = line.parse
    if first == end or not TIMES.isdisjoint(parse.stems[first:end]):
        return None
    if not all(text[0].isalpha() for text in parse.texts[first:end]):
        return None
    if end - first > 1 and parse.lemmas[end - 1].casefold() in _WITH_A_NOUN:
        return None
    kind = next((n.kind for n in names if n.span[0] == parse.starts[first]), None)
    if kind in (NameKind.PERSON, NameKind.ORGANISATION):
        return None
    return line.words(first, end), line.span(first, end)


def _held(
    line: Line, phrase: Phrase, at: int, names: Sequence[Name]
) -> Iterator[tuple[str, frozenset[str] | None]]:
    """What a place is given for: the named thing before it, a noun of what happens, an act."""
    start, end = line.span(at - 1, at)
    thing = next((name for name in names if name.span[1] == end), None)
    if thing is not None and thing.kind is not NameKind.PERSON:
        numbered = line.parse.texts[at - 2] if at > 1 and start == thing.span[0] else ""
        yield _thing(thing, numbered), None
        return
    before = line.parse.lemmas[at - 1]
    if line.tags[at - 1] in ("NN", "NNS") and happens(before.casefold()):
        near = range(max(0, at - _BESIDE), min(at + _BESIDE, len(line.tags)))
        yield "act " + concept_of(before), frozenset(_concepts(line, near))
    for clause in line.parse.clauses:
        if phrase in clause.obliques and _is_told(clause):
            yield "act " + concept_of(clause.lemma), _parties(line, clause)


def _thing(name: Name, before: str) -> str:
    """A named thing, whatever noun of its kind it bears: "Pia Dahl Clinic", "Pia Dahl Centre"; with
    the number before it, if it has one: "97th Street"."""
    words = name.canonical.removeprefix("The ").split()
    if before[:1].isdigit():
        words = [before, *words]
    return "thing " + (plain(" ".join(words[:2])) if len(words) > 2 else joined(" ".join(words)))


def _is_told(clause: Clause) -> bool:
    return not clause.negated and clause.modal is None


def _parties(line: Line, clause: Clause) -> frozenset[str]:
    phrases = [p for p in (clause.subject, clause.object) if p is not None]
    return frozenset([c for p in phrases for c in _concepts(line, _own(line, p))])


def _own(line: Line, phrase: Phrase) -> range:
    """The tokens of a phrase without those that possess it: "sister" of "the boy's sister"."""
    owners = [at for at in range(phrase.first, phrase.last) if line.tags[at] == "POS"]
    return range(owners[-1] + 1 if owners else phrase.first, phrase.last)


def _concepts(line: Line, places: Iterable[int]) -> list[str]:
    """The concepts of the words at some places that carry matter."""
    parse = line.parse
    return [concept_of(parse.lemmas[at]) for at in places if is_content_at(parse, at)]


def _ways(line: Line) -> Iterator[tuple[str, Location]]:
    """ "Walked into the store", "walked out of a store": by the act and the noun."""
    for clause in line.parse.clauses:
        moves = _is_told(clause) and clause.lemma in _MOTIONS
        for phrase in clause.obliques if moves else ():
            at = phrase.preposition
            way = _way(line, at) if at else None
            if way is not None and at is not None:
                noun = line.parse.lemmas[phrase.head].casefold()[:_NOUN_OPENING]
                first = at - (way == "out")
                span = line.span(first, phrase.last)
                key = f"{concept_of(clause.lemma)} {noun}"
                yield key, Location(line, span, way, _parties(line, clause))


def _way(line: Line, at: int) -> str | None:
    word = line.parse.texts[at]
    if word == "into":
        return "in"
    return "out" if word == "of" and line.parse.texts[at - 1] == "out" else None


def _kinds(line: Line) -> Iterator[tuple[str, Location]]:
    """The kinds of places of a sentence, by their sort."""
    for phrase in line.parse.phrases:
        at = phrase.preposition
        if at is None or line.parse.texts[at] not in _IN:
            continue
        kind = _KINDS.get(_kind_noun(line, phrase))
        if kind is None or line.tags[phrase.head] not in ("NN", "NNS"):
            continue
        span = line.span(phrase.first, phrase.last)
        acts = [c for c in line.parse.clauses if phrase in c.obliques] if kind[0] in _MANY else []
        if kind[0] not in _MANY:
            yield kind[0], Location(line, span, kind[1], None)
        for clause in acts:
            key = f"{kind[0]} {concept_of(clause.lemma)}"
            yield key, Location(line, span, kind[1], _parties(line, clause))


def _kind_noun(line: Line, phrase: Phrase) -> str:
    """The noun that tells the kind: "house" of "a house", "apartment" of "an apartment complex"."""
    word = line.parse.lemmas[phrase.head].casefold()
    described = word in _HOLDING and phrase.head > phrase.first
    return line.parse.lemmas[phrase.head - 1].casefold() if described else word


_HOLDING = frozenset({"building", "complex", "block", "station", "stop", "tower", "terminal"})
_MANY = frozenset({"room"})
"""Sorts of places of which one event has several, so that an act must tell which."""


def _steady(locations: Sequence[Location]) -> list[Location]:
    """The places of sources that give one alone: who gives two speaks of two acts."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for location in locations:
        values[location.line.source.id].add(location.value.casefold())
    return [place for place in locations if len(values[place.line.source.id]) == 1]


def _compared_names(
    folder: Folder, gazetteer: Gazetteer, locations: Sequence[Location]
) -> Iterator[Claim]:
    told: set[frozenset[str]] = set()
    given: defaultdict[str, list[Location]] = defaultdict(list)
    for place in locations:
        given[place.value.casefold()].append(place)
    for one, other in folder.kin_pairs(locations):
        values = frozenset({one.value.casefold(), other.value.casefold()})
        if values in told:
            continue  # the claim on these two places holds all who give either
        sources = (one.line.source.id, other.line.source.id)
        if gazetteer.exclude(one.value, other.value, sources) and _is_one_slot(folder, one, other):
            told.add(values)
            yield _claim(one, other, [place for value in sorted(values) for place in given[value]])


def _compared(folder: Folder, locations: Sequence[Location], settled: bool) -> Iterator[Claim]:
    """Claims on two kinds or ways; a sort of kinds must be settled: told so by two sources."""
    tellers = Counter(
        value for _, value in sorted({(p.line.source.id, p.value) for p in locations})
    )
    for one, other in folder.kin_pairs(locations):
        if (
            one.value == other.value
            or not _may_share(one, other, settled)
            or (settled and max(tellers[one.value], tellers[other.value]) < _SETTLED)
        ):
            continue
        if _weight(folder, one, other) >= (_LEAST_WEIGHT if settled else _LEAST_OF_WAYS):
            yield _claim(one, other, ())


def _may_share(one: Location, other: Location, settled: bool) -> bool:
    """Whether one party may take part in both acts: where each names its own, they share none; of
    two kinds of room where one names none too ("found the gun in a closet", "he was found")."""
    if one.parties is None or other.parties is None:
        return True
    if not one.parties or not other.parties:
        return not settled
    return bool(one.parties & other.parties)


_SETTLED = 2
_LEAST_OF_WAYS = 1.0


def _is_one_slot(folder: Folder, one: Location, other: Location) -> bool:
    if one.parties is None or other.parties is None:
        return one.line.background == other.line.background
    return bool(one.parties & other.parties) and _weight(folder, one, other) >= _LEAST_WEIGHT


def _weight(folder: Folder, one: Location, other: Location) -> float:
    if one.line.background != other.line.background:
        return 0.0
    return folder.tie(one.line, other.line)


def _claim(one: Location, other: Location, others: Sequence[Location]) -> Claim:
    """The two readings, and those of other sources that give one of the two."""
    said = [one, other, *others]
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(place.line.variant(place.span, place.value.casefold()) for place in said),
        Certainty(0.7, 0.85),
        "one thing, put at two places that exclude each other as far as words tell",
    )
