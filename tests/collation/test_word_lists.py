"""Word lists as comparers read them."""

from __future__ import annotations

from variorum.collation.acts import agents, exclusives
from variorum.collation.folder import concept_of
from variorum.collation.names import posts
from variorum.records import ComparisonType


def test_a_noun_has_every_party_that_it_may_be_of() -> None:
    parties = agents._parties()
    assert parties["bailiff"] == {"court"}
    assert parties["officer"] == {"police", "court", "prison", "army"}
    assert parties == agents._PARTIES


def test_a_word_stands_on_a_side_of_each_set_that_holds_it() -> None:
    sides = exclusives._sides()
    (felony,), (misdemeanour,) = sides["felony"], sides["misdemeanour"]
    assert (felony.name, felony.type, felony.nouns) == (
        "felony", ComparisonType.ATTRIBUTION, frozenset(),
    )  # fmt: skip
    assert misdemeanour.name == "misdemeanor misdemeanour"
    assert felony.number == misdemeanour.number
    assert sides["armed"][0].type is ComparisonType.POLARITY
    assert sides["armed"][0].number != felony.number
    (bronze,) = sides["bronze"]
    assert bronze.nouns == {concept_of("medal")}
    assert {side.number for side in sides["silver"]} > {bronze.number}
    assert sides == exclusives._SIDES


def test_a_post_has_its_kind_and_the_word_that_stands_for_it() -> None:
    sides = posts._sides()
    assert sides["director"] == ("office", "director")
    assert sides["chair"] == sides["chairman"] == ("office", "chairman")
    assert sides["sergeant"] == ("rank", "sgt.")
    assert sides["lab"] == ("house", "laboratory")
    assert sides == posts._SIDES
