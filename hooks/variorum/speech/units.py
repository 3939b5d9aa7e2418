"""Sentences as speech needs them: a quotation is one token and never cut by a full stop inside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from variorum.records import Article, Sentence, SentenceKind
from variorum.speech.marks import Quoted, find_quoted
from variorum.speech.tags import is_tag
from variorum.speech.tokens import ATOM, Tokens, tokenise
from variorum.speech.verbs import FORMS
from variorum.tables import Table

__all__ = ["Unit", "read_units"]

_BARE_TAG = re.compile(
    r" (?:[Hh]e|[Ss]he|[Tt]hey|(?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w’'-]+)"
    r"(?:, (?:who|an?|the|\d)[^,.;:]{0,60},)? ([a-z]+)[.,]"
)
_ENDS = ".!?…"


@dataclass(slots=True)
class Unit:
    """A sentence with its tokens and the quotations in it.

    ``paragraph`` counts from 0; ``opens`` where it is the first of its paragraph.
    """

    start: int
    end: int
    paragraph: int
    opens: bool
    kind: SentenceKind
    quotes: tuple[Quoted, ...]
    text: str = field(repr=False)
    masked: str = field(repr=False)
    """The article's text, and the same with the quotations hidden."""
    sentence: int | None = None
    """The number of its sentence in the article, where its paragraph has no quotations."""
    _pieces: list[str] | None = field(default=None, init=False)
    _tokens: Tokens | None = field(default=None, init=False)

    @property
    def pieces(self) -> list[str]:
        """What stands between the white space of the masked text."""
        if self._pieces is None:
            self._pieces = self.masked[self.start : self.end].split()
        return self._pieces

    @property
    def tokens(self) -> Tokens:
        """The tokens, read when they are first asked for: of many sentences they never are."""
        if self._tokens is None:
            self._tokens = tokenise(self.text, self.masked, self.start, self.end, self.pieces)
        return self._tokens

    def holds_any(self, words: Table[str, bool]) -> bool:
        """Whether some word outside the quotations is one of those that a table tells."""
        return any(map(words.__getitem__, self.pieces))


def read_units(article: Article) -> tuple[Unit, ...]:
    """The units of an article, in order."""
    paragraphs = [list(group) for _, group in groupby(article.sentences, _PARAGRAPH)]
    spans = [(group[0].start, group[-1].end) for group in paragraphs]
    quoted = find_quoted(article.text, spans)
    masked = _masked(article.text, quoted)
    units: list[Unit] = []
    first = passed = 0
    for number, group in enumerate(paragraphs):
        last = first
        while last < len(quoted) and quoted[last].start < spans[number][1]:
            last += 1
        if first == last:
            units += [
                Unit(s.start, s.end, number, s is group[0], s.kind, (), article.text, masked, at)
                for at, s in enumerate(group, start=passed)
            ]
        else:
            units += _units(article.text, masked, number, group, quoted[first:last])
        first = last
        passed += len(group)
    return tuple(units)


_PARAGRAPH = attrgetter("paragraph")


def _masked(text: str, quoted: Sequence[Quoted]) -> str:
    """The text with every character of a quotation replaced by one that no token mixes with."""
    pieces: list[str] = []
    at = 0
    for quote in quoted:
        pieces.append(text[at : quote.start].replace(ATOM, " "))
        pieces.append(ATOM * (quote.end - quote.start))
        at = quote.end
    pieces.append(text[at:].replace(ATOM, " "))
    return "".join(pieces)


def _units(
    text: str,
    masked: str,
    paragraph: int,
    sentences: Sequence[Sentence],
    quoted: Sequence[Quoted],
) -> Iterator[Unit]:
    """The units of a paragraph with quotations; without them its sentences are its units."""
    start = sentences[0].start
    quote = number = 0
    for end in _ends(text, sentences, quoted):
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            first = quote
            while quote < len(quoted) and quoted[quote].start < end:
                quote += 1
            while sentences[number].end <= start:
                number += 1
            yield Unit(
                start,
                end,
                paragraph,
                start == sentences[0].start,
                sentences[number].kind,
                tuple(quoted[first:quote]),
                text,
                masked,
            )
        start = end


def _ends(text: str, sentences: Sequence[Sentence], quoted: Sequence[Quoted]) -> list[int]:
    """Where units end: at sentence ends outside quotations, and after closed quoted sentences."""
    last = sentences[-1].end
    ends = {s.end for s in sentences if not _inside(quoted, s.end)}
    for quote in quoted:
        if quote.end >= last:
            continue
        if _ends_its_sentence(text, quote):
            ends.add(quote.end)
        else:
            ends.discard(quote.end)
    ends.add(last)
    return sorted(ends)


def _inside(quoted: Sequence[Quoted], position: int) -> bool:
    at = bisect_left(quoted, position, key=lambda quote: quote.start)
    return at > 0 and position < quoted[at - 1].end


def _ends_its_sentence(text: str, quote: Quoted) -> bool:
    """Whether a new sentence begins after a quotation: not in '"Who cares?" Ada Holm asked'."""
    closing = text[quote.end - 3 : quote.end].rstrip("\"'”’»“ ")[-1:]
    rest = text[quote.end : quote.end + 90]
    following = rest.lstrip()[:1]
    if closing not in _ENDS or not following or following.islower() or following in ",;:—–-―":
        return False
    if closing == ".":  # "It is closed." Holm said.
        tag = _BARE_TAG.match(rest)
        return not (tag and tag.group(1) in FORMS)
    return not is_tag(rest)
