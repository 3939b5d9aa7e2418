"""Ranks: "the fourth-largest bank", "a third straight win", "the second time that"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from variorum.mentions.links import phrase_at
from variorum.mentions.making import made, names_in, subject_names
from variorum.records import Hedge, Number, Parse, Phrase, Quantity, QuantityKind
from variorum.tables import Table
from variorum.wordlists import read_groups

__all__ = ["ORDINALS", "ordinal_of", "ranks"]

_LEXICON = Path(__file__).parent.parent / "language" / "lexicon"
ORDINALS = {word: float(number) for word, number in read_groups(_LEXICON / "ordinals.txt").items()}
_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$")
_SERIES = frozenset({"straight", "consecutive", "successive"})
_STANDING = frozenset({"seeded", "ranked", "placed", "most", "best", "worst", "least"})


def ranks(parse: Parse) -> Iterator[Quantity]:
    """The ranks of a sentence: an ordinal before a superlative, "straight" or "time"."""
    for place, value in enumerate(map(_ORDINALS.__getitem__, parse.lemmas)):
        if not value:
            continue
        joined = parse.lemmas[place].partition("-")[2]
        beside = place + 2 if _is_joined(parse, place) else place + 1  # "14th-largest"
        last = place + 1 if joined else beside + 1
        by = joined or (parse.lowered[beside] if beside < len(parse.tags) else "")
        phrase = phrase_at(parse, place if joined else min(beside, len(parse.tags) - 1))
        if by not in _SERIES and _is_place(parse, place):
            yield _place_taken(parse, place, value)
        elif phrase is not None and _is_rank(by) and not (by == "time" and value == 1):
            yield _rank(parse, phrase, (place, min(last, len(parse.tags))), value, by)


def _is_place(parse: Parse, place: int) -> bool:
    """ "Finished third", "placed 12th overall", "took fourth place", "ended in third"."""
    before = parse.lemmas[max(0, place - 2) : place]
    after = parse.lemmas[place + 1] if place + 1 < len(parse.tags) else "."
    if after == "place":
        return not _TAKING.isdisjoint(before)
    came = before[-1:] == ("in",) and not _ENDING.isdisjoint(before)
    ended = bool(before) and before[-1] in _ENDING
    return (ended or came) and (after in _AFTER_PLACE)


_ENDING = frozenset({"finish", "place", "rank", "qualify", "end"})
_TAKING = _ENDING | {"take", "claim", "secure", "in", "into", "share"}
_AFTER_PLACE = frozenset(
    {".", ",", ";", "in", "at", "behind", "overall", "and", "with", "on", "after"}
)


def _place_taken(parse: Parse, place: int, value: float) -> Quantity:
    """The place that somebody came in at, with who did."""
    number = Number(place, place + 1, place, value, value, value, Hedge.EXACT)
    before = [c for c in parse.clauses if c.verb < place and c.subject is not None]
    subject = before[-1].subject if before else None
    names = names_in(parse, subject.head, subject.head + 1) if subject is not None else ()
    return made(
        parse, number, place + 1, QuantityKind.RANK, 1.0, "place", "place", None, holders=names
    )


def _is_joined(parse: Parse, place: int) -> bool:
    """Whether a hyphen of its own joins a token to the next."""
    return parse.texts[place + 1 : place + 2] == ("-",)


def ordinal_of(lemma: str) -> float:
    """The number of an ordinal or of one that opens a compound ("third", "25th-largest"), 0 where
    a word is none."""
    return _ORDINALS[lemma]


def _ordinal(lemma: str) -> float:
    word = lemma.partition("-")[0]
    figure = _FIGURE.match(word)
    return float(figure[1]) if figure else ORDINALS.get(word, 0.0)


_ORDINALS = Table(_ordinal)


def _is_rank(word: str) -> bool:
    superlative = word.endswith("est") and len(word) > len("best")
    return superlative or word in _SERIES or word in _STANDING or word == "time"


def _rank(parse: Parse, phrase: Phrase, bounds: tuple[int, int], value: float, by: str) -> Quantity:
    first, last = bounds
    number = Number(first, last, first, value, value, value, Hedge.EXACT)
    noun = parse.lemmas[phrase.head] if phrase.head >= last else by
    own = parse.stems[phrase.head]
    return made(
        parse,
        number,
        max(last, phrase.head + 1),
        QuantityKind.RANK,
        1.0,
        "series" if by in _SERIES else by,
        noun,
        phrase,
        holders=tuple(name for name in _ranked(parse, phrase) if name != own),  # "Holm Bank"
    )


def _ranked(parse: Parse, phrase: Phrase) -> tuple[str, ...]:
    """Who has the rank: "Holm Bank is the third-largest", "Holm Bank, the third-largest bank"."""
    before = phrase.first - 1
    if before > 0 and parse.texts[before] == "," and parse.tags[before - 1].startswith("NNP"):
        return _run_back(parse, before - 1)
    return subject_names(parse, phrase) or names_in(parse, phrase.first, phrase.last)


def _run_back(parse: Parse, last: int) -> tuple[str, ...]:
    first = last
    while first and parse.tags[first - 1].startswith("NNP"):
        first -= 1
    return names_in(parse, first, last + 1)
