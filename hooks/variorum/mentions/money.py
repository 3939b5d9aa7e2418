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
from variorum.records import Number, Parse, Quantity, QuantityKind, Token
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
        found = _currency(parse.tokens, number)
        if found is None:
            continue
        code, first, last = found
        if not (code == before and _is_conversion(parse.tokens, ended, first)):
            yield _amount(parse, number, code, first, last)
        ended, before = last, code


def _is_conversion(tokens: Sequence[Token], ended: int, first: int) -> bool:
    """ "$1 million ($1.5 million)": the same amount in another country's dollars."""
    return ended >= 0 and first == ended + 1 and tokens[ended].text == "("


def _currency(tokens: Sequence[Token], number: Number) -> tuple[str, int, int] | None:
    """The currency of a number with the token bounds of the amount, None where it is no money."""
    at = number.core - 1
    if at > 0 and tokens[at].text in ("US", "A", "C", "NZ") and tokens[at - 1].tag == "$":
        at -= 1
    before = tokens[at].lower if at >= 0 else ""
    if before in _CURRENCIES and not before.isalpha():
        first = (
            at - 1
            if at
            and tokens[at - 1].lower in ("us", "a", "c")
            and (tokens[at - 1].end == tokens[at].start)
            else at
        )
        code = _CURRENCIES.get(tokens[first].lower + before, _CURRENCIES[before])
        return code, min(first, number.first), number.last
    after = tokens[number.last].lower if number.last < len(tokens) else ""
    if after in _CURRENCIES and after.isalpha() and not is_weight(tokens, number):
        return _CURRENCIES[after], number.first, number.last + 1
    return None


def _amount(parse: Parse, number: Number, code: str, first: int, last: int) -> Quantity:
    tokens = parse.tokens
    phrase = phrase_at(parse, number.core)
    head = tokens[phrase.head] if phrase and phrase.head >= last else None
    head = head if head and head.lemma not in _TIMES else None
    links = links_of(parse, phrase) if phrase else ()
    near = verb_before(parse, number.core)
    return Quantity(
        span=(tokens[first].start, tokens[last - 1].end),
        place=parse.place,
        kind=QuantityKind.MONEY,
        value=number.value,
        low=number.low,
        high=number.high,
        hedge=number.hedge,
        unit=code + _per(tokens, last),
        noun=_spent_on(parse, last) or (head.lemma if head else _priced(tokens, first)),
        links=links or ((replace(near, role="oblique"),) if near else ()),
        at=number.core,
        step=number.step,
    )


def _per(tokens: Sequence[Token], last: int) -> str:
    """ "$25 a share", "$54 billion per year", "$25-per-share"."""
    words = [t.lemma for t in tokens[last : last + 3]]
    if words[:1] in (["a"], ["an"], ["per"], ["each"]) and len(words) > 1 and words[1] in _PER:
        return "/" + _PER[words[1]]
    joined = words[0] if words else ""
    parts = joined.strip("-").split("-")
    if len(parts) > 1 and parts[0] in ("a", "per") and parts[1] in _PER:
        return "/" + _PER[parts[1]]
    return "/year" if words[:1] == ["annually"] else ""


def _spent_on(parse: Parse, last: int) -> str:
    """The noun behind an amount: "$90,000 in damage", "£2m worth of jewels"; not "in May"."""
    words = list(parse.lowered[last : last + 2])
    at = last + (2 if words == ["worth", "of"] else 1)
    if words[:1] not in (["in"], ["of"]) and words != ["worth", "of"]:
        return ""
    phrase = phrase_at(parse, at)
    head = parse.tokens[phrase.head] if phrase else None
    plain = head is not None and head.tag in ("NN", "NNS") and head.lemma not in _TIMES
    return head.lemma if head is not None and plain else ""


_TIMES = frozenset(
    {"day", "week", "weekend", "month", "quarter", "year", "decade", "time", "total"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow"}
)


def _priced(tokens: Sequence[Token], first: int) -> str:
    """The noun that is priced: "a price of $3", "jewels worth $3 million", "sales of $3m"."""
    before = [t for t in tokens[max(0, first - 5) : first] if t.tag[:2] in ("NN", "JJ")]
    nouns = [t.lemma for t in before if t.tag in ("NN", "NNS") and t.lemma not in _CURRENCIES]
    return nouns[-1] if nouns else ""
