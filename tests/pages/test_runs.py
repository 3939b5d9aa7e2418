"""Runs: verbatim words with marks inside them."""

from __future__ import annotations

import pytest
from invented import source
from selectolax.lexbor import LexborHTMLParser

from variorum.pages.runs import Mark, run
from variorum.records import Span

TEXT = "The ferry Ida sank off Varde."


@pytest.mark.parametrize(
    ("marks", "inner"),
    [
        ([], "The ferry Ida sank off Varde."),
        ([(4, 13)], "The <b>ferry Ida</b> sank off Varde."),
        ([(4, 13), (10, 13)], "The <b>ferry <b>Ida</b></b> sank off Varde."),
        ([(10, 13), (4, 13)], "The <b>ferry <b>Ida</b></b> sank off Varde."),
        ([(4, 13), (10, 18)], "The <b>ferry Ida</b> sank off Varde."),
        ([(4, 9), (9, 13)], "The <b>ferry</b><b> Ida</b> sank off Varde."),
        ([(0, 29), (4, 9), (23, 28)], "<b>The <b>ferry</b> Ida sank off <b>Varde</b>.</b>"),
        ([(0, 40)], "The ferry Ida sank off Varde."),
    ],
    ids=["none", "one", "inside", "order", "crossing", "neighbours", "two-inside", "outside"],
)
def test_marks_nest_and_never_cross(marks: list[Span], inner: str) -> None:
    html = run(source("post", TEXT), (0, len(TEXT)), [Mark(span, "b") for span in marks])
    opening = '<span class="v-run" data-source="post" data-span="0-29" dir="auto">'
    assert html == f"{opening}{inner}</span>"
    assert LexborHTMLParser(html).css_first("span").text() == TEXT
