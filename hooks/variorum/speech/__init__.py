"""Speech: who said what in one article, and through whom."""

from __future__ import annotations

from variorum.records import Article, Name, Utterance

__all__ = ["find_utterances"]


def find_utterances(article: Article, names: tuple[Name, ...]) -> tuple[Utterance, ...]:
    """Every attributed statement of an article, in the order of the text."""
    return ()
