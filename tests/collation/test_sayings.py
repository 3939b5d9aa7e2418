"""The words of a speaker as one sentence has them, and where two records of them differ."""

from __future__ import annotations

import pytest
from tests.collation.conftest import corpus_of

from variorum.collation.folder import read_folder
from variorum.collation.wordings import quotations
from variorum.collation.wordings.sayings import Saying, passages_of, sayings_of
from variorum.collation.wordings.writings import are_one_writing


def sayings(text: str, other: str | None = None) -> list[Saying]:
    """The sayings of a source beside another one: where none is given, one that has them too."""
    corpus = corpus_of({"a": text, "b": text if other is None else other})
    lines = read_folder(corpus).lines
    by_source = {id_: [line for line in lines if line.source.id == id_] for id_ in ("a", "b")}
    return [saying for saying in sayings_of(by_source, corpus) if saying.line.source.id == "a"]


@pytest.mark.parametrize(
    ("text", "speaker", "marked", "told", "words"),
    [
        (
            '"We rowed all night long," said Nils Orvik.',
            "nils-orvik",
            True,
            False,
            "we rowed all night long",
        ),
        (
            'Nils Orvik said they "rowed all night, and slept" in Varde.',
            "nils-orvik",
            True,
            False,
            "rowed all night and slept",
        ),
        (
            '"We rowed all night. It was dark," said Nils Orvik.',
            "nils-orvik",
            True,
            False,
            "we rowed all night it was dark",
        ),
        (
            "The ferries of Varde are full, says Pia Dahl.",
            "pia-dahl",
            False,
            False,
            "the ferries of varde are full",
        ),
        (
            "The ferries of Varde were full, Pia Dahl said.",
            "pia-dahl",
            False,
            True,
            "the ferries of varde were full",
        ),
        (
            "Pia Dahl said that the ferries of Varde are full.",
            "pia-dahl",
            False,
            True,
            "that the ferries of varde are full",
        ),
        (
            '"This is a sad day for the ferry workers," a statement reads.',
            None,
            True,
            False,
            "this is a sad day for the ferry workers",
        ),
        (
            '"[The crew] rowed all (of the) night here," said Nils Orvik.',
            "nils-orvik",
            True,
            False,
            "rowed all night here",
        ),
        (
            "\"We'll row until it isn't dark, it' s Holm's,\" said Nils Orvik.",
            "nils-orvik",
            True,
            False,
            "we 'll row until it is not dark it 's holm",
        ),
        (
            "Pia Dahl: The ferries are full today.",
            "pia-dahl",
            False,
            False,
            "the ferries are full today",
        ),
    ],
)
def test_a_saying_is_the_words_of_one_speaker_in_one_sentence(
    text: str, speaker: str | None, marked: bool, told: bool, words: str
) -> None:
    (saying,) = sayings(text)
    found = (saying.speaker, saying.marked, saying.told, " ".join(saying.words))
    assert found == (speaker, marked, told, words)


def test_words_without_marks_are_a_saying_only_where_another_source_quotes_their_speaker() -> None:
    told = "Pia Dahl said that the ferries were full today."
    assert len(sayings(told, "The ferries are old, said Pia Dahl.")) == 1
    assert not sayings(told, "The ferries are old.")
    assert len(sayings('"The ferries are full today," said Pia Dahl.', "The sea is old.")) == 1


def test_a_saying_knows_its_tokens_and_what_it_says() -> None:
    (saying,) = sayings('"We [the crew] rowed all the night long," said Nils Orvik.')
    assert [saying.line.tokens[at].text for at in saying.places] == [
        "We", "rowed", "all", "the", "night", "long",
    ]  # fmt: skip
    assert saying.stems == {"row", "all", "night", "long"}


def test_each_stretch_between_marks_is_a_saying_and_a_short_one_is_none() -> None:
    found = sayings(
        'Nils Orvik said "it was" dark and they "rowed all night there" and "slept all day here".'
    )
    assert [" ".join(s.words) for s in found] == ["rowed all night there", "slept all day here"]
    assert [s.speaker for s in found] == ["nils-orvik", "nils-orvik"]


def test_the_sentences_between_two_marks_are_sayings_of_their_own() -> None:
    found = sayings(
        '"Sad. We met Dr. Dahl at dawn. Did she row? All of them rowed," said Nils Orvik.'
    )
    assert [" ".join(s.words) for s in found] == [
        "sad we met dr. dahl at dawn",
        "did she row all of them rowed",
    ]


def test_a_saying_that_runs_over_sentences_has_a_part_in_each() -> None:
    found = sayings(
        'It rained. "We rowed all night long.\nThe sea was dark out there.\nWe slept all day," '
        "said Nils Orvik. It rained again there."
    )
    assert [" ".join(s.words) for s in found] == [
        "we rowed all night long",
        "the sea was dark out there",
        "we slept all day",
    ]
    assert all(s.marked for s in found)


def test_passages_are_the_sources_own_words() -> None:
    folder = read_folder(
        corpus_of({"a": "We rowed all night. We slept. Holm's crew didn't row on."})
    )
    assert [(s.speaker, s.marked, s.told, s.words) for s in passages_of(folder.lines)] == [
        (None, False, True, ("we", "rowed", "all", "night")),
        (None, False, True, ("holm", "crew", "did", "not", "row", "on")),
    ]


@pytest.mark.parametrize(("words", "expected"), [(89, 1), (90, 0)])
def test_a_very_long_sentence_is_no_passage(words: int, expected: int) -> None:
    folder = read_folder(corpus_of({"a": "row " * words + "."}))
    assert len(passages_of(folder.lines)) == expected


def passage(text: str) -> Saying:
    (found,) = passages_of(read_folder(corpus_of({"a": text})).lines)
    return found


ROWED = "We rowed all night to reach the ferry."


@pytest.mark.parametrize(
    ("one", "other", "runs", "windows", "apart"),
    [
        (
            ROWED,
            "We rowed the whole night to reach the ferry.",
            [(0, 0, 2), (3, 4, 5)],
            ((0, 8), (0, 9)),
            [(2, 3, 2, 4)],
        ),
        (
            "I think we will row out to the ferry.",
            "We will row out to the ferry.",
            [(2, 0, 7)],
            ((0, 9), (0, 7)),
            [(0, 2, 0, 0)],
        ),
        (
            "We will row out to the ferry.",
            "I think we will row out to the ferry.",
            [(0, 2, 7)],
            ((0, 7), (0, 9)),
            [(0, 0, 0, 2)],
        ),
        (
            "We rowed past the burning ferry.",
            "We rowed past the burning mill.",
            [(0, 0, 5)],
            ((0, 6), (0, 6)),
            [(5, 6, 5, 6)],
        ),
        (
            "They said we rowed all night there.",
            "But we rowed all night there, friends, and slept.",
            [(2, 1, 5)],
            ((0, 7), (0, 6)),
            [(0, 2, 0, 1), (7, 7, 6, 9)],
        ),
        (
            "A boat and we rowed all night there.",
            "We rowed all night there in one boat.",
            [(3, 0, 5)],
            ((3, 8), (0, 5)),
            [(0, 3, 0, 0), (8, 8, 5, 8)],
        ),
        (
            "Dark it was when of all things we rowed there.",
            "Dark and we rowed there.",
            [(7, 2, 3)],
            ((7, 10), (2, 5)),
            [(1, 7, 1, 2)],
        ),
        (
            "We rowed there when of all things dark.",
            "We rowed there dark.",
            [(0, 0, 3)],
            ((0, 3), (0, 3)),
            [(3, 7, 3, 3)],
        ),
    ],
)
def test_where_two_records_agree_what_is_compared_and_where_they_differ(
    one: str,
    other: str,
    runs: list[quotations.Run],
    windows: tuple[quotations.Window, quotations.Window],
    apart: list[quotations.Apart],
) -> None:
    mine, yours = passage(one), passage(other)
    assert quotations._runs(mine, yours) == runs
    assert quotations._windows(mine, yours, runs) == windows
    assert quotations._apart(mine.words, yours.words) == apart


@pytest.mark.parametrize(
    ("text", "first", "opens"),
    [
        ("I think we will row there.", 2, True),
        ("But I think we will row there.", 3, True),
        ("We will row there.", 0, False),
        ("The crew says we will row there.", 3, False),
        ("I think that, well, we will row there.", 4, True),
        ("I think we row there.", 2, False),
        ("I think that, well, then, we will row there.", 5, False),
    ],
)
def test_an_opinion_before_a_prediction(text: str, first: int, opens: bool) -> None:
    assert quotations._opens_as_opinion(passage(text), first) is opens


@pytest.mark.parametrize(
    ("one", "other", "more", "both"),
    [
        ("We rowed all night.", "We swam all night.", "", False),
        ("We rowed all night.", "We swam all night.", "We swam all night.", True),
        ("I think we rowed all night.", "We rowed all night.", "", False),
        ("I think we rowed all night.", "We rowed all night.", "We rowed all night.", True),
    ],
)
def test_a_source_that_has_both_sayings_has_two(
    one: str, other: str, more: str, both: bool
) -> None:
    folder = read_folder(corpus_of({"a": f"{one} {more}", "b": other}))
    found = passages_of(folder.lines)
    mine, yours = found[0], found[-1]
    texts = quotations._Texts(quotations._by_source(folder))
    assert quotations._has_both(texts, mine, yours) is both
    assert quotations._has_both(texts, yours, mine) is both


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "We rowed all night to reach the big ferry.",
            "We rowed all night to reach the ferry.",
            True,
        ),
        ("We rowed all night to reach the boat.", "We rowed all night to reach a boat.", False),
        (ROWED, ROWED, True),
        (
            "We rowed all night to reach the ferry, then slept, ate, sang, swam and wept.",
            "We rowed all night to reach the ferry, then danced, drank, talked, read and left.",
            False,
        ),
    ],
)
def test_sayings_that_share_eight_words_and_most_are_one(one: str, other: str, same: bool) -> None:
    assert quotations._same(passage(one), passage(other)) is same


def test_a_cut_stands_in_the_other_in_a_row() -> None:
    cut, whole = passage("rowed all night there"), passage("We rowed all night there, alone.")
    assert quotations._is_cut(cut, whole)
    assert not quotations._is_cut(whole, cut)
    assert not quotations._is_cut(passage("rowed the night there"), whole)


@pytest.mark.parametrize(
    ("one", "other", "writing"),
    [
        ("every one", "everyone", True),
        ("anti-theft", "antitheft", True),
        ("third", "3rd", True),
        ("third-degree", "3rd degree", True),
        ("centre", "center", True),
        ("tarvik", "tarvick", True),
        ("boats", "boat", True),
        ("6:41pm", "18:41", True),
        ("6:41pm", "18:42", False),
        ("18.41", "at 6:41", True),
        ("6:41 7:41", "18:41", False),
        ("hwu", "harbour workers union", True),
        ("hwu", "harbour union", False),
        ("sulking", "skulking", False),
        ("ferry", "barge", False),
        ("all", "the whole", False),
        ("", "x", False),
    ],
)
def test_words_that_are_one_in_another_writing(one: str, other: str, writing: bool) -> None:
    mine, yours = tuple(one.split()), tuple(other.split())
    assert are_one_writing(mine, yours) is writing
    assert are_one_writing(yours, mine) is writing


@pytest.mark.parametrize(
    ("words", "window", "apart", "shown"),
    [
        (10, (2, 8), [(0, 1)], (0, 10)),
        (10, (2, 7), [(0, 1)], (0, 10)),
        (10, (2, 6), [(0, 1)], (2, 6)),
        (40, (0, 40), [(10, 12)], (5, 17)),
        (40, (3, 40), [(10, 12), (20, 21)], (8, 29)),
        (40, (0, 40), [(1, 2)], (0, 7)),
        (40, (0, 40), [(38, 39)], (33, 40)),
        (40, (0, 40), [], (0, 40)),
        (24, (0, 24), [(10, 12)], (0, 24)),
        (25, (0, 25), [(10, 12)], (5, 17)),
    ],
)
def test_of_a_long_part_the_words_round_the_differences_are_shown(
    words: int,
    window: quotations.Window,
    apart: list[quotations.Window],
    shown: quotations.Window,
) -> None:
    saying = passage("row " * words + ".")
    assert quotations._shown(saying, window, apart) == (saying, shown)


@pytest.mark.parametrize(
    ("one", "other", "telling"),
    [
        ("burning", "sinking", True),
        ("we", "they", False),
        ("burning", "", False),
        ("burning", "burned", False),
        ("we burned", "they sank", True),
    ],
)
def test_another_person_or_tense_is_no_other_wording_of_a_gist(
    one: str, other: str, telling: bool
) -> None:
    mine, yours = ("so", *one.split()), ("and", "so", *other.split())
    whole = (0, len(mine) - 1, 0, len(yours) - 2)
    assert quotations._is_telling(mine, yours, whole, 1, 2) is telling


@pytest.mark.parametrize("long", [("one", "two") * 40, ("-".join(["one", "two"] * 40),)])
def test_a_long_run_of_numbers_is_tried_as_it_is_alone(long: tuple[str, ...]) -> None:
    figures = tuple(word.replace("one", "1").replace("two", "2") for word in long)
    assert are_one_writing(long, long)
    assert not are_one_writing(long, figures)
