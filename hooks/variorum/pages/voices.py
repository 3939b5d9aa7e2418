"""Voices: who says a passage, through whom, and how its source gives their words."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.pages.labels import KINDS, Label
from variorum.pages.lookup import Lookup
from variorum.records import Passage, Quotation, Span, Speaker

__all__ = ["Voice", "voice_of", "voices_in"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement's attribution, as a page tells it.

    ``speaker`` is None where nobody could be named with confidence; ``standing`` then holds the
    words that stand there ("the official"), where any do. ``relays`` are outermost first.
    """

    quotation: Quotation
    kind: Label
    speaker: Speaker | None
    standing: Passage | None
    relays: tuple[Passage, ...]
    cue: Passage | None
    content: tuple[Passage, ...]


def voice_of(lookup: Lookup, quotation: Quotation) -> Voice:
    """The attribution of one quotation."""
    speaker = lookup.speakers[quotation.speaker] if quotation.speaker else None
    return Voice(
        quotation=quotation,
        kind=KINDS[quotation.kind],
        speaker=speaker,
        standing=_standing(lookup, quotation, speaker),
        relays=tuple(Passage(quotation.source, *span) for span in quotation.via),
        cue=_first(quotation, quotation.cue),
        content=tuple(Passage(quotation.source, *span) for span in quotation.content),
    )


def voices_in(lookup: Lookup, source: str, span: Span) -> tuple[Voice, ...]:
    """The attributions of what is said inside a span; empty where the source itself speaks.

    Statements that only touch the span's sentence, and not the span, are left out: "the harbour is
    shut, said Olsen" is Olsen's as far as the comma.
    """
    found: dict[str, Quotation] = {}
    for sentence in lookup.sentences_of(source, [span]):
        for quotation in lookup.quotations_by_sentence.get((source, sentence.id), ()):
            if any(start < span[1] and span[0] < end for start, end in quotation.content):
                found[quotation.id] = quotation
    return tuple(voice_of(lookup, quotation) for quotation in found.values())


def _standing(lookup: Lookup, quotation: Quotation, speaker: Speaker | None) -> Passage | None:
    """The words that stand for the speaker, unless they are the name itself."""
    passage = _first(quotation, quotation.speaker_span)
    if passage is not None and speaker is not None and lookup.words(passage) == speaker.name:
        return None
    return passage


def _first(quotation: Quotation, spans: tuple[Span, ...]) -> Passage | None:
    return Passage(quotation.source, *spans[0]) if spans else None
