"""Wholes: what one article tells of its numbers taken together, made once for all its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, compress
from typing import NamedTuple

from variorum.collation.figures.aged import Aged
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.keeping import kept
from variorum.language.lemmas import stem_of
from variorum.mentions.ages import AGED
from variorum.mentions.naming.words import FEMALE_NAMES, without_nickname
from variorum.mentions.ranks import ORDINALS
from variorum.records import Clause, Link, Name, NameKind, Parse, Quantity, QuantityKind, Source
from variorum.wordlists import read_groups, read_words

__all__ = ["CROWDS", "FATES", "WEEKDAYS", "Named", "Whole", "fates", "tells_of_death"]

_COUNTING_ON = frozenset([word for word, number in ORDINALS.items() if number > 1])
OPENING = 2
"""Units at the head of an article: its headline and first sentence."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_OFTEN = 3
_SELDOM = 3
_NOUNS = frozenset({"NN", "NNS"})
_NOUNS_AND_NAMES = _NOUNS | {"NNP", "NNPS"}
_PREDICATES = read_groups(LEXICON / "predicates.txt")
_SHOTS = {
    noun
    for noun, class_ in read_groups(LEXICON / "nouns.txt").items()
    if class_ in ("shot", "wound")
} | {"shot", "time", "wound"}
"""Nouns of what is counted of one person who was shot: "hit five times", "by five bullets"."""
FATES = frozenset({"dead", "hurt", "missing"})
"""The classes of predicates that tell what befell people."""
CROWDS = frozenset({"protest", "attend"})
"""The classes of what crowds do, which gather again the next day."""


class Named(NamedTuple):
    """A person named: where the name begins, the stems of its last word, its first and those
    between, and whether mostly women bear it."""

    start: int
    stems: tuple[str, ...]
    is_female: bool


@dataclass(frozen=True)
class Whole:
    """One article as the claims that it makes are weighed against it."""

    source: Source

    @kept
    def topics(self) -> frozenset[str]:
        """The stems of the nouns of its opening, and of those that it has three times or more."""
        parses = self.source.analysis.parses
        counts = Counter(_stems_of(parses[OPENING:], _NOUNS))
        often = [stem for stem, count in counts.items() if count >= _OFTEN]
        return frozenset(chain(often, _stems_of(parses[:OPENING], _NOUNS)))

    @kept
    def days(self) -> frozenset[str]:
        """The weekdays that its opening names, the sentence after it included."""
        opening = self.source.analysis.parses[: OPENING + 1]
        return WEEKDAYS.intersection(chain.from_iterable([parse.lemmas for parse in opening]))

    def seldom_named(self, stems: frozenset[str]) -> list[str]:
        """Those of some stems that are of nouns and names, and of these in few of its sentences."""
        told: dict[str, int] = {}
        for parse in self.source.analysis.parses:
            held = stems.intersection(parse.stems)
            if held:
                for stem in held.intersection(_stems_of((parse,), _NOUNS_AND_NAMES)):
                    told[stem] = told.get(stem, 0) + 1
        return [stem for stem, sentences in told.items() if sentences <= _SELDOM]

    @kept
    def quantities(self) -> Mapping[int, Sequence[Quantity]]:
        """Its quantities by the place of their sentence."""
        found: defaultdict[int, list[Quantity]] = defaultdict(list)
        for quantity in self.source.analysis.quantities:
            found[quantity.place].append(quantity)
        return found

    @kept
    def times(self) -> Mapping[int, Sequence[Quantity]]:
        """Its times by the place of their sentence."""
        found: defaultdict[int, list[Quantity]] = defaultdict(list)
        for time in self.source.analysis.times:
            found[time.place].append(time)
        return found

    @kept
    def timed(self) -> frozenset[tuple[int, QuantityKind, float]]:
        """Its times, each as the place of its sentence with its kind and value."""
        return frozenset([(q.place, q.kind, q.value) for q in self.source.analysis.times])

    @kept
    def given(self) -> frozenset[tuple[QuantityKind, str, float]]:
        """The values that it gives, each with its kind and unit."""
        return frozenset((q.kind, q.unit, q.value) for q in self.source.analysis.quantities)

    @kept
    def aged(self) -> Aged:
        """The people whose ages it gives."""
        return Aged(self.source)

    @kept
    def people(self) -> Mapping[int, Sequence[Named]]:
        """The people named in its sentences, by the place of these; who is but cited left out."""
        parses = self.source.analysis.parses
        starts = [parse.starts[0] if parse.tags else 0 for parse in parses]
        found: defaultdict[int, list[Named]] = defaultdict(list)
        for name in self.source.analysis.names:
            place = bisect_right(starts, name.span[0]) - 1
            if _may_be_a_person(name) and not _is_cited(parses[place], name):
                found[place].append(_named(name))
        return found

    @kept
    def tells_of_death(self) -> bool:
        """Whether anybody is told to have died, counted or not: "a fatal shooting"."""
        return any(map(tells_of_death, self.source.analysis.parses))

    @kept
    def tells_of_other_harm(self) -> bool:
        """Whether somebody is told to have been hurt by other things than shots: "cut by glass"."""
        parses = self.source.analysis.parses
        return any(
            _is_hurt_otherwise(clause, parse) for parse in parses for clause in parse.clauses
        )

    @kept
    def tells_of_several_harmed(self) -> bool:
        """Whether it counts more than one person dead, hurt or shot."""
        counts = (q for q in self.source.analysis.quantities if q.kind is QuantityKind.COUNT)
        several = (q for q in counts if q.value > 1 and q.noun not in _SHOTS)
        return any(fates(q) or _are_shot(q) for q in several)

    @kept
    def ordinals(self) -> frozenset[float]:
        """The numbers of people whom it counts on: 5 for "a fifth person was hurt"."""
        return frozenset(
            ORDINALS[before]
            for parse in self.source.analysis.parses
            if not (_COUNTING_ON.isdisjoint(parse.lowered) or AGED.isdisjoint(parse.lemmas))
            for before, after in zip(parse.lowered, parse.lemmas[1:], strict=False)
            if after in AGED and before in _COUNTING_ON
        )

    @kept
    def first_names(self) -> Mapping[str, frozenset[str]]:
        """For the stem of each last name the stems of the first names that stand with it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for quantity in self.source.analysis.quantities:
            if len(quantity.holders) > 1:
                found[quantity.holders[0]].add(quantity.holders[1])
        for name in self.source.analysis.names:
            words = without_nickname(name.canonical).split()
            if len(words) > 1:
                found[stem_of(words[-1])].add(stem_of(words[0]))
        return {last: frozenset(firsts) for last, firsts in found.items()}


def tells_of_death(parse: Parse) -> bool:
    """Whether a sentence tells that anybody died, counted or not."""
    return not _OF_DEATH.isdisjoint(parse.lemmas)


_OF_DEATH = frozenset(lemma for lemma, class_ in _PREDICATES.items() if class_ == "dead") | {
    "fatal",
    "fatally",
    "deadly",
}


def _named(name: Name) -> Named:
    words = without_nickname(name.canonical).split()
    first, *others = map(stem_of, words)
    stems = (others[-1], first, *others[:-1]) if others else (first,)
    return Named(name.span[0], stems, words[0] in FEMALE_NAMES)


def _may_be_a_person(name: Name) -> bool:
    is_full = name.kind is NameKind.OTHER and " " in name.canonical
    return is_full or name.kind is NameKind.PERSON


def _is_cited(parse: Parse, name: Name) -> bool:
    """Whether a name is of who says so: "Holm said", "said Chief Holm", "according to Holm"."""
    first = place_from(parse.starts, (name.role or name.span)[0])
    last = place_from(parse.starts, name.span[1])
    before = list(parse.lemmas[max(first - 2, 0) : first])
    after = parse.lemmas[last] if last < len(parse.tags) else ""
    return after in _CITING or before[-1:] in _CITED or before == ["accord", "to"]


_CITING = frozenset({"say", "tell", "add", "note", "report", "write", "testify", "recall"})
_CITED = tuple([verb] for verb in sorted(_CITING - {"tell", "report"}))


def _stems_of(parses: Sequence[Parse], tags: Set[str]) -> Iterator[str]:
    """The stems of the tokens of some sentences that have some tags."""
    stems = chain.from_iterable([parse.stems for parse in parses])
    own = chain.from_iterable([parse.tags for parse in parses])
    return compress(stems, map(tags.__contains__, own))


def fates(quantity: Quantity) -> frozenset[str]:
    """What befell the people counted: dead, hurt, missing; not what they did to others."""
    return FATES.intersection(
        _PREDICATES.get(link.lemma) for link in quantity.links if _befalls(link)
    )


def _is_hurt_otherwise(clause: Clause, parse: Parse) -> bool:
    """ "One was cut by flying glass"."""
    if _PREDICATES.get(clause.lemma) not in ("hurt", "hit"):
        return False
    behind = list(parse.lemmas[clause.last : clause.last + _REACH])
    means = next((at for at, lemma in enumerate(behind) if lemma in _OTHER_MEANS), 0)
    return not _BY.isdisjoint(behind[:means])


_BY = frozenset({"by", "with", "from"})
_REACH = 6
"""Tokens behind a verb of harm among which its means stands: "cut in the arm by flying glass"."""
_OTHER_MEANS = read_words(LEXICON / "other_means.txt")


def _are_shot(quantity: Quantity) -> bool:
    return any(_PREDICATES.get(k.lemma) == "shot" and _befalls(k) for k in quantity.links)


def _befalls(link: Link) -> bool:
    if link.role in ("object", "state"):
        return True
    return link.role == "subject" and (link.passive or not link.other)
