"""Links: the predicate that a noun phrase hangs on, and the part that it plays there."""

from __future__ import annotations

from itertools import pairwise

from variorum.keeping import kept_with
from variorum.language.matter import has_matter
from variorum.records import Clause, Link, Parse, Phrase, Token
from variorum.swift import maker

__all__ = [
    "clause_context",
    "content_of",
    "content_stems",
    "is_content",
    "is_content_at",
    "links_of",
    "links_of_included",
    "oblique_of",
    "phrase_at",
    "verb_before",
]

_STATES = frozenset(
    {"dead", "missing", "homeless", "wounded", "injured", "hurt", "alive", "safe", "unaccounted"}
)
_ALL = slice(None)


def phrase_at(parse: Parse, place: int) -> Phrase | None:
    """The noun phrase that holds a token."""
    for phrase in parse.phrases:
        if phrase.first <= place < phrase.last:
            return phrase
    return None


def links_of(parse: Parse, phrase: Phrase, depth: int = 12) -> tuple[Link, ...]:
    """The predicates of a phrase, nearest first: its state, its own clauses, what governs it.

    An item of a list with no clause of its own takes those of the item before it, ``depth`` items
    back at most.
    """
    links = _states(parse, phrase)
    is_told = bool(links)
    first = phrase.first  # phrases do not overlap, so this tells them apart
    for clause in parse.clauses:
        subject, acted_on = clause.subject, clause.object
        if subject is not None and subject.first == first:
            link = _link(parse, clause, "subject", acted_on)
        elif acted_on is not None and acted_on.first == first:
            link = _link(parse, clause, "object", subject)
        elif clause.obliques and first in [oblique.first for oblique in clause.obliques]:
            link = _link(parse, clause, "oblique", subject)
        else:
            continue
        if not (is_told and _is_of_another(parse, clause, phrase)):
            links.append(link)
    if links or depth == 0:
        return tuple(links)
    listed = _before_in_list(parse, phrase)
    return links_of(parse, listed, depth - 1) if listed else ()


def links_of_included(parse: Parse, phrase: Phrase) -> tuple[Link, ...]:
    """The predicates of a phrase, where "including" governs it those of the whole that it is of:
    "five people were killed, including a boy" tells that the boy was."""
    own = links_of(parse, phrase)
    place = phrase.preposition
    if place is None or parse.lowered[place] != "including":
        return own
    wholes = [p for p in parse.phrases if p.last <= place]
    if not wholes or wholes[-1].preposition is not None:  # "fired at nine people, including a boy"
        return own
    governed = [link for link in links_of(parse, wholes[-1]) if link.role != "oblique"]
    return (*(link for link in own if link.role != "oblique"), *governed)


def _before_in_list(parse: Parse, phrase: Phrase) -> Phrase | None:
    """The bare phrase before this one in a list: "damaged 42 shops, a row of huts and a mill".

    "As well as" may reach back over the verb: "Homes were lost in the fire, as well as a mill".
    """
    if phrase.preposition is not None:
        return None
    joined = parse.lowered[max(0, phrase.first - 4) : phrase.first]
    if _LIST_MARKS.isdisjoint(joined):
        return None
    earlier = [p for p in parse.phrases if p.last < phrase.first]
    bare = [p for p in earlier if p.preposition is None]
    if not bare:
        return None
    before = bare[-1]
    between = parse.tags[before.last : phrase.first]
    reaches = "well" in joined
    verbs = any(tag[:2] == "VB" or tag == "MD" for tag in between)
    return before if len(between) <= _REACH and (reaches or not verbs) else None


_REACH = 16
"""Tokens between two items of a list, with what hangs on the first."""
_LIST_MARKS = frozenset({",", "and", "or", "as", "well", "plus"})


def _states(parse: Parse, phrase: Phrase) -> list[Link]:
    """ "left three people dead", "at least 44 missing", "four were missing", "five in custody"."""
    governor = parse.lemmas[phrase.preposition] if phrase.preposition is not None else ""
    if governor == "of":  # "a mother of two dead"
        return []
    if parse.lowered[phrase.first] == "dead" and parse.tags[phrase.first] == "JJ":
        return [_link_to("dead", "state")]  # "shot dead three people"
    at = phrase.last
    most = min(len(parse.lemmas), at + _COPULAS)
    while at < most and parse.lemmas[at] in _REMAINING:
        at += 1
    if at > phrase.last and _is_only_acted_on(parse, phrase):
        return []  # "the blast that killed two boys is now in ruins"
    word = parse.lowered[at] if at < len(parse.tags) else ""
    if word in _STATES:
        return [_link_to(word, "state")]
    behind = parse.lowered[at + 1] if at + 1 < len(parse.tags) else ""
    return [_link_to(behind, "state")] if word == "in" and behind in _IN_STATES else []


def _is_only_acted_on(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is the object of an act and the subject of none, so that what follows tells
    of something else: "the fire that hurt two boys was dead by noon"; what is said may open what is
    reported."""
    acts = [c for c in parse.clauses if c.object is not None and c.object.first == phrase.first]
    does = any(c.subject is not None and c.subject.first == phrase.first for c in parse.clauses)
    return not does and any(clause.relative for clause in acts)


def _is_of_another(parse: Parse, clause: Clause, phrase: Phrase) -> bool:
    """Whether a verb behind the state of a phrase is of the next in a list: "2 dead, 3 hurt in
    fire", "two dead and three injured", "3 people dead, child injured"."""
    pairs = pairwise(parse.tags[phrase.last : clause.verb])
    return any(mark in (",", "CC") and after in _OPENING for mark, after in pairs)


_OPENING = frozenset({"CD", "DT", "JJ", "NN", "NNS", "NNP"})
_COPULAS = 4
_IN_STATES = frozenset({"custody", "ruins"})


_REMAINING = frozenset({"be", "remain", "leave", "go", "have", "still", "also", "now", "report"})
"""Copulas and what stands beside them: "four people were still missing", "remain homeless",
"hundreds were left homeless"."""


def _link(parse: Parse, clause: Clause, role: str, other: Phrase | None) -> Link:
    """The link to the verb of a clause, whose other main argument is ``other``."""
    return _link_to(
        lemma=clause.lemma,
        role=role,
        passive=clause.passive,
        negated=clause.negated,
        modal=clause.modal,
        other=parse.stems[other.head] if other else "",
    )


_link_to = maker(Link)


def is_content(token: Token) -> bool:
    """Whether a word carries matter of its own: nouns, verbs, adjectives and names."""
    return has_matter(token.text, token.tag, token.lemma)


def is_content_at(parse: Parse, at: int) -> bool:
    """Whether the word at a place does."""
    return parse.matter[at] != ""


def content_stems(parse: Parse, within: slice = _ALL) -> frozenset[str]:
    """The stems of the words that ``is_content`` holds of, of some tokens."""
    return frozenset(filter(None, parse.matter[within]))


@kept_with
def content_of(parse: Parse) -> frozenset[str]:
    """The stems of the words that ``is_content`` holds of, of a whole sentence; kept with it."""
    return content_stems(parse)


def clause_context(parse: Parse, place: int) -> frozenset[str]:
    """The stems of the content words of the stretch between marks round a token.

    A long stretch is cut to twenty words on either side.
    """
    texts = parse.texts
    first, last = max(0, place - _WIDEST), min(len(texts), place + _WIDEST)
    if _PARTING.isdisjoint(texts[first:last]):  # as of most sentences
        if last - first == len(texts):
            return content_of(parse)
        return content_stems(parse, slice(first, last))
    for mark in [at for at in range(first, last) if texts[at] in _PARTING]:
        if mark >= place:
            last = mark
            break
        first = mark + 1
    return content_stems(parse, slice(first, last))


_PARTING = frozenset({";", ":"})
_WIDEST = 20


def verb_before(parse: Parse, place: int) -> Link | None:
    """The clause that a token stands in: that of the last verb before it, else of the first."""
    before = [clause for clause in parse.clauses if clause.first <= place]
    clause = before[-1] if before else (parse.clauses[0] if parse.clauses else None)
    return None if clause is None else oblique_of(parse, clause)


def oblique_of(parse: Parse, clause: Clause) -> Link:
    """The link of what stands beside the verb of a clause as neither subject nor object."""
    return _link(parse, clause, "oblique", clause.subject)
