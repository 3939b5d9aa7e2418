"""``data/dossier.json``: everything that the site shows, and the schema that it validates against.

The shape is a contract: ``dossier.schema.json`` beside this file states it and is published too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from variorum.exports.encode import Lines, json_file
from variorum.records import (
    Comparison,
    Dossier,
    Passage,
    Quotation,
    Sentence,
    SentenceRef,
    Source,
    Span,
    Speaker,
    Term,
    Topic,
)

__all__ = ["FORMAT", "as_file", "as_json", "schema"]

FORMAT = "variorum-dossier/1"


def as_json(dossier: Dossier) -> dict[str, Any]:
    """The dossier in the shape of ``data/dossier.schema.json``; what is unknown is None."""
    return _shaped(dossier, lambda record, shape: shape(record))


def as_file(dossier: Dossier, lines: Lines) -> bytes:
    """The same as a JSON file, of lines that other files of the dossier have too."""
    return json_file(_shaped(dossier, lines.of))


def _shaped(dossier: Dossier, as_: Callable[[Any, Callable[[Any], Any]], Any]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "sources": [_source(source) for source in dossier.sources],  # cut to each topic's
        "quotations": [as_(quotation, _quotation) for quotation in dossier.quotations],
        "speakers": [as_(speaker, _speaker) for speaker in dossier.speakers],
        "topics": [as_(topic, _topic) for topic in dossier.topics],
        "terms": [as_(term, _term) for term in dossier.terms],
        "comparisons": [as_(comparison, _comparison) for comparison in dossier.comparisons],
        "only_in_one": _refs(dossier.only_in_one),
    }


def schema() -> bytes:
    """The JSON Schema (2020-12) of the dossier, as it is published."""
    return Path(__file__).with_name("dossier.schema.json").read_bytes()


def _source(source: Source) -> dict[str, Any]:
    about = source.about
    return {
        "id": source.id,
        "siglum": source.siglum,
        "file": source.file,
        "sha256": source.article.sha256,
        "size": source.article.size,
        "title": about.title,
        "publisher": about.publisher,
        "author": about.author,
        "published": about.published,
        "url": about.url,
        "language": source.language,
        "publish": about.publish.value,
        "sentences": [_sentence(sentence) for sentence in source.sentences],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "kind": sentence.kind.value,
        "paragraph": sentence.paragraph,
        "start": sentence.start,
        "end": sentence.end,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "id": quotation.id,
        "source": quotation.source,
        "kind": quotation.kind.value,
        "content": _spans(quotation.content),
        "cue": _spans(quotation.cue),
        "speaker_span": _spans(quotation.speaker_span),
        "speaker": quotation.speaker,
        "via": _spans(quotation.via),
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "forms": list(speaker.forms),
        "kind": speaker.kind.value,
        "roles": _passages(speaker.roles),
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "slug": topic.slug,
        "title": topic.title,
        "sentences": _refs(topic.sentences),
        "continued": _refs(topic.continued),
        "related": list(topic.related),
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "name": term.name,
        "kind": term.kind,
        "forms": [{"form": form.form, "mentions": _passages(form.mentions)} for form in term.forms],
        "definitions": _passages(term.definitions),
        "editor": term.editor,
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "id": comparison.id,
        "relation": comparison.relation.value,
        "type": comparison.type.value,
        "title": comparison.title,
        "topics": list(comparison.topics),
        "nature": comparison.nature.value if comparison.nature else None,
        "certainty": {
            "exists": comparison.certainty.exists,
            "type": comparison.certainty.type,
        },
        "readings": [
            {
                "source": reading.source,
                "sentence": reading.sentence,
                "start": reading.start,
                "end": reading.end,
                "group": reading.group,
            }
            for reading in comparison.readings
        ],
        "origin": comparison.origin,
        "reason": comparison.reason,
        "by_editor": comparison.by_editor,
    }


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _refs(refs: Sequence[SentenceRef]) -> list[list[str]]:
    return [list(ref) for ref in refs]


def _passages(passages: Sequence[Passage]) -> list[list[str | int]]:
    return [[each.source, each.start, each.end] for each in passages]
