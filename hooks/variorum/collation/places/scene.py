"""Scenes: which sentences tell that the event of their article happened.

"The shooting occurred near Ferrow", "three were killed", "somebody opened fire at a party".
"""

from __future__ import annotations

from variorum.collation.folder import Line
from variorum.collation.lists import LEXICON
from variorum.records import Clause, Phrase
from variorum.wordlists import read_table

__all__ = ["happens_in"]

_ACTS = read_table(LEXICON / "dated_acts.txt")
_NAMED = read_table(LEXICON / "dated_nouns.txt")
_KINDS = ("onset", "kill", "attack", "crash", "fire", "explosion", "quake", "rob", "kidnap")
_HAPPENING = frozenset({"happen", "occur", "take", "unfold", "erupt", "begin", "start", "break"})
_LIGHT = frozenset({"begin", "start", "break", "strike", "hit", "exchange", "register", "target"})
_VERBS = frozenset(verb for kind in _KINDS for verb in _ACTS.get(kind, ())) - _HAPPENING - _LIGHT
_NOUNS = frozenset(noun for kind in _KINDS for noun in _NAMED.get(kind, ()))
_ANY = frozenset({"incident", "it", "this", "that", "tragedy", "event", "crime", "horror"})
_FIRING = frozenset({"fire", "open"})
_SHOTS = frozenset({"fire", "shot", "round", "gun"})


def happens_in(line: Line) -> bool:
    """Whether a sentence tells of the happening of an event, by a verb or by a noun of it."""
    nouns = any(t.tag[:2] == "NN" and t.lemma.casefold() in _NOUNS for t in line.tokens)
    return nouns or any(_tells(line, clause) for clause in line.parse.clauses)


def _tells(line: Line, clause: Clause) -> bool:
    if clause.negated or clause.modal is not None:
        return False
    subject = _lemma(line, clause.subject)
    if clause.lemma in _HAPPENING:
        return subject in _ANY
    if clause.lemma in _FIRING:
        return _lemma(line, clause.object) in _SHOTS or subject == "shot"
    return clause.lemma in _VERBS


def _lemma(line: Line, phrase: Phrase | None) -> str:
    return line.tokens[phrase.head].lemma.casefold() if phrase is not None else ""
