"""A topic's page offers its data, its feed and its citation, once."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from pages.invented import ferry_dossier
from variorum.exports import data_files
from variorum.pages import render_pages
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
