"""Feats: what sport counts of a player or side, "Holm had 12 points", "12 points from Holm"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.figures.bearers import bearer_of
from variorum.collation.figures.claims import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import places_before
from variorum.records import QuantityKind, Token
from variorum.wordlists import read_groups, read_words

__all__ = ["feat_of", "feat_slots"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT

Slot = tuple[str, ...]

_FEATS = read_groups(LEXICON / "feats.txt")
_VERBS = read_words(LEXICON / "feat_verbs.txt")
_PARTS = frozenset(
    {"straight", "consecutive", "unanswered", "first", "last", "final", "next", "more", "another"}
    | {"additional", "further", "quick", "early", "opening", "every", "average"}
)
"""Words beside a figure of a stretch of play, not of a game."""
_NEAR = 3
_TOTALS = 100.0
"""More than a player has in a game, so that it is of a season or a career."""


def feat_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slot of what a named player or side has of something, within one stretch of time.

    A report has few figures of one player in one thing, so that these two make a slot of their own.
    """
    feat, bearer = feat_of(claim)
    if bearer:
        scale = ("total",) if claim.quantity.value >= _TOTALS else ()
        yield ("feat", feat, bearer, *sorted(claim.windows), *scale), 2.5


def feat_of(claim: Claim) -> tuple[str, str]:
    """What is counted of whom, empty where a figure is no feat or of a part of the play."""
    feat = _feat(claim)
    bearer = _bearer(claim) if feat else ""
    return ("", "") if not bearer or _is_part(claim) else (feat, bearer)


def _feat(claim: Claim) -> str:
    """The class of what is counted; of a bare number, that of what its sentence has counted."""
    q = claim.quantity
    if q.kind is not _COUNT or q.unit:
        return ""
    if q.noun:
        return _FEATS.get(q.noun, "")
    before = claim.parse.tokens[: places_before(claim.parse.ends, q.span[0])]
    if not (before and _leads_to_figure(before[-1])):
        return ""
    named = (_FEATS[t.lemma] for t in reversed(before) if t.lemma in _FEATS)
    return next(named, "")


def _leads_to_figure(token: Token) -> bool:
    """Whether a word may stand right before a figure whose noun is left out: "added 12"."""
    return token.lemma in _VERBS or token.lower in ("with", "another")


def _bearer(claim: Claim) -> str:
    """Whose figure it is: behind it ("12 points from Anna Holm"), else the subject."""
    after = [t for t in claim.parse.tokens if t.start >= claim.quantity.span[1]][: _NEAR + 1]
    if after and after[0].lower in ("from", "by"):
        names = _first_names(after[1:])
        return names[-1].stem if names else ""
    active = any(link.lemma in _VERBS and not link.passive for link in claim.quantity.links)
    return bearer_of(claim) if active else ""


def _first_names(tokens: list[Token]) -> list[Token]:
    names: list[Token] = []
    for token in tokens:
        if not token.tag.startswith("NNP"):
            break
        names.append(token)
    return names


def _is_part(claim: Claim) -> bool:
    """Whether a figure is of a stretch of play: "seven straight points", "five of his 14 points",
    "blocked a shot"."""
    start, end = claim.quantity.span
    tokens = claim.parse.tokens
    before = [t.lower for t in tokens if t.end <= start][-_NEAR:]
    inside = [t.lower for t in tokens if start <= t.start < end]
    after = [t.lower for t in tokens if t.start >= end][:2]
    return (
        claim.quantity.part
        or inside[:1] in (["a"], ["an"])
        or not _PARTS.isdisjoint([*before, *inside, *after])
        or after[:1] == ["of"]
        or before[-2:-1] == ["of"]
    )
