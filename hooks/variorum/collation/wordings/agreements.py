"""Agreements: one proposition that two sources state in words that share most of what they say.

Each sentence agrees with the one that it shares most with. Sentences with other numbers, another
polarity, or a difference found between them do not agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent
from variorum.collation.folder import Folder, Line, Pair
from variorum.collation.joining import Claim
from variorum.collation.names.forms import letters_of
from variorum.collation.negation import has_negation, held_open
from variorum.collation.rows import Variant
from variorum.keeping import kept
from variorum.records import Certainty, ComparisonType, Relation

__all__ = ["compare_agreements"]

_CERTAINTY = Certainty(0.7, 0.6)
_LEAST_WEIGHT = 3.0
_LEAST_COVER = 0.6
_LEAST_OF_LONGER = 0.45
_TITLE_WORDS = 6

Place = tuple[str, str]
_NOWHERE: frozenset[Place] = frozenset()


def compare_agreements(folder: Folder, differing: Iterable[Claim]) -> Iterator[Claim]:
    """Sentences of kin sources that state one thing."""
    apart = {frozenset(_places(claim)) for claim in differing}
    differing_places = _together(apart)
    statements: dict[int, _Statement] = {}
    taken: set[tuple[int, str]] = set()
    for pair in _alike(folder):
        one, other = pair.one, pair.other
        mine, yours = (one.place, other.source.id), (other.place, one.source.id)
        if mine in taken or yours in taken:
            continue
        if _place(other) in differing_places.get(_place(one), _NOWHERE):
            continue
        if _is_one_statement(statements, pair):
            taken.update((mine, yours))
            yield _claim(pair)


def _together(apart: Iterable[frozenset[Place]]) -> dict[Place, frozenset[Place]]:
    """For each sentence those that some difference sets against it."""
    found: defaultdict[Place, set[Place]] = defaultdict(set)
    for places in apart:
        for place in places:
            found[place] |= places
    return {place: frozenset(others) for place, others in found.items()}


def _place(line: Line) -> Place:
    return (line.source.id, line.sentence.id)


def _places(claim: Claim) -> Iterator[Place]:
    return ((variant.source.id, variant.sentence.id) for variant in claim.variants)


def _alike(folder: Folder) -> list[Pair]:
    """The pairs of sentences of kin sources that share most of what they say, the surest first."""
    kin = folder.pairs_of_kin()
    alike = [p for p in kin if len(p.shared) >= _LEAST_WEIGHT and _shares_most(p)]
    weighed = [(-folder.weight(pair), pair.one.place, pair.other.place, pair) for pair in alike]
    heavy = sorted([each for each in weighed if each[0] <= -_LEAST_WEIGHT])  # no two of one pair
    return [pair for *_, pair in heavy]


def _shares_most(pair: Pair) -> bool:
    shared = len(pair.shared)
    mine, yours = len(pair.one.known), len(pair.other.known)
    fewer, more = (mine, yours) if mine < yours else (yours, mine)
    return shared >= _LEAST_COVER * fewer and shared >= _LEAST_OF_LONGER * more


@dataclass(frozen=True)
class _Statement:
    """What a sentence says beside its concepts."""

    line: Line
    says: tuple[frozenset[str], bool, bool]
    """Its numbers, whether it denies, and whether it leaves open."""

    @classmethod
    def of(cls, line: Line) -> _Statement:
        return cls(line, (_numbers(line), has_negation(line), held_open(line)))

    @kept
    def letters(self) -> str:
        """All of it without its marks: a sentence that is copied is one statement, not two."""
        return letters_of(self.line.parse.texts)

    def agrees_with(self, other: _Statement) -> bool:
        """Whether two sentences give the same numbers alike, and are not copies of one."""
        return self.says == other.says and self.letters != other.letters


def _is_one_statement(statements: dict[int, _Statement], pair: Pair) -> bool:
    """Whether two sentences state one thing; what each states is found once, and kept."""
    mine = _statement(statements, pair.one)
    return mine.agrees_with(_statement(statements, pair.other))


def _statement(statements: dict[int, _Statement], line: Line) -> _Statement:
    found = statements.get(line.place)
    if found is None:
        found = statements[line.place] = _Statement.of(line)
    return found


def _numbers(line: Line) -> frozenset[str]:
    if "CD" not in line.tags:
        return frozenset()
    words = zip(line.parse.lemmas, line.tags, strict=True)
    return frozenset([lemma for lemma, tag in words if tag == "CD"])


def _claim(pair: Pair) -> Claim:
    return Claim(
        Relation.AGREEMENT,
        ComparisonType.ATTRIBUTION,
        (_whole(pair.one), _whole(pair.other)),
        _CERTAINTY,
        "the sources state it in words that share most of what they say",
        title=_title(pair),
    )


def _whole(line: Line) -> Variant:
    return line.variant(extent(line, 0, len(line.tags)), "one statement")


def _title(pair: Pair) -> str:
    """The first words that both sentences share, as the first has them."""
    places = sorted([pair.one.concepts[concept] for concept in pair.shared])
    words = dict.fromkeys([pair.one.parse.texts[at] for at in places])
    return " ".join([*words][:_TITLE_WORDS])
