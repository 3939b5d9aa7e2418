"""Agreements: one proposition that two sources state in words that share most of what they say.

Each sentence agrees with the one that it shares most with. Sentences with other numbers, another
polarity, or a difference found between them do not agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

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
    wholes: dict[int, Variant] = {}
    taken: set[tuple[int, str]] = set()
    for pair in _alike(folder):
        one, other = pair.one, pair.other
        mine, yours = (one.place, other.source.id), (other.place, one.source.id)
        if mine in taken or yours in taken:
            continue
        if _place(other) in differing_places.get(_place(one), _NOWHERE):
            continue
        taken.update((mine, yours))
        yield _claim(wholes, pair)


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
    """The pairs of sentences of kin sources that share most of what they say and are no copies of
    one, the surest first."""
    statements: dict[int, _Statement] = {}
    alike = [
        Pair(line, other, line.known & other.known)
        for line, others in folder.kin_beside(_numbers)
        for other in others
        if _shares_most(line.known, other.known) and _is_one_statement(statements, line, other)
    ]
    weighed = [(-folder.weight(pair), pair.one.place, pair.other.place, pair) for pair in alike]
    heavy = sorted([each for each in weighed if each[0] <= -_LEAST_WEIGHT])  # no two of one pair
    return [pair for *_, pair in heavy]


def _shares_most(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences share most of their concepts, and enough of them that they may weigh
    what they must, since none weighs more than 1."""
    fewer, more = (len(one), len(other)) if len(one) < len(other) else (len(other), len(one))
    needed = max(_LEAST_WEIGHT, _LEAST_COVER * fewer, _LEAST_OF_LONGER * more)
    return fewer >= needed and len(one & other) >= needed


@dataclass(frozen=True)
class _Statement:
    """What a sentence says beside its concepts and numbers."""

    line: Line
    denies: bool
    leaves_open: bool

    @classmethod
    def of(cls, line: Line) -> _Statement:
        return cls(line, has_negation(line), held_open(line))

    @kept
    def letters(self) -> str:
        """All of it without its marks: a sentence that is copied is one statement, not two."""
        return letters_of(self.line.parse.texts)

    def agrees_with(self, other: _Statement) -> bool:
        """Whether two sentences say it alike, and are not copies of one."""
        return (
            self.denies is other.denies
            and self.leaves_open is other.leaves_open
            and self.line.text != other.line.text  # as most copies have, to the letter
            and self.letters != other.letters
        )


def _is_one_statement(statements: dict[int, _Statement], one: Line, other: Line) -> bool:
    """Whether two sentences with the same numbers state one thing in words of their own; what each
    states is found once, and kept."""
    return _statement(statements, one).agrees_with(_statement(statements, other))


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


def _claim(wholes: dict[int, Variant], pair: Pair) -> Claim:
    return Claim(
        Relation.AGREEMENT,
        ComparisonType.ATTRIBUTION,
        (_whole(wholes, pair.one), _whole(wholes, pair.other)),
        _CERTAINTY,
        "the sources state it in words that share most of what they say",
        title=partial(_title, pair),
    )


def _whole(wholes: dict[int, Variant], line: Line) -> Variant:
    """A sentence as a reading, made once: one sentence agrees with one of each other source."""
    found = wholes.get(line.place)
    if found is None:
        span = extent(line, 0, len(line.tags))
        found = wholes[line.place] = line.variant(span, "one statement")
    return found


def _title(pair: Pair) -> str:
    """The first words that both sentences share, as the first has them."""
    places = sorted([pair.one.concepts[concept] for concept in pair.shared])
    words = dict.fromkeys([pair.one.parse.texts[at] for at in places])
    return " ".join([*words][:_TITLE_WORDS])
