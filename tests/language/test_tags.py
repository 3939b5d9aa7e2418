"""Tags: what the neighbours of a word may change is found by the tag before it alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from variorum.analysis import analyse
from variorum.language.tags import WORDS, Word, columns_of, tag_words
from variorum.language.tokens import words_of

BESIDE = (
    *("the", "his", "'s", "old", "24-year-old", "two", "one", "of", "to", "will", "soon", "and"),
    *("who", "they", "it", "Holm", "men", "boat", "has", "was", "were", "accused", "then", ","),
)
BETWEEN = (
    *("plan", "plans", "hits", "states", "states", "building", "hurling", "face", "cost", "older"),
    *("charred", "damaged", "killed", "sailed", "shot", "left", "that", "her", "dead", "mail"),
    *("remain", "closing", "oldest", "opens", "free", "wounded", "are", "have"),
)


def tags(words: list[Word]) -> list[str]:
    found, _ = tag_words(columns_of(words), [])
    return found


def asked_always(word: Word) -> Word:
    """The word with a use that lets any tag before it change its own."""
    return word._replace(inside=replace(word.inside, after=frozenset()))


def test_no_other_tag_before_a_word_would_change_its_own() -> None:
    for written in product(("Two", "The", "Dahl"), BESIDE, BETWEEN, BESIDE):
        words = [WORDS[word] for word in written]
        assert tags(words) == tags([asked_always(word) for word in words]), written


def test_the_words_of_a_stretch_are_found_whatever_white_space_parts_them() -> None:
    plain = words_of("Holm Co. sank at 5 p.m. near Berg Co.")
    assert [word.text for word in plain[1:3]] == ["Co.", "sank"]
    assert [word.text for word in plain[-2:]] == ["Co", "."]
    wide = words_of("Holm Co.  sank at\n5 p.m. near Berg\tCo.")
    assert [word.text for word in wide] == [word.text for word in plain]
    assert sum(word.advance for word in wide) == sum(word.advance for word in plain) + 1


def test_a_word_that_a_converter_tore_is_one_word() -> None:
    assert [word.text for word in words_of("They didn’ t see the mayor’ s boat")] == [
        *("They", "didn’t", "see", "the", "mayor", "’s", "boat")
    ]


@pytest.mark.parametrize(
    ("text", "word", "tag", "lemma"),
    [
        ("The mill plans to close.", "plans", "VBZ", "plan"),
        ("The plans to close were late.", "plans", "NNS", "plan"),
        ("The pier dates from 1908.", "dates", "VBZ", "date"),
        ("It was the first storm to hit the quay.", "hit", "VB", "hit"),
        ("The mill will lay off nine men.", "lay", "VB", "lay"),
        ("The boy lay on the quay.", "lay", "VBD", "lie"),
        ("Officers responded to calls of a fire.", "calls", "NNS", "call"),
        ("Police received calls from the mill.", "calls", "NNS", "call"),
        ("The crew calls the mill.", "calls", "VBZ", "call"),
        ("She first heard shouts.", "first", "RB", "first"),
        ("The first heard was a shout.", "first", "JJ", "first"),
        ("Holm was cleaning his pistol.", "cleaning", "VBG", "clean"),
        ("Holm was fishing.", "fishing", "NN", "fishing"),
        ("A man walked up to a baker and shot him.", "shot", "VBD", "shoot"),
        ("He tried to hold his fire and shot him.", "shot", "NN", "shot"),
    ],
)
def test_what_stands_beside_a_verb_tells_it(text: str, word: str, tag: str, lemma: str) -> None:
    (parse,) = analyse(text.encode()).parses
    (token,) = [token for token in parse.tokens if token.text == word]
    assert (token.tag, token.lemma) == (tag, lemma)


def test_nouns_verbs_adjectives_and_names_carry_matter() -> None:
    (parse,) = analyse(b"The old ferries had sailed for Ida Brandt to Ob, and left.").parses
    told = [stem for stem in parse.matter if stem]
    assert told == ["old", "ferri", "sail", "ida", "brandt", "leav"]
    assert len(parse.matter) == len(parse.texts)
