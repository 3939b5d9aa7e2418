"""Passages in which a source says what something is: appositions, classes, plain statements.

The patterns are those by which M. A. Hearst found kinds of things in running text ("Automatic
acquisition of hyponyms from large text corpora", 1992), with the appositions of news added. Only
names of things are looked at; who somebody is stands on the page of speakers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.keeping import kept
from variorum.mentions.naming.words import DEMONYMS
from variorum.records import Name, NameKind, Parse, Phrase, Source, Span
from variorum.swift import maker, swift
from variorum.wordlists import read_words

__all__ = ["Named", "Saying", "sayings_of"]

_LEXICON = Path(__file__).parent / "lexicon"
CLASS_NOUNS = read_words(_LEXICON / "class_nouns.txt")
NAMED_BEFORE = read_words(_LEXICON / "named_before.txt")

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_PERSON, _OTHER = NameKind.PERSON, NameKind.OTHER

_NOUNS = frozenset({"NN", "NNS"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_CLOSING = frozenset({",", ".", ";", ":", ")"})
_BE = frozenset({"is", "are", "was", "were"})
_SUCH = (("including",), ("such", "as"))
_CLOSE_SUCH = frozenset(words[-1] for words in _SUCH)
_LEAD_ON = frozenset({"WDT", "WP", "WRB", "IN", "TO", "CC", "DT", "MD"})
"""Tags of words that no apposition ends in."""
_LONGEST = 14
"""Tokens of an apposition after a name: "Varde Lines, a company that ran ferries until May,"."""


@swift
@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence: the tokens ``first`` to ``last`` (exclusive), and what bears it."""

    first: int
    last: int
    span: Span
    kind: NameKind
    canonical: str


@swift
@dataclass(frozen=True, slots=True)
class Saying:
    """A passage that says what the bearer of ``name`` is.

    ``noun`` is the class that it gives, where it gives one by name. ``modifies`` tells the weaker
    sign of a name that stands before its class ("the Varde pipeline"): the name could be that of
    an owner too. ``other`` is a second name that the passage makes one with the first.
    """

    name: Named
    passage: Span
    noun: str | None = None
    modifies: bool = False
    other: Named | None = None


def sayings_of(source: Source) -> Iterator[Saying]:
    """What a source says of the things that it names, in the order of its text."""
    for parse, names in _with_things(source):
        named = _named(parse, names)
        sentence = _Sentence(parse, named)
        for name in named:
            if name.kind is not _PERSON:
                yield from sentence.sayings(name)


def _with_things(source: Source) -> Iterator[tuple[Parse, list[Name]]]:
    """The sentences that name anything but people, with the names that begin there."""
    names = sorted(source.analysis.names, key=lambda name: name.span)
    waiting = 0
    for parse, sentence in zip(source.analysis.parses, source.sentences, strict=True):
        first = waiting
        while waiting < len(names) and names[waiting].span[0] < sentence.end:
            waiting += 1
        own = names[first:waiting]
        if any(name.kind is not _PERSON for name in own):
            yield parse, own


def _named(parse: Parse, names: Iterable[Name]) -> list[Named]:
    """The names in a sentence, people included, by its tokens."""
    starts = parse.starts
    found = []
    for name in names:
        first = max(0, bisect_right(starts, name.span[0]) - 1)
        last = bisect_left(starts, name.span[1])
        if first < last:
            found.append(_make_named(first, last, name.span, name.kind, name.canonical))
    return found


_make_named = maker(Named)


class _Sentence:
    """One sentence with its names, looked at from each of them in turn."""

    def __init__(self, parse: Parse, names: Sequence[Named]) -> None:
        self.parse = parse
        self._names = names
        self._words = parse.texts

    @kept
    def _phrases(self) -> dict[int, Phrase]:
        phrases = self.parse.phrases
        return {at: each for each in phrases for at in range(each.first, each.last)}

    @kept
    def _in_names(self) -> set[int]:
        return {at for name in self._names for at in range(name.first, name.last)}

    @kept
    def _by_last(self) -> dict[int, Named]:
        return {name.last: name for name in self._names}

    def sayings(self, name: Named) -> Iterator[Saying]:
        for pattern in self._patterns(name):
            saying = pattern(name)
            if saying is not None:
                yield saying

    def _patterns(self, name: Named) -> list[Callable[[Named], Saying | None]]:
        """The patterns that may tell of a name, by the word on either side of it: mostly none."""
        start = self._start(name)
        before, after = self._text(start - 1), self._text(self._after_short_form(name))
        found: list[Callable[[Named], Saying | None]] = []
        if self._class(start - 1) or self._class(name.first - 1):
            found.append(self._class_before)
        if name.kind is _OTHER:
            found.append(self._class_after)
        if before == ",":
            found.append(self._apposed_before)
        if after == ",":
            found.append(self._apposed_after)
        if before.lower() in _CLOSE_SUCH:
            found.append(self._one_of)
        if name.kind is _OTHER:
            found.append(self._property)
        if after.lower() in _BE:
            found.append(self._stated)
        return found

    def _text(self, place: int) -> str:
        return self._words[place] if 0 <= place < len(self._words) else ""

    def _tag(self, place: int) -> str:
        return self.parse.tags[place] if 0 <= place < len(self.parse.tags) else ""

    def _phrase_at(self, place: int) -> Phrase | None:
        return self._phrases.get(place)

    def _span(self, first: int, last: int) -> Span:
        return (self.parse.starts[first], self.parse.ends[last - 1])

    def _class(self, place: int) -> str | None:
        """The lemma of a class noun that stands at a place, None where none does."""
        if self._tag(place) not in _NOUNS or not self._text(place)[0].islower():
            return None
        lemma = self.parse.lemmas[place]
        return lemma if lemma in CLASS_NOUNS else None

    def _after_short_form(self, name: Named) -> int:
        """Where a name ends with the short form that stands in brackets after it."""
        if self._text(name.last) == "(" and self._text(name.last + 2) == ")":
            return name.last + 3
        return name.last

    def _start(self, name: Named) -> int:
        """Where a name begins with its article."""
        return name.first - 1 if self._text(name.first - 1).lower() == "the" else name.first

    def _class_before(self, name: Named) -> Saying | None:
        """ "the news agency Varde Press"."""
        start = self._start(name)
        noun = self._class(start - 1) or self._class(name.first - 1)
        phrase = None if noun is None else self._phrase_at(start - 1)
        if phrase is None or self._tag(phrase.first) != "DT":
            return None
        if any(place in self._in_names for place in range(phrase.first, name.first)):
            return None  # "the Varde newspaper Web site"
        end = self._after_short_form(name)
        return Saying(name, self._span(phrase.first, end), noun)

    def _class_after(self, name: Named) -> Saying | None:
        """ "the Varde Stream gas pipeline": an own name, no place and no body, before its class."""
        phrase = self._phrase_at(name.first) if name.kind is _OTHER else None
        if phrase is None or phrase.last <= name.last:
            return None
        between = range(name.last, phrase.last - 1)
        if len(between) > 1 or any(self._tag(place) != "NN" for place in between):
            return None
        if not DEMONYMS.isdisjoint(text for text in self.parse.texts[name.first : name.last]):
            return None
        noun = self._class(phrase.last - 1)
        if noun not in NAMED_BEFORE:
            return None
        return Saying(name, self._span(phrase.first, phrase.last), noun, modifies=True)

    def _apposed_before(self, name: Named) -> Saying | None:
        """ "The old power, the Guild, is ..." and "the Ministry of Ports, the Harbour House,"."""
        start = self._start(name)
        if self._text(start - 1) != "," or not self._closes(name.last):
            return None
        other = self._by_last.get(start - 1)
        if other is not None:
            return self._two_names(other, name)
        phrase = self._phrase_at(start - 2)
        if phrase is None or phrase.last != start - 1 or phrase.preposition is not None:
            return None
        noun = self.parse.tokens[phrase.head]
        opens = self._text(phrase.first).lower() in ("the", "a", "an")
        if not opens or noun.tag not in _NOUNS or noun.text[0].isupper():
            return None
        return Saying(name, self._span(phrase.first, name.last), self._class(phrase.head))

    def _two_names(self, other: Named, name: Named) -> Saying | None:
        """Two names of one body: the second has its article, and a verb follows its comma."""
        bodies = all(each.kind in _THINGS for each in (other, name))
        if not bodies or self._start(name) == name.first:
            return None
        if self._start(other) - 1 in self._by_last:
            return None  # a list: "the Army, the Navy, the Air Force"
        return Saying(name, self._span(self._start(other), name.last), other=other)

    def _closes(self, place: int) -> bool:
        """Whether an apposition ends here: a full stop, or a comma with a verb after it."""
        if self._text(place) == ",":
            return self._tag(place + 1) in _FINITE
        return self._text(place) in _CLOSING

    def _apposed_after(self, name: Named) -> Saying | None:
        """ "Varde Lines, a company that runs ferries,"."""
        comma = self._after_short_form(name)
        phrase = self._phrase_at(comma + 1) if self._text(comma) == "," else None
        if phrase is None or phrase.first != comma + 1:
            return None
        if not self._describes(phrase, name) or self._tag(phrase.last) in _FINITE:
            return None
        end = self._end_of_apposition(phrase.last)
        if end is None or self._goes_on_as_list(end):
            return None
        return Saying(name, self._span(name.first, end), self._class(phrase.head))

    def _describes(self, phrase: Phrase, name: Named) -> bool:
        head, opens = self.parse.tokens[phrase.head], self._text(phrase.first).lower()
        if head.tag not in _NOUNS or head.text[0].isupper():
            return False
        in_class = self._class(phrase.head) is not None
        if opens in ("a", "an"):
            return in_class or name.kind is NameKind.ORGANISATION
        return opens == "the" and in_class and name.kind is not NameKind.PLACE

    def _end_of_apposition(self, place: int) -> int | None:
        """Where the words after a phrase end that belong to it: at a mark, or with the phrase where
        words that need others would stand last ("a charity that, in May, ...")."""
        for end in range(place, min(place + _LONGEST, len(self.parse.tags))):
            if self._text(end) in _CLOSING:
                return place if self._tag(end - 1) in _LEAD_ON else end
        return None

    def _goes_on_as_list(self, place: int) -> bool:
        """ "Varde, a bridge, and the harbour"; "In Varde, the mayor, Ada Holm,"."""
        return self._text(place) == "," and self._tag(place + 1) in ("CC", "NNP", "DT")

    def _one_of(self, name: Named) -> Saying | None:
        """ "harbour works, including the Varde Bridge"."""
        start = self._start(name)
        if self._text(start - 1).lower() not in _CLOSE_SUCH:
            return None
        for words in _SUCH:
            before = start - len(words)
            if tuple(self._text(place).lower() for place in range(before, start)) != words:
                continue
            comma = before - 1 if self._text(before - 1) == "," else before
            phrase = self._phrase_at(comma - 1)
            if phrase is None or phrase.last != comma or not self._is_class(phrase, name):
                return None
            return Saying(name, self._span(self._list_start(phrase), self._after_short_form(name)))
        return None

    def _is_class(self, phrase: Phrase, name: Named) -> bool:
        """Several things of a class; of a body, several of anything ("arms control advocates")."""
        head = self.parse.tokens[phrase.head]
        is_body = name.kind is NameKind.ORGANISATION and head.tag == "NNS"
        return head.text[0].islower() and (is_body or self._class(phrase.head) is not None)

    def _list_start(self, phrase: Phrase) -> int:
        """ "unions and harbour boards, including": both stand for the class."""
        if self._text(phrase.first - 1) in ("and", "or"):
            before = self._phrase_at(phrase.first - 2)
            if before is not None and before.last == phrase.first - 1:
                return before.first
        return phrase.first

    def _property(self, name: Named) -> Saying | None:
        """ "island-hopping Margrete": what the thing is like, in a word of two parts."""
        at = name.first - 1
        if name.kind is not _OTHER or at < 0:
            return None
        if not _TWO_PARTS.fullmatch(self._text(at)) or self._tag(at) not in ("JJ", "VBG"):
            return None
        if self._tag(name.last) in _NOUNS:
            return None
        return Saying(name, self._span(name.first - 1, name.last))

    def _stated(self, name: Named) -> Saying | None:
        """ "Varde Lines is a company ..." up to the end of the clause."""
        if name.first > 1 and self._text(self._start(name) - 1) not in (",", ";", "that", "“", '"'):
            return None
        verb = self._after_short_form(name)
        phrase = self._phrase_at(verb + 1) if self._text(verb).lower() in _BE else None
        if phrase is None or phrase.first != verb + 1:
            return None
        opens = self._text(phrase.first).lower()
        if opens not in ("a", "an", "the") or self._class(phrase.head) is None:
            return None
        end = self._end_of_apposition(phrase.last) or phrase.last
        return Saying(name, self._span(name.first, end), self._class(phrase.head))


_THINGS = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
_TWO_PARTS = re.compile(r"[a-z]+-[a-z]+ing")
