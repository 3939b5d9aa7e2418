"""A capitalised word, and a run of such words."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.swift import swift

__all__ = ["Run", "Word"]


@swift
@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word.

    ``initial`` where its capital may only be that of a sentence's start; of such a word ``speaks``
    where a verb of speech follows, which a common noun without an article does not have ("Holm
    said").
    """

    text: str
    start: int
    end: int
    initial: bool
    speaks: bool = False


Run = tuple[Word, ...]
