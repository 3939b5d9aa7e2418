"""Claims: one source's quantity with its sentence and what sets the sentence apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.corpus import Corpus
from variorum.collation.figures.classes import PARTICIPLES, ROLES, noun_class, predicate_class
from variorum.collation.figures.intervals import Value
from variorum.collation.figures.portions import is_beside_a_name, is_portion
from variorum.collation.figures.predicates import OF_FATES, is_uncertain, predicates_of
from variorum.collation.figures.stated import Stated
from variorum.collation.figures.tolling import Tolls
from variorum.collation.figures.wholes import Whole, fates
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.keeping import kept, kept_with
from variorum.language.lemmas import stem_of
from variorum.mentions.ages import PERSONS
from variorum.mentions.naming.words import DEMONYMS
from variorum.records import Quantity, QuantityKind, Source
from variorum.wordlists import read_groups

__all__ = ["COUNTED", "Claim", "claims_of"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_DURATION = QuantityKind.DURATION
_SHARE = QuantityKind.SHARE

COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.AGE})
_PARENTS = read_groups(LEXICON / "parents.txt")
_PEOPLES = frozenset(word.casefold() for word in DEMONYMS)
_CHANGES = {"rise": "change", "fall": "change"}
_DAY = 86400.0


@dataclass(frozen=True)
class Claim(Stated):
    """A stated quantity with what it counts or measures, of whom, and what is said of them."""

    summed: bool = False
    """Whether it is one of several that a sum of theirs stands for: "six women and two men"."""
    tolls: Tolls | None = None
    """How many its article has dead and hurt, of a count of these; else None."""
    parts: frozenset[str] = frozenset()
    """The parts that whose age it is alone of its article has: "dead", "accused"."""

    @kept
    def noun(self) -> str:
        """The class of what is counted; a noun of a fate ("two deaths") counts persons, save one
        that somebody has ("an injury to his arm").
        """
        noun = self.quantity.noun
        if noun == "body" and "dead" in self.predicates:
            return "person"
        is_of_people = noun in OF_FATES and not self.is_single
        return "person" if is_of_people else noun_class(noun)

    @kept
    def counts_persons(self) -> bool:
        """Whether a role or origin is counted ("suspects", "passengers"), as good as people.

        "Men", "women" and "children" are mostly a part of the people that an event befell.
        """
        return self.quantity.noun in ROLES or self.is_of_a_people

    @property
    def counts_people(self) -> bool:
        """Whether people are counted, by whatever noun or none."""
        bare = self.noun in ("", "person") or self.counts_persons
        return bare or self.quantity.noun in PERSONS or self.noun in PERSONS

    @property
    def is_of_a_people(self) -> bool:
        """Whether those of a nation, faith or party are counted: "three Danes"."""
        return self.quantity.noun in _PEOPLES

    @property
    def topical(self) -> bool:
        """Whether it counts what its article is about: "cables" in a report on cut cables."""
        return stem_of(self.quantity.noun) in self.whole.topics

    @kept
    def parent(self) -> str:
        """The word for the parent whose children are counted: "a mother of six", "the father of
        two young children"; else empty."""
        parse = self.parse
        named = self.quantity.noun and self.noun != "child"
        at = 0 if named else place_from(parse.starts, self.quantity.span[0])
        if not 2 <= at < len(parse.tags) or parse.lemmas[at - 1] != "of":
            return ""
        return _PARENTS.get(parse.lemmas[at - 2], "")

    @kept
    def is_part(self) -> bool:
        """Whether it counts some of those counted elsewhere."""
        return is_portion(self)

    @kept
    def is_beside_a_name(self) -> bool:
        """Whether those are counted who were there with whoever is named."""
        return is_beside_a_name(self)

    @kept
    def enumerates(self) -> bool:
        """Whether one person stands for the whole count: "killed a girl and hurt dozens"."""
        if not self.is_single or self.quantity.noun not in PERSONS:
            return False
        own = fates(self.quantity)
        beside = self.whole.quantities.get(self.quantity.place, ())
        return bool(own) and any(other.value > 1 and fates(other) - own for other in beside)

    @kept
    def is_age_of_the_dead(self) -> bool:
        """Whether its article gives the age of one dead person, and this is it."""
        return self.whole.aged.is_of_the_one_dead(self.quantity)

    @kept
    def first_name(self) -> str:
        """The stem of the first name of the person it is about, found elsewhere in the article
        where only one person there has the last name; empty where it stays unknown."""
        holders = self.quantity.holders
        if len(holders) > 1:
            return holders[1]
        firsts = self.whole.first_names.get(holders[0], frozenset())
        return next(iter(firsts)) if len(firsts) == 1 else ""

    @kept
    def kinds(self) -> tuple[str, ...]:
        """The stems of the kind counted, without what befell it ("40 damaged boats")."""
        return tuple(sorted(m for m in self.quantity.modifiers if m not in PARTICIPLES))

    @kept
    def predicates(self) -> frozenset[str]:
        """The classes of what is said of it."""
        return predicates_of(self)

    @kept
    def acts(self) -> frozenset[str]:
        """The classes of what is done in a measure, whatever part it plays there: "deliberated 30
        hours" and "deliberated for 30 hours", "a five-year sentence" and "sentenced to five
        years"."""
        noun = self.quantity.noun
        own = predicate_class(noun) if noun and noun != "fire" else ""
        said = {predicate.rstrip("<~") for predicate in self.predicates}
        if own != stem_of(noun):
            said.add(own)
        return frozenset(_CHANGES.get(act, act) for act in said - {"", "harmed"})

    @kept
    def said(self) -> frozenset[str]:
        """What is said of a number; of a measure, whatever part it plays there."""
        return self.predicates if self.quantity.kind in COUNTED else self.acts

    @kept
    def uncertain(self) -> bool:
        """Whether it is only possible or attempted."""
        return is_uncertain(self)

    @property
    def is_spell(self) -> bool:
        """Whether it says how long something has gone on or is past, which grows from report to
        report: "after five days of strikes", "two days ago"; not "an hour of talks", which is over
        when it is told."""
        q = self.quantity
        if q.kind is not _DURATION:
            return False
        behind = place_from(self.parse.starts, q.span[1])
        after = self.parse.lemmas[behind : behind + 1]
        if after == ("ago",):  # which tells when, and is a time
            return True
        return q.value >= _DAY and after == ("of",) and "hour" not in self.words

    @kept
    def value(self) -> Value:
        """The number with its bounds, below zero where something fell by it."""
        q = self.quantity
        if self._is_loss:
            return Value(-q.value, -q.high, -q.low, q.hedge, q.step, q.kind, q.unit)
        return Value(q.value, q.low, q.high, q.hedge, q.step, q.kind, q.unit)

    def also_gives(self, other: Claim) -> bool:
        """Whether its source has the very value of another claim of one unit."""
        theirs = other.quantity
        return (theirs.kind, theirs.unit, theirs.value) in self.whole.given

    @property
    def _is_loss(self) -> bool:
        """Whether a share or a number of points is what something fell by: "down 4%"."""
        if self.quantity.kind is not _SHARE and self.quantity.noun != "point":
            return False
        if "fall" in {predicate.rstrip("<~") for predicate in self.predicates}:
            return True
        at = place_from(self.parse.starts, self.quantity.span[0])
        return at > 0 and self.parse.lemmas[at - 1] == "down"


@kept_with
def _wholes(corpus: Corpus) -> list[Whole]:
    """The sources of a corpus as wholes, for the claims of every type."""
    return [Whole(source) for source in corpus.sources]


def claims_of(corpus: Corpus, mentions: Callable[[Source], Sequence[Quantity]]) -> Iterator[Claim]:
    """The claims of all sources about some of their mentions, in the order of sources and text."""
    for source, whole in zip(corpus.sources, _wholes(corpus), strict=True):
        backgrounds = corpus.backgrounds[source.id]
        parses, sentences = source.analysis.parses, source.sentences
        for quantity in mentions(source):
            parse = parses[quantity.place]
            background = backgrounds.of(parse, quantity.span[0])
            sentence = sentences[quantity.place]
            yield Claim(source, sentence, parse, quantity, background, whole)
