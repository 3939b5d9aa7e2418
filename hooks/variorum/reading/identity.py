"""Ids of sentences: they depend on the sentence's own words, so they survive every other edit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

_DIGITS = 8


def short_hash(*parts: str) -> str:
    """Eight hexadecimal digits of a SHA-256 over the parts, told apart from one another."""
    first = f"{len(parts[0])}:{parts[0]}"
    joined = first if len(parts) == 1 else _joined(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _joined(parts: Sequence[str]) -> str:
    return "\0".join([f"{len(part)}:{part}" for part in parts])


def sentence_ids(texts: Iterable[str]) -> tuple[str, ...]:
    """An id for each sentence: ``s-`` and a hash of its text and, where it recurs, its occurrence.

    Two texts with one hash are told apart by a longer count, so ids are unique in an article.
    """
    occurrences: dict[str, int] = {}
    taken: set[str] = set()
    ids: list[str] = []
    for text in texts:
        number = occurrences[text] = occurrences.get(text, 0) + 1
        id_ = "s-" + short_hash(text) if number == 1 else _sentence_id(text, number)
        salt = 0
        while id_ in taken:
            salt += 1
            id_ = _sentence_id(text, number, salt)
        taken.add(id_)
        ids.append(id_)
    return tuple(ids)


def _sentence_id(text: str, occurrence: int, salt: int = 0) -> str:
    again = [str(occurrence)] if occurrence > 1 else []
    return "s-" + short_hash(text, *again, *(["", str(salt)] if salt else []))
