"""The page of conflicts: contradictions first, everything in its list, honest where none is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import body, comparison, ferry_dossier, lookup, reading, render, source
from selectolax.lexbor import LexborHTMLParser

from variorum.pages.conflicts import drafts
from variorum.records import Certainty, ComparisonType, Dossier, Relation
from variorum.site import Site

SITE = Site("Ferries")


def page(dossier: Dossier | None = None, path: str = "conflicts/") -> LexborHTMLParser:
    return LexborHTMLParser(body(list(render(drafts, lookup(dossier), SITE)), path))


def told(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().replace("¶", "").split()) for node in tree.css(selector)]


def with_relation(relation: Relation, exists: float = 0.9) -> Dossier:
    dossier = ferry_dossier()
    first = replace(
        dossier.comparisons[0], relation=relation, certainty=Certainty(exists, 0.5), reason="why"
    )
    return replace(dossier, comparisons=(first,), only_in_one=())


def test_that_no_contradiction_was_found_is_told_first() -> None:
    tree = page()
    assert told(tree, "h2") == ["Contradictions", "Differences", "Only in one source"]
    assert told(tree, ".v-empty")[0].startswith(
        "No contradiction was found between these 2 sources."
    )


@pytest.mark.parametrize(
    ("relation", "exists", "heading"),
    [
        (Relation.CONTRADICTION, 0.9, "Contradictions"),
        (Relation.DIFFERENCE, 0.9, "Differences"),
        (Relation.DIFFERENCE, 0.3, "Possibly different"),
        (Relation.VARIANT, 0.9, "Written in more than one way"),
        (Relation.AGREEMENT, 0.9, "Where the sources agree"),
        (Relation.LOOKALIKE, 0.9, "Looks alike, and is not"),
    ],
)
def test_every_kind_stands_under_its_heading(
    relation: Relation, exists: float, heading: str
) -> None:
    tree = page(with_relation(relation, exists))
    section = next(s for s in tree.css("section") if s.css_first("#c-1"))
    assert told(LexborHTMLParser(section.html or ""), "h2") == [heading]
    assert told(tree, "#c-1 .v-note") == ["Why."]


def test_one_source_has_nothing_to_be_compared_with() -> None:
    dossier = ferry_dossier()
    alone = replace(
        dossier, sources=dossier.sources[:1], comparisons=(), quotations=(), topics=(), terms=()
    )
    assert told(page(alone), ".v-empty") == ["With one source there is nothing to compare."]


def test_filters_offer_what_the_list_holds() -> None:
    tree = page()
    offered = [node.attributes["value"] for node in tree.css("input[name=type]")]
    assert offered == ["quantity", "quotation"]
    assert [node.attributes["value"] for node in tree.css("select[name=topic] option")] == [
        "",
        "ferry",
        "hull",
    ]


def test_what_one_source_alone_has_is_listed_with_its_sentence() -> None:
    assert told(page(), ".v-only .v-run") == ["The Coast Rescue Union (CRU) wants an inquiry."]


def heavy() -> Dossier:
    papers = tuple(source(f"paper-{n}", f"The vote came at {n}.") for n in range(40))
    rows = tuple(
        comparison(
            f"c-{row}",
            Relation.DIFFERENCE if row else Relation.CONTRADICTION,
            ComparisonType.DATE,
            "the vote",
            *(reading(paper, f"at {n}", n) for n, paper in enumerate(papers)),
        )
        for row in range(30)
    )
    alone = tuple((paper.id, paper.sentences[0].id) for paper in papers) * 2
    return Dossier(papers, (), (), (), (), rows, alone)


def test_a_heavy_list_has_pages_of_its_own_and_loses_no_row() -> None:
    pages = list(render(drafts, lookup(heavy()), SITE))
    assert [p.path for p in pages] == [
        "conflicts/",
        "conflicts/contradictions/",
        "conflicts/differences/",
        "conflicts/differences/2/",
        "conflicts/differences/3/",
        "conflicts/only-in-one/",
    ]
    rows = [n.attributes["id"] for p in pages[1:5] for n in LexborHTMLParser(p.body).css(".v-row")]
    assert sorted(rows, key=lambda id_: int((id_ or "")[2:])) == [f"c-{n}" for n in range(30)]
    assert all(len(p.body) < 1_500_000 for p in pages)


def test_the_first_page_leads_to_the_whole_of_each_list() -> None:
    tree = page(heavy())
    links = {node.text(): node.attributes["href"] for node in tree.css(".v-all a")}
    assert links["All 29 rows of this list"] == "differences/index.html"
    assert links["All 80 passages"] == "only-in-one/index.html"
