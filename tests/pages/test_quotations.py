"""The page of quotations: who says what in which source, and what its filters ask for."""

from __future__ import annotations

from dataclasses import replace

from invented import body, ferry_dossier, lookup, render
from selectolax.lexbor import LexborHTMLParser

from variorum.pages.quotations import drafts
from variorum.records import Dossier
from variorum.site import Site


def pages(dossier: Dossier) -> list[str]:
    return [page.path for page in render(drafts, lookup(dossier), Site("Ferries"))]


def page(dossier: Dossier, path: str = "quotations/") -> LexborHTMLParser:
    return LexborHTMLParser(body(list(render(drafts, lookup(dossier), Site("Ferries"))), path))


def told(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_every_statement_stands_under_its_source_with_its_speaker() -> None:
    tree = page(ferry_dossier())
    assert told(tree, "h2") == ["herald", "post"]
    assert told(tree, ".v-statement__words") == [
        "The hull was rotten",
        "an inquiry",
        "The hull was rotten through",
        "the CRU wants answers",
    ]
    assert told(tree, ".v-statement__by .v-speaker") == ["Ada Holm", "Ada Holm", "Morning Call"]
    assert told(tree, ".v-open") == ["The Coast Rescue Union, not further identified"]


def test_counts_are_by_kind_and_tell_what_is_left_open() -> None:
    assert told(page(ferry_dossier()), ".v-summary li") == [
        "4 statements",
        "1 direct",
        "2 reported",
        "1 direct, without quotation marks",
        "1 without a named speaker",
    ]


def test_a_statement_carries_what_filters_ask_for() -> None:
    (first, *_) = page(ferry_dossier()).css("[data-item]")
    held = first.attributes
    assert (held["id"], held["data-type"], held["data-who"]) == ("q-1", "direct", "ada-holm")
    assert (held["data-topic"], held["data-sources"], held["data-named"]) == (
        "hull ",
        "herald",
        "yes",
    )


def test_filters_offer_only_what_the_page_holds() -> None:
    tree = page(ferry_dossier())
    speakers = [option.attributes["value"] for option in tree.css("select[name=who] option")]
    assert speakers == ["", "ada-holm", "morning-call"]
    kinds = [box.attributes["value"] for box in tree.css("input[name=type]")]
    assert kinds == ["direct", "indirect", "unmarked"]


def test_without_any_statement_that_is_said() -> None:
    tree = page(replace(ferry_dossier(), quotations=()))
    assert told(tree, ".v-empty") == ["Nothing in these sources is given as somebody’s words."]


def test_a_long_list_goes_on_on_further_pages() -> None:
    dossier = ferry_dossier()
    many = tuple(replace(dossier.quotations[0], id=f"q-{n}") for n in range(601))
    assert pages(replace(dossier, quotations=many)) == [
        "quotations/",
        "quotations/2/",
        "quotations/3/",
    ]
