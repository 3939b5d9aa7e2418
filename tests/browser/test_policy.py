"""Served with its own headers, the site works and nothing of it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import chromium
from served import served

from building import PROJECT, build

pytestmark = pytest.mark.browser


def test_the_site_works_under_its_own_policy(tmp_path: Path) -> None:
    assert build(PROJECT / "seeds", tmp_path / "site").returncode == 0
    refused: list[str] = []
    elsewhere: list[str] = []
    with served(tmp_path / "site") as address, chromium() as browser:
        page = browser.new_page()
        page.on("console", lambda message: refused.append(message.text))
        page.on("request", lambda request: elsewhere.append(request.url))
        for path in ("", "topics/index.html", "conflicts/index.html", "404.html"):
            page.goto(address + path)
        page.keyboard.press("/")
        page.keyboard.type("hotline")
        page.wait_for_selector(".md-search-result__item")
        assert "hotline" in page.inner_text(".md-search-result__list")
    assert refused == []
    assert [url for url in elsewhere if not url.startswith((address, "data:"))] == []
