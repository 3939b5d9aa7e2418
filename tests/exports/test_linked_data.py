"""JSON-LD in schema.org's vocabulary, and llms.txt."""

from __future__ import annotations

import json
from typing import Any

import pytest

from exports.samples import make_dossier
from variorum.exports import data_files
from variorum.records import About, Dossier
from variorum.site import Site


def read(dossier: Dossier, site: Site, path: str) -> Any:
    return json.loads(data_files(dossier, site)[path])


def test_unknown_fields_of_a_source_are_left_out(dossier: Dossier, published: Site) -> None:
    page = read(dossier, published, "data/sources/one.jsonld")
    assert page["@context"] == "https://schema.org"
    article = page["mainEntity"]
    assert article["@type"] == "NewsArticle"
    assert set(article) == {"@type", "@id", "identifier", "encoding", "inLanguage"}
    assert article["encoding"]["contentUrl"] == "https://papers.example/site/data/sources/one.txt"


def test_known_fields_of_a_source_are_given(published: Site) -> None:
    about = About(title="Fares", publisher="Gazette", author="Bo", published="2031", language="en")
    graph = read(make_dossier(one=about), published, "data/sources.jsonld")["@graph"]
    article = graph[0]["mainEntity"]
    assert article["headline"] == "Fares"
    assert article["publisher"] == {"@type": "Organization", "name": "Gazette"}
    assert article["datePublished"] == "2031"
    assert article["inLanguage"] == "en"


def test_the_text_of_a_source_in_excerpts_has_no_address(
    in_excerpts: Dossier, published: Site
) -> None:
    assert "encoding" not in read(in_excerpts, published, "data/sources/two.jsonld")["mainEntity"]


def test_terms_are_given_with_forms_and_the_sources_words(
    dossier: Dossier, published: Site
) -> None:
    terms = read(dossier, published, "data/glossary.jsonld")
    (term,) = terms["hasDefinedTerm"]
    assert (term["name"], term["alternateName"]) == ("Harbour Board", ["HB"])
    assert term["description"] == (
        "In source one: “Harbour Board”. The editor of this site: The *board*."
    )
    assert term["inDefinedTermSet"] == terms["@id"]


@pytest.mark.parametrize("site_name", ["published", "on_disk"])
def test_the_data_set_lists_files_that_are_there(
    dossier: Dossier, site_name: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(site_name)
    files = data_files(dossier, site)
    listed = json.loads(files["data/dataset.jsonld"])["distribution"]
    root = site.url or "../"
    for each in listed:
        url = each["contentUrl"]
        path = url.removeprefix(root) if url.startswith(root) else f"data/{url}"
        assert each["contentSize"] == f"{len(files[path])} B"
    assert len(listed) == 18


def test_llms_txt_is_an_outline_of_links(dossier: Dossier, on_disk: Site) -> None:
    lines = data_files(dossier, on_disk)["llms.txt"].decode().splitlines()
    assert lines[0] == "# Harbour Papers"
    assert lines[2].startswith("> ")
    assert "- [Ferry fares](topics/ferry/index.html)" in lines
    assert "- [one](data/sources/one.txt): publisher not identified" in lines


def test_hostile_titles_open_nothing_in_llms_txt(hostile: Dossier, on_disk: Site) -> None:
    from markdown import markdown

    html = markdown(data_files(hostile, on_disk)["llms.txt"].decode())
    assert "<script" not in html
    assert html.count("<a ") == html.count("<li>") == 25
