"""Language: words, parts of speech, noun phrases and clauses of one article, by rules and lexicons.

``parse_article`` gives a ``Parse`` for every sentence, headlines included, in the order of
``Article.sentences``. It is a pure function of the article and is kept in ``Analysis.parses``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.language.clauses import clauses_of
from variorum.language.lemmas import forms_of, lemma_of, stem_of
from variorum.language.phrases import noun_phrases
from variorum.language.tags import tag_words
from variorum.language.tokens import new_token, token_spans
from variorum.records import Article, Parse, Sentence, SentenceKind, Span, Token

__all__ = ["LONGEST", "lemma_of", "parse_article", "stem_of"]

LONGEST = 5_000
"""Code points of the longest sentence that is read. What is longer is a list, a table or a trap; to
weigh each of its words against the others would take time that grows with their square."""

_TITLE_CASE = 0.6


def parse_article(article: Article) -> tuple[Parse, ...]:
    """The parses of an article's sentences, one for each, in order; empty where too long
    and for a publisher's notice."""
    written = [
        _NOTHING if sentence.id in article.notices else _Written.of(article, sentence)
        for sentence in article.sentences
    ]
    names = _names(written)
    return tuple(_parse(place, each, names) for place, each in enumerate(written))


@dataclass(frozen=True, slots=True)
class _Written:
    """The words of a sentence with their spans, and whether its capitals mean names."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    means_names: bool

    @classmethod
    def of(cls, article: Article, sentence: Sentence) -> _Written:
        if sentence.end - sentence.start > LONGEST:
            return _NOTHING
        spans = tuple(token_spans(article.text, sentence.span))
        words = tuple([_mended(article.text[start:end]) for start, end in spans])
        means = sentence.kind is SentenceKind.SENTENCE or not _is_title_case(words)
        return cls(words, spans, means)


_NOTHING = _Written((), (), False)


def _names(written: Sequence[_Written]) -> frozenset[str]:
    """The words that an article has with a capital inside a sentence, and nowhere without one: that
    which opens "Page sailed" is a name where another sentence speaks of "Anna Page"."""
    inside: set[str] = set()
    small: set[str] = set()
    for each in written:
        if each.means_names:
            pairs = pairwise(each.words)
            inside.update(
                word for before, word in pairs if before[0].isalnum() and word[0].isupper()
            )
            small.update(word for word in each.words if word[0].islower())
    return frozenset(word for word in inside if word.casefold() not in small)


def _parse(place: int, written: _Written, names: frozenset[str]) -> Parse:
    tokens = _tokens(written, names)
    phrases = noun_phrases(tokens)
    return Parse(place, tokens, phrases, clauses_of(tokens, phrases))


def _tokens(written: _Written, names: frozenset[str]) -> tuple[Token, ...]:
    tags = tag_words(written.words, written.means_names, names)
    return tuple(
        [
            new_token(text, start, end, tag, lemma, stem)
            for word, (start, end), tag in zip(written.words, written.spans, tags, strict=True)
            for text, lemma, stem in (forms_of(word, tag),)
        ]
    )


def _mended(word: str) -> str:
    """A word without the space that a converter put behind its apostrophe: "didn’ t"."""
    return word.replace(" ", "") if " " in word else word


def _is_title_case(words: Sequence[str]) -> bool:
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)
