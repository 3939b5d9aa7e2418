"""Rows in full: what ``rows.txt`` gives for short texts, to the last field of each row.

An example is a line that opens with "==", a line for each source ("a", "b", ...), and the rows:
relation, type, certainty of both, title, reason and nature, each reading on a line of its own with
its source and group. Agreements are left out save where an example's name opens with "agreement".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

import pytest
from tests.collation.conftest import corpus_of, readings_of

from variorum.collation.corpus import Corpus
from variorum.collation.figures import compare_figures
from variorum.collation.statements import compare_statements
from variorum.records import Comparison, Relation

OPENINGS = {
    "SHIP": "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin.",
    "FERRY": "The ferry Solvei ran aground off Varde on Monday, the Varde coastguard said.",
    "BOAT": "The ferry Solvei ran aground near Varde on Monday, the coastguard of Varde said.",
}
"""What an example's text may open with by its name: articles of one event."""


def examples() -> Iterator[tuple[str, list[str], str]]:
    """The examples of the file: name, texts, rows."""
    text = Path(__file__).with_name("rows.txt").read_text(encoding="utf-8")
    for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        name, *lines = block.strip().splitlines()
        texts = [line for line in lines if re.match(r"[a-z]: ", line)]
        rows = [line for line in lines if line and line not in texts]
        yield name, [_opened(line[3:]) for line in texts], "\n".join(rows)


def _opened(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{OPENINGS[first]} {rest}" if first in OPENINGS else text


def written(name: str, texts: list[str]) -> str:
    """The rows between some texts as the file has them."""
    corpus = corpus_of(dict(zip(ascii_lowercase, texts, strict=False)))
    rows = (*compare_figures(corpus), *compare_statements(corpus))
    agreements = name.startswith("agreement")
    kept = [row for row in rows if agreements or row.relation is not Relation.AGREEMENT]
    return "\n".join(line for row in kept for line in _lines(row, corpus)) or "nothing"


def _lines(row: Comparison, corpus: Corpus) -> Iterator[str]:
    sure = f"{row.certainty.exists} {row.certainty.type}"
    tail = [row.reason] if row.reason else []
    tail += [f"nature: {row.nature.value}"] if row.nature else []
    yield " | ".join([f"{row.relation.value} {row.type.value} {sure}", row.title, *tail])
    for source, words, group in readings_of(row, corpus):
        yield f"  {source} {group} {words}"


@pytest.mark.parametrize(
    ("name", "texts", "rows"), [pytest.param(*each, id=each[0]) for each in examples()]
)
def test_every_field_of_the_rows_between_some_texts(name: str, texts: list[str], rows: str) -> None:
    assert written(name, texts) == rows


CUT_SHORT = (
    "A man was shot inside the bar in front of a guard and another was hurt in front of the bar",
    "The fire left one dead and another hurt in the parking lot of the bar on Orrin Street",
    "Scrutiny since Monday and calls at 10:00 last night for an end to the fires in north Orrin",
)


def test_sentences_that_break_off_anywhere_are_read() -> None:
    """Headlines and captions have no full stop, and may end with any word."""
    cut = [
        " ".join(words[:count])
        for words in [text.split() for text in CUT_SHORT]
        for count in range(1, len(words) + 1)
    ]
    for text in cut:
        corpus = corpus_of({"a": text, "b": CUT_SHORT[0]})
        rows = (*compare_figures(corpus), *compare_statements(corpus))
        assert all(len(row.readings) > 1 for row in rows)
