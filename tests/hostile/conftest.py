"""One site over every hostile article, for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build
from hostile.articles import FILE_NAMES, TEXTS


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site over every hostile article and file name; that it builds at all is its proof."""
    root = tmp_path_factory.mktemp("hostile")
    seeds = root / "seeds"
    seeds.mkdir()
    for name, text in TEXTS.items():
        (seeds / f"{name}.txt").write_bytes(text.encode())
    for number, name in enumerate(FILE_NAMES):
        (seeds / name).write_bytes(
            f"Ada Holm said that file {number} was <read> on Monday.".encode()
        )
    made = build(seeds, root / "site")
    assert made.returncode == 0, made.stderr[-3000:]
    return root / "site"
