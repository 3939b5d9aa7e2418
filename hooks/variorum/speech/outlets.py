"""Which names of an article are those of newspapers, agencies and stations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.mentions.naming.words import is_outlet
from variorum.records import Name, NameKind
from variorum.speech.roles import OUTLET_NOUNS
from variorum.tables import Table

__all__ = ["outlets_in"]

_CALLED = re.compile(
    r"\b(?:" + "|".join(sorted(OUTLET_NOUNS)) + r"),? (?:called |named )?(?:[Tt]he )?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_REACH = 32
_LAST_WORDS = OUTLET_NOUNS | {"called", "named", "the"}
"""What the last word before a name must be where a noun tells that the name is an outlet's."""


def outlets_in(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The full names of outlets: by their own words or as "the newspaper Sandviksposten"."""
    return frozenset(
        [
            name.canonical
            for name in names
            if name.kind is not NameKind.PERSON
            and (_IS_OUTLET[name.canonical] or _is_called_one(text, name))
        ]
    )


def _is_called_one(text: str, name: Name) -> bool:
    before = text[max(0, name.span[0] - _REACH) : name.span[0]]
    last = before.rsplit(None, 1)[-1:]
    return bool(last) and _MAY_CALL[last[0]] and _CALLED.search(before) is not None


_IS_OUTLET = Table(is_outlet)
_MAY_CALL: Table[str, bool] = Table(
    lambda last: not _LAST_WORDS.isdisjoint(_WORD.findall(last.lower()))
)
"""Whether what stands between white space before a name may be the last word of such a noun."""
