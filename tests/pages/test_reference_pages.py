"""The pages beside the comparison itself: data, method, and stubs of what has gone elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import excerpts, ferry_dossier, lookup, render
from selectolax.lexbor import LexborHTMLParser, LexborNode

from variorum.exports import data_files
from variorum.pages import data, method, stubs
from variorum.pages.page import Page
from variorum.records import FormerSource
from variorum.site import Site

SITE = Site("Ferry", contact="desk@ferry.example")


def parsed(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(page.body)


def plain(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""


def test_every_download_is_a_file_of_the_site() -> None:
    tree = parsed(data.render({}, lookup(), SITE))
    files = set(data_files(ferry_dossier(), SITE))
    links = {a.attributes["href"] or "" for a in tree.css("table a[href]")}
    offered = {f"data/{link}".replace("data/../", "") for link in links}
    assert {path for path in offered if not path.endswith("index.html")} <= files
    assert {"data/dossier.json", "data/topics/ferry.json", "data/topics/ferry.csv"} <= offered


def test_a_file_is_told_with_its_size_before_anybody_loads_it() -> None:
    sizes = {path: len(content) for path, content in data_files(ferry_dossier(), SITE).items()}
    tree = parsed(data.render(sizes, lookup(), SITE))
    told = {plain(row.css_first("th")) for row in tree.css("tbody tr")}
    assert f"data/dossier.json {data.told_size(sizes['data/dossier.json'])}" in told
    told_topic = data.told_size(sizes["data/topics/ferry.json"])
    assert f"JSON of The ferry {told_topic} ·" in plain(tree.body)


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (999_499, "999 KB"),
        (999_500, "1.0 MB"),
        (2_141_029, "2.1 MB"),
    ],
)
def test_sizes_are_told_in_plain_words(size: int, told: str) -> None:
    assert data.told_size(size) == told


def test_every_file_about_the_whole_site_is_listed() -> None:
    names = [each.text() for each in parsed(data.render({}, lookup(), SITE)).css(".v-files__name")]
    paths = data_files(ferry_dossier(), SITE)
    whole = {path for path in paths if not path.startswith(("data/sources/", "data/topics/"))}
    assert whole - set(names) <= {"data/dataset.jsonld", "llms.txt"}


def test_examples_use_the_address_of_the_site() -> None:
    site = replace(SITE, url="https://ferry.example/")
    examples = "\n".join(
        code.text() for code in parsed(data.render({}, lookup(), site)).css(".v-example code")
    )
    assert "curl -O https://ferry.example/data/conflicts.csv" in examples
    assert 'site = "https://ferry.example/"' in examples
    assert "example.org" not in examples


def test_the_text_of_a_source_in_excerpts_is_not_offered() -> None:
    tree = parsed(data.render({}, lookup(ferry_dossier(excerpts())), SITE))
    rows = tree.css("table")[-1].css("tbody tr")
    assert [plain(row.css("td")[0]) for row in rows] == [
        "herald.txt",
        "published in excerpts only",
    ]


def counts(table: LexborNode) -> dict[str, list[str]]:
    """The numbers of each row of a table, by what it is called."""
    return {
        plain(row.css_first("th")): [plain(cell) for cell in row.css("td.v-num")]
        for row in table.css("tbody tr")
    }


def test_method_counts_what_was_found_by_relation_and_type() -> None:
    relations, _, types, kinds = parsed(method.render(lookup(), SITE)).css("table")
    assert counts(relations) == {
        "✕contradiction": ["0"],
        "≠difference": ["2"],
        "≈spelling": ["0"],
        "=agreement": ["0"],
        "⊘look-alike": ["0"],
    }
    found = {name: numbers for name, numbers in counts(types).items() if set(numbers) != {"0"}}
    assert found == {
        "#number": ["0", "1", "0", "0", "0"],
        "“”quoted words": ["0", "1", "0", "0", "0"],
    }
    assert list(counts(kinds).values()) == [["1"], ["0"], ["2"], ["1"]]


def test_a_renamed_topic_leaves_a_stub_at_its_old_address() -> None:
    dossier = ferry_dossier()
    ferry, hull, rest = dossier.topics
    renamed = replace(ferry, aliases=("ship", "hull"))
    (page,) = render(stubs.drafts, lookup(replace(dossier, topics=(renamed, hull, rest))), SITE)
    assert (page.path, page.title, page.searchable) == ("topics/ship/", "Moved: The ferry", False)
    tree = parsed(page)
    assert tree.css_first("p a").attributes["href"] == "../ferry/index.html"
    assert [
        (li.attributes["id"], li.css_first("a").attributes["href"]) for li in tree.css("li")
    ] == [
        ("from-herald", "../ferry/index.html#from-herald"),
        ("from-post", "../ferry/index.html#from-post"),
        ("c-1", "../../conflicts/index.html#c-1"),
    ]


def former(*sources: FormerSource) -> list[Page]:
    return list(render(stubs.drafts, lookup(replace(ferry_dossier(), former=sources)), SITE))


def test_a_removed_source_leaves_a_stub_that_says_so_with_its_anchors() -> None:
    (page,) = former(FormerSource("gazette", None, "<b>Withdrawn</b>", ("s-1", "s-2")))
    assert (page.path, page.title) == ("sources/gazette/", "Removed: source gazette")
    assert (page.editor, page.searchable) == ("sources/gazette.md", False)
    tree = parsed(page)
    assert [node.attributes["id"] for node in tree.css("[id]")] == ["s-1", "s-2"]
    assert [plain(node) for node in tree.css("p")] == [
        "This source is no longer part of this collection, and no page of this site uses it any "
        "more.",
        "The editor’s reason: <b>Withdrawn</b>",
        "The sources that are compared now",
    ]


def test_a_source_under_another_id_leaves_a_stub_that_leads_there_sentence_by_sentence() -> None:
    herald = ferry_dossier().sources[0]
    first = herald.sentences[0].id
    (page,) = former(FormerSource("daily-herald", herald.id, None, (first, "s-gone")))
    assert (page.path, page.title) == ("sources/daily-herald/", "Moved: source daily-herald")
    tree = parsed(page)
    assert [(li.attributes["id"], plain(li)) for li in tree.css("li")] == [
        (first, "Sentence 1"),
        ("s-gone", "Sentence 2: not shown now"),
    ]
    links = [a.attributes["href"] for a in tree.css("li a")]
    assert links == [f"../{herald.id}/index.html#{first}"]
