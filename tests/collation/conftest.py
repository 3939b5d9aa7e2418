"""Rows of short invented articles, in a form that a test can write down."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import _lru_cache_wrapper

import pytest

from variorum.analysis import analyse
from variorum.collation.corpus import Corpus
from variorum.collation.figures.dates import compare_dates
from variorum.collation.statements import compare_statements
from variorum.records import About, Comparison, Relation, Source
from variorum.speakers import link_speakers

Row = tuple[str, str, list[tuple[str, str, int]]]
Rows = Callable[..., list[Row]]


@pytest.fixture(scope="session", autouse=True)
def forget() -> None:
    """Empty what collation remembers: tests of changed code may run in a process that has run the
    code as it was before, and must not be told what that found."""
    for cached in gc.get_objects():
        is_kept = isinstance(cached, _lru_cache_wrapper)
        if is_kept and cached.__module__.startswith("variorum.collation"):
            cached.cache_clear()


def corpus_of(articles: dict[str, str]) -> Corpus:
    sources = tuple(
        Source(name, name, f"{name}.txt", About(), analyse(text.encode()))
        for name, text in articles.items()
    )
    quotations, speakers = link_speakers(sources)
    return Corpus.of(sources, quotations, speakers)


def readings_of(row: Comparison, corpus: Corpus) -> list[tuple[str, str, int]]:
    texts = {source.id: source.text for source in corpus.sources}
    return [(r.source, texts[r.source][r.start : r.end], r.group) for r in row.readings]


def values_of(rows: list[Row], type_: str) -> list[list[str]]:
    """The words of the readings of each row of a type."""
    return [[words for _, words, _ in own] for _, kind, own in rows if kind == type_]


def differences_of_time(one: str, other: str) -> list[list[str]]:
    """The readings of the differences of time between two articles of one event."""
    corpus = corpus_of({"a": one, "b": other})
    return [
        [words for _, words, _ in readings_of(row, corpus)]
        for row in compare_dates(corpus)
        if row.relation is Relation.DIFFERENCE
    ]


def compare(
    articles: dict[str, str], agree: bool
) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    corpus = corpus_of(articles)
    return [
        (row.relation.value, row.type.value, readings_of(row, corpus))
        for row in compare_statements(corpus)
        if (row.relation is Relation.AGREEMENT) is agree
    ]


@pytest.fixture
def rows() -> Rows:
    """The rows of articles given as name=text: (relation, type, [(source, value, group)]).

    Agreements are left out.
    """
    return lambda **articles: compare(articles, agree=False)


@pytest.fixture
def agreements() -> Rows:
    """The agreements of articles given as name=text, as ``rows`` gives the others."""
    return lambda **articles: compare(articles, agree=True)
