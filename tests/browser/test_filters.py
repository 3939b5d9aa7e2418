"""Lists are narrowed and put in order, the address keeps it, and without scripts all is there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from readers import Reader, Site

from variorum.pages import templating

CONFLICTS = "conflicts/index.html"
SHOWN = ".v-row[data-item]:visible"


def ids(page: Page) -> list[str]:
    return [row.get_attribute("id") or "" for row in page.locator(SHOWN).all()]


def test_without_scripts_everything_is_there_and_no_filter(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + CONFLICTS, scripts=False)
    assert ids(page) == ["c-1", "c-2"]
    expect(page.locator("form.v-filters")).to_be_hidden()


@pytest.mark.parametrize(("choice", "left"), [("quantity", ["c-1"]), ("quotation", ["c-2"])])
def test_a_kind_of_difference_narrows_the_list(
    site: Site, reader: Reader, choice: str, left: list[str]
) -> None:
    page = reader(site.served + CONFLICTS)
    page.locator(f"input[name=type][value={choice}]").check()
    assert ids(page) == left
    expect(page.locator("[data-told]")).to_have_text("1 of 2 shown")


def test_what_is_chosen_is_kept_in_the_address(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS)
    page.locator("select[name=topic]").select_option("hull")
    assert page.url.endswith("?topic=hull")
    again = reader(page.url)
    assert ids(again) == ["c-2"]
    expect(again.locator("select[name=topic]")).to_have_value("hull")


def test_a_folder_on_disk_keeps_it_too(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + CONFLICTS)
    page.locator("input[name=type][value=quantity]").check()
    again = reader(page.url)
    assert ids(again) == ["c-1"]


def test_words_narrow_the_list_by_what_it_says(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS)
    page.locator("input[name=words]").fill("ROTTEN through")
    assert ids(page) == ["c-2"]


def test_show_all_brings_everything_back(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS + "?type=quantity")
    assert ids(page) == ["c-1"]
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(SHOWN)).to_have_count(2)
    assert page.url.endswith(CONFLICTS)


def test_the_list_can_be_put_in_another_order(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS)
    page.locator("select[name=sort]").select_option("title:up")
    # "people on board" stands after "The hull was rotten" only where capitals count.
    assert ids(page) == ["c-1", "c-2"]
    page.locator("select[name=sort]").select_option("type:up")
    assert ids(page) == ["c-1", "c-2"]


def test_a_link_to_a_row_leads_to_it_and_marks_it(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS + "#c-2")
    expect(page.locator(":target")).to_have_id("c-2")
    expect(page.locator("#c-2")).to_be_in_viewport()


def test_the_id_is_copied_with_one_press(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#c-1").get_by_role("button", name="Copy id").click()
    expect(page.locator("#c-1 .v-tools .v-copy").first).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "c-1"


def test_a_comparison_is_copied_as_text_with_its_references(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy = page.locator("#c-1").get_by_role("button", name="Copy as text: people on board")
    copy.click()
    expect(copy).to_have_text("Copied")
    title, herald, post, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert title == "people on board"
    words = "“The ferry Ida sank on Tuesday with 14 people on board.” (herald, "
    assert herald.startswith(words)
    assert "sources/herald/index.html#s-" in herald
    assert "(post, http://127.0.0.1" in post
    assert address == f"{site.served}{CONFLICTS}#c-1"


def statements(page: Page) -> list[str]:
    return [s.get_attribute("id") or "" for s in page.locator(".v-statement:visible").all()]


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("who", "ada-holm", ["q-1", "q-3"]),
        ("named", "no", ["q-2"]),
        ("topic", "hull", ["q-1", "q-3"]),
        ("sources", "post", ["q-3", "q-4"]),
    ],
)
def test_quotations_are_narrowed_and_the_address_keeps_it(
    site: Site, reader: Reader, field: str, value: str, left: list[str]
) -> None:
    page = reader(site.served + "quotations/index.html")
    assert statements(page) == ["q-1", "q-2", "q-3", "q-4"]
    page.locator(f"select[name={field}]").select_option(value)
    assert statements(page) == left
    assert page.url.endswith(f"?{field}={value}")
    assert statements(reader(page.url)) == left


def test_quotations_of_two_kinds_at_once(site: Site, reader: Reader) -> None:
    page = reader(site.served + "quotations/index.html")
    page.locator("input[value=direct]").check()
    page.locator("input[value=unmarked]").check()
    assert statements(page) == ["q-1", "q-3"]
    expect(page.locator("[data-told]")).to_have_text("2 of 4 shown")


def test_conflicts_are_narrowed_to_what_one_speaker_says(site: Site, reader: Reader) -> None:
    page = reader(site.served + CONFLICTS + "?speaker=ada-holm")
    assert ids(page) == ["c-2"]


def test_quotations_read_whole_without_scripts(site: Site, reader: Reader) -> None:
    page = reader(site.on_disk + "quotations/index.html", scripts=False)
    assert statements(page) == ["q-1", "q-2", "q-3", "q-4"]
    expect(page.locator("form.v-filters")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_of_a_long_list_stand_beside_each_other(
    site: Site, reader: Reader, width: int
) -> None:
    page = reader(site.served + CONFLICTS, width=width)
    macro = templating._environment().get_template("conflict_parts.html").module.pages
    page.locator("article.md-content__inner").evaluate(
        "(article, html) => article.insertAdjacentHTML('afterbegin', html)",
        str(macro([f"{n}/" for n in range(1, 5)], 2, "Pages of differences")),
    )
    places = page.locator(".v-pages li").evaluate_all("all => all.map(e => e.offsetTop)")
    assert len(places) == 4
    assert len(set(places)) == 1
