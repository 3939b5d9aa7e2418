"""Scenes: which sentences tell that the event of their article happened.

"The shooting occurred near Ferrow", "three were killed", "somebody opened fire at a party".
"""

from __future__ import annotations

from itertools import chain

from variorum.collation.folder import Line
from variorum.collation.lists import LEXICON
from variorum.mentions.ages import PERSONS
from variorum.records import Clause, Parse, Phrase
from variorum.wordlists import read_table

__all__ = [
    "DEEDS",
    "calls_in",
    "happens_in",
    "is_deed",
    "is_event",
    "tells_alarm",
    "tells_arrival",
    "tells_deed",
]

_ACTS = read_table(LEXICON / "dated_acts.txt")
_NAMED = read_table(LEXICON / "dated_nouns.txt")
_KINDS = ("onset", "kill", "attack", "crash", "fire", "explosion", "quake", "rob", "kidnap")
_WORDS = {part: frozenset(words) for part, words in read_table(LEXICON / "scene.txt").items()}
_HAPPENING, _LIGHT = _WORDS["happening"], _WORDS["light"]
_VERBS = frozenset(verb for kind in _KINDS for verb in _ACTS.get(kind, ())) - _HAPPENING - _LIGHT
DEEDS = frozenset(noun for kind in _KINDS for noun in _NAMED.get(kind, ()))
"""The nouns of deeds."""
_ANY = _WORDS["event"]
_FIRING, _SHOTS, _SOUNDS = _WORDS["firing"], _WORDS["shots"], _WORDS["sounds"]
_ARMS = _WORDS["arms"]
_BODY = read_table(LEXICON / "body_parts.txt")
_STRIKING = _SOUNDS | frozenset(_BODY) | frozenset(chain.from_iterable(_BODY.values()))


def happens_in(line: Line) -> bool:
    """Whether a sentence tells of the happening of an event, by a verb or by a noun of it."""
    words = zip(line.tags, line.parse.lemmas, strict=True)
    if any(tag[:2] == "NN" and is_deed(lemma.casefold()) for tag, lemma in words):
        return True
    return any(_tells(line.parse, clause, _ANY) for clause in line.parse.clauses)


def calls_in(line: Line) -> bool:
    """Whether a sentence tells that help was called or sent."""
    return any(tells_alarm(line.parse, clause) for clause in line.parse.clauses)


def is_deed(lemma: str) -> bool:
    """Whether a noun names what befell people or things at one moment: "shooting", "crash"."""
    return lemma in DEEDS


def is_event(lemma: str) -> bool:
    """Whether a noun stands for whatever an article is of: "the 2 a.m. incident"."""
    return lemma in _ANY or is_deed(lemma)


def tells_deed(parse: Parse, clause: Clause) -> bool:
    """Whether a clause tells that a deed happened, by any of the usual wordings: "the shooting took
    place", "it happened", "somebody opened fire", "gunfire erupted", "neighbours heard shots",
    "bullets came through the door"."""
    lemma = clause.lemma
    if lemma in _WORDS["hearing"]:
        told = _sound(parse, clause.object)
        return not clause.negated and (told in _SOUNDS or (lemma != "hear" and told in DEEDS))
    if lemma in _WORDS["beginning"] and _is_begun(parse, clause):
        return True
    if lemma in _WORDS["waking"] or (clause.passive and lemma in _WORDS["striking"]):
        waking = (*clause.obliques, clause.subject)
        kinds = _SOUNDS if lemma in _WORDS["waking"] else _STRIKING
        return any(_sound(parse, phrase) in kinds for phrase in waking)
    if lemma in _WORDS["leaving"] and not clause.passive and _lemma(parse, clause.subject) in DEEDS:
        return True
    if lemma in _WORDS["flying"] and _lemma(parse, clause.subject) in _FLYING:
        return not (clause.negated or clause.modal)
    return _tells(parse, clause, _HAPPENED)


def _sound(parse: Parse, phrase: Phrase | None) -> str:
    """The head of a phrase, or what there is many of or a sound of: "a volley of shots", "the sound
    of gunfire"."""
    if phrase is None or parse.lowered[phrase.last : phrase.last + 1] != ("of",):
        return _lemma(parse, phrase)
    held = next((each for each in parse.phrases if each.first == phrase.last + 1), None)
    return _lemma(parse, held)


_HAPPENED = _ANY | DEEDS | _SHOTS
_FLYING = frozenset({"bullet", "shot", "round", "gunshot", "gunfire"})


def _is_begun(parse: Parse, clause: Clause) -> bool:
    """ "Began firing", "started shooting at them", whether the word is read as a verb or a noun."""
    at = clause.verb + 1
    if at == len(parse.tags) or not parse.lowered[at].endswith("ing"):
        return False
    return parse.tags[at] in ("VBG", "NN") and parse.lemmas[at] in _BEGUN


_BEGUN = _VERBS | _FIRING | DEEDS


def tells_alarm(parse: Parse, clause: Clause) -> bool:
    """Whether a clause tells that help was called or sent: "officers were called to a bar", "a call
    came in", "dispatchers received a report", "the shooting was reported"."""
    lemma = clause.lemma
    subject = _lemma(parse, clause.subject)
    if lemma in _WORDS["coming"]:
        return subject in _CALLS
    if lemma in _WORDS["receiving"]:
        return clause.object is not None and _is_call(parse, clause)
    if lemma in _WORDS["reporting"]:
        of_event = clause.passive and subject in _REPORTED
        return of_event or (not clause.passive and _lemma(parse, clause.object) in _REPORTABLE)
    if lemma in _WORDS["calling"]:
        before = parse.lowered[clause.first - 1] if clause.first else ""
        numbered = before in _CALLS or before == "fired"  # "a 911 call", "a shots fired call"
        return clause.passive or _lemma(parse, clause.object) in _HELP or numbered
    return lemma in _WORDS["answering"]


def tells_arrival(parse: Parse, clause: Clause) -> bool:
    """Whether a clause tells that help came, or what it found: "officers arrived", "police found
    two men shot"."""
    if clause.negated or clause.modal or clause.lemma not in _WORDS["arriving"]:
        return False
    subject = _lemma(parse, clause.subject)
    if clause.passive:
        if clause.lemma not in _FINDING:
            return False
        hurt = not _HURT.isdisjoint(parse.lowered[clause.last : clause.last + 1])
        return hurt or subject in _FOUND or subject in PERSONS or _is_by_force(parse, clause)
    if clause.subject is None:
        subject = _parted_subject(parse, clause)
    if subject == "they" and clause.lemma == "arrive":
        return any(_lemma(parse, c.subject) in _WORDS["force"] for c in parse.clauses)
    return subject in _WORDS["force"]


def _is_by_force(parse: Parse, clause: Clause) -> bool:
    """Whether a clause tells by whom: "Holm was found by police"."""
    return any(
        _lemma(parse, phrase) in _WORDS["force"] and parse.lowered[phrase.first - 1] == "by"
        for phrase in clause.obliques
    )


def _parted_subject(parse: Parse, clause: Clause) -> str:
    """The subject of a verb from which a participle parts it: "officers responding to a call found
    two men"."""
    opens = parse.clauses[0]
    is_parting = opens is not clause and parse.tags[opens.first] == "VBG" and opens.first > 0
    phrase = parse.phrases[0] if is_parting and parse.phrases else None
    return _lemma(parse, phrase) if phrase is not None and phrase.last == opens.first else ""


_FINDING = frozenset({"find", "discover"})
_HURT = frozenset({"dead", "shot", "wounded", "injured", "unconscious", "unresponsive", "bleeding"})
_FOUND = frozenset({"victim", "body", "he", "she", "they", "two", "three", "four"})


def _is_call(parse: Parse, clause: Clause) -> bool:
    phrase = clause.object
    return phrase is not None and not _CALLS.isdisjoint(
        [lemma.casefold() for lemma in parse.lemmas[phrase.first : phrase.last]]
    )


_CALLS = _WORDS["calls"]
_REPORTABLE = _SOUNDS | DEEDS
_REPORTED = _REPORTABLE | _ANY | _CALLS
_HELP = _CALLS | _WORDS["force"] | _WORDS["help"]


def _tells(parse: Parse, clause: Clause, subjects: frozenset[str]) -> bool:
    if clause.negated or clause.modal is not None:
        return False
    subject = _lemma(parse, clause.subject)
    if clause.lemma in _HAPPENING:
        return subject in subjects or _sound(parse, clause.subject) in subjects
    if clause.lemma in _WORDS["discharging"]:
        off = clause.lemma != "go" or parse.lowered[clause.last : clause.last + 1] == ("off",)
        return off and (subject in _ARMS or _lemma(parse, clause.object) in _ARMS)
    if clause.lemma in _FIRING:
        fired = subject in _SHOTS and (clause.passive or subject == "shot")
        at_somebody = clause.lemma == "fire" and clause.object is None and not clause.passive
        return fired or at_somebody or _lemma(parse, clause.object) in _SHOTS
    return clause.lemma in _VERBS


def _lemma(parse: Parse, phrase: Phrase | None) -> str:
    return parse.lemmas[phrase.head].casefold() if phrase is not None else ""
