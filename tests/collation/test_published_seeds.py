"""What the engine finds between the two published articles, without an editor's note."""

from __future__ import annotations

import pytest

from building import PROJECT
from variorum.dossier import compile_dossier
from variorum.records import Dossier, Relation
from variorum.seeds import read_seeds


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compile_dossier(read_seeds(PROJECT / "seeds"))


def test_no_contradiction_is_reported(dossier: Dossier) -> None:
    assert not [c for c in dossier.comparisons if c.relation is Relation.CONTRADICTION]


@pytest.mark.parametrize(
    ("relation", "type_", "one", "other"),
    [
        ("difference", "framing", "Kyiv has pledged not to deploy them", "on the condition that"),
        ("difference", "quotation", "If we observe the general", "They are completely obsessed"),
        ("difference", "attribution", "Peskov noted that Kyiv", "Over 160 countries in the world"),
        ("difference", "status", "Ukraine's missile strike", "the US allowed Ukraine to fire"),
        ("difference", "precision", "the UN Convention on the", "a convention banning these"),
        ("difference", "framing", "the Biden administration's significant", "the US decision"),
        ("variant", "name", "Dmitry Peskov", "Dmitrij Peskov"),
        ("variant", "name", "ATACMS", "Atacms"),
        ("variant", "name", "antipersonnel", "anti-personnel"),
        ("lookalike", "date", "Tuesday", "Tuesday"),
    ],
)
def test_what_differs_is_found(
    dossier: Dossier, relation: str, type_: str, one: str, other: str
) -> None:
    texts = {source.id: source.text for source in dossier.sources}
    rows = [
        sorted(texts[r.source][r.start : r.end] for r in comparison.readings)
        for comparison in dossier.comparisons
        if (comparison.relation.value, comparison.type.value) == (relation, type_)
    ]
    opened = sorted((one, other))
    assert any(
        len(row) == 2 and all(words.startswith(o) for words, o in zip(row, opened, strict=True))
        for row in rows
    ), rows
