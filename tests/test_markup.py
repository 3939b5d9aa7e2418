"""Text becomes HTML in one place, and comes back from a parser as it was."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from building import PROJECT
from variorum.markup import escape, escape_content, finalize, json_for_html, plain_title

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80)


@given(TEXT)
def test_text_comes_back_from_the_parser_as_it_was(text: str) -> None:
    tree = LexborHTMLParser(f'<p title="{escape(text)}">{escape(text)}</p>')
    node = tree.css_first("p")
    assert node.text() == text
    assert (node.attributes["title"] or "") == text


@pytest.mark.parametrize("text", ["<b>", "a & b", '"', "'", "{{ x }}", "{% x %}", "a\n\nb", "\r"])
def test_nothing_that_markup_is_made_of_is_left(text: str) -> None:
    assert not set("<>\"'{}\n\r") & set(escape(text))


def test_markup_passes_and_none_is_refused() -> None:
    safe = Markup("<b>")
    assert finalize(safe) is safe
    assert finalize("<b>") == "&lt;b&gt;"
    assert finalize(3) == "3"
    with pytest.raises(
        ValueError, match=r"^a template printed None; say what is unknown in words$"
    ):
        finalize(None)


def test_what_says_that_it_is_html_passes_too() -> None:
    class Safe(str):
        def __html__(self) -> str:
            return self

    value = Safe("<b>")
    assert finalize(value) == "<b>"


def test_json_is_short_and_the_same_each_time() -> None:
    assert json_for_html({"b": [1, "é"], "a": "<"}) == '{"a":"\\u003c","b":[1,"é"]}'


@given(st.dictionaries(TEXT, TEXT, max_size=3))
def test_json_in_a_script_element_cannot_end_it(value: dict[str, str]) -> None:
    written = json_for_html(value)
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == value


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("</title><script>x", "‹/title›‹script›x"),
        ("&lt;script&gt;", "&amp;lt;script&amp;gt;"),
        ("Smith & Sons", "Smith &amp; Sons"),
        ("{{ config }}", "(( config ))"),
        ("two\nlines", "two lines"),
    ],
)
def test_a_title_stays_plain_where_a_theme_does_not_escape(title: str, plain: str) -> None:
    assert plain_title(title) == plain


def test_no_other_module_escapes_html_by_means_of_its_own() -> None:
    """Markup itself escapes what it is given to format: that is the same rule, from one place."""
    other = re.compile(
        r"from html import|^import html$|html\.escape|saxutils|markupsafe.*escape", re.M
    )
    modules = [path for path in (PROJECT / "hooks").rglob("*.py") if path.name != "markup.py"]
    assert len(modules) > 200
    assert [path.name for path in modules if other.search(path.read_text("utf-8"))] == []


def test_content_of_an_element_keeps_its_quotation_marks() -> None:
    assert escape_content("<a> & \"b\" 'c'") == "&lt;a&gt; &amp; \"b\" 'c'"
