"""Times of one act across sources: days, months, years, weekdays against dates, how long ago."""

from __future__ import annotations

import pytest
from tests.collation.conftest import corpus_of

from variorum.collation.figures.dates import compare_dates
from variorum.records import Relation

ABOUT = "Harbour master Nils Orvik of Ferrow runs the ferry Solvei on Lake Orrin. "


def differing(*texts: str) -> list[list[tuple[str, int]]]:
    """The readings, with their groups, of every difference of time between some articles."""
    corpus = corpus_of({f"s{at}": ABOUT + text for at, text in enumerate(texts)})
    words = {source.id: source.text for source in corpus.sources}
    return [
        [(words[r.source][r.start : r.end], r.group) for r in row.readings]
        for row in compare_dates(corpus)
        if row.relation is Relation.DIFFERENCE
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The Solvei sank off Ferrow with its crew on May 3.",
            "The Solvei and its crew sank off Ferrow in early June.",
            ["May 3", "early June"],
        ),
        (
            "Nils Orvik founded the Ferrow Ferry Museum in 1990.",
            "In 1987, Nils Orvik founded the Ferrow Ferry Museum.",
            ["1990", "1987"],
        ),
        (
            "Nils Orvik sold the old Ferrow mill in late 2009 or early 2010.",
            "Nils Orvik sold the old Ferrow mill on November 20, 2011.",
            ["late 2009 or early 2010", "November 20, 2011"],
        ),
        (
            "Guards were alerted to the fire on the Solvei at 12:03 a.m. Friday, Nils Orvik said.",
            "The fire on the Solvei started about 12:20 p.m. Friday, said Nils Orvik.",
            ["12:03 a.m.", "about 12:20 p.m."],
        ),
        (
            "The fire on the Solvei at Ferrow broke out after 2 a.m. on Friday.",
            "The fire on the Solvei at Ferrow broke out about 1:45 a.m. on May 3.",
            ["after 2 a.m.", "about 1:45 a.m."],
        ),
        (
            "The horror on the Solvei unfolded about 9:10 p.m. Friday, said Nils Orvik.",
            "A crash on the Solvei injured Nils Orvik at 9:40 p.m. Friday.",
            ["about 9:10 p.m.", "9:40 p.m."],
        ),
        (
            "Nils Orvik was married two weeks before the storm.",
            "The storm came; Nils Orvik had wed three weeks earlier.",
            ["two weeks before", "three weeks earlier"],
        ),
        (
            "A crew guarding the Ferrow pier on Thursday foiled a raid on the Solvei.",
            "Guards foiled a raid on the Solvei at the Ferrow pier on Friday.",
            ["Thursday", "Friday"],
        ),
        (
            "The May 3 robbery of a baker, 34, in Ferrow shook Orrin.",
            "Orrin was shaken by the robbery of a baker in Ferrow on May 5.",
            ["May 3", "May 5"],
        ),
        (
            "A fire gutted the Ferrow net loft of Nils Orvik on Thursday night.",
            "The blaze ripped through the Ferrow net loft of Nils Orvik early Friday.",
            ["Thursday", "Friday"],
        ),
        (
            "Nils Orvik was found guilty of the Ferrow thefts on May 3.",
            "On May 5 Nils Orvik was convicted of the Ferrow thefts.",
            ["May 3", "May 5"],
        ),
        (
            "He was indicted in 1969 in Ferrow for bribing the whole watch of Lorne. "
            "He was indicted in 1990 for smuggling and in 1993 for arson.",
            "In 1970, Nils Orvik was indicted for bribing the whole watch of Lorne. "
            "He was charged with theft in 1957.",
            ["1969", "1970"],
        ),
        (
            "Nils Orvik married Anna Holm of Ferrow on May 3, 2012.",
            "Nils Orvik married Anna Holm of Ferrow on May 4.",
            ["May 3, 2012", "May 4"],
        ),
        (
            "In August, the Orrin court tossed out a 2008 verdict on Nils Orvik of Ferrow.",
            "The Orrin court overturned the verdict on Nils Orvik of Ferrow in July.",
            ["August", "July"],
        ),
        (
            "The court in August looked at a 2008 conviction of Nils Orvik in Ferrow.",
            "In September 2007 a Ferrow jury found Nils Orvik guilty.",
            ["2008", "September 2007"],
        ),
        (
            "Later that day, as he fled Ferrow, Nils Orvik shot a Lorne guard.",
            "Nils Orvik shot a Lorne guard the next day in Ferrow.",
            ["Later that day", "the next day"],
        ),
        (
            "The Ferrow Ferry Museum of Nils Orvik has been a joy to Lorne since 1987.",
            "Nils Orvik founded the Ferrow Ferry Museum in Lorne in 1990.",
            ["1987", "1990"],
        ),
        (
            "The suspect was convicted of the thefts in the old Ferrow mill on May 3.",
            "Nils Orvik was convicted of the thefts in the old Ferrow mill on May 5.",
            ["May 3", "May 5"],
        ),
        (
            "Nils Orvik of Ferrow has a conviction for smuggling in Lorne from 1992.",
            "Nils Orvik of Ferrow has a conviction for smuggling in Lorne from 1990 to 1991.",
            ["1992", "1990 to 1991"],
        ),
        (
            "Nils Orvik shot a Solvei guard in Ferrow, then killed the next day a Lorne cook.",
            "Later that day Nils Orvik killed a Lorne cook of the Solvei in Ferrow.",
            ["the next day", "Later that day"],
        ),
        (
            "The murder of a cook in the old mill by the Ferrow quay took place on May 3.",
            "On May 5 a mate murdered a cook in the old mill by the Ferrow quay.",
            ["May 3", "May 5"],
        ),
        (
            "To help the crews of Ferrow, Nils Orvik Monday announced the sale of the Solvei.",
            "Nils Orvik of Ferrow on Tuesday announced the sale of the Solvei to the crews.",
            ["Monday", "Tuesday"],
        ),
    ],
)
def test_times_of_one_act_that_cannot_be_one(one: str, other: str, expected: list[str]) -> None:
    assert [[words for words, _ in row] for row in differing(one, other)] == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Solvei sank off Ferrow with its crew on May 3.",
            "The Solvei and its crew sank off Ferrow in May 1990.",
        ),
        (
            "Nils Orvik won the Lorne Medal of Ferrow in 1990.",
            "Nils Orvik won the Orrin Prize of Ferrow in 1998.",
        ),
        (
            "Nils Orvik bought the Ferrow mill in 1990.",
            "Nils Orvik bought the Ferrow quay in 1998.",
        ),
        (
            "Nils Orvik was convicted of robbing a Ferrow bank in May.",
            "Nils Orvik was convicted on June 20 of robbing a Ferrow bank.",
        ),
        (
            "The owner changed the Ferrow ferry rules made in May.",
            "On June 20 the owner changed the Ferrow ferry rules.",
        ),
        (
            "The Ferrow council meets every Tuesday about the Solvei.",
            "The Ferrow council met on Thursday about the Solvei.",
        ),
        (
            "Nils Orvik was sentenced in Ferrow on Saturday.",
            "Nils Orvik was sentenced in Ferrow for the May 3, 1990, crash.",
        ),
        (
            "Nils Orvik was married in Ferrow two days ago.",
            "Nils Orvik was married in Ferrow three days ago.",
        ),
        (
            "Nils Orvik was married two weeks ago.",
            "Nils Orvik wed about two weeks before the storm.",
        ),
        (
            "A fire broke out in the Ferrow net loft of Nils Orvik on Thursday.",
            "The fire in the Ferrow net loft of Nils Orvik was still burning on Friday.",
        ),
        (
            "A raid on the Solvei at the Ferrow pier shook Nils Orvik on Thursday.",
            "Nils Orvik saw another daring raid at the Ferrow pier of the Solvei on Friday.",
        ),
        (
            "The raids on the Solvei at the Ferrow pier began eleven days ago.",
            "Raids on the Solvei at the Ferrow pier began ten days ago.",
        ),
        (
            "Crowds marched through Ferrow against Nils Orvik on Thursday night.",
            "Crowds marched through Ferrow against Nils Orvik for a third night on Saturday.",
        ),
        (
            "Nils Orvik was charged with the June 24 robbery in Ferrow, and with the June 20 "
            "robbery there.",
            "Nils Orvik was charged with the June 20 robbery in Ferrow.",
        ),
        (
            "A raid on the Ferrow pier of the Solvei on Friday hurt Nils Orvik.",
            "Friday's raid on the pier hurt many. The pier lies in Ferrow. It is closed. "
            "Nils Orvik sought those of a raid that hit the Solvei pier at Ferrow on Monday.",
        ),
        (
            "The trial of Nils Orvik for the Ferrow robbery began on Monday.",
            "The robbery in Ferrow, for which Nils Orvik is held, took place on Thursday.",
        ),
        (
            "Nils Orvik sued the Ferrow council more than two years ago.",
            "Nils Orvik sued the Ferrow council five years ago.",
        ),
        (
            "Nils Orvik left Ferrow in the Solvei a week ago.",
            "Nils Orvik left Ferrow in the Solvei nearly two weeks ago.",
        ),
        (
            "A fire broke out on the Solvei at Ferrow about 9 p.m. on Friday.",
            "Another fire broke out on the Solvei at Ferrow at 8:20 p.m. on Friday.",
        ),
        (
            "A raid on the Solvei at the Ferrow pier shook Nils Orvik on March 3.",
            "A raid on the Solvei at the Ferrow pier shook Nils Orvik on Aug. 20.",
        ),
        (
            "Ferrow: the Solvei sinks Posted: Thursday, May 3",
            "The Solvei sank off Ferrow on Saturday.",
        ),
        (
            "Nils Orvik told of the Solvei at a press conference in Ferrow on Sunday.",
            "At a press conference in Ferrow on Tuesday, Nils Orvik told of the Solvei.",
        ),
        (
            "Nils Orvik of the Solvei appeared in court in Ferrow on Monday.",
            "Nils Orvik of the Solvei appeared again in the Ferrow court on Thursday.",
        ),
        (
            "Raids killed five guards of the Solvei on May 3 in Ferrow and two on May 14 in Orrin.",
            "Two were lost in the May 13 killings at Orrin, and in a May 3 raid five guards.",
        ),
        (
            "The Solvei was raided twice: the first time on Monday at the Ferrow pier.",
            "The Solvei was raided at the Ferrow pier on Friday.",
        ),
        (
            "Pia Dahl announced Sunday that Nils Orvik will leave the Solvei of Ferrow early.",
            "Nils Orvik wrote from the Solvei about the new ford, which Dahl announced on Friday.",
        ),
        (
            "The raid on the Solvei in Ferrow shook Nils Orvik like the Sept. 11 attacks.",
            "The raid on the Solvei in Ferrow shook Nils Orvik on Monday, July 4.",
        ),
        (
            "Three men were robbed by Nils Orvik on the Solvei off Ferrow on Monday.",
            "Nils Orvik robbed a man on the Solvei off Ferrow on Thursday.",
        ),
    ],
)
def test_times_that_may_be_one_or_are_of_two_acts(one: str, other: str) -> None:
    assert differing(one, other) == []


def test_a_weekday_is_set_against_a_date_where_an_article_tells_the_day_of_a_date() -> None:
    assert differing(
        "Marshals arrested Nils Orvik near Ferrow on Tuesday morning.",
        "Nils Orvik was arrested near Ferrow by marshals on Aug. 3.",
        "The Solvei burnt on Sunday, July 31. Marshals came to Ferrow for Nils Orvik.",
    ) == [[("Tuesday", 0), ("Aug. 3", 1)]]


def test_a_weekday_is_not_set_against_a_date_whose_day_nothing_tells() -> None:
    assert not differing(
        "Marshals arrested Nils Orvik near Ferrow on Tuesday morning.",
        "Nils Orvik was arrested near Ferrow by marshals on Aug. 3.",
    )


def test_a_date_of_an_earlier_year_tells_no_weekday_of_this_one() -> None:
    assert not differing(
        "Marshals arrested Nils Orvik near Ferrow on Tuesday morning.",
        "Nils Orvik was arrested near Ferrow by marshals on Aug. 3. On Aug. 1, 2011, he had fled, "
        "and he fell ill on Jan. 4, 2016.",
    )


def test_the_day_that_most_sources_give_needs_less_to_tie_another_to_it() -> None:
    many = ("The Solvei sank on Saturday.", "On Saturday the Solvei sank off Ferrow.")
    rows = differing(*many, "The Solvei sank Saturday.", "Divers say the Solvei sank on Sunday.")
    assert rows == [[("Saturday", 0), ("Saturday", 0), ("Saturday", 0), ("Sunday", 1)]]


def test_a_time_of_day_has_the_day_that_the_next_sentences_give() -> None:
    assert not differing(
        "The quake struck Ferrow at 5:11 p.m. and hurt three. Monday's quake was the second.",
        "The quake that hurt three struck Ferrow at 17:06 on Sunday.",
    )


@pytest.mark.parametrize(
    ("opening", "are_two"),
    [("In January, a boy of Ferrow", False), ("In January, the boy of Ferrow", True)],
)
def test_a_month_in_which_somebody_is_told_of_anew_is_of_another_deed(
    opening: str, are_two: bool
) -> None:
    one = "The boy was shot on the pier of Ferrow in late May by his uncle."
    other = f"It lay there all year. Nobody saw it. {opening} was shot on the pier by his uncle."
    assert bool(differing(one, other)) == are_two
