"""Punishments: how long somebody was sentenced to, serves or faces.

"Was sentenced to 12 years", "got 12 years", "was given a 12-year term", "is serving 12 years",
"faces up to 12 years in prison".
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.collation.figures.bearers import bearer_of
from variorum.collation.figures.claims import Claim
from variorum.collation.lists import LEXICON
from variorum.keeping import kept_with
from variorum.language.lemmas import stem_of
from variorum.records import QuantityKind
from variorum.wordlists import read_table

__all__ = ["is_punishment", "punished_name", "punishment_slots"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_DURATION = QuantityKind.DURATION

_WORDS = {
    key: frozenset(words) for key, words in read_table(LEXICON / "sentence_words.txt").items()
}
_STEMS = frozenset(map(stem_of, ("sentence", "term", "penalty", "punishment")))
_MONTH = 2_000_000.0
"""Seconds of a punishment at least; shorter spans are of trials."""
_NEAR = 6


def punishment_slots(claim: Claim) -> Iterator[tuple[tuple[str, ...], float]]:
    """The slot of a punishment: whose it is, and whether it was given or is only faced.

    A report gives punishments of several people, so that the bearer is most of what is shared.
    """
    if not is_punishment(claim):
        return
    bearer = punished_name(claim)
    faced = "faced" if _is_faced(claim) else "given"
    if bearer:
        yield ("punishment", faced, bearer), 2.0
    yield ("punishment", faced), 1.0


def punished_name(claim: Claim) -> str:
    """The stem of the last name of whose punishment it is: "Holm got 12 years", "a judge sentenced
    Holm to 12 years"; empty where it is not told."""
    tokens = claim.parse.tokens
    for link in claim.quantity.links:
        if link.passive or link.lemma not in _SENTENCING:
            continue
        for clause in claim.parse.clauses:
            told = clause.object if clause.lemma == link.lemma and not clause.passive else None
            if told is not None and tokens[told.head].end <= claim.quantity.span[0]:
                head = tokens[told.head]
                return head.stem if head.tag.startswith("NNP") else ""
    return bearer_of(claim)


_SENTENCING = frozenset({"sentence", "jail", "imprison", "give", "send", "order", "condemn"})


@kept_with
def is_punishment(claim: Claim) -> bool:
    """Whether a span of time is what somebody is sentenced to, serves or faces."""
    q = claim.quantity
    if q.kind is not _DURATION or q.value < _MONTH or any(link.negated for link in q.links):
        return False
    if q.noun in _WORDS["noun"]:
        return q.noun not in ("term", "stint", "maximum") or _tells_of_crime(claim)
    if any(link.other in _STEMS for link in q.links):  # "terms ranging from 7 to 75 years"
        return _tells_of_crime(claim)
    said = any(link.lemma in _WORDS["verb"] for link in q.links)
    return said and not q.noun and _tells_of_crime(claim)


def _tells_of_crime(claim: Claim) -> bool:
    return any(lemma in _WORDS["crime"] for lemma in claim.parse.lemmas)


def _is_faced(claim: Claim) -> bool:
    start, end = claim.quantity.span
    tokens = claim.parse.tokens
    before = [t.lemma for t in tokens if t.end <= start][-_NEAR:]
    inside = [t.lemma for t in tokens if start <= t.start < end]
    return claim.uncertain or not _WORDS["prospect"].isdisjoint([*before, *inside])
