"""Clauses: each verb with its subject, its object and the phrases that follow it.

A sentence is read left to right once. The subject is the first bare noun phrase after the last
boundary, the noun before a relative pronoun, or the subject of the verb before "and"; the object
is the bare phrase right after the verb.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.language.tokens import Tagged
from variorum.records import Clause, Phrase
from variorum.swift import maker
from variorum.tables import Table

__all__ = ["clauses_of"]

_VERB = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "MD"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_ADVERBS = frozenset({"RB", "RP"})
_AUXILIARIES = frozenset({"be", "have", "do", "get"})
_LEAD_TO = frozenset({"have", "be", "go", "use", "expect"})
_NEGATIONS = frozenset({"not", "never", "n't", "n’t", "no"})
_CONTRACTED = ("n't", "n’t")
_REACH = 12
"""Phrases after a verb that are looked at as its own."""


def clauses_of(t: Tagged, phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their verbs."""
    tags, lemmas = t.tags, t.lemmas
    starts = [p.first for p in phrases]
    groups = _verb_groups(t, phrases, starts)
    if not groups:
        return ()
    clauses: list[Clause] = []
    denies, nearly = _may_deny(t), not _NEARLY.isdisjoint(lemmas)
    unsure = nearly or "MD" in tags
    relative_words = not _RELATIVES.isdisjoint(tags)
    cuts = [0, *[bisect_left(starts, verbs[0]) for verbs in groups], len(phrases)]
    before = phrases[: cuts[1]]
    for number, verbs in enumerate(groups, start=1):
        after = phrases[cuts[number] : cuts[number + 1]]
        first, verb = verbs[0], verbs[-1]
        subject, relative = _subject(t, first, before, clauses, relative_words)
        may_fail = unsure or (clauses and clauses[-1].lemma in _ATTEMPTS)
        clauses.append(
            _clause(
                first,
                verb + 1,
                verb,
                lemmas[verb],
                tags[verb] == "VBN" and _is_passive(t, verbs),
                denies and _is_negated(t, first, verb + 1),
                _modal(t, verbs, clauses, nearly) if may_fail else None,
                subject,
                _object(t, verb + 1, after[0]) if after else None,
                tuple([p for p in after[:_REACH] if p.preposition is not None]),
                relative,
            )
        )
        before = after
    return tuple(clauses)


_clause = maker(Clause)


def _verb_groups(t: Tagged, phrases: Sequence[Phrase], starts: Sequence[int]) -> list[list[int]]:
    """The places of the verbs of each group; ``starts`` are those of the phrases.

    An auxiliary takes a verb after it; a full verb ends the group, save for "to" and adverbs.
    """
    tags, lemmas = t.tags, t.lemmas
    length = len(tags)
    groups: list[list[int]] = []
    last = -1
    for place in [place for place, tag in enumerate(tags) if tag in _VERB]:
        if place <= last or (tags[place] in _PARTICIPLES and _is_inside(phrases, starts, place)):
            continue
        verbs, last = [place], place
        for end in range(place + 1, length):
            tag = tags[end]
            if tag in _VERB:
                goes_on = (
                    tags[last] == "MD" or lemmas[last] in _AUXILIARIES or tags[end - 1] == "TO"
                )
                if not goes_on or (tag in _PARTICIPLES and _is_inside(phrases, starts, end)):
                    break
                verbs.append(end)
                last = end
            elif tag not in _ADVERBS and (tag != "TO" or lemmas[end - 1] not in _LEAD_TO):
                break
        groups.append(verbs)
    return groups


def _is_inside(phrases: Sequence[Phrase], starts: Sequence[int], place: int) -> bool:
    """Whether a token belongs to a noun phrase, as of verbs but participles do: "wounded men"."""
    at = bisect_right(starts, place)
    return at > 0 and place < phrases[at - 1].last


def _modal(t: Tagged, verbs: Sequence[int], clauses: Sequence[Clause], nearly: bool) -> str | None:
    for at in verbs:
        if t.tags[at] == "MD":
            return t.lemmas[at]
    first, verb = verbs[0], verbs[-1]
    attempts = clauses and _is_attempt(t, first, clauses[-1])
    return "attempt" if attempts or (nearly and _is_nearly(t, first, verb)) else None


def _is_nearly(t: Tagged, first: int, verb: int) -> bool:
    """ "The mate nearly drowned", "two were almost killed": it did not come to that."""
    return not _NEARLY.isdisjoint(t.lemmas[max(0, first - 1) : verb])


_NEARLY = frozenset({"nearly", "almost"})


def _is_attempt(t: Tagged, first: int, before: Clause) -> bool:
    """ "tried to sink the ferry", "threatened to shoot two guards": nobody did it yet."""
    return before.lemma in _ATTEMPTS and "TO" in t.tags[max(0, first - 1) : first + 1]


_ATTEMPTS = frozenset(
    {"try", "attempt", "threaten", "plan", "want", "hope", "intend", "aim", "seek", "plot"}
)


def _may_deny(t: Tagged) -> bool:
    """Whether any word of a sentence may deny something, as of few: then each verb is looked at."""
    if not _NEGATIONS.isdisjoint(t.lemmas) or "cannot" in t.words:
        return True
    words = " ".join(t.words)
    return "n't" in words or "n’t" in words


def _is_negated(t: Tagged, first: int, last: int) -> bool:
    """Whether a word of a verb group denies it, or an adverb right before: "never" of "the ferry
    never sailed"."""
    while first and t.tags[first - 1] == "RB":
        first -= 1
    if not _NEGATIONS.isdisjoint(t.lemmas[first:last]):
        return True
    return any(map(_DENIES.__getitem__, t.words[first:last]))


_DENIES: Table[str, bool] = Table(lambda word: word == "cannot" or word.endswith(_CONTRACTED))


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
    if t.tags[first] in _PARTICIPLES and before and _is_absolute(t, first, before[-1]):
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
_REPORTING = frozenset({"say", "report", "tell", "add", "think", "believe", "know", "show"})
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
