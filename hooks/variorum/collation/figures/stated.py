"""Stated quantities: a number as one source gives it, with the words and names round it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress

from variorum.collation.figures.classes import PREDICATES, ROLES
from variorum.collation.figures.wholes import WEEKDAYS, Whole
from variorum.collation.figures.windows import windows_of
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import inside
from variorum.keeping import kept
from variorum.language.lemmas import stem_of
from variorum.mentions.links import clause_context
from variorum.records import Parse, Quantity, QuantityKind, Sentence, Source
from variorum.wordlists import read_words

__all__ = ["Stated"]

_DAY_OF_MONTH = QuantityKind.DAY  # since Python 3.11 is slow to find the members of an enum
_CALENDAR = read_words(LEXICON / "calendar.txt")
_OF_NAMES = frozenset({"NNP", "NNPS"})
_FATAL = frozenset(
    stem_of(word) for word, class_ in PREDICATES.items() if class_ in ("dead", "hurt", "missing")
) | {"peopl", "person"}
_REPORTING = frozenset({"say", "tell", "report", "add", "announce", "confirm", "estimate"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Stated:
    """A quantity as one source states it.

    ``background`` is what sets it apart from the event ("2004", "last year"); claims with unlike
    backgrounds speak of different things.
    """

    source: Source
    sentence: Sentence
    parse: Parse
    quantity: Quantity
    background: frozenset[str]
    whole: Whole
    """Its article as a whole, one for all the claims of a source."""

    @property
    def words(self) -> str:
        """The value as the source has it."""
        start, end = self.quantity.span
        return self.source.analysis.article.text[start:end]

    @kept
    def is_single(self) -> bool:
        """Whether an article alone tells that it is one: "a steward was killed", who may be one of
        those that another report counts."""
        words = self.words
        if words[0] not in "aA":  # as of most numbers
            return False
        first = words.split()[0].casefold()
        return first in ("a", "an") or (first == "another" and self.quantity.noun in ROLES)

    @kept
    def context(self) -> frozenset[str]:
        """The stems of the content words and names of its clause."""
        return clause_context(self.parse, self.quantity.at)

    @kept
    def shared_stems(self) -> frozenset[str]:
        """The stems of its context without those of the value and of what is said of it."""
        q = self.quantity
        own = {*self.parse.stems[inside(self.parse, q.span)], stem_of(q.noun)}
        own.update([stem_of(link.lemma) for link in q.links])
        return self.context - own - _FATAL

    @kept
    def names(self) -> frozenset[str]:
        """The stems of the names in its context, without those of the value ("90 degrees
        Fahrenheit") and of who says it."""
        start, end = self.quantity.span
        parse, context = self.parse, self.context
        named = [
            parse.stems[at]
            for at in _places_of_names(parse)
            if parse.stems[at] in context and not start <= parse.starts[at] < end
            if parse.lemmas[at] not in _CALENDAR
        ]
        return frozenset(named) - _speaking(parse) if named else _NONE

    @kept
    def agents(self) -> frozenset[str]:
        """The stems of the names that stand as the other argument of its predicates."""
        others = {link.other for link in self.quantity.links}
        if others <= {""}:
            return _NONE
        stems = self.parse.stems
        return frozenset([stems[at] for at in _places_of_names(self.parse) if stems[at] in others])

    @kept
    def windows(self) -> frozenset[str]:
        """The stretch of a game, season or career that it belongs to, where one is named."""
        return windows_of(self.source.text, self.parse, self.quantity)

    @kept
    def days(self) -> frozenset[str]:
        """The weekdays that its sentence names."""
        return WEEKDAYS.intersection(self.parse.lemmas)

    @kept
    def article_days(self) -> frozenset[str]:
        """The weekdays that its sentence names, else those of its article's opening."""
        return self.days or self.whole.days

    @kept
    def dated(self) -> bool:
        """Whether its sentence names a day of a month."""
        place, times = self.quantity.place, self.source.analysis.times
        return any(time.place == place and time.kind is _DAY_OF_MONTH for time in times)


def _places_of_names(parse: Parse) -> list[int]:
    """The places of the tokens of names in a sentence."""
    return [*compress(range(len(parse.tags)), map(_OF_NAMES.__contains__, parse.tags))]


def _speaking(parse: Parse) -> set[str]:
    """The stems of the phrases that report: "the council said", "according to Holm"."""
    said = [c.subject for c in parse.clauses if c.lemma in _REPORTING and c.subject]
    said += [p for c in parse.clauses if c.lemma == "accord" for p in c.obliques[:1]]
    return {stem for phrase in said for stem in parse.stems[phrase.first : phrase.last]}
