"""Backgrounds: what sets a statement apart from its article's event: another year, "last month"."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from variorum.collation.lists import LEXICON
from variorum.keeping import kept
from variorum.records import Clause, Parse, SentenceKind, Source, Span
from variorum.wordlists import read_words

__all__ = ["Backgrounds"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE

_MARKS = tuple(sorted(read_words(LEXICON / "backgrounds.txt")))
_HINTS = [mark for mark in _MARKS if not any(other in mark for other in _MARKS if other != mark)]
"""The marks that hold no other: a sentence without the letters of any of them holds no mark."""
_MARK = re.compile(r"\b(?:" + "|".join(map(re.escape, _MARKS)) + r")\b", re.IGNORECASE)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_IN_MONTHS = [f"n {month}" for month in _MONTHS]
_MONTH = re.compile(r"\b[Ii]n (?:" + "|".join(_MONTHS) + r")(?! \d)")
_DIGITS_OF_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEAR = re.compile(rf"\b{_DIGITS_OF_YEAR.pattern}\b(?!\s*(?:GMT|hours|UTC|BST|EST|EDT|\w+s\b))")
_FAR = 90
"""Code points behind a value beyond which the words of a long clause speak of something else."""
_NONE: frozenset[str] = frozenset()

_Marks = tuple[tuple[int, str], ...]


class Backgrounds:
    """The backgrounds of the statements of one article; the marks of another time in a sentence
    are found once for all the statements in it."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def of(self, parse: Parse, offset: int | None = None) -> frozenset[str]:
        """What sets a statement apart from its article's event: years other than its own, and words
        such as "last year". Empty for a statement of the event itself.

        ``offset`` is where the statement's value stands; without it, the whole sentence is the
        statement. The words of its own clause count; where that
        has none, those of the clauses before it: "In 1987, a storm hit the port, which cost ten
        lives", but not those after it ("killed ten in the port, which had burned in 1987").
        """
        found = self._marks.get(parse.place)
        return self._apart(found, parse, offset) if found else _NONE

    def _apart(self, found: _Marks, parse: Parse, offset: int | None) -> frozenset[str]:
        own_years = self._own_years
        strange = [(start, word) for start, word in found if word not in own_years]
        if offset is None or not strange:
            return frozenset([word for _, word in strange])
        sentence = self._source.sentences[parse.place]
        breaks = [t.start - sentence.start for t in parse.tokens if t.tag in ("WDT", "WP")]
        own = bisect(breaks, offset - sentence.start)
        apart: dict[int, set[str]] = {}
        for start, word in strange:
            if not _is_elsewhere(parse, sentence.start + start, offset):
                apart.setdefault(bisect(breaks, start), set()).add(word)
        earlier = {word for at, words in apart.items() if at < own for word in words}
        return frozenset(apart.get(own) or earlier)

    @kept
    def _marks(self) -> dict[int, _Marks]:
        """The marks of another time by the place of their sentence, each with where it starts."""
        text, sentences = self._source.text, self._source.sentences
        starts = [sentence.start for sentence in sentences]
        places = {bisect(starts, offset) - 1 for offset in _hinted(text)}
        return {
            place: tuple(_marks_in(text[sentences[place].start : sentences[place].end]))
            for place in sorted(places)
            if place >= 0 and sentences[place].kind is _SENTENCE
        }

    @kept
    def _own_years(self) -> frozenset[str]:
        """The years of dates at the head of the article, and those that it tells to be its own."""
        source = self._source
        heads = [s for s in source.sentences[:4] if s.kind is not _SENTENCE]
        years = (_YEAR.findall(source.article.words(sentence.span)) for sentence in heads)
        return frozenset(year for found in years for year in found) | _years_of_news(source.text)


def _hinted(text: str) -> Iterator[int]:
    """Where the letters of marks stand in an article: most sentences hold none, as a mere look for
    letters over the whole article tells much faster than a pattern does for each of them."""
    yield from [found.start() for found in _DIGITS_OF_YEAR.finditer(text)]
    lower = text.lower()
    if len(lower) != len(text):  # as of a capital that is two small letters
        yield from range(len(text))
        return
    for hint in _HINTS:
        yield from _offsets(hint, lower)
    for month in _IN_MONTHS:
        yield from _offsets(month, text)


def _offsets(letters: str, text: str) -> Iterator[int]:
    offset = text.find(letters)
    while offset >= 0:
        yield offset
        offset = text.find(letters, offset + 1)


def _marks_in(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (_YEAR, _MARK, _MONTH):
        for mark in pattern.finditer(text):
            yield mark.start(), mark.group().casefold()


def _is_elsewhere(parse: Parse, mark: int, offset: int) -> bool:
    """Whether a mark of time speaks of something else than the value at an offset: far behind it,
    or before an "and" with a verb of its own ("was planned in May and has drawn 90 letters"). A
    mark before all verbs holds for all ("In May a fire killed two and hurt six")."""
    if mark > offset:
        return mark - offset > _FAR or _is_parted(parse, offset, mark)
    if not any(parse.starts[clause.first] < mark for clause in parse.clauses):
        return False
    return any(
        mark < parse.starts[clause.first] < offset and _follows_and(parse, clause)
        for clause in parse.clauses
    )


def _is_parted(parse: Parse, offset: int, mark: int) -> bool:
    """Whether a semicolon stands between: "She wrote twice; her first book came in 1943"."""
    return any(t.text == ";" and offset < t.start < mark for t in parse.tokens)


def _follows_and(parse: Parse, clause: Clause) -> bool:
    if parse.tags[clause.first] not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    before = parse.tokens[max(0, clause.first - 2) : clause.first]
    return any(token.tag == "CC" for token in before)


def _years_of_news(text: str) -> frozenset[str]:
    """The years of a notice of copyright, and of dates with their weekday or hour: news gives these
    of what it reports ("on Saturday, May 3, 2014"; "on May 3, 2014, at about 2 p.m."), not of what
    is long past."""
    years = [year for year in _DIGITS_OF_YEAR.finditer(text) if _is_of_news(text, year.span())]
    return frozenset([year.group() for year in years])


def _is_of_news(text: str, year: Span) -> bool:
    start, end = year
    before = max(0, start - _LONGEST_DATE), start
    if text[start : start + 2] == "18" or text[end : end + 1].isalnum():
        return False
    if _BEFORE_YEAR_OF_NEWS.search(text, *before):
        return True
    return bool(_HOUR.match(text, end)) and bool(_DAY_BEFORE_YEAR.search(text, *before))


_BEFORE_YEAR_OF_NEWS = re.compile(
    r"(?:(?:©|\([Cc]\)|[Cc]opyright)[ ,]{1,2}(?:©[ ,]|\([Cc]\)[ ,])?"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Z][a-z]{2,8}\.? \d{1,2}, )\Z"
)
_DAY_BEFORE_YEAR = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \Z")
_HOUR = re.compile(
    r",? (?:at|around|about|approximately|just|shortly) (?:\w+ ){0,2}\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
)
_LONGEST_DATE = len("Wednesday, September. 10, ")
