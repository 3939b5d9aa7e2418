"""Bad input, through the real command line: one line with file, place and remedy, and no harm."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from cli.driver import COUNCIL, FERRY, Project, Server, clean_environment
from cli.faults import (
    DOCS,
    MISTAKES,
    SEEDS,
    WRONG_NOTE,
    WRONG_QUOTATION,
    Mistake,
    each_mistake,
)

pytestmark = pytest.mark.slow


def lines_about(said: str, mistake: Mistake) -> list[str]:
    return [line for line in said.splitlines() if all(words in line for words in mistake.told)]


@each_mistake
def test_a_mistake_ends_the_build_with_one_line_and_leaves_the_last_site(
    mistake: Mistake, project: Project
) -> None:
    before = project.fingerprint()
    mistake.spoil(project)
    outcome = project.build()
    assert outcome.code == 1
    assert len(lines_about(outcome.said, mistake)) == 1, outcome.said
    assert "Traceback" not in outcome.said
    assert len(outcome.lines) == 1, outcome.lines
    assert project.fingerprint() == before
    assert sorted(path.name for path in project.root.glob(".site*")) == []


def test_all_mistakes_of_a_build_are_told_together(project: Project) -> None:
    in_seeds = list(SEEDS[:4])
    for mistake in (*in_seeds, DOCS[0], DOCS[3]):
        mistake.spoil(project)
    outcome = project.build()
    assert outcome.code == 1
    untold = [m.name for m in in_seeds if not lines_about(outcome.said, m)]
    assert untold == [], outcome.said


def test_mistakes_in_articles_pages_quotations_and_notes_are_told_together(
    project: Project,
) -> None:
    mistakes = (SEEDS[0], DOCS[0], DOCS[3], WRONG_QUOTATION, WRONG_NOTE)
    for mistake in mistakes:
        mistake.spoil(project)
    outcome = project.build()
    untold = [mistake.name for mistake in mistakes if not lines_about(outcome.said, mistake)]
    assert untold == [], outcome.said
    assert len(outcome.lines) == len(mistakes), outcome.said


def test_a_running_server_survives_every_mistake(project: Project, server: Server) -> None:
    # A folder that was taken away is watched no more, so that mistake comes last.
    for number, mistake in enumerate(sorted(MISTAKES, key=lambda each: each.name == "no folder")):
        heard = len(server.said)
        mistake.spoil(project)
        if mistake.quiet:
            (project.root / "mkdocs.yml").touch()
        server.wait(
            lambda heard=heard, mistake=mistake: bool(lines_about(server.text(heard), mistake)),
            f"the message on: {mistake.name}",
        )
        assert "Traceback" not in server.text(heard)
        assert "second boat" in server.get("sources/ferry/"), "the last good page stands"
        mistake.mend(project)
        words = f"Departure {number} was late."
        project.write("seeds/001_ferry.txt", f"{FERRY}\n{words}\n")
        if mistake.quiet:
            (project.root / "mkdocs.yml").touch()
        server.wait_for_page("sources/ferry/", words)
    project.write("seeds/001_ferry.txt", FERRY)
    (project.root / "mkdocs.yml").touch()
    server.wait(lambda: "Departure" not in server.get("sources/ferry/"), "the first page again")


def test_an_address_that_is_taken_is_told_in_one_line(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=project.root,
            env=clean_environment(),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Traceback" not in said
    assert [line for line in said.splitlines() if f"{address}: cannot be served at" in line], said


def test_what_the_proof_finds_ends_the_build_and_leaves_the_last_site(project: Project) -> None:
    before = project.fingerprint()
    project.write(
        "docs/about.md",
        '---\ntitle: about\n---\n\n<a href="../conflicts/index.html#gone">Fares</a>\n\n'
        '<img src="https://example.org/ferry.png" alt="">\n\n'
        '<span data-source="ferry" data-span="0-9">The ferry</span> and '
        '<span data-source="ferry" data-span="0-9">the boats</span>\n',
    )
    outcome = project.build()
    assert outcome.code == 1
    assert [line.split(";")[0] for line in outcome.lines] == [
        "ERROR   -  about/index.html: the run ferry 0-9 is not what the source says",
        "about/index.html: loads https://example.org/ferry.png from elsewhere",
        "about/index.html: the link ../conflicts/index.html#gone leads to no place on "
        "conflicts/index.html",
    ]
    assert project.fingerprint() == before
    assert sorted(path.name for path in project.root.glob(".site*")) == []


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("letter", "a file has its name"),
        ("letter/site", "letter: File exists"),
        ("letter/new/site", "letter/new: Not a directory"),
    ],
)
def test_a_site_folder_that_cannot_be_is_told_with_its_reason(
    place: str, why: str, project: Project
) -> None:
    project.write("letter", "A file and no folder.")
    outcome = project.build("--site-dir", place)
    assert outcome.code == 1
    target = project.root / place
    assert [line.replace(f"{project.root}/", "") for line in outcome.lines] == [
        f"ERROR   -  {place}: no site can be written there, since {why}; name another folder with "
        "site_dir in mkdocs.yml or with --site-dir"
    ]
    assert not target.is_dir()
    assert (project.root / "letter").read_text() == "A file and no folder."


def test_the_same_text_under_two_names_is_a_warning(project: Project) -> None:
    project.write("seeds/copy.txt", FERRY)
    outcome = project.build()
    assert outcome.code == 0
    told = [line for line in outcome.lines if line.startswith("WARNING")]
    assert len(told) == 1
    assert "seeds/001_ferry.txt and seeds/copy.txt: the same text under 2 names" in told[0]


@pytest.mark.parametrize("name", ["page.html", "letter.docx", "notes.TXT.bak", ".DS_Store"])
def test_what_is_no_article_is_named_in_a_warning_and_left_alone(
    name: str, project: Project
) -> None:
    project.write(f"seeds/{name}", "Words that must not be read.")
    outcome = project.build()
    assert outcome.code == 0
    told = [line for line in outcome.lines if line.startswith("WARNING")]
    assert len(told) == 1
    assert f"seeds/{name}: left alone" in told[0]
    pages = [page.read_text() for page in project.site.rglob("*.html")]
    assert not any("must not be read" in page for page in pages)


def test_a_folder_beside_the_articles_is_named_in_a_warning(project: Project) -> None:
    project.write("seeds/archive/old.txt", COUNCIL)
    outcome = project.build()
    assert outcome.code == 0
    assert "seeds/archive: left alone" in outcome.said


def test_a_strict_build_with_a_warning_leaves_the_last_site(project: Project) -> None:
    before = project.fingerprint()
    project.write("seeds/page.html", "<p>A page.</p>")
    outcome = project.build("--strict")
    assert outcome.code == 1
    assert "seeds/page.html: left alone" in outcome.said
    assert project.fingerprint() == before


def test_a_link_within_the_folder_is_an_article_like_any_other(project: Project) -> None:
    (project.seeds / "again.txt").symlink_to(project.seeds / "002_council.txt")
    assert project.build().code == 0
    assert (project.site / "sources/again/index.html").is_file()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told_like_any_mistake(project: Project) -> None:
    project.write("seeds/secret.txt", FERRY).chmod(0)
    outcome = project.build()
    assert outcome.code == 1
    assert "seeds/secret.txt" in outcome.said
    assert "Traceback" not in outcome.said


def test_names_from_elsewhere_stay_on_one_line(project: Project) -> None:
    (project.seeds / "two\nlines.txt").write_bytes(b"\xff")
    outcome = project.build()
    assert outcome.code == 1
    assert r"seeds/two\nlines.txt: not UTF-8" in outcome.said


def test_nothing_is_written_but_the_site_and_the_cache(project: Project, tmp_path: Path) -> None:
    home, cache, rest = (tmp_path / name for name in ("home", "cache", "rest"))
    for folder in (home, cache, rest):
        folder.mkdir()

    def all_files() -> dict[str, bytes]:
        return {
            str(path): path.read_bytes()
            for path in tmp_path.rglob("*")
            if path.is_file() and not any(map(path.is_relative_to, (project.site, cache)))
        }

    before = all_files()
    places = {"HOME": str(home), "TMPDIR": str(rest), "PYTHONDONTWRITEBYTECODE": "1"}
    project.write("site/stale.html", "old")
    assert project.build(VARIORUM_CACHE=str(cache), **places).code == 0
    assert not (project.site / "stale.html").exists()
    assert [path for path in cache.rglob("*") if path.is_file()] != []
    assert all_files() == before
