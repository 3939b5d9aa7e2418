"""What cannot be seen in a text is shown, and the text stays what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from pages.invented import source
from variorum.pages.runs import Mark, run
from variorum.unseen import has_unseen, named, reveal

OVERRIDE = (
    '<span class="v-unseen" title="right-to-left override" data-unseen="U+202E">\u202e</span>'
)
NO_WIDTH = '<span class="v-unseen" title="zero width space" data-unseen="U+200B">\u200b</span>'


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada\u200b Holm\u202e said\u200b", "zero width space, right-to-left override"),
        ("har\u00adbour \ufeffboard", "soft hyphen, zero width no-break space"),
        ("fer\u200dry", "zero width joiner"),
        ("a\U000e0041\U000e0042", "tag latin capital letter a"),
        ("\u2061\u2062\u2063\u2064\u2066", "function application, invisible times, "
         "invisible separator, invisible plus and more"),
        ("a\u2065", "u+2065"),
        ("“Plain – text”, she’d say\u00a0… é e\u0301 漢字 ❤\ufe0f", ""),
        ("\U0001f469\u200d\U0001f680 می\u200cخواهم \u0915\u094d\u200d\u0937", ""),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", ""),
    ],
)  # fmt: skip
def test_the_names_of_what_cannot_be_seen(text: str, names: str) -> None:
    assert named(text) == names
    assert has_unseen(text) == bool(names)


def test_each_stands_in_an_element_of_its_own() -> None:
    assert reveal("<Ada>\u202e\u200b & Holm") == (f"&lt;Ada&gt;{OVERRIDE}{NO_WIDTH} &amp; Holm")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_the_text_comes_back_from_the_parser_as_it_was(text: str) -> None:
    assert LexborHTMLParser(f"<p>{reveal(text)}</p>").css_first("p").text() == text


def test_a_run_keeps_its_text_and_is_told_beside_it_what_is_in_it() -> None:
    text = "The ferry\u202e Ida sank."
    post = source("post", text)
    assert run(post, (4, len(text)), [Mark((4, 14), "b")]) == (
        '<span class="v-run" data-source="post" data-span="4-20" dir="auto">'
        f"<b>ferry{OVERRIDE} Ida</b> sank.</span>"
        '<span class="v-sr">, with characters that cannot be seen: right-to-left override</span>'
    )
    assert run(post, (0, 9)) == (
        '<span class="v-run" data-source="post" data-span="0-9" dir="auto">The ferry</span>'
    )
