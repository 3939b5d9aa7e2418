"""Links from one page to another, as they hold in a folder on disk."""

from __future__ import annotations

import posixpath

import pytest

from variorum.addresses import HOME, link


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (HOME, "topics/", "topics/index.html"),
        (HOME, HOME, "index.html"),
        ("topics/ferry/", HOME, "../../index.html"),
        ("topics/ferry/", "topics/", "../index.html"),
        ("topics/ferry/", "topics/ferry/", "index.html"),
        ("topics/ferry/", "topics/bridge/", "../bridge/index.html"),
        ("topics/ferry/", "data/sources/a.txt", "../../data/sources/a.txt"),
        ("topics/", "topics/ferry/", "ferry/index.html"),
        ("sources/sources/", "sources/", "../index.html"),
        ("data", "data/sources.csv", "sources.csv"),
    ],
)
def test_a_link_names_the_file_it_leads_to(here: str, there: str, expected: str) -> None:
    assert link(here, there) == expected
    target = there + "index.html" if there == HOME or there.endswith("/") else there
    assert expected == posixpath.relpath(f"/{target}", f"/{here}")


def test_an_anchor_of_the_same_page_needs_no_file() -> None:
    assert link("topics/ferry/", "topics/ferry/", "s-1") == "#s-1"
    assert link("topics/ferry/", "topics/", "s-1") == "../index.html#s-1"


def test_a_name_is_encoded() -> None:
    assert link(HOME, "sources/fähre ?/") == "sources/f%C3%A4hre%20%3F/index.html"
