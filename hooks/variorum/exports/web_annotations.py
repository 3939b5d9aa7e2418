"""``data/annotations.jsonld``: quotations and comparisons as W3C Web Annotations.

Method: https://www.w3.org/TR/annotation-model/ . Words are found twice over: by themselves with
what stands around them, and by their place.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from variorum.exports.encode import json_file
from variorum.exports.links import Links
from variorum.exports.shown import Shown
from variorum.records import Comparison, Quotation, Source, Span
from variorum.site import Site

__all__ = ["CONTEXT_LENGTH", "PATH", "annotation_collection", "digest_uri"]

PATH = "data/annotations.jsonld"

CONTEXT_LENGTH = 32
"""Code points of prefix and suffix, as the model's examples and its clients have it."""


def annotation_collection(shown: Shown, site: Site) -> bytes:
    """All annotations as one collection with one page."""
    links = shown.links(site, PATH)
    items = [
        *(_quotation(quotation, shown, links) for quotation in shown.dossier.quotations),
        *(_comparison(comparison, shown, links) for comparison in shown.dossier.comparisons),
    ]
    collection: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": links.to(PATH),
        "type": "AnnotationCollection",
        "label": f"{site.name}: quotations and comparisons",
        "total": len(items),
    }
    page = {"id": links.to(PATH, "page-1"), "type": "AnnotationPage", "startIndex": 0}
    return json_file(collection | ({"first": page | {"items": items}} if items else {}))


def digest_uri(source: Source) -> str:
    """A name for a source's bytes wherever they lie (RFC 6920)."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(source.article.sha256)).decode()
    return f"ni:///sha-256;{digest.rstrip('=')}"


def _quotation(quotation: Quotation, shown: Shown, links: Links) -> dict[str, Any]:
    bodies = [_tag(quotation.kind.value), *_speaker(quotation, shown, links)]
    return {
        "id": links.to(PATH, quotation.id),
        "type": "Annotation",
        "motivation": "identifying" if quotation.speaker else "classifying",
        "body": bodies,
        "target": _target([(quotation.source, span) for span in quotation.content], shown, links),
    }


def _speaker(quotation: Quotation, shown: Shown, links: Links) -> list[dict[str, Any]]:
    if quotation.speaker is None:
        return []
    return [
        {
            "type": "SpecificResource",
            "source": links.to_speaker(quotation.speaker),
            "purpose": "identifying",
        },
        _text(shown.speakers[quotation.speaker].name, "describing"),
    ]


def _comparison(comparison: Comparison, shown: Shown, links: Links) -> dict[str, Any]:
    return {
        "id": links.to(PATH, comparison.id),
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            _tag(comparison.relation.value),
            _tag(comparison.type.value),
            *(_tag(slug) for slug in comparison.topics),
            _text(comparison.title, "describing"),
        ],
        "target": _target([(r.source, r.span) for r in comparison.readings], shown, links),
    }


def _tag(value: str) -> dict[str, str]:
    return _text(value, "tagging")


def _text(value: str, purpose: str) -> dict[str, str]:
    return {
        "type": "TextualBody",
        "value": value,
        "purpose": purpose,
        "format": "text/plain",
    }


def _target(passages: Sequence[tuple[str, Span]], shown: Shown, links: Links) -> dict[str, Any]:
    """One passage, or several that are the target only together."""
    items = [_passage(source, span, shown, links) for source, span in passages]
    return items[0] if len(items) == 1 else {"type": "Composite", "items": items}


def _passage(source_id: str, span: Span, shown: Shown, links: Links) -> dict[str, Any]:
    source = shown.sources[source_id]
    text = {
        # Of a source that is published in excerpts the file has a name, but no address.
        "id": links.to_source_text(source_id) if shown.is_whole(source_id) else digest_uri(source),
        "type": "Text",
        "format": "text/plain",
    }
    if source.language:
        text["language"] = source.language
    return {
        "type": "SpecificResource",
        "source": text,
        "selector": [*_quote(source_id, span, shown), _position(span)],
    }


def _quote(source_id: str, span: Span, shown: Shown) -> list[dict[str, str]]:
    exact = shown.words(source_id, span)
    if exact is None:
        return []
    prefix, suffix = shown.context(source_id, span, CONTEXT_LENGTH)
    around = {key: value for key, value in (("prefix", prefix), ("suffix", suffix)) if value}
    return [{"type": "TextQuoteSelector", "exact": exact, **around}]


def _position(span: Span) -> dict[str, str | int]:
    return {"type": "TextPositionSelector", "start": span[0], "end": span[1]}
