"""Front matter: what parts from prose, and what is no front matter at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.editor.frontmatter import parse_page, read_page
from variorum.faults import InputError


def fault_of(text: str) -> str:
    with pytest.raises(InputError) as caught:
        parse_page(text, "docs/a.md")
    return str(caught.value)


def test_front_matter_and_prose_part_and_lines_are_counted() -> None:
    page = parse_page("---\r\ntitle: Ferry\r\nterms: [ferry]\r\n---\r\nProse.\r\n", "docs/a.md")
    assert page.meta == {"title": "Ferry", "terms": ["ferry"]}
    assert (page.prose, page.first_line) == ("Prose.\n", 5)


@pytest.mark.parametrize(
    "text", ["Prose.", "", "\nNote: late.", "-- -\nProse", "Prose\n---\na: b\n---\n"]
)
def test_a_page_without_front_matter_is_all_prose(text: str) -> None:
    assert parse_page(text, "docs/a.md").prose == text
    assert parse_page(text, "docs/a.md").meta == {}


def test_empty_front_matter_is_none() -> None:
    assert parse_page("---\n---\nProse.", "docs/a.md").meta == {}


def test_dates_stay_the_words_written() -> None:
    page = parse_page("---\npublished: 2024-13-45\n---\n", "docs/a.md")
    assert page.meta == {"published": "2024-13-45"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "---\ntitle: A\nterms: [a]\ntitle: B\n---\n",
            'docs/a.md:4: "title" stands twice; keep one',
        ),
        (
            "---\nnotes:\n  c-1: {question: A, question: B}\n---\n",
            'docs/a.md:3: "question" stands twice; keep one',
        ),
        (
            "---\n- one\n- two\n---\n",
            "docs/a.md:2: the front matter is no list of keys and values; "
            'write "key: value" on each line',
        ),
        (
            "---\njust words\n---\n",
            "docs/a.md:2: the front matter is no list of keys and values; "
            'write "key: value" on each line',
        ),
        (
            "---\ntitle: Ferry\n",
            "docs/a.md:1: the front matter has no end; put a line of --- after it",
        ),
        (
            "Note: the ferry is late.\n",
            "docs/a.md:1: the first line would be taken for a key and not be shown; put an empty "
            "line before it",
        ),
        (
            "---\ntitle: Ferry\n---",
            "docs/a.md: the front matter has no line break after it; end the file with an empty "
            "line",
        ),
        (
            "---\nterms: [a]\ntitle: Ferry: the end\n---\n",
            "docs/a.md:3: the front matter is not YAML (mapping values are not allowed here); "
            "put values that hold a colon or quotation marks in quotes, and indent with spaces",
        ),
        (
            "---\ntitle: !!python/object:os.system x\n---\n",
            "docs/a.md:2: the front matter is not YAML (could not determine a constructor for the "
            "tag 'tag:yaml.org,2002:python/object:os.system'); "
            "put values that hold a colon or quotation marks in quotes, and indent with spaces",
        ),
    ],
)
def test_faults_name_file_line_and_remedy(text: str, message: str) -> None:
    assert fault_of(text) == message


def test_front_matter_nested_beyond_reason_is_a_fault() -> None:
    assert fault_of(f"---\na: {'[' * 5000}\n---\n").startswith("docs/a.md:2: ")


def test_a_page_that_is_not_utf8_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"caf\xe9")
    with pytest.raises(InputError, match=r"docs/a.md: not UTF-8 at byte 3; save it as UTF-8"):
        read_page(path, "docs/a.md")
