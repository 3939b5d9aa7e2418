"""Dates come from git or the environment, never from the clock."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from variorum.revision import Revision, revision_of


def test_the_date_of_the_last_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "a.txt").write_text("a")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2024-03-01T12:00:00+0100")
    for command in (["init", "-q"], ["add", "a.txt"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], check=True)
    revision = revision_of(tmp_path)
    assert revision.date == "2024-03-01T11:00:00Z"
    assert revision.commit is not None
    assert len(revision.commit) == 40
    assert revision.epoch == 1709290800


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert revision_of(tmp_path) == Revision(None, None)
    assert revision_of(tmp_path).epoch == 0


def test_the_environment_gives_the_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert revision_of(tmp_path).date == "1970-01-02T00:00:00Z"
