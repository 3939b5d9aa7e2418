"""Statements of one sentence that get in each other's way."""

from __future__ import annotations

from variorum.records import Span
from variorum.speech.drafts import Draft
from variorum.speech.tokens import Tokens

__all__ = ["give_way", "keep_apart"]


def keep_apart(t: Tokens, drafts: list[Draft]) -> None:
    """ "According to the Herald, the union wants ...": the Herald is no part of who wants.

    In "according to the Herald, which says ..." it is all of who says.
    """
    for draft in drafts:
        if draft.frame != "according":
            continue
        start, end = draft.source[0]
        for other in drafts:
            if other is not draft and other.source and other.source[0][0] == start:
                at = next((n for n in range(len(t.ends)) if t.start(n) > end + 1), None)
                if at is not None and t.letters[at] != "W" and t.start(at) < other.source[-1][1]:
                    other.source = [(t.start(at), other.source[-1][1])]


def give_way(t: Tokens, drafts: list[Draft]) -> None:
    """A quotation with a speaker of its own ends the words before it.

    'He said it would be long: "We waited," Holm said' has two contents, not one in the other.
    """
    for own in drafts:
        if own.frame not in ("left", "inverted"):
            continue
        begin, end = own.content[0]
        opening = next((i for i in range(len(t.ends)) if t.start(i) == begin), None)
        cut = _last_before(t, opening) if opening and t.letters[opening] == "Q" else None
        for other in drafts:
            if other is not own:
                other.content = [_shortened(span, begin, end, cut) for span in other.content]


def _last_before(t: Tokens, opening: int) -> int:
    """Where the words before a quotation end, without the marks that lead up to it."""
    last = opening - 1
    while last > 0 and t.letters[last] in ",:;-C":
        last -= 1
    return t.ends[last]


def _shortened(span: Span, begin: int, end: int, cut: int | None) -> Span:
    """A content cut where another's quotation begins, or where a content that holds it ends."""
    if cut is not None and span[0] < begin < span[1] and span[0] < cut:
        return (span[0], cut)
    return (span[0], end) if begin <= span[0] < end < span[1] else span
