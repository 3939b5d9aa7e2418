"""Quantities: numbers with their unit or counted noun, and what is said of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from variorum.mentions.ages import age_at, age_of_hyphened, decades
from variorum.mentions.calibres import calibre, is_dotted_gun
from variorum.mentions.compounds import compounds
from variorum.mentions.counts import count
from variorum.mentions.frequencies import frequencies
from variorum.mentions.identifiers import is_identifier
from variorum.mentions.life_terms import life_terms
from variorum.mentions.magnitudes import is_magnitude, magnitude
from variorum.mentions.measures import measure, single_measures, unit_place
from variorum.mentions.numbers import is_share, read_numbers
from variorum.mentions.phones import phones
from variorum.mentions.ranks import ranks
from variorum.mentions.results import results
from variorum.mentions.shares import share_of
from variorum.mentions.signs import (
    ARTICLE,
    DIGIT,
    HOW_OFTEN,
    HYPHEN,
    LIFE,
    NUMBER,
    ORDINAL,
    OWNER,
)
from variorum.mentions.singles import singles
from variorum.mentions.temperatures import degrees, is_of_scale
from variorum.mentions.uncounted import (
    is_date_or_clock,
    is_glued,
    is_in_a_name,
    is_money,
    is_nobody,
)
from variorum.records import (
    Article,
    Number,
    Parse,
    Quantity,
    QuantityKind,
)

__all__ = ["find_quantities"]


def find_quantities(
    article: Article, parses: Sequence[Parse], signs: Sequence[int]
) -> tuple[Quantity, ...]:
    """The quantities of an article in the order of the text; money and times are not among them.

    ``signs`` are those of each sentence.
    """
    found: list[Quantity] = []
    for parse, sign in zip(parses, signs, strict=True):
        if not sign & _ANY:
            continue
        are_paired = bool(sign & DIGIT) and _are_paired(article, parse)
        taken = [*phones(article, parse)] if are_paired else []
        taken += decades(article, parse) if sign & OWNER else ()
        taken += compounds(parse) if sign & HYPHEN else ()
        taken += results(article, parse) if are_paired else ()
        found += taken
        if sign & NUMBER:
            places = [place for q in taken for place in _places(parse, q)] if taken else []
            found += _numbered(parse, places)
        if sign & ARTICLE:
            found += singles(parse)
        found += ranks(parse) if sign & ORDINAL else ()
        found += single_measures(parse) if sign & ARTICLE else ()
        found += life_terms(parse) if sign & LIFE else ()
        found += frequencies(parse) if sign & HOW_OFTEN else ()
    found.sort(key=_SPAN)
    return tuple(found)


_SPAN = attrgetter("span")
_PAIR = re.compile(r"\d(?:\)?[ -]|–| to | votes to )\d")
"""What stands in every telephone number and every result, and in few sentences."""
_ANY = NUMBER | DIGIT | HYPHEN | ARTICLE | ORDINAL | OWNER | LIFE | HOW_OFTEN


def _are_paired(article: Article, parse: Parse) -> bool:
    """Whether two figures of a sentence stand side by side."""
    text, starts = article.text, parse.starts
    return bool(starts) and _PAIR.search(text, starts[0], parse.ends[-1]) is not None


def _places(parse: Parse, quantity: Quantity) -> range:
    """The places of the tokens of a quantity."""
    first = bisect_left(parse.starts, quantity.span[0])
    return range(first, bisect_left(parse.starts, quantity.span[1]))


def _numbered(parse: Parse, taken: Sequence[int]) -> Iterator[Quantity]:
    """The quantities of the numbers that no other has taken: "6 feet 2 inches" is one height."""
    end = 0
    for number in read_numbers(parse):
        if number.core in taken or parse.starts[number.core] < end:
            continue
        quantity = _quantity(parse, number)
        if quantity is not None:
            yield quantity
            end = quantity.span[1] if quantity.kind is not QuantityKind.COUNT else 0


def _quantity(parse: Parse, number: Number) -> Quantity | None:
    if is_date_or_clock(parse, number) or is_money(parse, number):
        return None
    if is_share(parse, number):
        return share_of(parse, number, number.last)
    unit_at = unit_place(parse, number)
    if unit_at is not None:
        return measure(parse, number, unit_at)
    hyphened = age_of_hyphened(parse, number)
    if hyphened is not None:
        return hyphened
    if is_dotted_gun(parse, number):
        return calibre(parse, number, number.last - 1)
    if is_of_scale(parse, number):
        return degrees(parse, number, number.last)
    age = age_at(parse, number)
    if age is not None:
        return age
    if number.value == _HALF or is_identifier(parse, number) or is_nobody(parse, number):
        return None
    if is_in_a_name(parse, number):
        return None
    if is_magnitude(parse, number):
        return magnitude(parse, number)
    return None if is_glued(parse, number) else count(parse, number)


_HALF = 0.5
