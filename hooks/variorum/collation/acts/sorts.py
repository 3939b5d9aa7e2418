"""Sorts: one thing in one place of the story, of two sorts in two sources.

"The mate fled in a van" and "the mate fled in a pickup", "he and his brother were hurt" and "he and
his sister were hurt": the words round the noun are the same, and a source that has both sorts
anywhere speaks of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import denied_in, is_asked
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation
from variorum.wordlists import read_words

__all__ = ["compare_sorts"]

_LIGHT = read_words(LEXICON / "light_verbs.txt")
_NEAR = 9
"""Tokens round a noun in which stands what is told of it."""
_LEAST_WEIGHT = 1.0
_LEAST_WITH_VERB = 0.6
"""The weight of what stands near both that ties two nouns, less where one verb governs both."""


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort in a line of the list: the line's number, the sort's own words, and whether it is
    what somebody is to somebody."""

    number: int
    name: str
    type: ComparisonType
    bond: bool


def _sorts() -> dict[str, list[Sort]]:
    sorts: defaultdict[str, list[Sort]] = defaultdict(list)
    text = (LEXICON / "sorts.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        if line and not line.startswith("#"):
            head, _, rest = line.partition(":")
            type_, *marks = head.split()
            for name in rest.split("|"):
                sort = Sort(number, name.strip(), ComparisonType(type_), "bond" in marks)
                for word in name.split():
                    sorts[word].append(sort)
    return dict(sorts)


_SORTS = _sorts()
_WORDS = frozenset(word.rpartition("-")[2] for word in _SORTS) | _SORTS.keys()


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun of a sort in its sentence, with the verb that governs it and what stands near."""

    line: Line
    phrase: Phrase
    sort: Sort
    verb: str | None
    near: frozenset[str]


def compare_sorts(folder: Folder) -> Iterator[Claim]:
    """Things of one kind that kin sources give in one place, each another sort."""
    things: defaultdict[int, list[Thing]] = defaultdict(list)
    told: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for line in folder.lines_at(folder.lemmas.of(_WORDS)):
        for at, lemma in enumerate(line.parse.lemmas):
            for sort in _sorts_at(line, at) if lemma in _WORDS else ():
                told[line.source.id, sort.number].add(sort.name)
        for thing in _things(folder, line):
            things[thing.sort.number].append(thing)
    for number in sorted(things):
        for one, other in folder.kin_pairs(things[number]):
            mine, yours = told[one.line.source.id, number], told[other.line.source.id, number]
            apart = one.sort.name not in yours and other.sort.name not in mine
            if apart and _is_one_place(folder, one, other):
                yield _claim(one, other)


def _things(folder: Folder, line: Line) -> Iterator[Thing]:
    if is_asked(line):
        return
    under = denied_in(folder, line)
    for phrase in line.parse.phrases:
        sorts = _sorts_at(line, phrase.head)
        if not sorts or not line.tags[phrase.head].startswith("NN") or phrase.head in under:
            continue
        verb, near = _verb(line, phrase), _near(line, phrase.head)
        yield from (Thing(line, phrase, sort, verb, near) for sort in sorts)


def _sorts_at(line: Line, at: int) -> list[Sort]:
    """The sorts that the noun at a token is of, with the noun before it or by itself."""
    lemma = line.parse.lemmas[at]
    pair = f"{line.parse.lemmas[at - 1]}-{lemma}" if at else lemma
    return _SORTS.get(pair) or _SORTS.get(lemma, [])


def _near(line: Line, at: int) -> frozenset[str]:
    return frozenset(c for c, p in line.concepts.items() if abs(p - at) <= _NEAR and p != at)


def _verb(line: Line, phrase: Phrase) -> str | None:
    """The concept of the verb whose subject, object or circumstance a phrase is."""
    for clause in line.parse.clauses:
        if phrase in _arguments(clause):
            return None if clause.lemma in _LIGHT else concept_of(clause.lemma)
    return None


def _arguments(clause: Clause) -> tuple[Phrase | None, ...]:
    return (clause.subject, clause.object, *clause.obliques)


def _is_one_place(folder: Folder, one: Thing, other: Thing) -> bool:
    """Whether so much of what stands near two nouns is the same that they name one thing."""
    if one.line.background != other.line.background:
        return False
    if _is_plural(one) != _is_plural(other) or _are_of_two(one, other):
        return False
    governed = one.verb is not None and one.verb == other.verb
    least = _LEAST_WITH_VERB if governed else _LEAST_WEIGHT
    shared = (one.near & other.near) - {one.verb or ""}
    return folder.weight_of(shared, one.line, other.line) >= least


def _are_of_two(one: Thing, other: Thing) -> bool:
    """Whether two things are not one person's: "his boat" and "her van", and of bonds also "her
    brother" and "a friend of Orvik"."""
    mine, yours = _holder(one), _holder(other)
    if mine in _THEIRS and yours in _THEIRS:
        return mine != yours
    return one.sort.bond and (mine in _ARTICLES or yours in _ARTICLES) and mine != yours


_THEIRS = frozenset({"his", "her", "their"})
_ARTICLES = frozenset({"a", "an", "the"})


def _holder(thing: Thing) -> str:
    """The pronoun or article by which a phrase opens; none where it opens with a name."""
    word = thing.line.parse.lowered[thing.phrase.first]
    return word if word in _THEIRS | _ARTICLES else ""


def _is_plural(thing: Thing) -> bool:
    return thing.line.tags[thing.phrase.head] in ("NNS", "NNPS")


def _claim(one: Thing, other: Thing) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        one.sort.type,
        tuple(
            thing.line.variant(
                extent(thing.line, thing.phrase.first, thing.phrase.last), thing.sort.name
            )
            for thing in (one, other)
        ),
        Certainty(0.6, 0.8),
        "one thing in one place of the story, given as of two sorts",
    )
