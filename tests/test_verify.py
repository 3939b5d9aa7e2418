"""A published copy can be checked against its articles from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import verify
from building import build


@pytest.mark.slow
def test_a_built_site_is_proven_and_a_changed_one_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "ferry.txt").write_text("The ferry sank. Nobody was hurt.")
    site = tmp_path / "site"
    assert build(seeds, site).returncode == 0
    assert verify.main([str(site), "--seeds", str(seeds)]) == 0
    page = site / "sources" / "ferry" / "index.html"
    page.write_text(page.read_text("utf-8").replace("The ferry sank.", "The ferry swam."), "utf-8")
    assert verify.main([str(site), "--seeds", str(seeds)]) == 1
    assert "sources/ferry/index.html: the run ferry 0-15 is not" in capsys.readouterr().out


def test_a_folder_without_a_site_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.main([str(tmp_path)]) == 1
    assert "no site there" in capsys.readouterr().out


def test_a_fault_of_the_articles_is_told_in_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text("<h1>Ferry</h1>")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_bytes(b"\xff")
    assert verify.main([str(tmp_path), "--seeds", str(tmp_path / "seeds")]) == 1
    told = "seeds/ferry.txt: not UTF-8 at byte 0 (0xff); save it as UTF-8 plain text\n"
    assert capsys.readouterr().out == told
