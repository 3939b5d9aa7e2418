"""Previews: the sentences and terms that a page links to, as data in the page itself.

A reader's browser shows them beside the link without fetching anything, so they work from a folder
on disk too. The text in them is only ever set as text, never as markup. With each source goes what
a reference to it is made of, so that any quotation on the page can be cited there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from variorum.excerpts import is_whole
from variorum.exports.fragments import text_fragment
from variorum.markup import json_for_html
from variorum.pages.facts import web_address
from variorum.pages.labels import listed
from variorum.pages.lookup import Lookup
from variorum.reads import told
from variorum.records import SentenceRef, Source, Term
from variorum.site import Site

__all__ = ["blocks"]

_LONGEST = 1500
"""Code points of a sentence that a preview shows; longer ones are found in text without stops."""

_CONTEXT = 400
"""Code points of the paragraph that a preview shows on each side of its sentence."""

_FORMS = 6


def blocks(
    lookup: Lookup, site: Site, cited: Iterable[SentenceRef], terms: Iterable[str]
) -> Markup | None:
    """The data blocks ``v-previews`` and ``v-terms``; None where the page cites nothing."""
    sentences = _sentences(lookup, site, sorted(cited))
    data = [("v-previews", sentences), ("v-terms", {id_: _term(lookup, id_) for id_ in terms})]
    return Markup("").join(_block(id_, held) for id_, held in data if held) or None


def _block(id_: str, data: Mapping[str, Any]) -> Markup:
    opening = Markup('<script type="application/json" id="{}">').format(id_)
    return opening + json_for_html(data) + Markup("</script>")


def _sentences(lookup: Lookup, site: Site, cited: list[SentenceRef]) -> dict[str, Any]:
    """``{source: {"siglum", "title", "lang", "ref", "sentences": {id: [before, words, after]}}}``.

    Of a source whose address is known, a sentence has a fourth: the address of these words in it.
    """
    data: dict[str, Any] = {}
    for source_id, sentence_id in cited:
        source = lookup.sources[source_id]
        entry = data.setdefault(source_id, _about(source, lookup.reference(source, site)))
        entry["sentences"][sentence_id] = _in_paragraph(lookup, source, sentence_id)
    return data


def _about(source: Source, reference: Mapping[str, Any]) -> dict[str, Any]:
    told = {"title": source.about.title or source.about.publisher, "lang": source.language}
    known = {key: value for key, value in told.items() if value}
    return {"siglum": source.siglum, **known, "ref": reference, "sentences": {}}


def _in_paragraph(lookup: Lookup, source: Source, sentence_id: str) -> list[str]:
    """A sentence with what stands before and after it in its paragraph.

    Only whole sentences that begin and end nearby, since a paragraph may be a whole book; of a
    source that is published as excerpts, only the sentence.
    """
    place = lookup.places[source.id, sentence_id]
    sentence = source.sentences[place]
    words = source.text[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
    address = web_address(source.about)
    original = [text_fragment(address, sentence.span, source.text)] if address else []
    if not is_whole(source):
        return ["", words, "", *original]
    first = source.sentences[_reach(source, place, -1)]
    last = source.sentences[_reach(source, place, 1)]
    return [
        source.text[first.start : sentence.start],
        words,
        source.text[sentence.end : last.end],
        *original,
    ]


def _reach(source: Source, place: int, step: int) -> int:
    """The furthest sentence of the same paragraph in one direction that a preview shows."""
    here = source.sentences[place]
    room = _CONTEXT
    while 0 <= place + step < len(source.sentences):
        near = source.sentences[place + step]
        room -= near.end - near.start
        if near.paragraph != here.paragraph or room < 0:
            break
        place += step
    return place


@told
def _term(lookup: Lookup, id_: str) -> dict[str, Any]:
    """A term's name, its forms with how often each stands, and how one source explains it."""
    term = lookup.terms[id_]
    told: dict[str, Any] = {"name": term.name, "forms": _forms(term)}
    if term.kind:
        told["kind"] = term.kind
    if term.definitions:
        first = term.definitions[0]
        told["words"] = [lookup.words(first), lookup.sigla[first.source]]
    elif term.is_acronym:
        told["none"] = "What it stands for was found in no source."
    if term.editor:
        told["editor"] = term.editor
    return told


def _forms(term: Term) -> str:
    shown = [f"{form.form} ({len(form.mentions):,})" for form in term.forms[:_FORMS]]
    more = len(term.forms) - len(shown)
    return listed(shown + ([f"{more:,} more"] if more else []))
