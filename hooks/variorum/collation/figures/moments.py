"""Moments: at what hour the event of an article happened, and at what hour help was called to it.

Each report tells both in words of its own: "the shooting took place about 2 a.m.", "gunfire erupted
around 2:30 a.m.", "two men were shot", "it happened"; "officers were called", "a call came in".
An article is of one event, so that all these are of one act; who gives it two hours tells of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.dated_acts import Act
from variorum.collation.figures.intervals import compatible
from variorum.collation.figures.settled import Keyed
from variorum.collation.lists import LEXICON
from variorum.collation.places.scene import is_deed, tells_alarm, tells_deed
from variorum.records import Hedge, Link
from variorum.wordlists import read_words

__all__ = ["moments_of"]

_AT_LEAST = Hedge.AT_LEAST
_STRENGTH = 2.0
"""What it is worth that two hours are of the event of their articles, which is one."""


def moments_of(claims: Iterable[Claim]) -> Iterator[Keyed]:
    """Clock times under what they are the moment of, those of sources that give it one alone."""
    given: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        known = claim.quantity.hedge is not _AT_LEAST and not claim.quantity.unit.endswith("?")
        moment = _moment(claim) if known else ""
        if moment and not (claim.background or Act.of(claim).is_another):
            given[claim.source.id, moment].append(claim)
    for (_, moment), own in given.items():
        first, *others = own
        if all(compatible(first.value, other.value) for other in others):
            for claim in own:
                yield Keyed(("clock", f"the {moment}"), _STRENGTH, claim)


def _moment(claim: Claim) -> str:
    """ "deed" or "alarm", where the nearest predicate of a time tells of that; else empty."""
    link = next(iter(claim.quantity.links), None)
    if link is None or link.negated or link.modal is not None:
        return ""
    if link.role == "state":
        return "deed" if is_deed(link.lemma) else ""
    tokens, clauses = claim.parse.tokens, claim.parse.clauses
    own = [at for at, clause in enumerate(clauses) if clause.lemma == link.lemma]
    if any(tells_alarm(tokens, clauses[at]) for at in own):
        return "alarm"
    if any(tells_deed(tokens, clauses[at]) or _leads_to_deed(claim, at) for at in own):
        return "deed"
    return "deed" if _follows_noun(claim.quantity.links) else ""


def _follows_noun(links: Sequence[Link]) -> bool:
    """Whether a time ends the phrase of a deed's noun, and hangs on a verb of what came of it: "was
    charged in the shooting of a baker about 2 a.m."."""
    nouns = any(link.role == "state" and is_deed(link.lemma) for link in links)
    return nouns and any(link.lemma in _AFTER_DEEDS for link in links)


def _leads_to_deed(claim: Claim, at: int) -> bool:
    """Whether what a clause tells went on or was done as the deed came: "they were at the bar about
    2 a.m. when somebody opened fire", "he walked in about 2 a.m. and shot them"."""
    tokens = claim.parse.tokens
    for one, other in pairwise(claim.parse.clauses[at : at + _LONGEST_WAY]):
        between = {token.text.casefold() for token in tokens[one.last : other.first]}
        if between.isdisjoint(_LEADING):
            return False
        if tells_deed(tokens, other):
            return True
    return False


_LEADING = frozenset({"when", "and"})
_LONGEST_WAY = 3
"""Clauses up to that of the deed: "he came, pulled a gun and fired"."""
_AFTER_DEEDS = read_words(LEXICON / "after_deeds.txt")
