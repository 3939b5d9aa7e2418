"""Whose those are that a number counts: "Varde's 40 schools", "Varde, a town of 8,000 people"."""

from __future__ import annotations

from variorum.mentions.links import phrase_at
from variorum.mentions.making import names_in
from variorum.records import Parse, Phrase

__all__ = ["INHABITANTS", "holders_of", "is_population"]


def holders_of(parse: Parse, phrase: Phrase, end: int) -> tuple[str, ...]:
    """Names that the counted thing belongs to: "the city of X's 40 schools", "population of X"."""
    if is_population(parse, phrase.first):
        return _apposed_name(parse, phrase.first - 1)
    own = names_in(parse, phrase.first, phrase.last)
    if end < len(parse.tags) and parse.lowered[end] in ("of", "in", "at", "from"):
        inner = phrase_at(parse, end + 1)
        if inner is not None:
            own += names_in(parse, inner.first, inner.last)
    before = phrase.first - 1
    if before >= 1 and parse.lowered[before] in ("of", "to", "by"):
        own += _apposed_name(parse, before)
    return own


def is_population(parse: Parse, first: int) -> bool:
    """ "a town of 8,000 people", "home to 8,000 people", "population of 8,000"."""
    at = first - 1
    while at > 0 and parse.lowered[at] in _HEDGING:
        at -= 1
    if at > 0 and parse.lowered[at] in ("of", "to", "by", ":"):
        at -= 1
    return at >= 0 and parse.lemmas[at] in _SETTLEMENTS


_HEDGING = frozenset({"about", "around", "over", "some", "nearly", "than", "more", "at", "least"})
INHABITANTS = frozenset({"", "people", "inhabitant", "resident", "person", "soul", "population"})
_SETTLEMENTS = frozenset({"city", "town", "village", "home", "population", "seat", "community"})


def _apposed_name(parse: Parse, before: int) -> tuple[str, ...]:
    """ "Varde, a town of 8,000 people": the name in front of the town."""
    at = before - 1
    limit = max(-1, before - 20)
    while at > limit and parse.tags[at] != "NNP":
        at -= 1
    if at <= limit:
        return ()
    return (parse.stems[at],)
