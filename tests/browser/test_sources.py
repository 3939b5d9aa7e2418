"""A source, and two beside each other, as a reader uses them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from readers import Reader, Site

SAID = "Nobody was hurt."


def left(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"]


def top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]


def test_a_citation_leads_to_its_sentence_highlighted_and_in_view(
    site: Site, reader: Reader
) -> None:
    page = reader(site.on_disk + "speakers/ada-holm/index.html")
    page.locator("#q-1 a.v-cite").click()
    target = page.locator(":target")
    expect(target).to_have_text('"The hull was rotten," harbour master Ada Holm said.')
    expect(target).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    box = target.bounding_box()
    assert header is not None
    assert box is not None
    assert box["y"] >= header["y"] + header["height"]
    line = page.locator(".v-src__line:has(:target)")
    assert line.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_sentences_link_is_reached_and_shown_by_the_keyboard(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "sources/post/index.html")
    link = page.locator(".v-src__number", has_text="2").first
    shown = "e => getComputedStyle(e, '::after').opacity"
    assert link.evaluate(shown) == "0"
    page.locator(".v-src__number").first.focus()
    while not link.evaluate("e => e === document.activeElement"):
        page.keyboard.press("Tab")
    assert link.evaluate(shown) == "1"
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_have_text(SAID)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_two_texts_stand_side_by_side_wide_and_stacked_narrow(
    site: Site, reader: Reader, scripts: bool
) -> None:
    meets = ".v-pair__row--meets"
    wide = reader(site.on_disk + "compare/index.html", scripts=scripts)
    a, b = (f"{meets} .v-pair__side--{side}" for side in "ab")
    gutter = f"{meets} .v-pair__gutter"
    assert top(wide, a) == top(wide, b)
    assert left(wide, a) < left(wide, gutter) < left(wide, b)
    narrow = reader(site.on_disk + "compare/index.html", width=390, scripts=scripts)
    assert left(narrow, a) == left(narrow, b)
    assert top(narrow, a) < top(narrow, gutter) < top(narrow, b)


def test_the_heads_of_the_two_texts_stay_in_view(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "compare/index.html", width=390)
    page.locator(".v-pair__row").last.scroll_into_view_if_needed()
    expect(page.locator(".v-pair__heads")).to_be_in_viewport()


def test_the_sources_sort_by_any_column(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "sources/index.html")
    names = page.locator("tbody th")
    expect(names).to_have_text(["herald", "post"])
    head = page.get_by_role("button", name="Source")
    head.click()
    head.click()
    expect(names).to_have_text(["post", "herald"])
    head.click()
    expect(names).to_have_text(["herald", "post"])


def test_a_source_prints_whole_without_the_sites_furniture(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "sources/herald/index.html")
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".v-downloads").is_visible()
    expect(page.locator(".v-src__words")).to_have_count(7)
    assert all(words.is_visible() for words in page.locator(".v-src__words").all())


def test_a_citation_can_be_copied(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "sources/herald/index.html")
    page.get_by_text("Cite this source").click()
    expect(page.locator(".v-citations pre").first).to_be_visible()
    expect(page.locator(".v-citations .v-copy")).to_have_count(4)
