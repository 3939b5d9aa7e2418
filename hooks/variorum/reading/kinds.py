"""Headlines, crossheads and datelines told from sentences, by their form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records import SentenceKind, Span

_STOPS = frozenset(".!?…:;,。？！")
_CLOSERS = " '\"”’»)]"
"""With the space at which hasty text tears a mark: ``The ford was his world. "``."""
_HEADLINE_WORDS = 30
_CROSSHEAD_WORDS = 12
_TITLE_CASE_SHARE = 0.7
_BYLINE = re.compile(
    r"(?:[Bb]y|BY)\s+[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|and|de|van|von)){0,8}(?:,.{0,60})?$"
)
_DATE_LINE = re.compile(
    r"(?:(?:Published|Updated|Posted|Last updated|Date)\b.{0,60}\d.{0,40}"
    r"|(?:[A-Z][\w.'-]+,? ){0,5}\(?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? ?\d{0,2},? \d{4}\)?)$"
)
_DATELINE = re.compile(
    # "ST. MARY", or any place with an agency after it
    r"(?:[A-Z][A-Z.'’]*[A-Z.](?:[ -][A-Z][A-Z.'’]*)*|(?=[^—–(]{0,60}\())"
    r"[\w .,/'’-]{0,60}?"  # ", Mich.", ", November 20"
    r"(?:\([\w .,/&'’-]{2,40}\)\s*)?"  # "(AP)"
    r"(?:—|–|--|-|―)\s+(?=\S)"
)
_DASH = re.compile(r"[—–―-]\s")
"""What ends every dateline, and few other openings of a paragraph hold."""
_MARK = re.compile(r"[.!?…:;\"“”]")
_PLACE_OR_AGENCY = re.compile(r"[A-Z]{3,}|\([A-Z]")


def kinds_of(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[SentenceKind, Span]]:
    """The kind of each paragraph with its span; SENTENCE stands for running text."""
    last = len(paragraphs) - 1
    for number, span in enumerate(paragraphs):
        words = text[span[0] : span[1]]
        if number == 0 and last > 0 and _is_headline(words):
            yield SentenceKind.HEADLINE, span
        elif _is_dateline_of_its_own(words):
            yield SentenceKind.DATELINE, span
        elif 0 < number < last and _is_crosshead(words):
            yield SentenceKind.CROSSHEAD, span
        else:
            yield SentenceKind.SENTENCE, span


def split_dateline(text: str, paragraph: Span) -> tuple[Span | None, Span]:
    """A dateline at the head of a paragraph ("LONDON (AP) —") and what is left after it."""
    start, end = paragraph
    if not _DASH.search(text, start, min(end, start + 160)):
        return None, paragraph
    found = _DATELINE.match(text, start, min(end, start + 160))
    if not found or not _PLACE_OR_AGENCY.search(found.group()):
        return None, paragraph
    return (start, start + len(found.group().rstrip())), (found.end(), end)


def _is_headline(words: str) -> bool:
    if len(words.split()) > _HEADLINE_WORDS:
        return False
    return not _ends_a_sentence(words) or _is_title_case(words) or _is_question(words)


def _is_question(words: str) -> bool:
    """Whether a first line asks and no more: "Was the old mill safe?"."""
    return words.endswith("?") and not _MARK.search(words[:-1]) and len(words.split()) <= 12


def _ends_a_sentence(words: str) -> bool:
    return words.rstrip(_CLOSERS)[-1:] in _STOPS


def _is_crosshead(words: str) -> bool:
    return (
        not _ends_a_sentence(words)
        and words[0].isalnum()
        and len(words.split()) <= _CROSSHEAD_WORDS
        and any(character.isalpha() for character in words)
    )


def _is_dateline_of_its_own(words: str) -> bool:
    return len(words) <= 120 and bool(_BYLINE.match(words) or _DATE_LINE.match(words))


def _is_title_case(words: str) -> bool:
    """Whether most of the longer words are capitalised: "Town Votes to Close the Old Mill"."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if len(word) > 3]
    if len(longer) < 3:
        return False
    capitals = sum(1 for word in longer if word[0].isupper())
    return capitals >= _TITLE_CASE_SHARE * len(longer)
