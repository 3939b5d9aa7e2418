"""A copy of the project with a small good folder of articles, driven by its real command line."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.driver import (
    COUNCIL,
    FERRY,
    Project,
    Server,
    clean_environment,
    clear_docs,
    copy_project,
    free_port,
)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project with two good articles and the site made of them, shared: do not change it."""
    project = copy_project(tmp_path_factory.mktemp("project") / "variorum")
    clear_docs(project)
    project.write("seeds/001_ferry.txt", FERRY)
    project.write("seeds/002_council.txt", COUNCIL)
    outcome = project.build()
    assert outcome.code == 0, outcome.said
    return project


@pytest.fixture
def project(built: Project, tmp_path: Path) -> Project:
    """A copy of the built project for one test to spoil."""
    shutil.copytree(built.root, tmp_path / "variorum", symlinks=True)
    return Project(tmp_path / "variorum")


@pytest.fixture
def server(project: Project) -> Iterator[Server]:
    """``mkdocs serve`` over the project's good articles, on a free port."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project.root,
        env=clean_environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    running = Server(process, f"http://127.0.0.1:{port}")
    listener = threading.Thread(target=running.listen, daemon=True)
    listener.start()
    try:
        running.wait_for_page("sources/ferry/", "second boat")
        yield running
    finally:
        process.terminate()
        process.wait(timeout=120)
        listener.join(timeout=120)
