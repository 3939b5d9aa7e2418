"""Times as one article gives them: their words, their bounds and what they may date."""

from __future__ import annotations

import math

import pytest

from variorum.analysis import analyse
from variorum.records import Quantity


def times(text: str) -> list[tuple[str, Quantity]]:
    return [(text[slice(*t.span)], t) for t in analyse(text.encode()).times]


@pytest.mark.parametrize(
    ("text", "words", "bounds"),
    [
        ("The mill burned in the 1950s.", "1950s", (1950, 1959.999)),
        ("The mill burned in the mid-1950's.", "mid-1950's", (1953, 1957.999)),
        ("The mill burned in the late nineteen eighties.", "late nineteen eighties", (1985, 1990)),
        ("The mill burned in summer 2009.", "summer 2009", (2009.4, 2009.75)),
        ("The mill burned in May.", "May", (501, 531)),
        ("The mill burned last March.", "March", (301, 331)),
        ("The mill burned at the end of March.", "the end of March", (319, 331)),
        ("The mill burned in the first week of July.", "the first week of July", (701, 708)),
        ("The mill burned the next day.", "the next day", (0.55, 1.45)),
        ("The mill burned the day before.", "the day before", (-1.45, -0.55)),
        ("The mill burned later that night.", "later that night", (-0.45, 0.45)),
        ("The mill burned more than two days ago.", "more than two days ago", (-math.inf, -1.55)),
        ("The mill burned about 1:54 a.m.", "about 1:54 a.m.", (113, 115)),
        ("The mill burned shortly before midnight.", "shortly before midnight", (-40, 0)),
        ("The mill burned between 1 and 2 a.m.", "between 1 and 2 a.m.", (60, 125)),
        ("The mill burned at 8:30 or 9 p.m.", "8:30 or 9 p.m.", (1230, 1265)),
        ("The mill burned last night around 10:30.", "around 10:30", (1343, 1357)),
        ("The mill burned in the afternoon, at 2:46.", "2:46", (886, 886)),
        ("The mill burned between 5.30am and 5.55am.", "between 5.30am and 5.55am", (330, 357)),
        ("The mill burned from 11 p.m. to 2 a.m.", "from 11 p.m. to 2 a.m.", (-60, 125)),
        ("The mill burned sıx days ago.", "sıx days ago", (-6.45, -5.55)),
        ("The mill burned in the nineteen fıfties.", "nineteen fıfties", (1950, 1959.999)),
    ],
)
def test_a_time_is_an_interval(text: str, words: str, bounds: tuple[float, float]) -> None:
    ((shown, time),) = times(text)
    assert shown == words
    assert (time.low, time.high) == pytest.approx(bounds, abs=2e-3)
    assert [link.lemma for link in time.links] == ["burn"]


@pytest.mark.parametrize(
    "text",
    [
        "The March through Varde was long.",
        "A letter from May came.",
        "Anna Holm drove a 1984 truck.",
        "It was 1950 metres long.",
        "They left hours later.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The court quashed a 2008 conviction.", {"2008": "conviction"}),
        ("The murder of his cousin Nils in May was brief.", {"May": "murder"}),
        ("Holm's 1970 trial was long.", {"1970": "trial"}),
        ("The start of the raids on May 3 was quiet.", {"May 3": "start"}),
        ("The raids on May 3 were short.", {"May 3": "raid"}),
        ("Later that day, as he fled, Holm shot a crow.", {"Later that day": "shoot"}),
        ("To help computing, Varde Monday announced a sale.", {"Monday": "announce"}),
        ("To help computing, on Monday, said Holm, they left.", {"Monday": "compute"}),
        ("Holm planned it, then shot the crow on May 3.", {"May 3": "shoot"}),
    ],
)
def test_what_a_time_dates_first(text: str, dated: dict[str, str]) -> None:
    assert {words: time.links[0].lemma for words, time in times(text)} == dated


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("They stayed until Monday.", "at most"),
        ("They stayed after Monday.", "above"),
        ("They left on Monday.", "exact"),
        ("They are held since Monday.", "exact"),
    ],
)
def test_a_weekday_may_be_a_bound(text: str, hedge: str) -> None:
    ((_, time),) = times(text)
    assert time.hedge.value.replace("_", " ") == hedge
