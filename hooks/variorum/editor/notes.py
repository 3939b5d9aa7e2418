"""Notes: the editor's word on a comparison, or a comparison that the machine missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.editor.citations import check_words
from variorum.editor.references import find_words, resolve, sentence_at
from variorum.faults import Fault, settle
from variorum.reading.identity import short_hash
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Reading,
    Relation,
    Source,
)

__all__ = ["Note", "NotedComparisons", "QuotedReading", "apply_notes"]

_WHERE = "docs/conflicts.md"


@dataclass(frozen=True, slots=True)
class QuotedReading:
    """A reading as an editor gives it: a source by siglum or id, and its verbatim words.

    Readings with one ``group`` say the same; without, each says something else.
    """

    source: str
    quote: str
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor says of one comparison.

    ``question`` takes the place of its title; ``lookalike`` sets it aside, with the reason;
    ``note`` is a remark to be shown with it; ``readings`` make it a comparison of the editor's own.
    """

    question: str | None = None
    lookalike: str | None = None
    relation: Relation | None = None
    type: ComparisonType | None = None
    readings: tuple[QuotedReading, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NotedComparisons:
    """The comparisons with the notes applied, and a warning for each note that met none."""

    comparisons: tuple[Comparison, ...]
    warnings: tuple[str, ...]


def apply_notes(
    comparisons: Sequence[Comparison],
    notes: Mapping[str, Note],
    sources: Sequence[Source],
    faults: list[Fault] | None = None,
) -> NotedComparisons:
    """Apply the editor's notes; comparisons of the editor's own stand after the machine's.

    Raises InputError where a reading's words are not in its source, its source's name fits
    several, its readings all say the same though they are to differ, or its key is that of a
    comparison of the machine's. Where ``faults`` are given, that is put to them and the rows
    concerned are left out.
    """
    known = {comparison.id for comparison in comparisons}
    rows = {key: note for key, note in notes.items() if note.readings}
    wrong = {key: _row_faults(key, note, sources, known) for key, note in rows.items()}
    settle([fault for each in wrong.values() for fault in each], faults)
    rows = {key: note for key, note in rows.items() if not wrong[key]}
    noted = [_noted(comparison, notes.get(comparison.id)) for comparison in comparisons]
    whole = [note for note in rows.values() if not _absent(note, sources)]
    warnings = [
        *(_no_comparison(key) for key in notes if key not in known and key not in rows),
        *(_no_source(key, name) for key, note in rows.items() for name in _absent(note, sources)),
    ]
    return NotedComparisons((*noted, *(_row(note, sources) for note in whole)), tuple(warnings))


def _noted(comparison: Comparison, note: Note | None) -> Comparison:
    if note is None:
        return comparison
    return replace(
        comparison,
        title=note.question or comparison.title,
        relation=Relation.LOOKALIKE if note.lookalike else comparison.relation,
        reason=note.lookalike or comparison.reason,
        note=note.note,
    )


def _row(note: Note, sources: Sequence[Source]) -> Comparison:
    """A comparison of the editor's own, of which the editor is sure."""
    readings = tuple(
        _reading(quoted, group, sources)
        for quoted, group in zip(note.readings, _groups(note), strict=True)
    )
    # The form has seen to it that a row has both.
    assert note.relation is not None
    assert note.type is not None
    return Comparison(
        id="c-" + short_hash("editor", *(f"{r.source}:{r.start}-{r.end}" for r in readings)),
        relation=note.relation,
        type=note.type,
        title=note.question or "",
        readings=readings,
        certainty=Certainty(exists=1.0, type=1.0),
        reason=note.lookalike,
        by_editor=True,
        note=note.note,
    )


def _reading(quoted: QuotedReading, group: int, sources: Sequence[Source]) -> Reading:
    source = resolve(quoted.source, sources)[0]
    span = find_words(quoted.quote, source.text)
    assert span is not None  # _row_faults has seen to it
    return Reading(source.id, sentence_at(source, span[0]).id, *span, group)


def _groups(note: Note) -> list[int]:
    """The group of each reading, counted from 0 in the order in which they first stand.

    Readings in the same words say the same, and so do all readings that agree.
    """
    if note.relation is Relation.AGREEMENT:
        return [0 for _ in note.readings]
    keys = [
        str(quoted.group) if quoted.group is not None else " ".join(quoted.quote.split())
        for quoted in note.readings
    ]
    order = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    return [order[key] for key in keys]


def _row_faults(key: str, note: Note, sources: Sequence[Source], known: set[str]) -> list[Fault]:
    where = f"{_WHERE}: notes.{key}"
    faults = [
        fault
        for quoted in note.readings
        for fault in (
            *check_words(quoted.quote, quoted.source, sources, where),
            *_sentence_faults(quoted, sources, where),
        )
    ]
    if key in known:
        what = "has readings of its own, yet is the id of a comparison already found"
        faults.append(Fault(where, what, "remove the readings, or choose another key"))
    if note.relation is not Relation.AGREEMENT and len(set(_groups(note))) < 2:
        remedy = "quote where they differ, or give the relation agreement"
        faults.append(Fault(where, "all its readings say the same", remedy))
    return faults


def _sentence_faults(quoted: QuotedReading, sources: Sequence[Source], where: str) -> list[Fault]:
    """A reading that runs over the end of its sentence has no one place to link to."""
    candidates = resolve(quoted.source, sources)
    span = find_words(quoted.quote, candidates[0].text) if candidates else None
    if span is None or span[1] <= sentence_at(candidates[0], span[0]).end:
        return []
    what = f"“{' '.join(quoted.quote.split())}” runs over the end of a sentence"
    return [Fault(where, what, "quote from one sentence only")]


def _absent(note: Note, sources: Sequence[Source]) -> list[str]:
    """The names, in order and each once, that no source in this folder bears."""
    names = dict.fromkeys(quoted.source for quoted in note.readings)
    return [name for name in names if not resolve(name, sources)]


def _no_comparison(key: str) -> str:
    return (
        f"{_WHERE}: notes.{key}: no comparison of these sources has that id; copy the id from the "
        "page of conflicts, or remove the note"
    )


def _no_source(key: str, name: str) -> str:
    return f'{_WHERE}: notes.{key}: no source "{name}" in this folder; the row is left out'
