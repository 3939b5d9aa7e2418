"""Reading: exact spans, kinds and ids of the units of one article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.reading import read_article
from variorum.records import SentenceKind


def units(text: str) -> list[tuple[str, str]]:
    article = read_article(text.encode())
    return [(s.kind.value, article.words(s.span)) for s in article.sentences]


@pytest.mark.parametrize(
    "break_", ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"]
)
def test_every_newline_of_unicode_parts_paragraphs(break_: str) -> None:
    text = f"The ferry sank.{break_}Nobody was hurt."
    article = read_article(text.encode())
    assert [(s.paragraph, article.words(s.span)) for s in article.sentences] == [
        (1, "The ferry sank."),
        (2, "Nobody was hurt."),
    ]


def test_headline_byline_dateline_and_crosshead_are_told_from_sentences() -> None:
    text = (
        "Ferry sinks off Varde\n"
        "By Ada Holm\n"
        "VARDE, Denmark (AP) — A ferry sank on Monday. Nobody was hurt.\n"
        "Old ship\n"
        "The ferry was built in 1961.\n"
    )
    assert units(text) == [
        ("headline", "Ferry sinks off Varde"),
        ("dateline", "By Ada Holm"),
        ("dateline", "VARDE, Denmark (AP) —"),
        ("sentence", "A ferry sank on Monday."),
        ("sentence", "Nobody was hurt."),
        ("crosshead", "Old ship"),
        ("sentence", "The ferry was built in 1961."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing opened at 5 p.m. Tuesday in the town hall.",
        "Gov. Ada Holm of St. Mary, Del., met J. K. Berg of the U.S. Army on Aug. 3.",
        "The fine rose to $3.5 million vs. $2 million a year before.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert units(f"{sentence} It was late.") == [
        ("sentence", sentence),
        ("sentence", "It was late."),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It closes in May.", "Ada Holm said so."),
        ("He lives in the U.S.", "The army came."),
        ("They spoke of the E.U.", "He agreed."),
        ("The bridge opened in Aug.", "It had cost too much."),
    ],
)
def test_an_abbreviation_may_end_a_sentence(first: str, second: str) -> None:
    assert units(f"{first} {second}") == [("sentence", first), ("sentence", second)]


def test_a_file_wrapped_by_hand_is_split_at_blank_lines() -> None:
    text = (
        "The council met on Monday to speak about the bridge that\n"
        "the flood took away in the spring, and about the money\n"
        "that a new one would cost the town over ten years.\n"
        "\n"
        "It will meet again in May, when the engineers have shown\n"
        "what they have drawn and what they think it would cost.\n"
    )
    assert [s.paragraph for s in read_article(text.encode()).sentences] == [1, 2]


def test_a_byte_order_mark_is_dropped_and_offsets_count_code_points() -> None:
    article = read_article("\ufeff𝔸 cat sat.\nIt slept.".encode())
    first, second = article.sentences
    assert (first.start, first.end) == (0, 10)
    assert article.words(second.span) == "It slept."


def test_ids_depend_on_the_sentence_alone() -> None:
    one = read_article(b"The ferry sank. Nobody was hurt.")
    other = read_article(b"It rained. Nobody was hurt. Nobody was hurt.")
    assert one.sentences[1].id == other.sentences[1].id
    assert other.sentences[2].id != other.sentences[1].id


@given(st.text(max_size=300))
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    article = read_article(text.encode("utf-8"))
    covered = [i for s in article.sentences for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    visible = {i for i, c in enumerate(article.text) if not c.isspace()}
    assert visible <= set(covered)
    assert len({s.id for s in article.sentences}) == len(article.sentences)
    assert all(s.kind in SentenceKind for s in article.sentences)


def test_a_paragraph_of_any_length_is_split_at_its_own_stops() -> None:
    sentence = "The ferry to Ostrand left the harbour an hour after noon."
    article = read_article(" ".join([sentence] * 2_000).encode())
    found = {article.text[s.start : s.end] for s in article.sentences}
    assert (found, len(article.sentences)) == ({sentence}, 2_000)
