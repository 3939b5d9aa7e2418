"""Negation: which tokens of a sentence are denied, and which are held open."""

from __future__ import annotations

from variorum.collation.folder import Folder, Line
from variorum.collation.lists import LEXICON
from variorum.keeping import kept_with
from variorum.records import Clause
from variorum.wordlists import read_words

__all__ = [
    "denied",
    "denied_in",
    "denying",
    "has_negation",
    "held_open",
    "is_asked",
    "is_denied_before",
    "is_held_open",
    "is_imagined",
    "may_deny",
    "undone",
]

_NEGATIVE_SUBJECTS = frozenset({"none", "neither", "nobody", "no-one", "nothing"})
_DETERMINERS = frozenset({"no", "without", "nor"})
_OTHERS = frozenset({"not", "never", "few", "hardly", "deny", "denied", "denies", "lack", "fail"})
_NEGATIVE = _NEGATIVE_SUBJECTS | _DETERMINERS | _OTHERS
_NEGATIVE_ENDINGS, _NEGATIVE_OPENING = ("n't", "n’t"), "non-"
_OPEN = read_words(LEXICON / "holding_back.txt") - {"not", "no"}


def denied(line: Line) -> dict[int, int]:
    """The tokens under a negation, each with the token at which what denies it begins.

    In "none of them had serious injuries" the words from "had" on are denied from "none" on.
    """
    found: dict[int, int] = {}
    for opening, first, last in _denied_stretches(line):
        for at in range(first, last):
            found.setdefault(at, opening)
    return found


def denied_in(folder: Folder, line: Line) -> dict[int, int]:
    """The tokens of a line of a folder under a negation, as ``denied`` gives them: of most none."""
    return denied(line) if line.place in denying(folder) else {}


def undone(line: Line) -> dict[int, int]:
    """The tokens of what is told as not done under another verb, as ``denied`` gives them."""
    found: dict[int, int] = {}
    for number, clause in enumerate(line.parse.clauses):
        governor = _undoing(line, number)
        if governor is not None:
            found.update((at, governor) for at in range(clause.first, _end(line, clause)))
    return found


@kept_with
def denying(folder: Folder) -> set[int]:
    """The places of the lines that may deny anything, or tell it as not done under another verb:
    most hold no word that does."""
    words, lemmas = folder.words, folder.lemmas
    forms = words.of_endings(_NEGATIVE_ENDINGS) | words.of_openings((_NEGATIVE_OPENING,))
    spoken = words.of(_NEGATIVE) | lemmas.of(_DETERMINERS | _UNDOING) | forms
    return spoken.union([line.place for line in folder.lines if _negates(line)])


def _undoing(line: Line, number: int) -> int | None:
    """Where a word before a clause makes it one that is not so: "denied closing the ford", "denied
    that it was closed", "refused to close it", "was unable to close it"."""
    clause = line.parse.clauses[number]
    opening = line.tags[clause.first]
    before = line.parse.clauses[number - 1] if number else None
    to = clause.first if opening == "TO" else clause.first - 1
    if to > 0 and line.tags[to] == "TO" and line.parse.lemmas[to - 1] == "unable":
        return to - 1
    if before is None or before.negated or line.parse.lemmas[before.first - 1] in _NEGATIVE:
        return None
    if before.lemma in _REFUSING:
        return before.first if to == before.last and line.tags[to] == "TO" else None
    if before.lemma != "deny":
        return None
    is_gerund = opening == "VBG" and clause.first == before.last
    is_told = any(lemma == "that" for lemma in line.parse.lemmas[before.last : before.last + 2])
    return before.first if is_gerund or (is_told and before.object is None) else None


_REFUSING = frozenset({"refuse", "decline", "fail", "neglect"})
_UNDOING = _REFUSING | {"deny", "unable", "without"}


def _denied_stretches(line: Line) -> list[tuple[int, int, int]]:
    stretches: list[tuple[int, int, int]] = []
    for clause in line.parse.clauses:
        opening = _negative_subject(line, clause)
        if opening is not None or clause.negated:
            start = _adverb(line, clause) if opening is None else opening
            stretches.append((start, clause.first, _end(line, clause)))
    for phrase in line.parse.phrases:
        before = line.parse.lemmas[phrase.first - 1] if phrase.first else ""
        if before in _DETERMINERS:
            stretches.append((phrase.first - 1, phrase.first, phrase.last))
        elif line.parse.lemmas[phrase.first] in _DETERMINERS:
            stretches.append((phrase.first, phrase.first, phrase.last))
    return stretches


def _adverb(line: Line, clause: Clause) -> int:
    """Where a denied verb group begins, with the adverb that denies it: "never sailed"."""
    return clause.first - (clause.first > 0 and line.parse.lemmas[clause.first - 1] in _NEGATIVE)


def _negative_subject(line: Line, clause: Clause) -> int | None:
    """Where "none", "neither" or "no one" stands in the words before a verb."""
    if any(tag in ("JJR", "RBR") for tag in line.parse.tags[clause.last : clause.last + 3]):
        return None  # "none has been braver" praises one of them
    ends = [c.last for c in line.parse.clauses if c.last <= clause.first and not _is_noun(line, c)]
    for at in range(max(ends, default=0), clause.first):
        word = line.parse.lowered[at]
        if word in _NEGATIVE_SUBJECTS or (word == "no" and line.parse.lemmas[at + 1] == "one"):
            return at
    return None


def _is_noun(line: Line, clause: Clause) -> bool:
    """Whether a lone participle stands for those of whom it is true: "none of the wounded"."""
    return clause.first > 0 and line.tags[clause.first - 1] in ("DT", "PRP$")


def _end(line: Line, clause: Clause) -> int:
    """Where a clause ends: before the next verb or mark."""
    following = [c.first for c in line.parse.clauses if c.first >= clause.last]
    end = min(following, default=len(line.tags))
    marks = (at for at in range(clause.last, end) if line.parse.texts[at] in ",;:")
    return next(marks, end)


def has_negation(line: Line) -> bool:
    """Whether a sentence denies anything at all, so that it says nothing for certain."""
    words = line.parse.lowered
    return not _NEGATIVE.isdisjoint(words) or _negates(line) or _has_negative_form(line)


def _negates(line: Line) -> bool:
    """Whether a verb of a sentence is negated."""
    return True in [clause.negated for clause in line.parse.clauses]


def _has_negative_form(line: Line) -> bool:
    """Whether a word is one of "isn't", "can’t", "non-payment", whose letters most lack."""
    text = line.text.casefold()
    if not ("n't" in text or "n’t" in text or "non-" in text):
        return False
    return any(map(_is_negative, line.parse.lowered))


def may_deny(line: Line) -> bool:
    """Whether a sentence may put any token under a negation: most hold no word that does."""
    return has_negation(line) or not _DETERMINERS.isdisjoint(line.parse.lemmas)


def held_open(line: Line) -> bool:
    """Whether a sentence leaves open what it says: a modal, a doubt, a question."""
    return is_imagined(line) or not _OPEN.isdisjoint(line.parse.lemmas)


def is_held_open(line: Line, clause: Clause) -> bool:
    """Whether what stands before a verb, or the verb itself, leaves open what it says: a modal, a
    doubt, a condition."""
    before = slice(max(clause.first - _BEFORE, 0), clause.last)
    if clause.modal is not None or "MD" in line.tags[before]:
        return True
    return not _OPEN.isdisjoint(line.parse.lemmas[before])


_BEFORE = 8
"""Tokens before a verb in which stands what holds it open or denies it."""


def is_denied_before(line: Line, clause: Clause) -> bool:
    """Whether a word before a verb may deny it, whatever the grammar."""
    before = slice(max(clause.first - _BEFORE, 0), clause.last)
    undoes = not _UNDOING.isdisjoint(line.parse.lemmas[before])
    return undoes or any(map(_is_negative, line.parse.lowered[before]))


def _is_negative(word: str) -> bool:
    return (
        word in _NEGATIVE or word.endswith(_NEGATIVE_ENDINGS) or word.startswith(_NEGATIVE_OPENING)
    )


def is_asked(line: Line) -> bool:
    """Whether a sentence is a question."""
    return line.asks


def is_imagined(line: Line) -> bool:
    """Whether a sentence tells what may be or asks what is."""
    return line.asks or "MD" in line.tags
