"""Persons: what one is to another, and whether one who did a thing is a man or a woman."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import name_words, plain
from variorum.records import Certainty, ComparisonType, Name, NameKind, Relation, Span
from variorum.wordlists import read_groups

__all__ = ["compare_kinship", "compare_sexes"]

_KINSHIP = read_groups(LEXICON / "kinship.txt")
_KINSHIP_WORDS = frozenset(_KINSHIP)
_SEXES = read_groups(LEXICON / "sexes.txt")
_LEAST_WEIGHT = 0.5

Names = Mapping[tuple[str, str], list[Name]]


@dataclass(frozen=True, slots=True)
class Trait:
    """A word that says what somebody is, in its sentence, with the value that it stands for."""

    line: Line
    span: Span
    value: str


def compare_kinship(folder: Folder) -> Iterator[Claim]:
    """One person's bond to another, as kin sources name it: "her wife", "her fiancee"."""
    bonds: defaultdict[str, list[Trait]] = defaultdict(list)
    names = folder.names
    for line in folder.lines:
        for at, bond in _bonds(line):
            holder = _holder(folder, names, line, at)
            if holder:
                bonds[holder].append(Trait(line, line.span(at, at + 1), bond))
    for holder in sorted(bonds):
        yield from _compared(folder, bonds[holder], "one person's bond, named in two ways")


def _bonds(line: Line) -> Iterator[tuple[int, str]]:
    """The words for kin behind the first word of a sentence, with what each stands for."""
    if _KINSHIP_WORDS.isdisjoint(line.parse.lowered) and line.text.isascii():
        return
    for at, word in enumerate(line.parse.texts):
        bond = _KINSHIP.get(word if word.isascii() else plain(word))
        if bond and at:
            yield at, bond


def _holder(folder: Folder, names: Names, line: Line, at: int) -> str | None:
    """The last word of the name of the person whose kin stands at a token, where it is plain.

    "Pia Dahl's husband" names her; for "her husband" it is the last person named before, in this
    sentence or the one before it.
    """
    tag, start = line.tags[at - 1], line.parse.starts[at - 1]
    if tag not in ("POS", "PRP$") or line.parse.lemmas[at - 1] in ("my", "our", "your", "their"):
        return None
    here = _people(names, line)
    near = [name for name in here if name.span[1] <= start]
    if tag == "POS":
        return _surname(near[-1]) if near and near[-1].span[1] == start else None
    if not near and line.place and folder.lines[line.place - 1].source.id == line.source.id:
        near = _people(names, folder.lines[line.place - 1])
    return _surname(near[-1]) if near else None


def _people(names: Names, line: Line) -> list[Name]:
    found = names.get((line.source.id, line.sentence.id), [])
    kinds = (NameKind.PERSON, NameKind.OTHER)
    return [n for n in found if n.kind in kinds and len(name_words(n.canonical)) > 1]


def _surname(name: Name) -> str | None:
    words = name_words(name.canonical)
    return words[-1] if words else None


def compare_sexes(folder: Folder) -> Iterator[Claim]:
    """One who did a rare thing, a man in one source and a woman in another."""
    slots: defaultdict[str, list[Trait]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of(_SEXES)):
        for clause in line.parse.clauses:
            concept = concept_of(clause.lemma)
            if clause.subject is None or concept not in line.concepts:
                continue
            head = line.tokens[clause.subject.head]
            sex = _SEXES.get(head.lemma)
            if sex and head.tag == "NN" and folder.counts[line.source.id][concept] == 1:
                span = line.span(clause.subject.first, clause.subject.head + 1)
                slots[concept].append(Trait(line, span, sex))
    for concept in sorted(slots):
        traits = [t for t in slots[concept] if _shares_more(folder, concept, t, slots[concept])]
        yield from _compared(folder, traits, "one act, by a man here and a woman there")


def _shares_more(folder: Folder, concept: str, trait: Trait, others: list[Trait]) -> bool:
    """Whether some other source's sentence on the act shares more than the act."""
    for other in others:
        if other.line.source.id == trait.line.source.id:
            continue
        shared = trait.line.shared(other.line) - {concept}
        if folder.weight_of(shared, trait.line, other.line) >= _LEAST_WEIGHT:
            return True
    return False


def _compared(folder: Folder, traits: list[Trait], reason: str) -> Iterator[Claim]:
    """Claims on the traits that kin sources give otherwise, each source being of one mind."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for trait in traits:
        values[trait.line.source.id].add(trait.value)
    steady = [trait for trait in traits if len(values[trait.line.source.id]) == 1]
    for one, other in folder.kin_pairs(steady):
        if one.value != other.value:
            variants = tuple(t.line.variant(t.span, t.value) for t in (one, other))
            yield Claim(
                Relation.CONTRADICTION,
                ComparisonType.ATTRIBUTION,
                variants,
                Certainty(0.7, 0.7),
                reason,
            )
