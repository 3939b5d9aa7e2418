"""The aged: whose ages one article gives, and which of them died.

"The 30-year-old woman killed" in one report is "the victim, Pia Dahl, 31" in the next: where each
gives the age of one dead person alone, that person is one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.lists import LEXICON
from variorum.keeping import kept
from variorum.mentions.links import phrase_at
from variorum.mentions.tallies import DEEDS, deed_links
from variorum.records import Link, Parse, Phrase, Quantity, QuantityKind, Source, Span
from variorum.wordlists import read_groups

__all__ = ["Aged", "is_agent"]

_PREDICATES = read_groups(LEXICON / "predicates.txt")
_DEATHS = frozenset(noun for noun, verb in DEEDS.items() if _PREDICATES.get(verb) == "dead")
_INTRANSITIVE = frozenset({"die", "perish", "drown", "succumb"})


@dataclass(frozen=True)
class Aged:
    """The people of one article whose ages it gives."""

    source: Source

    def is_of_the_one_dead(self, quantity: Quantity) -> bool:
        """Whether an age is that of a dead person, and but one such has an age here."""
        return quantity.span in self._of_the_dead and self._is_one

    def is_of_a_dead(self, quantity: Quantity) -> bool:
        """Whether an age is that of one of those who died."""
        return quantity.span in self._of_the_dead

    @kept
    def _is_one(self) -> bool:
        own = [q for q in self._ages if q.span in self._of_the_dead]
        names = {q.holders[0] for q in own if q.holders}
        agree = max(q.low for q in own) <= min(q.high for q in own)
        return agree and len(names) < 2 and not self._counts_several_dead

    @property
    def _counts_several_dead(self) -> bool:
        return any(
            q.value > 1 and any(_is_dead(link) for link in q.links)
            for q in self.source.analysis.quantities
            if q.kind is QuantityKind.COUNT
        )

    @kept
    def _ages(self) -> tuple[Quantity, ...]:
        known = self.source.analysis.quantities
        return tuple(q for q in known if q.kind is QuantityKind.AGE and not q.part)

    @kept
    def _of_the_dead(self) -> frozenset[Span]:
        """The spans of the ages of who died."""
        parses = self.source.analysis.parses
        return frozenset(
            q.span
            for q in self._ages
            if (q.holders and q.holders[0] in self._dead) or _tells_of_death(parses[q.place], q)
        )

    @kept
    def _dead(self) -> frozenset[str]:
        """The stems of the last names of who died, of those whose ages it gives."""
        names = {q.holders[0] for q in self._ages if q.holders}
        parses = [p for p in self.source.analysis.parses if not names.isdisjoint(p.stems)]
        return frozenset([name for parse in parses for name in _named_dead(parse)])


def _is_dead(link: Link) -> bool:
    """Whether death befalls whom a link is of, and nobody else at their hand."""
    befalls = link.role in ("object", "state") or link.passive or link.lemma in _INTRANSITIVE
    if link.negated or link.modal or link.role == "oblique" or not befalls:
        return False
    return _PREDICATES.get(link.lemma) == "dead"


def _tells_of_death(parse: Parse, quantity: Quantity) -> bool:
    """ "A man, 44, was killed", "the fatal shooting of a girl, 7", "a 7-year-old's death"."""
    if is_agent(parse, quantity):
        return False
    if quantity.noun in _DEATHS or any(_is_dead(link) for link in quantity.links):
        return True
    at = bisect_left(parse.starts, quantity.span[0])
    phrase = next((p for p in parse.phrases if p.first <= at < p.last), None)
    return phrase is not None and _is_of_a_death(parse, phrase)


def is_agent(parse: Parse, quantity: Quantity) -> bool:
    """ "Shot by his 6-year-old brother": whether who has an age did what is told."""
    if not any(link.role == "oblique" and link.passive for link in quantity.links):
        return False
    phrase = phrase_at(parse, quantity.at)
    at = phrase.preposition if phrase is not None else None
    return at is not None and parse.lemmas[at] == "by"


def _is_of_a_death(parse: Parse, phrase: Phrase) -> bool:
    """ "The death of a girl", "the fatal shooting of Pia Dahl"."""
    return any(_is_dead(link) for link in deed_links(parse, phrase))


def _named_dead(parse: Parse) -> Iterator[str]:
    for clause in parse.clauses:
        if _PREDICATES.get(clause.lemma) == "dead" and not (clause.negated or clause.modal):
            dies = clause.passive or clause.lemma in _INTRANSITIVE
            yield from _last_name(parse, clause.subject if dies else clause.object)
    for phrase in parse.phrases:
        if parse.tags[phrase.head] == "NNP" and _is_of_a_death(parse, phrase):
            yield from _last_name(parse, phrase)


def _last_name(parse: Parse, phrase: Phrase | None) -> Iterator[str]:
    """The stem of the last word of the name that heads a phrase."""
    if phrase is not None and parse.tags[phrase.head] == "NNP":
        yield parse.stems[phrase.head]
