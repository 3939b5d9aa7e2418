"""What an editor changes in ``mkdocs.yml``, through the real command line."""

from __future__ import annotations

import re

import pytest

from cli.driver import Project

pytestmark = pytest.mark.slow


def change(project: Project, old: str, new: str) -> None:
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    assert settings.count(old) == 1
    project.write("mkdocs.yml", settings.replace(old, new))


def test_a_folder_of_articles_that_is_no_path_is_told_in_one_line(project: Project) -> None:
    before = project.fingerprint()
    change(project, "seeds_dir: !ENV [SEEDS_DIR, seeds]", "seeds_dir: [seeds, more]")
    outcome = project.build()
    assert outcome.code == 1
    assert outcome.lines == [
        "ERROR   -  mkdocs.yml: extra.seeds_dir is no path; write the name of a folder"
    ]
    assert project.fingerprint() == before


def test_a_site_needs_no_search(project: Project) -> None:
    pages = {path: data for path, data in project.fingerprint().items() if path.endswith(".html")}
    assert (project.site / "search" / "search_index.json").is_file()
    change(project, "  - search\n", "")
    outcome = project.build("--strict")
    assert outcome.code == 0, outcome.said
    assert not (project.site / "search").exists()
    assert pages.keys() == {path for path in project.fingerprint() if path.endswith(".html")}


OTHER_HOOK = """
from pathlib import Path

def on_post_page(output, *, page, config):
    return output.replace("</h1>", " " + Path("words.txt").read_text() + "</h1>", 1)
"""


def test_a_hook_of_others_takes_part_in_every_build(project: Project) -> None:
    """Nobody knows what it depends on, so no page is taken as it stands."""
    change(project, "hooks/build.py]", "other.py, hooks/build.py]")
    project.write("other.py", OTHER_HOOK)
    for words in ("first", "second"):
        project.write("words.txt", words)
        assert project.build("--strict").code == 0
        page = (project.site / "sources/ferry/index.html").read_text("utf-8")
        assert re.findall(r" (first|second)\b(?=[^<]*</h1>)", page) == [words]


def test_a_dirty_build_is_the_same_as_any_other(project: Project) -> None:
    project.write("seeds/001_ferry.txt", "The ferry to Ostrand waits for the tide.\n")
    assert project.build("--dirty").code == 0
    dirty = project.fingerprint()
    assert project.build().code == 0
    assert project.fingerprint() == dirty
    assert "waits for the tide" in (project.site / "sources/ferry/index.html").read_text("utf-8")
