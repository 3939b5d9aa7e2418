"""Reading as readers do: by keyboard alone, on paper, in high contrast, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from readers import Reader, Site

TOPIC = "topics/ferry/index.html"


def test_a_reader_gets_from_the_home_page_to_a_sentence_by_keyboard(
    site: Site, reader: Reader
) -> None:
    page = reader(site.served)
    tab_to(page, "The ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/topics/ferry/**")
    tab_to(page, "herald, the sentence in its source")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/herald/index.html#s-*")
    expect(page.locator(":target")).to_be_in_viewport()


def tab_to(page: Page, text: str) -> None:
    """Press Tab until the link with a text has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == text:
            return
    raise AssertionError(f"Tab never reached {text!r}")


def test_the_focus_is_always_seen_and_never_under_the_header(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC)
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
                const focused = document.activeElement;
                if (!focused.closest(".md-content")) return null;
                const top = focused.getBoundingClientRect().top;
                const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
                const seen = getComputedStyle(focused).outlineStyle !== "none";
                return top < header || !seen ? focused.outerHTML.slice(0, 120) : null;
            }"""
        )
        assert hidden is None


@pytest.mark.parametrize("path", ["index.html", TOPIC, "conflicts/index.html"])
def test_everything_is_told_without_scripts(site: Site, reader: Reader, path: str) -> None:
    plain = reader(site.on_disk + path, scripts=False).locator(".md-content .v-run")
    full = reader(site.on_disk + path).locator(".md-content .v-run")
    assert plain.all_text_contents() == full.all_text_contents()


def test_paper_has_the_words_and_their_references_and_no_furniture(
    site: Site, reader: Reader
) -> None:
    page = reader(site.served + TOPIC)
    page.emulate_media(media="print")
    for furniture in (".md-header", ".md-tabs", ".md-sidebar--primary", ".v-copy >> nth=0"):
        expect(page.locator(furniture)).to_be_hidden()
    reference = page.locator("#c-1 a.v-cite").first.evaluate(
        "link => getComputedStyle(link, '::after').content"
    )
    assert "sources/herald/index.html#s-" in reference


def test_quotation_marks_are_style_and_not_text(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC)
    run = page.locator("#c-1 .v-words .v-run").first
    expect(run).to_have_text("14")
    assert run.evaluate("e => getComputedStyle(e, '::before').content") == '"“"'


def test_the_sources_alone_are_set_in_the_serif(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC)
    others = page.evaluate(
        """() => {
            const serif = (e) => getComputedStyle(e).fontFamily.includes("Charter");
            return [...document.querySelectorAll("body *")]
                .filter((e) => serif(e) && !e.closest(".v-run, .v-preview"))
                .map((e) => e.outerHTML.slice(0, 100));
        }"""
    )
    assert others == []


def test_high_contrast_keeps_badges_and_marks(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC)
    page.emulate_media(forced_colors="active")
    badge = page.locator("#c-1 .v-badge").first
    assert badge.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"


def test_twice_the_size_of_type_needs_no_scrolling_sideways(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC, width=640)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_who_wants_no_motion_gets_none(site: Site, reader: Reader) -> None:
    page = reader(site.served + TOPIC)
    slow = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((e) => Number.parseFloat(getComputedStyle(e).transitionDuration) > 0.001
                || Number.parseFloat(getComputedStyle(e).animationDuration) > 0.001)
            .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert slow == []


@pytest.mark.parametrize("path", ["index.html", TOPIC, "timeline/index.html", "compare/index.html"])
def test_nothing_is_lost_in_forced_colours(site: Site, reader: Reader, path: str) -> None:
    page = reader(site.on_disk + path)
    page.emulate_media(forced_colors="active")
    faint = page.evaluate(
        """() => [...document.querySelectorAll(".md-content .v-run, .md-content a")]
            .filter((e) => e.checkVisibility() && e.getClientRects().length)
            .filter((e) => {
                const { color } = getComputedStyle(e);
                return color === getComputedStyle(document.body).backgroundColor;
            })
            .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert faint == []


@pytest.mark.parametrize("path", ["index.html", "conflicts/index.html", "timeline/index.html"])
def test_at_twice_the_size_nothing_is_cut_off(site: Site, reader: Reader, path: str) -> None:
    # A window of 1280 at 200% is one of 640, as browsers zoom.
    page = reader(site.served + path, width=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".md-content .v-run")]
            .filter((e) => e.checkVisibility() && !e.closest(".v-scroll, .v-table-wrap, .v-sr"))
            .filter((e) => e.getBoundingClientRect().right > innerWidth)
            .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert cut == []
