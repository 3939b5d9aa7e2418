"""What every test may use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run: what passes here passes there. `make fuzz` looks for new ones.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile("same")

Folder = Callable[..., Path]


@pytest.fixture
def seeds_folder(tmp_path: Path) -> Folder:
    """Write articles, given as name=text, into a fresh folder of seeds and return it."""

    def write(**articles: str) -> Path:
        folder = tmp_path / "seeds"
        folder.mkdir(exist_ok=True)
        for name, text in articles.items():
            (folder / f"{name}.txt").write_bytes(text.encode())
        return folder

    return write
