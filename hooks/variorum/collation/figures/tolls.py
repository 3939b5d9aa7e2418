"""Tolls: how many people one article has dead and hurt, taken together.

Reports count the same people in parts ("one is in critical condition, four were treated") and all
together ("five were hurt"); a part beside a whole is no conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, compress

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.intervals import compatible
from variorum.collation.figures.tolling import Tolls
from variorum.collation.figures.wholes import fates
from variorum.keeping import changed
from variorum.records import Hedge, Quantity, QuantityKind, SentenceKind

__all__ = ["counts_a_toll", "sets_off_the_dead", "told_by_tolls", "with_tolls"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT

_HARMS = frozenset({"hurt", "shot", "hospital"})
"""The classes of what befell those who live, of the same people in turn."""
_LARGE = 20
"""People beyond whom reports do not list the hurt one by one."""
_MOST = 6
"""Counts of one sentence that are added up."""
_OTHERS = frozenset({"other", "others", "more", "another"})


def with_tolls(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those that count the dead or hurt with the tolls of their article."""
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    counting = [_is_of_a_toll(claim) for claim in claims]
    for claim in compress(claims, counting):
        told[claim.source.id].append(claim)
    tolls = {id_: _tolls(own) for id_, own in told.items()}
    return [
        changed(claim, tolls=tolls[claim.source.id]) if is_counting else claim
        for claim, is_counting in zip(claims, counting, strict=True)
    ]


def _is_of_a_toll(claim: Claim) -> bool:
    """Whether a claim counts people that an event befell."""
    if claim.quantity.kind is not _COUNT or claim.background or claim.uncertain:
        return False
    return bool(claim.predicates & (_HARMS | {"dead", "grave"})) and claim.counts_people


def _tolls(claims: Sequence[Claim]) -> Tolls:
    dead = [c for c in claims if "dead" in c.predicates]
    harmed = [c for c in claims if c.predicates & (_HARMS | {"grave"})]
    living = [c for c in harmed if "grave" not in c.predicates and not c.is_part]
    taken = [claim for claim in living if "hospital" in claim.predicates]
    shot = [claim for claim in living if "shot" in claim.predicates]
    return Tolls(
        taken=frozenset(_sums(taken).union(c.quantity.value for c in taken)),
        shot=frozenset(_sums(shot).union(c.quantity.value for c in shot)),
        dead=frozenset(c.quantity.value for c in dead),
        harmed=frozenset(c.quantity.value for c in living),
        sums_of_dead=frozenset(_sums(dead)),
        sums_of_harmed=frozenset(_sums(harmed) | set(claims[0].whole.ordinals)),
    )


def _sums(claims: Sequence[Claim]) -> set[float]:
    """What the counts of one sentence come to, any of them together, and with the one beside whom
    "others" are counted."""
    by_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity.hedge is Hedge.EXACT:
            by_sentence[claim.quantity.place].append(claim)
    found: set[float] = set()
    for place, there in sorted(by_sentence.items()):
        values = [claim.quantity.value for claim in there[:_MOST]]
        found.update(
            sum(some) for size in range(2, len(values) + 1) for some in combinations(values, size)
        )
        found.update(claim.quantity.value + 1 for claim in there if _stands_beside_one(claim))
        if _follows_on(there[0]):  # "One was badly hurt. Four others had cuts."
            before = [c for c in by_sentence.get(place - 1, ()) if _is_running(c)]
            found.update(there[0].quantity.value + claim.quantity.value for claim in before)
    return found


def _follows_on(claim: Claim) -> bool:
    """Whether others are counted than those of the sentence before: no dead stand beside them."""
    return counts_others(claim) and _is_running(claim) and not _stands_by_the_dead(claim)


def _is_running(claim: Claim) -> bool:
    return claim.sentence.kind is SentenceKind.SENTENCE


def _stands_beside_one(claim: Claim) -> bool:
    """ "A baby and four others were hurt", in a headline "Baby, 4 people hurt"."""
    before = [t for t in claim.parse.tokens if t.end <= claim.quantity.span[0]]
    if len(before) < 2 or before[-1].lower not in (",", "and"):
        return False
    if claim.sentence.kind is SentenceKind.HEADLINE:
        return before[-2].tag[:2] == "NN" and not any(t.tag == "CD" for t in before)
    return counts_others(claim) and not _stands_by_the_dead(claim)


def counts_others(claim: Claim) -> bool:
    """Whether people are counted beside others: "three others", "another three"."""
    words = {word.casefold() for word in claim.words.split()}
    return bool(words & _OTHERS)


def counts_a_toll(claim: Claim) -> bool:
    """Whether a claim counts people that an event befell, and knows the tolls of its article."""
    return claim.tolls is not None


def told_by_tolls(one: Claim, other: Claim) -> bool:
    """Whether two counts of people tell of one toll, as a part and the whole."""
    if one.tolls is None or other.tolls is None or compatible(one.value, other.value):
        return False
    if max(one.quantity.value, other.quantity.value) > _LARGE:
        return False
    if _are_rest(one) or _are_rest(other):
        return True
    if _are_those_found(one, other) or _are_those_found(other, one):
        return True
    if ("dead" in one.predicates) != ("dead" in other.predicates):  # "three shot dead", "four shot"
        return True
    if "dead" in one.predicates & other.predicates:
        return _explains_dead(one, other) or _explains_dead(other, one)
    shared = one.predicates & other.predicates & _HARMS
    if shared:
        if _are_taken_to_one_place(
            one, other, shared
        ):  # "five of six were taken to Varde hospital"
            return _explains_taken(one, other) or _explains_taken(other, one)
        if "shot" in shared and (one.whole.tells_of_other_harm or other.whole.tells_of_other_harm):
            return _explains_shot(one, other) or _explains_shot(other, one)
        return _explains_harmed(one, other) or _explains_harmed(other, one)
    if one.predicates & _HARMS and other.predicates & _HARMS and _is_of_all(one, other):
        return _are_of_parts(one, other) or _are_of_parts(other, one)
    return False


def _is_of_all(one: Claim, other: Claim) -> bool:
    """Whether people of any kind are counted by either: "four shot", "three deputies hurt"."""
    return "" in (one.noun, other.noun) or "person" in (one.noun, other.noun)


def _are_of_parts(one: Claim, other: Claim) -> bool:
    """Whether one count may be a part of another of which another harm is told: of the shot some
    die, of the hurt some go to hospital."""
    if "shot" in one.predicates and (one.whole.tells_of_death or other.whole.tells_of_death):
        return True
    part = "hospital" in one.predicates and one.quantity.value < other.quantity.value
    return part or _explains_harmed(one, other)


def _are_those_found(one: Claim, other: Claim) -> bool:
    """Whether fewer are counted whom the police came upon than there were: "officers found two men
    with gunshot wounds", "three men were hit"."""
    met = one.predicates & _MET
    return (
        bool(met) and met.isdisjoint(other.predicates) and one.quantity.value < other.quantity.value
    )


_MET = frozenset({"find", "discov"})


def _are_rest(claim: Claim) -> bool:
    """Whether others of the hurt are counted than one told of beside them: "one is in critical
    condition and two others had cuts"."""
    if not counts_others(claim) or _stands_by_the_dead(claim):
        return False
    beside: Sequence[Quantity] = claim.whole.quantities.get(claim.quantity.place, ())
    return any(q.span < claim.quantity.span and _is_of_one(q) for q in beside)


def _is_of_one(quantity: Quantity) -> bool:
    """Whether one person is told of, by a number or with an age."""
    single = quantity.kind is _COUNT and quantity.value == 1
    return single or quantity.kind is QuantityKind.AGE


def _explains_dead(one: Claim, other: Claim) -> bool:
    """Whether the article of one count gives the other itself."""
    assert one.tolls is not None
    value = other.quantity.value
    return value in one.tolls.dead or value in one.tolls.sums_of_dead


def _are_taken_to_one_place(one: Claim, other: Claim, shared: frozenset[str]) -> bool:
    """Whether of both it is told that they were taken to a hospital of one name, and no more."""
    return shared == {"hospital"} and not one.names.isdisjoint(other.names)


def _explains_taken(one: Claim, other: Claim) -> bool:
    assert one.tolls is not None
    return other.quantity.value in one.tolls.taken


def _explains_shot(one: Claim, other: Claim) -> bool:
    """As for the harmed, of the shot alone: who was cut by glass is none of these."""
    assert one.tolls is not None
    return other.quantity.value in one.tolls.shot


def _explains_harmed(one: Claim, other: Claim) -> bool:
    assert one.tolls is not None
    value = other.quantity.value
    return value in one.tolls.harmed or value in one.tolls.sums_of_harmed


def sets_off_the_dead(claim: Claim) -> bool:
    """Whether a count of the hurt leaves out the dead: "three others", "killed two, hurt five"; of
    those shot the dead may be some: "six shot, two killed"."""
    may_include = "shot" in claim.predicates and "hurt" not in claim.predicates
    return counts_others(claim) or (_stands_by_the_dead(claim) and not may_include)


def _stands_by_the_dead(claim: Claim) -> bool:
    beside: Sequence[Quantity] = claim.whole.quantities.get(claim.quantity.place, ())
    return any(q.span != claim.quantity.span and "dead" in fates(q) for q in beside)
