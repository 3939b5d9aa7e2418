"""No kind of page breaks a rule that axe can check, in either scheme, wide or narrow."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from readers import Reader, Site

PAGES = (
    "index.html",
    "topics/index.html",
    "topics/ferry/index.html",
    "topics/everything-else/index.html",
    "conflicts/index.html",
    "timeline/index.html",
    "compare/index.html",
    "sources/index.html",
    "sources/herald/index.html",
    "speakers/index.html",
    "quotations/index.html",
    "speakers/ada-holm/index.html",
    "glossary/index.html",
    "data/index.html",
    "method/index.html",
    "404.html",
)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(site: Site, reader: Reader, path: str, scheme: str, width: int) -> None:
    page = reader(site.served + path, scheme=scheme, width=width)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    found = Axe().run(page).response["violations"]
    told = [(rule["id"], [node["html"][:200] for node in rule["nodes"][:3]]) for rule in found]
    assert told == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_phone(site: Site, reader: Reader, path: str) -> None:
    page = reader(site.served + path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
