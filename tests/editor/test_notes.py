"""Notes: what they change, the rows they add, and what is wrong with them."""

from __future__ import annotations

import pytest

from variorum.editor.notes import Note, QuotedReading, apply_notes
from variorum.faults import InputError
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Reading,
    Relation,
    Source,
)


def found(herald: Source, post: Source) -> Comparison:
    return Comparison(
        id="c-1a2b3c4d",
        relation=Relation.CONTRADICTION,
        type=ComparisonType.DATE,
        title="ferry sank",
        readings=(
            Reading(herald.id, herald.sentences[0].id, 10, 29, 0),
            Reading(post.id, post.sentences[0].id, 10, 31, 1),
        ),
        certainty=Certainty(0.8, 0.7),
    )


def row(*readings: QuotedReading, relation: Relation = Relation.DIFFERENCE) -> Note:
    return Note(
        question="How long?", relation=relation, type=ComparisonType.DATE, readings=readings
    )


HOUR = QuotedReading("herald-4", "within an hour")
HOURS = QuotedReading("Post", "within two hours")


def test_a_question_takes_the_place_of_the_title(herald: Source, post: Source) -> None:
    notes = {"c-1a2b3c4d": Note(question="How soon did it sink?", note="Seen from the quay.")}
    (noted,) = apply_notes([found(herald, post)], notes, [herald, post]).comparisons
    assert (noted.title, noted.note, noted.by_editor) == (
        "How soon did it sink?",
        "Seen from the quay.",
        False,
    )
    assert noted.relation is Relation.CONTRADICTION


def test_a_lookalike_is_set_aside_with_its_reason(herald: Source, post: Source) -> None:
    notes = {"c-1a2b3c4d": Note(lookalike="two ferries")}
    (noted,) = apply_notes([found(herald, post)], notes, [herald, post]).comparisons
    assert (noted.relation, noted.reason) == (Relation.LOOKALIKE, "two ferries")
    assert noted.title == "ferry sank"


def test_a_row_of_the_editors_own(herald: Source, post: Source) -> None:
    noted = apply_notes([], {"hours": row(HOUR, HOURS)}, [herald, post])
    (own,) = noted.comparisons
    assert own == Comparison(
        id=own.id,
        relation=Relation.DIFFERENCE,
        type=ComparisonType.DATE,
        title="How long?",
        readings=(
            Reading("herald-4471", herald.sentences[0].id, 15, 29, 0),
            Reading("herald-post", post.sentences[0].id, 15, 31, 1),
        ),
        certainty=Certainty(1.0, 1.0),
        by_editor=True,
    )
    assert noted.warnings == ()


def test_the_id_of_an_own_row_depends_on_its_spans_alone(herald: Source, post: Source) -> None:
    first = apply_notes([], {"hours": row(HOUR, HOURS)}, [herald, post]).comparisons[0]
    second = apply_notes([], {"other": row(HOUR, HOURS)}, [post, herald]).comparisons[0]
    assert first.id == second.id
    assert first.id.startswith("c-")


@pytest.mark.parametrize(
    ("relation", "groups", "expected"),
    [
        (Relation.DIFFERENCE, (None, None, None), [0, 1, 2]),
        (Relation.DIFFERENCE, (7, 4, 7), [0, 1, 0]),
        (Relation.AGREEMENT, (None, None, None), [0, 0, 0]),
    ],
)
def test_groups_are_counted_from_nought(
    relation: Relation,
    groups: tuple[int | None, ...],
    expected: list[int],
    herald: Source,
    post: Source,
) -> None:
    quotes = (("hera", "within an hour"), ("Post", "two hours"), ("Post", "One is missing"))
    readings = [
        QuotedReading("herald-4471" if source == "hera" else source, quote, group)
        for (source, quote), group in zip(quotes, groups, strict=True)
    ]
    (own,) = apply_notes([], {"a": row(*readings, relation=relation)}, [herald, post]).comparisons
    assert [reading.group for reading in own.readings] == expected


def test_notes_that_meet_nothing_are_warnings(herald: Source, post: Source) -> None:
    notes = {
        "c-00000000": Note(question="Gone?"),
        "hours": row(HOUR, QuotedReading("times", "two hours")),
    }
    noted = apply_notes([found(herald, post)], notes, [herald, post])
    assert noted.comparisons == (found(herald, post),)
    assert noted.warnings == (
        "docs/conflicts.md: notes.c-00000000: no comparison of these sources has that id; copy "
        "the id from the page of conflicts, or remove the note",
        'docs/conflicts.md: notes.hours: no source "times" in this folder; the row is left out',
    )


@pytest.mark.parametrize(
    ("key", "readings", "message"),
    [
        (
            "hours",
            (HOUR, QuotedReading("Post", "within three hours")),
            "notes.hours: “within three hours” is not in source Post; the closest passage there is "
            "“within two hours”",
        ),
        (
            "hours",
            (QuotedReading("herald", "within an hour"), HOURS),
            'notes.hours: "herald" may be herald-4471, herald-post; write more of the id',
        ),
        (
            "hours",
            (HOUR, QuotedReading("Post", "two hours. One is")),
            "notes.hours: “two hours. One is” runs over the end of a sentence; quote from one "
            "sentence only",
        ),
        (
            "hours",
            (QuotedReading("herald-4", "ferry"), QuotedReading("Post", "ferry")),
            "notes.hours: all its readings say the same; quote where they differ, or give the "
            "relation agreement",
        ),
        (
            "c-1a2b3c4d",
            (HOUR, HOURS),
            "notes.c-1a2b3c4d: has readings of its own, yet is the id of a comparison already "
            "found; remove the readings, or choose another key",
        ),
    ],
)
def test_what_may_be_wrong_with_a_row(
    key: str,
    readings: tuple[QuotedReading, ...],
    message: str,
    herald: Source,
    post: Source,
) -> None:
    with pytest.raises(InputError) as caught:
        apply_notes([found(herald, post)], {key: row(*readings)}, [herald, post])
    assert str(caught.value) == f"docs/conflicts.md: {message}"
