"""The making of a quantity from a number, its phrase and its sentence."""

from __future__ import annotations

from dataclasses import replace

from variorum.mentions.links import links_of, verb_before
from variorum.records import Link, Number, Parse, Phrase, Quantity, QuantityKind
from variorum.swift import maker

__all__ = ["linked", "made", "names_in", "subject_names"]


def made(
    parse: Parse,
    number: Number,
    last: int,
    kind: QuantityKind,
    size: float,
    unit: str,
    noun: str,
    phrase: Phrase | None,
    *,
    links: tuple[Link, ...] | None = None,
    modifiers: tuple[str, ...] = (),
    holders: tuple[str, ...] = (),
    part: bool = False,
) -> Quantity:
    """A number as a quantity of a kind: ``size`` is that of its unit in the base unit ``unit``.

    ``links`` are those of the phrase, where they are known already.
    """
    if links is None:
        links = links_of(parse, phrase) if phrase else ()
    return _quantity(
        span=(parse.starts[number.first], parse.ends[last - 1]),
        place=parse.place,
        kind=kind,
        value=number.value * size,
        low=number.low * size,
        high=number.high * size,
        hedge=number.hedge,
        step=number.step * size,
        unit=unit,
        noun=noun,
        modifiers=modifiers,
        links=links,
        holders=holders,
        part=part,
        at=number.core,
    )


_quantity = maker(Quantity)


def linked(parse: Parse, quantity: Quantity, place: int) -> Quantity:
    """The quantity, with the verb that its token stands after where no phrase has linked it:
    "the suspect is 6-foot-2"."""
    link = None if quantity.links else verb_before(parse, place)
    return quantity if link is None else replace(quantity, links=(replace(link, role="object"),))


def names_in(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    """The stems of the names among some tokens."""
    words = zip(parse.stems[first:last], parse.tags[first:last], strict=True)
    return tuple([stem for stem, tag in words if tag.startswith("NNP")])


def subject_names(parse: Parse, phrase: Phrase | None) -> tuple[str, ...]:
    """The names in the subject of the clause that a phrase is the object of."""
    for clause in parse.clauses:
        if phrase is not None and clause.object == phrase and clause.subject is not None:
            return names_in(parse, clause.subject.first, clause.subject.last)
    return ()
