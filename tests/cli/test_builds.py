"""Good input, through the real command line: strict, elsewhere, and without MkDocs."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from cli.driver import COUNCIL, FERRY, ROOT, Project, copy_project

pytestmark = pytest.mark.slow

OTHERS = {
    "one article": {"report.txt": FERRY},
    "one sentence": {"note.txt": "The ferry sank.\n"},
    "no topic fits": {"a.txt": "Snow fell on the hills.\n", "b.txt": "The hills lay under snow.\n"},
    "names of every kind": {
        "index.txt": FERRY,
        "INDEX.TXT.txt": COUNCIL,
        ".hidden.txt": "A ferry was seen in the fog.\n",
        "two words & <more>.txt": "Two ferries met in the harbour.\n",
        "Überfahrt.txt": "The crossing took nine hours.\n",
    },
    "windows line ends and a byte-order mark": {
        "win.txt": "\ufeffThe ferry is late.\r\n\r\nIt waits.\r\n"
    },
}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project as it is published, with its own articles."""
    project = copy_project(tmp_path_factory.mktemp("real") / "variorum")
    shutil.copytree(ROOT / "seeds", project.seeds)
    outcome = project.build("--strict")
    assert outcome.code == 0, outcome.said
    assert outcome.lines == [], "a strict build says nothing but what it did"
    return project


def test_the_published_site_builds_strictly(real: Project) -> None:
    listed = {path.name for path in (real.site / "sources").iterdir() if path.is_dir()}
    assert len(listed) == len(list(real.seeds.glob("*.txt")))


def test_articles_of_ones_own_build_strictly_once_the_pages_on_ours_are_taken_out(
    tmp_path: Path,
) -> None:
    """The steps of the README, *Begin with articles of your own*."""
    project = copy_project(tmp_path / "variorum")
    project.write("seeds/ferry.txt", FERRY)
    project.write("seeds/council.txt", COUNCIL)
    for page in (project.docs / "topics").glob("*.md"):
        if page.name != "index.md":
            page.unlink()
    for name, first in (
        ("conflicts.md", r"(?ms)^notes:.*?(?=^---)"),
        ("glossary.md", r"(?s)\nATACMS.*"),
    ):
        text = (project.docs / name).read_text()
        assert re.search(first, text)
        project.write(f"docs/{name}", re.sub(first, "", text))
    outcome = project.build("--strict")
    assert outcome.code == 0, outcome.said
    assert outcome.lines == []
    assert "No topic has been named" in (project.site / "topics/index.html").read_text()


@pytest.mark.parametrize("name", OTHERS)
def test_any_other_folder_builds_with_the_same_docs(
    name: str, real: Project, tmp_path: Path
) -> None:
    for file, text in OTHERS[name].items():
        (tmp_path / file).write_bytes(text.encode())
    outcome = real.build("--site-dir", str(tmp_path / "site"), SEEDS_DIR=str(tmp_path))
    assert outcome.code == 0, outcome.said
    # What the editor cites of articles that are not in this folder is a warning, and all there is.
    expected = ("in this folder", "no comparison of these sources has that id")
    odd = [line for line in outcome.lines if not any(words in line for words in expected)]
    assert odd == []
    dossier = json.loads((tmp_path / "site/data/dossier.json").read_text())
    assert len(dossier["sources"]) == len(OTHERS[name])


@pytest.mark.parametrize("name", OTHERS)
def test_any_other_folder_builds_strictly_where_nothing_else_is_cited(
    name: str, built: Project, tmp_path: Path
) -> None:
    for file, text in OTHERS[name].items():
        (tmp_path / file).write_bytes(text.encode())
    site = str(tmp_path / "site")
    outcome = built.build("--strict", "--site-dir", site, SEEDS_DIR=str(tmp_path))
    assert outcome.code == 0, outcome.said


def test_a_build_told_to_be_clean_is_the_same_as_one_over_an_old_site(project: Project) -> None:
    before = project.fingerprint()
    assert project.build("--clean").code == 0
    assert project.fingerprint() == before


def test_a_removed_source_leaves_a_page_that_says_so_with_all_its_anchors(
    project: Project,
) -> None:
    def anchors() -> set[str]:
        page = LexborHTMLParser((project.site / "sources/council/index.html").read_bytes())
        ids = {node.attributes["id"] or "" for node in page.css("article [id]")}
        return {id_ for id_ in ids if id_.startswith("s-")}

    git = ["git", "-C", str(project.root), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "seeds"], ["commit", "-qm", "add"]):
        subprocess.run([*git, *arguments], check=True)
    before = anchors()
    (project.seeds / "002_council.txt").unlink()
    outcome = project.build("--strict")
    assert outcome.code == 0, outcome.said
    page = (project.site / "sources/council/index.html").read_text("utf-8")
    assert "This source is no longer part of this collection" in page
    assert len(before) == 2
    assert anchors() == before
    assert "4 million crowns" not in page


def test_of_a_source_in_excerpts_the_rest_is_in_no_file_of_the_site(project: Project) -> None:
    held_back = "Gulls nested on the breakwater all summer."
    project.write("seeds/001_ferry.txt", f"{FERRY}\n{held_back}\n")
    assert project.build("--strict").code == 0
    assert holding(project.site, "Gulls")
    project.write("docs/sources/ferry.md", "---\npublish: excerpts\n---\n")
    outcome = project.build("--strict")
    assert outcome.code == 0, outcome.said
    assert holding(project.site, "second boat")
    assert [holding(project.site, word) for word in ("Gulls", "breakwater", "summer")] == [[]] * 3


def test_an_icon_that_the_theme_has_not_is_a_warning_and_left_out(project: Project) -> None:
    topic = "---\ntitle: Harbour\nterms: [harbour]\nicon: material/{}\n---\n"
    project.write("docs/topics/harbour.md", topic.format("xyz"))
    outcome = project.build()
    assert outcome.code == 0, outcome.said
    assert outcome.lines == [
        'WARNING -  variorum: docs/topics/harbour.md: the theme has no icon "material/xyz"; write '
        "one of its own, such as material/ferry"
    ]
    project.write("docs/topics/harbour.md", topic.format("ferry"))
    assert project.build("--strict").code == 0


def holding(site: Path, words: str) -> list[str]:
    """The files of a site that hold some words, packed ones unpacked."""
    found = []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        if words.encode() in data:
            found.append(path.relative_to(site).as_posix())
    return found


def test_properdocs_builds_the_same_pages(built: Project, tmp_path: Path) -> None:
    outcome = built.build(
        "-f", "mkdocs.yml", "--strict", "--site-dir", str(tmp_path / "site"), tool="properdocs"
    )
    assert outcome.code == 0, outcome.said
    theirs = {
        str(page.relative_to(tmp_path / "site")) for page in (tmp_path / "site").rglob("*.html")
    }
    ours = {str(page.relative_to(built.site)) for page in built.site.rglob("*.html")}
    assert theirs == ours
