"""Notices of publishers: told from sentences of the report, shown, and not read."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse

REPORT = "The ferry Anna ran aground at Lorne on Monday.\n\n{line}\n\nNobody was hurt."


def notices(line: str) -> list[str]:
    article = analyse(REPORT.format(line=line).encode()).article
    return [article.words(s.span) for s in article.sentences if s.id in article.notices]


@pytest.mark.parametrize(
    "line",
    [
        "© 2031 Harbour Post.",
        "Copyright 2031 Coast Press.",
        "This material may not be published, broadcast or rewritten.",
        "Reach Ida Brandt at ida.brandt@post.example, 555-348-1240 or follow @idabrandt.",
        "ida.brandt@post.example and per.holm@post.example",
        "Twitter: @idabrandt",
        "Follow us on Facebook and Twitter.",
        "Sign up for our morning newsletter.",
        "Click here for the map.",
        "Download our free app.",
        "Stay with Harbour Post for updates.",
        "This is a developing story.",
        "Please check back for more.",
        "RELATED: Two ferries sold",
        "(Photo: Coast Press)",
        "Big crane on its way to Lorne pic.twitter.com/x1 — Ida Brandt (@idabrandt) May 2, 2031",
    ],
)
def test_a_publishers_notice_is_known(line: str) -> None:
    assert notices(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Anyone who saw the crash is asked to call the coast guard at 555-0117.",
        "The owner wrote on Facebook that the crew was safe.",
        "He was told to click and drag the chart, the pilot said.",
        "The town holds the copyright in the photo, a judge ruled.",
        "Police follow a lead from Twitter.",
        "The app sends alerts to all captains.",
        "Photo: The ferry Anna lies on the rocks at Lorne, where thirty people were taken off.",
        "Related families live in Lorne.",
    ],
)
def test_a_sentence_of_the_report_is_no_notice(line: str) -> None:
    assert notices(line) == []


def test_a_notice_is_read_for_no_word_name_or_figure() -> None:
    line = "Reach Ida Brandt at 555-348-1240 or ida@post.example."
    analysis = analyse(REPORT.format(line=line).encode())
    article = analysis.article
    read = [p for p in analysis.parses if article.sentences[p.place].id in article.notices]
    assert [parse.tokens for parse in read] == [()]
    assert [article.words(name.span) for name in analysis.names] == ["Anna", "Lorne"]
