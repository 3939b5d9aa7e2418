"""Sexes: whether a man or boy has an age, or a woman or girl, as far as words tell."""

from __future__ import annotations

from variorum.collation.figures.claims import Claim
from variorum.collation.lists import LEXICON
from variorum.language.lemmas import stem_of
from variorum.mentions.naming.words import EITHER_NAMES, FEMALE_NAMES, GIVEN_NAMES
from variorum.wordlists import read_groups

__all__ = ["GROWN", "kind_of", "sex_of"]

_OF_NOUN = read_groups(LEXICON / "sexes.txt") | read_groups(LEXICON / "kin_by_sex.txt")
_WOMEN = frozenset(map(stem_of, FEMALE_NAMES - EITHER_NAMES))
_MEN = frozenset(map(stem_of, GIVEN_NAMES - FEMALE_NAMES - EITHER_NAMES)) - _WOMEN
_KINDS = {"male": ("boy", "man"), "female": ("girl", "woman")}
GROWN = 18.0
"""The age from which on a boy is a man, and a girl a woman."""


def sex_of(claim: Claim) -> str:
    """ "male" or "female", by the noun that has the age, else by the given name; else empty."""
    of_noun = _OF_NOUN.get(claim.quantity.noun, "")
    if of_noun or not claim.quantity.holders:
        return of_noun
    if claim.first_name in _WOMEN:
        return "female"
    return "male" if claim.first_name in _MEN else ""


def kind_of(claim: Claim) -> str:
    """ "boy", "girl", "man" or "woman", by sex and age; empty where no word tells the sex."""
    kinds = _KINDS.get(sex_of(claim))
    return kinds[claim.quantity.high >= GROWN] if kinds else ""
