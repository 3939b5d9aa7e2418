"""Origins: which named outlet, agency, person or report the sources rest on.

Two articles that both draw on one newspaper agree because of that newspaper: a reader should see
two articles and one origin. A statement rests on every named relay that it came through and on
its speaker; what stands in an article's own voice has no origin but the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from variorum.mentions.naming.words import is_outlet
from variorum.records import (
    NameKind,
    Passage,
    Quotation,
    Reading,
    SentenceRef,
    Source,
    Span,
    Speaker,
)
from variorum.speech.outlets import outlets_in
from variorum.speech.roles import OUTLET_NOUNS

__all__ = ["Origin", "Origins"]

_OUTLET_NOUN = re.compile(r"\b(?:" + "|".join(sorted(OUTLET_NOUNS)) + r")\b", re.IGNORECASE)
_Found = dict[tuple[str, str], list[Passage]]


@dataclass(frozen=True, slots=True)
class Origin:
    """A named origin with the passages that rest on it, in the order of sources and text.

    ``kind`` is "outlet", "organisation", "place", "person" or "other".
    """

    name: str
    kind: str
    passages: tuple[Passage, ...]


class Origins:
    """The origins of every statement in a folder, looked up by passage."""

    def __init__(
        self,
        sources: Sequence[Source],
        quotations: Sequence[Quotation],
        speakers: Sequence[Speaker],
    ) -> None:
        self._sources = {source.id: source for source in sources}
        self._speakers = {speaker.id: speaker for speaker in speakers}
        self._named: dict[str, tuple[list[int], Collection[str]]] = {}
        self._spoken = {
            (source.id, said.content, said.cue): said.speaker
            for source in sources
            for said in source.analysis.utterances
        }
        self._quotations: dict[str, list[Quotation]] = {}
        for quotation in quotations:
            self._quotations.setdefault(quotation.source, []).append(quotation)

    def of_sentences(self, sentences: Iterable[SentenceRef]) -> tuple[Origin, ...]:
        """The named origins of what is said in some sentences, those of most sources first."""
        wanted = self._spans(sentences)
        found: _Found = {}
        for source, spans in wanted.items():
            for quotation in self._quotations.get(source, []):
                if _touches(quotation, spans):
                    start, end = quotation.content[0][0], quotation.content[-1][1]
                    self._note(found, quotation, Passage(source, start, end))
        return tuple(sorted(_merged(found), key=_weight))

    def of_readings(self, readings: Sequence[Reading]) -> tuple[Origin, ...]:
        """The named origins of the readings of a comparison, each with the readings themselves."""
        found: _Found = {}
        for reading in readings:
            for quotation in self._around(reading):
                passage = Passage(reading.source, reading.start, reading.end)
                self._note(found, quotation, passage)
        return tuple(sorted(_merged(found), key=_weight))

    def shared(self, readings: Sequence[Reading]) -> str | None:
        """The one named origin that every reading rests on, an outlet before a person.

        None where there is none, or where all readings are of one source.
        """
        if len({reading.source for reading in readings}) < 2:
            return None
        if not all(map(self._around, readings)):
            return None
        whole = {Passage(r.source, r.start, r.end) for r in readings}
        common = [o for o in self.of_readings(readings) if set(o.passages) == whole]
        ranked = sorted(common, key=lambda origin: (origin.kind != "outlet", origin.name))
        return ranked[0].name if ranked else None

    def _spans(self, sentences: Iterable[SentenceRef]) -> dict[str, list[Span]]:
        """The spans of sentences by source, both in order; ids that are not there are left out."""
        wanted = set(sentences)
        found: dict[str, list[Span]] = {}
        for id_, source in self._sources.items():
            spans = [s.span for s in source.sentences if (id_, s.id) in wanted]
            if spans:
                found[id_] = spans
        return found

    def _around(self, reading: Reading) -> list[Quotation]:
        """The statements whose words hold a reading."""
        start, end = reading.start, reading.end
        found: list[Quotation] = []
        for quotation in self._quotations.get(reading.source, []):
            for first, last in quotation.content:
                if first <= start and end <= last:
                    found.append(quotation)
                    break
        return found

    def _note(self, found: _Found, quotation: Quotation, passage: Passage) -> None:
        for origin in self._named_by(quotation):
            held = found.setdefault(origin, [])
            if passage not in held[-1:]:
                held.append(passage)

    def _named_by(self, quotation: Quotation) -> list[tuple[str, str]]:
        """(name, kind) of every named relay, outermost first, and of the speaker."""
        spans = (*quotation.via, *quotation.speaker_span)
        outlets = (self._outlet(quotation.source, span) for span in spans)
        found = list(dict.fromkeys((name, "outlet") for name in outlets if name))
        own = self._speaker(quotation)
        if own and _key(own[0]) not in {_key(name) for name, _ in found}:
            found.append(own)
        return found

    def _outlet(self, source_id: str, span: Span) -> str | None:
        """The outlet named in some words: "the news agency Sundfoto"."""
        source, (starts, outlets) = self._sources[source_id], self._names_of(source_id)
        first, last = bisect_left(starts, span[0]), bisect_left(starts, span[1])
        called = bool(_OUTLET_NOUN.search(source.text, *span))
        for name in source.analysis.names[first:last]:
            outlet = called or name.canonical in outlets
            if outlet and name.kind is not NameKind.PERSON:
                return name.canonical
        return None

    def _names_of(self, source_id: str) -> tuple[list[int], Collection[str]]:
        """Where the names of a source start, and those of outlets; of few sources it is asked."""
        if source_id not in self._named:
            source = self._sources[source_id]
            names = source.analysis.names
            starts = [name.span[0] for name in names]
            self._named[source_id] = starts, outlets_in(source.text, names)
        return self._named[source_id]

    def _speaker(self, quotation: Quotation) -> tuple[str, str] | None:
        """The speaker by his record over all sources or, without one, by his name in this."""
        record = self._speakers.get(quotation.speaker or "")
        if record is not None:
            return record.name, _kind(record.name, record.kind)
        name = self._spoken.get((quotation.source, quotation.content, quotation.cue))
        if name is None:
            return None
        names = self._sources[quotation.source].analysis.names
        kind = next((n.kind for n in names if n.canonical == name), NameKind.OTHER)
        return name, _kind(name, kind)


def _kind(name: str, kind: NameKind) -> str:
    return "outlet" if is_outlet(name) and kind is not NameKind.PERSON else kind.value


def _touches(quotation: Quotation, spans: Sequence[Span]) -> bool:
    """Whether a statement has words in one of the spans, which stand in order."""
    for start, end in quotation.content:
        at = bisect_left(spans, end, key=lambda span: span[0])
        if at and spans[at - 1][1] > start:
            return True
    return False


def _merged(found: _Found) -> list[Origin]:
    """One origin for every name, with "The" where a source writes it so."""
    merged: dict[str, Origin] = {}
    for (name, kind), held in found.items():
        known = merged.get(_key(name), Origin(name, kind, ()))
        fuller = max(known.name, name, key=len)
        merged[_key(name)] = Origin(fuller, known.kind, (*known.passages, *held))
    return list(merged.values())


def _weight(origin: Origin) -> tuple[int, int, str]:
    return (-len({p.source for p in origin.passages}), -len(origin.passages), origin.name)


def _key(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ").casefold()
