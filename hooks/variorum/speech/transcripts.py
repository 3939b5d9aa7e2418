"""Speech set out as a script: "HOLM: We waited." and "Holm: the pier must close"."""

from __future__ import annotations

import re

from variorum.records import SentenceKind
from variorum.speech.drafts import Draft
from variorum.speech.units import Unit

__all__ = ["script_line"]

_LINE = re.compile(
    r"((?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. )?(?:[A-ZÀ-Þ][\w.’'-]*)(?: [A-ZÀ-Þ][\w.’'-]*){0,4}"
    r"(?: \([^()\n]{1,40}\))?(?:, [^:\n.“\"]{2,50})?)(:) (?=\S)"
)
_WORD = re.compile(r"[^\W\d_]{2}")
"""A telephone number or a score is no speech: "Ada Holm: 555-0100"."""
_NO_SPEAKER = re.compile(
    r"(?i)(?:note|update|updated|correction|editor|editors|photo|photos|image|video|watch|read|listen"
    r"|breaking|exclusive|analysis|opinion|factbox|timeline|warning|related|more|source|sources|contact"
    r"|live|here|now|today|the|a|an|and|but|also|see|part|chapter|q&a|tip|fact|result|results|then|so"
    r"|question|answer|problem|bottom|one|first|second|third|in|at|on|for|by|from)\b"
)


def script_line(text: str, unit: Unit) -> Draft | None:
    """The words after "Name:" at the head of a paragraph or headline; None where it is no name."""
    end = min(unit.end, unit.start + 160)
    if not unit.opens or text.find(":", unit.start, end) < 0:
        return None
    found = _LINE.match(text, unit.start, end)
    if not found or _NO_SPEAKER.match(found.group(1)):
        return None
    name = found.group(1)
    headline = unit.kind is SentenceKind.HEADLINE
    if not headline and not name.isupper() and len(name.split()) > 5:
        return None
    end = unit.end
    while end > found.end() and headline and text[end - 1] == ".":
        end -= 1
    if end - found.end() < 2 or not _WORD.search(text, found.end(), end):
        return None
    return Draft([(found.end(), end)], [found.span(2)], [found.span(1)], ":", "script")
