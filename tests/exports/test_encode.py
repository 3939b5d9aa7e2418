"""Text as bytes and as each format takes it: exact, and read back where there is a reader."""

from __future__ import annotations

import hashlib
import json
import re
import string
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.exports.encode import (
    Lines,
    Written,
    for_markdown,
    for_one_line,
    for_spreadsheet,
    for_xml,
    json_file,
    json_text,
    utf8,
)
from variorum.plain_markdown import as_markdown, html_block

ANY_TEXT = st.text(max_size=60)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=12,
)


def test_what_is_said_of_a_file_is_its_size_and_its_hash() -> None:
    assert Written.of(b"fares\n") == Written(6, hashlib.sha256(b"fares\n").hexdigest())


def test_a_lone_surrogate_becomes_the_sign_for_what_cannot_be_shown() -> None:
    assert utf8("f\udce4hre ü") == "f\ufffdhre ü".encode()
    assert for_one_line("f\udce4hre") == "f\ufffdhre"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([], "[]\n"),
        ([{"a": 1}, "é"], '[\n{"a":1},\n"é"\n]\n'),
        ({"a": [], "b": (1, 2)}, '{\n"a": [],\n"b": [\n1,\n2\n]\n}\n'),
        ({"a": {"b": "c"}}, '{\n"a": {"b":"c"}\n}\n'),
        ({"a": {"b": ["c"], "d": 1}}, '{\n"a": {\n"b": [\n"c"\n],\n"d": 1\n}\n}\n'),
        ({}, "{\n\n}\n"),
    ],
)
def test_a_json_file_has_a_member_or_a_record_a_line(value: Any, text: str) -> None:
    assert json_text(value) == text
    assert json_file(value) == text.encode()


@given(st.lists(JSON) | st.dictionaries(st.text(max_size=5), JSON))
def test_json_comes_back_as_it_was(value: Any) -> None:
    assert json.loads(json_text(value)) == value


def test_what_json_has_no_way_to_say_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        json_file([float("nan")])


@given(ANY_TEXT)
def test_xml_takes_any_text(text: str) -> None:
    held = for_xml(text)
    assert len(held) == len(text)
    assert all(now in (was, "\ufffd") for was, now in zip(text, held, strict=True))
    whole = ET.Element("p")
    whole.text = held
    read = ET.fromstring(ET.tostring(whole, encoding="utf-8")).text or ""
    assert read == held.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("fares\tup\n", "fares\tup\n"),
        ("a\0b\x0bc\ufffed", "a\ufffdb\ufffdc\ufffdd"),
        ("é 漢 🚢", "é 漢 🚢"),
    ],
)
def test_xml_keeps_what_it_can_hold(text: str, held: str) -> None:
    assert for_xml(text) == held


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    line = for_one_line(text)
    assert line.splitlines() == ([line] if line else [])
    assert line == line.strip()
    assert for_one_line(line) == line


def test_breaks_and_controls_are_one_space() -> None:
    assert for_one_line("\n fares\r\n\r\n up\t12\u2028%\x00 ") == "fares up 12 %"


@given(st.text("ab \n&|" + string.punctuation, max_size=30))
def test_markdown_reads_a_line_as_the_text_that_it_was(text: str) -> None:
    written = for_markdown(text)
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", written)  # what CommonMark takes for escaped
    assert not set("\\`*_[]<>&#|~!$") & set(bare)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written) == for_one_line(text)


def test_marks_of_markdown_stand_behind_a_backslash() -> None:
    assert for_markdown("*a*\n[b](c) $d$ <e> #1") == r"\*a\* \[b\](c) \$d\$ \<e\> \#1"


@given(ANY_TEXT)
def test_a_cell_of_a_spreadsheet_is_the_text_or_the_text_between_marks(text: str) -> None:
    cell = for_spreadsheet(text)
    assert cell in (text, f"“{text}”")
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("fares", "fares"),
        ("a=b", "a=b"),
        ("=1+1", "“=1+1”"),
        ("-2", "“-2”"),
        ("@SUM(A1)", "“@SUM(A1)”"),
        (" \t+1", "“ \t+1”"),
        ("\rx", "“\rx”"),
        ("＝1", "“＝1”"),
    ],
)
def test_only_what_a_spreadsheet_would_reckon_is_set_in_quotation_marks(
    text: str, cell: str
) -> None:
    assert for_spreadsheet(text) == cell


def test_a_block_of_html_has_no_blank_line_and_keeps_the_breaks_of_preformatted_text() -> None:
    html = "<div>\n\n  \n<pre>one\n\ntwo</pre>\n<p>x</p>\n<pre class=a>3\n4</pre></div>\n"
    assert html_block(html) == (
        "<div>\n<pre>one&#10;&#10;two</pre>\n<p>x</p>\n<pre class=a>3&#10;4</pre></div>"
    )


@pytest.mark.parametrize(
    ("prose", "heading", "body", "text"),
    [
        ("", "", "", "\n"),
        ("\r\n  X\r\n", "<h1>x</h1>", "<p>y</p>", "<h1>x</h1>\n\n  X\n\n<p>y</p>\n"),
        ("Up[^1].\n\n[^1]: Why.", "", "", "Up[^1].\n\n[^1]: Why.\n"),
        (
            "Up[^1].\n\n[^1]: Why.",
            "",
            "<p>y</p>",
            "Up[^1].\n\n[^1]: Why.\n\n///Footnotes Go Here///\n\n<p>y</p>\n",
        ),
    ],
)
def test_a_page_is_front_matter_heading_prose_and_the_machines_part(
    prose: str, heading: str, body: str, text: str
) -> None:
    page = as_markdown({"b": "é", "a": "x" * 90 + " y"}, prose, heading, body)
    assert page == f"---\na: {'x' * 90} y\nb: é\n---\n\n{text}"


def test_a_page_may_be_prose_alone() -> None:
    assert as_markdown({"a": 1}, "Fares.") == "---\na: 1\n---\n\nFares.\n"


def test_a_record_is_written_once_for_all_files_and_the_next_build() -> None:
    written: list[str] = []

    def shape(record: str) -> dict[str, str]:
        written.append(record)
        return {"a": record}

    one, other = "one", "other"
    lines = Lines()
    first = lines.of(one, shape)
    assert json_text([first]) == '[\n{"a":"one"}\n]\n'
    assert lines.of(one, shape) is first
    later = Lines(lines)
    assert later.of(one, shape) is first
    assert json_text([later.of(other, shape)]) == '[\n{"a":"other"}\n]\n'
    assert written == ["one", "other"]
    Lines(later.settle()).of(other, shape)
    assert later.settle().of(one, shape) is first
    assert written == ["one", "other"]
