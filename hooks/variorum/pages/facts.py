"""Facts: what is known of a source and what is not, as its page tells it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from variorum.pages.lookup import Lookup
from variorum.records import About, Passage, Sentence, SentenceKind, Source
from variorum.wordlists import read_words

__all__ = ["Facts", "facts_of", "readable_date", "web_address"]

_RELATIVE_DAYS = Path(__file__).with_name("lexicon") / "relative_days.txt"
_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands in the file itself about where and when it was published.

    ``headlines`` and ``lines`` (of place and author) are units of the file; ``days`` words such as
    "on Tuesday" that only a date of publication would settle, each wording once.
    """

    headlines: tuple[Sentence, ...]
    lines: tuple[Sentence, ...]
    days: tuple[Passage, ...]
    crossheads: int
    sentences: int
    paragraphs: int
    published: str | None
    link: str | None


def facts_of(source: Source, lookup: Lookup) -> Facts:
    """The facts of one source that its page has to work out; of excerpts, only from what shows."""
    shown = [sentence for sentence in source.sentences if lookup.shows(source, sentence)]
    by_kind = {kind: [s for s in shown if s.kind is kind] for kind in SentenceKind}
    about = source.about
    return Facts(
        headlines=tuple(by_kind[SentenceKind.HEADLINE][:_MOST_SHOWN]),
        lines=tuple(by_kind[SentenceKind.DATELINE][:_MOST_SHOWN]),
        days=() if about.published else _days(source, shown),
        crossheads=sum(s.kind is SentenceKind.CROSSHEAD for s in source.sentences),
        sentences=sum(s.kind is SentenceKind.SENTENCE for s in source.sentences),
        paragraphs=len({s.paragraph for s in source.sentences}),
        published=readable_date(about.published) if about.published else None,
        link=web_address(about),
    )


def web_address(about: About) -> str | None:
    """Where the source was published, if that is an address that a page may lead to."""
    if about.url and urlsplit(about.url).scheme in ("http", "https"):
        return about.url
    return None


def _days(source: Source, shown: list[Sentence]) -> tuple[Passage, ...]:
    found: dict[str, Passage] = {}
    for sentence in shown:
        for match in _relative_day().finditer(source.text, sentence.start, sentence.end):
            found.setdefault(match.group().casefold(), Passage(source.id, *match.span()))
            if len(found) == _MOST_SHOWN:
                return tuple(found.values())
    return tuple(found.values())


@cache
def _relative_day() -> re.Pattern[str]:
    words = "|".join(sorted(read_words(_RELATIVE_DAYS), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:on )?(?:{words})\b", re.IGNORECASE)


def readable_date(iso: str) -> str:
    """A date as people write it: "2024-11-20" is "20 November 2024"; anything else as it is."""
    try:
        moment = datetime.datetime.fromisoformat(iso)
    except ValueError:
        return iso
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    if len(iso) <= len("2024-11-20"):
        return day
    zone = f" {moment.tzname()}" if moment.tzinfo else ""
    return f"{day}, {moment:%H:%M}{zone}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
