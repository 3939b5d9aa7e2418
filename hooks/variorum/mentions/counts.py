"""Counts: a number with the noun that it counts, and what is said of those counted.

A number is linked to the predicate of its own clause, never to the next noun alone: "More than 50
crews from two towns fought the fire" counts crews that fight.
"""

from __future__ import annotations

from dataclasses import replace

from variorum.language.lemmas import lemma_of, stem_of
from variorum.mentions.counted_in import INHABITANTS, holders_of, is_population
from variorum.mentions.frequencies import rate
from variorum.mentions.links import is_content_at, links_of, phrase_at, verb_before
from variorum.mentions.making import made
from variorum.mentions.plurals import is_plural
from variorum.mentions.portions import is_beside_a_part, is_of_some, is_of_the_most, is_part
from variorum.mentions.tallies import BODIES, container_links, deed_links, manning, tallied
from variorum.records import Link, Number, Parse, Phrase, Quantity, QuantityKind
from variorum.swift import changer

__all__ = ["count"]

_changed = changer(Quantity)
_ADDING = frozenset({"other", "another", "additional", "further", "more", "extra"})


def count(parse: Parse, number: Number) -> Quantity | None:
    """A number as a count of the noun that it stands with; None where it counts nothing."""
    phrase = phrase_at(parse, number.core)
    if phrase is None:
        return None
    part = is_part(parse, number, phrase) or is_beside_a_part(parse)
    counted = phrase_at(parse, number.last - 1) or phrase
    head = counted.head
    end = counted.last
    of = end < len(parse.tags) and parse.lowered[end] == "of"
    inner = phrase_at(parse, end + 1) if of else None
    if head < number.last and inner is not None:
        if number.value == 1 and is_of_the_most(parse, inner):
            return None
        if is_of_some(parse, number, inner):
            part = True
        head, end = inner.head, inner.last
    if head < number.last or not _is_counted(parse, number, head):
        head = _plural_after(parse, number)
        end = max(end, head + 1)
    noun = _common(parse, head) if head >= number.last else _other_after(parse, number)
    if not noun and _is_bracketed(parse, number):
        return None
    if is_population(parse, phrase.first) and noun in INHABITANTS:
        noun = "population"
    last = max(number.last, min(head + 1, end)) if head >= number.last else number.last
    if not noun and (shared := _shared_head(parse, number, counted)) is not None:
        noun, head, last = parse.lemmas[shared], counted.last, counted.last
    unit, last = rate(parse, last) if noun else ("", last)
    modifiers = tuple(
        parse.stems[at]
        for at in range(number.last, head)
        if is_content_at(parse, at) and parse.lemmas[at] not in _ADDING
    )
    found = made(
        parse,
        number,
        last,
        QuantityKind.COUNT,
        1.0,
        unit,
        noun,
        phrase,
        modifiers=modifiers,
        part=part,
        holders=holders_of(parse, phrase, end),
    )
    return _with_far_links(parse, found, phrase, inner)


def _with_far_links(
    parse: Parse, found: Quantity, phrase: Phrase, inner: Phrase | None
) -> Quantity:
    """A count with what is said of it elsewhere than in its own phrase's clause: of the noun behind
    "of" ("dozens of boats that sank"), of a collective ("a crowd of 300 gathered"), of what a tally
    counts ("the number of dead rose to 12"), and how often a thing is done ("stabbed her 9 times").
    """
    told = tallied(parse, phrase) if not found.noun else None
    if told is not None:
        return _changed(found, noun=told[0], links=told[1])
    found = _of_a_body(parse, found, phrase)
    further = _of_inner(parse, inner) + container_links(parse, phrase) + deed_links(parse, phrase)
    if found.noun == "time" and not found.links:
        link = verb_before(parse, phrase.first)
        further += (replace(link, role="object"),) if link else ()
    if not further:
        return found
    known = set(found.links)
    return _changed(found, links=(*found.links, *(k for k in further if k not in known)))


def _of_a_body(parse: Parse, found: Quantity, phrase: Phrase) -> Quantity:
    """ "A crew of 26", "26 crew members": both count crew."""
    if not found.noun:
        noun = manning(parse, phrase)
        return _changed(found, noun=noun) if noun else found
    body = _BODIES.get(found.modifiers[-1]) if found.modifiers else None
    if found.noun == "member" and body:
        return _changed(found, noun=body, modifiers=found.modifiers[:-1])
    return found


_BODIES = {stem_of(body): body for body in sorted(BODIES)}


def _of_inner(parse: Parse, inner: Phrase | None) -> tuple[Link, ...]:
    if inner is None:
        return ()
    return tuple(link for link in links_of(parse, inner) if link.role == "subject")


def _shared_head(parse: Parse, number: Number, counted: Phrase) -> int | None:
    """ "12 fishing and 9 pleasure boats": the plural that the
    second of two numbers shares with the first."""
    at = counted.last
    if at == number.last or at + 1 >= len(parse.tags) or parse.tags[at] != "CC":
        return None
    other = phrase_at(parse, at + 1)
    opens = other is not None and parse.tags[other.first] == "CD"
    if other is None or not opens or not is_plural(parse, other.head):
        return None
    return other.head


def _other_after(parse: Parse, number: Number) -> str:
    """ "261 other suffered cuts": the noun is left out."""
    after = parse.lemmas[number.last] if number.last < len(parse.tags) else ""
    return "other" if after in ("other", "others") else ""


def _is_counted(parse: Parse, number: Number, head: int) -> bool:
    """ "44 passengers" counts; "44 Ada Street" and "the 2 Hotel" do not."""
    if head < number.last:
        return True
    if is_plural(parse, head):
        return True
    return number.value == 1 and parse.tags[head] in ("NN", "JJ")


def _plural_after(parse: Parse, number: Number) -> int:
    """The last plural of the run of nouns and what describes them behind a number, else its own
    last token: "40 badly damaged fishing boats", where the phrase broke off at "badly"."""
    at, found = number.last, number.last - 1
    while at < len(parse.tags) and at - number.last < _RUN and parse.tags[at] in _DESCRIBING:
        if is_plural(parse, at):
            found = at
        elif parse.tags[at][:2] == "VB" and (found >= number.last or _has(parse, at)):
            break
        at += 1
    return found


def _has(parse: Parse, at: int) -> bool:
    """Whether a past tense takes an object for its subject: "six received cuts"."""
    return parse.tags[at] == "VBD" and parse.lemmas[at] in _HAVING


_HAVING = frozenset(
    {"receive", "suffer", "sustain", "have", "get", "face", "say", "need", "leave", "fire", "hear"}
    | {"see", "tell", "take", "bring", "win", "hold", "give", "make", "open"}
)


def _common(parse: Parse, at: int) -> str:
    """The lemma of a noun, of a plural also where it has a capital."""
    if parse.tags[at] not in ("NNP", "NNPS"):
        return parse.lemmas[at]
    lower = parse.lowered[at]
    lemma = lemma_of(lower, "NNS")
    return lower[:-1] if lemma == lower and lower.endswith("s") and len(lower) > _SHORT else lemma


_SHORT = 4
"""Letters of a word whose closing "s" may be its own: "Swiss"; longer ones are plurals: "Danes"."""
_RUN = 6
_DESCRIBING = frozenset({"JJ", "RB", "VBN", "VBD", "VBG", "NN", "NNS", "NNP", "NNPS"})


def _is_bracketed(parse: Parse, number: Number) -> bool:
    """Whether a bare number stands in brackets, as a date or a mark does: "(11-26) VARDE"."""
    if number.first == 0 or number.last >= len(parse.tags):
        return False
    return (parse.texts[number.first - 1], parse.texts[number.last]) == ("(", ")")
