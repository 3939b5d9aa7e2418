"""Numbers of telephones, which count nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind

__all__ = ["phones"]

_PHONE = re.compile(r"(?<![\w.,])\(?(?:\+\d{1,3} ?)?\d{3,5}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\w,])")
_PHONE_CORE = re.compile(r"\d{3}\)?[ -]\d{3}")


def phones(article: Article, parse: Parse) -> Iterator[Quantity]:
    """The numbers of telephones in a sentence: "555-0134", "(0555) 123 4567"."""
    if not parse.tags:
        return
    start, end = parse.starts[0], parse.ends[-1]
    if not _PHONE_CORE.search(article.text, start, end):
        return
    for found in _PHONE.finditer(article.text, start, end):
        digits = float(re.sub(r"\D", "", found.group()))
        at = bisect_right(parse.ends, found.start())
        yield Quantity(
            span=found.span(),
            place=parse.place,
            kind=QuantityKind.PHONE,
            value=digits,
            low=digits,
            high=digits,
            hedge=Hedge.EXACT,
            unit="",
            noun="phone",
            at=at,
        )
