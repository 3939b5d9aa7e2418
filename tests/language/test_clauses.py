"""Clauses: each verb with its own subject and object."""

from __future__ import annotations

import pytest

from variorum.language import parse_article
from variorum.language.lemmas import lemma_of
from variorum.reading import read_article
from variorum.records import Parse, Phrase


def parsed(text: str) -> Parse:
    return parse_article(read_article(text.encode()))[0]


def words(parse: Parse, phrase: Phrase | None) -> str | None:
    return phrase and " ".join(t.text for t in parse.tokens[phrase.first : phrase.last])


def clauses(text: str) -> list[tuple[str | None, str, str | None]]:
    """(subject, verb, object) of each clause; the verb of a passive is marked."""
    parse = parsed(text)
    return [
        (
            words(parse, clause.subject),
            clause.lemma + ("+" if clause.passive else ""),
            words(parse, clause.object),
        )
        for clause in parse.clauses
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry, which carried about 44 passengers, sank off the coast, killing two people.",
            [
                ("The ferry", "carry", "44 passengers"),
                ("The ferry", "sink", None),
                ("The ferry", "kill", "two people"),
            ],
        ),
        (
            "About 2 a.m. Sunday, someone opened fire; shots rang out around 3 a.m. too.",
            [("someone", "open", "fire"), ("shots", "ring", None)],
        ),
        (
            "Five people were killed, 250 others injured and 80 homes destroyed by the storm.",
            [
                ("Five people", "kill+", None),
                ("250 others", "injure+", None),
                ("80 homes", "destroy+", None),
            ],
        ),
        (
            "The ferry sank hours after his arrest, police said.",
            [("The ferry", "sink", None), ("police", "say", None)],
        ),
        (
            "It left after the captain, Pia Dahl, arrived.",
            [("It", "leave", None), ("the captain", "arrive", None)],
        ),
        (
            "The storm came days after a flood wrecked a bridge and killed one man.",
            [
                ("The storm", "come", None),
                ("a flood", "wreck", "a bridge"),
                ("a flood", "kill", "one man"),
            ],
        ),
        (
            "Police said two men wounded in the crash were taken to Varde.",
            [("Police", "say", "two men"), ("two men", "wound+", None), ("two men", "take+", None)],
        ),
        ("In the night 46 people were arrested.", [("46 people", "arrest+", None)]),
        ("A civilian was shot in the leg.", [("A civilian", "shoot+", None)]),
        ("After the fire, 40 people left.", [("40 people", "leave", None)]),
        ("In Varde 46 people left.", [("46 people", "leave", None)]),
        (
            "The wreck in which 12 people died was raised.",
            [("12 people", "die", None), (None, "raise+", None)],
        ),
        (
            "The gale sank a ferry and three barges, police said.",
            [("The gale", "sink", "a ferry"), ("police", "say", None)],
        ),
        (
            "He was accused of hurling 14 flares.",
            [("He", "accuse+", None), ("He", "hurl", "14 flares")],
        ),
        ("They sheltered there.", [("They", "shelter", None)]),
        ("Nine men face charges.", [("Nine men", "face", "charges")]),
        ("The strike cost 300 jobs.", [("The strike", "cost", "300 jobs")]),
        ("The gale hit an estimated 90 boats.", [("The gale", "hit", "an estimated 90 boats")]),
    ],
)
def test_a_verb_has_its_own_subject_and_object(
    text: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert clauses(text) == expected


def test_a_negation_and_a_modal_are_told() -> None:
    parse = parsed("The council may not reopen the bridge.")
    assert [(c.lemma, c.negated, c.modal) for c in parse.clauses] == [("reopen", True, "may")]


def test_tokens_are_verbatim() -> None:
    text = "At 8.49pm the mayor's 6.1-tonne boat didn't stop (Varde, U.S. time)."
    assert all(text[t.start : t.end] == t.text for t in parsed(text).tokens)


def test_an_adverb_before_the_verb_denies_it() -> None:
    parse = parsed("The Orrin ferry never really sailed into Ferrow.")
    assert [(c.lemma, c.negated) for c in parse.clauses] == [("sail", True)]


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("closing", "VBG", "close"),
        ("serving", "VBG", "serve"),
        ("setting", "VBG", "set"),
        ("finding", "VBG", "find"),
        ("remains", "VBZ", "remain"),
        ("closing", "NN", "closing"),
    ],
)
def test_a_verb_that_looks_like_a_noun_has_the_lemma_of_a_verb(
    word: str, tag: str, lemma: str
) -> None:
    assert lemma_of(word, tag) == lemma


@pytest.mark.parametrize("apostrophe", ["'", "’", "’ "])
def test_a_contraction_denies_whatever_its_apostrophe(apostrophe: str) -> None:
    parse = parsed(f"The mayor{apostrophe}s ferry wasn{apostrophe}t found in Ferrow.")
    assert [(c.lemma, c.passive, c.negated) for c in parse.clauses] == [("find", True, True)]
    assert [token.tag for token in parse.tokens][1:5] == ["NN", "POS", "NN", "VBD"]


def test_cannot_denies() -> None:
    parse = parsed("The ferry cannot sail to Ferrow.")
    assert [(c.lemma, c.negated, c.modal) for c in parse.clauses] == [("sail", True, "can")]


def test_a_name_that_opens_a_sentence_is_known_from_another() -> None:
    article = read_article(b"The ferry of Anna Page sailed. Page sold it. Gray seas rose there.")
    _, second, third = parse_article(article)
    assert second.tokens[0].tag == "NNP"
    assert third.tokens[0].tag == "JJ"


def test_a_word_that_stands_in_small_letters_too_is_no_name() -> None:
    article = read_article(b"She wrote on the Page page. Page after page was lost.")
    assert parse_article(article)[1].tokens[0].tag == "NN"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Early Friday morning, the crew left the pier.",
            [("the crew", "leave", "the pier")],
        ),
        ("The mate died last week.", [("The mate", "die", None)]),
        ("The crew met Friday night.", [("The crew", "meet", None)]),
        ("The storm took the year by surprise.", [("The storm", "take", "the year")]),
        ("The court found the mate guilty Monday.", [("The court", "find", "the mate")]),
        ("The council yesterday closed the ford.", [("The council", "close", "the ford")]),
        ("The council last night closed the ford.", [("The council", "close", "the ford")]),
        ("The crew left the pier early today.", [("The crew", "leave", "the pier")]),
        ("The crew missed its last night.", [("The crew", "miss", "its last night")]),
    ],
)
def test_a_phrase_that_tells_when_is_neither_subject_nor_object(
    text: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three remain in hospital.", [("Three", "remain", None)]),
        ("One is in surgery and two are well.", [("One", "be", None), ("two", "be", None)]),
        ("Nine people shot outside were treated.", [("Nine people", "shoot+", None)]),
        ("A guard shot a gull.", [("A guard", "shoot", "a gull")]),
        (
            "A guard walked up and shot the gull.",
            [("A guard", "walk", None), ("A guard", "shoot", "the gull")],
        ),
        (
            "A guard drew a gun, shot two gulls and left.",
            [
                ("A guard", "draw", "a gun"),
                ("A guard", "shoot", "two gulls"),
                ("A guard", "leave", None),
            ],
        ),
        ("Gull dead in a fire; guard arrested", [("guard", "arrest+", None)]),
        ("A guard, 24, shot himself.", [("A guard", "shoot", "himself")]),
        ("They will come and cut the rope.", [("They", "come", None), ("They", "cut", "the rope")]),
        ("Two people shot Sunday are well.", [("Two people", "shoot+", None)]),
        ("Three shot in Ribe", [("Three", "shoot+", None)]),
        ("They heard one warning shot.", [("They", "hear", "one warning shot")]),
        (
            "He is accused of robbing Pia Dahl.",
            [("He", "accuse+", None), ("He", "rob", "Pia Dahl")],
        ),
        ("Nine were hurt, with Dag Holm dying at sea.", [("Nine", "hurt+", None)]),
        ("The fire has charred 500 acres.", [("The fire", "char", "500 acres")]),
        ("The 24-year-old faces a charge.", [("The 24-year-old", "face", "a charge")]),
    ],
)
def test_verbs_that_may_be_nouns_are_told_by_what_stands_beside_them(
    text: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert clauses(text)[: len(expected)] == expected


def test_who_stands_between_with_and_a_participle_is_its_subject() -> None:
    assert ("Dag Holm", "die", None) in clauses("Nine were hurt, with Dag Holm dying at sea.")
