"""Set phrases: what a verb says of a count together with the words behind it.

"Six people lost their lives", "were taken into custody", "took to the streets": the verb alone says
nothing, or another thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation.lists import LEXICON
from variorum.collation.stretches import inside, place_from, places_before
from variorum.language.lemmas import stem_of
from variorum.records import Clause, Link, Parse, Quantity
from variorum.wordlists import read_table

__all__ = ["told_by_phrases"]

_REACH = 8
"""Tokens behind a verb, and behind the count that follows it, among which its words stand."""
_SKIPPED = 4
"""Copulas and adverbs between a count and the words that tell its state."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    class_: str
    part: str
    words: tuple[str, ...]


def _read() -> tuple[dict[tuple[str, str], list[_Phrase]], dict[str, list[_Phrase]]]:
    """The phrases by their verb and the part that a count has of it, and those of a state by the
    stem of their first word. What stands "with" a phrase may be the object of a particle, which
    reads like a preposition: "laid off 30 workers"."""
    by_verb: defaultdict[tuple[str, str], list[_Phrase]] = defaultdict(list)
    states: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for class_, entries in read_table(LEXICON / "set_phrases.txt").items():
        for entry in entries:
            part, first, *rest = entry.split()
            if part == "state":
                words = tuple(map(stem_of, (first, *rest)))
                states[words[0]].append(_Phrase(class_, part, words))
                continue
            phrase = _Phrase(class_, part, tuple(map(stem_of, rest)))
            for own in (part, "with") if part == "object" else (part,):
                by_verb[first, own].append(phrase)
    return dict(by_verb), dict(states)


_BY_VERB, _STATES = _read()
_VERBS = frozenset([verb for verb, _ in _BY_VERB])
_OPENINGS = {
    key: frozenset([phrase.words[0] for phrase in phrases]) for key, phrases in _BY_VERB.items()
}
"""The first words of the phrases of a verb and part: a sentence without them has none of these."""


def told_by_phrases(parse: Parse, quantity: Quantity) -> frozenset[str]:
    """The classes of what set phrases say of a count, in the terms of ``predicates.txt``."""
    found = _states(parse, quantity)
    for link in quantity.links:
        if link.lemma in _VERBS and not link.negated:
            part = _part(link)
            openings = _OPENINGS.get((link.lemma, part))
            if openings and not openings.isdisjoint(parse.stems):
                found += _told(parse, quantity, link, part, _BY_VERB[link.lemma, part])
    return frozenset(found)


def _told(
    parse: Parse, quantity: Quantity, link: Link, part: str, phrases: Sequence[_Phrase]
) -> list[str]:
    """The classes of one link, of which a count has a part that some phrases are told of."""
    clauses = [c for c in parse.clauses if c.lemma == link.lemma and c.passive == link.passive]
    own = [c for c in clauses if _is_argument(quantity, c)]  # "four were hit by shots, one by ice"
    among = [_words(parse, quantity, clause, part) for clause in own or clauses]
    return [phrase.class_ for words in among for phrase in phrases if _stands(phrase.words, words)]


def _is_argument(quantity: Quantity, clause: Clause) -> bool:
    """Whether a count stands in the subject or object of a clause."""
    told = (clause.subject, clause.object)
    return any(phrase and phrase.first <= quantity.at < phrase.last for phrase in told)


def _part(link: Link) -> str:
    if link.role == "oblique":
        return "with"
    return "subject" if link.role == "subject" and not link.passive else "object"


def _words(parse: Parse, quantity: Quantity, clause: Clause, part: str) -> list[str]:
    """The stems among which a phrase's words stand: those behind the verb, with those of the count
    itself where it is the object ("cut 500 jobs"); where it stands "with" them, those between."""
    start, end = quantity.span
    if part == "with":
        return list(parse.stems[clause.last : places_before(parse.ends, start)])
    own = parse.stems[inside(parse, quantity.span)]
    near = range(clause.last, min(clause.last + _REACH + len(own), len(parse.stems)))
    behind = [at for at in near if not start <= parse.starts[at] < end]
    stems = [parse.stems[at] for at in _up_to_a_mark(parse, behind[:_REACH])]
    return [*own, *stems] if part == "object" else stems


def _up_to_a_mark(parse: Parse, places: Sequence[int]) -> Sequence[int]:
    """Some places up to a mark or another number: "left 12 dead and 30 injured"."""
    for number, at in enumerate(places):
        if parse.tags[at] in _MARKS:
            return places[:number]
    return places


_MARKS = frozenset((",", ":", ";", ".", "(", ")", '"', "CD"))


def _stands(words: Sequence[str], among: Sequence[str]) -> bool:
    """Whether words stand among others in their order."""
    if len(words) == 1:  # as most
        return words[0] in among
    rest = iter(among)
    return all(word in rest for word in words)


def _states(parse: Parse, quantity: Quantity) -> list[str]:
    """ "Five in custody", "40 people were still on board"."""
    first = place_from(parse.starts, quantity.span[1])
    tags, lemmas = parse.tags, parse.lemmas
    last = min(first + _REACH + _SKIPPED, len(tags))
    at, most = first, min(first + _SKIPPED, last)
    while at < most and (lemmas[at] in _PASSED_OVER or tags[at] == "RB"):
        at += 1
    opening = at
    while opening < last and tags[opening] in _DETERMINERS:
        opening += 1
    phrases = _STATES.get(parse.stems[opening], ()) if opening < last else ()
    if not phrases:  # as of most counts
        return []
    if at > first and quantity.links and all(link.role == "object" for link in quantity.links):
        return []  # "the fire that hurt five is now in the hands of inspectors"
    told = [place for place in range(opening, last) if tags[place] not in _DETERMINERS]
    stems = tuple([parse.stems[place] for place in told])
    return [phrase.class_ for phrase in phrases if stems[: len(phrase.words)] == phrase.words]


_DETERMINERS = ("DT", "PRP$")
_PASSED_OVER = frozenset({"be", "have", "remain", "leave"})
