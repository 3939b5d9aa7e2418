"""The page of a topic, and the index with its matrix."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import body, ferry_dossier, lookup, render, source, topic
from selectolax.lexbor import LexborHTMLParser

from variorum.pages import topics
from variorum.pages.page import Heading
from variorum.pages.topics import drafts
from variorum.records import Dossier, Topic
from variorum.site import Site

SITE = Site("Ferries")


def page(path: str, dossier: Dossier | None = None) -> LexborHTMLParser:
    return LexborHTMLParser(body(list(render(drafts, lookup(dossier), SITE)), path))


def told(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_a_topic_begins_with_its_counts() -> None:
    assert told(page("topics/ferry/"), ".v-summary li") == [
        "2 sources speak of this",
        "4 passages",
        "0 contradictions found",
        "1 difference",
    ]


def test_where_one_source_speaks_nothing_is_said_of_contradictions() -> None:
    dossier = ferry_dossier()
    herald, _ = dossier.sources
    one = replace(dossier, topics=(topic("ferry", "The ferry", (herald, "Nobody")),))
    tree = page("topics/ferry/", one)
    assert told(tree, ".v-summary li") == ["1 of 2 sources speaks of this", "1 passage"]
    assert told(tree, ".v-silent") == ["Not mentioned in post"]


def test_all_passages_stand_in_the_order_of_each_source() -> None:
    tree = page("topics/ferry/")
    assert told(tree, ".v-from .v-quote .v-run[data-source=herald]") == [
        "The ferry Ida sank on Tuesday with 14 people on board.",
        "Nobody was hurt.",
    ]


def test_a_topic_that_nothing_matches_says_so() -> None:
    dossier = ferry_dossier()
    empty = replace(dossier, topics=(*dossier.topics, Topic("quay", "The quay", ())))
    assert told(page("topics/quay/", empty), ".v-empty") == [
        "Nothing in these articles speaks of this topic."
    ]


def test_when_nothing_is_left_over_that_is_said() -> None:
    dossier = ferry_dossier()
    rest = Topic("everything-else", "Everything else", ())
    full = replace(dossier, topics=(*dossier.topics[:2], rest))
    assert told(page("topics/everything-else/", full), ".v-empty") == [
        "Nothing is left over: every sentence of these articles stands in a topic."
    ]


def test_headings_of_the_page_are_those_of_its_contents() -> None:
    made = next(p for p in render(drafts, lookup(), SITE) if p.path == "topics/ferry/")
    anchors = [node.attributes["id"] for node in LexborHTMLParser(made.body).css("h2")]
    assert [heading.anchor for heading in made.headings] == anchors
    assert Heading(2, "passages", "All passages") in made.headings


def test_a_long_topic_goes_on_and_keeps_its_anchors() -> None:
    text = "\n".join(f"The vote {'was put off ' * 90}in {number}." for number in range(200))
    long = source("long", text)
    held = Topic("vote", "The vote", tuple((long.id, s.id) for s in long.sentences))
    dossier = Dossier((long,), (), (), (held,), (), (), ())
    pages = [p for p in render(drafts, lookup(dossier), SITE) if p.path.startswith("topics/vote/")]
    assert [p.path for p in pages] == ["topics/vote/", "topics/vote/2/", "topics/vote/3/"]
    assert [p.editor for p in pages] == ["topics/vote.md", None, None]
    runs = [run for p in pages for run in LexborHTMLParser(p.body).css(".v-quote .v-run")]
    assert len(runs) == 200
    assert told(LexborHTMLParser(pages[1].body), ".v-pages [aria-current]") == ["2", "2"]


def test_the_matrix_leads_to_the_passages_of_a_source() -> None:
    tree = page("topics/")
    links = [node.attributes["href"] for node in tree.css(".v-matrix td a")]
    assert links[:2] == ["ferry/index.html#from-herald", "ferry/index.html#from-post"]


def test_what_is_not_mentioned_is_said_in_words() -> None:
    dossier = ferry_dossier()
    herald, _ = dossier.sources
    one = replace(dossier, topics=(topic("ferry", "The ferry", (herald, "Nobody")),))
    assert told(page("topics/", one), ".v-none .v-sr") == ["not mentioned in this text"]


def test_many_sources_are_counted_and_not_set_side_by_side() -> None:
    many = tuple(source(f"paper-{n}", "The vote came.") for n in range(70))
    held = topic("vote", "The vote", *((s, "vote") for s in many))
    tree = page("topics/", Dossier(many, (), (), (held,), (), (), ()))
    assert told(tree, ".v-tally tbody td")[:2] == ["70", "70"]
    assert tree.css(".v-matrix") == []


def test_of_very_much_that_one_source_alone_has_the_first_is_shown_with_a_link_to_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(topics, "_ONLY", 1)
    herald = source("herald", "The ferry sank. It was old. It was grey.")
    post = source("post", "The ferry sank.")
    refs = tuple((s.id, sentence.id) for s in (herald, post) for sentence in s.sentences)
    dossier = Dossier(
        (herald, post), (), (), (Topic("ferry", "The ferry", refs),), (), (), refs[1:3]
    )
    tree = page("topics/ferry/", dossier)
    assert [each.text() for each in tree.css(".v-only .v-run")] == ["It was old."]
    assert told(tree, ".v-all") == ["and 1 more passage among all that stands in one source only"]
    link = tree.css_first(".v-all a")
    assert link is not None
    assert link.attributes["href"] == "../../conflicts/index.html#only-in-one"
