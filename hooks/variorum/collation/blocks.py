"""Blocks: two numbers of the block of one street where one thing happened.

Police place what happened by "the 300 block of Orrin Street". Each source gives one block of the
street; a report that names two tells of two places along it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.folder import LEXICON, Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.records import Certainty, ComparisonType, Relation, Span
from variorum.wordlists import read_words

__all__ = ["compare_blocks"]

_LEFT_OUT = read_words(LEXICON / "street_words.txt")
_LONGEST = 5
"""Words of the name of a street at most."""
_LEAST_WEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Block:
    """A block in its sentence; ``span`` runs from the number to the end of the street."""

    line: Line
    number: str
    street: str
    span: Span


def compare_blocks(folder: Folder) -> Iterator[Claim]:
    """Kin sources that give different blocks of one street for what their sentences share."""
    streets: defaultdict[str, list[Block]] = defaultdict(list)
    for line in folder.lines:
        for block in _blocks(line):
            streets[block.street].append(block)
    for street in sorted(streets):
        blocks = _of_one_mind(streets[street])
        for one, other in folder.kin_pairs(blocks):
            if one.number != other.number and _is_one_place(folder, one, other):
                yield _claim(one, other)


def _blocks(line: Line) -> Iterator[Block]:
    if "block" not in line.lemmas:
        return
    tokens = line.tokens
    for at in range(len(tokens) - 3):
        if tokens[at].text.isdigit() and tokens[at + 1].lemma == "block":
            end = _end_of_street(line, at + 3)
            street = _street(line, at + 3, end)
            if tokens[at + 2].text == "of" and street:
                yield Block(line, tokens[at].text, street, line.span(at, end))


def _end_of_street(line: Line, first: int) -> int:
    end = first
    while end < min(len(line.tokens), first + _LONGEST) and _is_of_name(line.tokens[end].text):
        end += 1
    return end


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _street(line: Line, first: int, end: int) -> str:
    """The name alone: "Orrin" of "East Orrin Street" and of "E. Orrin St."."""
    words = (token.text.casefold().rstrip(".") for token in line.tokens[first:end])
    return " ".join(word for word in words if word not in _LEFT_OUT)


def _of_one_mind(blocks: Sequence[Block]) -> list[Block]:
    """The first block of each source that gives one alone."""
    given: defaultdict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        given[block.line.source.id].append(block)
    return [own[0] for own in given.values() if len({block.number for block in own}) == 1]


def _is_one_place(folder: Folder, one: Block, other: Block) -> bool:
    """Whether two sentences share what they tell of, beyond the street itself."""
    own = {concept_of(word) for word in (*one.street.split(), *_LEFT_OUT, "block")}
    shared = frozenset(one.line.concepts.keys() & other.line.concepts.keys()) - own
    return folder.weight_of(shared, one.line, other.line) >= _LEAST_WEIGHT


def _claim(one: Block, other: Block) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(block.line.variant(block.span, block.number) for block in (one, other)),
        Certainty(0.8, 0.9),
        "two blocks of one street, each the only one that its source gives",
    )
