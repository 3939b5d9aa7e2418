"""The home page: how much there is, where to begin, what is not known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import ferry_dossier, lookup
from selectolax.lexbor import LexborHTMLParser

from variorum.pages.home import render
from variorum.records import About, Dossier
from variorum.site import Site


def home(dossier: Dossier | None = None) -> LexborHTMLParser:
    return LexborHTMLParser(render(lookup(dossier), Site("Ferries")).body)


def told(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_figures_are_in_singular_and_plural_and_contradictions_are_always_told() -> None:
    assert told(home(), ".v-figures li") == [
        "2 sources",
        "8 sentences",
        "2 topics",
        "2 speakers",
        "0 contradictions found",
        "2 differences",
        "1 passage in one source only",
    ]


def test_each_kind_of_difference_comes_before_the_second_of_any() -> None:
    dossier = ferry_dossier()
    number, quote = dossier.comparisons
    rows = (number, replace(number, id="c-3", title="more people"), quote)
    tree = home(replace(dossier, comparisons=rows))
    assert told(tree, ".v-brief__title") == [
        "people on board",
        "The hull was rotten",
        "more people",
    ]


def test_the_guided_reading_leads_through_what_this_collection_has() -> None:
    tree = home()
    assert [link.text() for link in tree.css(".v-guide a:not(.v-cite)")] == [
        "people on board",
        "The ferry",
        "Ada Holm",
        "herald beside post",
    ]
    assert "quoted most: 2 statements" in told(tree, ".v-guide")[0]


def test_the_guided_reading_leaves_out_what_is_not_there() -> None:
    dossier = ferry_dossier()
    bare = replace(
        dossier,
        sources=dossier.sources[:1],
        comparisons=(),
        topics=(),
        quotations=(),
        terms=(),
        only_in_one=(),
    )
    assert told(home(bare), "#guide") == []


def test_without_any_difference_that_is_said() -> None:
    empty = replace(ferry_dossier(), comparisons=())
    assert told(home(empty), ".v-empty") == ["Nothing was found in which these sources differ."]


@pytest.mark.parametrize(
    ("abouts", "said"),
    [
        (
            (About(), About()),
            "The publisher, the author and the date are not identified for either source.",
        ),
        # The other has a headline in its file, which is a title.
        ((About(), About()), "The title is not identified for one of 2 sources."),
        (
            (About("a", "b", "c"), About("a", "b", "c", "2020-01-01")),
            "The date is not identified for one of 2 sources.",
        ),
    ],
)
def test_what_nobody_has_said_of_the_sources_is_told(
    abouts: tuple[About, About], said: str
) -> None:
    dossier = ferry_dossier()
    sources = tuple(
        replace(source, about=about) for source, about in zip(dossier.sources, abouts, strict=True)
    )
    assert said in told(home(replace(dossier, sources=sources)), "p")


def test_the_guided_reading_names_nobody_as_quoted_most_where_two_are() -> None:
    dossier = ferry_dossier()
    said = [q for q in dossier.quotations if q.speaker]
    one_each = tuple({q.speaker: q for q in said}.values())
    assert len(one_each) == 2
    assert "quoted most" not in told(home(replace(dossier, quotations=one_each)), ".v-guide")[0]


def test_the_guided_reading_does_not_set_a_text_beside_its_own_copy() -> None:
    herald = ferry_dossier().sources[0]
    copy = replace(herald, id="herald-2", siglum="herald-2", file="herald-2.txt")
    assert told(home(Dossier((herald, copy), (), (), (), (), (), ())), ".v-guide") == []


def test_the_guided_reading_gives_what_no_topic_claims_for_no_topic() -> None:
    dossier = ferry_dossier()
    rest = tuple(topic for topic in dossier.topics if topic.slug == "everything-else")
    guide = told(home(replace(dossier, topics=rest)), ".v-guide")[0]
    assert "One topic" not in guide
