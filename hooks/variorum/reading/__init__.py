"""Reading: the bytes of one article become paragraphs and sentences with exact offsets."""

from __future__ import annotations

import hashlib

from variorum.reading.identity import sentence_ids
from variorum.reading.kinds import kinds_of, split_dateline
from variorum.reading.language import language_of
from variorum.reading.notices import notices_in
from variorum.reading.paragraphs import paragraph_spans
from variorum.reading.sentences import sentence_spans
from variorum.records import Article, Sentence, SentenceKind, Span
from variorum.swift import maker

__all__ = ["decode", "read_article"]


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, a byte-order mark dropped, newlines untouched.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    return data.decode("utf-8-sig")


def read_article(data: bytes) -> Article:
    """Read one article. Every character that is not white space lies in exactly one sentence.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    text = decode(data)
    units = _units(text)
    ids = sentence_ids([text[start:end] for _, _, (start, end) in units])
    sentences = tuple(
        [
            _sentence(id_, kind, paragraph, start, end)
            for id_, (kind, paragraph, (start, end)) in zip(ids, units, strict=True)
        ]
    )
    return Article(
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        sentences=sentences,
        language=language_of(text),
        notices=notices_in(text, sentences),
    )


_sentence = maker(Sentence)


def _units(text: str) -> list[tuple[SentenceKind, int, Span]]:
    """(kind, paragraph from 1, span) of every unit of the text, in order."""
    paragraphs = paragraph_spans(text)
    units: list[tuple[SentenceKind, int, Span]] = []
    for number, (kind, span) in enumerate(kinds_of(text, paragraphs), start=1):
        if kind is not SentenceKind.SENTENCE:
            units.append((kind, number, span))
            continue
        dateline, body = split_dateline(text, span)
        if dateline:
            units.append((SentenceKind.DATELINE, number, dateline))
        units += [(kind, number, sentence) for sentence in sentence_spans(text, body)]
    return units
