"""Articles whose day of publication is known: counts that grow, weekdays that become dates."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse
from variorum.collation.corpus import Corpus
from variorum.collation.figures import compare_figures
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.dated_claims import dated
from variorum.collation.figures.natures import nature_of
from variorum.records import About, Nature, QuantityKind, Relation, Source

OPENING = "The ferry Solvei ran aground off Varde, the Varde mayor of Ribe saw. "


def corpus_of(*articles: tuple[str | None, str]) -> Corpus:
    sources = [
        Source(id_, id_, f"{id_}.txt", About(published=day), analyse(text.encode()))
        for id_, (day, text) in zip("abcd", articles, strict=False)
    ]
    return Corpus.of(sources, (), ())


def counts(*articles: tuple[str | None, str]) -> list[Claim]:
    return list(claims_of(corpus_of(*articles), lambda source: source.analysis.quantities))


@pytest.mark.parametrize(
    ("articles", "nature"),
    [
        ([("2031-05-03", 30), ("2031-05-04", 44)], Nature.EVOLVING),
        ([("2031-05-03", 30), ("2031-05-04", 44), ("2031-05-05", 51)], Nature.EVOLVING),
        ([("2031-05-03", 30), ("2031-05-03", 44)], None),
        ([("2031-05-03", 30), ("2031-05-04", 44), ("2031-05-05", 38)], None),
        ([("2031-05-04", 30), ("2031-05-03", 44)], None),
        ([("2031-05-03", 30), (None, 44)], None),
        ([(None, 30), (None, 44)], None),
        ([("2031-05-03", 36), ("2031-05-04", 63)], Nature.MISPRINT),
        ([("2031-05-03", 36), ("2031-05-04", 63), ("2031-05-05", 70)], Nature.EVOLVING),
    ],
)
def test_counts_that_grow_from_day_to_day_evolve(
    articles: list[tuple[str | None, int]], nature: Nature | None
) -> None:
    claims = counts(*((day, f"The gale hurt {count} people.") for day, count in articles))
    assert nature_of(claims) is nature


@pytest.mark.parametrize(
    ("texts", "nature"),
    [
        (("The gale hurt 30 people, Ada Holm said.",) * 2, Nature.ATTRIBUTED),
        (("The gale hurt 30 people, Ada Holm said.", "The gale hurt 44 people."), None),
        (
            ("Ada Holm said the gale hurt 30 people.", "Bo Lund said it hurt 44 people."),
            Nature.ATTRIBUTED,
        ),
        (
            ("“Thirty people are hurt,” said Ada Holm.", "“44 people are hurt,” said Bo Lund."),
            Nature.ATTRIBUTED,
        ),
        (("Ada Holm, 44, slept.", "Ada Holm, 46, slept."), Nature.EVOLVING),
        (("Ada Holm, 44, slept.", "Ada Holm, 47, slept."), None),
        (("Ada Holm, 44, slept.", "Ada Holm, 46, slept.", "Ada Holm, 49, slept."), None),
    ],
)
def test_what_two_figures_of_undated_articles_tell_of_their_difference(
    texts: tuple[str, ...], nature: Nature | None
) -> None:
    assert nature_of(counts(*((None, text) for text in texts))) is nature


@pytest.mark.parametrize(
    ("published", "text", "kind", "value"),
    [
        ("2031-05-07", "The mill burned on Monday.", QuantityKind.DAY, 505.0),
        ("2031-05-07T09:30:00Z", "The mill burned on Wednesday.", QuantityKind.DAY, 507.0),
        ("2031-05-07", "The mill burned on Thursday.", QuantityKind.DAY, 501.0),
        ("2031-05-01", "The mill burned on Friday.", QuantityKind.DAY, 425.0),
        ("2031-05-07", "The mill will open on Monday.", QuantityKind.WEEKDAY, 0.0),
        ("2031-05-07", "The mill opens next Monday.", QuantityKind.WEEKDAY, 0.0),
        ("2031", "The mill burned on Monday.", QuantityKind.WEEKDAY, 0.0),
        (None, "The mill burned on Monday.", QuantityKind.WEEKDAY, 0.0),
        ("2031-05-07", "The mill burned on May 3.", QuantityKind.DAY, 503.0),
    ],
)
def test_a_weekday_is_the_last_such_day_before_its_article(
    published: str | None, text: str, kind: QuantityKind, value: float
) -> None:
    (claim,) = claims_of(corpus_of((published, text)), lambda source: source.analysis.times)
    quantity = dated(claim).quantity
    assert (quantity.kind, quantity.value) == (kind, value)
    assert (quantity.low, quantity.high) == (value, value)
    assert quantity.span == claim.quantity.span


def test_weekdays_of_two_weeks_are_two_dates() -> None:
    text = OPENING + "The Varde mill burned with its nets on Monday."
    corpus = corpus_of(("2031-05-07", text), ("2031-05-14", text + " It rained."))
    rows = [row for row in compare_figures(corpus) if row.relation is Relation.DIFFERENCE]
    texts = {source.id: source.text for source in corpus.sources}
    assert [[texts[r.source][r.start : r.end] for r in row.readings] for row in rows] == [
        ["Monday", "Monday"]
    ]
