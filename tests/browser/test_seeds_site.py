"""The site that is published from this repository, in a reader's browser."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from readers import Reader, Site

PAGES = (
    "index.html",
    "topics/atacms/index.html",
    "topics/landmines-convention/index.html",
    "conflicts/index.html",
    "timeline/index.html",
    "compare/index.html",
    "sources/index.html",
    "sources/44a85522b40cfb9f/index.html",
    "speakers/index.html",
    "quotations/index.html",
    "glossary/index.html",
    "data/index.html",
    "about/index.html",
)


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_the_published_pages(
    path: str, seeds_site: Site, reader: Reader
) -> None:
    page = reader(seeds_site.served + path)
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []


def test_search_finds_a_word_of_a_source_with_the_site_opened_from_disk(
    seeds_site: Site, reader: Reader
) -> None:
    page = reader(f"{seeds_site.folder.as_uri()}/index.html")
    page.keyboard.press("/")
    page.keyboard.type("hotline")
    result = page.locator(".md-search-result__link").first
    result.wait_for()
    assert "hotline" in page.inner_text(".md-search-result__list")


@pytest.mark.parametrize("path", ["conflicts/index.html", "topics/atacms/index.html"])
def test_a_citation_leads_to_its_sentence_in_view(
    path: str, seeds_site: Site, reader: Reader
) -> None:
    page = reader(f"{seeds_site.folder.as_uri()}/{path}")
    cited = page.locator("a[href*='sources/'][href*='#s-']").first
    target = re.sub(r".*#", "", cited.get_attribute("href") or "").partition(":~:")[0]
    cited.click()
    page.wait_for_url(f"**/sources/**#{target}*")
    assert page.locator(f":target[id='{target}']").count() == 1
    box = page.locator(":target").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
