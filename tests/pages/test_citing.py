"""What a page shows can be cited where it stands, and a topic's data had beside it."""

from __future__ import annotations

import json

from selectolax.lexbor import LexborHTMLParser

from pages.invented import ferry_dossier
from variorum.exports import data_files
from variorum.pages import render_pages
from variorum.records import About
from variorum.site import Site

SITE = Site("Harbour", url="https://ferry.example/")


def test_a_topic_offers_files_that_are_there_and_four_citations() -> None:
    dossier = ferry_dossier()
    files = data_files(dossier, SITE)
    pages = {page.path: page for page in render_pages(dossier, SITE)}
    topic = next(topic for topic in dossier.topics if topic.sentences)
    tree = LexborHTMLParser(str(pages[f"topics/{topic.slug}/"].body))
    links = [link.attributes["href"] for link in tree.css(".v-downloads li a")]
    assert [f"data/topics/{topic.slug}.{suffix}" for suffix in ("json", "csv", "xml")] == [
        (link or "").removeprefix("../../") for link in links
    ]
    assert {(link or "").removeprefix("../../") for link in links} <= files.keys()
    names = [name.text() for name in tree.css(".v-citations dt")]
    assert names == ["Text", "BibTeX", "RIS", "CSL-JSON"]
    (text, *_) = [code.text() for code in tree.css(".v-citations code")]
    assert text == f"{topic.title}. Harbour. https://ferry.example/topics/{topic.slug}/"


def test_a_comparison_is_cited_where_its_permanent_link_leads() -> None:
    dossier = ferry_dossier()
    pages = {page.path: page for page in render_pages(dossier, SITE)}
    first = dossier.comparisons[0]
    tree = LexborHTMLParser(str(pages["conflicts/"].body))
    codes = [code.text() for code in tree.css(f"#{first.id}-cite code")]
    assert len(codes) == 4
    assert codes[0].endswith(f" https://ferry.example/conflicts/#{first.id}")
    reading = first.readings[0]
    source = next(source for source in dossier.sources if source.id == reading.source)
    assert f"“{source.text[reading.start : reading.end]}”" in codes[0]
    others = "".join(page.body for path, page in pages.items() if path.startswith("topics/"))
    assert first.id in others
    assert f'id="{first.id}-cite"' not in others
    assert f'href="../../conflicts/index.html#{first.id}-cite"' in others


def test_a_page_has_what_a_citation_of_its_quotations_is_made_of() -> None:
    about = About(publisher="The Post", published="2021-06-09", url="https://post.example/ida")
    pages = {page.path: page for page in render_pages(ferry_dossier(about), SITE)}
    blocks = LexborHTMLParser(str(pages["topics/ferry/"].body)).css_first("#v-previews")
    held = json.loads(blocks.text())["post"]
    assert held["ref"]["container"] == "The Post"
    assert held["ref"]["issued"] == "2021-06-09"
    assert held["ref"]["unknown"] == ["author"]
    (original,) = {
        sentence[3] for sentence in held["sentences"].values() if "Nobody" in sentence[1]
    }
    assert original == "https://post.example/ida#:~:text=Nobody%20was%20hurt."


def test_what_leads_to_no_page_is_no_original() -> None:
    pages = {page.path: page for page in render_pages(ferry_dossier(About(url="urn:x:1")), SITE)}
    blocks = LexborHTMLParser(str(pages["topics/ferry/"].body)).css_first("#v-previews")
    held = json.loads(blocks.text())["post"]
    assert {len(sentence) for sentence in held["sentences"].values()} == {3}
