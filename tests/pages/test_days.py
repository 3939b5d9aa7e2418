"""Words that tell when, and the dates that they come to."""

from __future__ import annotations

import datetime

import pytest

from variorum.pages.days import How, find_days, full_date, in_full

WEDNESDAY = datetime.date(2021, 6, 9)

Found = list[tuple[str, tuple[int, ...], str]]


def found(text: str, published: datetime.date | None = WEDNESDAY) -> Found:
    days = find_days(text, (0, len(text)), published)
    return [(text[d.span[0] : d.span[1]], d.date, d.how.value) for d in days]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The quay fell on Friday, 4 June 2021.", (2021, 6, 4)),
        ("The quay fell on June 4th, 2021.", (2021, 6, 4)),
        ("The quay fell on 2021-06-04.", (2021, 6, 4)),
        ("The quay was built in May 1987.", (1987, 5)),
        ("The quay was built in 1987.", (1987,)),
        ("The quay has stood since 1987.", (1987,)),
    ],
)
def test_a_date_that_is_written_out_needs_no_other(text: str, date: tuple[int, ...]) -> None:
    assert [(d, how) for _, d, how in found(text, None)] == [(date, "said")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The quay fell on Sunday.", 6),
        ("The quay fell Wednesday.", 9),
        ("Thursday's storm broke the quay.", 3),
        ("The quay fell yesterday.", 8),
        ("Last night the quay fell.", 8),
        ("Today the quay is shut.", 9),
        ("The quay fell on June 4.", 4),
        ("The quay fell on 4 June.", 4),
    ],
)
def test_a_word_is_read_against_the_day_of_its_article(text: str, day: int) -> None:
    assert [(d, how) for _, d, how in found(text)] == [((2021, 6, day), "worked-out")]
    assert [(d, how) for _, d, how in found(text, None)] == [((), "open")]


def test_a_day_without_a_year_is_the_one_nearest_to_its_article() -> None:
    january = datetime.date(2021, 1, 3)
    assert found("It fell on Dec. 30.", january)[0][1] == (2020, 12, 30)
    assert found("It opens on Jan. 9.", january)[0][1] == (2021, 1, 9)


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Sunday.",
        "The quay is shut until Sunday.",
        "In 1987 the quay fell on a Sunday.",
        "It fell on a Sunday, two months ago.",
    ],
)
def test_what_may_be_another_week_stays_open(text: str) -> None:
    assert [(how, d) for words, d, how in found(text) if words == "Sunday"] == [("open", ())]


@pytest.mark.parametrize(
    "text", ["She swam there every Sunday.", "The ferry runs each second Monday."]
)
def test_a_day_that_comes_back_is_no_day(text: str) -> None:
    assert found(text) == []


def test_a_year_that_is_the_articles_own_settles_nothing_away() -> None:
    assert found("On Sunday the worst storm of 2021 broke the quay.")[0][1] == (2021, 6, 6)


def test_what_somebody_says_is_not_counted_from_the_day_of_the_article() -> None:
    text = '"It fell yesterday," she said.'
    (day,) = find_days(text, (0, len(text)), WEDNESDAY, ((0, 19),))
    assert (day.how, day.words) == (How.OPEN, "yesterday")


@pytest.mark.parametrize(
    "text",
    ["Black Friday", "the Sunday Times", "It may 5 times", "May 5% fall", "Section 1987", "sunday"],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert found(text) == []


def test_a_day_that_no_month_has_is_its_year_alone() -> None:
    assert found("31 February 2021")[0][1] == (2021,)


@pytest.mark.parametrize(
    ("date", "title"),
    [
        ((2021, 6, 6), "Sunday, 6 June 2021"),
        ((2021, 6), "June 2021"),
        ((2021,), "2021"),
    ],
)
def test_dates_in_full(date: tuple[int, ...], title: str) -> None:
    assert in_full(date) == title


@pytest.mark.parametrize("published", [None, "2021", "2021-06", "in June"])
def test_only_a_full_date_counts(published: str | None) -> None:
    assert full_date(published) is None


def test_a_moment_has_its_day() -> None:
    assert full_date("2021-06-09T12:30:00+02:00") == WEDNESDAY
