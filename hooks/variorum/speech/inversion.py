"""Subjects that stand after their verb: '"No," said Ada Holm, the mayor.'"""

from __future__ import annotations

from variorum.speech.clauses import Cue, Use
from variorum.speech.tokens import Tokens
from variorum.speech.words import WORDS

__all__ = ["inverted_subject"]


def inverted_subject(t: Tokens, cue: Cue) -> tuple[int, int] | None:
    """The subject after the verb: '"No," said Ada Holm, the mayor.'"""
    group = cue.group
    if group.use != Use.FINITE or "q" not in cue.verb.takes or group.first != group.last:
        return None
    before = t.letters[group.first - 1] if group.first else ""
    if before not in (",", "Q", "q", "-"):
        return None
    if cue.subject is not None and before == "," and not _names_who_says(t, cue):
        return None
    first = cue.after
    if first >= len(t.letters) or t.letters[first] not in "XDNP#GE":
        return None
    quoted = t.letters[group.first - 1] in "Qq"
    if not quoted and cue.verb.lemma == "tell":  # "Holm -- the baker -- told Dahl on Monday that"
        return None
    if not quoted and "Q" not in t.letters[: group.first] and not _states(t, cue):
        return None
    last = _phrase_end(t, first)
    if not quoted and cue.verb.lemma != "say" and t.letters[last + 1 : last + 2] == "K":
        return None  # "the letter, sent in May, warned the board that"
    return (first, last)


def _names_who_says(t: Tokens, cue: Cue) -> bool:
    """Whether a name ends the clause of "said", so that what stands before is no subject.

    "The lights went out in the harbour, where boats lay, said Ada Holm": no harbour says her.
    """
    if cue.verb.lemma != "say" or cue.after >= len(t.letters):
        return False
    if t.letters[cue.after] != "X" and t.words[cue.after] not in WORDS["sayers"]:
        return False
    last = _phrase_end(t, cue.after)
    return t.letters[last + 1 : last + 2] in ("", ".", ",")


def _states(t: Tokens, cue: Cue) -> bool:
    """Whether words without marks before a verb are a sentence, as its subject follows.

    "The pier is shut, said Holm"; but not "the deal, announced Friday" or "regular, pledged votes".
    """
    before = t.letters[: cue.group.first]
    if cue.verb.lemma == "say" and before[-1] == ",":
        last = _phrase_end(t, cue.after)
        if len(before) > 3 and t.letters[last + 1 : last + 2] in ("", ".", "T", "I"):
            return True  # "People drive too fast, said Holm": nothing else is said there
    return "c" in cue.verb.takes and bool(set(before) & set("VAMZ") or "E" in before[1:])


def _phrase_end(t: Tokens, first: int) -> int:
    """The last token of a subject after its verb, with appositions and "who" clauses."""
    at = first
    last = first
    while at < len(t.letters):
        letter = t.letters[at]
        if letter in "NXD#'qEPTB()Z&W" or (letter in "VAMUKGOJIS" and "W" in t.letters[first:at]):
            last = at
        elif not _goes_on(t, at):
            break
        at += 1
    return last


def _goes_on(t: Tokens, at: int) -> bool:
    """Whether a subject after its verb goes on past a link or comma: "of", ", the mayor"."""
    letter = t.letters[at]
    before = t.letters[at - 1]
    after = t.letters[at + 1] if at + 1 < len(t.letters) else ""
    if letter == "I":
        if t.words[at] in ("in", "on", "at"):
            return after not in ("T", "D")
        return t.words[at] in ("of", "for", "from", "with")
    if letter == "U":  # "a source close to the union", not "Holm to reporters"
        return before == "N" and after in ("D", "N", "X")
    if letter == ",":
        return after in ("D", "N", "W", "#", "X", "E")
    return letter in ("C", "R")
