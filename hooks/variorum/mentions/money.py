"""Money: amounts with their currency, what they are paid for, and by what unit.

"$13 billion", "85 million euros", "$25 a share", "a £2m fine".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from variorum.mentions.links import links_of, phrase_at, verb_before
from variorum.mentions.numbers import is_weight, read_numbers
from variorum.mentions.signs import CURRENCY
from variorum.records import Number, Parse, Quantity, QuantityKind
from variorum.wordlists import read_table

__all__ = ["find_money"]

_CURRENCIES = {
    name: codes[0]
    for name, codes in read_table(Path(__file__).parent / "lexicon" / "currencies.txt").items()
}
_PER = {
    "share": "share",
    "year": "year",
    "month": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "ticket": "ticket",
    "barrel": "barrel",
    "person": "person",
    "gallon": "gallon",
    "unit": "unit",
    "ton": "ton",
    "tonne": "ton",
}


def find_money(parses: Sequence[Parse], signs: Sequence[int]) -> tuple[Quantity, ...]:
    """The amounts of an article in the order of the text; ``signs`` are those of each sentence."""
    priced = [parse for parse, sign in zip(parses, signs, strict=True) if sign & CURRENCY]
    return tuple([amount for parse in priced for amount in _amounts(parse)])


def _amounts(parse: Parse) -> Iterator[Quantity]:
    ended, before = -1, ""
    for number in read_numbers(parse):
        found = _currency(parse, number)
        if found is None:
            continue
        code, first, last = found
        if not (code == before and _is_conversion(parse, ended, first)):
            yield _amount(parse, number, code, first, last)
        ended, before = last, code


def _is_conversion(parse: Parse, ended: int, first: int) -> bool:
    """ "$1 million ($1.5 million)": the same amount in another country's dollars."""
    return ended >= 0 and first == ended + 1 and parse.texts[ended] == "("


def _currency(parse: Parse, number: Number) -> tuple[str, int, int] | None:
    """The currency of a number with the token bounds of the amount, None where it is no money."""
    at = number.core - 1
    if at > 0 and parse.texts[at] in ("US", "A", "C", "NZ") and parse.tags[at - 1] == "$":
        at -= 1
    before = parse.lowered[at] if at >= 0 else ""
    if before in _CURRENCIES and not before.isalpha():
        first = (
            at - 1
            if at
            and parse.lowered[at - 1] in ("us", "a", "c")
            and (parse.ends[at - 1] == parse.starts[at])
            else at
        )
        code = _CURRENCIES.get(parse.lowered[first] + before, _CURRENCIES[before])
        return code, min(first, number.first), number.last
    after = parse.lowered[number.last] if number.last < len(parse.tags) else ""
    if after in _CURRENCIES and after.isalpha() and not is_weight(parse, number):
        return _CURRENCIES[after], number.first, number.last + 1
    return None


def _amount(parse: Parse, number: Number, code: str, first: int, last: int) -> Quantity:
    phrase = phrase_at(parse, number.core)
    noun = parse.lemmas[phrase.head] if phrase and phrase.head >= last else ""
    noun = "" if noun in _TIMES else noun
    links = links_of(parse, phrase) if phrase else ()
    near = verb_before(parse, number.core)
    return Quantity(
        span=(parse.starts[first], parse.ends[last - 1]),
        place=parse.place,
        kind=QuantityKind.MONEY,
        value=number.value,
        low=number.low,
        high=number.high,
        hedge=number.hedge,
        unit=code + _per(parse, last),
        noun=_spent_on(parse, last) or noun or _priced(parse, first),
        links=links or ((replace(near, role="oblique"),) if near else ()),
        at=number.core,
        step=number.step,
    )


def _per(parse: Parse, last: int) -> str:
    """ "$25 a share", "$54 billion per year", "$25-per-share"."""
    words = parse.lemmas[last : last + 3]
    if words[:1] in (("a",), ("an",), ("per",), ("each",)) and len(words) > 1 and words[1] in _PER:
        return "/" + _PER[words[1]]
    joined = words[0] if words else ""
    parts = joined.strip("-").split("-")
    if len(parts) > 1 and parts[0] in ("a", "per") and parts[1] in _PER:
        return "/" + _PER[parts[1]]
    return "/year" if words[:1] == ("annually",) else ""


def _spent_on(parse: Parse, last: int) -> str:
    """The noun behind an amount: "$90,000 in damage", "£2m worth of jewels"; not "in May"."""
    words = parse.lowered[last : last + 2]
    at = last + (2 if words == ("worth", "of") else 1)
    if words[:1] not in (("in",), ("of",)) and words != ("worth", "of"):
        return ""
    phrase = phrase_at(parse, at)
    noun = parse.lemmas[phrase.head] if phrase else ""
    is_plain = phrase is not None and parse.tags[phrase.head] in ("NN", "NNS")
    return noun if is_plain and noun not in _TIMES else ""


_TIMES = frozenset(
    {"day", "week", "weekend", "month", "quarter", "year", "decade", "time", "total"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow"}
)


_NOT_PRICED = frozenset(_CURRENCIES) | {"percent"}


def _priced(parse: Parse, first: int) -> str:
    """The noun that is priced: "a price of $3", "jewels worth $3 million", "sales of $3m"."""
    for at in range(first - 1, max(0, first - 5) - 1, -1):
        if parse.tags[at] in ("NN", "NNS") and parse.lemmas[at] not in _NOT_PRICED:
            return parse.lemmas[at]
    return ""
