"""Set phrases: what a verb says of a count together with the words behind it.

"Six people lost their lives", "were taken into custody", "took to the streets": the verb alone says
nothing, or another thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.lists import LEXICON
from variorum.collation.stretches import inside, place_from, places_before
from variorum.language.lemmas import stem_of
from variorum.records import Clause, Link, Parse, Quantity, Token
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


def told_by_phrases(parse: Parse, quantity: Quantity) -> frozenset[str]:
    """The classes of what set phrases say of a count, in the terms of ``predicates.txt``."""
    found = set(_states(parse, quantity))
    for link in quantity.links:
        part = _part(link)
        phrases = _BY_VERB.get((link.lemma, part))
        if phrases and not link.negated:
            found.update(_told(parse, quantity, link, part, phrases))
    return frozenset(found)


def _told(
    parse: Parse, quantity: Quantity, link: Link, part: str, phrases: Sequence[_Phrase]
) -> Iterator[str]:
    """The classes of one link, of which a count has a part that some phrases are told of."""
    clauses = [c for c in parse.clauses if c.lemma == link.lemma and c.passive == link.passive]
    own = [c for c in clauses if _is_argument(quantity, c)]  # "four were hit by shots, one by ice"
    among = [_words(parse, quantity, clause, part) for clause in own or clauses]
    for phrase in phrases:
        if any(_stands(phrase.words, words) for words in among):
            yield phrase.class_


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
    tokens = parse.tokens
    own = tokens[inside(parse, quantity.span)]
    near = tokens[clause.last : clause.last + _REACH + len(own)]
    behind = [t for t in near if not start <= t.start < end]
    return [t.stem for t in (*(own if part == "object" else ()), *_up_to_a_mark(behind))]


def _up_to_a_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to a mark or another number: "left 12 dead and 30 injured"."""
    for place, token in enumerate(tokens[:_REACH]):
        if token.tag in (",", ":", ";", ".", "(", ")", '"', "CD"):
            return tokens[:place]
    return tokens[:_REACH]


def _stands(words: Sequence[str], among: Sequence[str]) -> bool:
    """Whether words stand among others in their order."""
    rest = iter(among)
    return all(word in rest for word in words)


def _states(parse: Parse, quantity: Quantity) -> Iterator[str]:
    """ "Five in custody", "40 people were still on board"."""
    first = place_from(parse.starts, quantity.span[1])
    last = min(first + _REACH + _SKIPPED, len(parse.tags))
    at = first
    while at < min(first + _SKIPPED, last) and _is_passed_over(parse, at):
        at += 1
    behind = (
        parse.stems[place] for place in range(at, last) if parse.tags[place] not in _DETERMINERS
    )
    opening = next(behind, "")
    if opening not in _STATES:  # as of most counts
        return
    if at > first and quantity.links and all(link.role == "object" for link in quantity.links):
        return  # "the fire that hurt five is now in the hands of inspectors"
    stems = [opening, *behind]
    for phrase in _STATES[opening]:
        if tuple(stems[: len(phrase.words)]) == phrase.words:
            yield phrase.class_


_DETERMINERS = ("DT", "PRP$")


def _is_passed_over(parse: Parse, at: int) -> bool:
    return parse.lemmas[at] in ("be", "have", "remain", "leave") or parse.tags[at] == "RB"
