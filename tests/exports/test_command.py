"""The export as a command: the same pages as the hook's own, from a folder that needs no hook."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from cli.driver import COUNCIL, FERRY, Outcome, Project, clean_environment, copy_project
from hostile.articles import TEXTS

pytestmark = pytest.mark.slow

EDITORS_PAGE = """---
title: Fares & fog
---

What was said[^1] of HTML: ["will stop in March"](source:ferry), and ["the words
that nobody has"](source:nowhere).

- ["&<b>*not* bold</b> {: .x }"](source:odd)

    ["will stop in March"](source:ferry)

```
["will stop in March"](source:ferry)
```

| a | b |
| - | - |
| ["until June"](source:council) | [the topics](topics/index.md) |

*[HTML]: a language of pages

[^1]: By whom is told below.
"""
ODD = (
    "The crier wrote “&<b>*not* bold</b> {: .x } `code`” on a wall.\x0b\x85"
    "</div>\n\n    # no heading\n\n```\n<script>x()</script> --8<-- 'a' {{ 7*7 }} [x]: y <pre>\n"
)
FIRE = (
    "A fire at the old mill in Varde hurt {} people on Monday, the Varde Fire Union (VFU) said.\n"
    "“It burned for {} hours,” said Mira Holt, who leads the VFU.\n"
)
METHOD = "---\ntitle: How\n---\n\n# How this is made\n\nBy hand.\n"


def run(project: Project, *arguments: str) -> Outcome:
    done = subprocess.run(
        [sys.executable, "hooks/export.py", *arguments],
        cwd=project.root,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with hostile words and prose of every kind, built and exported; do not change."""
    project = copy_project(tmp_path_factory.mktemp("exported") / "variorum")
    # The editor's pages of this project cite its own articles, which are not in this folder.
    for page in [*project.docs.glob("*.md"), *project.docs.glob("*/*.md")]:
        page.unlink()
    project.write("seeds/001_ferry.txt", FERRY)
    project.write("seeds/002_council.txt", COUNCIL)
    project.write("seeds/mill.txt", FIRE.format("12", "six"))
    project.write("seeds/smoke.txt", FIRE.format("17", "nine"))
    project.write("seeds/odd.txt", ODD)
    project.write("seeds/two words & <more>.txt", "Two ferries met in the harbour.\n")
    project.write("seeds/.hidden.txt", "A ferry was seen in the fog.\n")
    short = {name: text for name, text in TEXTS.items() if len(text) < 5_000}
    for name, text in short.items():
        project.write(f"seeds/{name}.txt", text)
    project.write("docs/index.md", EDITORS_PAGE)
    project.write("docs/method.md", METHOD)
    project.write("docs/topics/ferry.md", "---\ntitle: Ferry\nterms: [ferry]\n---\n\nOf ferries.\n")
    for name in ("conflicts", "glossary", "about"):
        project.write(f"docs/{name}.md", f"---\ntitle: {name.title()}\n---\n")
    built = project.build()
    assert built.code == 0, built.said
    outcome = run(project, "out")
    assert outcome.code == 0, outcome.said
    return project


@pytest.fixture(scope="module")
def exported(project: Project) -> Project:
    return Project(project.root / "out")


def pages(site: Path) -> dict[str, str]:
    """The text of the content of every page, by path; runs of white space are one space."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        article = LexborHTMLParser(path.read_text("utf-8")).css_first("article")
        if article is not None:
            text = article.text(deep=True)
            found[path.relative_to(site).as_posix()] = " ".join(text.split())
    return found


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_every_page_reads_as_the_hooks_own(project: Project, exported: Project, tool: str) -> None:
    options = ["-f", "mkdocs.yml", "-d", f"site-{tool}", "--strict"]
    built = exported.build(*options, tool=tool)
    assert built.code == 0, built.said
    ours, theirs = pages(project.site), pages(exported.root / f"site-{tool}")
    assert sorted(theirs) == sorted(ours)
    assert theirs == ours
    assert "the words that nobody has" in ours["index.html"]
    assert "7*7" in ours["sources/odd/index.html"]


def test_zensical_builds_pages_of_the_same_text(project: Project, exported: Project) -> None:
    command = os.environ.get("ZENSICAL") or shutil.which("zensical")
    if command is None:
        pytest.skip("zensical is not installed; ZENSICAL may name its command")
    done = subprocess.run(
        [command, "build", "--clean"],
        cwd=exported.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert pages(exported.site) == pages(project.site)


def test_the_exported_site_passes_the_same_proof(project: Project, exported: Project) -> None:
    assert exported.build("--strict", "-d", "site").code == 0
    done = subprocess.run(
        [sys.executable, "hooks/verify.py", "out/site", "--seeds", "seeds", "--docs", "docs"],
        cwd=project.root,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_configuration_names_no_hook_and_the_same_pages(exported: Project) -> None:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("!", lambda _loader, tag, _node: f"!{tag}")
    text = (exported.root / "mkdocs.yml").read_text("utf-8")
    settings = yaml.load(text, Loader)
    assert "hooks" not in settings
    assert settings["use_directory_urls"] is True
    assert settings["site_url"] == "!ENV"
    assert {
        "Topics": ["topics/index.md", "topics/ferry.md", "topics/everything-else/index.md"]
    } in (settings["nav"])
    assert settings["theme"]["name"] == "material"


def test_machine_made_parts_are_one_block_without_blank_lines(exported: Project) -> None:
    text = (exported.docs / "sources" / "odd" / "index.md").read_text("utf-8")
    _, _, rest = text.split("---\n", 2)
    heading, block = rest.strip("\n").split("\n\n")
    assert heading == "<h1>Source odd</h1>"
    assert block.startswith("<div>\n")
    assert block.endswith("\n</div>")


def test_the_data_files_are_those_of_the_site(project: Project, exported: Project) -> None:
    data = {path.name for path in (exported.docs / "data").iterdir()}
    assert {"dossier.json", "conflicts.csv", "datapackage.json"} <= data
    ours = (project.site / "data" / "dossier.json").read_bytes()
    assert (exported.docs / "data" / "dossier.json").read_bytes() == ours
    assert (project.site / "data" / "sources" / ".hidden.txt").is_file()


def table(site: Path, name: str) -> list[dict[str, str]]:
    with (site / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    "name", ["sources", "sentences", "topics", "quotations", "speakers", "conflicts", "glossary"]
)
def test_every_address_in_a_table_leads_somewhere(project: Project, name: str) -> None:
    links = {row["url"] for row in table(project.site, name)}
    held: dict[Path, str] = {}
    for link in sorted(links):
        path, _, anchor = link.partition("#")
        page = project.site / "data" / unquote(path)
        html = held.setdefault(page, page.read_text("utf-8"))
        assert not anchor or f'id="{escape(unquote(anchor))}"' in html
    assert links


def test_another_folder_of_articles(project: Project, tmp_path: Path) -> None:
    seeds = tmp_path / "other"
    seeds.mkdir()
    (seeds / "bridge.txt").write_text("A bridge was opened in Varde.\n")
    out = tmp_path / "out"
    assert run(project, str(out), "--seeds", str(seeds)).code == 0
    assert (out / "docs" / "sources" / "bridge" / "index.md").is_file()


def test_an_earlier_export_is_replaced_and_its_built_site_left_alone(
    project: Project, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run(project, str(out)).code == 0
    (out / "docs" / "old.md").write_text("old")
    (out / "site").mkdir()
    assert run(project, str(out)).code == 0
    assert not (out / "docs" / "old.md").exists()
    assert (out / "site").is_dir()


def test_a_folder_of_others_is_not_written_into(project: Project, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    outcome = run(project, str(tmp_path))
    assert outcome.code == 1
    assert outcome.said == (
        f"{tmp_path}: not empty, and no earlier export; name a new or empty folder\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder_to_write_into(project: Project, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    outcome = run(project, str(tmp_path / "letter.txt"))
    assert (outcome.code, outcome.said) == (
        1,
        f"{tmp_path / 'letter.txt'}: is a file; name a folder\n",
    )


def test_a_link_in_an_earlier_export_is_replaced_and_not_followed(
    project: Project, tmp_path: Path
) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text("mine")
    assert run(project, str(out)).code == 0
    shutil.rmtree(out / "docs")
    (out / "docs").symlink_to(elsewhere)
    assert run(project, str(out)).code == 0
    assert (out / "docs" / "index.md").is_file()
    assert [path.name for path in elsewhere.iterdir()] == ["letter.txt"]


def test_settings_without_this_projects_hook_are_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Ferry\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Ferry\n")
    outcome = run(project, str(tmp_path / "out"), "--config", str(tmp_path / "mkdocs.yml"))
    assert outcome.code == 1
    assert outcome.said == f"{tmp_path}/mkdocs.yml: no hooks/build.py under hooks; put it there\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("folder", ["docs", "docs/assets/export", "seeds", "seeds/x"])
def test_nothing_is_written_to_the_editors_folder_or_the_sources(
    project: Project, folder: str
) -> None:
    outcome = run(project, folder)
    assert outcome.code == 1
    assert outcome.said.endswith("; name a folder elsewhere\n")


def test_bad_input_leaves_the_last_export_as_it_was(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(project, str(out)).code == 0
    seeds = tmp_path / "bad"
    seeds.mkdir()
    (seeds / "bad.txt").write_bytes(b"\xff\xfe")
    outcome = run(project, str(out), "--seeds", str(seeds))
    assert outcome.code == 1
    assert "bad.txt: not UTF-8" in outcome.said
    assert "Traceback" not in outcome.said
    assert (out / "docs" / "sources" / "odd" / "index.md").is_file()
