"""Every hostile article, opened in a real browser: it stays text, word for word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from chromium import chromium
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_LARGE = 400_000
"""Bytes of a page; the browser need not open those that are large and hold nothing else."""

_RUNS = """() => [...document.querySelectorAll("[data-source]")].map(
    run => [run.dataset.source, run.dataset.span, run.textContent])"""


def _texts(site: Path) -> dict[str, str]:
    seeds = site.parent / "seeds"
    dossier = json.loads((site / "data" / "dossier.json").read_text("utf-8"))
    return {
        source["id"]: (seeds / source["file"]).read_bytes().decode("utf-8-sig")
        for source in dossier["sources"]
    }


def _check(page: Page, texts: dict[str, str]) -> None:
    assert page.evaluate("() => window.breached") is None
    for source, span, words in page.evaluate(_RUNS):
        start, end = map(int, span.split("-"))
        assert words == texts[source][start:end]


def test_no_article_breaks_out_of_its_page(site: Path) -> None:
    texts = _texts(site)
    dialogs: list[str] = []
    requests: list[str] = []
    with chromium() as browser:
        page = browser.new_page()
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        opened = 0
        for path in sorted(site.rglob("*.html")):
            if path.name != "404.html" and path.stat().st_size < _LARGE:
                page.goto(path.as_uri())
                _check(page, texts)
                opened += 1
    assert opened > len(texts) - 5
    assert dialogs == []
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.parametrize("query", ["window", "onload", "script", "reversed"])
def test_no_article_breaks_out_of_the_search(site: Path, query: str) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.goto((site / "method" / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type(query)
        page.wait_for_selector(".md-search-result__item")
        page.wait_for_timeout(300)
        assert page.evaluate("() => window.breached") is None
        assert (
            page.query_selector(".md-search-result__list :is(script, img, svg[onload], b)") is None
        )
