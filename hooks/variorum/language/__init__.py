"""Language: words, parts of speech, noun phrases and clauses of one article, by rules and lexicons.

``parse_article`` gives a ``Parse`` for every sentence, headlines included, in the order of
``Article.sentences``. It is a pure function of the article and is kept in ``Analysis.parses``.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from variorum.language.casing import is_title_case
from variorum.language.clauses import clauses_of
from variorum.language.lemmas import lemma_of, stem_of
from variorum.language.phrases import noun_phrases
from variorum.language.tags import Word, opening_places, tag_words
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
    sentences = [_Written.of(article, sentence) for sentence in article.sentences]
    names = _names([each for each in sentences if each.means_names])
    return tuple([_parse(place, each, names) for place, each in enumerate(sentences)])


@swift
@dataclass(frozen=True, slots=True)
class _Written:
    """The words of a sentence as known and as written, and whether its capitals mean names."""

    start: int
    words: list[Word]
    texts: list[str]
    opening: list[int]
    """The places of the words that open a sentence."""
    means_names: bool

    @classmethod
    def of(cls, article: Article, sentence: Sentence) -> _Written:
        start, end = sentence.start, sentence.end
        is_read = end - start <= LONGEST and sentence.id not in article.notices
        words = words_of(article.text[start:end]) if is_read else []
        texts = [word.text for word in words]
        means = sentence.kind is SentenceKind.SENTENCE or not is_title_case(texts)
        return cls(start, words, texts, opening_places(texts), means and bool(words))


def _names(sentences: Sequence[_Written]) -> frozenset[str]:
    """The words that open a sentence and are names: those that the article has with a capital
    inside a sentence, and nowhere without one, as "Page sailed" where another sentence speaks of
    "Anna Page"."""
    opening = {each.texts[place] for each in sentences for place in each.opening}
    everywhere = set(chain.from_iterable([each.texts for each in sentences]))
    sure = {word for word in opening if word[0].isupper() and not _is_small(word, everywhere)}
    return frozenset(
        [
            word
            for each in sentences
            if not sure.isdisjoint(each.texts[1:])
            for before, word in pairwise(each.texts)
            if word in sure and before[0].isalnum()
        ]
    )


def _is_small(word: str, everywhere: Set[str]) -> bool:
    """Whether a word stands among others without its capital."""
    lower = word.casefold()
    return lower in everywhere and lower[0].islower()


def _parse(place: int, each: _Written, names: frozenset[str]) -> Parse:
    words = each.words
    if not words:
        return Parse(place, (), (), (), (), (), (), (), (), ())
    lowered = [word.lower for word in words]
    opening = [place for place in each.opening if each.texts[place] not in names]
    opening = opening if each.means_names else list(range(len(words)))
    tags, changed = tag_words(words, lowered, opening)
    lemmas = [word.lemma for word in words]
    stems = [word.stem for word in words]
    marks = [word.mark for word in words]
    for at in changed:
        lemmas[at], stems[at], marks[at] = words[at].forms[tags[at]]
    ends = [*accumulate([word.advance for word in words], initial=each.start - 1)][1:]
    sentence = _tagged(lowered, tags, lemmas, "".join(marks))
    phrases = noun_phrases(sentence)
    return _parse_of(
        place=place,
        texts=tuple(each.texts),
        lowered=tuple(lowered),
        tags=tuple(tags),
        lemmas=tuple(lemmas),
        stems=tuple(stems),
        starts=tuple([end - word.length for end, word in zip(ends, words, strict=True)]),
        ends=tuple(ends),
        phrases=phrases,
        clauses=clauses_of(sentence, phrases),
    )


_parse_of = maker(Parse)
_tagged = maker(Tagged)
