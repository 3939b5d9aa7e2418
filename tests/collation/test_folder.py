"""The sentences of a folder made ready to meet, and what becomes of pairs that have met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.collation.conftest import corpus_of

from variorum.collation.alone import only_in_one
from variorum.collation.figures.calendars import calendars_of
from variorum.collation.figures.intervals import Value, compatible, is_slip
from variorum.collation.folder import (
    Folder,
    Line,
    Pair,
    concept_of,
    is_action,
    is_telling,
    read_folder,
)
from variorum.collation.joining import Claim, join_claims
from variorum.collation.rows import Variant, make_row, merge_rows
from variorum.collation.unions import Unions
from variorum.records import (
    Certainty,
    Comparison,
    ComparisonType,
    Hedge,
    Nature,
    QuantityKind,
    Relation,
)

VARDE = "The anti-theft locks of Varde broke on Monday in the hall of Varde."
ALSO = "On Monday Varde's antitheft locks broke in the town hall."


def folder_of(**texts: str) -> Folder:
    return read_folder(corpus_of(texts))


def pairs_of(folder: Folder) -> list[Pair]:
    return [*folder.pairs_with(range(len(folder.lines)))]


def test_a_line_has_concepts_of_telling_words_each_at_its_first_token() -> None:
    (line,) = folder_of(a="The lifeboat-men of Varde killed nobody but the men of Varde.").lines
    assert dict(line.concepts) == {
        "lifeboatmen": 1,
        "lifeboat": 1,
        "vard": 3,
        "kill~": 4,
        "nobodi": 5,
    }
    assert line.lemmas >= {"kill", "of", "nobody"}
    assert line.lowered >= {"killed", "of", "varde"}
    assert set(line.tags) >= {"NNP", "VBD", "DT"}
    assert line.words(2, 4) == "of Varde"
    assert line.span(1, 2) == (4, 16)


def test_two_sentences_meet_by_what_they_share_that_is_rare() -> None:
    folder = folder_of(a=VARDE, b=ALSO, c="Growers picked pears.")
    (pair,) = pairs_of(folder)
    assert [*folder.pairs_with([1])] == [pair]
    assert [*folder.kin_beside(lambda _: None)] == [(pair.one, [pair.other])]
    assert not [*folder.kin_beside(lambda line: line.source.id)]
    assert not [*folder.pairs_with([2])]
    assert (pair.one.source.id, pair.other.source.id) == ("a", "b")
    assert pair.shared == {"antitheft", "lock", "vard", "break", "hall"}
    assert folder.weight(pair) == 5.0
    assert folder.are_kin(pair.one.source, pair.other.source)
    assert not folder.are_kin(pair.one.source, folder.sources[2])
    assert folder.counts["a"]["vard"] == 1


def test_a_concept_weighs_less_the_more_sentences_of_an_article_have_it() -> None:
    folder = folder_of(a=VARDE + " Varde slept. Varde woke. Varde ate.", b=ALSO)
    one, *_, other = folder.lines
    assert folder.weight_of(frozenset({"vard"}), one, other) == 0.5
    assert folder.weight_of(frozenset({"vard", "lock"}), other, one) == 1.5


@pytest.mark.parametrize(("more", "meet"), [(3, True), (4, False)])
def test_a_word_of_more_than_four_sentences_finds_nothing(more: int, meet: bool) -> None:
    folder = folder_of(
        a="Pia Dahl of Varde met Anna Holm. The locks broke." + " Locks failed." * more,
        b="Pia Dahl of Varde saw Anna Holm. All the locks broke.",
    )
    assert any(pair.shared == {"lock", "break"} for pair in pairs_of(folder)) is meet


def test_articles_that_are_not_kin_must_share_more() -> None:
    texts = {"a": "The old locks broke.", "b": "The old locks broke fast."}
    assert not pairs_of(folder_of(**texts))
    more = folder_of(a="The anti-theft locks broke.", b="Antitheft locks broke.")
    assert len(pairs_of(more)) == 1
    assert not [*more.kin_beside(lambda _: None)]


def test_sentences_of_two_times_do_not_meet() -> None:
    folder = folder_of(a=VARDE, b="In 1987, " + ALSO)
    assert not pairs_of(folder)
    assert not [*folder.kin_beside(lambda _: None)]


def test_a_headline_in_title_case_is_no_line() -> None:
    folder = folder_of(
        a="Ferry sinks off old Varde pier\n\nThe ferry sank.",
        b="Ferry Sinks Off Old Varde Pier\n\nThe ferry sank.",
    )
    assert [(line.place, line.source.id, len(line.tokens)) for line in folder.lines] == [
        (0, "a", 6),
        (1, "a", 4),
        (2, "b", 4),
    ]


def test_names_stand_with_the_sentence_that_holds_them() -> None:
    folder = folder_of(a="Pia Dahl of Ribe met Anna Holm. It rained. Anna Holm swam.")
    first, second, third = folder.lines
    names = {k: [name.canonical for name in v] for k, v in folder.names.items()}
    assert names == {
        ("a", first.sentence.id): ["Pia Dahl", "Ribe", "Anna Holm"],
        ("a", third.sentence.id): ["Anna Holm"],
    }
    assert ("a", second.sentence.id) not in names


def test_kin_pairs_are_of_kin_sources_in_order_each_once() -> None:
    folder = replace(
        folder_of(a="Ada swam.", b="Bo swam.", c="Cy swam.", d="Di swam."),
        related={"a": frozenset("bd"), "b": frozenset("a"), "d": frozenset("a")},
    )

    class Item:
        def __init__(self, line: Line) -> None:
            self.line = line

    def pairs(*places: int) -> list[str]:
        items = [Item(folder.lines[place]) for place in places]
        return [f"{x.line.source.id}{y.line.source.id}" for x, y in folder.kin_pairs(items)]

    assert pairs(0, 1, 2, 3) == ["ab", "ad"]
    assert pairs(3, 1, 0) == ["da", "ba"]
    assert pairs(0, 1, 0) == ["ab", "ba"]
    assert pairs(0, 0) == []


def test_words_for_one_action_are_one_concept() -> None:
    assert concept_of("kill") == concept_of("slay") == "kill~"
    assert concept_of("fence") == "fenc"
    assert (is_action("kill"), is_action("fence")) == (True, False)


@pytest.mark.parametrize(
    ("word", "telling"), [("ferry", True), ("the", False), ("a", False), ("?x", False)]
)
def test_a_telling_word_is_no_common_word(word: str, telling: bool) -> None:
    assert is_telling(word) is telling


def alone(*rows: Comparison, **texts: str) -> list[str]:
    sources = corpus_of(texts).sources
    places = {(s.id, x.id): s.text[x.start : x.end] for s in sources for x in s.sentences}
    return [places[ref] for ref in only_in_one(sources, rows)]


def test_what_only_one_source_has_is_told_by_the_words_that_two_sentences_share() -> None:
    assert alone(
        a="The mill of Varde burned down on Monday. Pia Dahl bought pears. It is so.",
        b="In Varde the old mill burned. Nobody swam. Pia slept.",
    ) == ["Pia Dahl bought pears.", "Nobody swam.", "Pia slept."]


def test_a_number_is_a_word_of_what_a_sentence_is_about() -> None:
    assert alone(a="It sold 40 boats.", b="It burned 40 boats.") == []
    assert len(alone(a="It sold 40 boats.", b="It burned 41 boats.")) == 2


def test_two_words_are_enough_where_they_are_two_fifths() -> None:
    shared = "The mill burned"
    assert alone(a=f"{shared} at Ribe, Varde, Holt.", b=f"{shared} under green skies last.") == []
    assert alone(
        a=f"{shared} at Ribe, Varde, Holt, Lorne.", b=f"{shared} under green skies by red barns."
    ) == [
        "The mill burned at Ribe, Varde, Holt, Lorne.",
        "The mill burned under green skies by red barns.",
    ]


def test_sentences_of_one_source_are_no_counterparts_of_each_other() -> None:
    assert len(alone(a="The mill of Varde burned. Varde's mill burned.", b="Nobody swam.")) == 3


@pytest.mark.parametrize(("times", "expected"), [(11, 12), (12, 0)])
def test_a_word_of_more_than_twelve_sentences_tells_nothing(times: int, expected: int) -> None:
    assert len(alone(a="Mills burned. " * times + "Mills burned.")) == expected


def test_a_sentence_that_a_row_reads_is_not_alone_save_in_a_look_alike() -> None:
    texts = {"a": "Three people died.", "b": "Nobody swam."}
    corpus = corpus_of(texts)
    variants = [
        Variant(s, s.sentences[0], s.analysis.parses[0], s.sentences[0].span, s.id)
        for s in corpus.sources
    ]
    row = make_row(Relation.DIFFERENCE, ComparisonType.DATE, variants, Certainty(0.5, 0.5))
    assert row is not None
    assert alone(row, **texts) == []
    assert len(alone(replace(row, relation=Relation.LOOKALIKE), **texts)) == 2


@pytest.mark.parametrize(
    ("text", "known", "weekday"),
    [
        ("On Saturday, May 3, the mill burned.", {123: 5}, 5),
        ("The mill burned on May 3, a Saturday.", {123: 5}, 5),
        ("The mill burned on May 3 (Saturday).", {123: 5}, 5),
        ("The mill burned on Saturday night, May 3.", {123: 5}, 5),
        ("On Saturday (May 3) it burned.", {123: 5}, 5),
        ("The mill burned on May 3, 1987.", {123: 6}, 6),
        ("The mill burned on May 3.", {}, None),
        ("It burned on Feb. 29.", {}, None),
    ],
)
def test_a_weekday_beside_a_date_tells_the_calendar(
    text: str, known: dict[int, int], weekday: int | None
) -> None:
    corpus = corpus_of({"a": text})
    (calendar,) = calendars_of(corpus).values()
    (day,) = [q for q in corpus.sources[0].analysis.times if q.kind is QuantityKind.DAY]
    assert dict(calendar.known) == known
    assert calendar.weekday(day) == weekday


@pytest.mark.parametrize(
    ("date", "weekday"),
    [
        ("May 4", 6),
        ("April 30", 2),
        ("Aug. 11", 0),
        ("Aug. 12", None),
        ("March 1", 5),
        ("Feb. 28", None),
    ],
)
def test_a_known_date_tells_the_weekdays_of_the_months_around(
    date: str, weekday: int | None
) -> None:
    text = f"On Saturday, May 3, the mill burned. It was sold on {date}."
    corpus = corpus_of({"a": text})
    day = [q for q in corpus.sources[0].analysis.times if q.kind is QuantityKind.DAY][-1]
    assert calendars_of(corpus)["a"].weekday(day) == weekday


def test_the_first_of_march_tells_the_days_after_it() -> None:
    corpus = corpus_of({"a": "On Saturday, March 1, it burned. It was sold on March 9."})
    days = [q for q in corpus.sources[0].analysis.times if q.kind is QuantityKind.DAY]
    assert [calendars_of(corpus)["a"].weekday(day) for day in days] == [5, 6]


def test_dates_that_are_told_otherwise_tell_nothing() -> None:
    corpus = corpus_of({"a": "On Saturday, May 3, it burned. On Sunday, May 5, it was sold."})
    calendar = calendars_of(corpus)["a"]
    day = corpus.sources[0].analysis.times[-1]
    days = [q for q in corpus.sources[0].analysis.times if q.kind is QuantityKind.DAY]
    assert dict(calendar.known) == {123: 5, 125: 6}
    assert day in corpus.sources[0].analysis.times
    assert [calendar.weekday(q) for q in days] == [None, None]


def value(
    number: float,
    hedge: Hedge = Hedge.EXACT,
    step: float = 1.0,
    kind: QuantityKind = QuantityKind.COUNT,
    unit: str = "",
    low: float | None = None,
    high: float | None = None,
) -> Value:
    low, high = number if low is None else low, number if high is None else high
    return Value(number, low, high, hedge, step, kind, unit)


LEAST, ABOVE = Hedge.AT_LEAST, Hedge.ABOVE
METRES = QuantityKind.LENGTH
ENDLESS = float("inf")


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        (value(3), value(3), True),
        (value(3), value(4), False),
        (value(3, low=2, high=4), value(4), True),
        (value(3, low=2, high=4), value(5), False),
        # Bounds of one sort are compared by themselves.
        (value(6, LEAST, high=ENDLESS), value(7, LEAST, high=ENDLESS), False),
        (value(6, LEAST, 2, high=ENDLESS), value(7, LEAST, high=ENDLESS), True),
        (value(6, LEAST, high=ENDLESS), value(7), True),
        (value(6, LEAST, high=ENDLESS), value(5), False),
        (value(6, LEAST, high=ENDLESS), value(9, ABOVE, low=10, high=ENDLESS), True),
        # A measure beside a bound leaves half its last digit open.
        (value(2.9, Hedge.BELOW, 0.1, METRES, low=0), value(3.3, step=1, kind=METRES), True),
        (value(2.9, Hedge.BELOW, 0.1, METRES, low=0), value(3.5, step=1, kind=METRES), False),
        (value(2.9, Hedge.BELOW, 0.1, low=0), value(3.3, step=1), False),
        # Two units may say one thing within a few hundredths.
        (value(100, kind=METRES, unit="m"), value(104, kind=METRES, unit="yd"), True),
        (value(100, kind=METRES, unit="m"), value(105, kind=METRES, unit="yd"), False),
        (value(100, kind=METRES, unit="m"), value(104, kind=METRES, unit="m"), False),
        # A coarse number stands for all that rounds to it.
        (value(800, step=100), value(798), True),
        (value(800, step=100), value(751), True),
        (value(800, step=100), value(750), False),
        (value(800, step=100), value(700, step=100), False),
        (value(50, step=10), value(48), True),
        (value(40, step=10), value(38), False),
        (value(40, step=10, kind=METRES), value(38, kind=METRES), True),
        (value(800, ABOVE, 100, low=801, high=ENDLESS), value(798), False),
    ],
)
def test_two_numbers_may_be_one(one: Value, other: Value, may_be_one: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is may_be_one


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (36, 63, True),
        (36, 64, False),
        (33, 33, False),
        (0, 3, False),
        (1.2, 12, True),
        (1.2, 21, True),
        (1.25, 12.5, True),
        (222, 2222, False),
        (22222, 222222, True),
        (12345, 1245, False),
        (123456, 12456, True),
        (123456, 12457, False),
        (123456, 123465, True),
        (123, 321, True),
        (123, 124, False),
        (1200, 1020, True),
        (4, 40, False),
    ],
)
def test_a_slip_of_the_pen_swaps_doubles_or_drops_digits(
    one: float, other: float, slip: bool
) -> None:
    assert is_slip(one, other) is is_slip(other, one) is slip


def test_values_that_hang_together_have_one_root() -> None:
    unions = Unions([("b", "c"), ("d", "e")])
    unions.join("e", "c")
    assert [unions.root(value) for value in "abcde"] == ["a", "b", "b", "b", "b"]


def variants(values: Sequence[str], **texts: str) -> list[Variant]:
    sources = corpus_of(texts).sources
    return [
        Variant(s, s.sentences[0], s.analysis.parses[0], (4, 8), value)
        for s, value in zip(sources, values, strict=True)
    ]


def test_a_row_needs_two_sources_and_two_groups_save_where_it_agrees() -> None:
    alike = variants("xx", a="The mill burned.", b="The quay burned.")
    sure = Certainty(0.5, 0.5)
    for relation in (Relation.CONTRADICTION, Relation.DIFFERENCE, Relation.VARIANT):
        assert make_row(relation, ComparisonType.NAME, alike, sure) is None
    for relation in (Relation.AGREEMENT, Relation.LOOKALIKE):
        row = make_row(relation, ComparisonType.NAME, alike, sure)
        assert row is not None
        assert [reading.group for reading in row.readings] == [0, 0]
    assert make_row(Relation.AGREEMENT, ComparisonType.NAME, alike[:1], sure) is None
    assert make_row(Relation.AGREEMENT, ComparisonType.NAME, [], sure) is None


def test_a_row_keeps_what_it_is_given() -> None:
    apart = variants("xy", a="The mill burned.", b="The quay burned.")
    row = make_row(
        Relation.DIFFERENCE,
        ComparisonType.NAME,
        [*reversed(apart), *apart],
        Certainty(0.5, 0.6),
        title="T",
        nature=Nature.MISPRINT,
        reason="R",
    )
    assert row is not None
    assert (row.title, row.nature, row.origin, row.reason) == ("T", Nature.MISPRINT, None, "R")
    assert [(r.source, r.start, r.end, r.group) for r in row.readings] == [
        ("a", 4, 8, 0),
        ("b", 4, 8, 1),
    ]


@pytest.mark.parametrize("span", [(0, 30), (8, 8), (9, 8)])
def test_a_reading_outside_its_sentence_is_a_bug(span: tuple[int, int]) -> None:
    one, other = variants("xy", a="The mill burned.", b="The quay burned.")
    with pytest.raises(ValueError, match=r"^reading \(.*\) lies outside its sentence "):
        make_row(
            Relation.DIFFERENCE,
            ComparisonType.NAME,
            [one._replace(span=span), other],
            Certainty(0.5, 0.5),
        )


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (("The mill burned.", "The mill sank."), "mill"),
        (("The old mill of Varde burned down.", "The old Varde mill sank."), "old mill of Varde"),
        (("It is said that 40 boats sank.", "They say 40 boats sank."), "boats sank"),
        (("The mill burned, the mill by Ribe.", "The mill of Ribe sank."), "mill … Ribe"),
        (
            ("Old mill boats burned near Ribe quay while Varde men slept.",) * 2,
            "mill boats burned … Ribe quay … Varde",
        ),
    ],
)
def test_a_title_is_made_of_the_words_that_most_sources_share(
    texts: tuple[str, str], title: str
) -> None:
    one, other = variants("xy", a=texts[0], b=texts[1])
    start = one.source.text.index(" ")
    row = make_row(
        Relation.DIFFERENCE,
        ComparisonType.NAME,
        [one._replace(span=(0, start)), other._replace(span=(0, 3))],
        Certainty(0.5, 0.5),
    )
    assert row is not None
    assert row.title == title


def test_without_a_shared_word_a_title_is_the_first_reading() -> None:
    one, other = variants("xy", a="The mill burned.", b="Nobody swam.")
    row = make_row(Relation.DIFFERENCE, ComparisonType.NAME, [one, other], Certainty(0.5, 0.5))
    assert row is not None
    assert row.title == "mill"


def row_of(*values: str, relation: Relation, sure: float = 0.5, start: int = 4) -> Comparison:
    given = variants("xyz"[: len(values)], **dict.fromkeys(values, "The mill burned."))
    kind = ComparisonType.NAME
    row = make_row(
        relation, kind, [v._replace(span=(start, 8)) for v in given], Certainty(sure, 0.5)
    )
    assert row is not None
    return row


def test_of_rows_that_say_one_thing_the_strongest_is_kept() -> None:
    strong = row_of("a", "b", "c", relation=Relation.CONTRADICTION)
    again = row_of("a", "b", relation=Relation.DIFFERENCE, sure=0.9)
    other = row_of("a", "b", relation=Relation.DIFFERENCE, sure=0.9, start=5)
    assert merge_rows([again, None, other, strong, strong]) == (strong, other)
    named = replace(strong, title="a title that sorts first", reason="of another slot")
    assert merge_rows([strong, named]) == merge_rows([named, strong]) == (named,)
    assert merge_rows([again, replace(strong, type=ComparisonType.PLACE)]) == (
        replace(strong, type=ComparisonType.PLACE),
        again,
    )


def test_rows_are_ordered_by_relation_certainty_sources_and_id() -> None:
    ordered = [
        row_of("a", "b", relation=Relation.CONTRADICTION, start=4),
        row_of("a", "b", relation=Relation.DIFFERENCE, sure=0.9, start=5),
        row_of("a", "b", "c", relation=Relation.DIFFERENCE, start=6),
        *sorted(
            (
                row_of("d", "e", relation=Relation.DIFFERENCE, start=7),
                row_of("f", "g", relation=Relation.DIFFERENCE, start=7),
            ),
            key=lambda row: row.id,
        ),
        row_of("h", "i", relation=Relation.VARIANT),
        row_of("j", "k", relation=Relation.LOOKALIKE),
        row_of("l", "m", relation=Relation.AGREEMENT),
    ]
    assert merge_rows(reversed(ordered)) == tuple(ordered)


def claim(*given: Variant, sure: float = 0.5, **more: str) -> Claim:
    kind = ComparisonType.NAME
    reason = more.pop("reason", "R")
    return Claim(Relation.DIFFERENCE, kind, given, Certainty(sure, 0.5), reason, **more)


def test_claims_that_share_a_reading_are_one_row_as_sure_as_the_surest() -> None:
    one, two, three = variants("xyz", a="The mill.", b="The quay.", c="The pier.")
    (row,) = join_claims(
        [
            claim(one, two, reason="first", title="T"),
            claim(two, three, sure=0.9, reason="surest", title="S"),
        ]
    )
    assert (row.certainty.exists, row.reason, row.title) == (0.9, "surest", "S")
    assert [(r.source, r.group) for r in row.readings] == [("a", 0), ("b", 1), ("c", 2)]


def test_of_claims_that_are_equally_sure_the_first_in_the_text_gives_the_reason() -> None:
    one, two, three = variants("xyz", a="The mill.", b="The quay.", c="The pier.")
    (row,) = join_claims([claim(two, three, reason="later"), claim(one, two, reason="first")])
    assert row.reason == "first"


def test_claims_without_a_reading_in_common_are_two_rows() -> None:
    one, two = variants("xy", a="The mill.", b="The quay.")
    apart = (one._replace(span=(0, 3)), two._replace(span=(0, 3)))
    assert len([*join_claims([claim(one, two), claim(*apart)])]) == 2
    other = replace(claim(one, two), type=ComparisonType.PLACE)
    assert len([*join_claims([claim(one, two), other])]) == 2


def test_one_reading_under_two_values_is_one_value() -> None:
    one, two, three = variants("xyz", a="The mill.", b="The quay.", c="The pier.")
    (row,) = join_claims(
        [
            claim(one, two),
            claim(one._replace(value="p"), three._replace(value="q")),
            claim(two._replace(value="q"), three._replace(value="r")),
        ]
    )
    assert [(r.source, r.group) for r in row.readings] == [("a", 0), ("b", 1), ("c", 1)]
