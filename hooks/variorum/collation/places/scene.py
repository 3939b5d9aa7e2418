"""Scenes: which sentences tell that the event of their article happened.

"The shooting occurred near Ferrow", "three were killed", "somebody opened fire at a party".
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collation.folder import Line
from variorum.collation.lists import LEXICON
from variorum.records import Clause, Phrase, Token
from variorum.wordlists import read_table

__all__ = ["calls_in", "happens_in", "is_deed", "tells_alarm", "tells_deed"]

_ACTS = read_table(LEXICON / "dated_acts.txt")
_NAMED = read_table(LEXICON / "dated_nouns.txt")
_KINDS = ("onset", "kill", "attack", "crash", "fire", "explosion", "quake", "rob", "kidnap")
_HAPPENING = frozenset(
    {"happen", "occur", "take", "unfold", "erupt", "begin", "start", "break", "ring"}
)
_LIGHT = frozenset({"begin", "start", "break", "strike", "hit", "exchange", "register", "target"})
_VERBS = frozenset(verb for kind in _KINDS for verb in _ACTS.get(kind, ())) - _HAPPENING - _LIGHT
_NOUNS = frozenset(noun for kind in _KINDS for noun in _NAMED.get(kind, ()))
_ANY = frozenset({"incident", "it", "this", "that", "tragedy", "event", "crime", "horror"})
_FIRING = frozenset({"fire", "open"})
_SHOTS = frozenset({"fire", "shot", "round", "gun", "bullet", "gunshot", "weapon", "handgun"})
_SOUNDS = _SHOTS | {"gunfire", "gunshots", "explosion", "blast", "crash", "boom"}


def happens_in(line: Line) -> bool:
    """Whether a sentence tells of the happening of an event, by a verb or by a noun of it."""
    nouns = any(t.tag[:2] == "NN" and is_deed(t.lemma.casefold()) for t in line.tokens)
    return nouns or any(_tells(line.tokens, clause, _ANY) for clause in line.parse.clauses)


def calls_in(line: Line) -> bool:
    """Whether a sentence tells that help was called or sent."""
    return any(tells_alarm(line.tokens, clause) for clause in line.parse.clauses)


def is_deed(lemma: str) -> bool:
    """Whether a noun names what befell people or things at one moment: "shooting", "crash"."""
    return lemma in _NOUNS


def tells_deed(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a clause tells that a deed happened, by any of the usual wordings: "the shooting took
    place", "it happened", "somebody opened fire", "gunfire erupted", "neighbours heard shots"."""
    if clause.lemma in _HEARING:
        return not clause.negated and _lemma(tokens, clause.object) in _SOUNDS
    if clause.lemma in _BEGINNING and clause.object is None:
        after = tokens[clause.verb + 1 : clause.verb + 2]
        if after and after[0].tag == "VBG":
            return after[0].lemma in _VERBS | _FIRING
    if clause.passive and clause.lemma in _STRIKING:
        return any(_lemma(tokens, phrase) in _SOUNDS for phrase in clause.obliques)
    if clause.lemma in _LEAVING and not clause.passive:
        return _lemma(tokens, clause.subject) in _NOUNS
    return _tells(tokens, clause, _ANY | _NOUNS | _SHOTS)


def tells_alarm(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a clause tells that help was called or sent: "officers were called to a bar", "a call
    came in", "dispatchers received a report", "the shooting was reported"."""
    subject = tokens[clause.subject.head].lemma.casefold() if clause.subject else ""
    if clause.lemma in _COMING:
        return subject in _CALLS
    if clause.lemma in _RECEIVING:
        return clause.object is not None and _is_call(tokens, clause)
    if clause.lemma in _REPORTING:
        return clause.passive and (subject in _NOUNS | _ANY)
    if clause.lemma in _CALLING:
        numbered = clause.first > 0 and tokens[clause.first - 1].text in _CALLS
        return clause.passive or clause.object is not None or numbered  # "a 911 call"
    return clause.lemma in _ANSWERING


def _is_call(tokens: Sequence[Token], clause: Clause) -> bool:
    phrase = clause.object
    return phrase is not None and not _CALLS.isdisjoint(
        [token.lemma.casefold() for token in tokens[phrase.first : phrase.last]]
    )


_COMING = frozenset({"come", "go"})
_RECEIVING = frozenset({"receive", "get", "answer", "field", "take"})
_REPORTING = frozenset({"report"})
_CALLING = frozenset({"call", "alert", "summon", "dispatch", "notify", "phone"})
_ANSWERING = frozenset({"respond"})
_CALLS = frozenset({"call", "report", "alarm", "alert", "911", "999", "112"})


_STRIKING = frozenset({"strike", "hit"})
_LEAVING = frozenset({"leave", "injure", "wound", "hurt", "claim", "send", "shake", "rock"})
_HEARING = frozenset({"hear"})
_BEGINNING = frozenset({"start", "begin"})


def _tells(tokens: Sequence[Token], clause: Clause, subjects: frozenset[str]) -> bool:
    if clause.negated or clause.modal is not None:
        return False
    subject = _lemma(tokens, clause.subject)
    if clause.lemma in _HAPPENING:
        return subject in subjects
    if clause.lemma in _FIRING:
        fired = subject in _SHOTS and (clause.passive or subject == "shot")
        return fired or _lemma(tokens, clause.object) in _SHOTS
    return clause.lemma in _VERBS


def _lemma(tokens: Sequence[Token], phrase: Phrase | None) -> str:
    return tokens[phrase.head].lemma.casefold() if phrase is not None else ""
