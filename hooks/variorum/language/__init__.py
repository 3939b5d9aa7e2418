"""Language: words, parts of speech, noun phrases and clauses of one article, by rules and lexicons.

``parse_article`` gives a ``Parse`` for every sentence, headlines included, in the order of
``Article.sentences``. It is a pure function of the article and is kept in ``Analysis.parses``.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from operator import sub

from variorum.language.casing import is_title_case
from variorum.language.clauses import clauses_of
from variorum.language.lemmas import lemma_of, stem_of
from variorum.language.phrases import noun_phrases
from variorum.language.tags import Columns, columns_of, opening_places, tag_words
from variorum.language.tokens import Tagged, words_of
from variorum.records import Article, Parse, Sentence, SentenceKind
from variorum.swift import maker, swift

__all__ = ["LONGEST", "lemma_of", "parse_article", "stem_of"]

LONGEST = 5_000
"""Code points of the longest sentence that is read. What is longer is a list, a table or a trap; to
weigh each of its words against the others would take time that grows with their square."""


def parse_article(article: Article) -> tuple[Parse, ...]:
    """The parses of an article's sentences, one for each, in order; empty where too long
    and for a publisher's notice."""
    sentences = [_written(article, sentence) for sentence in article.sentences]
    names = _names([each for each in sentences if each is not None and each.means_names])
    return tuple([_parse(place, each, names) for place, each in enumerate(sentences)])


@swift
@dataclass(frozen=True, slots=True)
class _Written:
    """The words of a sentence that is read, and whether its capitals mean names."""

    start: int
    words: Columns
    opening: list[int]
    """The places of the words that open a sentence."""
    means_names: bool


def _written(article: Article, sentence: Sentence) -> _Written | None:
    """A sentence as written, None where it is not read."""
    start, end = sentence.start, sentence.end
    if end - start > LONGEST or sentence.id in article.notices:
        return None
    words = columns_of(words_of(article.text[start:end]))
    means = sentence.kind is SentenceKind.SENTENCE or not is_title_case(words.texts)
    return _written_of(start, words, opening_places(words.texts), means)


_written_of = maker(_Written)


def _names(sentences: Sequence[_Written]) -> frozenset[str]:
    """The words that open a sentence and are names: those that the article has with a capital
    inside a sentence, and nowhere without one, as "Page sailed" where another sentence speaks of
    "Anna Page"."""
    opening = {each.words.texts[place] for each in sentences for place in each.opening}
    lines = [each.words.texts for each in sentences]
    everywhere = set(chain.from_iterable(lines))
    sure = {word for word in opening if word[0].isupper() and not _is_small(word, everywhere)}
    return frozenset(
        [
            word
            for texts in lines
            if not sure.isdisjoint(texts[1:])
            for before, word in pairwise(texts)
            if word in sure and before[0].isalnum()
        ]
    )


def _is_small(word: str, everywhere: Set[str]) -> bool:
    """Whether a word stands among others without its capital."""
    lower = word.casefold()
    return lower in everywhere and lower[0].islower()


def _parse(place: int, each: _Written | None, names: frozenset[str]) -> Parse:
    if each is None:
        return Parse(place, (), (), (), (), (), (), (), (), (), ())
    words = each.words
    opening = [place for place in each.opening if words.texts[place] not in names]
    tags, changed = tag_words(words, opening if each.means_names else range(len(words.texts)))
    lemmas, stems = [*words.lemmas], [*words.stems]
    marks, matter = [*words.marks], [*words.matter]
    for at in changed:
        lemmas[at], stems[at], marks[at], matter[at] = words.forms[at][tags[at]]
    ends = tuple(accumulate(words.advances, initial=each.start - 1))[1:]
    sentence = _tagged(words.lowered, tags, lemmas, "".join(marks))
    phrases = noun_phrases(sentence)
    return _parse_of(
        place=place,
        texts=words.texts,
        lowered=words.lowered,
        tags=tuple(tags),
        lemmas=tuple(lemmas),
        stems=tuple(stems),
        matter=tuple(matter),
        starts=tuple(map(sub, ends, words.lengths)),
        ends=ends,
        phrases=phrases,
        clauses=clauses_of(sentence, phrases),
    )


_parse_of = maker(Parse)
_tagged = maker(Tagged)
