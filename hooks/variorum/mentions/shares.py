"""Shares: percentages and fractions with their whole and whose they are."""

from __future__ import annotations

from variorum.mentions.links import phrase_at
from variorum.mentions.making import made, names_in, subject_names
from variorum.records import Number, Parse, Quantity, QuantityKind

__all__ = ["share_of"]


def share_of(parse: Parse, number: Number, last: int) -> Quantity:
    """A share with its whole ("7 percent of the market") and whose it is ("Holm's 7 percent")."""
    phrase = phrase_at(parse, number.core)
    noun = parse.lemmas[phrase.head] if phrase and phrase.head >= last else ""
    inner = phrase_at(parse, last - 1) if last - number.core > 2 else None
    noun = parse.lemmas[inner.head] if inner and inner.head >= last else noun  # "one in five boats"
    noun = "" if noun in _SHARES else noun
    if last < len(parse.tags) and parse.lowered[last] in ("of", "in", "on", "from"):
        inner = phrase_at(parse, last + 1)
        noun = parse.lemmas[inner.head] if inner else noun
    noun = _share_named(parse, number.first) or noun
    names = names_in(parse, phrase.first, number.first) if phrase else ()
    names = names or names_in(parse, *_segment(parse, number))
    return made(
        parse,
        number,
        last,
        QuantityKind.SHARE,
        1.0,
        "percent",
        noun,
        phrase,
        holders=names or subject_names(parse, phrase),
    )


def _share_named(parse: Parse, first: int) -> str:
    """What a share is called before "of": "a premium of 25 percent", "a rate of about 7 percent";
    empty where it is but a share, stake or part."""
    if first < 2 or parse.lemmas[first - 1] != "of" or parse.tags[first - 2] != "NN":
        return ""
    noun = parse.lemmas[first - 2]
    return noun if noun not in _SHARES else ""


_SHARES = frozenset({"share", "stake", "part", "total", "majority", "minority"})


def _segment(parse: Parse, number: Number) -> tuple[int, int]:
    """The stretch between commas round a number: "down 80 percent in Ribe, 65 in Varde"."""
    first, last = number.first, number.last
    while first > 0 and parse.texts[first - 1] not in _SEGMENT_MARKS:
        first -= 1
    while last < len(parse.tags) and parse.texts[last] not in _SEGMENT_MARKS:
        last += 1
    return first, last


_SEGMENT_MARKS = frozenset({",", ";", ":", "(", ")", "and", "while", "but"})
