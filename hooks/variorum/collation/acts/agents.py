"""Agents: one act on one person, done by two parties of which neither can be the other.

"The diver was shot by guards" and "a robber shot the diver" meet in the act and in whom it was
done to. Agents are compared by their party alone: "police" and "officers" may be the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent, phrase_start
from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.records import Certainty, ComparisonType, Phrase, Relation, Span
from variorum.wordlists import read_groups, read_table

__all__ = ["compare_agents"]

_SEXES = read_groups(LEXICON / "sexes.txt")
_HARM = frozenset({"kill~", "fire~", "injur~"})
_REACH = 3
"""Tokens between a participle and "by": "shot twice by"."""
_BACK = 14
"""Tokens before a participle in which its subject stands."""


def _parties() -> dict[str, frozenset[str]]:
    parties: defaultdict[str, set[str]] = defaultdict(set)
    for party, nouns in read_table(LEXICON / "agents.txt").items():
        for noun in nouns:
            parties[noun].add(party)
    return {noun: frozenset(names) for noun, names in parties.items()}


_PARTIES = _parties()


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with the parties of its agent and what marks its patient."""

    line: Line
    act: str
    span: Span
    parties: frozenset[str]
    patient: frozenset[str]


def compare_agents(folder: Folder) -> Iterator[Claim]:
    """Acts on one patient that kin sources give to two parties."""
    slots: defaultdict[tuple[str, str], list[Deed]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of(_PARTIES)):
        for deed in (*_passives(line), *_actives(line), *_shots(line)):
            for mark in sorted(deed.patient):
                slots[deed.act, mark].append(deed)
    for key in sorted(slots):
        for one, other in folder.kin_pairs(slots[key]):
            same = one.line.background == other.line.background
            if same and not one.parties & other.parties:
                yield _claim(one, other)


def _passives(line: Line) -> Iterator[Deed]:
    """ "The diver was shot by guards": a participle with "by" and a party after it."""
    for phrase in line.parse.phrases:
        parties = _parties_of(line, phrase)
        if phrase.preposition is None or line.parse.lemmas[phrase.preposition] != "by":
            continue
        at = _participle(line, phrase.preposition)
        if parties and at is not None:
            patient = _marks_before(line, at)
            span = extent(line, at, phrase.last)
            yield Deed(line, _act(line, at), span, parties, patient)


def _participle(line: Line, by: int) -> int | None:
    """The nearest word of an act before "by"."""
    for at in range(by - 1, max(by - 1 - _REACH, -1), -1):
        if _is_act(line, at):
            return at
    return None


def _is_act(line: Line, at: int) -> bool:
    lemma = line.parse.lemmas[at]
    return concept_of(lemma).endswith("~") and line.parse.texts[at].islower()


def _act(line: Line, at: int) -> str:
    """The concept of an act; to shoot, to wound and to kill are one as far as who did it goes."""
    concept = concept_of(line.parse.lemmas[at])
    return "harm" if concept in _HARM else concept


def _marks_before(line: Line, at: int) -> frozenset[str]:
    """What marks the subject of a participle: that of its clause, or the phrases before it."""
    clauses = [c for c in line.parse.clauses if c.first <= at <= c.last + 1]
    phrases = [c.subject for c in clauses if c.subject is not None] or [
        p for p in line.parse.phrases if at - _BACK <= p.first < at and p.preposition is None
    ][:1]
    return frozenset(mark for phrase in phrases for mark in _marks(line, phrase))


def _actives(line: Line) -> Iterator[Deed]:
    """ "A robber shot the diver": a party right before the verb, its object right after."""
    for clause in line.parse.clauses:
        agent, patient = clause.subject, clause.object
        if agent is None or patient is None or clause.passive or clause.negated or clause.modal:
            continue
        parties = _parties_of(line, agent)
        if parties and _is_act(line, clause.verb) and 0 <= clause.first - agent.last <= 2:
            span = extent(line, agent.first, patient.last)
            yield Deed(line, _act(line, clause.verb), span, parties, _marks(line, patient))


def _shots(line: Line) -> Iterator[Deed]:
    """ "A robber also shot a diver": "shot" before an article is a verb, though often a noun."""
    phrases = {phrase.first: phrase for phrase in line.parse.phrases}
    for at in range(1, len(line.tags) - 1):
        patient = phrases.get(at + 1)
        if line.parse.texts[at] != "shot" or line.tags[at] != "NN" or patient is None:
            continue
        agent = at - 1
        while agent and line.tags[agent] == "RB":
            agent -= 1
        parties = _PARTIES.get(line.parse.lemmas[agent])
        if parties and line.tags[at + 1] == "DT":
            span = extent(line, phrase_start(line, agent), patient.last)
            yield Deed(line, "harm", span, parties, _marks(line, patient))


def _parties_of(line: Line, phrase: Phrase) -> frozenset[str]:
    return _PARTIES.get(line.parse.lemmas[phrase.head], frozenset())


def _marks(line: Line, phrase: Phrase) -> frozenset[str]:
    """What tells a person apart: a name, a party, a sex; a number of people is no person."""
    tokens = line.tokens[phrase.first : phrase.last]
    if any(token.tag in ("CD", "NNS", "NNPS") for token in tokens):
        return frozenset()
    names = {token.lemma for token in tokens if token.tag == "NNP"}
    sexes = {_SEXES[token.lemma] for token in tokens if token.lemma in _SEXES}
    parties = {party for token in tokens for party in _PARTIES.get(token.lemma, ())}
    return frozenset(names | sexes | parties)


def _claim(one: Deed, other: Deed) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.ATTRIBUTION,
        tuple(deed.line.variant(deed.span, min(deed.parties)) for deed in (one, other)),
        Certainty(0.6, 0.8),
        "one act on one person, given to two parties of which neither can be the other",
    )
