"""Figures across sources: what conflicts, what only looks like it, and what never may."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.analysis import analyse
from variorum.collation import collate
from variorum.collation.corpus import Corpus
from variorum.collation.figures import compare_figures
from variorum.records import About, Comparison, ComparisonType, Nature, Relation, Source
from variorum.speakers import link_speakers

REPORTED = (Relation.CONTRADICTION, Relation.DIFFERENCE)


def sources_of(*texts: str) -> list[Source]:
    return [
        Source(f"src{number}", f"s{number}", f"src{number}.txt", About(), analyse(text.encode()))
        for number, text in enumerate(texts)
    ]


def rows_of(*texts: str) -> list[Comparison]:
    return compare_figures(Corpus.of(sources_of(*texts), (), ()))


def values(row: Comparison, *texts: str) -> list[str]:
    return [texts[int(r.source[3:])][r.start : r.end] for r in row.readings]


def reported(*texts: str) -> list[tuple[str, list[str]]]:
    """(type, values) of each reported row."""
    return [
        (row.type.value, values(row, *texts)) for row in rows_of(*texts) if row.relation in REPORTED
    ]


# Two openings that tell one event in other words, so that the articles are known as one event.
FERRY = "The ferry Solvei ran aground off Varde on Monday morning, the Varde coastguard said. "
BOAT = "The ferry Solvei ran aground near Varde on Monday, the coastguard of Varde said. "


def two(one: str, other: str) -> tuple[str, str]:
    return FERRY + one, BOAT + other


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "At least five people were killed.",
            "The accident killed three people.",
            ["At least five people", "three people"],
        ),
        (
            "Three people died when the hull broke.",
            "The death toll was put at two people; two people died in the hull.",
            ["Three people", "two people"],
        ),
        (
            "Captain Anna Holm, 44, was taken ashore.",
            "The 45-year-old captain, Anna Holm, was taken ashore.",
            ["44", "45-year-old"],
        ),
        (
            "It lies 20 miles north of Ribe.",
            "It lies about 60 miles north of Ribe.",
            ["20 miles", "about 60 miles"],
        ),
        (
            "The ferry carried 44 passengers from Varde.",
            "The ferry carried 63 passengers from Varde.",
            ["44 passengers", "63 passengers"],
        ),
        (
            "Varde, a town of 8,000 people, has one harbour.",
            "Varde is home to 12,000 people and has one harbour.",
            ["8,000 people", "12,000 people"],
        ),
        (
            "The blast killed two sailors and injured a third.",
            "The blast killed two sailors and injured two others.",
            ["a third", "two others"],
        ),
        (
            "The Solvei then struck a moored barge off Varde.",
            "Off Varde the Solvei rammed several moored barges.",
            ["a moored barge", "several moored barges"],
        ),
        (
            "A fire in September killed six people and hurt 40.",
            "In September a fire killed six people and hurt almost 50.",
            ["40", "almost 50"],
        ),
        (
            "The mate of the Solvei, Anna Holm, helped two women ashore.",
            "Anna Holm, mate of the Solvei, helped five women ashore.",
            ["two women", "five women"],
        ),
        (
            "The mate of the Solvei, Anna Holm, was stabbed seven times.",
            "Anna Holm, mate of the Solvei, was stabbed 11 times.",
            ["seven times", "11 times"],
        ),
        (
            "The gale left 35 damaged huts in Varde.",
            "In Varde, 56 huts suffered damage in the gale.",
            ["35 damaged huts", "56 huts"],
        ),
        (
            "Some 46 people were arrested.",
            "The police have detained 61 demonstrators.",
            ["Some 46 people", "61 demonstrators"],
        ),
        (
            "A deckhand was shot off Varde.",
            "Two deckhands were taken to a hospital in Varde.",
            ["A deckhand", "Two deckhands"],
        ),
    ],
)
def test_disjoint_figures_of_one_slot_are_reported(
    one: str, other: str, expected: list[str]
) -> None:
    assert reported(*two(one, other)) == [("quantity", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The death toll rose to 14.", "Nine people were killed."),
        ("At least 14 people lost their lives.", "Nine people died."),
        ("It claimed the lives of 14 passengers.", "Nine passengers died."),
        ("Divers recovered 14 bodies.", "Nine people died."),
        ("Thirty people were treated for minor injuries.", "Twelve people were hurt."),
        ("Four people are unaccounted for.", "Seven people were still missing."),
        ("Police have three men in custody.", "Police arrested five men."),
        ("Hundreds were left homeless.", "About 60 people were homeless."),
        ("Several deckhands were hurt. One man died.", "A deckhand was hurt. One man died."),
        ("A woman in her 20s died on deck.", "Anna Holm, 34, was killed on deck."),
    ],
)
def test_the_fates_of_people_are_known_by_set_phrases(one: str, other: str) -> None:
    assert [type_ for type_, _ in reported(*two(one, other))] == ["quantity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one was hurt.", "Two sailors were hurt."),
        ("It left nine people hurt and claimed the life of a cook.", "One person died."),
        ("At least five people were killed.", "The accident killed seven people."),
        ("Dozens of people were hurt.", "About 60 people were hurt."),
        ("It sank at a depth of 1.2 miles.", "It sank at a depth of one mile."),
        ("It lies 50 miles from Ribe.", "It lies 80 kilometres from Ribe."),
        ("Ten people were hurt.", "Nine people were hurt and one person was killed."),
        ("Three people were killed.", "In 1987, a storm killed 14 people there."),
        ("Three people were killed.", "The captain may have killed five people."),
        ("Three people were killed.", "Five people were rescued."),
        ("Captain Anna Holm, 44, was there.", "The cook, Per Holm, 61, was there."),
        ("Three people were killed.", "Two of the three people killed came from Ribe."),
        ("The ferry carried 44 passengers.", "The lifeboat carried six rescued goats."),
        ("Three people were killed.", "In March a fire on board killed 12 people."),
        ("Some 250 people were hurt.", "Dozens of people were hurt."),
        ("A woman in her 20s was killed.", "Anna Holm, 24, was killed."),
        ("Per Holm, 27, was arrested.", "The jury found Per Holm, 29, guilty."),
        ("Five days of strikes shut the port.", "Eight days of strikes shut the port."),
        (
            "Police arrested 46 people in the port. Police arrested nine people in the park.",
            "The police have detained 61 demonstrators.",
        ),
        ("Holm was stabbed seven times.", "Holm was arrested three times."),
        ("The mate threw a line to the boat.", "The mate threw six lines to the boat."),
        ("The gale hurt a woman in her 20s.", "The gale hurt 60 people."),
        ("The collision killed four people.", "A guard was also killed in the collision."),
        ("The bell weighs 6.6 pounds.", "The bell weighs less than 2.99kg."),
        ("A deckhand had an injury to her arm.", "Two deckhands were injured."),
    ],
)
def test_figures_that_can_both_be_true_are_not_reported(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The owner will buy a new ferry for $13.9 million.",
            "The purchase of a new ferry for $12 million was announced by the owner.",
            ["$13.9 million", "$12 million"],
        ),
        (
            "Thieves stole jewels worth 85 million euros from the ferry.",
            "Jewels worth 70 million euros were stolen from the ferry by thieves.",
            ["85 million euros", "70 million euros"],
        ),
        (
            "A £2m takeover of the ferry line was agreed.",
            "The takeover bid for the ferry line was £3m.",
            ["£2m", "£3m"],
        ),
        (
            "Bail was set at $1 million.",
            "A judge set bail at $500,000.",
            ["$1 million", "$500,000"],
        ),
        (
            "The fire on the Solvei caused $100,000 in damage.",
            "Damage to the Solvei was estimated at $40,000.",
            ["$100,000", "$40,000"],
        ),
    ],
)
def test_amounts_for_one_thing_are_compared(one: str, other: str, expected: list[str]) -> None:
    assert reported(*two(one, other)) == [("money", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was bought for $13 million.", "It was bought for $13.2 million."),
        ("It was bought for $13 million.", "It was bought for 11 million euros."),
        ("It was bought for $13 million.", "It was bought for $25 a share."),
        ("The line's shares closed at $24.", "The mill's shares closed at $46."),
        ("A cabin is sold for $90.", "A cabin is sold for $140, or for $90 in winter."),
        ("It was bought for $13 million.", "In 1987 it was bought for $2 million."),
    ],
)
def test_amounts_that_are_no_conflict(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The accident happened about 1:30 a.m.",
            "The accident happened around 12:40 a.m.",
            ["about 1:30 a.m.", "around 12:40 a.m."],
        ),
        (
            "A fire broke out on board at 8.49pm.",
            "A fire broke out on board about 8.15pm.",
            ["8.49pm", "about 8.15pm"],
        ),
        (
            "The owner announced the sale of the ferry on May 13.",
            "The owner announced the sale of the ferry on May 16.",
            ["May 13", "May 16"],
        ),
        (
            "The mate of the Solvei checked into a hospital in Ribe on Thursday.",
            "On Friday, the mate of the Solvei checked into a hospital in Ribe.",
            ["Thursday", "Friday"],
        ),
    ],
)
def test_times_of_one_act_are_compared(one: str, other: str, expected: list[str]) -> None:
    assert reported(*two(one, other)) == [("date", expected)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A fire broke out at 20:49.", "A fire broke out at 8.49pm."),
        ("A fire broke out just after 2 a.m.", "A fire broke out at 2:17 a.m."),
        ("A fire broke out at 8.49pm.", "The fire was put out at 11.30pm."),
        ("A fire broke out at 20:49 GMT.", "A fire broke out at 21:49 CET."),
        ("Sunday's fire broke out in the hold.", "A fire broke out in the hold on Monday."),
    ],
)
def test_times_that_are_no_conflict(one: str, other: str) -> None:
    assert reported(*two(one, other)) == []


def test_a_swapped_digit_is_called_a_probable_misprint() -> None:
    texts = two("The ferry carried 36 passengers.", "The ferry carried 63 passengers.")
    assert [row.nature for row in rows_of(*texts) if row.relation in REPORTED] == [Nature.MISPRINT]


def test_every_source_that_speaks_to_a_slot_has_its_reading() -> None:
    texts = (
        FERRY + "Three people were killed.",
        BOAT + "The accident killed two people.",
        BOAT + "Three people died.",
        BOAT + "The ferry left three people dead.",
    )
    (row,) = [row for row in rows_of(*texts) if row.relation in REPORTED]
    assert [(r.source, r.group) for r in row.readings] == [
        ("src0", 0),
        ("src1", 1),
        ("src2", 0),
        ("src3", 0),
    ]


def test_an_age_that_a_birthday_may_explain_is_evolving() -> None:
    texts = two("Captain Anna Holm, 44, left.", "Captain Anna Holm, 45, left.")
    natures = [row.nature for row in rows_of(*texts) if row.relation in REPORTED]
    assert natures == [Nature.EVOLVING]


def test_a_source_that_differs_in_every_figure_is_shown_with_each() -> None:
    same = "The crew seized 6 rifles. The crew seized 12 knives. The crew seized 90 flares."
    other = "The crew seized 14 rifles. The crew seized 31 knives. The crew seized 23 flares."
    texts = (FERRY + same, BOAT + same, BOAT + same + " It rained.", BOAT + other)
    alone = sorted(found[-1] for _, found in reported(*texts))
    assert alone == ["14 rifles", "23 flares", "31 knives"]


def test_of_several_figures_of_a_source_the_one_nearest_to_most_sources_is_compared() -> None:
    usual = "The accident killed 40 people."
    other = "In the port a fall killed three people. The accident killed 30 people."
    texts = (FERRY + usual, BOAT + usual, BOAT + usual + " It rained.", BOAT + other)
    (found,) = [values for _, values in reported(*texts)]
    assert found == ["40 people", "40 people", "40 people", "30 people"]


def test_equal_figures_agree() -> None:
    texts = two("Three people were killed.", "The accident killed three people.")
    (row,) = [row for row in rows_of(*texts) if row.type is ComparisonType.QUANTITY]
    assert row.relation is Relation.AGREEMENT
    assert values(row, *texts) == ["Three people", "three people"]


def test_articles_of_two_events_are_not_compared() -> None:
    one = FERRY + "Three people were killed."
    other = "A mill burned down in Skive, the mayor Lars Toft said. The fire killed five people."
    assert rows_of(one, other) == []


def test_one_weekday_of_two_events_is_a_look_alike() -> None:
    one = "Varde's harbour will close, the Varde Post reported on Tuesday, citing the council."
    other = "The Varde Post wrote of the council. On Tuesday, reports came of a strike at a mill."
    rows = [(row.relation, row.reason) for row in rows_of(one, other)]
    assert rows == [(Relation.LOOKALIKE, "the same day of two different events")]


SENTENCES = (
    "At least five people were killed.",
    "The accident killed three people.",
    "About 40 people were hurt.",
    "Captain Anna Holm, 44, was taken ashore.",
    "Captain Anna Holm, 45, was taken ashore.",
    "It happened about 1:30 a.m.",
    "It happened around 3 a.m.",
    "The owner bought the ferry for $13 million.",
    "The ferry, bought for $17 million, was new.",
    "Varde is a town of 8,000 people.",
)
ARTICLES = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), min_size=2, max_size=5)
UNRELATED = (
    "A mill burned down in Skive, the mayor Lars Toft told Radio Limfjord. Nine cows died at 4 p.m."
)
FEW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def collated(sources: list[Source]) -> set[Comparison]:
    quotations, speakers = link_speakers(sources)
    return set(collate(sources, quotations, speakers))


@FEW
@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(articles: list[list[str]], random: object) -> None:
    sources = sources_of(*(FERRY + " ".join(article) for article in articles))
    for shuffled in itertools.islice(itertools.permutations(sources), 4):
        assert collated(list(shuffled)) == collated(sources)


@FEW
@given(ARTICLES)
def test_an_unrelated_article_changes_no_row(articles: list[list[str]]) -> None:
    texts = [FERRY + " ".join(article) for article in articles]
    assert collated(sources_of(*texts, UNRELATED)) == collated(sources_of(*texts))


@FEW
@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_a_copy_differs_in_nothing(article: list[str]) -> None:
    text = FERRY + " ".join(article)
    assert [row for row in collated(sources_of(text, text)) if row.relation in REPORTED] == []


@FEW
@given(ARTICLES)
def test_every_reading_is_inside_its_sentence(articles: list[list[str]]) -> None:
    sources = {s.id: s for s in sources_of(*(FERRY + " ".join(a) for a in articles))}
    for row in collated(list(sources.values())):
        for reading in row.readings:
            sentence = next(
                s for s in sources[reading.source].sentences if s.id == reading.sentence
            )
            assert sentence.start <= reading.start < reading.end <= sentence.end


def test_the_children_of_one_mother_are_one_count() -> None:
    texts = two(
        "Pia Dahl, a mother of six, swam from the Solvei to the shore.",
        "Pia Dahl, a mother of seven, swam from the Solvei to the shore.",
    )
    assert reported(*texts) == [("quantity", ["six", "seven"])]


def test_the_children_of_a_mother_and_a_father_are_two_counts() -> None:
    texts = two(
        "Pia Dahl, a mother of six, swam from the Solvei to the shore.",
        "Nils Dahl, a father of seven, swam from the Solvei to the shore.",
    )
    assert not reported(*texts)


def test_a_few_people_that_do_one_thing_may_be_others() -> None:
    texts = two(
        "Six people marched along the quay towards the chapel at dusk.",
        "Two people marched along the quay towards the chapel.",
    )
    assert not reported(*texts)
