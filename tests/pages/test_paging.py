"""Long lists in pages: whole, in order, not too heavy, and the same ones after an edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import body, lookup, render, source
from selectolax.lexbor import LexborHTMLParser

from variorum.pages import compare, sources
from variorum.pages.paging import pages_of, steady
from variorum.records import Dossier
from variorum.site import Site


def _lists(items: list[int], most: int = 100) -> list[list[int]]:
    return list(steady(items, most, lambda item: item % 7 + 1, str))


@given(st.lists(st.integers(0, 10_000), max_size=200), st.integers(1, 60))
def test_all_items_stand_in_order_in_lists_that_are_light_enough(
    items: list[int], most: int
) -> None:
    lists = _lists(items, most)
    assert [item for held in lists for item in held] == items
    assert all(held for held in lists) or lists == [[]]
    assert all(len(held) == 1 or sum(i % 7 + 1 for i in held) <= most for held in lists)


def test_an_item_more_moves_the_ends_near_it_alone() -> None:
    items = list(range(2_000))
    before, after = _lists(items), _lists([*items[:5], 9_999, *items[5:]])
    assert len(before) > 80
    alike = {tuple(held) for held in before} & {tuple(held) for held in after}
    assert len(alike) > len(before) * 0.9
    assert before[-1] == after[-1]


def test_what_fits_in_one_list_stands_in_one() -> None:
    assert _lists([1, 2, 3]) == [[1, 2, 3]]


def test_the_pages_of_an_index_stand_where_no_item_of_it_does() -> None:
    assert pages_of("sources/", 3, 2) == ["sources/", "sources/page/2/"]
    assert pages_of("sources/", 2, 2) == pages_of("sources/", 0, 2) == ["sources/"]


def _rows(html: str) -> list[str]:
    return [row.text().split()[0] for row in LexborHTMLParser(html).css("table tbody tr th")]


def test_a_long_list_of_sources_goes_on_at_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_A_PAGE", 1)
    pages = list(render(sources.drafts, lookup(), Site("Ferries")))
    ids = list(lookup().source_ids)
    paths = ["sources/", *(f"sources/page/{number}/" for number in range(2, len(ids) + 1))]
    assert [page.path for page in pages][: len(ids)] == paths
    assert [row for path in paths for row in _rows(body(pages, path))] == [
        lookup().sigla[id_] for id_ in ids
    ]
    first = LexborHTMLParser(body(pages, "sources/"))
    assert [a.attributes["href"] for a in first.css(".v-pages a")][:1] == ["page/2/index.html"]
    assert "2 sources" in first.text()


def test_a_long_list_of_pairs_does_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "_A_PAGE", 2)
    monkeypatch.setattr("variorum.pages.pairs.ALL_PAIRS_UP_TO", 1)
    held = lookup(letters(3))
    pages = list(render(compare.drafts, held, Site("Ferries")))
    paths = ["compare/", "compare/page/2/"]
    assert [row for path in paths for row in _rows(body(pages, path))] == list(held.sigla.values())
    assert "3 sources make 3 pairs" in LexborHTMLParser(body(pages, "compare/page/2/")).text()


def letters(number: int) -> Dossier:
    """As many articles that are one sentence each, the same."""
    articles = tuple(source(f"{place}letter", "The ferry sank.") for place in range(number))
    return Dossier(articles, (), (), (), (), (), ())
