"""Notices: what a publisher prints beside its report, which tells nothing of the event.

"© 2031 Harbour Post. All rights reserved.", "Reach Ida Brandt at ida@post.example or follow
@idabrandt on Twitter.", "Sign up for our newsletter.", "(Photo: Harbour Post)". They stand in the
source as everything else does, but are read neither for names nor for figures: the telephone
numbers of two reporters are no difference between their reports. The forms were gathered by reading
the ends of local American and British reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from variorum.reading.pieces import pieces_of
from variorum.records import Sentence, SentenceKind
from variorum.tables import Table

__all__ = ["notices_in"]

_CUES = (
    *("@", "©", "(c)", "opyright", "OPYRIGHT", "ights reserved", "ights Reserved"),
    *("ublished, broad", "witter", "acebook", "nstagram", "ewsletter", "lick here", "lick HERE"),
    *("ownload", "hoto", "HOTO", "mage:", "ideo:", "redit", "hare this", "HARE THIS"),
    *("developing story", "breaking news", "tay with", "heck back", "ead more", "EAD MORE"),
    *("elated", "ELATED", "ign up", "ubscribe", "atch live", "ee also"),
)
"""What every notice holds some of; of a text without them no sentence is looked at."""

_HELD = re.compile(
    r"""
    \ball\ rights\ reserved\b
    | \bmaterial\ may\ not\ be\ published\b
    | \bclick\ (?:here|on)\b
    | [—–-]\s?[^()]{2,60}\ \(@\w+\)                    # a post and who posted it: — Ida (@ida)
    | \bpic\.twitter\.com/
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What makes a notice wherever it stands in a sentence."""
_NEEDED = ("reserved", "mater", "k here", "k on", "(@", "tter.com/")
"""What every match of it holds some of, in lower case."""
_OPENING = re.compile(
    r"""
    ^\W*(?:
      (?:©|\(c\)|copyright\b)                            # © 2031 Harbour Post
    | (?:sign\ up|subscribe|register)\b.*\b(?:newsletters?|alerts?|e-?mails?|today|free|news)\b
    | download\b.*\bapps?\b                             # Download our free app
    | (?:follow|like|find|join|visit)\b.*(?:@\w|\b(?:twitter|facebook|instagram|youtube)\b)
    | (?:reach|contact|e-?mail|call|write\ to|text)\b.*(?:\S@\w|\b\d{3}-\d{4}\b)
    | (?:twitter|facebook|e-?mail)\s*:                   # Twitter: @idabrandt
    | (?:read\ more|related|see\ also|watch\ live)\s*(?::|\W*$)
    | related\ (?:stories|articles|content|coverage)\b
    | (?:please\ )?check\ back\b
    | stay\ with\b.*\bupdates\b
    | this\ is\ a\ (?:developing|breaking)\b
    | share\ th(?:is|e)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS = re.compile(r"\S@\w[\w-]*\.\w")
_CREDIT = re.compile(r"^\W*(?:photos?|images?|video|credit|(?:photo|image) credit)\s*:", re.I)
_LONGEST_LINE = 12
"""Words of the longest line that is a notice for an address or a credit in it alone. A longer one
may be a caption, which tells of the event: "Photo: Ida Brandt. The ferry aground at Lorne"."""

_LONGEST = 2_000
"""Code points of the longest notice: what is longer holds more than one."""


def notices_in(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The ids of an article's sentences that are its publisher's notices."""
    near = set(filter(None, map(_CUES_NEAR.__getitem__, pieces_of(text))))
    cues = set(chain.from_iterable(near))
    if not any(map(text.__contains__, cues)):
        return frozenset()
    return frozenset([s.id for s in sentences if _is_notice(s, text)])


def _cues_near(piece: str) -> tuple[str, ...]:
    """The cues that a text may hold where something stands between white space in it: a cue of
    several words, where that ends in the first of them."""
    words = [(cue, *cue.partition(" ")[:2]) for cue in _CUES]
    return tuple(
        cue for cue, first, more in words if (piece.endswith(first) if more else cue in piece)
    )


_CUES_NEAR: Table[str, tuple[str, ...]] = Table(_cues_near)


def _is_notice(sentence: Sentence, text: str) -> bool:
    if sentence.kind is SentenceKind.HEADLINE or sentence.end - sentence.start > _LONGEST:
        return False
    words = text[sentence.start : sentence.end]
    if _OPENING.match(words):
        return True
    lower = words.casefold()
    if any(map(lower.__contains__, _NEEDED)) and _HELD.search(words):
        return True
    of_its_own = _ADDRESS.search(words) or _CREDIT.match(words)
    return bool(of_its_own) and len(words.split()) <= _LONGEST_LINE
