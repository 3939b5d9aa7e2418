"""Same in, same out: two builds of one input are the same bytes, wherever and whenever."""

from __future__ import annotations

import filecmp
import random
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from building import PROJECT, build
from variorum.dossier import as_json, compile_dossier
from variorum.history import removed_articles
from variorum.records import Dossier
from variorum.seeds import read_seeds

pytestmark = pytest.mark.slow

SEEDS = PROJECT / "seeds"


def _differing(one: Path, other: Path) -> list[str]:
    files = {p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file()}
    others = {p.relative_to(other).as_posix() for p in other.rglob("*") if p.is_file()}
    _, unlike, unread = filecmp.cmpfiles(one, other, sorted(files & others), shallow=False)
    return sorted((files ^ others) | set(unlike) | set(unread))


def test_hash_seed_time_zone_locale_and_cache_do_not_reach_the_site(tmp_path: Path) -> None:
    first = build(SEEDS, tmp_path / "a" / "site", PYTHONHASHSEED="1", TZ="Pacific/Auckland")
    second = build(
        SEEDS, tmp_path / "b" / "site", PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C", LANG="C"
    )
    again = build(SEEDS, tmp_path / "b" / "again", PYTHONHASHSEED="3")
    assert [run.returncode for run in (first, second, again)] == [0, 0, 0]
    assert _differing(tmp_path / "a" / "site", tmp_path / "b" / "site") == []
    assert _differing(tmp_path / "a" / "site", tmp_path / "b" / "again") == []


def _compiled(folder: Path) -> Dossier:
    return compile_dossier(replace(read_seeds(folder), removed=removed_articles(folder)))


def _dossier(folder: Path) -> dict[str, Any]:
    return as_json(_compiled(folder))


def _anchors(dossier: dict[str, Any]) -> dict[str, list[str]]:
    return {s["id"]: [sentence["id"] for sentence in s["sentences"]] for s in dossier["sources"]}


@pytest.mark.parametrize("start", [7, 8])
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
        _edit(folder, step, chance)
        _commit(folder)
        after = _dossier(folder)
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
    assert ever == {id_: now.get(id_) or stubs[id_] for id_ in ever}


def _edit(folder: Path, step: int, chance: random.Random) -> None:
    """Add an article, take one out, or give one another number or another name."""
    added = sorted(folder.glob("*extra*.txt"))
    what = chance.choice(["add", "add", "remove", "number", "rename"]) if added else "add"
    path = chance.choice(added) if added else folder
    match what:
        case "add":
            town = chance.choice(["Varde", "Ribe", "Tønder"])
            text = f"{town} opens bridge {step}\nThe bridge cost {step + 2} million, Ada Holm said."
            (folder / f"extra-{step}.txt").write_text(text, "utf-8")
        case "remove":
            path.unlink()
        case "number":
            path.rename(folder / f"{step}_extra{path.name.rpartition('extra')[2]}")
        case "rename":
            path.rename(folder / f"extra-{step}.txt")


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
