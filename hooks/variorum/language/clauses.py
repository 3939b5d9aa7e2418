"""Clauses: each verb with its subject, its object and the phrases that follow it.

A sentence is read left to right once. The subject is the first bare noun phrase after the last
boundary, the noun before a relative pronoun, or the subject of the verb before "and"; the object
is the bare phrase right after the verb.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from variorum.language.tokens import Tagged
from variorum.records import Clause, Phrase
from variorum.tables import Table

__all__ = ["clauses_of"]

_VERB = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "MD"})
_ADVERBS = frozenset({"RB", "RP"})
_MAY_CARRY_ON = _VERB | _ADVERBS | {"TO"}
_AUXILIARIES = frozenset({"be", "have", "do", "get"})
_NEGATIONS = frozenset({"not", "never", "n't", "n’t", "no"})
_CONTRACTED = ("n't", "n’t")
_REACH = 12
"""Phrases after a verb that are looked at as its own."""


def clauses_of(t: Tagged, phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their verbs."""
    clauses: list[Clause] = []
    starts, ends = [p.first for p in phrases], [p.last for p in phrases]
    groups = _verb_groups(t, frozenset(chain.from_iterable(map(range, starts, ends))))
    if not groups:
        return ()
    denies, nearly = _may_deny(t), not _NEARLY.isdisjoint(t.lemmas)
    unsure = nearly or "MD" in t.tags
    relative_words = not _RELATIVES.isdisjoint(t.tags)
    cuts = [0, *[bisect_left(starts, first) for first, _ in groups], len(phrases)]
    before = phrases[: cuts[1]]
    for number, group in enumerate(groups, start=1):
        after = phrases[cuts[number] : cuts[number + 1]]
        verbs = [at for at in range(*group) if t.tags[at] in _VERB]
        verb = verbs[-1]
        subject, relative = _subject(t, group[0], before, clauses, relative_words)
        may_fail = unsure or (clauses and clauses[-1].lemma in _ATTEMPTS)
        clauses.append(
            Clause(
                *group,
                verb,
                t.lemmas[verb],
                t.tags[verb] == "VBN" and _is_passive(t, verbs),
                denies and _is_negated(t, *group),
                _modal(t, verbs, clauses, nearly) if may_fail else None,
                subject,
                _object(t, group[1], after),
                tuple([p for p in after[:_REACH] if p.preposition is not None]),
                relative,
            )
        )
        before = after
    return tuple(clauses)


def _verb_groups(t: Tagged, inside: frozenset[int]) -> list[tuple[int, int]]:
    """The bounds of the groups of verbs; ``inside`` are the places in noun phrases."""
    tags = t.tags
    groups: list[tuple[int, int]] = []
    floor = 0
    for place in [place for place, tag in enumerate(tags) if tag in _VERB]:
        if place < floor or place in inside:
            continue
        end = place + 1
        while (
            end < len(tags)
            and tags[end] in _MAY_CARRY_ON
            and end not in inside
            and _carries_on(t, place, end)
        ):
            end += 1
        while tags[end - 1] not in _VERB:
            end -= 1
        groups.append((place, end))
        floor = end
    return groups


def _carries_on(t: Tagged, first: int, end: int) -> bool:
    """An auxiliary takes a verb after it; a full verb ends the group, save for "to" and adverbs."""
    tag = t.tags[end]
    if tag in _ADVERBS:
        return True
    if tag == "TO":
        return t.lemmas[end - 1] in ("have", "be", "go", "use", "expect")
    last = next(at for at in range(end - 1, first - 1, -1) if t.tags[at] in _VERB)
    return t.tags[last] == "MD" or t.lemmas[last] in _AUXILIARIES or t.tags[end - 1] == "TO"


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
    """Whether any word of a sentence denies something, as of few: then each verb is looked at."""
    return not _NEGATIONS.isdisjoint(t.lemmas) or any(map(_DENIES.__getitem__, t.words))


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
    if before and _is_absolute(t, first, before[-1]):
        return before[-1], False
    own = _own_phrases(t, first, before, clauses, relative_words)
    if own and _reports_last(t, first, own[-1]):
        return own[-1], False
    if clauses and not _opens_afresh(t, clauses[-1], first):
        return _shared_subject(t, first, own, clauses[-1])
    if own and t.tags[first] != "VBG":
        return own[0], False
    return (clauses[-1].subject if clauses else None), False


def _is_absolute(t: Tagged, first: int, phrase: Phrase) -> bool:
    """ "Nine were hurt, with Dag Holm dying at sea": who stands between "with" and a participle."""
    if phrase.last != first or phrase.preposition is None or t.tags[first] not in _PARTICIPLES:
        return False
    return t.lemmas[phrase.preposition] == "with"


_PARTICIPLES = frozenset({"VBG", "VBN"})


def _reports_last(t: Tagged, verb: int, phrase: Phrase) -> bool:
    """ "It sank a ferry and three barges, police said": who stands between a mark and a verb of
    reporting is who reports."""
    if phrase.last != verb or not phrase.first or t.lemmas[verb] not in _REPORTING:
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
    reports = bool(clauses) and clauses[-1].lemma in _REPORTING
    taken = clauses[-1].object if clauses and not reports else None
    finite = t.tags[first] in _FINITE
    own: list[Phrase] = []
    for phrase in before:
        if phrase is taken or _is_time(t, phrase):
            continue
        if phrase.preposition is None:
            follows = relative_words and _follows_relative(t, phrase)
            if follows or (own and _is_left_behind(t, own, phrase, first)):
                own.clear()
            own.append(phrase)
            continue
        governor = t.lemmas[phrase.preposition]
        if governor in _CONJUNCTIONS or (finite and governor in _EITHER):
            own = [phrase]
    return own


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _follows_relative(t: Tagged, phrase: Phrase) -> bool:
    """ "The wreck in which 12 people died", "the port where at least nine were hurt"."""
    at = phrase.first - 1
    while at >= 0 and (t.tags[at] in ("RB", "JJS") or t.lemmas[at] in ("at", "about")):
        at -= 1
    return at >= 0 and t.tags[at] in ("WDT", "WRB", "WP$")


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
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow", "tonight"}
)

_CLOCKS = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midnight"})


def _is_time(t: Tagged, phrase: Phrase) -> bool:
    """Whether a bare phrase tells when: "early Friday morning", "last week", "about 2 a.m."."""
    head = t.lemmas[phrase.head]
    if head in _DAYS or head in _CLOCKS:
        return True
    if head not in _PARTS:
        return False
    words = t.lemmas[phrase.first : phrase.head]
    return bool(words) and (words[0] in _WHICH or not _DAYS.isdisjoint(words))


_PARTS = frozenset(
    {"morning", "afternoon", "evening", "night", "day", "week", "weekend", "month", "year"}
    | {"spring", "summer", "autumn", "fall", "winter", "season", "quarter", "decade"}
)
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
        not _BOUNDARIES.isdisjoint(t.tags[before.last : first])
        or not _SUBORDINATING.isdisjoint(t.lemmas[before.last : first])
        or t.lemmas[before.verb] in _REPORTING
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


def _object(t: Tagged, last: int, after: Sequence[Phrase]) -> Phrase | None:
    """The first bare phrase after the verb with nothing but hedges and quotes between; "there" is
    none: "they sheltered there"."""
    if not after:
        return None
    phrase = after[0]
    if phrase.preposition is not None or t.tags[phrase.head] == "EX":
        return None
    bare = phrase.last - phrase.first == 1 and t.lemmas[phrase.head] in _MEASURES
    if bare or _is_time(t, phrase):
        return None
    beside = phrase.first == last
    return phrase if beside or _BETWEEN.issuperset(t.tags[last : phrase.first]) else None


_BETWEEN = frozenset({"RB", "RP", '"', "IN", "JJS", "JJR", "JJ"})
