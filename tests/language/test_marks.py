"""Marks: one character for what grammar asks of a word."""

from __future__ import annotations

import re

import pytest

from variorum.language.marks import Meaning, area, mark_of, meaning_of


def test_words_that_are_alike_to_grammar_have_one_mark() -> None:
    assert mark_of("NN", "quay", "quay") == mark_of("NN", "boat", "boat")
    assert mark_of("NN", "night", "night") != mark_of("NN", "boat", "boat")
    assert mark_of("CD", "9", "9") == mark_of("CD", "52", "52") != mark_of("CD", "nine", "nine")


@pytest.mark.parametrize(
    ("tag", "lemma", "word", "meaning"),
    [
        ("NNS", "boat", "boats", Meaning("NNS", "", "", denies=False)),
        ("DT", "the", "the", Meaning("DT", "the", "the", denies=False)),
        ("CD", "52", "52", Meaning("CD", "", "0", denies=False)),
        ("MD", "can", "cannot", Meaning("MD", "can", "can", denies=True)),
        ("VBD", "do", "didn't", Meaning("VBD", "do", "do", denies=True)),
        (",", ",", ",", Meaning("", ",", ",", denies=False)),
        (".", ".", ".", Meaning("", "", "", denies=False)),
    ],
)
def test_a_mark_means_a_tag_and_a_lemma_that_rules_ask_for(
    tag: str, lemma: str, word: str, meaning: Meaning
) -> None:
    assert meaning_of(mark_of(tag, lemma, word)) == meaning


def test_patterns_find_marks_of_some_sorts() -> None:
    boat, sails, soon = (
        mark_of("NN", "boat", "boat"),
        mark_of("VBZ", "sail", "sails"),
        mark_of("RB", "soon", "soon"),
    )
    verbs = re.compile(f"[{area('verb', 'adverb')}]+")
    assert [found.span() for found in verbs.finditer(boat + sails + soon + boat)] == [(1, 3)]
