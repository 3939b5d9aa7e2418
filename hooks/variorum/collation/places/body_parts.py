"""Parts of the body: which a sentence names, and which lie in one another.

The knee is a part of the leg, and the left hand and the right leg are two parts.
"""

from __future__ import annotations

from functools import cache

from variorum.collation.folder import Line
from variorum.collation.lists import LEXICON
from variorum.wordlists import read_groups

__all__ = ["PARTS", "are_nested", "covers", "differ", "run_of_parts"]

_WHOLES = read_groups(LEXICON / "body_parts.txt")
PARTS = frozenset(_WHOLES) | frozenset(_WHOLES.values())
_BACK_OF_HEAD = "back of the head"
_SIDES = frozenset(
    {"left", "right", "upper", "lower", "back", "front", "side", "top", "rear", "middle", "inner"}
    | {"outer", "bottom", "center", "centre"}
)
_WITHIN = frozenset({"of", "and", ",", "both", "area", "once", "twice", "her"})
"""Words that a run of parts may hold; "her" is tagged as no possessor before an adverb ("back")."""
_LONGEST = 9
"""Tokens of a run of parts: "the left leg, the right arm and the hand"."""


def run_of_parts(line: Line, first: int) -> tuple[int, int, frozenset[str]] | None:
    """The parts named from a token on, with the token after the last: "the hand and the leg"."""
    parts: set[str] = set()
    last = at = first
    for at in range(first, min(first + _LONGEST, len(line.tags))):
        token = line.tokens[at]
        word, lemma = token.lower, token.lemma.casefold()
        follows = line.tokens[at + 1] if at + 1 < len(line.tags) else None
        if word == "back" and _is_of_the_head(line, at):
            parts.add(_BACK_OF_HEAD)
            last = at + 4
        elif lemma in PARTS and at >= last and not (follows is not None and follows.text == "of"):
            parts.add(lemma)
            last = at + 1
        elif not (
            word in _SIDES
            or word in _WITHIN
            or token.tag in ("DT", "PRP$", "POS", "JJ", "CD", "RB")
        ):
            break
    follows = line.tokens[last] if last < len(line.tags) else None
    if not parts or (
        follows is not None
        and follows.tag in ("NN", "NNS", "NNP", "POS")
        and follows.lemma not in ("area", "region")
    ):
        return None
    return first, last, frozenset(parts)


def _is_of_the_head(line: Line, at: int) -> bool:
    """Whether "back" is that of the head, which no shot in the face hits: "back of his head"."""
    after = list(line.parse.lowered[at + 1 : at + 4])
    return len(after) > 2 and after[0] == "of" and after[2] in ("head", "skull")


@cache
def _wholes(part: str) -> frozenset[str]:
    """A part, and all that it is a part of."""
    whole = _WHOLES.get(part, part)
    return frozenset({part}) if whole == part else frozenset({part}) | _wholes(whole)


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether either source has a part that the other has not, nor what it is a part of.

    One who tells of several parts and one who tells of one of them do not differ.
    """
    if covers(one, other) and covers(other, one):
        return False
    few, many = sorted((_roughly(one), _roughly(other)), key=len)
    return not few <= many


def _roughly(parts: frozenset[str]) -> frozenset[str]:
    return frozenset("head" if part == _BACK_OF_HEAD else part for part in parts)


def covers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of the other parts is one of these, or lies in it, or holds it."""
    return all(any(are_nested(mine, yours) for mine in one) for yours in other)


def are_nested(one: str, other: str) -> bool:
    """Whether two parts are one, or one lies in the other: "knee", "leg"."""
    return one in _wholes(other) or other in _wholes(one)
