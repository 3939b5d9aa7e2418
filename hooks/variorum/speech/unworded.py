"""Quotations without a verb of speech: led up to by a colon, or signed after a dash."""

from __future__ import annotations

import re

from variorum.records import Span
from variorum.speech.clauses import subject_before
from variorum.speech.contents import text_span
from variorum.speech.drafts import Draft
from variorum.speech.tokens import Tokens

__all__ = ["lead_up", "led_up_to", "signed"]

_SIGNATURE = re.compile(r"Q-{1,2}(X[XIDN#',()]{0,20}[XN)]|X)[.,]*$")


def led_up_to(t: Tokens) -> list[Draft]:
    """A quotation after a colon without a verb of speech: 'Holm had one message: "Go home."'"""
    colon = t.letters.find(":Q")
    if colon < 1:
        return []
    cue, source = lead_up(t)
    content = [text_span(t, colon + 1, colon + 1)]
    return [Draft(content, [cue], source, ":", "led up")] if source else []


def signed(t: Tokens) -> list[Draft]:
    """A quotation with its speaker after a dash: '"We waited." — Ada Holm, baker'."""
    found = _SIGNATURE.match(t.letters)
    if not found or not t.capitals[found.start(1)]:
        return []
    content = [text_span(t, 0, found.start(0))]
    cue = text_span(t, 1, found.start(1) - 1)
    return [Draft(content, [cue], [text_span(t, found.start(1), found.end(1) - 1)], "-", "left")]


def lead_up(t: Tokens) -> tuple[Span, list[Span]]:
    """The words from the first verb to the first colon as a cue, and that verb's subject."""
    colon = t.letters.find(":")
    verb = next((i for i in range(colon) if t.letters[i] in "VAM" or _is_past(t, i)), None)
    if verb is None:
        return text_span(t, colon, colon), []
    subject = subject_before(t, verb)
    return text_span(t, verb, colon), [text_span(t, *subject)] if subject else []


def _is_past(t: Tokens, i: int) -> bool:
    return t.letters[i] == "E" and i > 0 and t.letters[i - 1] in "XPN),R"
