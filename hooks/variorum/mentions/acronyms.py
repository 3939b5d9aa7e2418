"""Short forms and the words they stand for, in one article.

An expansion is accepted where the letters of the short form are found in the words beside it, from
right to left (A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", 2003).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from variorum.records import Acronym, Article, Name, SentenceKind, Span
from variorum.swift import swift

__all__ = ["find_acronyms", "long_forms"]

_SHORT = r"[A-Z](?:[A-Za-z0-9]|[&.](?=[A-Z0-9])){0,8}[A-Z0-9]s?\.?"
_ANY_SHORT = re.compile(_SHORT)
# What the patterns begin with is a plain character, with what stands before it behind it, so that
# most of a text is passed over at once.
_BRACKETED = re.compile(rf" \((?<=[\w.’'”\"] \()({_SHORT})(?:[,;] [^()\n]{{0,40}})?\)")
_EXPLAINED = re.compile(rf"(?=[A-Z](?<![\w-].)){_SHORT}\Z")
_EXPLAINING = (re.compile(r" \("), re.compile(r", (?:or |the |short for |which stands for )"))
"""What follows a short form that is explained: few of them stand behind one."""
_LONGEST_SHORT = 14
_OR_SHORT = re.compile(rf" (?:or|known as|abbreviated as|called) (?:the )?({_SHORT})(?![\w-])")
_OR = (" or ", " known as ", " abbreviated as ", " called ")
"""What every match of it begins with."""
_MENTION = re.compile(
    r"[A-Z](?:(?<![\w.&-].)(?:\.[A-Z])+\.?|(?<![\w&].)[A-Z0-9&]{1,9}(?:s|es)?(?![\w&]))"
)
_TWO_CAPITALS = re.compile(r"[A-Z](?=\.?[A-Z0-9&])")
"""What every one of them begins with, so that few sentences are searched."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WORDS_MORE = 5
_CLAUSE_END = re.compile(r"[.,;:!?\n\"“”()]")
_ROMAN = re.compile(r"[IVXLC]{2,}$")
_NO_ACRONYM = frozenset({"AM", "PM", "OK", "TV", "ID", "AD", "BC", "NO", "VS"})


@swift
@dataclass(frozen=True, slots=True)
class _Expansion:
    short: str
    at: int
    long: Span


def find_acronyms(article: Article, names: tuple[Name, ...]) -> tuple[Acronym, ...]:
    """Every mention of a short form in capitals, in the order of the text.

    ``expansion`` is set on every mention of a form that the article expands anywhere.
    """
    expansions = _by_short_form(article.text)
    found: list[Acronym] = []
    for span in _mentions(article):
        short = normal(article.words(span))
        expansion = expansions.get(short)
        found.append(Acronym(span, short, expansion.long if expansion else None))
    return tuple(found)


def long_forms(article: Article) -> dict[str, str]:
    """The words each short form stands for, where the article gives them, without "the"."""
    text = article.text
    return {
        form: re.sub(r"^[Tt]he ", "", text[expansion.long[0] : expansion.long[1]])
        for expansion in _by_short_form(text).values()
        for form in {expansion.short, normal(expansion.short)}
    }


def normal(short: str) -> str:
    """A short form without full stops and plural ending: "N.G.O.s" is "NGO"."""
    bare = short.replace(".", "")
    return bare[:-1] if bare.endswith("s") and bare[:-1].isupper() else bare


@lru_cache(1)
def _by_short_form(text: str) -> Mapping[str, _Expansion]:
    """The first expansion of each short form; names and acronyms ask for it one after the other."""
    found: dict[str, _Expansion] = {}
    for expansion in sorted(_expansions(text), key=lambda e: e.at):
        found.setdefault(normal(expansion.short), expansion)
    return found


def _expansions(text: str) -> Iterator[_Expansion]:
    if not _ANY_SHORT.search(text):
        return
    for found in _BRACKETED.finditer(text):
        yield from _before(text, found.group(1), found.start(1), found.start())
    for found in _OR_SHORT.finditer(text) if any(map(text.__contains__, _OR)) else ():
        comma = text.startswith(",", max(0, found.start() - 1))
        yield from _before(text, found.group(1), found.start(1), found.start() - comma)
    for start, end in sorted([m.span() for each in _EXPLAINING for m in each.finditer(text)]):
        short = _EXPLAINED.search(text, max(0, start - _LONGEST_SHORT), start)
        if short:
            yield from _after(text, short.group(), short.start(), end)


def _before(text: str, short: str, at: int, end: int) -> Iterator[_Expansion]:
    """ "Harbour Workers' Union (HWU)": as few words to the left as hold every letter."""
    letters = _letters(short)
    near = max(0, end - 160)
    end = near + len(text[near:end].rstrip(' "”,'))
    floor = max((m.end() for m in _CLAUSE_END.finditer(text, near, end)), default=near)
    words = list(_WORD.finditer(text, floor, end))
    words = words[-(len(letters) * 2 + _WORDS_MORE) :]
    begin = _match_backwards([word.group() for word in words], letters)
    if begin and words[begin].group().islower() and words[begin - 1].group()[0].isupper():
        begin -= words[begin - 1].group()[0].lower() == letters[0]  # "Office of Ports (OP)"
    if begin is not None and len(words) - begin > 1:
        yield _Expansion(short, at, (words[begin].start(), end))


def _after(text: str, short: str, at: int, begin: int) -> Iterator[_Expansion]:
    """ "HWU (Harbour Workers' Union)" and "HWU, the Harbour Workers' Union,"."""
    closing = _CLAUSE_END.search(text, begin, begin + 120)
    end = closing.start() if closing else min(len(text), begin + 120)
    words = list(_WORD.finditer(text, begin, end))
    if words and words[0].group().lower() == "the":
        words = words[1:]
    if len(words) < 2 or not words[0].group()[0].isupper():
        return
    if (
        len(words) <= len(short) * 2
        and _match_backwards([word.group() for word in words], _letters(short)) == 0
    ):
        yield _Expansion(short, at, (words[0].start(), words[-1].end()))


def _letters(short: str) -> str:
    return "".join(c.lower() for c in normal(short) if c.isalnum())


def _match_backwards(words: list[str], letters: str) -> int | None:
    """The index of the first word of the expansion; None where the letters are not all there.

    Each letter is the first of a word, but for words skipped ("of", "to") and for letters inside a
    long word ("Agence France-Presse" for AFP has its P after a hyphen).
    """
    position = len(letters) - 1
    for number in range(len(words) - 1, -1, -1):
        word = words[number].lower()
        if word[0] == letters[position]:
            position -= 1
        elif position and word[0] == letters[position - 1] and letters[position] in word[1:]:
            position -= 2
        if position < 0:
            return number
    return None


def _mentions(article: Article) -> Iterator[Span]:
    starts = [sentence.start for sentence in article.sentences]
    near = [bisect_right(starts, m.start()) - 1 for m in _TWO_CAPITALS.finditer(article.text)]
    for sentence in [article.sentences[at] for at in dict.fromkeys(near)]:
        if sentence.kind is SentenceKind.DATELINE or sentence.id in article.notices:
            continue
        found = [*_MENTION.finditer(article.text, sentence.start, sentence.end)]
        if found and not _shouts(article.words(sentence.span)):
            yield from (mention.span() for mention in found if _is_acronym(mention.group()))


def _is_acronym(written: str) -> bool:
    word = normal(written)
    return len(word) > 1 and word not in _NO_ACRONYM and not _ROMAN.match(word)


def _shouts(words: str) -> bool:
    """Whether a sentence is all in capitals, so that capitals tell nothing."""
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 12 and sum(map(str.isupper, letters)) > 0.7 * len(letters)
