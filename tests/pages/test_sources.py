"""Source pages: what is known of a source, and its text with all that refers to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import at, body, excerpts, ferry_dossier, lookup, render, sentence_id, source
from selectolax.lexbor import LexborHTMLParser, LexborNode

from variorum.pages import render_pages, sources
from variorum.pages.facts import readable_date
from variorum.pages.openings import opening
from variorum.records import About, Dossier
from variorum.site import Site

SITE = Site("Ferry")


def parsed(dossier: Dossier, path: str) -> LexborHTMLParser:
    pages = list(render(sources.drafts, lookup(dossier), SITE))
    return LexborHTMLParser(f"<main>{body(pages, path)}</main>")


def line(tree: LexborHTMLParser, id_: str) -> LexborNode:
    words = tree.css_first(f"#{id_}")
    assert words is not None
    assert words.parent is not None
    return words.parent


def plain(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""


def facts(tree: LexborHTMLParser) -> dict[str, str]:
    return {
        plain(each.css_first("dt")): plain(each.css_first("dd"))
        for each in tree.css(".v-facts > *")
    }


def test_what_is_not_known_is_said_in_plain_words() -> None:
    told = facts(parsed(ferry_dossier(), "sources/post/"))
    assert told["Headline"] == "not in the file"
    assert told["Publisher"] == told["Author"] == told["Address"] == "not identified"
    assert told["Published"] == "not identified; the text says on Tuesday without a date"
    assert told["Language"] == "not declared; the text reads as English"
    assert told["File"] == "post.txt · 177 bytes"


def test_what_the_editor_knows_is_told() -> None:
    about = About(
        title="Ferry lost",
        publisher="The Post",
        author="Bo Lind",
        published="2031-05-06",
        url="https://post.example/ferry",
        language="en",
        label="Post",
    )
    tree = parsed(ferry_dossier(about), "sources/post/")
    told = facts(tree)
    assert told["Headline"] == "Ferry lost"
    assert (told["Publisher"], told["Author"], told["Published"]) == (
        "The Post",
        "Bo Lind",
        "6 May 2031",
    )
    assert tree.css_first('.v-facts a[rel="noopener"]').attributes["href"] == about.url
    assert tree.css_first(".v-run").attributes["lang"] == "en"


def test_an_address_that_is_no_web_address_is_no_link() -> None:
    tree = parsed(ferry_dossier(About(url="javascript:alert(1)")), "sources/post/")
    assert facts(tree)["Address"] == "not identified"
    assert not tree.css('a[href^="javascript"]')


def test_a_headline_and_a_crosshead_are_headings_and_in_the_contents() -> None:
    dossier = ferry_dossier()
    tree = parsed(dossier, "sources/herald/")
    assert [plain(each) for each in tree.css("h3")] == ["Ferry Ida sinks off Varde", "Old ship"]
    page = next(
        p for p in render(sources.drafts, lookup(dossier), SITE) if p.path == "sources/herald/"
    )
    assert [(h.level, h.text) for h in page.headings] == [
        (2, "The text"),
        (3, "Ferry Ida sinks off Varde"),
        (3, "Old ship"),
    ]


def test_every_sentence_has_its_anchor_number_and_words() -> None:
    dossier = ferry_dossier()
    tree = parsed(dossier, "sources/post/")
    (_, post) = dossier.sources
    for number, sentence in enumerate(post.sentences, 1):
        shown = line(tree, sentence.id)
        assert plain(shown.css_first(".v-src__number")) == str(number)
        assert shown.css_first(".v-src__number").attributes["href"] == f"#{sentence.id}"
        assert shown.css_first(".v-src__words").text() == post.article.words(sentence.span)


def test_a_sentence_says_who_speaks_what_compares_it_and_its_topic() -> None:
    dossier = ferry_dossier()
    shown = line(
        parsed(dossier, "sources/herald/"), sentence_id(dossier.sources[0], "hull was rotten")
    )
    assert [plain(part) for part in shown.css(".v-src__notes > *")] == [
        "Said byAda Holm direct",
        "Compared≠ difference: The hull was rotten",
        "Topic The hull",
    ]
    links = [a.attributes["href"] for a in shown.css(".v-src__notes a")]
    assert links == [
        "../../speakers/ada-holm/index.html#q-1",
        "../../conflicts/index.html#c-2",
        "../../topics/hull/index.html#from-herald",
    ]
    assert shown.css_first(".v-said--direct").text() == "The hull was rotten"


def test_a_speaker_left_open_is_shown_as_the_text_has_it() -> None:
    dossier = ferry_dossier()
    shown = line(parsed(dossier, "sources/herald/"), sentence_id(dossier.sources[0], "inquiry"))
    assert plain(shown.css_first(".v-src__said li")) == (
        "The Coast Rescue Union, not further identified reported"
    )


def test_glossary_terms_are_links_inside_the_words() -> None:
    dossier = ferry_dossier()
    shown = line(parsed(dossier, "sources/herald/"), sentence_id(dossier.sources[0], "inquiry"))
    assert [(a.text(), a.attributes["href"]) for a in shown.css("a.v-term")] == [
        ("The Coast Rescue Union", "../../glossary/index.html#cru"),
        ("CRU", "../../glossary/index.html#cru"),
    ]


def test_excerpts_show_only_cited_sentences_and_say_what_is_left_out() -> None:
    dossier = ferry_dossier(excerpts())
    tree = parsed(dossier, "sources/post/")
    assert [each.text() for each in tree.css(".v-src__words")] == [
        "The ferry Ida went down on Tuesday with 11 people on board.",
        "The hull was rotten through, says Ada Holmes.",
        "According to the Morning Call, the CRU wants answers.",
    ]
    assert "Nobody was hurt" not in tree.html
    assert [plain(gap) for gap in tree.css(".v-gap")] == ["[…]Text left out."]
    assert "1 line of the file is left out, where […] stands." in plain(tree.css("p.v-note")[-1])


def test_the_index_has_a_row_for_each_source() -> None:
    rows = parsed(ferry_dossier(), "sources/").css("tbody tr")
    first = "The ferry Ida went down on Tuesday with 11 people on board."
    assert [[plain(cell) for cell in row.css("th, td")] for row in rows] == [
        ["herald", "Ferry Ida sinks off Varde", "4", "3", "2", "2"],
        [
            "post",
            f"{first} […]",
            "4",
            "3",
            "2",
            "2",
        ],
    ]


def test_the_index_leaves_out_columns_of_which_nothing_is_known() -> None:
    tree = parsed(ferry_dossier(), "sources/")
    assert "Publisher" not in plain(tree.css_first("thead"))
    assert plain(tree.css_first("p.v-note")) == (
        "Neither file tells its publisher, author or date for certain, "
        "and the editor has not added any."
    )
    known = parsed(ferry_dossier(About(publisher="The Post")), "sources/")
    assert [plain(row.css("td")[1]) for row in known.css("tbody tr")] == [
        "not identified",
        "The Post",
    ]


@pytest.mark.parametrize(
    ("iso", "readable"),
    [
        ("2031-05-06", "6 May 2031"),
        ("2031-05-06T14:30", "6 May 2031, 14:30"),
        ("2031-05-06T14:30:00+00:00", "6 May 2031, 14:30 UTC"),
        ("2031", "2031"),
        ("in May", "in May"),
    ],
)
def test_dates_are_written_as_people_write_them(iso: str, readable: str) -> None:
    assert readable_date(iso) == readable


@pytest.mark.parametrize(
    ("most", "words"),
    [(100, "The ferry sank."), (10, "The ferry"), (9, "The ferry"), (8, "The"), (2, "Th")],
)
def test_an_opening_ends_between_words(most: int, words: str) -> None:
    text = "The ferry sank."
    start, end = opening(text, (0, len(text)), most)
    assert text[start:end] == words


def test_a_source_of_one_word_is_a_page() -> None:
    one = source("short", "Sunk")
    dossier = Dossier((one,), (), (), (), (), (), ())
    tree = parsed(dossier, "sources/short/")
    assert tree.css_first(".v-src__words").text() == "Sunk"
    assert at(one, "Sunk") == (0, 4)


def test_a_source_can_be_downloaded_and_cited() -> None:
    tree = parsed(ferry_dossier(), "sources/herald/")
    assert [a.attributes["href"] for a in tree.css(".v-downloads li a")] == [
        "../../data/sources/herald.txt",
        "../../data/sources/herald.jsonld",
        "../../data/index.html",
    ]
    cited = dict(zip(tree.css(".v-citations dt"), tree.css(".v-citations dd"), strict=True))
    assert [name.text() for name in cited] == ["Text", "BibTeX", "RIS", "CSL-JSON"]
    assert all("fd407e40240ce5ee" in value.text() for value in cited.values())


def test_of_excerpts_there_is_no_plain_text_to_download() -> None:
    tree = parsed(ferry_dossier(excerpts()), "sources/post/")
    assert plain(tree.css_first(".v-downloads li")) == "JSON-LD"


def test_no_page_holds_a_sentence_that_may_not_be_shown() -> None:
    dossier = ferry_dossier(excerpts())
    post = dossier.sources[1]
    hidden = sentence_id(post, "Nobody")
    for page in render_pages(dossier, SITE):
        for run in LexborHTMLParser(page.body).css('[data-source="post"]'):
            assert "Nobody" not in run.text(), page.path
        assert f"sources/post/index.html#{hidden}" not in page.body, page.path


def test_a_line_of_place_or_author_is_not_told_as_nothing_known() -> None:
    tree = parsed(ferry_dossier(), "sources/herald/")
    assert plain(tree.css_first(".v-note")).startswith("The editor of this site has not added")
    other = parsed(ferry_dossier(), "sources/post/")
    assert plain(other.css_first(".v-note")).startswith("Who published this text")


def test_a_copy_of_a_text_is_named_on_its_page() -> None:
    dossier = ferry_dossier()
    herald = dossier.sources[0]
    copy = replace(herald, id="herald-2", siglum="herald-2", file="herald-2.txt")
    tree = parsed(replace(dossier, sources=(*dossier.sources, copy)), "sources/herald/")
    notes = [plain(note) for note in tree.css(".v-note")]
    assert [note for note in notes if "letter for letter" in note] == [
        "herald-2 has the same text, letter for letter. It is one text and not two: where they "
        "agree, nothing is confirmed."
    ]
    post = parsed(replace(dossier, sources=(*dossier.sources, copy)), "sources/post/")
    assert "letter for letter" not in " ".join(plain(note) for note in post.css(".v-note"))
