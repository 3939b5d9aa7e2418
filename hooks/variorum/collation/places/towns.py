"""Towns: in which town or neighbourhood sources put what happened.

"A shooting in the Lorne Heights neighborhood", "two men were shot in Ferrow", "a fatal Ferrow
shooting". A source that puts deeds in two of them tells of two, and one that names the other's may
tell of a part and its whole; so may a county and a town, a street and its quarter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import plain
from variorum.collation.places.geography import Gazetteer, gazetteer_of, is_broad, named_place
from variorum.collation.places.scene import DEEDS, is_deed, tells_alarm, tells_deed
from variorum.records import Certainty, ComparisonType, NameKind, Phrase, Relation, Span
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_towns"]

_QUARTERS = frozenset(
    {"neighborhood", "neighbourhood", "community", "section", "suburb", "village"}
)
"""Nouns that a town or a part of one is told by."""
_NO_TOWNS = (
    read_words(LEXICON / "units_of_land.txt")
    | frozenset(read_groups(LEXICON / "street_kinds.txt"))
    | {"co", "highway", "interstate", "route", "block", "side", "ward", "office"}
)
_BETWEEN = frozenset(
    {"apartment", "home", "house", "bar", "nightclub", "club", "motel", "hotel", "restaurant"}
    | {"neighborhood", "neighbourhood", "mall", "area"}
)
"""Nouns between a town and the deed in it: "the Ferrow apartment shooting"."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town in its sentence, as the place of a deed; ``marked`` where a noun says that it is a
    neighbourhood."""

    line: Line
    name: str
    span: Span
    marked: bool


def compare_towns(folder: Folder) -> Iterator[Claim]:
    """Kin sources that put one event in two towns, or in two neighbourhoods of one."""
    found: defaultdict[str, list[Town]] = defaultdict(list)
    for line in folder.lines_at(folder.words.of(("in",)) | folder.lemmas.of(DEEDS | _BETWEEN)):
        if not (line.background or _OF_NAMES.isdisjoint(line.tags)):
            found[line.source.id] += _towns(folder, line)
    if len(found) < 2:
        return
    gazetteer = gazetteer_of(folder)
    steady = [_clearest(own) for own in found.values() if own and _is_one(own)]
    told: set[tuple[str, str]] = set()
    for one, other in folder.kin_pairs(steady):
        pair = (plain(one.name), plain(other.name))
        if pair not in told and _are_two(gazetteer, one, other):
            told |= {pair, pair[::-1]}
            yield _claim([town for town in steady if plain(town.name) in pair])


_OF_NAMES = frozenset({"NNP", "NNPS"})


def _is_one(own: Sequence[Town]) -> bool:
    return len({plain(town.name) for town in own}) == 1


def _clearest(own: Sequence[Town]) -> Town:
    return next((town for town in own if town.marked), own[0])


def _are_two(gazetteer: Gazetteer, one: Town, other: Town) -> bool:
    sources = (one.line.source.id, other.line.source.id)
    if not gazetteer.exclude(one.name, other.name, sources):
        return False
    if not (_is_known(one) and _is_known(other)):
        return False
    return one.marked == other.marked or not (_is_of_a_city(one) or _is_of_a_city(other))


def _is_known(town: Town) -> bool:
    """Whether a noun, or a preposition somewhere in its article, shows that a name is of a town:
    "in Ferrow.", "Holm, of Ferrow, said"; a shop or a person gives its name to a deed too."""
    place = re.compile(r"(?:\b[Ii]n|, of) " + re.escape(town.name) + _ENDS_A_NAME)
    return town.marked or place.search(town.line.source.text) is not None


_OF_SOMEBODY = "|".join(sorted(read_words(LEXICON / "cases.txt")))
_DAYS = "|".join(
    day.capitalize() for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
)
_ENDS_A_NAME = rf"(?=[.,;)\n]|\s+(?!(?:{_OF_SOMEBODY})\b)[a-z]|\s+(?:{_DAYS})day\b)"
"""What stands behind the name of a town, and not within a longer name; "an arrest in the Holm
case" is in no town."""


def _is_of_a_city(town: Town) -> bool:
    """Whether an article speaks of "the city" without a name, which may be the other's town."""
    return not _CITY.isdisjoint(town.line.source.text.casefold().split())


_CITY = frozenset({"city", "city's", "city’s", "citywide", "downtown"})


def _towns(folder: Folder, line: Line) -> Iterator[Town]:
    names = folder.names.get((line.source.id, line.sentence.id), ())
    persons = {n.span[0] for n in names if n.kind in (NameKind.PERSON, NameKind.ORGANISATION)}
    parse, tags = line.parse, line.tags
    for phrase in line.parse.phrases:
        at = phrase.preposition
        if at is None or parse.texts[at] != "in":
            continue
        first = _opening(line, phrase, phrase.head + (tags[phrase.head] == "NNP"))
        is_named = first < len(tags) and tags[first] in _OF_NAMES
        if is_named and _is_of_deed(line, phrase, at):
            yield from _town(line, first, persons)
    for phrase in line.parse.phrases if not _BETWEEN.isdisjoint(line.parse.lemmas) else ():
        at = phrase.preposition
        if at is None or parse.lemmas[phrase.head].casefold() not in _BETWEEN:
            continue
        first = _opening(line, phrase, phrase.head)
        if first < phrase.head and parse.texts[at] in _AT and _is_of_deed(line, phrase, at):
            yield from filter(_is_known, _town(line, first, persons))  # "shot at a Ferrow bar"
    for at in [at for at, lemma in enumerate(line.parse.lemmas) if is_deed(lemma)]:
        if at and tags[at] == "NN":
            first = at
            while first and line.parse.lemmas[first - 1].casefold() in _BETWEEN:
                first -= 1
            end = first
            while first and line.tags[first - 1] == "NNP":
                first -= 1
            if first < end and named_place(line, first) == end:
                yield from _town(line, first, persons)


def _opening(line: Line, phrase: Phrase, end: int) -> int:
    """Where the run of capitalised words of a phrase begins that ends before a token."""
    while end > phrase.first and line.tags[end - 1] == "NNP":
        end -= 1
    return end


_AT = frozenset({"at", "in", "inside", "outside", "near"})


def _town(line: Line, first: int, persons: set[int]) -> Iterator[Town]:
    """The town that a run of capitalised words names, alone or with its noun behind."""
    end = named_place(line, first)
    if first == end or line.parse.starts[first] in persons:
        return
    if line.parse.lemmas[end - 1].casefold() in _NO_TOWNS:
        return
    name = line.words(first, end)
    behind_article = first > 0 and line.tags[first - 1] in ("DT", "PRP$")
    after = line.parse.lemmas[end].casefold() if end < len(line.tags) else ""
    if is_broad(name) or not name[0].isalpha() or name.endswith(".") or after in _NO_TOWNS:
        return
    if line.tags[end] in ("POS", "CD") if end < len(line.tags) else False:
        return
    marked = after in _QUARTERS
    if marked or not behind_article or after in _BETWEEN:  # not "died in the Orrin"
        yield Town(line, name, line.span(first, end), marked)


def _is_of_deed(line: Line, phrase: Phrase, at: int) -> bool:
    """Whether a place is that of a deed, or that to which help was called: of the clause, or of a
    noun ("a shooting in the 700 block of Lorne Street in Ferrow")."""
    if _follows_deed(line, at):
        return True
    return any(
        phrase in clause.obliques
        and (tells_deed(line.parse, clause) or tells_alarm(line.parse, clause))
        for clause in line.parse.clauses
    )


def _follows_deed(line: Line, at: int) -> bool:
    """Whether nothing but places stands between the noun of a deed and a preposition."""
    for place in range(at - 1, max(0, at - _REACH) - 1, -1):
        tag = line.tags[place]
        if tag in ("NN", "NNS") and is_deed(line.parse.lemmas[place].casefold()):
            return True
        if tag not in _OF_PLACES:
            return False
    return False


_REACH = 14
_OF_PLACES = frozenset({"NN", "NNP", "CD", "DT", "JJ", "IN", "POS", ","})


def _claim(towns: Sequence[Town]) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(town.line.variant(town.span, plain(town.name)) for town in towns),
        Certainty(0.7, 0.85),
        "what happened, put in two towns or neighbourhoods, each the only one of its source",
    )
