"""What comparers ask of one sentence: its denials, phrases, marks, other times and places."""

from __future__ import annotations

import pytest
from tests.collation.conftest import corpus_of

from variorum.collation.backgrounds import Backgrounds
from variorum.collation.events import grouped
from variorum.collation.extents import extent, phrase_end, phrase_start, subject_start
from variorum.collation.folder import Line, read_folder
from variorum.collation.lists import LEXICON
from variorum.collation.negation import denied, has_negation, held_open, is_imagined
from variorum.collation.places.geography import (
    are_apart,
    gazetteer_of,
    is_broad,
    named_place,
)
from variorum.collation.wordings.marks import marked_runs
from variorum.wordlists import read_words


def lines(text: str) -> tuple[Line, ...]:
    return read_folder(corpus_of({"a": text})).lines


def at(line: Line, word: str) -> int:
    return [token.text for token in line.tokens].index(word)


@pytest.mark.parametrize(
    ("text", "opening", "words"),
    [
        ("None of them had serious injuries.", "None", "had serious injuries"),
        ("The crew did not close the sluice.", "did", "did not close the sluice"),
        ("The crew didn't sleep, but rowed.", "didn't", "didn't sleep"),
        (
            "Holm swam; the crew did not close the hatch: it slept.",
            "did",
            "did not close the hatch",
        ),
        ("Nobody was hurt when the mill burned.", "Nobody", "was hurt when the mill"),
        ("He found no structural damage at the mill.", "no", "no structural damage"),
        ("He rowed without a lamp, and sang.", "without", "a lamp"),
        ("None of the wounded were sailors.", "None", "wounded were sailors"),
        ("None has been braver than Holm.", "", ""),
        ("The crew rowed.", "", ""),
    ],
)
def test_what_is_denied_and_where_the_denial_opens(text: str, opening: str, words: str) -> None:
    (line,) = lines(text)
    under = {at: first for at, first in denied(line).items() if line.tokens[at].text.isalnum()}
    under |= {at: first for at, first in denied(line).items() if "'" in line.tokens[at].text}
    assert {line.tokens[first].text for first in under.values()} == (
        {opening} if opening else set()
    )
    assert " ".join(line.tokens[at].text for at in sorted(under)) == words


def test_two_denials_of_one_sentence_open_each_where_it_stands() -> None:
    (line,) = lines("No one was hurt, and the mill has no roof.")
    tokens = line.tokens
    found = {tokens[k].text: first for k, first in denied(line).items() if tokens[k].text.isalpha()}
    assert found == {"No": 0, "one": 0, "was": 0, "hurt": 0, "no": 9, "roof": 9}


@pytest.mark.parametrize(
    ("text", "negation", "open_", "imagined"),
    [
        ("The crew did not close the sluice.", True, False, False),
        ("The crew never slept.", True, False, False),
        ("A non-fatal fall hurt her.", True, False, False),
        ("The crew hasn’t slept.", True, False, False),
        ("Few rowed.", True, False, False),
        ("The crew may close the sluice.", False, True, True),
        ("Did the crew close the sluice?", False, True, True),
        ('"Did the crew close the sluice?"', False, True, True),
        ("The crew is suspected of arson.", False, True, False),
        ("The crew closed the sluice.", False, False, False),
    ],
)
def test_whether_a_sentence_denies_or_leaves_open(
    text: str, negation: bool, open_: bool, imagined: bool
) -> None:
    (line,) = lines(text)
    assert (has_negation(line), held_open(line), is_imagined(line)) == (negation, open_, imagined)


@pytest.mark.parametrize(
    ("word", "phrase", "subject"),
    [
        ("mayor", (0, 3), 0),
        ("of", (3, 4), 0),
        ("closed", (7, 8), 4),
        ("the", (8, 11), 4),
        ("ford", (8, 11), 8),
    ],
)
def test_the_phrase_that_holds_a_word_and_the_words_before_a_verb(
    word: str, phrase: tuple[int, int], subject: int
) -> None:
    (line,) = lines("The old mayor of Varde has quickly closed the dark ford.")
    place = at(line, word)
    assert (phrase_start(line, place), phrase_end(line, place)) == phrase
    assert subject_start(line, place) == subject


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (0, 9, "Holm, who rowed, was not seen"),
        (1, 5, "who rowed"),
        (4, 9, "was not seen"),
        (1, 2, ","),
        (1, 3, "who"),
        (0, 1, "Holm"),
        (7, 9, "seen"),
    ],
)
def test_a_reading_shows_no_marks_at_its_edges(first: int, last: int, words: str) -> None:
    (line,) = lines("Holm, who rowed, was not seen.")
    start, end = extent(line, first, last)
    assert line.source.text[start:end] == words


@pytest.mark.parametrize(
    ("text", "word", "apart"),
    [
        ("In 1987, a storm hit the port, which cost ten lives.", "ten", {"1987"}),
        ("A storm killed ten in the port, which had burned in 1987.", "ten", set()),
        ("A storm killed ten in the port, which had burned in 1987.", "burned", {"1987"}),
        ("Last year the mill burned.", "burned", {"last year"}),
        ("The mill burned in March.", "burned", {"in march"}),
        ("The mill burned in March 12.", "burned", set()),
        ("The mill, which burned in March and reopened last year, sank.", "sank", {"last year"}),
        ("The mill was planned in May and has drawn 90 letters.", "90", set()),
        ("In May a fire killed two and hurt six.", "six", {"in may"}),
        ("The mill burned at 2005 GMT.", "burned", set()),
        ("Ribe in 2004 and Varde in 1998 burned.", "burned", {"1998", "2004"}),
        ("It sank in the 1990s.", "sank", set()),
        (
            "A fire killed two, said the mayor" + " of Ribe" * 8 + ", last year.",
            "two",
            {"last year"},
        ),
        ("A fire killed two, said the mayor" + " of Ribe" * 9 + ", last year.", "two", set()),
    ],
)
def test_what_sets_a_value_apart_from_its_articles_event(
    text: str, word: str, apart: set[str]
) -> None:
    (source,) = corpus_of({"a": text}).sources
    (parse,) = source.analysis.parses
    assert Backgrounds(source).of(parse, text.index(word)) == apart


@pytest.mark.parametrize(
    "told",
    ["© 2014 Varde Post", "Copyright 2014 by Varde Post.", "On Saturday, May 3, 2014, it rained."],
)
def test_the_year_of_a_notice_or_of_a_date_with_its_weekday_is_the_articles_own(told: str) -> None:
    (source,) = corpus_of({"a": f"The mill of Varde burned on May 3, 2014.\n\n{told}"}).sources
    assert Backgrounds(source).of(source.analysis.parses[0]) == frozenset()


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("A storm killed ten in the port, which had burned in 1987.", {"1987"}),
        (
            "The mill, which burned in March and reopened last year, sank.",
            {"in march", "last year"},
        ),
        ("In 1987, a storm hit the port, which cost ten lives.", {"1987"}),
        ("The mill burned.", set()),
    ],
)
def test_what_sets_a_whole_sentence_apart(text: str, apart: set[str]) -> None:
    (source,) = corpus_of({"a": text}).sources
    assert Backgrounds(source).of(source.analysis.parses[0]) == apart


@pytest.mark.parametrize("mark", sorted(read_words(LEXICON / "backgrounds.txt")))
def test_every_mark_of_another_time_sets_a_sentence_apart(mark: str) -> None:
    (source,) = corpus_of({"a": f"The ferries of Varde sank, {mark.upper()}, at the quay."}).sources
    assert Backgrounds(source).of(source.analysis.parses[0]) != frozenset()


def test_the_year_at_the_head_of_an_article_is_its_own() -> None:
    (source,) = corpus_of(
        {"a": "Varde, May 3, 1987\n\nIn 1987 the mill of Varde burned. In 1986 it sank."}
    ).sources
    apart = [Backgrounds(source).of(parse) for parse in source.analysis.parses]
    assert apart == [frozenset(), frozenset(), {"1986"}]


def test_groups_hold_together_through_another_of_them() -> None:
    related = {
        "a": frozenset("b"),
        "b": frozenset("ac"),
        "c": frozenset("b"),
        "d": frozenset("x"),
        "e": frozenset("x"),
        "x": frozenset("de"),
    }
    assert grouped(["c", "a", "b", "d", "e"], related) == [["a", "b", "c"]]
    assert grouped(["e", "d", "x"], related) == [["d", "e", "x"]]
    assert grouped(["a", "c"], related) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Ribe", "Varde", True),
        ("Ribe", "North Ribe", True),
        ("North Ribe", "South Ribe", True),
        ("North Ribe", "North Varde", False),
        ("Lake Ribe", "Ribe", False),
        ("North Lake Ribe", "Ribe", False),
        ("Ohio", "Ribe", False),
        ("Ohio", "Norway", True),
        ("Orrin Street", "Ribe", False),
        ("Orrin Street", "Ribe Road", True),
        ("Quarrabeth", "Querrabeth", False),
        ("Vardeborg", "Vardeholm", False),
        ("Vardborg", "Varholm", True),
    ],
)
def test_names_of_places_that_cannot_be_one(one: str, other: str, apart: bool) -> None:
    assert are_apart(one, other) is are_apart(other, one) is apart


@pytest.mark.parametrize(
    ("name", "broad"),
    [("Ohio", True), ("southern Norway", True), ("Ribe", False), ("Norway Street", False)],
)
def test_countries_and_states_are_broad(name: str, broad: bool) -> None:
    assert is_broad(name) is broad


def test_a_day_after_a_place_is_not_of_it() -> None:
    (line,) = lines("Pia Dahl was in Lake Lorne Friday.")
    assert named_place(line, at(line, "Lake")) == at(line, "Friday")
    assert named_place(line, at(line, "was")) == at(line, "was")


def test_a_gazetteer_knows_what_stands_side_by_side_and_what_each_source_names() -> None:
    folder = read_folder(
        corpus_of(
            {
                "a": "Holm met Lund in Ribe, Varde, and the Varde section of Orrin. "
                "They slept in Holt (Lorne).",
                "b": "Pia Dahl met nobody but Anna Quist.",
            }
        )
    )
    gazetteer = gazetteer_of(folder)
    assert gazetteer.beside == {
        ("lund", "ribe"),
        ("ribe", "varde"),
        ("varde", "orrin"),
        ("holt", "lorne"),
    }
    assert gazetteer.written["b"] == {"pia dahl", "anna quist"}
    assert not gazetteer.are_two("Ribe", "Varde")
    assert not gazetteer.are_two("Varde", "Ribe")
    assert not gazetteer.are_two("Ohio", "Norway")
    assert not gazetteer.are_two("Lake Holt", "Holt")
    assert gazetteer.are_two("Ribe", "Holt")
    assert gazetteer.exclude("Ribe", "Tarn", ("a", "b"))
    assert not gazetteer.exclude("Tarn", "Ribe", ("a", "b"))
    assert not gazetteer.exclude("Ribe", "Tarn", ("b", "a"))


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ('"We rowed," said Holm. "It rained."', [(0, "We rowed,"), (1, "It rained.")]),
        (
            '"We rowed. It rained.\nWe slept," said Holm.',
            [(0, "We rowed."), (1, "It rained."), (2, "We slept,")],
        ),
        ('He said: "We rowed all night, "said Holm.', [(0, "We rowed all night, ")]),
        ("''We rowed,'' he said.", [(0, "We rowed,")]),
        ("``We rowed'' he said.", [(0, "We rowed")]),
        ("“We rowed” was all. “It rained", [(0, "We rowed")]),
        ('The 6" nail and the "old" one.', [(0, "old")]),
        ('It was 6" long. He said "so" then.', [(1, "so")]),
        ('"We rowed.\n\n"It rained," said Holm.', [(0, "We rowed."), (1, "It rained,")]),
        ('A " b" c.', []),
        ('A 6" nail, and a 4" one.', []),
        ("He said “we rowed “all night” there.", [(0, "all night")]),
        ('"We rowed. “It rained" there.', [(0, "It rained")]),
        ("It rained”, he said. “We rowed”.", [(1, "We rowed")]),
    ],
)
def test_the_runs_between_marks(text: str, runs: list[tuple[int, str]]) -> None:
    found = marked_runs(lines(text))
    assert [(line.place, line.source.text[slice(*span)]) for line, span in found] == runs


@pytest.mark.parametrize(("between", "kept"), [(2, 4), (3, 5), (4, 0)])
def test_a_mark_is_lost_after_five_sentences(between: int, kept: int) -> None:
    text = '"We rowed.\n' + "It rained.\n" * between + 'We slept," said Holm.'
    assert len(list(marked_runs(lines(text)))) == kept
