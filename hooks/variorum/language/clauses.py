"""Clauses: each verb with its subject, its object and the phrases that follow it.

A sentence is read left to right once. The subject is the first bare noun phrase after the last
boundary, the noun before a relative pronoun, or the subject of the verb before "and"; the object
is the bare phrase right after the verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.language.marks import (
    AUXILIARIES,
    LEAD_TO,
    NEARLY,
    NEGATIONS,
    PARTICIPLES,
    VERBS,
    area,
    mark_of,
    meaning_of,
)
from variorum.language.tokens import Tagged, tagged
from variorum.records import Clause, Phrase
from variorum.swift import maker, swift
from variorum.tables import Table

__all__ = ["clauses_of"]

_ADVERBS_AND_VERBS = area("adverb", "to", "verb", "verb of time", "participle")
_VERBS = area("verb", "verb of time", "participle")
_RUN = re.compile(rf"[{area('adverb')}]{{0,12}}[{_VERBS}][{_ADVERBS_AND_VERBS}]*")
"""Verbs with the adverbs and the "to" between them, and the adverbs before."""
_PARTICIPLE = re.compile(f"[{area('participle')}]")
_NO_VERB = mark_of("", "", "")
_REACH = 12
"""Phrases after a verb that are looked at as its own."""


def clauses_of(t: Tagged, phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their verbs."""
    starts = [p.first for p in phrases]
    groups = _verb_groups(t, phrases, starts)
    if not groups:
        return ()
    lemmas = t.lemmas
    clauses: list[Clause] = []
    relative_words = not _RELATIVES.isdisjoint(t.tags)
    cuts = [0, *[bisect_left(starts, at + group.first) for at, group in groups], len(phrases)]
    before = phrases[: cuts[1]]
    attempts = False
    for number, (at, group) in enumerate(groups, start=1):
        after = phrases[cuts[number] : cuts[number + 1]]
        first, verb, modal = at + group.first, at + group.verb, group.modal
        subject, relative = _subject(t, first, before, clauses, relative_words)
        if attempts and modal is None and _is_attempt(t, first):
            modal = "attempt"
        lemma = lemmas[verb]
        clauses.append(
            _clause(
                first,
                verb + 1,
                verb,
                lemma,
                group.passive,
                group.negated,
                modal,
                subject,
                _object(t, verb + 1, after[0]) if after else None,
                tuple([p for p in after[:_REACH] if p.preposition is not None]),
                relative,
            )
        )
        before, attempts = after, lemma in _ATTEMPTS
    return tuple(clauses)


_clause = maker(Clause)


def _verb_groups(
    t: Tagged, phrases: Sequence[Phrase], starts: Sequence[int]
) -> list[tuple[int, _Group]]:
    """The verb groups of a sentence, each with the place from which its own are counted;
    ``starts`` are those of the phrases.

    A participle that is part of a phrase is no verb: "wounded men".
    """
    marks = t.marks
    for found in _PARTICIPLE.finditer(marks):
        place = found.start()
        if _is_inside(phrases, starts, place):
            marks = marks[:place] + _NO_VERB + marks[place + 1 :]
    return [(run.start(), group) for run in _RUN.finditer(marks) for group in _GROUPS[run.group()]]


@swift
@dataclass(frozen=True, slots=True)
class _Group:
    """A verb group: the places, in its run, of its first token and of its main verb, and what the
    group alone tells of its clause."""

    first: int
    verb: int
    passive: bool
    negated: bool
    modal: str | None


def _groups(run: str) -> tuple[_Group, ...]:
    """The verb groups of a run of marks.

    An auxiliary takes a verb after it; a full verb ends the group, save for "to" and adverbs.
    """
    t = tagged(run)
    denies = [meaning_of(mark).denies for mark in run]
    groups: list[_Group] = []
    last = -1
    for place, tag in enumerate(t.tags):
        if tag not in VERBS or place <= last:
            continue
        verbs = _verbs_from(t, place)
        last = verbs[-1]
        groups.append(
            _Group(
                place,
                last,
                t.tags[last] == "VBN" and _is_passive(t, verbs),
                _is_negated(t, denies, place, last + 1),
                _modal(t, verbs),
            )
        )
    return tuple(groups)


_GROUPS = Table(_groups)


def _verbs_from(t: Tagged, place: int) -> list[int]:
    """The places of the verbs of a group that begins with one."""
    tags, lemmas = t.tags, t.lemmas
    verbs = [place]
    for end in range(place + 1, len(tags)):
        if tags[end] in VERBS:
            last = verbs[-1]
            if tags[last] != "MD" and lemmas[last] not in AUXILIARIES and tags[end - 1] != "TO":
                break
            verbs.append(end)
        elif tags[end] == "TO" and lemmas[end - 1] not in LEAD_TO:
            break
    return verbs


def _is_inside(phrases: Sequence[Phrase], starts: Sequence[int], place: int) -> bool:
    """Whether a token belongs to a noun phrase, as of verbs but participles do: "wounded men"."""
    at = bisect_right(starts, place)
    return at > 0 and place < phrases[at - 1].last


def _modal(t: Tagged, verbs: Sequence[int]) -> str | None:
    """The lemma of a modal; "attempt" of what did not come to be: "the mate nearly drowned", "two
    were almost killed"."""
    for at in verbs:
        if t.tags[at] == "MD":
            return t.lemmas[at]
    near = t.lemmas[max(0, verbs[0] - 1) : verbs[-1]]
    return None if NEARLY.isdisjoint(near) else "attempt"


def _is_attempt(t: Tagged, first: int) -> bool:
    """ "tried to sink the ferry", "threatened to shoot two guards": nobody did it yet."""
    return "TO" in t.tags[max(0, first - 1) : first + 1]


_ATTEMPTS = frozenset(
    {"try", "attempt", "threaten", "plan", "want", "hope", "intend", "aim", "seek", "plot"}
)


def _is_negated(t: Tagged, denies: Sequence[bool], first: int, last: int) -> bool:
    """Whether a word of a verb group denies it, or an adverb right before: "never" of "the ferry
    never sailed"."""
    while first and t.tags[first - 1] == "RB":
        first -= 1
    return any(denies[first:last]) or not NEGATIONS.isdisjoint(t.lemmas[first:last])


def _is_passive(t: Tagged, verbs: Sequence[int]) -> bool:
    """Whether a participle is passive: after "be" or "get", or with no auxiliary at all ("homes
    destroyed by fire")."""
    if len(verbs) == 1:
        return True
    return t.lemmas[verbs[-2]] in ("be", "get")


def _subject(
    t: Tagged,
    first: int,
    before: Sequence[Phrase],
    clauses: Sequence[Clause],
    relative_words: bool,
) -> tuple[Phrase | None, bool]:
    """The subject, and whether the clause hangs on it as a relative clause.

    ``relative_words`` tells whether the sentence has any word that opens one.
    """
    relative = _relative_pronoun(t, first) if relative_words else None
    if relative is not None:
        antecedents = [p for p in before if p.last <= relative]
        if not antecedents and clauses:
            antecedents = _phrases_of(clauses[-1])
        return (antecedents[-1] if antecedents else None), True
    if not before and not clauses:
        return None, False
    if t.tags[first] in PARTICIPLES and before and _is_absolute(t, first, before[-1]):
        return before[-1], False
    own = _own_phrases(t, first, before, clauses, relative_words) if before else []
    if own and t.lemmas[first] in _REPORTING and _reports_last(t, first, own[-1]):
        return own[-1], False
    if clauses and not _opens_afresh(t, clauses[-1], first):
        return _shared_subject(t, first, own, clauses[-1])
    if own and t.tags[first] != "VBG":
        return own[0], False
    return (clauses[-1].subject if clauses else None), False


def _is_absolute(t: Tagged, first: int, phrase: Phrase) -> bool:
    """ "Nine were hurt, with Dag Holm dying at sea": who stands between "with" and a participle."""
    if phrase.last != first or phrase.preposition is None:
        return False
    return t.lemmas[phrase.preposition] == "with"


def _reports_last(t: Tagged, verb: int, phrase: Phrase) -> bool:
    """ "It sank a ferry and three barges, police said": who stands between a mark and a verb of
    reporting is who reports."""
    if phrase.last != verb or not phrase.first:
        return False
    return t.tags[phrase.first - 1] in (",", '"')


_RELATIVES = frozenset({"WDT", "WP", "WRB", "WP$"})


def _own_phrases(
    t: Tagged,
    first: int,
    before: Sequence[Phrase],
    clauses: Sequence[Clause],
    relative_words: bool,
) -> list[Phrase]:
    """The phrases since the last verb that may be the subject of the next one.

    "After" and "as" open a clause when a finite verb follows: "days after a flood took the bridge";
    not where a comma ends their phrase before another: "hours after his arrest, police said".
    """
    lemmas = t.lemmas
    reports = bool(clauses) and clauses[-1].lemma in _REPORTING
    taken = clauses[-1].object if clauses and not reports else None
    opening = _OPENING if t.tags[first] in _FINITE else _CONJUNCTIONS
    own: list[Phrase] = []
    for phrase in before:
        if phrase is taken or (lemmas[phrase.head] in _OF_TIMES and _is_time(t, phrase)):
            continue
        if phrase.preposition is None:
            follows = relative_words and _follows_relative(t, phrase)
            if follows or (own and _begins_anew(t, own, phrase, first)):
                own.clear()
            own.append(phrase)
        elif lemmas[phrase.preposition] in opening:
            own = [phrase]
    return own


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _follows_relative(t: Tagged, phrase: Phrase) -> bool:
    """ "The wreck in which 12 people died", "the port where at least nine were hurt"."""
    at = phrase.first - 1
    while at >= 0 and (t.tags[at] in ("RB", "JJS") or t.lemmas[at] in ("at", "about")):
        at -= 1
    return at >= 0 and t.tags[at] in ("WDT", "WRB", "WP$")


def _begins_anew(t: Tagged, own: Sequence[Phrase], phrase: Phrase, verb: int) -> bool:
    """Whether a phrase opens what is told next: "girl, 17, dead in a fire; brother arrested"."""
    return t.words[phrase.first - 1] == ";" or _is_left_behind(t, own, phrase, verb)


def _is_left_behind(t: Tagged, own: Sequence[Phrase], phrase: Phrase, verb: int) -> bool:
    """Whether a comma parts a phrase of time from the subject that follows it, which is no
    apposition: that has a comma behind it too ("after the captain, Pia Dahl, said so")."""
    if own[-1].preposition is None:
        return False
    if t.lemmas[own[-1].preposition] not in _EITHER:
        return False
    return "," in t.words[own[-1].last : phrase.first] and "," not in t.words[phrase.last : verb]


_CONJUNCTIONS = frozenset({"that", "because", "while", "if", "although", "though", "whether"})
_MEASURES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_REPORTING = frozenset(
    {"say", "report", "tell", "add", "think", "believe", "know", "show", "confirm", "allege"}
    | {"insist", "suspect"}
)
_EITHER = frozenset({"after", "before", "as", "since", "until", "once"})
_OPENING = _CONJUNCTIONS | _EITHER
"""What opens a clause with a finite verb."""
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow", "tonight"}
)

_CLOCKS = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midnight"})


def _is_time(t: Tagged, phrase: Phrase) -> bool:
    """Whether a phrase with a head of time tells when: "early Friday morning", "last week", "about
    2 a.m."; not "the night"."""
    if t.lemmas[phrase.head] not in _PARTS:
        return True
    words = t.lemmas[phrase.first : phrase.head]
    return bool(words) and (words[0] in _WHICH or not _DAYS.isdisjoint(words))


_PARTS = frozenset(
    {"morning", "afternoon", "evening", "night", "day", "week", "weekend", "month", "year"}
    | {"spring", "summer", "autumn", "fall", "winter", "season", "quarter", "decade"}
)
_OF_TIMES = _DAYS | _CLOCKS | _PARTS
_WHICH = frozenset({"this", "that", "last", "next", "each", "every", "later", "earlier"})


def _relative_pronoun(t: Tagged, first: int) -> int | None:
    """ "which" or "who" right before the verb group: it is the subject itself."""
    at = first - 1
    while at >= 0 and t.tags[at] in ("RB", ","):
        at -= 1
    return at if at >= 0 and t.tags[at] in ("WDT", "WP") else None


def _phrases_of(clause: Clause) -> list[Phrase]:
    candidates = [clause.subject, clause.object, *clause.obliques]
    return sorted((p for p in candidates if p is not None), key=lambda p: p.first)


def _opens_afresh(t: Tagged, before: Clause, first: int) -> bool:
    """Whether a boundary between two verbs lets the second have a subject of its own."""
    return (
        before.lemma in _REPORTING
        or not _BOUNDARIES.isdisjoint(t.tags[before.last : first])
        or not _SUBORDINATING.isdisjoint(t.lemmas[before.last : first])
    )


_BOUNDARIES = frozenset({"CC", ",", ";", ":", "WRB", '"'})
_SUBORDINATING = frozenset(
    {"that", "as", "after", "while", "before", "because", "if", "since", "until", "when"}
)


def _shared_subject(
    t: Tagged, first: int, bare: Sequence[Phrase], before: Clause
) -> tuple[Phrase | None, bool]:
    """No boundary: a participle hangs on the noun before it; a finite verb after a relative
    clause takes up the noun that the clause hung on ("the ferry that sank had no boats")."""
    if t.tags[first] in ("VBN", "VBG"):
        near = [p for p in (*bare, *_phrases_of(before)) if p.last <= first]
        last = max(near, key=lambda p: p.last, default=None)
        return last, True
    if before.relative:
        return before.subject, False
    if not bare and before.subject is not None and _follows_relative(t, before.subject):
        return None, False  # "the wreck in which 12 people died was raised"
    if t.tags[first - 1] == "TO" or t.tags[first] == "VB":
        return before.object or before.subject, False
    return (bare[-1] if bare else before.subject), False


def _object(t: Tagged, last: int, phrase: Phrase) -> Phrase | None:
    """The first phrase after the verb where it is bare, with nothing but hedges and quotes between;
    "there" is none: "they sheltered there"."""
    if phrase.preposition is not None or t.tags[phrase.head] == "EX":
        return None
    head = t.lemmas[phrase.head]
    if head in _MEASURES and phrase.last - phrase.first == 1:
        return None
    if head in _OF_TIMES and _is_time(t, phrase):
        return None
    beside = phrase.first == last
    return phrase if beside or _BETWEEN.issuperset(t.tags[last : phrase.first]) else None


_BETWEEN = frozenset({"RB", "RP", '"', "IN", "JJS", "JJR", "JJ"})
