"""Bearers: the person or side that a figure is of, named by the subject or before its pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.collation.figures.claims import Claim
from variorum.records import Clause, Parse

__all__ = ["bearer_of"]

_PRONOUNS = frozenset({"he", "she", "who", "they"})
_BACK = 3
"""Sentences before a pronoun in which the name that it stands for is looked for."""


def bearer_of(claim: Claim) -> str:
    """The stem of the last word of the name that a figure belongs to; empty where none is told.

    "Holm scored 12 points", "12 points from Holm", "She scored 12 points" where the subject of the
    clause or sentence before is a name.
    """
    parse = claim.parse
    for clause in _own_clauses(claim):
        subject = clause.subject
        if subject is None:
            continue
        if parse.lemmas[subject.head] in _PRONOUNS:
            return _named_before(claim, subject.first)
        at = _person_at(parse, subject.head)
        return parse.stems[at] if parse.tags[at].startswith("NNP") else ""
    return ""


def _person_at(parse: Parse, at: int) -> int:
    """Where the name of a person ends whose age and home stand between it and a place: "Dag Holm,
    29, of Varde, who was hit twice"."""
    tags, texts, first = parse.tags, parse.texts, at
    while first and tags[first - 1] == "NNP" and tags[at] == "NNP":
        first -= 1
    if first > 1 and texts[first - 1] in ("of", "from"):
        at = first - 2
    elif tags[at] != "CD":
        return at
    while at > 0 and (texts[at] == "," or tags[at] == "CD"):
        at -= 1
    return at


def _own_clauses(claim: Claim) -> Iterator[Clause]:
    """The clauses of the predicates of a claim, in the order of these."""
    for link in claim.quantity.links:
        own = [c for c in claim.parse.clauses if c.lemma == link.lemma]
        start = claim.quantity.span[0]
        yield from sorted(own, key=lambda c: abs(claim.parse.starts[c.verb] - start))[:1]


def _named_before(claim: Claim, place: int) -> str:
    """The name that a pronoun at a place stands for: the nearest subject before it that is one."""
    found = _last_named(claim.parse, place)
    at = claim.parse.place - 1
    parses: Sequence[Parse] = claim.source.analysis.parses
    while not found and at >= max(0, claim.parse.place - _BACK):
        found = _last_named(parses[at], len(parses[at].tags))
        at -= 1
    return found


def _last_named(parse: Parse, before: int) -> str:
    heads = [
        clause.subject.head
        for clause in parse.clauses
        if clause.subject is not None and clause.subject.head < before
    ]
    named = (head for head in reversed(heads) if parse.tags[head].startswith("NNP"))
    return next((parse.stems[head] for head in named), "")
