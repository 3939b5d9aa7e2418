"""What the project promises about itself: its requirements, its workflows, its commands."""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PINNED = sorted(ROOT.glob("requirements*.txt"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = sorted(path for path in [*(ROOT / "tools").iterdir(), ROOT / ".ci/run"] if path.is_file())

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_USES = re.compile(r"uses: *(\S+)")
_TARGET = re.compile(r"([a-z-]+):.*## ")


def normal(name: str) -> str:
    """A package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(file: Path) -> list[str]:
    """The packages that a requirements*.in names itself."""
    lines = file.read_text().splitlines()
    return [normal(match[0]) for line in lines if (match := _NAME.match(line))]


def pins(file: Path) -> dict[str, str]:
    """The version of each package of a compiled file."""
    found = re.findall(
        r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)", file.read_text(), flags=re.MULTILINE
    )
    return dict(found)


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_requirements_are_there() -> None:
    assert {path.name for path in PINNED} >= {"requirements.txt", "requirements-dev.txt"}


@pytest.mark.parametrize("file", PINNED, ids=relative)
def test_every_pin_has_a_hash(file: Path) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", file.read_text(), flags=re.MULTILINE)[1:]
    bare = [block for block in blocks if "==" not in block or "--hash=sha256:" not in block]
    assert bare == []


@pytest.mark.parametrize("file", PINNED, ids=relative)
def test_requirements_name_no_index_and_no_place(file: Path) -> None:
    words = file.read_text().split()
    odd = [word for word in words if "://" in word or word.startswith(("/", "--index", "--find"))]
    assert odd == []


@pytest.mark.parametrize("file", PINNED, ids=relative)
def test_compiled_requirements_hold_what_was_asked_for(file: Path) -> None:
    assert set(asked_for(file.with_suffix(".in"))) <= set(pins(file))


def test_pins_name_the_extras_that_installed_packages_ask_for() -> None:
    """Else pip takes the newest release for "coverage[toml]", which has no hash here, and stops."""
    text = "".join(file.read_text() for file in PINNED)
    asked = {
        f"{normal(need.name)}[{','.join(sorted(need.extras))}]=="
        for package in importlib.metadata.distributions()
        for need in map(Requirement, package.requires or ())
        if need.extras and (need.marker is None or need.marker.evaluate({"extra": ""}))
    }
    assert "coverage[toml]==" in asked
    assert [pin for pin in sorted(asked) if pin not in text] == []


def test_both_files_of_make_test_agree_on_versions() -> None:
    site, dev = pins(ROOT / "requirements.txt"), pins(ROOT / "requirements-dev.txt")
    assert {
        name: version for name, version in dev.items() if site.get(name, version) != version
    } == {}


def test_mkdocs_and_material_are_held_at_one_version() -> None:
    text = (ROOT / "requirements.in").read_text()
    assert re.findall(r"^mkdocs(?:-material)?==[\d.]+$", text, flags=re.MULTILINE)[1:]
    assert pins(ROOT / "requirements.txt")["mkdocs"].startswith("1.")


@pytest.mark.parametrize("file", WORKFLOWS, ids=relative)
def test_actions_are_pinned_by_full_commit_hash(file: Path) -> None:
    used = _USES.findall(file.read_text())
    assert [
        action for action in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
    ] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=relative)
def test_workflows_may_only_read_unless_a_job_says_more(file: Path) -> None:
    assert yaml.safe_load(file.read_text())["permissions"] == {"contents": "read"}


def test_publishing_builds_strictly_checks_and_lists_what_it_used() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text())["jobs"]
    commands = "\n".join(step.get("run", "") for step in jobs["build"]["steps"])
    assert "make build" in commands
    assert "make verify SITE=site" in commands
    assert "cyclonedx-py" in commands


def test_vulnerabilities_are_looked_for_every_week() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/audit.yml").read_text())
    assert workflow[True]["schedule"], "YAML 1.1 reads the key `on` as true"
    commands = [step.get("run", "") for step in workflow["jobs"]["vulnerabilities"]["steps"]]
    assert any(command.startswith("pip-audit -r requirements.txt") for command in commands)


def test_every_change_is_built_with_properdocs_too() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text())
    assert {"push", "pull_request"} <= set(workflow[True])
    commands = [step.get("run", "") for step in workflow["jobs"]["properdocs"]["steps"]]
    assert "python -m properdocs build -f mkdocs.yml --strict" in commands


@pytest.mark.parametrize("ecosystem", ["pip", "github-actions"])
def test_updates_are_proposed_for(ecosystem: str) -> None:
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text())["updates"]
    assert ecosystem in [update["package-ecosystem"] for update in updates]


def test_every_target_for_people_is_listed_by_make() -> None:
    makefile = (ROOT / "Makefile").read_text()
    told = subprocess.run(["make", "-C", str(ROOT)], capture_output=True, text=True, check=True)
    assert set(_TARGET.findall(makefile)) >= {"serve", "build", "test", "verify", "bench"}
    assert [name for name in _TARGET.findall(makefile) if f"  {name} " not in told.stdout] == []


@pytest.mark.parametrize(
    ("command", "missing"),
    [("topic", "NAME"), ("source", "FILE"), ("note", "ID"), ("export", "OUT")],
)
def test_a_target_without_its_argument_says_which_one(command: str, missing: str) -> None:
    # `setup` is skipped: nothing may be installed by a test.
    told = subprocess.run(
        ["make", "-C", str(ROOT), "--assume-old=setup", command],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )
    assert told.returncode != 0
    assert f"{missing} is missing; use: make {command} {missing}=" in told.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=relative)
def test_scripts_can_be_run(script: Path) -> None:
    first = script.read_bytes().partition(b"\n")[0]
    assert script.suffix == ".py" or (first.startswith(b"#!") and script.stat().st_mode & 0o111)


def test_the_bytes_of_articles_are_left_alone_by_git() -> None:
    assert "seeds/** -text" in (ROOT / ".gitattributes").read_text().splitlines()


def test_no_pattern_needs_a_newer_python() -> None:
    """Python before 3.11.5 misreads a group that gives nothing back, such as "(?:a|b)*+"."""
    found = [
        file.name
        for file in sorted(Path("hooks").rglob("*.py"))
        if re.search(r"\)[*+?]\+|\(\?>", file.read_text("utf-8"))
    ]
    assert found == []


def test_licence_is_the_one_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text().startswith("MIT License\n")


def vendored() -> dict[str, dict[str, str]]:
    return tomllib.loads((ROOT / "vendored.toml").read_text())


@pytest.mark.parametrize("name", vendored())
def test_a_script_of_others_is_the_one_that_was_published(name: str) -> None:
    entry = vendored()[name]
    assert hashlib.sha256((ROOT / name).read_bytes()).hexdigest() == entry["sha256"]
    assert entry["licence"].split()[0] in {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause"}
    assert "Permission" in (ROOT / entry["licence_text"]).read_text()
    assert re.fullmatch(r"\d+\.\d+\.\d+", entry["version"])


def test_a_script_is_listed_with_its_origin_or_opens_with_what_it_is_for() -> None:
    scripts = [relative(path) for path in (ROOT / "docs").rglob("*.js")]
    ours = [name for name in scripts if name not in vendored()]
    assert [name for name in ours if not (ROOT / name).read_text().startswith("/* ")] == []


def table_under(heading: str, file: str) -> list[list[str]]:
    """The rows of the first Markdown table under a heading, without its head."""
    text = (ROOT / file).read_text().partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in text.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_every_library_has_its_reason_licence_and_what_it_was_weighed_against() -> None:
    table = {normal(row[0]): row for row in table_under("Libraries", "CONTRIBUTING.md")}
    assert sorted(table) == sorted(asked_for(ROOT / "requirements.in"))
    assert [row for row in table.values() if len(row) != 4 or not all(row)] == []


def test_what_the_code_imports_is_asked_for_by_name() -> None:
    files = (ROOT / "hooks").rglob("*.py")
    trees = [ast.parse(path.read_text()) for path in files]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    tops = {name.partition(".")[0] for name in plain | named}
    ours = {path.stem for path in (ROOT / "hooks").iterdir()}
    other = tops - set(sys.stdlib_module_names) - ours
    packages = {"yaml": "pyyaml", "pydantic_core": "pydantic", "Stemmer": "pystemmer"}
    assert {packages.get(top, normal(top)) for top in other} <= set(
        asked_for(ROOT / "requirements.in")
    )


PROMISES = table_under("What you can rely on", "README.md")


def test_the_readme_lists_promises() -> None:
    assert len(PROMISES) >= 7


@pytest.mark.parametrize("promise", PROMISES, ids=lambda row: row[0])
def test_every_promise_of_the_readme_names_tests_that_exist(promise: list[str]) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", promise[-1])
    assert named
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (ROOT / file).exists() or f"def {test}(" not in (ROOT / file).read_text()
    ]
    assert missing == []


def test_every_picture_and_page_that_the_readme_links_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text())
    local = [link for link in links if "://" not in link and not link.startswith("source:")]
    assert [link for link in local if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "NOTICE.md"])
def test_what_people_read_names_only_targets_that_make_has(file: str) -> None:
    targets = set(_TARGET.findall((ROOT / "Makefile").read_text()))
    named = re.findall(r"`make ([a-z-]+)", (ROOT / file).read_text())
    assert set(named) <= targets
