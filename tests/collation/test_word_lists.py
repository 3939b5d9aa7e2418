"""Word lists as comparers read them."""

from __future__ import annotations

from variorum.collation.acts import agents, exclusives, suspicions
from variorum.collation.figures import acts, set_phrases
from variorum.collation.folder import concept_of
from variorum.collation.lists import LEXICON
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


def test_words_for_one_cause_stand_for_its_first() -> None:
    causes = suspicions._CAUSES
    assert causes["arson"] == causes["arsonist"] == "arson"


def test_a_set_phrase_stands_under_its_verb_and_a_state_under_its_first_word() -> None:
    by_verb, states = set_phrases._read()
    lost = {(phrase.class_, phrase.part, phrase.words) for phrase in by_verb["lose", "subject"]}
    assert ("dead", "subject", ("live",)) in lost
    assert set(by_verb["cut", "object"]) <= set(by_verb["cut", "with"])
    state = ("arrest", "state", ("in", "custodi"))
    assert state in {(s.class_, s.part, s.words) for s in states["in"]}
    assert (by_verb, states) == (set_phrases._BY_VERB, set_phrases._STATES)


def test_a_word_of_an_act_has_every_act_that_it_may_tell() -> None:
    assert acts._turned(LEXICON / "dated_acts.txt") == acts._VERBS
    assert set(acts._VERBS["burn"]) == {"destroy", "fire"}
    assert acts._phrases() == acts._PHRASES
    assert acts._PHRASES["find"]["guilty"] == ("convict",)
