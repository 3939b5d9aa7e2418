"""Backgrounds: what sets a statement apart from its article's event: another year, "last month"."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import or_

from variorum.collation.lists import LEXICON
from variorum.keeping import kept
from variorum.records import Clause, Parse, SentenceKind, Source, Span
from variorum.sieves import Sieve
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["Backgrounds"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE

_MARKS = tuple(sorted(read_words(LEXICON / "backgrounds.txt")))
_HINTS = [mark for mark in _MARKS if not any(other in mark for other in _MARKS if other != mark)]
"""The marks that hold no other: a sentence without the letters of any of them holds no mark."""
_COMMON = read_words(LEXICON / "common_words.txt")


def _telling_words(marks: Sequence[str]) -> frozenset[str]:
    """One word of each mark: no everyday word or at least no short one, as far as it has such, and
    of these the one that most marks have: "year" of "this year"."""
    words = [re.findall(r"[a-z]+|\d+", mark) for mark in marks]
    times = Counter(chain.from_iterable(words))

    def worth(word: str) -> tuple[bool, bool, int]:
        is_long = len(word) > _SHORT
        return is_long and word not in _COMMON, is_long, times[word]

    return frozenset([max(own, key=worth) for own in words])


_SHORT = 3
_TELLING_WORDS = _telling_words(_HINTS)
_MARK = re.compile(r"\b(?:" + "|".join(map(re.escape, _MARKS)) + r")\b", re.IGNORECASE)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = re.compile(r"\b[Ii]n (?:" + "|".join(_MONTHS) + r")(?! \d)")
_DIGITS_OF_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_STREETS = "|".join(sorted(read_words(LEXICON / "street_words.txt")))
_HOUSE = rf" (?:[NSEW]\.? )?(?:[A-Z][a-z]+\.? ){{1,3}}(?:(?i:{_STREETS}))\b"
_YEAR = re.compile(
    rf"\b{_DIGITS_OF_YEAR.pattern}\b"
    rf"(?!\s*(?:GMT|hours|UTC|BST|EST|EDT|\w+s\b)|[ -]block\b|{_HOUSE})"
)
"""A year, and no hour, number of things ("2000 boats"), block of houses ("the 1900 block") or house
("1920 Orrin Avenue")."""
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
        words = zip(parse.starts, parse.tags, strict=True)
        breaks = [start - sentence.start for start, tag in words if tag in ("WDT", "WP")]
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
        return {
            parse.place: tuple(_marks_in(parse, text[sentence.start : sentence.end]))
            for parse, sentence in zip(self._source.analysis.parses, sentences, strict=True)
            if sentence.kind is _SENTENCE and _is_hinted(parse)
        }

    @kept
    def _own_years(self) -> frozenset[str]:
        """The years of dates at the head of the article, and those that it tells to be its own."""
        source = self._source
        heads = [s for s in source.sentences[:4] if s.kind is not _SENTENCE]
        years = (_YEAR.findall(source.article.words(sentence.span)) for sentence in heads)
        return frozenset(year for found in years for year in found) | _years_of_news(source.text)


_YEARS, _WORDS, _IN_MONTHS = 1, 2, 4
"""The kinds of marks, as bits."""


def _hints_of(word: str) -> int:
    """The kinds of marks of which a word may be part: of no mark are its letters in two tokens."""
    lower = word.lower()
    is_longer = len(lower) != len(word)  # as of a capital that is two small letters
    hints = _YEARS if _DIGITS_OF_YEAR.search(word) else 0
    hints |= _WORDS if is_longer or any(telling in lower for telling in _TELLING_WORDS) else 0
    return hints | (_IN_MONTHS if any(month in word for month in _MONTHS) else 0)


_HINTS_OF = Table(_hints_of)
_HINTED = Sieve(_HINTS_OF.__getitem__)
_ANY = _YEARS | _WORDS | _IN_MONTHS


def _is_hinted(parse: Parse) -> bool:
    """Whether a word of a sentence may be part of a mark, as those of most may not; a sentence that
    was not parsed may hold any."""
    return not parse.texts or _HINTED.holds_any(parse.texts)


def _marks_in(parse: Parse, text: str) -> Iterator[tuple[int, str]]:
    hints = reduce(or_, map(_HINTS_OF.__getitem__, parse.texts)) if parse.texts else _ANY
    for kind, pattern in ((_YEARS, _YEAR), (_WORDS, _MARK), (_IN_MONTHS, _MONTH)):
        if hints & kind and (kind != _WORDS or _may_hold_words(text)):
            for mark in pattern.finditer(text):
                yield mark.start(), mark.group().casefold()


def _may_hold_words(text: str) -> bool:
    """Whether the letters of a mark are there, which tells faster than a pattern."""
    lower = text.lower()
    return len(lower) != len(text) or any(map(lower.__contains__, _HINTS))


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
