"""Backgrounds: what sets a statement apart from its article's event: another year, "last month"."""

from __future__ import annotations

import re
from bisect import bisect

from variorum.collation.lists import LEXICON
from variorum.keeping import kept
from variorum.records import Clause, Parse, SentenceKind, Source
from variorum.wordlists import read_words

__all__ = ["Backgrounds"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_SENTENCE = SentenceKind.SENTENCE

_MARKS = tuple(sorted(read_words(LEXICON / "backgrounds.txt")))
_LONGEST = {max(mark.split(), key=len) for mark in _MARKS}
_HINTS = sorted(w for w in _LONGEST if not any(part in w for part in _LONGEST - {w}))
"""A word of each mark, so that a sentence without any of them holds no mark."""
_MARK = re.compile(r"\b(?:" + "|".join(map(re.escape, _MARKS)) + r")\b", re.IGNORECASE)
_ANY_MONTH = re.compile(
    r"\b[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b"
)
_MONTH = re.compile(_ANY_MONTH.pattern + r"(?! \d)")
_ANY_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_YEAR = re.compile(_ANY_YEAR.pattern + r"(?!\s*(?:GMT|hours|UTC|BST|EST|EDT|\w+s\b))")
_FAR = 90
"""Code points behind a value beyond which the words of a long clause speak of something else."""
_NONE: frozenset[str] = frozenset()

_Marks = tuple[tuple[int, str], ...]


class Backgrounds:
    """The backgrounds of the statements of one article; the marks of another time in a sentence
    are found once for all the statements in it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._marks: dict[int, _Marks] = {}

    def of(self, parse: Parse, offset: int | None = None) -> frozenset[str]:
        """What sets a statement apart from its article's event: years other than its own, and words
        such as "last year". Empty for a statement of the event itself.

        ``offset`` is where the statement's value stands; without it, the whole sentence is the
        statement. The words of its own clause count; where that
        has none, those of the clauses before it: "In 1987, a storm hit the port, which cost ten
        lives", but not those after it ("killed ten in the port, which had burned in 1987").
        """
        found = self._marks.get(parse.place)
        if found is None:
            found = self._marks[parse.place] = self._marks_in(parse.place)
        return self._apart(found, parse, offset) if found else _NONE

    def _apart(self, found: _Marks, parse: Parse, offset: int | None) -> frozenset[str]:
        sentence = self._source.sentences[parse.place]
        breaks = [t.start - sentence.start for t in parse.tokens if t.tag in ("WDT", "WP")]
        own = bisect(breaks, offset - sentence.start) if offset is not None else len(breaks)
        apart: dict[int, set[str]] = {}
        for start, word in found:
            if offset is not None and _is_elsewhere(parse, sentence.start + start, offset):
                continue
            if word not in self._own_years:
                apart.setdefault(bisect(breaks, start), set()).add(word)
        earlier = {word for at, words in apart.items() if at < own for word in words}
        if offset is None:
            return frozenset(earlier | apart.get(own, set()))
        return frozenset(apart.get(own) or earlier)

    def _marks_in(self, place: int) -> _Marks:
        """The marks of another time in a sentence, each with where it starts.

        Most hold none, as a mere look for the letters of those that the article has at all tells
        faster than a pattern does.
        """
        sentence = self._source.sentences[place]
        if sentence.kind is not _SENTENCE:
            return ()
        text = self._source.article.words(sentence.span)
        found: list[re.Match[str]] = []
        if self._has_years and ("20" in text or "19" in text or "18" in text):
            found += _YEAR.finditer(text)
        lower = text.casefold()
        for hint in self._hints:
            if hint in lower:
                found += _MARK.finditer(text)
                break
        if self._has_months and ("in " in text or "In " in text):
            found += _MONTH.finditer(text)
        return tuple([(mark.start(), mark.group().casefold()) for mark in found])

    @kept
    def _has_years(self) -> bool:
        return _ANY_YEAR.search(self._source.text) is not None

    @kept
    def _has_months(self) -> bool:
        return _ANY_MONTH.search(self._source.text) is not None

    @kept
    def _hints(self) -> list[str]:
        lower = self._source.text.casefold()
        return [hint for hint in _HINTS if hint in lower]

    @kept
    def _own_years(self) -> frozenset[str]:
        """The years of dates at the head of the article, and those that it tells to be its own."""
        source = self._source
        heads = [s for s in source.sentences[:4] if s.kind is not _SENTENCE]
        years = (_YEAR.findall(source.article.words(sentence.span)) for sentence in heads)
        return frozenset(year for found in years for year in found) | _years_of_news(source.text)


def _is_elsewhere(parse: Parse, mark: int, offset: int) -> bool:
    """Whether a mark of time speaks of something else than the value at an offset: far behind it,
    or before an "and" with a verb of its own ("was planned in May and has drawn 90 letters"). A
    mark before all verbs holds for all ("In May a fire killed two and hurt six")."""
    if mark > offset:
        return mark - offset > _FAR or _is_parted(parse, offset, mark)
    if not any(parse.tokens[clause.first].start < mark for clause in parse.clauses):
        return False
    return any(
        mark < parse.tokens[clause.first].start < offset and _follows_and(parse, clause)
        for clause in parse.clauses
    )


def _is_parted(parse: Parse, offset: int, mark: int) -> bool:
    """Whether a semicolon stands between: "She wrote twice; her first book came in 1943"."""
    return any(t.text == ";" and offset < t.start < mark for t in parse.tokens)


def _follows_and(parse: Parse, clause: Clause) -> bool:
    if parse.tokens[clause.first].tag not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    before = parse.tokens[max(0, clause.first - 2) : clause.first]
    return any(token.tag == "CC" for token in before)


def _years_of_news(text: str) -> frozenset[str]:
    """The years of a notice of copyright, and of dates with their weekday or hour: news gives these
    of what it reports ("on Saturday, May 3, 2014"; "on May 3, 2014, at about 2 p.m."), not of what
    is long past."""
    if not ("20" in text or "19" in text):
        return _NONE
    found = _YEAR_OF_NEWS.findall(text)
    return frozenset([*found, *_YEAR_WITH_HOUR.findall(text)])


_YEAR_OF_NEWS = re.compile(
    r"(?:(?:©|\([Cc]\)|[Cc]opyright)[ ,]{1,2}(?:©[ ,]|\([Cc]\)[ ,])?"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Z][a-z]{2,8}\.? \d{1,2}, )"
    r"((?:19|20)\d\d)\b"
)
_YEAR_WITH_HOUR = re.compile(
    r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, ((?:19|20)\d\d),?"
    r" (?:at|around|about|approximately|just|shortly) (?:\w+ ){0,2}\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
)
