"""Every hostile article, opened in a real browser: it stays text, word for word."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from chromium import chromium
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_NO_HASTE = 600_000
"""Milliseconds: a guard against waiting for ever, no measure of speed; a machine may be busy."""

_LARGE = 4_000_000
"""Bytes of a page or a file of data. The line of a megabyte becomes a page of fourteen, which holds
a browser up for half a minute and has a test of its own.
"""

_LATER = """() => new Promise(done => {
    const image = new Image(); image.onerror = done; image.src = "gone"; })"""
"""Ends when an image has failed to load, and so has every one that was asked for before it."""

_RUNS = """() => [...document.querySelectorAll("[data-source]")].map(
    run => [run.dataset.source, run.dataset.span, run.textContent])"""


_SENTENCES = """() => {
    const runs = [...document.querySelectorAll("article [id^='s-'] [data-source]")];
    runs.at(-1).scrollIntoView();
    return {words: runs.map(run => run.textContent).join(" "),
            height: runs.at(-1).getBoundingClientRect().height}; }"""
"""All words of a source as its page shows them, and the height of the last on the screen."""


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


def _watched(browser: Browser, told: list[str]) -> Page:
    """A new page that tells of every dialog, error and request of something from elsewhere."""
    page = browser.new_page()
    page.set_default_timeout(_NO_HASTE)
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda line: told.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: None if _is_own(request.url) else told.append(request.url))
    return page


def _is_own(address: str) -> bool:
    return address.startswith(("file:", "data:", "blob:"))


def test_no_article_breaks_out_of_its_page(site: Path) -> None:
    texts = _texts(site)
    told: list[str] = []
    with chromium() as browser:
        page = _watched(browser, told)
        opened: list[str] = []
        for path in sorted(site.rglob("*.html")):
            # Of a list over many pages, the first is like the others.
            small = path.stat().st_size < _LARGE
            if small and path.name != "404.html" and not path.parent.name.isdigit():
                page.goto(path.as_uri())
                _check(page, texts)
                opened.append(path.relative_to(site).as_posix())
    kinds = Counter(name.partition("/")[0] for name in opened if "/" in name)
    assert kinds.keys() == {path.name for path in site.iterdir() if (path / "index.html").is_file()}
    assert kinds["sources"] > len(texts) - 5
    assert told == []


def _with_its_words(site: Path, source: str, kind: str) -> Path:
    """The first page of a kind that holds words of a source and is no source's own."""
    pages = sorted((site / kind).rglob("*.html"))
    held = f'data-source="{source}"'.encode()
    return next(page for page in pages if held in page.read_bytes())


def test_a_line_of_a_megabyte_is_shown_to_its_end_on_its_page_and_wherever_it_is_quoted(
    site: Path,
) -> None:
    texts = _texts(site)
    own = site / "sources" / "long-line" / "index.html"
    quoting = [_with_its_words(site, "long-line", kind) for kind in ("topics", "quotations")]
    assert own.stat().st_size > _LARGE
    told: list[str] = []
    with chromium() as browser:
        page = _watched(browser, told)
        for path in [*quoting, own]:
            page.goto(path.as_uri())
            _check(page, texts)
        shown = page.evaluate(_SENTENCES)
    assert shown["words"] == texts["long-line"].rstrip()
    assert shown["height"] > 0
    assert told == []


@pytest.mark.parametrize("query", ["window", "onload", "script", "reversed"])
def test_no_article_breaks_out_of_the_search(site: Path, query: str) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.set_default_timeout(_NO_HASTE)
        page.goto((site / "method" / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type(query)
        page.wait_for_selector(".md-search-result__item")
        page.evaluate(_LATER)
        assert page.evaluate("() => window.breached") is None
        assert (
            page.query_selector(".md-search-result__list :is(script, img, svg[onload], b)") is None
        )


_UNSEEN = """() => [...document.querySelectorAll("article .v-unseen")].map(each => [
    each.textContent, getComputedStyle(each, "::before").content.split(" /")[0],
    each.getBoundingClientRect().width > 10])"""


def test_what_cannot_be_seen_in_an_article_is_shown_on_its_page(site: Path) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.set_default_timeout(_NO_HASTE)
        page.goto((site / "sources" / "bidi" / "index.html").as_uri())
        found = {tuple(each) for each in page.evaluate(_UNSEEN)}
        assert found == {
            (character, f'"U+{ord(character):04X}"', True)
            for character in "\u202e\u202c\u2066\u2069\u200b\u200d\ufeff"
        }
        _check(page, _texts(site))


_OPENED = {".xml", ".json", ".jsonld", ".txt", ".svg"}
"""What a browser shows; tables and references it only saves."""


def test_no_file_of_data_does_anything_in_a_browser(site: Path) -> None:
    dialogs: list[str] = []
    requests: list[str] = []
    files = [path for path in sorted(site.rglob("*")) if path.suffix in _OPENED]
    assert {"feed.xml", "feed.json", "dossier.json", "llms.txt"} <= {path.name for path in files}
    with chromium() as browser:
        page = browser.new_page()
        page.set_default_timeout(_NO_HASTE)
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        for path in files:
            if path.stat().st_size < _LARGE:
                page.goto(path.as_uri())
                assert page.evaluate("() => window.breached") is None, path
    assert dialogs == []
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []
