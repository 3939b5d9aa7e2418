"""A cited sentence and a glossary term show beside their link, however the reader gets there."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from readers import Reader, Site

TOPIC = "topics/ferry/index.html"
SHOWN_AFTER = 500
CLOSED_AFTER = 300
"""Milliseconds, of the page's own clock."""
SENTENCE = "The ferry Ida sank on Tuesday with 14 people on board."


def test_hovering_a_citation_shows_its_sentence_in_its_paragraph(
    site: Site, reader: Reader
) -> None:
    page = reader(site.on_disk + TOPIC)
    page.locator("#c-1 a.v-cite").first.hover()
    box = page.locator("#v-preview")
    expect(box).to_be_visible()
    expect(box.locator("mark")).to_have_text(SENTENCE)
    expect(box).to_contain_text("Nobody was hurt.")
    expect(box.locator(".v-siglum")).to_have_text("herald")


def test_a_preview_waits_before_it_shows(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + TOPIC, clock=True)
    page.clock.pause_at(page.evaluate("Date.now()") + 1_000)
    page.locator("#c-1 a.v-cite").first.hover()
    page.clock.run_for(SHOWN_AFTER - 1)
    expect(page.locator("#v-preview:visible")).to_have_count(0)
    page.clock.run_for(1)
    expect(page.locator("#v-preview")).to_be_visible()


def test_a_preview_may_be_entered_and_goes_when_left(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + TOPIC, clock=True)
    page.clock.pause_at(page.evaluate("Date.now()") + 1_000)
    page.locator("#c-1 a.v-cite").first.hover()
    page.clock.run_for(SHOWN_AFTER)
    box = page.locator("#v-preview")
    box.hover()
    page.clock.run_for(2 * CLOSED_AFTER)
    expect(box).to_be_visible()
    page.mouse.move(2, 2)
    page.clock.run_for(CLOSED_AFTER - 1)
    expect(box).to_be_visible()
    page.clock.run_for(1)
    expect(box).to_be_hidden()


def _focus_by_keyboard(page: Page, selector: str) -> None:
    """Put the focus on a link as the Tab key does, from the place before it."""
    page.locator(selector).first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator(selector).first).to_be_focused()


def test_keyboard_focus_shows_a_preview_and_escape_dismisses_it(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + TOPIC)
    _focus_by_keyboard(page, "#c-1 a.v-cite")
    box = page.locator("#v-preview")
    expect(box).to_be_visible()
    expect(page.locator("#c-1 a.v-cite").first).to_have_attribute("aria-describedby", "v-preview")
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.locator("#c-1 a.v-cite").first).to_be_focused()


def test_the_first_tap_shows_and_the_second_follows(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + TOPIC, width=390, touch=True)
    link = page.locator("#c-1 a.v-cite").first
    link.tap()
    expect(page.locator("#v-preview")).to_be_visible()
    assert page.url.endswith(TOPIC)
    link.tap()
    page.wait_for_url("**/sources/herald/index.html#s-*")


def test_a_glossary_term_shows_what_the_sources_say(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "topics/everything-else/index.html")
    page.locator("a.v-term", has_text="CRU").first.hover()
    box = page.locator("#v-preview")
    expect(box).to_be_visible()
    expect(box).to_contain_text("The Coast Rescue Union (CRU)")
    expect(box).to_contain_text("organisation")


def test_the_sentence_that_was_followed_is_marked(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC)
    page.locator("#c-1 a.v-cite").first.click()
    page.wait_for_url("**/sources/herald/**")
    target = page.locator(":target")
    expect(target).to_contain_text("14 people on board")
    expect(target).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    box = target.bounding_box()
    assert header is not None
    assert box is not None
    assert box["y"] >= header["y"] + header["height"]
