"""Sources of which only cited excerpts may be published.

An editor marks such a source with ``publish: excerpts``. A sentence of it is shown when a
comparison has its reading there, a quotation its content, or the editor's prose cites it; no
character of any other sentence may reach the published site. ``publishable`` takes them out of the
dossier itself, so that what is made from its result cannot show them, even by mistake.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from variorum.reading.identity import short_hash
from variorum.records import (
    Analysis,
    Comparison,
    Dossier,
    Name,
    Publish,
    Quotation,
    Sentence,
    SentenceRef,
    Source,
    Span,
    Speaker,
    Term,
)

__all__ = [
    "HIDDEN",
    "Visible",
    "cited_sentences",
    "is_whole",
    "publishable",
    "visible_spans",
]

HIDDEN = "\N{FULL BLOCK}"
"""Stands for each hidden character in a publishable text, so that offsets stay what they are."""


def is_whole(source: Source) -> bool:
    """Whether the whole text of the source may be shown."""
    return source.about.publish is Publish.WHOLE


def cited_sentences(dossier: Dossier) -> frozenset[SentenceRef]:
    """The sentences of all sources that a comparison, a quotation or the editor cites."""
    cited = _cited(dossier)
    return frozenset(
        (source.id, sentence.id)
        for source in dossier.sources
        for sentence in _touched(source, cited[source.id])
    )


class Visible:
    """Which spans of each source may be shown: worked out once for a dossier."""

    def __init__(self, spans: Mapping[str, tuple[Span, ...]]) -> None:
        self._spans = spans

    def spans(self, source: str) -> tuple[Span, ...]:
        """The visible spans of a source, in order, none touching the next."""
        return self._spans[source]

    def around(self, source: str, span: Span) -> Span | None:
        """The visible span that holds the whole of a span; None where part of it is hidden."""
        spans = self._spans[source]
        place = bisect_right(spans, span[0], key=lambda each: each[0]) - 1
        if place < 0 or spans[place][1] < span[1]:
            return None
        return spans[place]

    def shows(self, source: str, span: Span) -> bool:
        """Whether the whole of a span may be shown."""
        return self.around(source, span) is not None


def publishable(dossier: Dossier) -> Dossier:
    """The dossier without a character that may not be shown; offsets and ids stay.

    Hidden text is masked by HIDDEN; forms of names and terms that stand only in hidden text are
    left out. A speaker or a term none of whose forms may be shown is left out too, and what it
    said stands without a speaker.
    """
    if all(is_whole(source) for source in dossier.sources):
        return dossier
    visible = Visible(visible_spans(dossier))
    sources = tuple(_masked(source, visible.spans(source.id)) for source in dossier.sources)
    texts = {source.id: source.text for source in sources}
    in_part = {s.id for s in sources if not is_whole(s)}
    speakers = _speakers(dossier, in_part, texts)
    return replace(
        dossier,
        sources=sources,
        quotations=tuple(_renamed(q, speakers) for q in dossier.quotations),
        speakers=tuple(speaker for speaker in speakers.values() if speaker),
        terms=tuple(kept for term in dossier.terms if (kept := _term(term, visible))),
        comparisons=tuple(_comparison(c, in_part, texts) for c in dossier.comparisons),
    )


def visible_spans(dossier: Dossier) -> dict[str, tuple[Span, ...]]:
    """By source the spans that may be shown, in order, none touching the next."""
    cited = _cited(dossier)
    return {
        source.id: ((0, len(source.text)),)
        if is_whole(source)
        else _spans_at(source, cited[source.id])
        for source in dossier.sources
    }


def _cited(dossier: Dossier) -> defaultdict[str, list[Span]]:
    """The spans of each source that a comparison, a quotation or the editor cites."""
    cited: defaultdict[str, list[Span]] = defaultdict(list)
    for comparison in dossier.comparisons:
        for reading in comparison.readings:
            cited[reading.source].append(reading.span)
    for quotation in dossier.quotations:
        cited[quotation.source] += quotation.content
    sources = {source.id: source for source in dossier.sources}
    for citation in dossier.citations:
        source_id, sentence_id = citation.sentence
        cited[source_id] += [s.span for s in sources[source_id].sentences if s.id == sentence_id]
    return cited


def _spans_at(source: Source, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans of the sentences that any of the spans touches, neighbours as one span.

    Between two sentences is nothing but white space, so a quotation of several stays in one piece.
    """
    joined: list[Span] = []
    for sentence in _touched(source, spans):
        gap = source.text[joined[-1][1] : sentence.start] if joined else "-"
        if gap.strip():
            joined.append(sentence.span)
        else:
            joined[-1] = (joined[-1][0], sentence.end)
    return tuple(joined)


def _touched(source: Source, spans: Iterable[Span]) -> list[Sentence]:
    """The sentences that any of the spans touches, in order."""
    starts = [sentence.start for sentence in source.sentences]
    ends = [sentence.end for sentence in source.sentences]
    places = {
        place
        for start, end in spans
        for place in range(bisect_right(ends, start), bisect_left(starts, end))
    }
    return [source.sentences[place] for place in sorted(places)]


def _masked(source: Source, spans: tuple[Span, ...]) -> Source:
    if is_whole(source):
        return source
    article = replace(source.article, text=_mask(source.text, spans))
    return replace(
        source,
        analysis=Analysis(
            article=article,
            names=tuple(n for n in source.analysis.names if _name_stands(n, article.text)),
            acronyms=(),
            utterances=(),
        ),
    )


def _mask(text: str, spans: tuple[Span, ...]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end in spans:
        pieces += [HIDDEN * (start - position), text[start:end]]
        position = end
    return "".join(pieces) + HIDDEN * (len(text) - position)


def _name_stands(name: Name, masked: str) -> bool:
    start, end = name.span
    return HIDDEN not in masked[start:end] and name.canonical in masked


def _speakers(
    dossier: Dossier, in_part: set[str], texts: Mapping[str, str]
) -> dict[str, Speaker | None]:
    """Each speaker by the old id, as it may be shown; None where no form of it may be."""
    heard: defaultdict[str, set[str]] = defaultdict(set)
    for quotation in dossier.quotations:
        if quotation.speaker:
            heard[quotation.speaker].add(quotation.source)
    return {
        speaker.id: _speaker(speaker, texts) if heard[speaker.id] & in_part else speaker
        for speaker in dossier.speakers
    }


def _speaker(speaker: Speaker, texts: Mapping[str, str]) -> Speaker | None:
    forms = tuple(f for f in speaker.forms if any(f in text for text in texts.values()))
    if not forms:
        return None
    roles = tuple(r for r in speaker.roles if HIDDEN not in texts[r.source][r.start : r.end])
    if speaker.name in forms:
        return replace(speaker, forms=forms, roles=roles)
    # The id is made of the hidden name, so it goes with it.
    id_ = "speaker-" + short_hash(speaker.id)
    return replace(speaker, id=id_, name=forms[0], forms=forms, roles=roles)


def _renamed(quotation: Quotation, speakers: Mapping[str, Speaker | None]) -> Quotation:
    if quotation.speaker is None:
        return quotation
    speaker = speakers[quotation.speaker]
    return replace(quotation, speaker=speaker.id if speaker else None)


def _term(term: Term, visible: Visible) -> Term | None:
    forms = tuple(
        replace(form, mentions=mentions)
        for form in term.forms
        if (mentions := tuple(m for m in form.mentions if visible.shows(m.source, m.span)))
    )
    definitions = tuple(d for d in term.definitions if visible.shows(d.source, d.span))
    if term.editor is not None or any(form.form == term.name for form in forms):
        return replace(term, forms=forms, definitions=definitions)
    if not forms:
        return None
    id_ = "term-" + short_hash(term.id)
    return replace(term, id=id_, name=forms[0].form, forms=forms, definitions=definitions)


def _comparison(comparison: Comparison, in_part: set[str], texts: Mapping[str, str]) -> Comparison:
    """The comparison without an origin that is named only where nothing may be shown."""
    read = {reading.source for reading in comparison.readings}
    if comparison.origin is None or not read & in_part:
        return comparison
    named = any(comparison.origin in texts[source] for source in sorted(read))
    return comparison if named else replace(comparison, origin=None)
