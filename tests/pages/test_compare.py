"""Two sources side by side: which pairs have a page, and how their texts are set in rows."""

from __future__ import annotations

from itertools import combinations

import pytest
from invented import body, comparison, excerpts, ferry_dossier, lookup, reading, render, source
from selectolax.lexbor import LexborHTMLParser

from variorum import addresses
from variorum.pages import compare
from variorum.pages.alignment import align
from variorum.pages.pairs import Pairs, most_partners
from variorum.records import ComparisonType, Dossier, Reading, Relation, Source
from variorum.site import Site
from work import calls

SITE = Site("Ferry")


def letters(*texts: str, joined: str = "") -> Dossier:
    """Sources of one-word sentences; each word of ``joined`` is compared wherever it stands."""
    sources = [source(f"s{number}", text) for number, text in enumerate(texts)]
    comparisons = [
        comparison(
            f"c-{word}",
            Relation.AGREEMENT,
            ComparisonType.QUANTITY,
            word,
            *(reading(s, f"{word} ", 0) for s in sources if f"{word} " in s.text),
        )
        for word in joined.split()
    ]
    return Dossier(tuple(sources), (), (), (), (), tuple(comparisons), ())


def says(*words: str) -> str:
    """A text with one sentence for each word, unlike those of other texts."""
    says.count += 1
    return " ".join(f"{word} is version {says.count}." for word in words)


says.count = 0  # type: ignore[attr-defined]


def first(s: Source, start: int, end: int) -> str:
    return s.text[start:end].split()[0]


def rows(dossier: Dossier) -> list[tuple[str, str, bool]]:
    """Each row as the first words of its sentences, and whether they meet."""
    held = lookup(dossier)
    alignment = align(Pairs(held).pairs[0], held)
    return [
        (
            " ".join(first(alignment.left, *cell.sentence.span) for cell in row.left),
            " ".join(first(alignment.right, *cell.sentence.span) for cell in row.right),
            bool(row.meets),
        )
        for row in alignment.rows
    ]


def test_what_speaks_to_one_point_stands_in_one_row() -> None:
    dossier = letters(says("A", "B", "C", "D"), says("X", "B", "Y", "D"), joined="B D")
    assert rows(dossier) == [
        ("A", "X", False),
        ("B", "B", True),
        ("C", "Y", False),
        ("D", "D", True),
    ]


def test_of_joints_that_cross_the_chain_that_holds_most_is_set_in_rows() -> None:
    dossier = letters(says("A", "B", "C"), says("C", "A", "B"), joined="A B C")
    assert rows(dossier) == [("", "C", False), ("A", "A", True), ("B", "B", True), ("C", "", False)]


def test_a_joint_across_the_rows_keeps_its_link() -> None:
    held = lookup(letters(says("A", "B", "C"), says("C", "A", "B"), joined="A B C"))
    alignment = align(Pairs(held).pairs[0], held)
    (link,) = alignment.rows[0].right[0].elsewhere
    assert [first(alignment.left, *target.span) for target in link.targets] == ["C"]


def test_the_same_sentence_word_for_word_joins_two_texts() -> None:
    dossier = letters("Nobody was hurt. It sank.", "It is gone. Nobody was hurt.")
    assert rows(dossier) == [("", "It", False), ("Nobody", "Nobody", True), ("It", "", False)]


def test_look_alikes_and_spellings_join_no_rows() -> None:
    a, b = source("a", "Ida sank."), source("b", "Idda went down.")
    kinds = (Relation.LOOKALIKE, Relation.VARIANT)
    compared = tuple(
        comparison(
            f"c-{n}", kind, ComparisonType.NAME, "Ida", reading(a, "Ida", 0), reading(b, "Idda", 1)
        )
        for n, kind in enumerate(kinds)
    )
    held = lookup(Dossier((a, b), (), (), (), (), compared, ()))
    alignment = align(Pairs(held).pairs[0], held)
    assert [bool(row.meets) for row in alignment.rows] == [False]
    assert [c.id for c in alignment.spellings] == ["c-1"]


def test_two_sources_stand_side_by_side_on_the_index_itself() -> None:
    pages = list(render(compare.drafts, lookup(), SITE))
    assert [page.path for page in pages] == ["compare/"]
    tree = LexborHTMLParser(body(pages, "compare/"))
    meeting = tree.css(".v-pair__row--meets")
    assert [[w.text() for w in row.css(".v-pair__words")] for row in meeting] == [
        [
            "The ferry Ida sank on Tuesday with 14 people on board.",
            "The ferry Ida went down on Tuesday with 11 people on board.",
        ],
        ["Nobody was hurt.", "Nobody was hurt."],
        [
            '"The hull was rotten," harbour master Ada Holm said.',
            "The hull was rotten through, says Ada Holmes.",
        ],
    ]
    assert [" ".join(row.css_first(".v-pair__gutter").text().split()) for row in meeting] == [
        "≠ difference: people on board",
        "= the same sentence",
        "≠ difference: The hull was rotten",
    ]
    assert [(m.tag, m.text()) for m in tree.css("mark, .v-own")] == [
        ("mark", "14"),
        ("mark", "11"),
        ("span", "through"),
    ]
    assert [only.text() for only in tree.css(".v-pair__only")] == ["Only in herald"]
    assert len(tree.css(".v-pair__cell--only")) == 1


def test_of_excerpts_only_what_is_cited_is_shown() -> None:
    html = body(list(render(compare.drafts, lookup(ferry_dossier(excerpts())), SITE)), "compare/")
    tree = LexborHTMLParser(html)
    assert [
        cell.css_first(".v-run").text() for cell in tree.css(".v-pair__side--b .v-pair__cell")
    ] == [
        "The ferry Ida went down on Tuesday with 11 people on board.",
        "The hull was rotten through, says Ada Holmes.",
        "According to the Morning Call, the CRU wants answers.",
    ]
    assert len(tree.css(".v-gap")) == 1


def test_up_to_eight_sources_have_a_page_for_every_pair() -> None:
    texts = [says("A", f"B{number}") for number in range(3)]
    pages = list(render(compare.drafts, lookup(letters(*texts, joined="A")), SITE))
    assert [page.path for page in pages] == [
        "compare/",
        *(f"compare/s{a}--s{b}/" for a, b in combinations(range(3), 2)),
    ]
    tree = LexborHTMLParser(body(pages, "compare/"))
    assert [
        [" ".join(cell.text().split()) for cell in row.css("td")] for row in tree.css("tbody tr")
    ] == [
        ["–the same source", "1", "1"],
        ["1", "–the same source", "1"],
        ["1", "1", "–the same source"],
    ]
    assert tree.css_first("tbody a[aria-label]").attributes["aria-label"] == "s0 beside s1: 1 point"


def test_many_sources_stand_beside_the_few_they_share_most_with() -> None:
    texts = [says("A", f"B{number}", f"B{number + 1}") for number in range(40)]
    held = lookup(letters(*texts, joined="A " + " ".join(f"B{n}" for n in range(1, 40))))
    pairs = Pairs(held)
    assert not pairs.is_complete
    for number in range(40):
        partners = pairs.partners(f"s{number}")
        assert 1 <= len(partners) <= pairs.most == 6
    neighbours = {(p.left, p.right) for p in pairs.pairs}
    assert {(f"s{n}", f"s{n + 1}") for n in range(39)} <= neighbours


def test_one_source_has_nothing_to_be_compared_with() -> None:
    (page,) = render(compare.drafts, lookup(letters("It sank.")), SITE)
    assert "There is one source" in page.body


@pytest.mark.parametrize(
    ("left", "right", "path"),
    [
        ("herald", "post", "compare/herald--post/"),
        ("a--b", "c", "compare/a--b--c--5a80d81b/"),
        ("a", "b--c", "compare/a--b--c--e18449f8/"),
        (".herald", "post", "compare/herald--post--2eb66ad5/"),
        ("x" * 200, "y" * 200, "compare/xxxxxxxxxxxx--yyyyyyyyyyyy--5d776928/"),
    ],
)
def test_every_pair_has_a_folder_of_its_own(left: str, right: str, path: str) -> None:
    assert addresses.pair_path(left, right) == path


@pytest.mark.parametrize(("sources", "most"), [(9, 6), (40, 6), (41, 3), (200, 3), (1_000, 2)])
def test_the_more_sources_the_fewer_each_stands_beside(sources: int, most: int) -> None:
    assert most_partners(sources) == most


def test_a_joint_of_many_sentences_is_told_in_time_that_grows_with_them() -> None:
    """Every sentence of one text with every one of the other would be a million links."""
    a, b = (source(id_, says(*(f"W{n}" for n in range(1_000)))) for id_ in "ab")
    spans = [
        Reading(s.id, sentence.id, sentence.start, sentence.end, 0)
        for s in (a, b)
        for sentence in s.sentences
    ]
    joined = comparison("c-1", Relation.AGREEMENT, ComparisonType.QUANTITY, "W", *spans)
    held = lookup(Dossier((a, b), (), (), (), (), (joined,), ()))
    pair = Pairs(held).pairs[0]
    assert calls(lambda: align(pair, held)) < 100_000
    alignment = align(pair, held)
    assert sum(bool(row.meets) for row in alignment.rows) == 1
    assert not any(cell.only for row in alignment.rows for cell in row.left)
