"""One site over every hostile article and front matter, for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.driver import clear_docs, copy_project
from hostile.articles import FILE_NAMES, PAGES, TEXTS


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, beside its folder of seeds; that it builds at all is its proof."""
    project = copy_project(tmp_path_factory.mktemp("hostile") / "variorum")
    clear_docs(project)
    for name, text in TEXTS.items():
        project.write(f"seeds/{name}.txt", text)
    for number, name in enumerate(FILE_NAMES):
        project.write(f"seeds/{name}", f"Ada Holm said that file {number} was <read> on Monday.")
    for path, page in PAGES.items():
        project.write(f"docs/{path}", page)
    outcome = project.build()
    assert outcome.code == 0, outcome.said[-3000:]
    return project.site
