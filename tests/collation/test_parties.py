"""People quoted who stand against each other on one thing."""

from __future__ import annotations

import pytest

from variorum.collation.wordings.parties import opposed_parties
from variorum.dossier import compile_dossier
from variorum.seeds import SeedFile, Seeds


def parties(text: str, *others: str) -> list[tuple[str, str]]:
    files = tuple(SeedFile(f"s{n}", f"s{n}.txt", t.encode()) for n, t in enumerate((text, *others)))
    dossier = compile_dossier(Seeds(files, ()))
    sources = {source.id: source for source in dossier.sources}
    return [
        tuple(
            " ".join(sources[q.source].text[a:b] for a, b in q.speaker_span)
            for q in (pair.favouring, pair.opposing)
        )
        for pair in opposed_parties(dossier.quotations, sources)
    ]


def test_one_is_for_a_thing_and_another_against_it() -> None:
    text = "Ada Holm welcomed the closure of the pier. Bo Quist condemned the closure of the pier."
    assert parties(text) == [("Ada Holm", "Bo Quist")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm welcomed the closure. Ada Holm condemned the closure.",
        "Ada Holm welcomed the closure. Bo Quist praised the closure.",
        "Ada Holm welcomed the closure. Bo Quist condemned the fares.",
        "Ada Holm welcomed the closure. Bo Quist has not condemned the closure.",
        "Ada Holm said the closure was late. Bo Quist condemned the closure.",
    ],
)
def test_no_opposition_is_made_up(text: str) -> None:
    assert parties(text) == []


def test_another_article_may_mean_another_thing() -> None:
    assert parties("Ada Holm welcomed the closure.", "Bo Quist condemned the closure.") == []
