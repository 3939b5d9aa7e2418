"""Citations: each format read back by a program that people use."""

from __future__ import annotations

import json

import bibtexparser
import pytest
import rispy

from exports.samples import HOSTILE, make_dossier
from variorum.exports import CitationFormat, Referrer, cite, data_files
from variorum.exports.citations.bibtex import _key, as_bibtex
from variorum.exports.citations.reference import Kind, Reference
from variorum.exports.encode import for_one_line
from variorum.exports.shown import Shown
from variorum.reading.identity import short_hash
from variorum.records import About, Dossier
from variorum.site import Site

KNOWN = About(
    title="Fares up 12% at Holm & Sons",
    publisher="The Varde Gazette",
    author="Bo Quist",
    published="2031-05-03",
    url="https://gazette.example/fares",
    language="en-GB",
)


def test_a_source_of_which_nothing_is_known_says_so(dossier: Dossier, published: Site) -> None:
    item = Referrer(Shown(dossier), published).source(dossier.sources[1])
    (csl,) = json.loads(cite(item, CitationFormat.CSL))
    assert csl["type"] == "document"
    assert csl["title"] == "[Untitled text beginning “The ferry to Varde is to …”]"
    assert csl["note"].startswith("Not identified: author, publisher, date of publication.")
    assert {"author", "issued", "container-title"} & set(csl) == set()


def test_an_article_that_is_known_in_every_format(published: Site) -> None:
    dossier = make_dossier(one=KNOWN)
    item = Referrer(Shown(dossier), published).source(dossier.sources[0])
    (csl,) = json.loads(cite(item, CitationFormat.CSL))
    assert csl["type"] == "article-newspaper"
    assert csl["author"] == [{"literal": "Bo Quist"}]
    assert csl["issued"] == {"date-parts": [[2031, 5, 3]]}
    assert csl["URL"] == "https://gazette.example/fares"

    (entry,) = bibtexparser.parse_string(cite(item, CitationFormat.BIBTEX)).entries
    assert (entry.entry_type, entry.key) == ("article", "one")
    assert entry["title"] == "{Fares up 12\\% at Holm \\& Sons}"
    assert (entry["journal"], entry["year"], entry["month"]) == ("The Varde Gazette", "2031", "5")

    (record,) = rispy.loads(cite(item, CitationFormat.RIS))
    assert record["type_of_reference"] == "NEWS"
    assert record["title"] == "Fares up 12% at Holm & Sons"
    assert record["authors"] == ["Bo Quist"]
    assert (record["year"], record["date"]) == ("2031", "2031/05/03")

    text = cite(item, CitationFormat.TEXT)
    assert text.startswith(
        "Bo Quist: Fares up 12% at Holm & Sons. The Varde Gazette, 2031-05-03. File one.txt, "
    )
    assert text.endswith("Read at https://papers.example/site/sources/one/")


def test_a_quotation_gives_the_words_who_said_them_and_where(
    dossier: Dossier, published: Site
) -> None:
    item = Referrer(Shown(dossier), published).quotation(dossier.quotations[0])
    assert cite(item, CitationFormat.TEXT).startswith(
        "“We had no choice,” (Ada Holm, in one, characters 73–90). Ferry fares rise in Varde. "
    )
    sentence = dossier.sources[0].sentences[1]
    assert item.url == f"https://papers.example/site/sources/one/#{sentence.id}"


def test_a_comparison_gives_every_reading(dossier: Dossier, published: Site) -> None:
    item = Referrer(Shown(dossier), published).comparison(dossier.comparisons[0])
    assert cite(item, CitationFormat.TEXT) == (
        "“40” (one, characters 52–54). · “45” (two, characters 30–32). "
        "ferry cost crowns (contradiction: money). Harbour Papers, 2031-05-04. Version 0123abc. "
        "https://papers.example/site/conflicts/#c-00000001"
    )


def test_a_topic_is_a_page_of_the_site(dossier: Dossier, published: Site) -> None:
    item = Referrer(Shown(dossier), published).topic(dossier.topics[0])
    (record,) = rispy.loads(cite(item, CitationFormat.RIS))
    assert record["type_of_reference"] == "ELEC"
    assert record["urls"] == ["https://papers.example/site/topics/ferry/"]


def test_a_site_without_an_address_gives_none(dossier: Dossier, on_disk: Site) -> None:
    item = Referrer(Shown(dossier), on_disk).source(dossier.sources[0])
    assert all("index.html" not in cite(item, format_) for format_ in CitationFormat)


@pytest.mark.parametrize("site_name", ["published", "on_disk"])
def test_hostile_text_breaks_no_file_of_references(
    hostile: Dossier, site_name: str, request: pytest.FixtureRequest
) -> None:
    files = data_files(hostile, request.getfixturevalue(site_name))
    title = for_one_line(HOSTILE)
    assert [item["title"] for item in json.loads(files["data/sources.csl.json"])] == [title] * 2
    records = rispy.loads(files["data/sources.ris"].decode())
    assert [record["title"] for record in records] == [title] * 2
    library = bibtexparser.parse_string(files["data/sources.bib"].decode())
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ["one", "two"]


def test_bibtex_values_balance_their_braces_and_stand_on_one_line(
    hostile: Dossier, published: Site
) -> None:
    text = data_files(hostile, published)["data/sources.bib"].decode()
    for line in text.splitlines():
        if " = {" in line:
            value = line.partition(" = ")[2].rstrip(",")
            depths = [value[:n].count("{") - value[:n].count("}") for n in range(1, len(value))]
            assert min(depths) >= 1
            assert value.count("{") == value.count("}")


@pytest.mark.parametrize(
    ("item", "entry"),
    [
        (
            Reference("one", Kind.TEXT, "{a}\\ b^2 ~ $5 & 6%\n#_", issued="2031-05", url="x:{ü}"),
            "@misc{one,\n"
            "  title = {{\\textbraceleft{}a\\textbraceright{}\\textbackslash{} "
            "b\\textasciicircum{}2 \\textasciitilde{} \\$5 \\& 6\\% \\#\\_}},\n"
            "  year = {2031},\n"
            "  month = {5},\n"
            "  url = {x:%7B%C3%BC%7D}\n"
            "}\n",
        ),
        (
            Reference(
                "two.a:b-3",
                Kind.ARTICLE,
                "Fares",
                container="Post & Co",
                author="A_B",
                issued="0987-01-02",
                language="en_GB",
                version="1_2",
                file="a_b.txt",
                sha256="ff",
            ),
            "@article{two.a:b-3,\n"
            "  author = {{A\\_B}},\n"
            "  title = {{Fares}},\n"
            "  journal = {Post \\& Co},\n"
            "  year = {0987},\n"
            "  month = {1},\n"
            "  language = {en\\_GB},\n"
            "  version = {1\\_2},\n"
            "  note = {File a\\_b.txt, SHA-256 ff.}\n"
            "}\n",
        ),
        (
            Reference("four", Kind.TEXT, "Fares", issued="2031"),
            "@misc{four,\n  title = {{Fares}},\n  year = {2031}\n}\n",
        ),
        (
            Reference("3", Kind.PAGE, "Fares", container="Papers"),
            "@misc{s3,\n  title = {{Fares}},\n  howpublished = {Papers}\n}\n",
        ),
    ],
)
def test_an_entry_of_bibtex(item: Reference, entry: str) -> None:
    assert as_bibtex(item) == entry


def test_ids_that_bibtex_cannot_take_are_told_apart() -> None:
    assert len({_key("fähre"), _key("führe"), _key("f-hre"), _key("007")}) == 4
    assert _key("007") == "s007"
    assert _key("f*ö*hre") == f"f-hre-{short_hash('f*ö*hre')}"
    assert _key("a.b:c-D9") == "a.b:c-D9"
