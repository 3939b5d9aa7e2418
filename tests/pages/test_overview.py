"""The matrix of coverage, and where in a source a topic is spoken of."""

from __future__ import annotations

from dataclasses import replace

from invented import ferry_dossier, lookup, source, topic

from variorum.pages.overview import Matrix, strips
from variorum.records import Topic


def test_headings_of_an_article_are_not_counted() -> None:
    matrix = Matrix(lookup())
    counted = {row.topic.slug: [cell.count for cell in row.cells] for row in matrix.rows}
    # "Old ship" is a heading of the Herald's, and stands in the topic of the hull.
    assert counted == {"ferry": [2, 2], "hull": [1, 1], "everything-else": [1, 1]}


def test_the_most_is_the_darkest_and_nothing_has_no_shade() -> None:
    dossier = ferry_dossier()
    herald, _ = dossier.sources
    some = replace(
        dossier,
        topics=(topic("ferry", "The ferry", (herald, "Nobody"), (herald, "ferry Ida sank")),),
    )
    (row,) = Matrix(lookup(some)).rows
    assert [cell.shade for cell in row.cells] == [5, 0]
    assert (row.sentences, row.sources) == (2, 1)


def test_topics_that_nobody_speaks_of_are_named_apart() -> None:
    dossier = ferry_dossier()
    matrix = Matrix(
        lookup(replace(dossier, topics=(*dossier.topics, Topic("quay", "The quay", ()))))
    )
    assert [row.topic.slug for row in matrix.rows] == ["ferry", "hull", "everything-else"]
    assert [topic.slug for topic in matrix.silent] == ["quay"]


def test_a_strip_shows_runs_of_sentences_and_says_them() -> None:
    text = "Ann left. The vote came. The vote fell. Bea won. The vote ended."
    one = source("one", text)
    dossier = replace(
        ferry_dossier(),
        sources=(one,),
        topics=(
            topic("vote", "The vote", *((one, f"vote {v}") for v in ("came", "fell", "ended"))),
        ),
    )
    (strip,) = strips(lookup(dossier), dossier.topics[0])
    assert strip.told == "sentences 2 to 3 and 5 of 5"
    assert strip.count == 3
    assert strip.bars == ((156, 453), (765, 234))


def test_full_strips_say_nothing_and_are_left_out() -> None:
    one = source("one", "Ann left. Bea won.")
    dossier = replace(
        ferry_dossier(), sources=(one,), topics=(topic("all", "All", (one, "Ann"), (one, "Bea")),)
    )
    assert strips(lookup(dossier), dossier.topics[0]) == []
