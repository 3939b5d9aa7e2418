"""Reading: exact spans, kinds and ids of the units of one article."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.reading import read_article
from variorum.reading import sentences as splitting
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
        "Sen. Ada Holm, R-S.C., met Rep. Per Dahl (D-N.Y.) in the town hall.",
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


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in units(text)]


def words(count: int) -> str:
    return " ".join(["boat"] * count)


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Ferry sinks", "headline"),
        (words(30), "headline"),
        (words(31), "sentence"),
        ("A ferry sank on Monday.", "sentence"),
        # Most of the longer words in capitals: a headline in spite of its full stop.
        ("Town Votes to Close Old Mill.", "headline"),
        ("Town Votes to Shut Every Mill and quay.", "headline"),
        ("Town votes to Shut Every Mill and quay.", "sentence"),
        ("Town Votes to Shut Every Mill and seven boats with guns.", "sentence"),
        ("Old Mill Shut.", "sentence"),
        ("Old Town Mill Shut.", "headline"),
        ("Was the old mill safe?", "headline"),
        ('She asks: "Was it safe?"', "sentence"),
        ("The Old Mill Was Hot.", "sentence"),
    ],
)
def test_a_headline_is_told_from_a_first_sentence(first: str, kind: str) -> None:
    assert kinds(f"{first}\nIt was late.") == [kind, "sentence"]


def test_a_line_alone_is_no_headline() -> None:
    assert kinds("Ferry sinks") == ["sentence"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Old ship", "crosshead"),
        ('It was old. "', "sentence"),
        ("A", "crosshead"),
        ("1961: a bad year", "crosshead"),
        (words(12), "crosshead"),
        (words(13), "sentence"),
        ("Old ship.", "sentence"),
        ("(Old ship)", "sentence"),
        ("1961", "sentence"),
    ],
)
def test_a_crosshead_is_told_from_a_sentence(line: str, kind: str) -> None:
    assert kinds(f"It sank.\n{line}\nIt rose.") == ["sentence", kind, "sentence"]


def test_neither_the_first_line_nor_the_last_is_a_crosshead() -> None:
    assert kinds(f"{words(31)}\nIt rose.\nOld ship") == ["sentence", "sentence", "sentence"]
    assert kinds("“Old” ship\nOld ship\nIt rose.") == ["headline", "crosshead", "sentence"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ada Holm and Nils Berg, Varde", "dateline"),
        ("Published 3 May 2031, 9:30", "dateline"),
        ("(May 3, 2031)", "dateline"),
        (f"By A{'a' * 56} B{'b' * 58}", "dateline"),  # 120 code points
        (f"By A{'a' * 56} B{'b' * 59}", "crosshead"),
        ("By all means they sank it", "crosshead"),
    ],
)
def test_a_byline_or_date_on_a_line_of_its_own_is_told_from_a_crosshead(
    line: str, kind: str
) -> None:
    assert kinds(f"It sank.\n{line}\nIt rose.") == ["sentence", kind, "sentence"]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("RIBE — A ferry sank.", ["RIBE —", "A ferry sank."]),
        ("Ribe (AP) - A ferry sank.", ["Ribe (AP) -", "A ferry sank."]),
        ("Ribe - A ferry sank.", ["Ribe - A ferry sank."]),
    ],
)
def test_a_dateline_is_taken_from_the_head_of_a_paragraph(
    paragraph: str, expected: list[str]
) -> None:
    assert [text for _, text in units(paragraph)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank... and rose. It left.", ["It sank... and rose.", "It left."]),
        ("It sank. ... It rose.", ["It sank. ...", "It rose."]),
        ("It opened at 5 p.m. Nobody came.", ["It opened at 5 p.m.", "Nobody came."]),
        ("It opened at 5 p.m. GMT.", ["It opened at 5 p.m. GMT."]),
        ("It sank.  \u2003 It rose.", ["It sank.", "It rose."]),
    ],
)
def test_pieces_of_a_sentence_are_joined_and_others_kept_apart(
    text: str, expected: list[str]
) -> None:
    assert [words for _, words in units(text)] == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One two. Three four. Five", ["One two. ", "Three four. ", "Five"]),
        ("One two. Three four.", ["One two. ", "Three four."]),
        ("aaaa bbbb cccc dddd eeee ffff", ["aaaa bbbb cccc dddd ", "eeee ffff"]),
        ("a" * 45, ["a" * 20, "a" * 20, "a" * 5]),
        (" " + "a" * 25, [" " + "a" * 19, "a" * 6]),
        ("a " + "b" * 25, ["a ", "b" * 20, "b" * 5]),
    ],
)
def test_a_long_paragraph_is_parted_at_a_stop_else_at_a_space_else_anywhere(
    text: str, pieces: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splitting, "_MOST_AT_ONCE", 20)
    assert list(splitting._pieces(text, (0, len(text)))) == pieces
    assert list(splitting._pieces(f"Oh. {text}", (4, 4 + len(text)))) == pieces


WRAPPED = [
    "The council met to speak about the bridge",
    "that the flood took away in the spring.",
    "All of them said that it would cost too",
    "much, and so they went home.",
]


def paragraphs(lines: list[str]) -> int:
    return read_article("\n".join(lines).encode()).sentences[-1].paragraph


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (WRAPPED, 1),
        (WRAPPED[:2] + WRAPPED[3:], 3),  # three lines tell nothing
        ([*WRAPPED[:3], "m" + "m" * 99], 1),
        ([*WRAPPED[:3], "m" + "m" * 100], 4),  # one line is longer than any wrapping
        ([WRAPPED[0], "that", "this", "much"], 4),  # verse, or a list
        ([*WRAPPED, "We saw it all from there.", "We left."], 6),  # two of six lines run on
        ([*WRAPPED, "We saw it all from there."], 1),  # two of five do
    ],
)
def test_lines_wrapped_by_hand_are_told_from_paragraphs(lines: list[str], count: int) -> None:
    assert paragraphs(lines) == count


def test_spans_of_a_wrapped_paragraph_run_from_its_first_line_to_its_last() -> None:
    text = "\n".join(["", *WRAPPED, " ", *WRAPPED, ""])
    found = [(s.paragraph, s.start) for s in read_article(text.encode()).sentences]
    second = text.index(" \n") + 2
    opens = text.index("All of them")
    assert found == [(1, 1), (1, opens), (2, second), (2, second + opens - 1)]


def test_an_article_knows_its_size_hash_and_language() -> None:
    data = (
        "\ufeff" + "The mayor said that the bridge would be closed for the winter. " * 3
    ).encode()
    article = read_article(data)
    assert (article.size, article.language) == (len(data), "en")
    assert article.sha256 == hashlib.sha256(data).hexdigest()


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        read_article(b"caf\xe9")


def test_a_line_of_author_may_begin_in_small_letters() -> None:
    text = "Ferry sinks off Varde\nby Ada Holm\nA ferry sank. It had been by Varde Lines.\n"
    assert [kind for kind, _ in units(text)] == ["headline", "dateline", "sentence", "sentence"]
    assert units("Ferry sinks\nby night it was gone\nA ferry sank.\n")[1][0] != "dateline"
