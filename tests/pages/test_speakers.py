"""Pages of speakers: every statement across sources, and an honest account of who is not named."""

from __future__ import annotations

from dataclasses import replace

from invented import at, body, ferry_dossier, lookup, quotation, render, source
from selectolax.lexbor import LexborHTMLParser, LexborNode

from variorum.pages import speakers
from variorum.records import Dossier, Name, NameKind, QuotationKind, Source, Speaker, Topic
from variorum.site import Site

SITE = Site("Ferry")


def parsed(dossier: Dossier, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(body(list(render(speakers.drafts, lookup(dossier), SITE)), path))


def plain(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""


def test_the_index_counts_statements_and_sources() -> None:
    tree = parsed(ferry_dossier(), "speakers/")
    assert [[plain(cell) for cell in row.css("th, td")] for row in tree.css("tbody tr")] == [
        ["Ada Holm person", "harbour master", "2", "herald post", "The hull"],
        ["Morning Call organisation", "none given", "1", "post", "Everything else"],
    ]
    assert [item.text() for item in tree.css(".v-summary li")] == [
        "2 speakers",
        "3 statements with a named speaker",
        "1 statement without",
    ]


def test_who_is_not_named_is_shown_in_the_words_of_the_source() -> None:
    tree = parsed(ferry_dossier(), "speakers/")
    assert [plain(each) for each in tree.css(".v-statement")] == [
        "an inquiry herald, the sentence in its source reported "
        "the source writes The Coast Rescue Union with wants"
    ]


def test_the_articles_own_voice_is_counted() -> None:
    tree = parsed(ferry_dossier(), "speakers/")
    assert "4 sentences of 8 give nobody else’s words" in plain(tree.css("p")[-1])


def test_a_speaker_has_every_statement_by_topic_with_kind_cue_and_link() -> None:
    tree = parsed(ferry_dossier(), "speakers/ada-holm/")
    assert [heading.text() for heading in tree.css("h2")] == [
        "One statement, two wordings¶",
        "The hull¶",
    ]
    assert [(each.attributes["id"], plain(each)) for each in tree.css(".v-statement")] == [
        (
            "q-1",
            "The hull was rotten herald, the sentence in its source direct with said",
        ),
        (
            "q-3",
            "The hull was rotten through post, the sentence in its source direct, without "
            "quotation marks named as Ada Holmes with says",
        ),
    ]


def test_one_statement_in_two_wordings_stands_side_by_side() -> None:
    card = parsed(ferry_dossier(), "speakers/ada-holm/").css_first("#c-2")
    assert card is not None
    assert [own.text() for own in card.css(".v-told .v-own")] == ["through"]


def test_relays_are_told() -> None:
    tree = parsed(ferry_dossier(), "speakers/morning-call/")
    assert plain(tree.css_first(".v-relays")) == "through the Morning Call"


def test_roles_and_spellings_are_the_sources_own_words() -> None:
    dossier = ferry_dossier()
    herald, post = dossier.sources
    named = [
        Name(at(s, form), NameKind.PERSON, form)
        for s, form in ((herald, "Ada Holm"), (post, "Ada Holmes"))
    ]
    sources = tuple(
        replace(s, analysis=replace(s.analysis, names=(name,)))
        for s, name in zip(dossier.sources, named, strict=True)
    )
    tree = parsed(replace(dossier, sources=sources), "speakers/ada-holm/")
    told = {plain(d.css_first("dt")): plain(d.css_first("dd")) for d in tree.css(".v-facts > *")}
    assert told["Role"] == "harbour master herald, the sentence in its source"
    assert told["Written in 2 ways"] == (
        "Ada Holm herald, the sentence in its source Ada Holmes post, the sentence in its source"
    )


def test_who_says_nothing_has_no_page() -> None:
    silent = Speaker("bo-lind", "Bo Lind", ("Bo Lind",), NameKind.PERSON)
    dossier = ferry_dossier()
    pages = render(
        speakers.drafts, lookup(replace(dossier, speakers=(*dossier.speakers, silent))), SITE
    )
    assert [page.path for page in pages] == [
        "speakers/",
        "speakers/ada-holm/",
        "speakers/morning-call/",
    ]


def test_words_between_the_parts_of_a_statement_are_left_out_visibly() -> None:
    text = source("a", '"It sank," said Bo Lind, "in an hour."')
    said = quotation("q-1", text, "It sank,", QuotationKind.DIRECT, "bo-lind", by="Bo Lind")
    said = replace(said, content=(at(text, "It sank,"), at(text, "in an hour.")))
    speaker = Speaker("bo-lind", "Bo Lind", ("Bo Lind",), NameKind.PERSON)
    topics = ferry_dossier().topics[-1:]
    dossier = Dossier((text,), (said,), (speaker,), topics, (), (), ())
    tree = parsed(dossier, "speakers/bo-lind/")
    words = tree.css_first(".v-statement__words")
    assert plain(words) == "It sank, […]and, after other words, in an hour."
    assert len(tree.css(".v-statement .v-cite")) == 1


def many(speaking: int, paper: Source) -> Dossier:
    """A folder of one source in which so many speak, once each."""
    names = [f"Speaker {number:04}" for number in range(speaking)]
    quotations = tuple(
        quotation(f"q-{n}", paper, "It sank", QuotationKind.INDIRECT, f"s{n}")
        for n in range(speaking)
    )
    known = tuple(Speaker(f"s{n}", name, (name,), NameKind.OTHER) for n, name in enumerate(names))
    topic = Topic("ferries", "Ferries", ((paper.id, paper.sentences[0].id),))
    return Dossier((paper,), quotations, known, (topic,), (), (), ())


def test_of_very_many_speakers_those_who_say_least_are_listed_by_name() -> None:
    dossier = many(402, source("a", "It sank."))
    tree = LexborHTMLParser(next(render(speakers.drafts, lookup(dossier), SITE)).body)
    assert len(tree.css("tbody tr")) == 400
    assert [plain(each) for each in tree.css(".v-speakers-rest li")] == [
        "Speaker 0400 1",
        "Speaker 0401 1",
    ]


def test_names_that_fill_more_than_one_list_have_pages_of_their_own() -> None:
    pages = {
        p.path: p
        for p in render(speakers.drafts, lookup(many(3_401, source("a", "It sank."))), SITE)
    }
    index = LexborHTMLParser(pages["speakers/"].body)
    assert [(a.attributes["href"], plain(a)) for a in index.css("h3 + ul a")] == [
        ("page/1/index.html", "From Speaker 0400 to Speaker 3399"),
        ("page/2/index.html", "From Speaker 3400 to Speaker 3400"),
    ]
    last = pages["speakers/page/2/"]
    assert last.title == "Speakers, Speaker 3400 to Speaker 3400"
    tree = LexborHTMLParser(last.body)
    assert [plain(each) for each in tree.css(".v-speakers-rest li")] == ["Speaker 3400 1"]
    assert tree.css_first(".v-speakers-rest a").attributes["href"] == "../../s3400/index.html"


def test_sources_whose_speakers_are_open_are_counted_and_the_rest_told() -> None:
    papers = tuple(source(f"p{n:03}", "It sank.") for n in range(302))
    said = tuple(
        quotation(f"q-{n}", paper, "It sank", QuotationKind.INDIRECT, None)
        for n, paper in enumerate(papers)
    )
    tree = parsed(Dossier(papers, said, (), (), (), (), ()), "speakers/")
    assert len(tree.css(".v-partners li")) == 300
    assert plain(tree.css("#left-open ~ .v-all")[0]) == (
        "And in 2 more sources: all of them stand on the page of all quotations."
    )
