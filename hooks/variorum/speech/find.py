"""Every attributed statement of an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records import Article, Name, QuotationKind, Span, Utterance
from variorum.speech.attributions import Draft, attributions
from variorum.speech.units import Unit, read_units
from variorum.speech.words import WORDS

__all__ = ["find_utterances"]


def find_utterances(article: Article, names: tuple[Name, ...]) -> tuple[Utterance, ...]:
    """Every attributed statement of an article, in the order of the text."""
    units = read_units(article)
    drafts: list[Draft] = []
    for number, unit in enumerate(units):
        fresh = attributions(unit)
        if not fresh:
            _floating(units, number, drafts)
        for draft in fresh:
            draft.unit = number
        drafts.extend(fresh)
    return tuple(_utterance(draft, units) for draft in drafts)


def _floating(units: Sequence[Unit], number: int, drafts: list[Draft]) -> None:
    """A sentence that is all quotation carries on the last speaker's words."""
    unit = units[number]
    if not drafts or unit.tokens.letters.strip(".,").strip("Qq") != "":
        return
    if not unit.quotes:
        return
    last = _to_continue(drafts, units)
    span = (unit.quotes[0].start, unit.quotes[-1].end)
    if units[last.unit].paragraph == unit.paragraph or unit.quotes[0].reopens:
        last.content.append(span)
    elif units[last.unit].paragraph == unit.paragraph - 1:
        drafts.append(
            Draft([span], list(last.cue), list(last.source), last.verb, "floating", number)
        )


def _to_continue(drafts: Sequence[Draft], units: Sequence[Unit]) -> Draft:
    """The attribution that a further quotation carries on: the last of the sentence that quotes."""
    same = [draft for draft in drafts[-6:] if draft.unit == drafts[-1].unit]
    for draft in same:
        if draft.frame in ("left", "inverted", "q", "colon") and units[draft.unit].quotes:
            return draft
    spoken = [draft for draft in same if draft.verb not in WORDS["thought"]]
    return (spoken or same)[0 if spoken else -1]


def _utterance(draft: Draft, units: Sequence[Unit]) -> Utterance:
    content = tuple(sorted(draft.content))
    return Utterance(
        kind=_kind(content, units[draft.unit]),
        content=content,
        cue=tuple(draft.cue),
        speaker_span=tuple(draft.source),
        speaker=None,
        via=tuple(draft.via),
    )


def _kind(content: tuple[Span, ...], unit: Unit) -> QuotationKind:
    return QuotationKind.INDIRECT
