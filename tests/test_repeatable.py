"""Same in, same out: two builds of one input are the same bytes, wherever and whenever."""

from __future__ import annotations

import filecmp
import hashlib
import random
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from building import PROJECT
from cli.driver import Project, clear_docs, copy_project
from variorum.cache import keep, kept
from variorum.dossier import as_json, compile_dossier
from variorum.history import with_history
from variorum.ledger import Ledger
from variorum.records import Dossier
from variorum.seeds import read_seeds

pytestmark = pytest.mark.slow

SEEDS = PROJECT / "seeds"


def _differing(one: Path, other: Path) -> list[str]:
    files = {p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file()}
    others = {p.relative_to(other).as_posix() for p in other.rglob("*") if p.is_file()}
    _, unlike, unread = filecmp.cmpfiles(one, other, sorted(files & others), shallow=False)
    return sorted((files ^ others) | set(unlike) | set(unread))


BACKWARDS = """
import os

_listdir, _scandir = os.listdir, os.scandir


class _Entries:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        pass


def _backwards(path="."):
    with _scandir(path) as entries:
        return _Entries(sorted(entries, key=lambda entry: entry.name, reverse=True))


os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
os.scandir = _backwards
"""
"""A module that Python loads at its start: every folder is then listed from its end."""


def test_nothing_of_the_machine_reaches_the_site(tmp_path: Path) -> None:
    """Hash seed, time zone, locale, the order of files in folders, the project's path, a cache."""
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "sitecustomize.py").write_text(BACKWARDS)
    here, there = (copy_project(tmp_path / name) for name in ("here", "far/away"))
    for project in (here, there):
        shutil.copytree(SEEDS, project.seeds)
    plain = {"VARIORUM_CACHE": str(tmp_path / "one")}
    other = {
        "VARIORUM_CACHE": str(tmp_path / "two"),
        "PYTHONHASHSEED": "2",
        "TZ": "America/Lima",
        "PYTHONPATH": str(tmp_path / "path"),
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }
    runs = [here.build(PYTHONHASHSEED="1", TZ="Pacific/Auckland", **plain), there.build(**other)]
    assert [run.code for run in runs] == [0, 0], runs
    first = here.fingerprint()
    assert _differing(here.site, there.site) == []
    assert there.build("--strict", PYTHONHASHSEED="3", **plain).code == 0
    assert there.fingerprint() == first


def _compiled(folder: Path) -> Dossier:
    return compile_dossier(with_history(read_seeds(folder), folder))


def _dossier(folder: Path) -> dict[str, Any]:
    return as_json(_compiled(folder))


def _anchors(dossier: dict[str, Any]) -> dict[str, list[str]]:
    return {s["id"]: [sentence["id"] for sentence in s["sentences"]] for s in dossier["sources"]}


def _ids(dossier: dict[str, Any]) -> dict[str, str]:
    return {source["file"]: source["id"] for source in dossier["sources"]}


@pytest.mark.parametrize("start", [7, 9, 11])
def test_ids_survive_adding_removing_and_renaming_sources(start: int, tmp_path: Path) -> None:
    """Twenty random edits to a folder: what stays keeps its ids, anchors and quotations, and every
    address that there ever was still leads somewhere.
    """
    chance = random.Random(start)
    folder = tmp_path / "seeds"
    folder.mkdir()
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder)
    _commit(folder)
    before = _dossier(folder)
    ever: dict[str, set[str]] = {}
    for step in range(20):
        _edit_folder(folder, step, chance)
        _commit(folder)
        after = _dossier(folder)
        had, has = _ids(before), _ids(after)
        assert {name: has[name] for name in had if name in has} == {
            name: id_ for name, id_ in had.items() if name in has
        }
        old, new = _anchors(before), _anchors(after)
        assert {id_: new[id_] for id_ in old if id_ in new} == {
            id_: anchors for id_, anchors in old.items() if id_ in new
        }
        staying = set(old) & set(new)
        assert {q["id"] for q in before["quotations"] if q["source"] in staying} <= {
            q["id"] for q in after["quotations"]
        }
        before = after
        for id_, anchors in new.items():
            ever.setdefault(id_, set()).update(anchors)
    now = {id_: set(anchors) for id_, anchors in _anchors(before).items()}
    stubs = {each.id: set(each.anchors) for each in _compiled(folder).former}
    assert stubs.keys() == ever.keys() - now.keys()
    assert len(stubs) > 2
    assert any(re.search(r"-[0-9a-f]{8}$", id_) for id_ in ever), "two names had asked for one id"
    assert ever == {id_: now.get(id_) or stubs[id_] for id_ in ever}


def _edit_folder(folder: Path, step: int, chance: random.Random) -> None:
    """Add an article, take one out, give one another number or another name, or add one whose name
    differs in capitals or signs alone.
    """
    added = sorted(path for path in folder.glob("*.txt") if "extra" in path.name.casefold())
    kinds = ["add", "add", "remove", "number", "rename", "capitals", "signs"]
    what = chance.choice(kinds) if added else "add"
    path = chance.choice(added) if added else folder
    named = _unnumbered(path)
    match what:
        case "remove":
            path.unlink()
        case "number":
            path.rename(folder / f"{step}_{named}")
        case "rename":
            path.rename(folder / f"extra-{step}.txt")
        case "capitals" | "signs":
            stem = named.removesuffix(".txt")
            capitals = stem.upper() if stem.islower() else stem.lower()
            twin = capitals if what == "capitals" else stem.replace("-", "+")
            taken = f"{twin}.txt" in map(_unnumbered, added)
            _add(folder / (f"extra-{step}.txt" if taken else f"{twin}.txt"), step, chance)
        case _:
            _add(folder / f"{chance.choice(['extra', 'Extra'])}-{step}.txt", step, chance)


def _unnumbered(path: Path) -> str:
    return path.name.rpartition("_")[2]


def _add(path: Path, step: int, chance: random.Random) -> None:
    town = chance.choice(["Varde", "Ribe", "Tønder"])
    text = f"{town} opens bridge {step}\nThe bridge cost {step + 2} million, Ada Holm said."
    path.write_text(text, "utf-8")


def _commit(folder: Path) -> None:
    run = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "edit"]):
        subprocess.run([*run, *arguments], check=True)


def test_renaming_the_number_in_front_changes_no_id(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "001_ferry.txt").write_text("The ferry sank.")
    (tmp_path / "two" / "77_ferry.txt").write_text("The ferry sank.")
    assert _anchors(_dossier(tmp_path / "one")) == _anchors(_dossier(tmp_path / "two"))


TOWNS = ("Varde", "Ribe", "Tønder", "Ostrand")


def _report(chance: random.Random) -> str:
    """An article on one of a few bridges, with a figure that others may give otherwise."""
    town, cost = chance.choice(TOWNS), chance.randint(2, 5)
    return (
        f"{town} opens its bridge\nThe bridge of {town} cost {cost} million crowns, the harbour "
        f"board said on Monday.\n“We waited {cost} years,” said Ada Holm, who leads the board.\n"
    )


def _edit(project: Project, step: int, chance: random.Random) -> None:
    """One change as an editor makes them: an article, a page, the settings or a template."""
    articles = sorted(project.seeds.glob("*.txt"))
    match step % 6:
        case 0:
            project.write(f"seeds/report{step}.txt", _report(chance))
        case 1:
            chance.choice(articles).write_text(_report(chance), "utf-8")
        case 2:
            project.write("docs/topics/bridge.md", _TOPIC.format(terms=f"bridge, cost{step}"))
        case 3:
            chance.choice(articles[1:]).unlink()
        case 4:
            settings = (project.root / "mkdocs.yml").read_text("utf-8")
            project.write("mkdocs.yml", settings.replace("site_name: ", "site_name: The "))
        case _:
            template = project.root / "overrides" / "partials" / "copyright.html"
            template.write_text(template.read_text("utf-8").replace("<p>", "<p>Mind: ", 1))


_TOPIC = "---\ntitle: Bridges\nterms: [{terms}]\n---\n\nOf bridges.\n"


@pytest.fixture
def reported(tmp_path: Path) -> Project:
    """A project with a few articles that agree and disagree, not yet built."""
    project = copy_project(tmp_path / "project")
    clear_docs(project)
    chance = random.Random("reported")
    for number in range(4):
        project.write(f"seeds/first{number}.txt", _report(chance))
    return project


def _built(project: Project, cache: Path, name: str) -> dict[str, str]:
    outcome = project.build("-d", str(project.site), VARIORUM_CACHE=str(cache))
    assert outcome.code == 0, f"{name}: {outcome.said}"
    return project.fingerprint()


def test_a_build_that_goes_on_from_the_last_is_the_same_as_one_from_nothing(
    reported: Project, tmp_path: Path
) -> None:
    chance = random.Random("edits")
    _built(reported, tmp_path / "warm", "first")
    for step in range(8):
        _edit(reported, step, chance)
        warm = _built(reported, tmp_path / "warm", f"warm {step}")
        shutil.rmtree(reported.site)
        assert _built(reported, tmp_path / f"cold{step}", f"cold {step}") == warm, step


def _spoil(file: Path, how: str, other: bytes) -> None:
    whole = file.read_bytes()
    spoiled = {
        "empty": b"",
        "cut short": whole[: len(whole) // 2],
        "one bit": whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:],
        "no pickle": b"not a pickle at all",
        "of another": other,
    }
    file.write_bytes(spoiled[how])


@pytest.mark.parametrize("how", ["empty", "cut short", "one bit", "no pickle", "of another"])
def test_what_is_torn_or_foreign_in_the_cache_is_made_again(
    reported: Project, tmp_path: Path, how: str
) -> None:
    cache = tmp_path / "cache"
    good = _built(reported, cache, "first")
    entries = sorted(path for path in cache.rglob("*") if path.is_file())
    kinds = {entry.relative_to(cache).parts[0] for entry in entries}
    assert kinds == {"analyses", "dossiers", "sites"}
    whole = [entry.read_bytes() for entry in entries]
    for place, entry in enumerate(entries):
        _spoil(entry, how, whole[place - 1])
    assert _built(reported, cache, how) == good


def test_what_was_changed_in_the_site_by_hand_is_made_again(
    reported: Project, tmp_path: Path
) -> None:
    good = _built(reported, tmp_path / "cache", "first")
    (reported.site / "index.html").write_text("gone")
    (reported.site / "sources" / "first1" / "index.html").unlink()
    (reported.site / "data" / "dossier.json").write_text("{}")
    assert _built(reported, tmp_path / "cache", "again") == good


def test_a_page_that_is_made_of_the_same_is_taken_as_it_stands(
    reported: Project, tmp_path: Path
) -> None:
    """The last good site really is used: what its ledger vouches for is not rendered again."""
    cache, page = tmp_path / "cache", reported.site / "method" / "index.html"
    _built(reported, cache, "first")
    changed = page.read_bytes().replace(b"</body>", b"<!-- from the last site --></body>")
    page.write_bytes(changed)
    (entry,) = (cache / "sites").iterdir()
    ledger = kept(entry, Ledger)
    assert ledger is not None
    output = ledger.outputs["method/index.html"]
    outputs = {
        **ledger.outputs,
        "method/index.html": replace(output, content=hashlib.sha256(changed).digest()),
    }
    keep(entry, replace(ledger, outputs=outputs))
    _built(reported, cache, "again")
    assert page.read_bytes() == changed


def test_what_another_version_of_the_program_found_good_is_looked_at_again(
    reported: Project, tmp_path: Path
) -> None:
    good = _built(reported, tmp_path / "cache", "first")
    (entry,) = (tmp_path / "cache" / "sites").iterdir()
    ledger = kept(entry, Ledger)
    assert ledger is not None
    of_another: Any = dict.fromkeys(ledger.proven, "in a form of its own")
    keep(entry, replace(ledger, code="another", proven=of_another))
    assert _built(reported, tmp_path / "cache", "again") == good
