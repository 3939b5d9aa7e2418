"""References: which source an editor means by an id, a siglum or the beginning of either."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from variorum.records import Sentence, Source, Span

__all__ = ["PREFIX_LENGTH", "closest_passage", "find_words", "resolve", "sentence_at"]

PREFIX_LENGTH = 4
"""The fewest characters by which an editor may abbreviate an id."""

_SPACE = re.compile(r"\s+")
_STOPS = ".,;:!?"
_ALIKE = 60
"""Percent. Below it, the best alignment of two sentences of news is chance."""


def resolve(reference: str, sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources that a reference may mean: one, or none in this folder, or several.

    An id or siglum in full comes before the beginning of another's id; case does not matter.
    """
    wanted = " ".join(reference.split()).casefold()
    for key in ("id", "siglum"):
        exact = tuple(s for s in sources if str(getattr(s, key)).casefold() == wanted)
        if exact:
            return exact
    if len(wanted) < PREFIX_LENGTH:
        return ()
    return tuple(source for source in sources if source.id.casefold().startswith(wanted))


def find_words(words: str, text: str) -> Span | None:
    """Where the words stand verbatim, None where they do not; white space may run otherwise.

    The first place with whole words at both edges comes before a place inside a word: "AP" is
    looked for as a word before "MAP" is taken.
    """
    pieces = [re.escape(piece) for piece in _SPACE.split(words.strip())]
    if not words.strip():
        return None
    body = r"\s+".join(pieces)
    left = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    right = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    found = re.search(f"{left}{body}{right}", text) or re.search(body, text)
    return found.span() if found else None


def closest_passage(words: str, text: str) -> str | None:
    """The passage of a text most like the words, whole words, on one line; None where none is."""
    if not words.strip():
        return None
    found = fuzz.partial_ratio_alignment(words, text)
    if found is None or found.score < _ALIKE or found.dest_start == found.dest_end:
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and not text[start - 1].isspace() and not text[start].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
        end += 1
    passage = " ".join(text[start:end].split())
    # "sank within an hour." for words without a full stop: leave it to be copied without one.
    return passage.rstrip(_STOPS) if words.rstrip()[-1].isalnum() else passage


def sentence_at(source: Source, place: int) -> Sentence:
    """The sentence in which a place lies, or the last before it."""
    before = [sentence for sentence in source.sentences if sentence.start <= place]
    return before[-1] if before else source.sentences[0]
