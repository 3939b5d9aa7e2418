"""Served with its own headers, the site works and nothing of it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import chromium
from readers import Site
from served import served

pytestmark = pytest.mark.browser

_NO_HASTE = 300_000
"""Milliseconds; a guard against waiting for ever."""


def one_of_each_kind(site: Path) -> list[str]:
    """The home page, the page for unknown addresses, and of each folder its index and one more."""
    pages = ["index.html", "404.html"]
    for folder in sorted(path.parent for path in site.glob("*/index.html")):
        below = sorted(folder.rglob("*/index.html"))[:1]
        pages += [path.relative_to(site).as_posix() for path in (folder / "index.html", *below)]
    return pages


def test_the_site_works_under_its_own_policy(seeds_site: Site) -> None:
    pages = one_of_each_kind(seeds_site.folder)
    assert len(pages) > 15
    refused: list[str] = []
    elsewhere: list[str] = []
    with served(seeds_site.folder) as address, chromium() as browser:
        page = browser.new_page()
        page.set_default_timeout(_NO_HASTE)
        page.on("console", lambda message: refused.append(f"{page.url}: {message.text}"))
        page.on("request", lambda request: elsewhere.append(request.url))
        for path in pages:
            page.goto(address + path)
        page.keyboard.press("/")
        page.keyboard.type("hotline")
        page.wait_for_selector(".md-search-result__item")
        assert "hotline" in page.inner_text(".md-search-result__list")
    assert refused == []
    assert [url for url in elsewhere if not url.startswith((address, "data:"))] == []
