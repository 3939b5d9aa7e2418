"""Text fragments: a directive leads to just the words, or there is none."""

from __future__ import annotations

import pytest

from variorum.exports import text_fragment
from work import calls

URL = "sources/one/index.html#s-1931d0e8"
TEXT = (
    "The ferry is late. The ferry-boat of Varde is new, and so is the pier, which took the board "
    "of the harbour three years, two loans and a good deal of patience to build on the old sand.\n"
    "The ferry is late."
)


def link(words: str, occurrence: int = 0) -> str:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return text_fragment(URL, (start, start + len(words)), TEXT)


def test_words_that_stand_once_are_named_whole() -> None:
    assert link("two loans") == URL + ":~:text=two%20loans"


def test_marks_of_the_directive_itself_are_encoded() -> None:
    assert link("ferry-boat of Varde is new, and") == (
        URL + ":~:text=ferry%2Dboat%20of%20Varde%20is%20new%2C%20and"
    )


def test_words_that_recur_are_told_apart_by_what_stands_before_them() -> None:
    assert link("ferry is late") == URL + ":~:text=ferry%20is%20late"
    assert link("is new") == URL + ":~:text=is%20new"
    assert link("ferry", 1) == URL + ":~:text=late.%20The-,ferry"


def test_long_words_are_named_by_their_first_and_last() -> None:
    start = TEXT.index("The ferry-boat")
    end = TEXT.index("\n")
    assert text_fragment(URL, (start, end), TEXT) == (
        URL + ":~:text=The%20ferry%2Dboat%20of%20Varde,on%20the%20old%20sand."
    )


def test_a_url_without_an_anchor_gets_its_own_mark() -> None:
    start = TEXT.index("two loans")
    assert text_fragment("x/", (start, start + 9), TEXT) == "x/#:~:text=two%20loans"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("oan", id="inside a word"),
        pytest.param(" two loans", id="edge is white space"),
    ],
)
def test_what_a_browser_cannot_match_gets_no_directive(words: str) -> None:
    assert link(words) == URL


def test_words_with_the_same_surroundings_every_time_get_no_directive() -> None:
    text = "no " * 40
    assert text_fragment(URL, (60, 62), text) == URL


@pytest.mark.parametrize("span", [(500_000, 500_001), (400, 900_001)])
def test_the_length_of_a_line_costs_no_work(span: tuple[int, int]) -> None:
    text = "a b " * 250_000 + "end"
    text_fragment(URL, (0, 1), text)  # reads the whole line, once
    assert calls(lambda: text_fragment(URL, span, text)) < 5_000


@pytest.mark.parametrize(
    ("text", "directive"),
    [
        ("A ferry sank\noff Ostrand\non Monday night", "A%20ferry%20sank,on%20Monday%20night"),
        ("Ferry\nsank", "Ferry,sank"),
        ("We sail\n" + "noonday " * 60 + "at noon", "We%20sail,noonday%20noonday%20at%20noon"),
    ],
)
def test_words_on_several_lines_are_named_by_their_edges(text: str, directive: str) -> None:
    assert text_fragment("x", (0, len(text)), text) == f"x#:~:text={directive}"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("We sail\nat noonday\nat noon", (0, 15), id="an end inside a word"),
        pytest.param("no " * 120, (180, 182), id="the same before and after, too often to try"),
    ],
)
def test_where_another_place_would_match_first_there_is_no_directive(
    text: str, span: tuple[int, int]
) -> None:
    assert text_fragment("x", span, text) == "x"
