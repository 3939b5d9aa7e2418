"""Portions: whether a number counts some of those of whom another number tells."""

from __future__ import annotations

from variorum.mentions.ages import PERSONS
from variorum.records import Hedge, Number, Parse, Phrase

__all__ = ["is_beside_a_part", "is_of_some", "is_of_the_most", "is_part"]


def is_of_some(parse: Parse, number: Number, inner: Phrase) -> bool:
    """ "Three of the boats", "one of four boats", "all three of those that sank" count some;
    "all four of the boats" and "dozens of the boats" do not."""
    whole = parse.lemmas[number.first] in ("all", "both") and parse.tags[inner.head] == "NNS"
    if number.hedge is Hedge.VAGUE or whole:
        return False
    return _is_definite(parse, inner) or parse.tags[inner.first] == "CD"


def _is_definite(parse: Parse, phrase: Phrase) -> bool:
    return parse.lemmas[phrase.first] in ("the", "those", "these", "them", "his", "her", "their")


def is_of_the_most(parse: Parse, phrase: Phrase) -> bool:
    """ "One of the worst storms", "one of the most serious wounds": what a thing is like, and no
    number; "one of the oldest guards" is one."""
    if parse.lemmas[phrase.head] in PERSONS:
        return False
    before = slice(phrase.first, phrase.head)
    return "JJS" in parse.tags[before] or "most" in parse.lemmas[before]


def is_part(parse: Parse, number: Number, phrase: Phrase) -> bool:
    """ "another three", "two more": an addition; "two of them", "one of two", "the first two
    shots": a part."""
    before = parse.lowered[number.first - 1] if number.first else ""
    after = parse.lowered[number.last] if number.last < len(parse.tags) else ""
    if before in _STRETCHES or before in ("another", "other", "additional", "further"):
        return True
    if after in ("more", "additional", "further"):
        return True
    # "with 51 wins coming by knockout" counts some of the wins.
    following = parse.tags[phrase.last] if phrase.last < len(parse.tags) else ""
    return before == "with" and following == "VBG"


_STRETCHES = frozenset({"first", "last", "next", "final", "latest", "remaining"})


def is_beside_a_part(parse: Parse) -> bool:
    """ "caught 3 of his 11 fish and sold two boats' worth": a sentence that counts parts."""
    if "PRP$" not in parse.tags:
        return False
    owners = [at for at, tag in enumerate(parse.tags) if tag == "PRP$"]
    return any(
        at > 1
        and parse.tags[at - 2] == "CD"
        and parse.lemmas[at - 1] == "of"
        and at + 1 < len(parse.tags)
        and parse.tags[at + 1] == "CD"
        for at in owners
    )
