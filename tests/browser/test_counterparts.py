"""A press on a reading marks what the other sources say to the same point."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from readers import Reader, Site

COMPARE = "compare/index.html"
HERALD, POST = (
    f".v-run[data-source={source}] mark[data-joint=c-1]" for source in ("herald", "post")
)


def marked(page: Page, way: str) -> list[str]:
    return page.locator(f".v-mark--{way}").all_text_contents()


@pytest.mark.parametrize("path", [COMPARE, "topics/ferry/index.html"])
def test_a_press_marks_counterparts_and_another_takes_the_marks_away(
    site: Site, reader: Reader, path: str
) -> None:
    page = reader(site.on_disk + path)
    page.locator(HERALD).first.click()
    assert (marked(page, "same"), marked(page, "other")) == (["14"], ["11"])
    expect(page.get_by_role("status").filter(has_text="Marked")).to_have_text(
        "Marked: 1 with the same, 1 with something else."
    )
    page.locator(POST).first.click()
    assert (marked(page, "same"), marked(page, "other")) == (["11"], ["14"])
    page.locator(POST).first.click()
    assert (marked(page, "same"), marked(page, "other")) == ([], [])


def test_escape_takes_the_marks_away(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + COMPARE)
    page.locator(HERALD).click()
    page.keyboard.press("Escape")
    assert marked(page, "same") == []


def test_the_link_between_two_texts_marks_both_ends_while_it_has_the_focus(
    site: Site, reader: Reader
) -> None:
    page = reader(site.on_disk + COMPARE)
    page.locator("a.v-pair__joint[data-joint=c-1]").focus()
    assert marked(page, "same") == ["14", "11"]
    page.keyboard.press("Tab")
    expect(page.locator(HERALD)).not_to_have_class("v-mark v-mark--same")


def test_a_mark_is_told_without_colour(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + COMPARE)
    page.emulate_media(forced_colors="active")
    page.locator(HERALD).click()
    styles = [
        page.locator(m).evaluate("e => getComputedStyle(e).outlineStyle") for m in (HERALD, POST)
    ]
    assert styles == ["solid", "dashed"]
