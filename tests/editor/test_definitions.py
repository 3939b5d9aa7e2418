"""The editor's definition list, as Python-Markdown reads it."""

from __future__ import annotations

import pytest

from variorum.editor.definitions import parse_definitions, split_glossary

PAGE = """\
Words that the *sources* use.

Ro-ro
:   A ship with ramps.

Knot
Knots
:   One sea mile an hour.

    Of the `sea`, **not** of rope.

    - old
    - new

```
Not a term
: not a definition
```

Harbour master

:   Who runs the harbour.
:   Also a title.

That is all.
"""


def test_each_term_has_the_markdown_of_its_definition() -> None:
    knot = "One sea mile an hour.\n\nOf the `sea`, **not** of rope.\n\n- old\n- new"
    assert parse_definitions(PAGE) == {
        "Ro-ro": "A ship with ramps.",
        "Knot": knot,
        "Knots": knot,
        "Harbour master": "Who runs the harbour.\n\nAlso a title.",
    }


def test_the_prose_parts_from_the_list() -> None:
    prose, lists = split_glossary(PAGE)
    assert prose == (
        "Words that the *sources* use.\n\n```\nNot a term\n: not a definition\n```\n\nThat is all."
    )
    assert parse_definitions(lists) == parse_definitions(PAGE)
    assert parse_definitions(prose) == {}


def test_a_term_defined_twice_has_both() -> None:
    assert parse_definitions("A\n: one\n\nB\n: two\n\nA\n: three\n") == {
        "A": "one\n\nthree",
        "B": "two",
    }


@pytest.mark.parametrize("page", ["", "Only prose.\n", "Time: noon\n12:30 is late\n"])
def test_a_page_without_a_list_defines_nothing(page: str) -> None:
    assert parse_definitions(page) == {}
    assert split_glossary(page) == (page.strip(), "")
