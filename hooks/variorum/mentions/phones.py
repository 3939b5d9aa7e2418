"""Numbers of telephones, which count nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind

__all__ = ["phones"]

_PHONE = re.compile(r"(?<![\w.,])\(?(?:\+\d{1,3} ?)?\d{3,5}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\w,])")


def phones(article: Article, parse: Parse) -> Iterator[Quantity]:
    """The numbers of telephones in a sentence that has words: "555-0134", "(0555) 123 4567"."""
    for found in _PHONE.finditer(article.text, parse.starts[0], parse.ends[-1]):
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
