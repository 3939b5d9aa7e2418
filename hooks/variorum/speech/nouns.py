"""Nouns of speech: "his claim that the pier is safe", "reports also emerged of a new ferry"."""

from __future__ import annotations

from pathlib import Path

from variorum.records import Span
from variorum.speech.clauses import phrase_start
from variorum.speech.contents import clause_end, object_end, text_span
from variorum.speech.drafts import Draft
from variorum.speech.tokens import Tokens
from variorum.wordlists import read_words

__all__ = ["NOUNS", "noun_attributions"]

_LEXICON = Path(__file__).parent / "lexicon"
NOUNS = read_words(_LEXICON / "nouns.txt")
_NOUNS_OF = read_words(_LEXICON / "nouns_of.txt")
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
_EMERGE = frozenset({"emerged", "emerge", "surfaced", "circulated", "spread", "came", "swirled"})
_REACH = 6


def noun_attributions(t: Tokens, verbs: frozenset[int]) -> list[tuple[int, Draft]]:
    """The attributions that hang on a noun, with the token of each; ``verbs`` are cues already."""
    found: list[tuple[int, Draft]] = []
    for i, word in enumerate(t.words):
        if word in NOUNS and i not in verbs:
            draft = _with_that(t, i) or _with_of(t, i)
            if draft is not None:
                found.append((i, draft))
    return found


def _with_that(t: Tokens, i: int) -> Draft | None:
    """ "The claim (by Holm) (on Monday) that ..."."""
    at = i + 1
    source: list[Span] = _owner(t, i)
    while at < len(t.letters) and t.letters[at] != "K":
        if at > i + _REACH or t.letters[at] not in "IXNDT#'E":
            return None
        at += 1
    if at >= len(t.letters):
        return None
    if at > i + 1:
        if t.words[i + 1] not in ("by", "from", "on", "in", "to"):
            return None
        if t.words[i + 1] in ("by", "from"):
            source = [text_span(t, i + 2, at - 1)]
    if t.words[i] == "reports" and not source:
        source = [text_span(t, i, i)]
    content = [text_span(t, at, object_end(t, at, []))]
    return Draft(content, [text_span(t, i, i)], source, t.words[i], "noun")


def _with_of(t: Tokens, i: int) -> Draft | None:
    """ "Accusations of fraud", "reports also emerged of a new ferry"."""
    word = t.words[i]
    if word not in _NOUNS_OF or i + 2 >= len(t.letters):
        return None
    of = i + 1
    cue_last = i
    if word == "reports":
        while of < len(t.letters) and t.letters[of] in "RAVE" and of < i + 4:
            cue_last = of
            of += 1
        if not _EMERGE & {*t.words[i + 1 : of]}:
            return None
    if of + 1 >= len(t.letters) or t.words[of] != "of":
        return None
    source = _owner(t, i)
    cue = text_span(t, i, of)
    if word == "reports":
        source = [text_span(t, i, i)]
        cue = text_span(t, i + 1, cue_last)
        content = [text_span(t, of + 1, clause_end(t, of + 1, []))]
    else:
        content = [text_span(t, of + 1, object_end(t, of + 1, []))]
    return Draft(content, [cue], source, word, "noun of")


def _owner(t: Tokens, i: int) -> list[Span]:
    """Whose claim it is: "Holm's repeated claim", "his claim"."""
    at = i - 1
    while at >= 0 and i - at < 4 and t.letters[at] in "NEX#TG":
        at -= 1
    if at < 0:
        return []
    if t.words[at] in _OWNERS:
        return [text_span(t, at, at)]
    if t.letters[at] == "'" and at:
        start = phrase_start(t, at - 1)
        return [text_span(t, start if start is not None else at - 1, at - 1)]
    return []
