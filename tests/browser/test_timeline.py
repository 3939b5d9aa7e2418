"""The timeline as a reader narrows it and follows it."""

from __future__ import annotations

from playwright.sync_api import expect
from readers import Reader, Site

TIMELINE = "timeline/index.html"


def test_a_source_narrows_the_timeline_and_the_address_keeps_it(site: Site, reader: Reader) -> None:
    page = reader(site.served + TIMELINE)
    expect(page.locator(".v-event:visible")).to_have_count(2)
    page.locator("select[name=sources]").select_option("post")
    expect(page.locator(".v-event:visible")).to_have_count(1)
    assert page.url.endswith("?sources=post")
    again = reader(page.url)
    expect(again.locator(".v-event:visible")).to_have_count(1)


def test_a_day_that_is_left_without_a_sentence_goes_from_sight(site: Site, reader: Reader) -> None:
    page = reader(site.served + TIMELINE)
    page.locator("select[name=how]").select_option("said")
    expect(page.locator(".v-when:visible")).to_have_count(0)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".v-when:visible")).to_have_count(1)


def test_a_word_that_tells_when_leads_to_its_sentence(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + TIMELINE, scripts=False)
    page.locator(".v-event a.v-cite").last.click()
    page.wait_for_url("**/sources/post/index.html#s-*")
    expect(page.locator(":target")).to_contain_text("went down on Tuesday")
