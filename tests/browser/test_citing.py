"""Any quotation can be cited where it stands, in the words and formats of the exports."""

from __future__ import annotations

import invented
import pytest
from playwright.sync_api import Page, expect
from readers import Reader, Site

from variorum.exports.citations import CitationFormat, Referrer, cite
from variorum.exports.shown import Shown
from variorum.site import Site as Published

SPEAKER = "speakers/ada-holm/index.html"
FORMATS = {
    "text": CitationFormat.TEXT,
    "BibTeX": CitationFormat.BIBTEX,
    "RIS": CitationFormat.RIS,
    "CSL-JSON": CitationFormat.CSL,
}


def copied(page: Page, button: str) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("button", name=button, exact=True)).to_have_text("Copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("name", FORMATS)
def test_a_statement_is_cited_as_the_exports_cite_it(site: Site, reader: Reader, name: str) -> None:
    dossier = invented.ferry_dossier()
    referrer = Referrer(Shown(dossier), Published("Variorum", url=site.served))
    made = cite(referrer.quotation(dossier.quotations[0]), FORMATS[name])
    page = reader(site.served + SPEAKER)
    page.locator("#q-1").get_by_role("button", name="Cite this quotation").click()
    # A page's own address names its file, which a published address may leave out.
    told = copied(page, f"Copy as {name}").replace("/index.html#", "/#")
    assert told.split() == made.split()


def test_the_link_to_the_words_marks_them_in_their_sentence(site: Site, reader: Reader) -> None:
    page = reader(site.served + SPEAKER)
    page.locator("#q-3").get_by_role("button", name="Cite this quotation").click()
    page.get_by_role("link", name="These words in their article").click()
    page.wait_for_url("**/sources/post/**")
    expect(page.locator(":target")).to_contain_text("The hull was rotten through")
    line = page.locator(".v-src__line:has(:target)")
    expect(line).to_contain_text("The hull was rotten through, says Ada Holmes.")
    expect(line).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "holder"),
    [
        ("topics/ferry/index.html", "#c-1 .v-told"),
        ("topics/ferry/index.html", ".v-quote"),
        ("timeline/index.html", ".v-event"),
        (SPEAKER, ".v-statement"),
    ],
)
def test_every_quotation_has_its_citation_wherever_it_stands(
    site: Site, reader: Reader, path: str, holder: str
) -> None:
    page = reader(site.on_disk + path)
    quotation = page.locator(holder).first
    words = quotation.locator("blockquote .v-run").first.text_content()
    quotation.get_by_role("button", name="Cite this quotation").click()
    expect(page.locator(".v-citebox__text")).to_contain_text(f"“{words}” (")


def test_the_keyboard_opens_a_citation_and_escape_closes_it(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + SPEAKER)
    button = page.locator("#q-1").get_by_role("button", name="Cite this quotation")
    button.focus()
    expect(button).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".v-citebox")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_topic_leads_to_the_citation_of_a_comparison_and_opens_it(
    site: Site, reader: Reader
) -> None:
    page = reader(site.on_disk + "topics/ferry/index.html")
    page.locator("#c-1").get_by_role("link", name="Cite this comparison").click()
    page.wait_for_url("**/conflicts/index.html#c-1-cite")
    expect(page.locator("#c-1-cite pre").first).to_be_visible()


def test_a_button_beside_a_citation_says_which_it_copies(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "sources/herald/index.html")
    page.get_by_text("Cite this source").click()
    names = [b.get_attribute("aria-label") for b in page.locator(".v-citations .v-copy").all()]
    assert names == ["Copy: Text", "Copy: BibTeX", "Copy: RIS", "Copy: CSL-JSON"]
