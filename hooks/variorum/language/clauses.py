"""Clauses: each verb with its subject, its object and the phrases that follow it.

A sentence is read left to right once. The subject is the first bare noun phrase after the last
boundary, the noun before a relative pronoun, or the subject of the verb before "and"; the object
is the bare phrase right after the verb.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.records import Clause, Phrase, Token

__all__ = ["clauses_of"]

_VERB = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "MD"})
_IN_GROUP = _VERB | {"RB", "TO"}
_AUXILIARIES = frozenset({"be", "have", "do", "get"})
_NEGATIONS = frozenset({"not", "never", "n't", "n’t", "no"})
_REACH = 12
"""Phrases after a verb that are looked at as its own."""


def clauses_of(tokens: Sequence[Token], phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their verbs."""
    inside = {at for phrase in phrases for at in range(phrase.first, phrase.last)}
    groups = _verb_groups(tokens, inside)
    clauses: list[Clause] = []
    starts, ends = [p.first for p in phrases], [p.last for p in phrases]
    for number, (first, last) in enumerate(groups):
        floor = groups[number - 1][1] if number else 0
        ceiling = groups[number + 1][0] if number + 1 < len(groups) else len(tokens)
        before = phrases[bisect_left(starts, floor) : bisect_right(ends, first)]
        after = phrases[bisect_left(starts, last) : bisect_right(ends, ceiling)][:_REACH]
        clauses.append(_clause(tokens, (first, last), before, after, clauses))
    return tuple(clauses)


def _verb_groups(tokens: Sequence[Token], inside: set[int]) -> list[tuple[int, int]]:
    groups: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens):
        if tokens[place].tag not in _VERB or place in inside:
            place += 1
            continue
        end = place + 1
        while end < len(tokens) and end not in inside and _carries_on(tokens, place, end):
            end += 1
        while tokens[end - 1].tag not in _VERB:
            end -= 1
        groups.append((place, end))
        place = end
    return groups


def _carries_on(tokens: Sequence[Token], first: int, end: int) -> bool:
    """An auxiliary takes a verb after it; a full verb ends the group, save for "to" and adverbs."""
    token = tokens[end]
    if token.tag in ("RB", "RP"):
        return True
    if token.tag == "TO":
        return tokens[end - 1].lemma in ("have", "be", "go", "use", "expect")
    if token.tag not in _VERB:
        return False
    verbs = [t for t in tokens[first:end] if t.tag in _VERB]
    return verbs[-1].tag == "MD" or verbs[-1].lemma in _AUXILIARIES or tokens[end - 1].tag == "TO"


def _clause(
    tokens: Sequence[Token],
    group: tuple[int, int],
    before: Sequence[Phrase],
    after: Sequence[Phrase],
    clauses: Sequence[Clause],
) -> Clause:
    first, last = group
    verbs = [at for at in range(first, last) if tokens[at].tag in _VERB]
    verb = verbs[-1]
    modal = next((tokens[at].lemma for at in verbs if tokens[at].tag == "MD"), None)
    if modal is None and (
        _is_nearly(tokens, first, verb) or (clauses and _is_attempt(tokens, first, clauses[-1]))
    ):
        modal = "attempt"
    subject, relative = _subject(tokens, first, before, clauses)
    return Clause(
        first=first,
        last=last,
        verb=verb,
        lemma=tokens[verb].lemma,
        passive=_is_passive(tokens, verbs),
        negated=any(_is_negation(token) for token in tokens[_opening(tokens, first) : last]),
        modal=modal,
        subject=subject,
        object=_object(tokens, last, after),
        obliques=tuple([p for p in after if p.preposition is not None]),
        relative=relative,
    )


def _is_nearly(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """ "The mate nearly drowned", "two were almost killed": it did not come to that."""
    return any(t.lemma in ("nearly", "almost") for t in tokens[max(0, first - 1) : verb])


def _is_attempt(tokens: Sequence[Token], first: int, before: Clause) -> bool:
    """ "tried to sink the ferry", "threatened to shoot two guards": nobody did it yet."""
    opens = tokens[first].tag == "TO" or (first and tokens[first - 1].tag == "TO")
    return bool(opens) and before.lemma in _ATTEMPTS


_ATTEMPTS = frozenset(
    {"try", "attempt", "threaten", "plan", "want", "hope", "intend", "aim", "seek", "plot"}
)


def _opening(tokens: Sequence[Token], first: int) -> int:
    """Where the adverbs right before a verb group begin: "never" of "the ferry never sailed"."""
    while first and tokens[first - 1].tag == "RB":
        first -= 1
    return first


def _is_negation(token: Token) -> bool:
    word = token.text.casefold()
    return token.lemma in _NEGATIONS or word == "cannot" or word.endswith(("n't", "n’t"))


def _is_passive(tokens: Sequence[Token], verbs: Sequence[int]) -> bool:
    """A participle after "be" or "get", or with no auxiliary at all ("homes destroyed by fire")."""
    if tokens[verbs[-1]].tag != "VBN":
        return False
    if len(verbs) == 1:
        return True
    return tokens[verbs[-2]].lemma in ("be", "get")


def _subject(
    tokens: Sequence[Token], first: int, before: Sequence[Phrase], clauses: Sequence[Clause]
) -> tuple[Phrase | None, bool]:
    """The subject, and whether the clause hangs on it as a relative clause."""
    relative = _relative_pronoun(tokens, first, before)
    if relative is not None:
        antecedents = [p for p in before if p.last <= relative]
        if not antecedents and clauses:
            antecedents = _phrases_of(clauses[-1])
        return (antecedents[-1] if antecedents else None), True
    own = _own_phrases(tokens, first, before, clauses)
    if own and _reports_last(tokens, first, own[-1]):
        return own[-1], False
    if clauses and not _opens_afresh(tokens, clauses[-1], first):
        return _shared_subject(tokens, first, own, clauses[-1])
    if own and tokens[first].tag != "VBG":
        return own[0], False
    return (clauses[-1].subject if clauses else None), False


def _reports_last(tokens: Sequence[Token], verb: int, phrase: Phrase) -> bool:
    """ "It sank a ferry and three barges, police said": who stands between a mark and a verb of
    reporting is who reports."""
    if phrase.last != verb or not phrase.first or tokens[verb].lemma not in _REPORTING:
        return False
    return tokens[phrase.first - 1].tag in (",", '"')


def _own_phrases(
    tokens: Sequence[Token], first: int, before: Sequence[Phrase], clauses: Sequence[Clause]
) -> list[Phrase]:
    """The phrases since the last verb that may be the subject of the next one.

    "After" and "as" open a clause when a finite verb follows: "days after a flood took the bridge";
    not where a comma ends their phrase before another: "hours after his arrest, police said".
    """
    reports = bool(clauses) and clauses[-1].lemma in _REPORTING
    taken = {clauses[-1].object} if clauses and not reports else set()
    finite = tokens[first].tag in ("VBD", "VBZ", "VBP", "MD")
    own: list[Phrase] = []
    for phrase in before:
        if phrase in taken or _is_time(tokens, phrase):
            continue
        governor = tokens[phrase.preposition].lemma if phrase.preposition is not None else None
        if governor is None:
            afresh = _follows_relative(tokens, phrase) or _is_left_behind(
                tokens, own, phrase, first
            )
            own = [phrase] if afresh else [*own, phrase]
        elif governor in _CONJUNCTIONS or (finite and governor in _EITHER):
            own = [phrase]
    return own


def _follows_relative(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "The wreck in which 12 people died", "the port where at least nine were hurt"."""
    at = phrase.first - 1
    while at >= 0 and (tokens[at].tag in ("RB", "JJS") or tokens[at].lemma in ("at", "about")):
        at -= 1
    return at >= 0 and tokens[at].tag in ("WDT", "WRB", "WP$")


def _is_left_behind(
    tokens: Sequence[Token], own: Sequence[Phrase], phrase: Phrase, verb: int
) -> bool:
    """Whether a comma parts a phrase of time from the subject that follows it, which is no
    apposition: that has a comma behind it too ("after the captain, Pia Dahl, said so")."""
    if not own or own[-1].preposition is None:
        return False
    if tokens[own[-1].preposition].lemma not in _EITHER:
        return False
    parts = any(t.text == "," for t in tokens[own[-1].last : phrase.first])
    return parts and not any(t.text == "," for t in tokens[phrase.last : verb])


_CONJUNCTIONS = frozenset({"that", "because", "while", "if", "although", "though", "whether"})
_MEASURES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_REPORTING = frozenset({"say", "report", "tell", "add", "think", "believe", "know", "show"})
_EITHER = frozenset({"after", "before", "as", "since", "until", "once"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow", "tonight"}
)


def _is_time(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a bare phrase tells when: "early Friday morning", "last week", "this year"."""
    if tokens[phrase.head].lemma in _DAYS:
        return True
    words = [token.lemma for token in tokens[phrase.first : phrase.head]]
    is_part = tokens[phrase.head].lemma in _PARTS
    return is_part and ((bool(words) and words[0] in _WHICH) or any(w in _DAYS for w in words))


_PARTS = frozenset(
    {"morning", "afternoon", "evening", "night", "day", "week", "weekend", "month", "year"}
    | {"spring", "summer", "autumn", "fall", "winter", "season", "quarter", "decade"}
)
_WHICH = frozenset({"this", "that", "last", "next", "each", "every", "later", "earlier"})


def _relative_pronoun(tokens: Sequence[Token], first: int, before: Sequence[Phrase]) -> int | None:
    """ "which" or "who" right before the verb group: it is the subject itself."""
    at = first - 1
    while at >= 0 and tokens[at].tag in ("RB", ","):
        at -= 1
    return at if at >= 0 and tokens[at].tag in ("WDT", "WP") else None


def _phrases_of(clause: Clause) -> list[Phrase]:
    candidates = [clause.subject, clause.object, *clause.obliques]
    return sorted((p for p in candidates if p is not None), key=lambda p: p.first)


def _opens_afresh(tokens: Sequence[Token], before: Clause, first: int) -> bool:
    """Whether a boundary between two verbs lets the second have a subject of its own."""
    for token in tokens[before.last : first]:
        if token.tag in _BOUNDARIES or token.lemma in _SUBORDINATING:
            return True
    return tokens[before.verb].lemma in _REPORTING


_BOUNDARIES = frozenset({"CC", ",", ";", ":", "WRB", '"'})
_SUBORDINATING = frozenset(
    {"that", "as", "after", "while", "before", "because", "if", "since", "until", "when"}
)


def _shared_subject(
    tokens: Sequence[Token], first: int, bare: Sequence[Phrase], before: Clause
) -> tuple[Phrase | None, bool]:
    """No boundary: a participle hangs on the noun before it; a finite verb after a relative
    clause takes up the noun that the clause hung on ("the ferry that sank had no boats")."""
    if tokens[first].tag in ("VBN", "VBG"):
        near = [p for p in (*bare, *_phrases_of(before)) if p.last <= first]
        last = max(near, key=lambda p: p.last, default=None)
        return last, True
    if before.relative:
        return before.subject, False
    if not bare and before.subject is not None and _follows_relative(tokens, before.subject):
        return None, False  # "the wreck in which 12 people died was raised"
    if tokens[first - 1].tag == "TO" or tokens[first].tag == "VB":
        return before.object or before.subject, False
    return (bare[-1] if bare else before.subject), False


def _object(tokens: Sequence[Token], last: int, after: Sequence[Phrase]) -> Phrase | None:
    """The first bare phrase after the verb with nothing but hedges and quotes between; "there" is
    none: "they sheltered there"."""
    for phrase in after:
        if phrase.preposition is not None or tokens[phrase.head].tag == "EX":
            return None
        between = tokens[last : phrase.first]
        bare = phrase.last - phrase.first == 1 and tokens[phrase.head].lemma in _MEASURES
        if bare or _is_time(tokens, phrase):
            return None
        if all(t.tag in ("RB", "RP", '"', "IN", "JJS", "JJR", "JJ") for t in between):
            return phrase
        return None
    return None
