"""Statements that are brought by "according to"."""

from __future__ import annotations

from variorum.speech.contents import Content, clause_end, content_before, text_span
from variorum.speech.drafts import Draft
from variorum.speech.tokens import Tokens
from variorum.speech.verbs import FORMS

__all__ = ["according_to"]


def according_to(t: Tokens) -> list[tuple[int, Draft]]:
    """The attributions that "according to" brings, with the token of each."""
    found: list[tuple[int, Draft]] = []
    for i, word in enumerate(t.words[:-2]):
        if word == "according" and t.words[i + 1] == "to":
            draft = _according(t, i)
            if draft is not None:
                found.append((i, draft))
    return found


def _according(t: Tokens, i: int) -> Draft | None:
    """ "According to Holm, ..." and "..., according to Holm"."""
    first = i + 2
    cue = [text_span(t, i, i + 1)]
    if i == 0 or t.letters[i - 1] == "(" or (t.letters[i - 1] in "CS" and i < 3):
        last = _source_end(t, first, opens=True)
        comma = last + 1
        if comma >= len(t.letters) or t.letters[comma] != "," or comma + 1 >= len(t.letters):
            return None
        content = [text_span(t, comma + 1, clause_end(t, comma + 1, []))]
        return Draft(content, cue, [text_span(t, first, last)], "according", "according")
    last = _source_end(t, first)
    left = content_before(t, i, 0) or content_before_open(t, i)
    if left is None:
        return None
    content = [text_span(t, left.first, left.last)]
    resume = last + 2
    cut = resume < len(t.letters) and t.letters[last + 1] == t.letters[i - 1] == ","
    if cut and t.letters[resume] in "VAMQUED":
        content.append(text_span(t, resume, clause_end(t, resume, [])))
    return Draft(content, cue, [text_span(t, first, last)], "according", "according")


def content_before_open(t: Tokens, i: int) -> Content | None:
    """The words before "according to" without a comma."""
    if i < 2:
        return None
    return Content(_clause_start(t, i), i - 1, i, "left")


def _clause_start(t: Tokens, before: int) -> int:
    return 1 if t.letters[0] == "C" else 0


def _source_end(t: Tokens, first: int, opens: bool = False) -> int:
    """The last token of the source after "according to", which may open the sentence."""
    at = first
    while at < len(t.letters):
        letter = t.letters[at]
        if letter == "(":  # "Holm of the Ferry Bank (OSE: FB) in Orrin, ..."
            closing = t.letters.find(")", at)
            at = closing + 1 if closing > 0 else len(t.letters)
            continue
        if letter in ".;:-)" or (letter == "," and not opens and _speaks_again(t, at + 1)):
            break
        if letter == "," and not (
            (at + 1 < len(t.letters) and t.letters[at + 1] in "W") or _closing_aside(t, at)
        ):
            break
        if letter in "VAM" and "W" not in t.letters[first:at] and "E" not in t.letters[first:at]:
            break
        at += 1
    return max(first, at - 1)


def _speaks_again(t: Tokens, at: int) -> bool:
    """Whether whoever words are according to goes on: "according to Holm, who said ..."."""
    if t.letters[at : at + 1] != "W" or t.words[at] not in ("who", "which"):
        return False
    verb = at + 1
    while t.letters[verb : verb + 1] in ("R", "A", "M"):
        verb += 1
    return verb < len(t.letters) and t.words[verb] in FORMS


def _closing_aside(t: Tokens, comma: int) -> bool:
    """Whether a comma opens an apposition that a second comma closes: "Holm, the mayor, ...".

    In "the Herald's sources, the navy, the fleet, wants" the first comma ends the source: else the
    clause would begin with its verb.
    """
    if comma + 1 >= len(t.letters) or t.letters[comma + 1] != "D":
        return False
    closing = t.letters.find(",", comma + 1)
    if not 0 < closing <= comma + 12 or set(t.letters[comma + 1 : closing]) & set("VAMP"):
        return False
    following = t.letters.find(",", closing + 1)
    if following < 0 or set(t.letters[closing:following]) & set("VAMPE"):
        return True
    return following + 1 < len(t.letters) and t.letters[following + 1] not in "VAMZ"
