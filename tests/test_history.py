"""A comparison's date is that of the first commit that holds it; what was removed is known too."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from variorum.history import first_recorded, with_history
from variorum.reading.identity import short_hash
from variorum.seeds import SeedFile, Seeds, read_seeds

PLACE = "main:data/dossier.json"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", "-b", "main", str(tmp_path)], check=True)
    (tmp_path / "data").mkdir()
    return tmp_path


def commit(
    repository: Path, content: str | None, date: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = repository / "data" / "dossier.json"
    if content is None:
        dossier.unlink()
    else:
        dossier.write_text(content)
    monkeypatch.setenv("GIT_COMMITTER_DATE", date)
    git = ["git", "-C", str(repository), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "publish"], check=True)


def dossier(*ids: str) -> str:
    return json.dumps({"comparisons": [{"id": id_} for id_ in ids]})


def test_the_first_commit_counts_whatever_happens_later(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, dossier("c-1"), "2030-01-01T01:00:00+0100", monkeypatch)
    commit(repository, dossier("c-1", "c-2"), "2030-02-01T00:00:00Z", monkeypatch)
    commit(repository, "no dossier", "2030-03-01T00:00:00Z", monkeypatch)
    commit(repository, None, "2030-04-01T00:00:00Z", monkeypatch)
    commit(repository, dossier("c-2", "c-3"), "2030-05-01T00:00:00Z", monkeypatch)
    assert first_recorded(repository, PLACE) == {
        "c-1": "2030-01-01T00:00:00Z",
        "c-2": "2030-02-01T00:00:00Z",
        "c-3": "2030-05-01T00:00:00Z",
    }


@pytest.mark.parametrize("place", ["", "main", "main:", ":x", "gone:data/dossier.json", "-a:b"])
def test_where_there_is_no_such_history_nothing_is_dated(
    repository: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, dossier("c-1"), "2030-01-01T00:00:00Z", monkeypatch)
    assert first_recorded(repository, place) == {}


def test_outside_of_a_repository_nothing_is_dated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert first_recorded(tmp_path, PLACE) == {}


def committed(repository: Path) -> None:
    git = ["git", "-C", str(repository), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "edit"], check=True)


def removed(folder: Path) -> tuple[SeedFile, ...]:
    return with_history(Seeds((), ()), folder).removed


def test_what_was_taken_out_of_a_folder_is_known_as_it_was_last(repository: Path) -> None:
    seeds = repository / "seeds"
    (seeds / "old").mkdir(parents=True)
    for name in ("a.txt", "1_b.txt", "søster.txt", "c.html", "two\nlines.txt", "old/d.txt"):
        (seeds / name).write_text("first")
    (repository / "e.txt").write_text("not an article")
    committed(repository)
    (seeds / "a.txt").write_text("second")
    committed(repository)
    for path in [*seeds.glob("*.*"), seeds / "old" / "d.txt", repository / "e.txt"]:
        path.unlink()
    committed(repository)
    (seeds / "søster.txt").write_text("back")
    (seeds / "f.txt").write_text("third")
    committed(repository)
    (seeds / "f.txt").unlink()
    assert removed(seeds) == (
        SeedFile("b", "1_b.txt", b"first"),
        SeedFile("a", "a.txt", b"second"),
        SeedFile("f", "f.txt", b"third"),
    )


def test_a_folder_without_a_history_has_lost_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert removed(tmp_path) == ()
    assert removed(tmp_path / "none") == ()


def test_a_repository_without_a_commit_has_lost_nothing(repository: Path) -> None:
    assert removed(repository / "data") == ()


def test_no_edit_changes_the_id_of_a_source_that_was_there_before(repository: Path) -> None:
    seeds, hashed = repository / "seeds", f"ferry-{short_hash('ferry.txt')}"
    seeds.mkdir()

    def ids() -> dict[str, str]:
        return {each.name: each.id for each in with_history(read_seeds(seeds), seeds).files}

    (seeds / "Ferry.txt").write_text("The ferry sank.")
    committed(repository)
    (seeds / "ferry.txt").write_text("The ferry rose.")
    assert ids() == {"Ferry.txt": "Ferry", "ferry.txt": hashed}
    committed(repository)
    assert ids() == {"Ferry.txt": "Ferry", "ferry.txt": hashed}
    (seeds / "Ferry.txt").unlink()
    assert ids() == {"ferry.txt": hashed}
    assert [each.id for each in removed(seeds)] == ["Ferry"]


def test_two_sources_of_one_commit_are_as_old_as_one_another(repository: Path) -> None:
    seeds = repository / "seeds"
    seeds.mkdir()
    for name in ("Ferry.txt", "ferry.txt"):
        (seeds / name).write_text(name)
    before = with_history(read_seeds(seeds), seeds)
    committed(repository)
    assert with_history(read_seeds(seeds), seeds) == before
    assert [each.id for each in before.files] == [f"Ferry-{short_hash('Ferry.txt')}", "ferry"]


def test_a_file_that_is_named_like_a_line_of_the_history_is_a_file(repository: Path) -> None:
    name = f"commit {'0' * 40}.txt"
    (repository / "data" / name).write_text("The ferry sank.")
    committed(repository)
    (repository / "data" / name).unlink()
    committed(repository)
    assert [each.name for each in removed(repository / "data")] == [name]
