"""Invented articles and an editor's folder to read them with."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Write, make_source

from variorum.records import Source


@pytest.fixture
def herald() -> Source:
    text = (
        "The ferry sank within an hour. Harbour master Ada Holm said all 40 aboard were saved.\n"
        "The town’s “old lady” was built in 1961 by R&D Yards."
    )
    return make_source("herald-4471", text)


@pytest.fixture
def post() -> Source:
    return make_source("herald-post", "The ferry sank within two hours. One is missing.", "Post")


@pytest.fixture
def docs(tmp_path: Path) -> Write:
    """Write pages, given as path=text with ``__`` for ``/``, and return the folder ``docs``."""

    def write(**pages: str) -> Path:
        for name, text in pages.items():
            path = tmp_path / "docs" / (name.replace("__", "/") + ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "docs"

    return write
