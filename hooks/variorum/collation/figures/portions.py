"""Portions: whether those that are counted are some of those that another number counts."""

from __future__ import annotations

from variorum.collation.figures.predicates import ADDING, acts_of_a_count
from variorum.collation.figures.stated import Stated
from variorum.collation.stretches import place_from, places_before
from variorum.records import Quantity, QuantityKind

__all__ = ["is_beside_a_name", "is_portion"]

_COUNT = QuantityKind.COUNT  # since Python 3.11 is slow to find the members of an enum


def is_portion(stated: Stated) -> bool:
    """Whether a quantity counts some of those counted elsewhere.

    What is added to others of whom another thing was said is no part: "four died and another
    three were hurt"; nor what is added in another place than theirs.
    """
    quantity = stated.quantity
    if not quantity.part or not _is_added(stated):
        return quantity.part
    before_it = [q for q in _counted_at(stated, quantity.place) if q.span < quantity.span]
    if (_is_more(stated) and not before_it) or _is_the_rest(stated):
        return True
    own = acts_of_a_count(quantity)
    if not own or any(own & acts_of_a_count(q) for q in before_it):
        return True
    before = _counted_at(stated, quantity.place - 1)
    return not _own_names(stated) and any(own & acts_of_a_count(q) for q in before)


def is_beside_a_name(stated: Stated) -> bool:
    """Whether those are counted who were there with whoever is named: "Holm and two other
    boys"."""
    if not stated.quantity.noun or "other" not in stated.words.split():
        return False
    parse = stated.parse
    at = place_from(parse.starts, stated.quantity.span[0])
    joined = at > 1 and parse.lemmas[at - 1] in ("and", "with")
    return joined and parse.tags[at - 2].startswith("NNP")


def _is_added(stated: Stated) -> bool:
    """ "another three", "a further three", "three more"."""
    start, end = stated.quantity.span
    starts, ends, lemmas = stated.parse.starts, stated.parse.ends, stated.parse.lemmas
    first, last = place_from(starts, start), place_from(starts, end)
    before = places_before(ends, start)
    within = min(last, places_before(ends, end))
    beside = lemmas[max(before - 1, 0) : before] + lemmas[first:within]
    beside += lemmas[last : last + 1]
    return not ADDING.isdisjoint(beside)


def _is_the_rest(stated: Stated) -> bool:
    """ "The other three", "the additional two suspects": who is left of a known whole."""
    parse = stated.parse
    at = place_from(parse.starts, stated.quantity.span[0])
    while (
        at and parse.lemmas[at] != "the" and (parse.lemmas[at] in ADDING or parse.tags[at] == "CD")
    ):
        at -= 1
    return parse.lemmas[at] == "the" if at < len(parse.tags) else False


def _own_names(stated: Stated) -> frozenset[str]:
    """The stems of the names of its sentence that the one before has not."""
    before = stated.source.analysis.parses[max(0, stated.parse.place - 1)]
    return stated.names.difference(before.stems)


def _is_more(stated: Stated) -> bool:
    """ "Three more": more of what was counted before, wherever that stands."""
    behind = place_from(stated.parse.starts, stated.quantity.span[1])
    next_to = stated.parse.lemmas[behind : behind + 1]
    return next_to in (("more",), ("extra",)) or "more" in stated.words.split()[1:]


def _counted_at(stated: Stated, place: int) -> list[Quantity]:
    return [q for q in stated.whole.quantities.get(place, ()) if q.kind is _COUNT]
