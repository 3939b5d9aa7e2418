"""Withdrawals: figures that a report gives only to take them back.

"Police first said that five were hurt", "was originally reported as being four years old", "four
were hurt, not five, as initially reported".
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records import Parse, Token

__all__ = ["withdrawn"]

_FIRSTLY = frozenset({"initially", "originally", "first", "mistakenly", "erroneously", "wrongly"})
_TOLD = frozenset(
    {
        "report",
        "say",
        "describe",
        "believe",
        "think",
        "list",
        "identify",
        "announce",
        "tell",
        "give",
    }
)
_TURNING = frozenset({"but", "although", "though", "however", ";"})
_WITHDRAWN = 5
"""Tokens before "as first reported" among which the figure stands that is taken back."""


def withdrawn(parse: Parse) -> tuple[int, int] | None:
    """Between which tokens of a sentence a figure stands that it takes back; None of most."""
    if _FIRSTLY.isdisjoint(parse.lowered):
        return None
    tokens = parse.tokens
    for at, token in enumerate(tokens):
        if token.lower not in _FIRSTLY:
            continue
        verb = next((n for n in (at - 1, at + 1) if _is_told(tokens, n)), None)
        if verb is None:
            continue
        if at and tokens[at - 1].lower == "as":
            return max(0, at - 1 - _WITHDRAWN), at
        behind = tokens[verb + 1] if verb + 1 < len(tokens) else None
        if behind is not None and behind.tag == "IN" and behind.lower not in _INTO_WHAT:
            continue  # "the fire was first reported at noon, and six people were hurt"
        ends = (n for n in range(at, len(tokens)) if tokens[n].lower in _TURNING)
        return at, next(ends, len(tokens))
    return None


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].lemma in _TOLD


_INTO_WHAT = frozenset({"as", "that", "by"})
