"""The parts that pages are put together from, as exact HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import at, comparison, ferry_dossier, lookup, reading

from variorum.markup import escape
from variorum.pages.desk import Desk
from variorum.pages.templating import _environment
from variorum.records import Comparison, ComparisonType, Dossier, Relation
from variorum.site import Site

SITE = Site("Ferries")
SENTENCE = "../../sources/herald/index.html#{}"


def desk_of(dossier: Dossier | None = None) -> Desk:
    return Desk("topics/ferry/", lookup(dossier), SITE)


def part(desk: Desk, call: str, **values: object) -> str:
    """What ``{{ parts.<call> }}`` prints."""
    template = '{% import "parts.html" as parts %}{{ parts.' + call + " }}"
    return str(_environment().from_string(template).render(desk=desk, **values)).strip()


def test_a_citation_is_the_siglum_and_leads_to_its_sentence() -> None:
    desk = desk_of()
    herald = desk.source("herald")
    sentence = herald.sentences[2]
    assert part(desk, "cite(desk, 'herald', at)", at=sentence.start) == (
        f'<a class="v-cite" href="{SENTENCE.format(sentence.id)}">'
        '<span class="v-siglum" dir="auto">herald</span>'
        '<span class="v-sr">, the sentence in its source</span></a>'
    )


def test_words_in_a_line_are_the_link_to_their_sentence() -> None:
    desk = desk_of()
    herald = desk.source("herald")
    start, end = at(herald, "14 people")
    sentence = desk.lookup.sentence_at("herald", start)
    assert part(desk, "words(desk, 'herald', start, end)", start=start, end=end) == (
        f'<a class="v-words" href="{SENTENCE.format(sentence.id)}">'
        f'<span class="v-run" data-source="herald" data-span="{start}-{end}" lang="en" dir="auto">'
        "14 people</span></a>"
    )


def voices(source: str, words: str) -> str:
    desk = desk_of()
    start, end = at(desk.source(source), words)
    made = part(
        desk, "voices(desk, source, start, end, start)", source=source, start=start, end=end
    )
    return made.replace(' lang="en" dir="auto"', "").replace(f' data-source="{source}"', "")


def test_the_source_itself_speaks_where_nobody_is_named() -> None:
    assert voices("herald", "Nobody was hurt.") == (
        '<div class="v-voices"><span class="v-own-voice">in the source&#39;s own voice</span></div>'
    )


def test_a_speaker_is_linked_by_name_and_the_kind_is_told() -> None:
    assert voices("herald", "The hull was rotten") == (
        '<div class="v-voices"><span class="v-voices__label">Said by</span><ul class="v-list">'
        '<li class="v-voice">'
        '<a class="v-speaker" href="../../speakers/ada-holm/index.html" dir="auto">Ada Holm</a> '
        '<span class="v-kind" title="The source sets these words in quotation marks.">direct</span>'
        "</li></ul></div>"
    )


def test_an_unknown_speaker_stays_open_in_the_words_that_stand_there() -> None:
    desk = desk_of()
    start, end = at(desk.source("herald"), "The Coast Rescue Union")
    assert (
        f'<span class="v-open"><span class="v-run" data-span="{start}-{end}">'
        "The Coast Rescue Union</span>, not further identified</span>"
    ) in voices("herald", "an inquiry")


def test_relays_are_told_and_another_spelling_of_the_speaker() -> None:
    desk = desk_of()
    start, end = at(desk.source("post"), "the Morning Call")
    run = f'<span class="v-run" data-span="{start}-{end}">the Morning Call</span>'
    made = voices("post", "the CRU wants answers")
    assert f'<span class="v-standing">named here as {run}</span>' in made
    assert f'<span class="v-relays">through {run}</span>' in made


def card(c: Comparison) -> str:
    desk = desk_of()
    return part(desk, "comparison(desk, c)", c=c)


def test_a_card_says_in_words_what_it_is() -> None:
    dossier = ferry_dossier()
    made = card(dossier.comparisons[0])
    assert '<span class="v-badge__sign" aria-hidden="true">≠</span>difference</span>' in made
    assert '<span class="v-badge__sign" aria-hidden="true">#</span>number</span>' in made
    assert ">certainty: high, of its kind: medium</span>" in made


def test_a_card_carries_what_filters_ask_for() -> None:
    made = card(ferry_dossier().comparisons[0])
    for attribute in (
        'id="c-1"',
        'data-type="quantity"',
        'data-topic="ferry"',
        'data-sources="herald post"',
        'data-certainty="high"',
    ):
        assert attribute in made


def test_own_words_of_two_versions_are_marked_and_told_beside_the_run() -> None:
    desk = desk_of()
    made = card(desk.lookup.dossier.comparisons[1])
    start, end = at(desk.source("post"), "through")
    assert '<span class="v-own" data-joint="c-2" data-group="1">through</span>' in made
    assert (
        '<p class="v-sr">Words that only this version has: '
        f'<span class="v-run" data-source="post" data-span="{start}-{end}" lang="en" dir="auto">'
        "through</span>.</p>"
    ) in made
    assert "<ins" not in made
    assert "<del" not in made


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        (Relation.DIFFERENCE, "Both name one origin: <strong"),
        (Relation.AGREEMENT, "That they agree is no confirmation."),
    ],
)
def test_one_origin_is_told_as_one(relation: Relation, told: str) -> None:
    c = replace(ferry_dossier().comparisons[0], relation=relation, origin="Morning Call")
    assert told in card(c)


def test_many_readings_of_one_value_fold_after_the_second() -> None:
    dossier = ferry_dossier()
    herald, _ = dossier.sources
    copies = tuple(replace(herald, id=f"h{n}", siglum=f"h{n}") for n in range(5))
    c = comparison(
        "c-9",
        Relation.AGREEMENT,
        ComparisonType.QUANTITY,
        "people on board",
        *(reading(copy, "14", 0) for copy in copies),
    )
    many = replace(dossier, sources=copies, quotations=(), comparisons=(c,))
    made = part(desk_of(many), "comparison(desk, c)", c=c)
    assert '<span class="v-count">5 sources</span>' in made
    assert "<summary>3 more sentences, in h2, h3, h4</summary>" in made
    assert made.count('<li class="v-told">') == 5


@pytest.mark.parametrize("text", ["<b>", "a \"b\" 'c'", "{{ x }}", "a\rb"])
def test_titles_and_reasons_are_text(text: str) -> None:
    c = replace(ferry_dossier().comparisons[0], title=text, reason=text + " and why")
    made = card(c)
    assert f">{escape(text)}</h3>" in made
    assert "<b>" not in made
    assert "{{" not in made


def test_every_run_of_a_card_has_the_link_to_its_sentence() -> None:
    desk = desk_of()
    c = desk.lookup.dossier.comparisons[0]
    made = part(desk, "comparison(desk, c)", c=c)
    for told in c.readings:
        assert f'href="../../sources/{told.source}/index.html#{told.sentence}"' in made
