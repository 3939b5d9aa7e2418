"""Mentions: what an article names, counts, prices, dates and places."""

from __future__ import annotations

from variorum.records import Acronym, Article, Name

__all__ = ["find_acronyms", "find_names"]


def find_names(article: Article) -> tuple[Name, ...]:
    """The named things of an article, in the order of the text."""
    return ()


def find_acronyms(article: Article, names: tuple[Name, ...]) -> tuple[Acronym, ...]:
    """The short forms of an article, with the words they stand for where it gives them."""
    return ()
