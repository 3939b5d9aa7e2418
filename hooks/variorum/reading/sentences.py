"""Sentences of one paragraph, with the gaps of the splitter that news text meets mended.

``sentencex`` (Wikimedia, MIT) splits without loss; what it gets wrong in news is joined or
parted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import segment

from variorum.reading.paragraphs import trimmed
from variorum.records import Span
from variorum.tables import Table

_JOINS_ON = re.compile(
    r"""
      \b[ap]\.m\.$              # "at 5 p.m. Tuesday"
    | \b(?:No|Nos|vs|approx|est|al|cf|e\.g|i\.e|St|Ft|Mt)\.$   # "No. 10", "St. Mary"
    | (?:^|[\s("“])(?:[A-Z]\.)+$        # "J. K. Rowling", "the U.S. Army"
    | (?:^|[\s(])[A-Z]-[A-Z]\.$         # "Ada Holm, R-S.C., said", which is cut before the "C."
    | \b(?:Gov|Sen|Rep|Reps|Sens|Lt|Sgt|Capt|Col|Gen|Maj|Cpl|Pvt|Adm|Rev|Hon|Dr|Mr|Mrs|Ms|Prof
         |Det)\.$
    | \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$    # "Aug. 3"
    | \b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont
         |Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$   # "Dover, Del., said"
    """,
    re.VERBOSE,
)
_WEEKDAY_OR_ZONE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,4}T\b|GMT\b|UTC\b|local\b|on\b"
)
_CLOCK = re.compile(r"\b[ap]\.m\.$")

_ENDS_AFTER_ALL = re.compile(
    r"""
      (?:\bMay\.                        # "It closes in May. Ada Holm said": May is never cut short
         ["'”’)\]]*\s+(?=["“‘(\[]?[A-Z]))
    | (?:(?:\b(?:[A-Z]\.){2,}
         |\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Pa|Va|Md|Mass|Calif)\.)
         ["'”’)\]]*\s+                   # "He lives in the U.S. The army came"
         (?=["“‘(\[]?(?:The|He|She|It|They|We|But|And|This|That|These|There|His|Her|Its|Their|In
            |When|If|While|After|Before|However|Some|Many|Most|One|Two|All|Both|No)\s))
    """,
    re.VERBOSE,
)
"""A stop after an abbreviation that the words behind it show to end a sentence as well."""

_MOST_AT_ONCE = 20_000
"""Code points that the splitter is given at a time: its own time grows with the square of the
quotation marks, so that a line of a hundred thousand would hold a build up for minutes."""


def sentence_spans(text: str, paragraph: Span) -> tuple[Span, ...]:
    """The spans of a paragraph's sentences, edges trimmed, in order."""
    pieces: list[Span] = []
    position = paragraph[0]
    for piece in _pieces(text, paragraph):
        start, position = position, position + len(piece)
        body = piece.strip()
        if not body:
            continue
        if piece[0].isspace():
            start += len(piece) - len(piece.lstrip())
        span = (start, start + len(body))
        if pieces and _carries_on(text, pieces[-1], span):
            pieces[-1] = (pieces[-1][0], span[1])
        else:
            pieces.append(span)
    spans: list[Span] = []
    for first, last in pieces:
        if text.find(".", first, last - 1) < 0:  # as most: no stop but that at its end
            spans.append((first, last))
        else:
            spans += _parted(text, (first, last))
    return tuple(spans)


def _parted(text: str, piece: Span) -> Iterator[Span]:
    """A piece, parted where an abbreviation ends a sentence after all."""
    start = piece[0]
    for found in _ENDS_AFTER_ALL.finditer(text, piece[0], piece[1]):
        body = trimmed(text, (start, found.end()))
        if body:
            yield body
        start = found.end()
    yield (start, piece[1])


def _pieces(text: str, paragraph: Span) -> list[str]:
    """The splitter's pieces of a paragraph, without loss; a long one goes to it part by part."""
    start, end = paragraph
    pieces: list[str] = []
    while start < end:
        stop = end if end - start <= _MOST_AT_ONCE else _cut(text, start, start + _MOST_AT_ONCE)
        pieces += segment("en", text[start:stop])
        start = stop
    return pieces


def _cut(text: str, start: int, limit: int) -> int:
    """Where to part a long paragraph: after a full stop, else after a space, else anywhere."""
    places = (text.rfind(mark, start, limit) + len(mark) for mark in (". ", " "))
    return next((place for place in places if place > start + 1), limit)


def _carries_on(text: str, before: Span, after: Span) -> bool:
    """Whether the second piece belongs to the sentence of the first.

    A piece in lower case never opens a sentence; after a clock time only a weekday or zone
    carries on; after an abbreviation that stands before a name, everything does.
    """
    first = text[after[0]]
    if first.islower() or not (first.isalnum() or _LETTER.search(text, *after)):
        return True
    last = text[max(before[0], before[1] - 24) : before[1]].split()[-1]
    if not _JOINS[last]:
        return False
    if _CLOCK.search(last):
        return bool(_WEEKDAY_OR_ZONE.match(text, after[0]))
    return True


_LETTER = re.compile(r"[^\W_]")
_JOINS: Table[str, bool] = Table(lambda last: _JOINS_ON.search(last) is not None)
