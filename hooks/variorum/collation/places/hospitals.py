"""Hospitals: to which hospital sources say that one person was taken.

"The boy was rushed to Orrin General Hospital", "medics took him to Ferrow Medical Center", "Dahl
died at the Holm Clinic". Two names exclude each other where they share no word that tells one
hospital from another; a source that gives one person two tells of a transfer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.collation.cast import whom
from variorum.collation.casualties import alone, are_of_one, by_person
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_imagined
from variorum.collation.places.geography import are_apart
from variorum.collation.who import Who, clash
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, Span
from variorum.wordlists import read_table, read_words

__all__ = ["compare_hospitals"]

_WORDS = read_table(LEXICON / "hospitals.txt")
_BUILDINGS = frozenset(_WORDS["building"])
_CENTRES = frozenset(_WORDS["centre"])
_KINDS = _BUILDINGS | frozenset(_WORDS["medicine"])
_GENERIC = frozenset(word for words in _WORDS.values() for word in words)
"""Words of the names of hospitals that many bear."""
_WAYS = frozenset({"to", "at", "in", "into", "inside"})
_CARED_FOR = read_words(LEXICON / "cared_for.txt")
_CALENDAR = read_words(LEXICON / "calendar.txt")
_LONGEST = 9
"""Tokens of the name of a hospital at most."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A hospital in its sentence, with whom it took in; ``name`` is as written, ``another`` tells
    that the words are for one of several, and do not say which."""

    line: Line
    span: Span
    name: str
    who: Who
    another: bool


def compare_hospitals(folder: Folder) -> Iterator[Claim]:
    """Kin sources that have one person in two hospitals."""
    told: defaultdict[str, list[Stay]] = defaultdict(list)
    for line in folder.lines_at(folder.words.of(_KINDS)):
        if not (line.background or is_imagined(line)):
            told[line.source.id] += _stays(folder, line)
    persons = [stay for own in told.values() for stay in _persons(own)]
    sole = alone(folder, persons)
    for one, other in folder.kin_pairs(persons):
        if are_hospitals_apart(one.name, other.name) and _is_one_slot(told, one, other, sole):
            yield _claim(one, other)


def are_hospitals_apart(one: str, other: str) -> bool:
    """Whether two names, each with a word of its own, cannot be of one hospital."""
    mine, yours = _own_words(one), _own_words(other)
    if not (mine and yours) or _is_short_for(mine, other) or _is_short_for(yours, one):
        return False
    return are_apart(" ".join(mine), " ".join(yours))


def _is_short_for(words: Sequence[str], name: str) -> bool:
    """Whether a word is made of the first letters of a name: "OU Hospital", "Orrin University
    Hospital"."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return any(word.isupper() and letters.startswith(word) for word in words)


def _own_words(name: str) -> list[str]:
    words = name.replace("-", " ").split()
    return [word for word in words if word.casefold().removesuffix("'s") not in _GENERIC]


def _persons(stays: Sequence[Stay]) -> list[Stay]:
    """The first stay of each person of a source who was in one hospital alone."""
    found: list[Stay] = []
    for who, own in by_person([stay for stay in stays if not stay.another]):
        first = own[0]
        if not any(are_hospitals_apart(first.name, stay.name) for stay in own[1:]):
            found.append(replace(first, who=who))
    return found


def _is_one_slot(told: dict[str, list[Stay]], one: Stay, other: Stay, sole: set[str]) -> bool:
    if _is_named_by(told, one, other) or _is_named_by(told, other, one):
        return False
    return are_of_one(one, other, sole)


def _is_named_by(told: dict[str, list[Stay]], one: Stay, other: Stay) -> bool:
    """Whether the source of the second has the hospital of the first too, and not as that where
    somebody else was."""
    name = _own_words(one.name)[0]
    stays = [s for s in told[other.line.source.id] if name in _own_words(s.name)]
    if stays:
        return not all(stay.another or clash(one.who, stay.who) for stay in stays)
    return name in other.line.source.text


def _stays(folder: Folder, line: Line) -> Iterator[Stay]:
    ended = 0
    for at, token in enumerate(line.tokens):
        if at < ended or token.tag not in ("NNP", "NNPS") or not _is_of_a_hospital(line, at):
            continue
        first, ended = _name(line, at)
        before = first - 1 - (line.parse.lowered[first - 1] == "the")
        if first < 1 or before < 0 or line.parse.lowered[before] not in _WAYS:
            continue
        clause = _clause(line, before)
        if clause is not None:
            patient = _patient(clause)
            who, another = whom(folder, line, patient), _is_of_another(line, patient)
            yield Stay(line, line.span(first, ended), line.words(first, ended), who, another)


def _is_of_a_hospital(line: Line, at: int) -> bool:
    word = line.parse.lowered[at]
    if word in _CENTRES:
        return at > 0 and line.parse.lowered[at - 1] in _KINDS
    return word in _BUILDINGS


def _name(line: Line, at: int) -> tuple[int, int]:
    """The tokens of the name that a word for a hospital stands in."""
    parse = line.parse
    first = at
    while first and at - first < _LONGEST and _carries_on(line, first - 1):
        first -= 1
    while parse.tags[first] in ("IN", "CC", "POS", "."):
        first += 1
    last = at + 1
    while last < len(parse.tags) and parse.tags[last] in ("NNP", "NNPS"):
        if parse.lowered[last] in _CALENDAR:
            break
        last += 1
    return first, last


def _carries_on(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if token.tag in ("NNP", "NNPS", "POS"):
        return True
    return token.text in ("&", "of", "-") and at > 0 and line.tags[at - 1].startswith("NNP")


def _clause(line: Line, at: int) -> Clause | None:
    """The last clause before a hospital, where it tells of being there or on the way."""
    before = [clause for clause in line.parse.clauses if clause.verb < at]
    if not before or before[-1].lemma not in _CARED_FOR:
        return None
    return None if before[-1].negated or before[-1].modal is not None else before[-1]


def _patient(clause: Clause) -> Phrase | None:
    return clause.subject if clause.passive or clause.object is None else clause.object


def _is_of_another(line: Line, phrase: Phrase | None) -> bool:
    """Whether somebody is told of as one of several: "the older victim", "a second man"."""
    if phrase is None:
        return False
    return any(word in _OF_SEVERAL for word in line.parse.lowered[phrase.first : phrase.head])


_OF_SEVERAL = frozenset(
    {"another", "other", "second", "third", "fourth", "older", "younger", "oldest", "youngest"}
)


def _claim(one: Stay, other: Stay) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(stay.line.variant(stay.span, stay.name.casefold()) for stay in (one, other)),
        Certainty(0.7, 0.9),
        "the same patient, in two hospitals",
    )
