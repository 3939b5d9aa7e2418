"""A site takes the place of the last one whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from variorum.staging import Staging


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / "old.html").write_text("old")
    staging = Staging.beside(target)
    (staging.folder / "new.html").write_text("new")
    assert (target / "old.html").exists()
    staging.commit()
    assert [entry.name for entry in target.iterdir()] == ["new.html"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_discarded_site_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / "old.html").write_text("old")
    staging = Staging.beside(target)
    (staging.folder / "new.html").write_text("new")
    staging.discard()
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]
    assert [entry.name for entry in target.iterdir()] == ["old.html"]


def test_the_publishers_own_hidden_files_stay(tmp_path: Path) -> None:
    target = tmp_path / "site"
    (target / ".git").mkdir(parents=True)
    (target / ".git" / "HEAD").write_text("ref")
    (target / ".nojekyll").write_text("")
    staging = Staging.beside(target)
    staging.commit()
    assert (target / ".git" / "HEAD").read_text() == "ref"
    assert (target / ".nojekyll").exists()


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    staging = Staging.beside(tmp_path / "public" / "site")
    (staging.folder / "index.html").write_text("new")
    staging.commit()
    assert (tmp_path / "public" / "site" / "index.html").read_text() == "new"
