"""Parts: which part whose age it is has in what a report tells: "dead", "harmed", "accused".

"A 24-year-old man was shot", "the victim, 26, is recovering", "Dag Holm, 26, lived nearby. Holm was
hit in the arm." tell that of the age, in its own sentence or where the one named is told of again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.collation.figures.aged import is_agent
from variorum.collation.figures.claims import Claim
from variorum.collation.figures.set_phrases import told_by_phrases
from variorum.collation.figures.sexes import GROWN
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from
from variorum.language.lemmas import stem_of
from variorum.mentions.links import links_of, phrase_at
from variorum.records import Link, Parse, Phrase
from variorum.wordlists import read_groups

__all__ = ["PARTS", "parts_by_predicates", "parts_of_aged"]

PARTS = read_groups(LEXICON / "parts_taken.txt")
"""The part that a noun or a description tells of a person."""
_CHILDREN = frozenset({"boy", "girl"})
_BABY = 2.0
"""Years up to which a child is a baby, by whatever noun it goes: "a 10-month-old boy"."""
_HARM = frozenset(
    {"hurt", "shot", "hit", "hospital", "grave", "stab", *map(stem_of, ("survive", "treat"))}
)
_BLAME = frozenset(
    {"arrest", "charge", "convict", "sentence"}
    | set(map(stem_of, ("book", "surrender", "want", "extradite", "suspect", "confess")))
)
_DOING = frozenset({"dead<", "shot<", "hurt<", "stab<"})
_CONDITIONS = frozenset(
    {"critical", "stable", "serious", "fair", "good", "grave", "guarded", "satisfactory"}
)
_OF_THE_LIVING = frozenset({"stable", "fair", "good", "satisfactory"})


def parts_of_aged(ages: Sequence[Claim]) -> list[set[str]]:
    """The parts that those have whose ages one article gives: what is told of an age, and of whom
    it names wherever the article speaks of them again."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    names = {claim.quantity.holders[0] for claim in ages if claim.quantity.holders}
    for claim in _told_again(ages[0], names) if names else ():
        told[claim.quantity.noun] |= _parts_of(claim)
    found = [_parts_of(claim) for claim in ages]
    for claim, parts in zip(ages, found, strict=True):
        parts |= told[claim.quantity.holders[0]] if claim.quantity.holders else set()
    return found


def _told_again(one: Claim, names: set[str]) -> Iterator[Claim]:
    """What the article of a claim tells of some by their last names, as if it were of their age."""
    for parse in one.source.analysis.parses:
        if names.isdisjoint(parse.stems):  # as of most sentences
            continue
        for phrase in parse.phrases:
            stem = parse.stems[phrase.head]
            if stem in names and parse.tags[phrase.head] == "NNP":
                quantity = replace(
                    one.quantity,
                    span=(parse.starts[phrase.first], parse.ends[phrase.head]),
                    place=parse.place,
                    noun=stem,
                    links=links_of(parse, phrase),
                    holders=(stem,),
                    at=phrase.head,
                )
                yield Claim(
                    one.source,
                    one.source.sentences[parse.place],
                    parse,
                    quantity,
                    frozenset(),
                    one.whole,
                )


def _parts_of(claim: Claim) -> set[str]:
    """The parts that whose age it is has."""
    found = parts_by_predicates(claim.predicates | _told_behind(claim))
    words = set(_words_beside(claim))
    found |= {PARTS[word] for word in words if word in PARTS}
    condition = _condition(claim)
    if condition:
        found |= {"harmed", "alive"} if condition in _OF_THE_LIVING else {"harmed"}
    found |= {PARTS[word] for word in _identified(claim) if word in PARTS}
    found |= {part for link in claim.quantity.links for part in _by_link(link)}
    if _is_found_hurt(claim):
        found.add("harmed")
    if found & {"dead", "harmed"}:
        found.add("victim")
    if claim.is_age_of_the_dead:
        found |= {"dead", "victim"}
    if is_agent(claim.parse, claim.quantity):
        found = {"accused"}
    if claim.quantity.high >= GROWN or "accused" in found:
        found -= _CHILDREN
    if claim.quantity.high < _BABY:
        found.add("baby")
    else:
        found.discard("baby")  # "the baby's mother, 24"
    return found


def _by_link(link: Link) -> Iterator[str]:
    """What a verb tells with the noun beside it: "faces a charge", "is recovering"."""
    if link.negated:
        return
    if link.lemma == "face" and link.other in _CHARGES:
        yield "accused"
    if link.lemma == "recover" and link.role == "subject" and not (link.passive or link.other):
        yield "harmed"  # "recovered a gun" is another word


_CHARGES = frozenset(map(stem_of, ("charge", "count", "trial")))


def _is_found_hurt(claim: Claim) -> bool:
    """ "Was found shot", "found a 24-year-old man with a gunshot wound", "suffering from cuts"."""
    is_found = any(
        k.lemma == "find" and (k.passive or k.role == "object") for k in claim.quantity.links
    )
    return is_found and not _WOUNDS.isdisjoint(claim.context)


_WOUNDS = frozenset(map(stem_of, ("gunshot", "wound", "wounded", "bullet", "shot", "injury")))


def _identified(claim: Claim) -> Iterator[str]:
    """The words for whom a name with an age is given: "the victim was identified as Dag Holm, 23",
    "police identified the dead man as 23-year-old Dag Holm"."""
    parse = claim.parse
    for clause in parse.clauses:
        if clause.lemma not in _NAMING:
            continue
        told = clause.subject if clause.passive else clause.object
        if told is None or parse.tags[told.head] == "NNP":
            continue
        at = max(told.last, clause.last)
        if parse.lowered[at : at + 1] == ("as",) and _is_right_behind(claim, at):
            yield from parse.lemmas[told.first : told.last]
            yield from parse.lowered[told.first : told.last]


_NAMING = frozenset({"identify", "name"})


def _is_right_behind(claim: Claim, at: int) -> bool:
    """Whether nothing but a name, with what is set to it, stands between a place and an age."""
    end = place_from(claim.parse.starts, claim.quantity.span[0])
    return _OF_A_NAME.issuperset(claim.parse.tags[at + 1 : end])


_OF_A_NAME = frozenset({"NNP", "NNPS", ",", "JJ", "DT", "NN"})


def parts_by_predicates(predicates: frozenset[str]) -> set[str]:
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
        if before is not None and not _has_an_age(parse, before):
            yield before
    for clause in parse.clauses:
        is_said = clause.lemma == "be" and clause.last <= at <= clause.last + 2
        if is_said and clause.subject is not None:
            yield clause.subject


def _has_an_age(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is of one whose age it tells, and who is another: "the 11-year-old victim,
    his 12-year-old brother"."""
    return any(text.endswith("-old") for text in parse.lowered[phrase.first : phrase.last])


def _condition(claim: Claim) -> str:
    """ "Stable" for "the boy, 11, was in stable condition", "was listed in critical but stable
    condition"; empty where none is told."""
    if "condit" not in claim.context:
        return ""
    parse = claim.parse
    lemmas = parse.lemmas[place_from(parse.starts, claim.quantity.span[1]) :]
    word = lemmas[lemmas.index("condition") - 1] if "condition" in lemmas else ""
    return word if word in _CONDITIONS else ""
