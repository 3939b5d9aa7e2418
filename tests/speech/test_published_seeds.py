"""Who says what in the two published articles, as a careful reader finds it."""

from __future__ import annotations

import pytest

from building import PROJECT
from variorum.dossier import compile_dossier
from variorum.records import Dossier
from variorum.seeds import read_seeds


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compile_dossier(read_seeds(PROJECT / "seeds"))


@pytest.mark.parametrize(
    ("opening", "speaker", "words", "via"),
    [
        ("the US of fueling the fire", "Russia", "Russia", []),
        ("The outgoing US administration remains", "Dmitry Peskov", "Kremlin spokesman", []),
        ("that US President Joe Biden approved", None, "reports", ["Peskov"]),
        ('"If we observe the general trend', "Dmitry Peskov", "he", []),
        ('"President Joe Biden has authorized', None, "two unnamed", ["The Washington Post"]),
        ("Kyiv has pledged not to deploy", None, "two unnamed", ["The Washington Post"]),
        ("not to deploy them", "Kyiv", "Kyiv", ["The Washington Post", "two unnamed US officials"]),
        ("that Kyiv is a signatory", "Dmitry Peskov", "Peskov", []),
        ("that Russian President Vladimir Putin", "Dmitry Peskov", "Peskov", []),
        ("protecting critical infrastructure", "Vladimir Putin", "Russian President", ["Peskov"]),
        ("that, while freezing the conflict", "Dmitry Peskov", "The official", []),
        ("Russian involvement in sabotaging", "Dmitry Peskov", "Peskov", []),
        ("the continued existence of", "Dmitry Peskov", "he", []),
        ("the candidacy of a new Russian", "Dmitry Peskov", "he", []),
        ("US President-elect Donald Trump's", "Dmitry Peskov", "Peskov", []),
        ("that the last press secretary-level", "Dmitry Peskov", "The official", []),
        ("the anti-personnel mines are being", "The Washington Post", "The Washington Post", []),
        ("The mines must also be designed", "The Washington Post", "the newspaper", []),
        ("They are completely obsessed", "Dmitry Peskov", "spokesperson Dmitrij", []),
        (
            "The organization will work to get",
            "International Campaign to Ban Landmines",
            "they",
            ["the news agency AFP"],
        ),
        (
            "the decision on anti-personnel mines",
            "US Department of Defense",
            "the US Department",
            ["The Washington Post", "The Washington Post's sources"],
        ),
        ("It's about, among other things", None, "sources", ["the news agency AP"]),
        ("We are firmly determined", "Sabrina Singh", "Sabrina Singh", []),
    ],
)
def test_each_statement_has_its_speaker_and_its_relays(
    dossier: Dossier, opening: str, speaker: str | None, words: str, via: list[str]
) -> None:
    texts = {source.id: source.text for source in dossier.sources}
    names = {each.id: each.name for each in dossier.speakers}
    (said,) = (
        q for q in dossier.quotations if texts[q.source].startswith(opening, q.content[0][0])
    )
    text = texts[said.source]
    assert (names[said.speaker] if said.speaker else None) == speaker
    assert text.startswith(words, said.speaker_span[0][0])
    assert [text[start:end] for start, end in said.via] == via


@pytest.mark.parametrize("open_", ["because if Ukraine uses", "which comes days after the US"])
def test_what_may_be_the_writers_own_is_left_open(dossier: Dossier, open_: str) -> None:
    for source in dossier.sources:
        place = source.text.find(open_)
        for said in dossier.quotations:
            if place >= 0 and said.source == source.id:
                assert not any(start <= place < end for start, end in said.content)
