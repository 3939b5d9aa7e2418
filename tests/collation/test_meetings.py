"""Which sentences meet: those that share two concepts that are rare enough to tell of one thing."""

from __future__ import annotations

from collections import Counter

from variorum.collation.meetings import Meetings


def meetings(**articles: list[str]) -> Meetings:
    """The meetings of articles given as one string of one-letter concepts for each sentence."""
    counts = {id_: Counter("".join(own)) for id_, own in articles.items()}
    sentences = [(id_, frozenset(each)) for id_, own in articles.items() for each in own]
    return Meetings([held for _, held in sentences], [id_ for id_, _ in sentences], counts)


def test_sentences_that_share_two_concepts_meet_before_and_after() -> None:
    found = meetings(a=["kl", "mno"], b=["klx", "my"], c=["xkl"])
    assert [found.of(place) for place in range(5)] == [{2, 4}, set(), {0, 4}, set(), {0, 2}]


def test_a_concept_that_an_article_has_often_finds_it_no_partner_before_it() -> None:
    often = ["kl", "k", "k", "k", "k"]
    later = meetings(a=["kl"], b=often, c=["k"])
    earlier = meetings(a=often, b=["kl"], c=["k"])
    assert [later.of(0), later.of(1)] == [set(), set()]
    assert [earlier.of(0), earlier.of(5)] == [{5}, {0}]


def test_a_concept_of_too_many_sentences_brings_nobody_together() -> None:
    few = meetings(**{f"a{number:02}": ["kl"] for number in range(60)})
    many = meetings(**{f"a{number:02}": ["kl"] for number in range(61)})
    assert len(few.of(7)) == 59
    assert not many.of(7)


def test_within_some_places_each_meets_later_ones_of_these_alone() -> None:
    found = meetings(a=["kl"], b=["kl"], c=["kl"], d=["kl", "k"])
    assert [*found.within([3, 0, 2, 4])] == [(0, [2, 3]), (2, [3])]
