"""Shots: how many were fired, and how often somebody was hit.

"Fired six rounds", "four gunshots rang out", "shot at the door four times" count shots fired;
"was shot six times", "struck by four bullets", "suffered six gunshot wounds" those that hit.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.figures.bearers import bearer_of
from variorum.collation.figures.claims import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.language.lemmas import stem_of
from variorum.records import Clause, Hedge, Link
from variorum.wordlists import read_table

__all__ = [
    "are_some_shots",
    "by_the_force",
    "is_struck",
    "shot_slots",
    "struck_of",
    "tells_of_shots",
]

Slot = tuple[str, ...]

_WORDS = {key: frozenset(words) for key, words in read_table(LEXICON / "firing.txt").items()}
_FORCE = frozenset(map(stem_of, _WORDS["force"]))
_WOUNDING = frozenset({"suffer", "sustain", "have", "receive", "take", "die"})
_GUNS = frozenset(map(stem_of, ("gunshot", "bullet", "gun", "shotgun", "stab", "knife")))


def tells_of_shots(claim: Claim) -> bool:
    """Whether a count is of shots fired, or of those that hit."""
    if claim.noun not in ("shot", "time") and claim.quantity.noun not in _WORDS["wound"]:
        return False
    return is_struck(claim) or _is_fired(claim)


def shot_slots(claim: Claim) -> Iterator[tuple[Slot, float]]:
    """The slot of the shots fired, by the police or by others, or of those that hit."""
    if is_struck(claim):
        bearer = struck_of(claim)
        if bearer:
            yield ("times", "struck", bearer), 3.0
        if not claim.whole.tells_of_several_harmed:
            yield ("times", "struck"), 1.0
    elif _is_fired(claim):
        yield ("shots", "fired"), 1.5


def is_struck(claim: Claim) -> bool:
    """Whether a number tells how often somebody was hit: "he was shot six times", "six bullets hit
    him"; not how often somebody fired."""
    q = claim.quantity
    if claim.is_single:  # "a gunshot wound", of however many
        return False
    if q.noun in _WORDS["wound"]:
        return bool(_GUNS & set(q.modifiers)) and any(k.lemma in _WOUNDING for k in q.links)
    striking = [link for link in q.links if link.lemma in _WORDS["strike"]]
    if claim.noun == "shot":
        return any(_hits(link) for link in striking)
    if claim.noun != "time":
        return False
    return any(link.passive or _has_object(claim, link) for link in striking)


def _hits(link: Link) -> bool:
    """ "Four bullets struck Holm", "Holm was struck by four bullets"; not "shot four rounds"."""
    if link.role == "oblique":
        return link.passive
    return link.role == "subject" and not link.passive and bool(link.other)


def _has_object(claim: Claim, link: Link) -> bool:
    return link.lemma != "fire" and _object_of(claim, link) is not None


def _object_of(claim: Claim, link: Link) -> Clause | None:
    """The clause of a link where somebody is its object: "shot him four times"."""
    start = claim.quantity.span[0]
    parse = claim.parse
    own = [c for c in claim.parse.clauses if c.lemma == link.lemma and not c.passive]
    for clause in sorted(own, key=lambda c: abs(parse.starts[c.verb] - start))[:1]:
        told = clause.object
        if told is not None and not parse.starts[told.first] <= start < parse.ends[told.last - 1]:
            return clause
    return None


def struck_of(claim: Claim) -> str:
    """The stem of the last name of who was hit; empty where no name is told."""
    tokens = claim.parse.tokens
    for link in claim.quantity.links:
        clause = None if link.passive else _object_of(claim, link)
        if clause is not None and clause.object is not None:
            head = tokens[clause.object.head]
            return head.stem if head.tag.startswith("NNP") else ""
    return bearer_of(claim)


def _is_fired(claim: Claim) -> bool:
    if claim.noun not in ("shot", "time") or claim.is_single or are_some_shots(claim):
        return False
    links = [link for link in claim.quantity.links if link.lemma in _WORDS["fire"]]
    if claim.noun == "time":
        links = [link for link in links if link.lemma in ("fire", "shoot", "discharge")]
    return bool(links) and not any(link.negated for link in links)


def are_some_shots(claim: Claim) -> bool:
    """ "The two shots were fired at the door", "fired several rounds", "fired on three different
    occasions": some of them, nobody knows how many, or no shots."""
    if claim.quantity.hedge is Hedge.VAGUE and claim.quantity.low <= _FEW:
        return True
    at = place_from(claim.parse.starts, claim.quantity.span[0])
    before = claim.parse.lemmas[at - 1] if at else ""
    apart = claim.noun == "time" and bool(claim.quantity.modifiers)
    return apart or before in ("the", "these", "those", "other")


_FEW = 2
"""What "several" and "a few" are at least, as a witness says who did not count; "dozens" are more
than some."""


def by_the_force(claim: Claim) -> bool | None:
    """Whether the police fired, where it is told who did."""
    others = {link.other for link in claim.quantity.links} - {""}
    return bool(others & _FORCE) if others else None
