"""Ages of the unnamed: whose age it is where a report names nobody, by the part that they have.

"A 24-year-old man was shot", "the victim, 26, is recovering", "a man, 26, was wounded": where each
report gives the age of one such person alone, they are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.collation.figures.age_bearers import are_of_one_name
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.set_phrases import told_by_phrases
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.keeping import changed
from variorum.language.lemmas import stem_of
from variorum.mentions.links import phrase_at
from variorum.records import Hedge, Parse, Phrase, QuantityKind
from variorum.wordlists import read_groups

__all__ = ["are_near", "with_parts"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_AGE = QuantityKind.AGE
_COUNT = QuantityKind.COUNT

_PARTS = read_groups(LEXICON / "parts_taken.txt")
_CHILDREN = frozenset({"boy", "girl"})
_HARM = frozenset(
    {"hurt", "shot", "hit", "hospital", "grave", "stab", *map(stem_of, ("survive", "recover"))}
)
_BLAME = frozenset(
    {"arrest", "charge", "convict", "sentence", *map(stem_of, ("book", "surrender", "want"))}
)
_DOING = frozenset({"dead<", "shot<", "hurt<", "stab<"})
_CONDITIONS = frozenset(
    {"critical", "stable", "serious", "fair", "good", "grave", "guarded", "satisfactory"}
)
_GROWN = 18.0
_YEARS, _DECADE = 2.0, 10.0
_SHARE = 0.1
"""Years, or share of an age, by which reports differ on that of one person without a name; of the
one who died, and where a decade is all that is told, it may be more."""


def with_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, ages with the parts of whom they alone of their article are told: "dead",
    "harmed", "victim", "accused", and "boy" or "girl" of one not grown."""
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity.kind is _AGE and not (claim.quantity.part or claim.background):
            told[claim.source.id].append(claim)
    if len(told) < 2:
        return list(claims)
    several: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.source.id in told and _counts_several(claim):
            several[claim.source.id] |= _parts_of_count(claim)
    parts: dict[tuple[str, tuple[int, int]], set[str]] = defaultdict(set)
    for part, by_source in _by_part(told, several).items():
        for id_, own in by_source.items():
            for claim in own if _are_one(own) else _slips(id_, own, part, by_source):
                parts[id_, claim.quantity.span].add(part)
    return [_with(claim, parts.get((claim.source.id, claim.quantity.span))) for claim in claims]


def _with(claim: Claim, parts: set[str] | None) -> Claim:
    return changed(claim, parts=frozenset(parts)) if parts else claim


def _counts_several(claim: Claim) -> bool:
    return claim.quantity.kind is _COUNT and claim.quantity.value > 1 and claim.counts_people


def _parts_of_count(claim: Claim) -> set[str]:
    """The parts that several have, so that an age in its article is of one of these."""
    found = _by_predicates(claim.predicates) | {_PARTS.get(claim.quantity.noun, "")}
    return found | ({"victim"} if found & {"dead", "harmed"} else set())


def _by_part(
    told: Mapping[str, Sequence[Claim]], several: Mapping[str, set[str]]
) -> dict[str, dict[str, list[Claim]]]:
    """For each part the ages of whoever has it, by source, but for those where several do."""
    found: defaultdict[str, defaultdict[str, list[Claim]]]
    found = defaultdict(lambda: defaultdict(list))
    for id_, ages in told.items():
        for claim in ages:
            for part in _parts(claim):
                if part not in several.get(id_, ()):
                    found[part][id_].append(claim)
    return {part: dict(by_source) for part, by_source in found.items()}


def _slips(
    id_: str, own: Sequence[Claim], part: str, by_source: Mapping[str, Sequence[Claim]]
) -> Iterator[Claim]:
    """Of the ages that a source gives one person in two ways, a year apart, those that no other
    source has: an old headline or caption left standing over "a 9-year-old boy was killed"."""
    years = max(c.quantity.high for c in own) - min(c.quantity.low for c in own)
    if part not in _OF_ONE or years > 1 or len(_names_of(own)) > 1:
        return
    others = [ages for other, ages in by_source.items() if other != id_ and _are_one(ages)]
    if len(others) < _AT_LEAST:
        return
    known = {claim.quantity.value for claims in others for claim in claims}
    strange = [claim for claim in own if claim.quantity.value not in known]
    usual = [claim for claim in own if claim.quantity.value in known]
    places = {claim.quantity.place for claim in usual}
    apart = places.isdisjoint([claim.quantity.place for claim in strange])  # no "boys of 8 and 9"
    if len(known) == 1 and usual and apart and not _names_of(strange):
        names = frozenset().union(*[c.names for ages in (usual, *others) for c in ages])
        yield from (c for c in strange if c.names <= names)  # not "a girl of 8 was shot in Ribe"


_OF_ONE = frozenset({"dead", "harmed", "accused"})
_AT_LEAST = 2
"""Other sources that must agree, before one of two ages of a source is taken for a slip."""


def _are_one(ages: Sequence[Claim]) -> bool:
    agree = max(c.quantity.low for c in ages) <= min(c.quantity.high for c in ages)
    return agree and len(_names_of(ages)) < 2


def _names_of(ages: Sequence[Claim]) -> set[str]:
    return {claim.quantity.holders[0] for claim in ages if claim.quantity.holders}


def _parts(claim: Claim) -> set[str]:
    """The parts that whose age it is has."""
    found = _by_predicates(claim.predicates | _told_behind(claim))
    words = set(_words_beside(claim))
    found |= {_PARTS[word] for word in words if word in _PARTS}
    if _is_in_a_condition(claim):
        found.add("harmed")
    found |= {_PARTS[word] for word in _identified(claim) if word in _PARTS}
    if any(link.lemma == "face" and link.other in _FACED for link in claim.quantity.links):
        found.add("accused")
    if found & {"dead", "harmed"}:
        found.add("victim")
    if claim.is_age_of_the_dead:
        found |= {"dead", "victim"}
    if _is_agent(claim):
        found = {"accused"}
    if claim.quantity.high >= _GROWN or "accused" in found:
        found -= _CHILDREN
    return found


_FACED = frozenset(map(stem_of, ("charge", "count", "trial")))


def _identified(claim: Claim) -> Iterator[str]:
    """The words for whom a name with an age is given: "the victim was identified as Dag Holm, 23",
    "police identified the dead man as 23-year-old Dag Holm"."""
    tokens = claim.parse.tokens
    for clause in claim.parse.clauses if claim.quantity.holders else ():
        told = clause.subject if clause.passive else clause.object
        if clause.lemma not in _NAMING or told is None or tokens[told.head].tag == "NNP":
            continue
        at = max(told.last, clause.last)
        if tokens[at : at + 1] and tokens[at].lower == "as" and _is_right_behind(claim, at):
            yield from (word for t in tokens[told.first : told.last] for word in (t.lemma, t.lower))


_NAMING = frozenset({"identify", "name"})


def _is_right_behind(claim: Claim, at: int) -> bool:
    """Whether nothing but a name, with what is set to it, stands between a place and an age."""
    between = claim.parse.tokens[at + 1 : place_from(claim.parse.starts, claim.quantity.span[0])]
    return all(token.tag in _OF_A_NAME for token in between)


_OF_A_NAME = frozenset({"NNP", "NNPS", ",", "JJ", "DT", "NN"})


def _by_predicates(predicates: frozenset[str]) -> set[str]:
    found = {"harmed"} if predicates & _HARM else set()
    if "dead" in predicates:
        found.add("dead")
    return found | ({"accused"} if predicates & (_BLAME | _DOING) else set())


def _told_behind(claim: Claim) -> frozenset[str]:
    """What set phrases say of whose age it is, behind the noun: "a 24-year-old man in custody"."""
    q = claim.quantity
    parse = claim.parse
    phrase = phrase_at(parse, place_from(parse.starts, q.span[0]))
    end = q.span[1] if phrase is None else max(q.span[1], parse.ends[phrase.last - 1])
    found = told_by_phrases(claim.parse, replace(q, span=(q.span[0], end)))
    at = phrase.preposition if phrase is not None else None
    if at and parse.lemmas[at] == "of" and parse.lemmas[at - 1] in _REMAINS:
        found |= {"dead"}
    return found


_REMAINS = frozenset({"body", "remains", "corpse"})


def _is_agent(claim: Claim) -> bool:
    """ "Shot by his 6-year-old brother"."""
    parse = claim.parse
    phrase = phrase_at(parse, place_from(parse.starts, claim.quantity.span[0]))
    at = phrase.preposition if phrase is not None else None
    by = at is not None and parse.lemmas[at] == "by"
    return by and any(link.role == "oblique" and link.passive for link in claim.quantity.links)


def _words_beside(claim: Claim) -> Iterator[str]:
    """The nouns for whose age it is and what describes them: "the victim, a 24-year-old man",
    "the wounded man is 24", "the suspect was a 24-year-old man"."""
    yield claim.quantity.noun
    parse = claim.parse
    at = place_from(parse.starts, claim.quantity.span[0])
    phrase = phrase_at(parse, at)
    if phrase is not None:  # "the boy's 8-year-old sister" is no boy
        near = range(max(phrase.first, at - _NEAR), at)
        yield from (parse.lemmas[place] for place in near if parse.tags[place] == "JJ")
        yield parse.lemmas[phrase.head]
    for beside in _beside(claim.parse, phrase.first if phrase is not None else at, at):
        for place in range(beside.first, beside.last):
            if parse.tags[place] != "POS":
                yield from (parse.lemmas[place], parse.lowered[place])


_NEAR = 2
"""Tokens before an age among which an adjective tells the part: "the wounded 24-year-old"."""


def _beside(parse: Parse, first: int, at: int) -> Iterator[Phrase]:
    """What an age is set beside: the phrase before its mark, and the subject that it is said of."""
    if first > 1 and parse.texts[first - 1] == ",":
        before = phrase_at(parse, first - 2)
        if before is not None:
            yield before
    for clause in parse.clauses:
        is_said = clause.lemma == "be" and clause.last <= at <= clause.last + 2
        if is_said and clause.subject is not None:
            yield clause.subject


def _is_in_a_condition(claim: Claim) -> bool:
    """ "The boy, 11, was in stable condition", "was listed in critical but stable condition"."""
    if "condit" not in claim.context:
        return False
    parse = claim.parse
    at = place_from(parse.starts, claim.quantity.span[1])
    lemmas = list(parse.lemmas[at:])
    return "condition" in lemmas and lemmas[lemmas.index("condition") - 1] in _CONDITIONS


def are_near(one: Claim, other: Claim) -> bool:
    """Whether two ages may be of one person whom no name tells: reports differ by few years."""
    a, b = one.quantity, other.quantity
    if are_of_one_name(one, other):
        return True
    low, high = min(a.high, b.high), max(a.low, b.low)
    loose = Hedge.VAGUE in (a.hedge, b.hedge)  # "in her 20s"
    loose |= one.is_age_of_the_dead and other.is_age_of_the_dead
    return high - low <= max(_DECADE if loose else _YEARS, _SHARE * high) and 2 * low >= high
