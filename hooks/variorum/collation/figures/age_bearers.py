"""Bearers of ages: whose age a number is where names tell it, and when two names are of one.

"Anna Holm, 34" and "Ana Holm, 35", "Dag Holm Dahl, 16" and "Dag Holm, 15", "Anna Holm was hurt. She
was 34." each give the age of one person; "Anna Holm, 34" and "Bo Holm, 12" those of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.wholes import Named
from variorum.collation.lists import LEXICON
from variorum.collation.names.given import are_homophones, are_pet_forms
from variorum.keeping import changed
from variorum.records import Link, Parse, QuantityKind
from variorum.wordlists import read_groups

__all__ = ["are_of_one_name", "are_of_two_names", "with_bearers", "with_pronouns"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_AGE = QuantityKind.AGE

_Givens = Mapping[str, str]
"""For the stem of each given name the one of its forms that stands for all of them."""


def with_bearers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without ages that may be of another bearer of the last name.

    Where sources name several people of one last name, each of these has its own ages, and an age
    of "Holm" alone is nobody's.
    """
    givens = _givens_of([claim for claim in claims if claim.quantity.kind is _AGE])
    shared = {last: own for last, own in givens.items() if len(set(own.values())) > 1}
    if not shared:
        return list(claims)
    kept: list[Claim] = []
    for claim in claims:
        own = shared.get(claim.quantity.holders[0]) if _is_age_of_name(claim) else None
        if own is None:
            kept.append(claim)
        elif claim.first_name:
            last, *others = claim.quantity.holders
            holders = (f"{last} {own.get(claim.first_name, claim.first_name)}", *others)
            kept.append(changed(claim, quantity=replace(claim.quantity, holders=holders)))
    return kept


def _is_age_of_name(claim: Claim) -> bool:
    return claim.quantity.kind is _AGE and bool(claim.quantity.holders)


def _givens_of(claims: Sequence[Claim]) -> dict[str, _Givens]:
    """For the stem of each last name the given names that ages stand with."""
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        if _is_age_of_name(claim) and claim.first_name:
            found[claim.quantity.holders[0]][claim.first_name].add(claim.source.id)
    return {last: _joined(by_given) for last, by_given in found.items()}


def _joined(by_given: Mapping[str, set[str]]) -> _Givens:
    """The given names, each under the first that it is a form of; those that one source has both
    are of two people ("Ana Holm, 3, and Anna Holm, 5")."""
    known: list[str] = []
    under: dict[str, str] = {}
    for given in sorted(by_given):
        same = (
            other
            for other in known
            if _are_one_given(other, given) and by_given[other].isdisjoint(by_given[given])
        )
        under[given] = next(same, given)
        if under[given] == given and len(known) < _MOST:
            known.append(given)
    return under


_MOST = 12
"""Given names with one last name that others are held against."""


def _are_one_given(one: str, other: str) -> bool:
    """Whether two stems of given names are of one name, shortened or spelt otherwise."""
    if one[:1] == other[:1]:
        short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
        if long.startswith(short) and len(short) != _SHORTEST:  # "D. Holm", "Dan", "Daniel"
            return True
        if _are_near(short, long):
            return True
    return are_homophones(one, other) or are_pet_forms(one, other)


def _are_near(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST and OSA.distance(one, other) <= 1


_SHORTEST = 2
_LEAST = 4
"""Letters from which on one more or another, or two swapped, make no other name: "Evline"."""


def are_of_one_name(one: Claim, other: Claim) -> bool:
    """Whether two ages are of bearers with one last name, or with a surname more in one source."""
    mine, yours = one.quantity.holders, other.quantity.holders
    if not (mine and yours):
        return False
    return mine[0] == yours[0] or mine[0] in yours[2:] or yours[0] in mine[2:]


_A_THIRD = 3
"""A surname of which a third of the letters differ is another, whatever stands before it."""


def are_of_two_names(one: Claim, other: Claim) -> bool:
    """Whether two ages that share a word of a name are of two people: "Mary Ann Holm", "Mary Ann
    Dahl"; of one where a report leaves a surname away."""
    mine, yours = one.quantity.holders, other.quantity.holders
    shared = len(mine) > 1 and len(yours) > 1 and not set(mine).isdisjoint(yours)
    if not shared or are_of_one_name(one, other):
        return False
    return OSA.distance(mine[0], yours[0]) * _A_THIRD > max(len(mine[0]), len(yours[0]))


def with_pronouns(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, ages of "he" and "she" with the name of whom that is: "Holm died. He was 27."."""
    return [
        _with_pronoun(claim) if claim.quantity.kind is _AGE and _is_of_a_pronoun(claim) else claim
        for claim in claims
    ]


def _is_of_a_pronoun(claim: Claim) -> bool:
    q = claim.quantity
    if q.holders or q.part:
        return False
    return any(map(_is_said_of_one, q.links)) or _is_of_one_known(claim)


def _is_of_one_known(claim: Claim) -> bool:
    """ "The 27-year-old is a plumber": whether an age stands for whom the article has named."""
    tokens, at = claim.parse.tokens, claim.quantity.at
    is_whole = claim.quantity.noun == "" and claim.words.endswith("old")
    return is_whole and at == 1 and tokens[0].lower == "the"


def _is_said_of_one(link: Link) -> bool:
    """ "She was 27", "he's only 27 years old", "she turned 27"."""
    return link.other in ("he", "she") and link.lemma in ("be", "turn", "'s", "’s")


def _with_pronoun(claim: Claim) -> Claim:
    """An age of "she" as that of the person named in the sentence, or else in the one before."""
    name = _one_before(claim)
    if name is None:
        return claim
    now = frozenset(mark for mark in claim.background if not mark.startswith("every "))
    return changed(claim, quantity=replace(claim.quantity, holders=name), background=now)


def _one_before(claim: Claim) -> tuple[str, ...] | None:
    """The stems of the name of the one person named before an age, whose age its article gives
    nowhere; who says so left out. None where several are, none is, or the name is a man's or a
    woman's and the pronoun not."""
    own = claim.quantity
    known = claim.source.analysis.quantities
    aged = {q.holders[0] for q in known if q.kind is _AGE and q.holders}
    for place in (own.place, own.place - 1):
        people = [one for one in claim.whole.people.get(place, ()) if one.start < own.span[0]]
        if people:
            one = max(people, key=lambda named: len(named.stems))
            is_one = all(set(other.stems) <= set(one.stems) for other in people)
            fits = is_one and one.stems[0] not in aged and not _may_be_of_kin(claim, place, one)
            return one.stems if fits and not _tells_another_age(claim, place) else None
    return None


def _tells_another_age(claim: Claim, place: int) -> bool:
    """Whether the sentence of a name tells another age, which may be its own: "They knew the
    12-year-old as Bo Holm. The 9-year-old slept."."""
    beside = claim.whole.quantities.get(place, ())
    return any(q.kind is _AGE and q.value != claim.quantity.value for q in beside)


def _may_be_of_kin(claim: Claim, place: int, one: Named) -> bool:
    """Whether a pronoun is not of the name, or may be of one of kin told of behind it: "Anna Holm
    was shot by her brother. He was 19."."""
    sex = "male" if any(link.other == "he" for link in claim.quantity.links) else "female"
    if one.is_female and sex == "male":
        return True
    parses: Sequence[Parse] = claim.source.analysis.parses
    return any(_KIN.get(t.lemma) == sex for t in parses[place].tokens if t.start > one.start)


_KIN = read_groups(LEXICON / "kin_by_sex.txt")
