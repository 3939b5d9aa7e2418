"""Single ones, told by an article alone: "a girl was killed", "it sank a barge"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.mentions.ages import PERSONS
from variorum.mentions.links import is_content_at, links_of
from variorum.mentions.making import made
from variorum.mentions.ranks import ORDINALS
from variorum.mentions.tallies import COLLECTIVES
from variorum.mentions.units import UNITS, unit_name
from variorum.records import Hedge, Link, Number, Parse, Phrase, Quantity, QuantityKind
from variorum.swift import maker

__all__ = ["singles"]

_number = maker(Number)


def singles(parse: Parse) -> Iterator[Quantity]:
    """ "A girl was killed", "it sank a barge", "and injured another": one, where a person is part
    of a clause or a thing is what it acts on."""
    for phrase in [p for p in parse.phrases if parse.lowered[p.first] in _ONE]:
        noun = _single(parse, phrase)
        if noun is None:
            continue
        links: tuple[Link, ...] = links_of(parse, phrase)
        if not links or (noun not in PERSONS and not any(map(_is_acted_on, links))):
            continue
        if _is_added(parse, phrase):
            continue
        number = _number(phrase.first, phrase.first + 1, phrase.first, 1.0, 1.0, 1.0, Hedge.EXACT)
        yield made(
            parse,
            number,
            phrase.head + 1,
            QuantityKind.COUNT,
            1.0,
            "",
            noun,
            phrase,
            links=links,
            modifiers=tuple(
                [
                    parse.stems[at]
                    for at in range(phrase.first + 1, phrase.head)
                    if is_content_at(parse, at)
                ]
            ),
        )


_ONE = frozenset({"a", "an", "another"})


def _is_added(parse: Parse, phrase: Phrase) -> bool:
    """ "A guard was also killed", "a fourth guard was killed": one more, beside those of whom the
    article has told."""
    after = parse.lowered[phrase.first + 1 : phrase.first + 2]
    if after and ORDINALS.get(after[0], 1.0) > 1:
        return phrase.head > phrase.first + 1
    return "also" in parse.lemmas[phrase.last : phrase.last + _NEAR]


_NEAR = 3
"""Tokens behind a phrase among which stands what says that it comes on top."""


def _single(parse: Parse, phrase: Phrase) -> str | None:
    """The noun of a phrase with "a" that names one of its kind, empty where it is left out ("a
    third"), None where the phrase names no single thing."""
    if phrase.head == phrase.first:
        return "" if parse.lowered[phrase.first] == "another" else None
    noun = parse.lemmas[phrase.head]
    if noun in _ORDINALS and phrase.head == phrase.first + 1:
        return ""
    if noun in COLLECTIVES and parse.lemmas[phrase.last : phrase.last + 1] == ("of",):
        return None  # "a crew of 26"
    return noun if parse.tags[phrase.head] == "NN" and unit_name(noun) not in UNITS else None


_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})


def _is_acted_on(link: Link) -> bool:
    return link.role in ("object", "state") or (link.role == "subject" and link.passive)
