"""Referents: whom a noun phrase speaks of, by name where the text tells it."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.language import stem_of
from variorum.records import Name, NameKind, Phrase, Span

__all__ = [
    "NOBODY",
    "Referent",
    "are_apart",
    "are_one",
    "heads_of",
    "people_in",
    "people_near",
    "referent_of",
]

_PRONOUNS = frozenset({"he", "she", "him", "her"})


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom or what a phrase speaks of.

    ``words`` holds the stems of its name in the fullest form that the article has, or that of its
    common noun; empty where the text does not tell.
    """

    words: frozenset[str] = frozenset()
    named: bool = False
    several: bool = False


NOBODY = Referent()
"""What a phrase that the text does not have speaks of."""


def referent_of(folder: Folder, line: Line, phrase: Phrase | None) -> Referent:
    """Whom a phrase speaks of; for "he" the last person named before, here or a sentence ago."""
    if phrase is None:
        return NOBODY
    if line.parse.lemmas[phrase.head] in _PRONOUNS:
        return _person_before(folder, line, line.parse.starts[phrase.head])
    words = heads_of(line, phrase)
    named = any(line.tags[word].startswith("NNP") for word in words)
    full = _stems(_names_in(folder, line, line.span(phrase.first, phrase.last))) if named else set()
    several = line.tags[phrase.head] in ("NNS", "NNPS")
    return Referent(frozenset(full | {line.parse.stems[word] for word in words}), named, several)


def heads_of(line: Line, phrase: Phrase) -> list[int]:
    """The tokens by which a phrase is known: the common noun that heads it, or its names."""
    tags = line.tags
    if tags[phrase.head] in ("NN", "NNS"):
        return [phrase.head]
    return [at for at in range(phrase.first, phrase.last) if tags[at].startswith("NNP")]


def are_one(one: Referent, other: Referent) -> bool:
    """Whether two phrases name one, as far as a shared name tells."""
    return one.named and other.named and not one.words.isdisjoint(other.words)


def are_apart(one: Referent, other: Referent) -> bool:
    """Whether two phrases speak of two: two names, two nouns ("the act", "the rules"), or one thing
    and several. A name and a noun may be one."""
    if not (one.words and other.words) or one.words & other.words:
        return False
    return one.named == other.named or one.several != other.several


def people_near(folder: Folder, line: Line) -> frozenset[str]:
    """The words of the names of the people whom a sentence and the one before it name."""
    before = folder.lines[line.place - 1] if line.place else line
    earlier = _people(folder, before) if before.source.id == line.source.id else []
    return frozenset(_stems([*earlier, *_people(folder, line)]))


def people_in(folder: Folder, line: Line) -> frozenset[str]:
    """The words of the names of the people of whom a sentence tells, but for who says so."""
    starts = {start: at for at, start in enumerate(line.parse.starts)}
    ends = {end: at for at, end in enumerate(line.parse.ends)}
    telling = {at for at, lemma in enumerate(line.parse.lemmas) if lemma in _TELLING}
    told = [
        name
        for name in _people(folder, line)
        if starts.get(name.span[0], 0) - 1 not in telling
        and ends.get(name.span[1], len(line.tags)) + 1 not in telling
    ]
    return frozenset(_stems(told))


_TELLING = frozenset({"say", "tell", "report", "add", "announce", "write", "note"})


def _person_before(folder: Folder, line: Line, offset: int) -> Referent:
    people = [name for name in _people(folder, line) if name.span[1] <= offset]
    before = folder.lines[line.place - 1] if line.place else line
    if not people and before.source.id == line.source.id:
        people = _people(folder, before)
    return Referent(frozenset(_stems(people[-1:])), named=True) if people else NOBODY


def _people(folder: Folder, line: Line) -> list[Name]:
    names = folder.names.get((line.source.id, line.sentence.id), [])
    return [name for name in names if name.kind is NameKind.PERSON]


def _names_in(folder: Folder, line: Line, span: Span) -> list[Name]:
    names = folder.names.get((line.source.id, line.sentence.id), [])
    return [name for name in names if span[0] <= name.span[0] and name.span[1] <= span[1]]


def _stems(names: list[Name]) -> set[str]:
    return {stem_of(word) for name in names for word in name.canonical.casefold().split()}
