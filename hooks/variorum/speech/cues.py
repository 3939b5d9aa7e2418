"""Cues: the verbs of speech in a sentence, each with its subject."""

from __future__ import annotations

from itertools import compress, count

from variorum.speech.clauses import (
    Cue,
    Group,
    Use,
    main_subject,
    subject_ahead,
    subject_before,
    verb_group,
)
from variorum.speech.inversion import inverted_subject
from variorum.speech.tokens import Tokens
from variorum.speech.verbs import FORMS, Verb
from variorum.speech.words import WORDS
from variorum.swift import maker

__all__ = ["find_cues", "stops_before"]


def find_cues(t: Tokens) -> list[Cue]:
    """Every verb of speech that is used as a verb, with its subject."""
    cues: list[Cue] = []
    last: tuple[int, int] | None = None
    for i in compress(count(), map(FORMS.__contains__, t.words)):
        group = verb_group(t, i)
        if group is None:
            continue
        verb, after = _verb_of(t, group)
        if verb is None:
            continue
        subject, shared = _subject(t, group, last)
        cue = _cue(group, verb, after, subject, shared)
        cues.append(cue)
        inverted = inverted_subject(t, cue)
        if inverted is not None:
            last = inverted
        elif subject is not None and group.use == Use.FINITE:
            last = subject
    return cues


_cue = maker(Cue)


def _verb_of(t: Tokens, group: Group) -> tuple[Verb | None, int]:
    """The verb a form stands for: with its particle where that follows."""
    after = group.last + 1
    following = t.words[after] if after < len(t.letters) else ""
    for verb in group.form.verbs:
        if verb.particle and verb.particle == following:
            return verb, after + 1
    for verb in group.form.verbs:
        if not verb.particle:
            return verb, after
    return None, after


def _subject(
    t: Tokens, group: Group, last: tuple[int, int] | None
) -> tuple[tuple[int, int] | None, bool]:
    """The subject of a group and whether it is shared with an earlier verb."""
    before = t.letters[group.first - 1] if group.first else ""
    if group.use == Use.GERUND:
        if before in ("N",) and t.words[group.first - 1] in WORDS["speaking nouns"]:
            return _issuer(t, subject_before(t, group.first)), False
        seen = _seen(t, group.first)
        if seen is not None:
            return seen, False
        beside = _with_phrase(t, group.first)
        if beside is not None:
            return beside, False
        return last or main_subject(t, group.first) or subject_ahead(t, group.last), True
    if group.use == Use.INFINITIVE and t.letters[group.first] == "U":
        return last or main_subject(t, group.first), True
    if before == "C":
        return last or main_subject(t, group.first), True
    subject = subject_before(t, group.first)
    if subject is None and before == "," and last is not None:
        return None, False
    return subject, False


def _issuer(t: Tokens, issued: tuple[int, int] | None) -> tuple[int, int] | None:
    """Who issued what speaks, if that is told: Holm in "Holm issued a statement saying"."""
    if issued is None or issued[0] < 2 or t.words[issued[0] - 1] not in WORDS["issued"]:
        return issued
    return subject_before(t, issued[0] - 1) or issued


def _seen(t: Tokens, first: int) -> tuple[int, int] | None:
    """The noun phrase in "a film showing Holm and Dahl mocking the board"."""
    if first < 2 or t.letters[first - 1] not in "NXO":
        return None
    for at in range(first - 1, max(-1, first - 12), -1):
        if t.letters[at] == "G" and t.words[at] in _SHOWING:
            return (at + 1, first - 1)
        if t.letters[at] not in "NXDC#'O":
            return None
    return None


_SHOWING = frozenset({"showing", "depicting", "capturing", "featuring", "catching", "recording"})


def _with_phrase(t: Tokens, first: int) -> tuple[int, int] | None:
    """The noun phrase in "with the union calling it a mistake"."""
    if first < 2 or t.letters[first - 1] not in "NXO":
        return None
    for at in range(first - 1, max(-1, first - 12), -1):
        if t.words[at] == "with":
            return (at + 1, first - 1)
        if t.letters[at] not in "NXDI#'ERO":
            return None
    return None


def stops_before(t: Tokens, later: list[Cue]) -> list[int]:
    """The tokens where the words of an earlier cue end, because a later cue's clause begins."""
    stops: list[int] = []
    for cue in later:
        if cue.verb.lemma in WORDS["thought"]:
            continue
        begin = cue.group.first if cue.shared or cue.subject is None else cue.subject[0]
        if begin == 0:
            continue
        before = t.letters[begin - 1]
        comma = begin > 1 and t.letters[begin - 2] == ","
        if cue.group.use == Use.GERUND:
            if before == "," or t.words[begin - 1] in ("while", "before", "after", "when"):
                stops.append(begin - 1)
            elif before in ("Q", "q"):
                stops.append(begin)
            elif before == "C":
                stops.append(begin - 2 if comma else begin - 1)
        elif cue.group.use == Use.FINITE and _parts(t, cue, begin, comma):
            stops.append(begin - 2 if comma else begin - 1)
    return stops


def _parts(t: Tokens, cue: Cue, begin: int, comma: bool) -> bool:
    """Whether a finite cue ends the words before it: "and added", ", but Berg said", "while"."""
    before = t.letters[begin - 1]
    if cue.shared:
        return before == "C"
    if before == "S" and t.words[begin - 1] in ("while", "as", "though", "although"):
        return True
    return comma and before in ("C", "S")
