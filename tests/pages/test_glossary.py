"""The page of terms: the sources' words, every form with its counts, the editor's words apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import body, ferry_dossier, lookup, passage, render, source
from selectolax.lexbor import LexborHTMLParser, LexborNode

from variorum.pages import glossary
from variorum.pages.lookup import alphabetical
from variorum.records import Dossier, Term, TermForm
from variorum.site import Site

SITE = Site("Ferry")


def parsed(dossier: Dossier) -> LexborHTMLParser:
    return LexborHTMLParser(body(list(render(glossary.drafts, lookup(dossier), SITE)), "glossary/"))


def plain(node: LexborNode | None) -> str:
    return " ".join(node.text().replace(", the sentence in its source", "").split()) if node else ""


def told(dossier: Dossier, id_: str) -> dict[str, str]:
    entry = parsed(dossier).css_first(f"#{id_}")
    assert entry is not None
    pairs = zip(entry.css("dt"), entry.css("dd"), strict=True)
    return {plain(name): plain(value) for name, value in pairs}


def edited(text: str | None) -> Dossier:
    dossier = ferry_dossier()
    cru, ida = dossier.terms
    return replace(dossier, terms=(replace(cru, editor=text), ida))


def test_an_entry_holds_the_sources_words_forms_counts_and_places() -> None:
    assert told(edited(None), "cru") == {
        "The sources say": "The Coast Rescue Union (CRU) herald",
        "Definition": "taken from the sources only; nothing added",
        "Written as": "CRU herald 1 time post 1 time The Coast Rescue Union herald 1 time",
        "First use": "herald post",
        "Appears in": "Everything else",
    }


def test_the_first_use_is_the_earliest_of_all_forms() -> None:
    entry = parsed(ferry_dossier()).css_first("#cru")
    links = [a.attributes["href"] for a in entry.css("dd")[3].css("a")]
    herald, post = ferry_dossier().sources
    assert links == [
        f"../sources/herald/index.html#{herald.sentences[-1].id}",
        f"../sources/post/index.html#{post.sentences[-1].id}",
    ]


def test_the_editors_definition_is_marked_as_the_editors() -> None:
    entry = parsed(ferry_dossier()).css_first("#cru .v-entry__editor")
    assert plain(entry) == "The editor addsA union of rescue workers."
    assert entry.css_first("em").text() == "rescue"
    assert "Definition" not in told(ferry_dossier(), "cru")


def test_an_editors_links_and_checked_quotations_work() -> None:
    dossier = edited(
        'See [method](method.md#limits), [a topic](topics/hull.md) and ["wants"](source:herald).'
    )
    hrefs = [a.attributes["href"] for a in parsed(dossier).css(".v-entry__editor a")]
    herald = dossier.sources[0]
    assert hrefs == [
        "../method/index.html#limits",
        "../topics/hull/index.html",
        f"../sources/herald/index.html#{herald.sentences[-1].id}",
    ]


def test_an_acronym_that_no_source_spells_out_says_so() -> None:
    post = source("post", "The CRU wants answers.")
    term = Term("cru", "CRU", (TermForm("CRU", (passage(post, "CRU"),)),), (), is_acronym=True)
    assert told(Dossier((post,), (), (), (), (term,), (), ()), "cru") == {
        "Stands for": "not found in any source",
        "Written as": "CRU post 1 time",
    }


def test_a_term_that_no_source_uses_says_so() -> None:
    post = source("post", "It sank.")
    term = Term("hull", "hull", (), (), editor="The body of a ship.")
    assert told(Dossier((post,), (), (), (), (term,), (), ()), "hull") == {
        "The editor adds": "The body of a ship.",
        "Written as": "no source uses this word",
    }


def test_terms_stand_by_letter() -> None:
    post = source("post", "It sank.")
    names = ("the Élan", "Bo", "14th Fleet", "abe", "Ørsted")
    terms = tuple(Term(f"t{n}", name, (), (), editor="x") for n, name in enumerate(names))
    tree = parsed(Dossier((post,), (), (), (), terms, (), ()))
    assert [plain(each) for each in tree.css("h2, h3 > span")] == [
        *("0–9", "14th Fleet", "A", "abe", "B", "Bo", "E", "the Élan", "Ø", "Ørsted"),
    ]
    assert [a.attributes["href"] for a in tree.css(".v-letters a")] == [
        *("#LETTER-NONE", "#LETTER-A", "#LETTER-B", "#LETTER-E", "#LETTER-Ø"),
    ]


def test_a_heavy_glossary_is_a_list_that_leads_to_its_entries() -> None:
    post = source("post", "It sank.")
    terms = tuple(Term(f"t{n}", f"Term {n:04}", (), (), editor="x") for n in range(1_000))
    pages = list(render(glossary.drafts, lookup(Dossier((post,), (), (), (), terms, (), ())), SITE))
    assert [page.path for page in pages] == ["glossary/", "glossary/1/", "glossary/2/"]
    listed = LexborHTMLParser(pages[0].body).css_first("#t999 a")
    assert (listed.text(), listed.attributes["href"]) == ("Term 0999", "2/index.html#t999")
    assert LexborHTMLParser(pages[2].body).css_first("article#t999") is not None


def test_terms_that_many_sources_use_are_shared_among_pages_that_a_phone_can_load() -> None:
    papers = tuple(source(f"paper-{n}", "The union wants answers.") for n in range(8))
    said = tuple(passage(paper, "union") for paper in papers)
    terms = tuple(
        Term(f"union-{n}", f"union {n:03}", (TermForm("union", said),), ()) for n in range(160)
    )
    pages = list(render(glossary.drafts, lookup(Dossier(papers, (), (), (), terms, (), ())), SITE))
    assert [page.path for page in pages] == ["glossary/", "glossary/1/", "glossary/2/"]
    assert all(len(page.body) < 800_000 for page in pages)


def test_an_empty_glossary_says_so() -> None:
    tree = parsed(Dossier((source("post", "It sank."),), (), (), (), (), (), ()))
    assert plain(tree.css_first(".v-empty")).startswith("No term of these sources")


@pytest.mark.parametrize(
    ("name", "key"),
    [("the Élan", "elan"), ("CRU", "cru"), ("Theodor", "theodor"), (" Åse", "ase")],
)
def test_names_are_ordered_without_case_accents_and_article(name: str, key: str) -> None:
    assert alphabetical(name) == (key, name)
