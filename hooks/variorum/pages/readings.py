"""Readings: a comparison as a page shows it, in groups of equal value with who says each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.pages.labels import (
    CERTAINTY_MEANING,
    NATURES,
    RELATIONS,
    TYPES,
    Label,
    certainty_words,
    grade,
)
from variorum.pages.lookup import Lookup
from variorum.pages.runs import Mark
from variorum.pages.voices import Voice, voices_in
from variorum.reads import once
from variorum.records import Comparison, ComparisonType, Passage, Reading, Span

__all__ = ["Group", "Row", "Told", "excerpt", "joint_of", "own_words", "row"]

_LONGEST_SENTENCE = 360
_AROUND = 140
_LONGEST_VALUE = 60
_LONGEST_VERSION = 400
_SHORTEST_SHARED = 2
_OPEN = 2
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Told:
    """One reading in its sentence: the span to show, the value in it, and whose words they are.

    ``cut_before`` and ``cut_after`` tell that the sentence goes on beyond what is shown.
    """

    reading: Reading
    shown: Span
    voices: tuple[Voice, ...]
    cut_before: bool
    cut_after: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The readings of one value. ``value`` is None where the values are too long to stand by
    themselves.

    ``own`` are the words that no other version has, where two versions of one statement meet.
    """

    value: Passage | None
    told: tuple[Told, ...]
    sources: int
    own: tuple[Passage, ...] = ()

    @property
    def folded(self) -> tuple[str, ...]:
        """The sources of the readings after the first two, which stand folded away."""
        return tuple(dict.fromkeys(told.reading.source for told in self.told[_OPEN:]))


@dataclass(frozen=True, slots=True)
class Row:
    """A comparison with its labels and groups, ready for a template."""

    comparison: Comparison
    relation: Label
    type: Label
    nature: Label | None
    certainty: str
    certainty_meaning: str
    grade: str
    groups: tuple[Group, ...]
    sources: tuple[str, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of those who say any of the readings, each once."""
        voices = (voice for group in self.groups for told in group.told for voice in told.voices)
        return tuple(dict.fromkeys(voice.speaker.id for voice in voices if voice.speaker))


def row(lookup: Lookup, comparison: Comparison) -> Row:
    """A comparison as its card needs it; made once for all the pages that it stands on."""
    return once(lookup, ("row", comparison.id), lambda: _row(lookup, comparison))


def _row(lookup: Lookup, comparison: Comparison) -> Row:
    sources = tuple(dict.fromkeys(reading.source for reading in comparison.readings))
    return Row(
        comparison=comparison,
        relation=RELATIONS[comparison.relation],
        type=TYPES[comparison.type],
        nature=NATURES[comparison.nature] if comparison.nature else None,
        certainty=certainty_words(comparison.certainty),
        certainty_meaning=CERTAINTY_MEANING,
        grade=grade(comparison.certainty.exists),
        groups=_groups(lookup, comparison),
        sources=sources,
    )


def _groups(lookup: Lookup, comparison: Comparison) -> tuple[Group, ...]:
    """The groups in the order of the sources, as everywhere else on the site."""
    grouped: dict[int, list[Reading]] = {}
    for reading in sorted(comparison.readings, key=lambda r: (lookup.order[r.source], r.start)):
        grouped.setdefault(reading.group, []).append(reading)
    own = _own_of_two(lookup, comparison, list(grouped.values()))
    short = all(held[0].end - held[0].start <= _LONGEST_VALUE for held in grouped.values())
    return tuple(
        _group(lookup, comparison, readings, own[place] if own else (), short)
        for place, readings in enumerate(grouped.values())
    )


def _group(
    lookup: Lookup,
    comparison: Comparison,
    readings: list[Reading],
    own: tuple[Span, ...],
    short: bool,
) -> Group:
    first = readings[0]
    value = Passage(first.source, first.start, first.end)
    return Group(
        value=value if short else None,
        told=tuple(
            _told(lookup, comparison, reading, own if reading is first else ())
            for reading in readings
        ),
        sources=len({reading.source for reading in readings}),
        own=tuple(Passage(first.source, start, end) for start, end in own),
    )


def _told(lookup: Lookup, comparison: Comparison, reading: Reading, own: tuple[Span, ...]) -> Told:
    sentence = lookup.sentences[reading.source, reading.sentence]
    text = lookup.sources[reading.source].text
    shown = excerpt(text, sentence.span, reading.span)
    return Told(
        reading=reading,
        shown=shown,
        voices=voices_in(lookup, reading.source, reading.span),
        cut_before=shown[0] > sentence.start,
        cut_after=shown[1] < sentence.end,
        marks=_marks(reading, comparison, shown, own),
    )


def _marks(
    reading: Reading, comparison: Comparison, shown: Span, own: tuple[Span, ...]
) -> tuple[Mark, ...]:
    joint = joint_of(comparison, reading)
    if own:
        return tuple(Mark(span, "span", (("class", "v-own"), *joint)) for span in own)
    if reading.span == shown:
        return (Mark(reading.span, "span", joint),)
    return (Mark(reading.span, "mark", (("class", "v-mark"), *joint)),)


def joint_of(comparison: Comparison, reading: Reading) -> tuple[tuple[str, str], ...]:
    """Attributes by which a mark finds its counterparts: the comparison, and the group in it."""
    return (("data-joint", comparison.id), ("data-group", str(reading.group)))


def excerpt(text: str, sentence: Span, value: Span) -> Span:
    """The part of a sentence to show round a value: all of it, or what is near, by whole words."""
    if sentence[1] - sentence[0] <= _LONGEST_SENTENCE:
        return sentence
    start, end = max(sentence[0], value[0] - _AROUND), min(sentence[1], value[1] + _AROUND)
    if start > sentence[0]:
        space = text.find(" ", start, value[0])
        start = space + 1 if space >= 0 else start
    if end < sentence[1]:
        space = text.rfind(" ", value[1], end)
        end = space if space >= 0 else end
    return (start, end)


def _own_of_two(
    lookup: Lookup, comparison: Comparison, groups: list[list[Reading]]
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The words that only one of two versions has; None where there are not two versions."""
    if comparison.type is not ComparisonType.QUOTATION or len(groups) != 2:
        return None
    (a, *_), (b, *_) = groups
    if max(a.end - a.start, b.end - b.start) > _LONGEST_VERSION:
        return None
    texts = lookup.sources[a.source].text, lookup.sources[b.source].text
    return own_words(texts[0], a.span, texts[1], b.span)


def own_words(
    text: str, span: Span, other_text: str, other: Span
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The stretches of words that only one of two versions of a statement has.

    Case is no difference, and a lone "the" or "to" in both is no shared wording: what is shared is
    two words or more in a row. None where the versions share nothing of the kind, or nothing is
    left over.
    """
    mine, theirs = _words(text, span), _words(other_text, other)
    match = SequenceMatcher(None, [w for w, _ in mine], [w for w, _ in theirs], autojunk=False)
    blocks = [block for block in match.get_matching_blocks() if block.size >= _SHORTEST_SHARED]
    if not blocks:
        return None
    own = _left_over([span for _, span in mine], [(b.a, b.a + b.size) for b in blocks])
    others = _left_over([span for _, span in theirs], [(b.b, b.b + b.size) for b in blocks])
    return (own, others) if own or others else None


def _words(text: str, span: Span) -> list[tuple[str, Span]]:
    return [(found.group().casefold(), found.span()) for found in _WORD.finditer(text, *span)]


def _left_over(words: list[Span], taken: list[Span]) -> tuple[Span, ...]:
    """The stretches of words between those that are taken."""
    gaps: list[Span] = []
    reached = 0
    for first, last in [*taken, (len(words), len(words))]:
        if first > reached:
            gaps.append((words[reached][0], words[first - 1][1]))
        reached = last
    return tuple(gaps)
