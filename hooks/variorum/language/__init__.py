"""Language: words, parts of speech, noun phrases and clauses of one article, by rules and lexicons.

``parse_article`` gives a ``Parse`` for every sentence, headlines included, in the order of
``Article.sentences``. It is a pure function of the article and is kept in ``Analysis.parses``.
"""

from __future__ import annotations

from variorum.language.clauses import clauses_of
from variorum.language.lemmas import forms_of, lemma_of, stem_of
from variorum.language.phrases import noun_phrases
from variorum.language.tags import tag_words
from variorum.language.tokens import token_spans
from variorum.records import Article, Parse, Sentence, SentenceKind, Token

__all__ = ["LONGEST", "lemma_of", "parse_article", "stem_of"]

LONGEST = 5_000
"""Code points of the longest sentence that is read. What is longer is a list, a table or a trap; to
weigh each of its words against the others would take time that grows with their square."""

_TITLE_CASE = 0.6


def parse_article(article: Article) -> tuple[Parse, ...]:
    """The parses of an article's sentences, one for each, in order; empty where too long."""
    return tuple(_parse(article, place, s) for place, s in enumerate(article.sentences))


def _parse(article: Article, place: int, sentence: Sentence) -> Parse:
    if sentence.end - sentence.start > LONGEST:
        return Parse(place, (), (), ())
    tokens = _tokens(article, sentence)
    phrases = noun_phrases(tokens)
    return Parse(place, tokens, phrases, clauses_of(tokens, phrases))


def _tokens(article: Article, sentence: Sentence) -> tuple[Token, ...]:
    spans = token_spans(article.text, sentence.span)
    words = [_mended(article.text[start:end]) for start, end in spans]
    names = sentence.kind is SentenceKind.SENTENCE or not _is_title_case(words)
    return tuple(
        [
            Token(text, start, end, tag, lemma, stem)
            for word, (start, end), tag in zip(words, spans, tag_words(words, names), strict=True)
            for text, lemma, stem in (forms_of(word, tag),)
        ]
    )


def _mended(word: str) -> str:
    """A word without the space that a converter put behind its apostrophe: "didn’ t"."""
    return word.replace(" ", "") if " " in word else word


def _is_title_case(words: list[str]) -> bool:
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)
