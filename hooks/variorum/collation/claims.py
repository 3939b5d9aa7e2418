"""Claims: one source's quantity with its sentence and what sets the sentence apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from variorum.collation.corpus import Corpus
from variorum.collation.events import background_of
from variorum.collation.intervals import Value
from variorum.language.lemmas import stem_of
from variorum.records import Link, Parse, Quantity, Sentence, Source
from variorum.wordlists import read_groups

__all__ = ["Claim", "claims_of", "noun_class", "predicate_class"]

_HERE = Path(__file__).parent / "lexicon"
_PREDICATES = read_groups(_HERE / "predicates.txt")
_NOUNS = read_groups(_HERE / "nouns.txt")


@dataclass(frozen=True)
class Claim:
    """A quantity as one source states it.

    ``background`` is what sets it apart from the event ("2004", "last year"); claims with unlike
    backgrounds speak of different things.
    """

    source: Source
    sentence: Sentence
    parse: Parse
    quantity: Quantity
    background: frozenset[str]

    @cached_property
    def noun(self) -> str:
        """The class of what is counted; a noun of a fate ("deaths") counts persons."""
        noun = self.quantity.noun
        return "person" if noun in _FATES else noun_class(noun)

    @cached_property
    def predicates(self) -> frozenset[str]:
        """The classes of what is said of it, and of its own noun ("deaths", "a 7-year sentence").

        What a thing does to another is marked apart ("shoot<") from what befalls it.
        """
        noun = self.quantity.noun
        own = {_PREDICATES[noun]} if noun in _PREDICATES else set()
        links = {said for link in self.quantity.links for said in _said(link)}
        return frozenset(own | links)

    @cached_property
    def days(self) -> frozenset[str]:
        """The weekdays of its sentence, else those of its article's first two sentences."""
        own = _weekdays(self.parse)
        return own or frozenset(d for p in self.source.analysis.parses[:3] for d in _weekdays(p))

    @cached_property
    def value(self) -> Value:
        q = self.quantity
        return Value(q.value, q.low, q.high, q.hedge, q.step, q.kind, q.unit)

    @cached_property
    def known(self) -> frozenset[str]:
        """The classes of its predicates, nouns and neighbours that news has several words for.

        Those that it hangs on directly; only where there are none, those of its context.
        """
        lemmas = {link.lemma for link in self.quantity.links} | {self.quantity.noun}
        lemmas |= {_BY_STEM[link.other] for link in self.quantity.links if link.other in _BY_STEM}
        direct = {_PREDICATES[lemma] for lemma in lemmas if lemma in _PREDICATES}
        context = {_PREDICATES[_BY_STEM[s]] for s in self.quantity.context if s in _BY_STEM}
        return frozenset(direct or context)


_LIGHT = frozenset({"be", "have", "do", "say", "get", "accord", "report", "tell", "add", "include"})
_FATES = frozenset({"death", "fatality", "injury", "casualty", "dead", "killing"})
_INTRANSITIVE = frozenset({"die", "perish", "drown", "disappear", "vanish"})
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_BY_STEM = {stem_of(word): word for word in sorted(_PREDICATES, reverse=True)}


def _said(link: Link) -> Iterator[str]:
    """The classes of one link, with what it does marked apart from what befalls it."""
    if link.negated:
        return
    other = _BY_STEM.get(link.other, "")
    if link.lemma in _SUFFERING and other:
        yield _PREDICATES[other]
    if link.lemma in _LIGHT:
        return
    said = predicate_class(link.lemma)
    befalls = link.role in ("object", "state") or link.passive or not link.other
    if link.role == "oblique":
        yield said + "~"
    elif befalls or link.lemma in _INTRANSITIVE:
        yield said
    else:
        yield said + "<"


_SUFFERING = frozenset({"suffer", "sustain", "receive", "get"})


def _weekdays(parse: Parse) -> frozenset[str]:
    return frozenset(t.lemma for t in parse.tokens if t.lemma in _WEEKDAYS)


def noun_class(noun: str) -> str:
    """The class under which a noun is counted: itself unless it has exchangeable names."""
    return _NOUNS.get(noun, noun)


def predicate_class(lemma: str) -> str:
    """The class of a predicate: itself unless news has several words for it."""
    return _PREDICATES.get(lemma, lemma)


def claims_of(corpus: Corpus, mentions: Callable[[Source], Sequence[Quantity]]) -> Iterator[Claim]:
    """The claims of all sources about some of their mentions, in the order of sources and text."""
    for source in corpus.sources:
        backgrounds: dict[int, frozenset[str]] = {}
        for quantity in mentions(source):
            parse = source.analysis.parses[quantity.place]
            if quantity.place not in backgrounds:
                backgrounds[quantity.place] = background_of(source, parse)
            yield Claim(
                source,
                source.sentences[quantity.place],
                parse,
                quantity,
                backgrounds[quantity.place],
            )
