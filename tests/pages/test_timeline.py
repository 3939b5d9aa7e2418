"""The timeline: each source's words under the day that they come to, or under the words."""

from __future__ import annotations

from dataclasses import replace

from invented import body, ferry_dossier, lookup, render, source
from selectolax.lexbor import LexborHTMLParser

from variorum.pages.timeline import drafts
from variorum.records import About, Comparison, ComparisonType, Dossier, Publish, Reading, Relation
from variorum.site import Site


def timeline(dossier: Dossier, path: str = "timeline/") -> LexborHTMLParser:
    return LexborHTMLParser(body(list(render(drafts, lookup(dossier), Site("Ferries"))), path))


def told(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def of(*sources: tuple[str, str, About]) -> Dossier:
    made = tuple(source(id_, text, about) for id_, text, about in sources)
    return Dossier(made, (), (), (), (), (), ())


WEDNESDAY = About(published="2021-06-09")


def test_without_dates_the_page_says_so_and_shows_the_words() -> None:
    tree = timeline(ferry_dossier())
    assert told(tree, ".v-lead")[0].startswith("Neither source has a date of publication")
    assert told(tree, ".v-when h3") == ["“Tuesday”"]
    assert told(tree, ".v-when .v-count") == ["2 sources"]
    assert told(tree, ".v-event mark") == ["Tuesday", "Tuesday"]
    assert told(tree, ".v-summary li") == ["2 sentences without a date"]


def test_a_weekday_is_worked_out_and_says_from_what() -> None:
    tree = timeline(of(("herald", "The ferry sank on Sunday.\n", WEDNESDAY)))
    assert told(tree, ".v-when h3") == ["Sunday, 6 June 2021"]
    assert tree.css_first(".v-when h3").attributes["id"] == "on-2021-06-06"
    assert told(tree, ".v-event__how") == ["Worked out: the article is of 9 June 2021."]
    assert tree.css_first("[data-item]").attributes["data-how"] == "worked-out"


def test_days_stand_in_order_with_what_every_source_says() -> None:
    dossier = of(
        ("herald", "The ferry sank on Sunday. It was built in 1987.\n", WEDNESDAY),
        ("post", "It sank on 6 June 2021. Some say Monday.\n", About()),
    )
    tree = timeline(dossier)
    assert told(tree, ".v-when h3") == ["1987", "Sunday, 6 June 2021", "“Monday”"]
    assert told(tree, "#v-timeline .v-siglum") == ["herald", "herald", "post", "post"]
    assert "One of 2 sources has no date of publication" in told(tree, ".v-lead")[0]


def test_days_without_a_year_stand_as_the_year_has_them_and_are_no_quotation() -> None:
    text = "One letter is of March 1, one of Jan. 4 and one of 9 February. It came on Monday.\n"
    tree = timeline(of(("herald", text, About())))
    assert told(tree, ".v-when h3") == ["“Monday”", "4 January", "9 February", "1 March"]


def test_where_all_are_dated_nothing_is_said_of_missing_dates() -> None:
    tree = timeline(of(("herald", "The ferry sank on Sunday.\n", WEDNESDAY)))
    assert "no date" not in told(tree, ".v-lead")[0]


def test_no_day_at_all_is_said() -> None:
    tree = timeline(of(("herald", "The ferry sank.\n", About())))
    assert told(tree, ".v-empty") == [
        "No sentence of these sources names a day, a month or a year."
    ]


def test_a_day_on_which_sources_differ_leads_to_their_comparison() -> None:
    dossier = ferry_dossier()
    herald, post = dossier.sources
    readings = tuple(
        Reading(s.id, s.sentences[place].id, at, at + 7, group)
        for group, (s, place) in enumerate(((herald, 2), (post, 0)))
        for at in (s.text.index("Tuesday"),)
    )
    when = replace(
        dossier.comparisons[0],
        id="c-7",
        type=ComparisonType.DATE,
        title="ferry sank",
        readings=readings,
    )
    assert isinstance(when, Comparison)
    tree = timeline(replace(dossier, comparisons=(when,)))
    assert told(tree, ".v-event__how a") == ["ferry sank", "ferry sank"]
    assert when.relation is Relation.DIFFERENCE


def test_of_excerpts_only_what_is_shown_is_dated() -> None:
    dossier = of(("herald", "It sank on Sunday.\n", replace(WEDNESDAY, publish=Publish.EXCERPTS)))
    assert told(timeline(dossier), ".v-event") == []


def test_a_long_timeline_goes_on_on_further_pages() -> None:
    text = "".join(f"The ferry of {year} was built in {year}.\n" for year in range(1500, 1999))
    pages = list(render(drafts, lookup(of(("herald", text, About()))), Site("Ferries")))
    assert [page.path for page in pages] == ["timeline/", "timeline/2/"]
    assert told(timeline(of(("herald", text, About())), "timeline/2/"), ".v-pages [aria-current]")


def test_a_day_that_fills_a_page_goes_on_on_the_next() -> None:
    text = "".join(f"Ferry {number} left Lorne on 3 May 2021.\n" for number in range(260))
    dossier = of(("herald", text, About()))
    pages = list(render(drafts, lookup(dossier), Site("Ferries")))
    assert [page.path for page in pages] == ["timeline/", "timeline/2/"]
    assert told(timeline(dossier, "timeline/"), ".v-when h3") == ["Monday, 3 May 2021"]
    assert told(timeline(dossier, "timeline/2/"), ".v-when h3") == ["Monday, 3 May 2021, continued"]
    assert len(told(timeline(dossier, "timeline/2/"), ".v-event")) == 10
