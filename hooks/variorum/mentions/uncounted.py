"""Numbers that count nothing: of a date, a clock, money, a name, an address, or of nobody."""

from __future__ import annotations

import re
from pathlib import Path

from variorum.mentions.numbers import is_weight
from variorum.mentions.plurals import is_plural
from variorum.records import Hedge, Number, Parse
from variorum.wordlists import read_words

__all__ = ["is_date_or_clock", "is_glued", "is_in_a_name", "is_money", "is_nobody"]


_CLOCK_WORDS = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "o'clock", "o’clock", "utc"})


def is_in_a_name(parse: Parse, number: Number) -> bool:
    """ "At 85 Saint Olaf Street", "Region One Hospital": a number before a name and behind a
    preposition or another name."""
    if not number.core or number.core + 1 != number.last or number.last >= len(parse.tags):
        return False
    if parse.tags[number.last] != "NNP" or parse.texts[number.last].isupper():
        return False
    before = parse.tags[number.core - 1]
    return before == "NNP" or (before == "IN" and _is_named_on(parse, number.last))


def _is_named_on(parse: Parse, at: int) -> bool:
    """Whether a name of two words or more stands at a place: no plural of what is counted does."""
    while at < len(parse.tags) and parse.tags[at] == "NNP":
        if is_plural(parse, at):
            return False
        at += 1
    return at < len(parse.tags) and parse.tags[at] not in ("NN", "NNS")


def is_glued(parse: Parse, number: Number) -> bool:
    """Whether letters touch the figure, as in addresses and the names of people on the web:
    "harbour5.com", "@varde11news"."""
    at, last, texts = number.core, number.last, parse.texts
    if not texts[at][0].isdigit():
        return False
    if at and parse.ends[at - 1] == parse.starts[at] and texts[at - 1][-1].isalpha():
        return True
    touched = last < len(texts) and parse.starts[last] == parse.ends[at]
    return touched and texts[last][0].isalpha()


def is_nobody(parse: Parse, number: Number) -> bool:
    """ "No one was hurt" counts nobody, and "each one" and "one another" no one in particular; "in
    which one man died" counts one."""
    if parse.lowered[number.core] != "one":
        return False
    before = parse.lowered[number.core - 1] if number.core else ""
    if before in ("which", "this", "that"):
        return parse.tags[number.last : number.last + 1] != ("NN",)
    is_another = parse.lowered[number.last : number.last + 1] == ("another",)
    return before in ("no", "any", "every", "each") or is_another


def is_money(parse: Parse, number: Number) -> bool:
    """Whether a number is one of money: "$40", "40 euros"; not "40 pounds" of weight."""
    after = parse.lemmas[number.last] if number.last < len(parse.tags) else ""
    paid = after in _CURRENCY_WORDS and not is_weight(parse, number)
    return paid or (number.core > 0 and parse.tags[number.core - 1] == "$")


_CURRENCY_WORDS = frozenset({"euro", "dollar", "pound", "rupee", "yen", "yuan", "cent", "rupiah"})
_MONTHS = read_words(Path(__file__).parent / "lexicon" / "months.txt")


def is_date_or_clock(parse: Parse, number: Number) -> bool:
    """Whether a number is of a date or an hour, or the number of a road or flight."""
    text = parse.texts[number.core]
    before = parse.lowered[number.core - 1] if number.core else ""
    after = parse.lowered[number.last] if number.last < len(parse.tags) else ""
    capital = number.core and parse.texts[number.core - 1][0].isupper()
    if (before in _MONTHS and capital) or (
        after in _MONTHS and parse.texts[number.last][0].isupper()
    ):
        return True
    if after in _CLOCK_WORDS or ":" in text or "/" in (before, after):
        return True
    if after == "," and _is_year(parse, number.last + 1):  # "Monday.May 14, 2011"
        return True
    if _BARE_YEAR.fullmatch(text):
        return not _counts_plural(parse, number)
    return before in ("no.", "number", "interstate", "route", "highway", "flight", "chapter", "/")


_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_AND_CLOCK = re.compile(r"(?:1[5-9]|20)\d\d(?:\.\d{1,2}:\d\d)?")
"""A year, also one that a clock time has run into: "May 14, 2011.3:20 pm"."""


def _is_year(parse: Parse, place: int) -> bool:
    """Whether a bare year stands at a place."""
    if place >= len(parse.tags) or not _YEAR_AND_CLOCK.fullmatch(parse.texts[place]):
        return False
    if place + 1 >= len(parse.tags) or parse.lowered[place + 1] in _CLOCK_WORDS:
        return True
    return not parse.tags[place + 1].startswith("NN")


def _counts_plural(parse: Parse, number: Number) -> bool:
    is_plural = parse.tags[number.last : number.last + 1] == ("NNS",)
    return is_plural and number.hedge is not Hedge.EXACT
