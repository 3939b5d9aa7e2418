"""A browser and sites to read in it.

``site`` is made once from invented articles with the comparisons, speakers and terms of
``pages.invented.ferry_dossier``, so that what it shows does not hang on what the engine finds;
``seeds_site`` is the published site, made from ``seeds/`` as a user does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from chromium import chromium
from playwright.sync_api import Browser, BrowserContext, Page
from readers import Reader, Site

from building import PROJECT, build

sys.path.insert(0, str(PROJECT / "tests" / "pages"))

import invented


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


NO_HASTE = 300_000
"""Milliseconds; a guard against waiting for ever, not a measure of speed: a machine may be busy."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for one module: only one of Playwright's drivers may run in a process at a time,
    and some tests start their own.
    """
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the invented ferry articles."""
    root = tmp_path_factory.mktemp("ferry")
    dossier = invented.ferry_dossier()
    (root / "seeds").mkdir()
    for source in dossier.sources:
        (root / "seeds" / source.file).write_bytes(source.text.encode())
    _build_with(dossier, root)
    yield from _served(root / "site")


def _build_with(dossier: Any, root: Path) -> None:
    """Build in this process, with a dossier made by hand in the place of the engine's."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    import variorum.dossier

    engine, variorum.dossier.compile_dossier = variorum.dossier.compile_dossier, lambda *_: dossier
    before = {name: os.environ.get(name) for name in ("SEEDS_DIR", "VARIORUM_CACHE")}
    os.environ["SEEDS_DIR"] = str(root / "seeds")
    # What this dossier is kept as is no other build's business.
    os.environ["VARIORUM_CACHE"] = str(root / "cache")
    try:
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(root / "site"))
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    finally:
        variorum.dossier.compile_dossier = engine
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The published site."""
    root = tmp_path_factory.mktemp("seeds")
    made = build(PROJECT / "seeds", root / "site")
    assert made.returncode == 0, made.stderr[-3000:]
    yield from _served(root / "site")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _served(folder: Path) -> Iterator[Site]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield Site(folder, f"http://127.0.0.1:{server.server_address[1]}/")
    server.shutdown()
    server.server_close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """Open a page as a reader does: reader(address, width=390, scheme="dark", touch=True, …).

    With ``clock=True`` the page's time stands still until ``page.clock.run_for`` moves it on, so
    that a slow machine changes nothing.
    A page that logs an error or asks anyone else for anything fails its test.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(
        address: str,
        *,
        width: int = 1280,
        scheme: str = "light",
        touch: bool = False,
        scripts: bool = True,
        clock: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            has_touch=touch,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(NO_HASTE)
        contexts.append(context)
        page = context.new_page()
        if clock:
            page.clock.install()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.extend(_elsewhere(request.url)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _elsewhere(url: str) -> list[str]:
    ours = url.startswith(("file:", "data:", "blob:", "about:", "http://127.0.0.1:"))
    return [] if ours else [f"asks {url}"]
