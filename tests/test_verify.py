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
