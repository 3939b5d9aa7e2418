"""Invented articles and the records that an engine could make of them, put together by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.reading import read_article
from variorum.records import (
    About,
    Acronym,
    Analysis,
    Certainty,
    Comparison,
    ComparisonType,
    Dossier,
    Name,
    NameKind,
    Passage,
    Publish,
    Quotation,
    QuotationKind,
    Reading,
    Relation,
    Source,
    Span,
    Speaker,
    Term,
    TermForm,
    Topic,
)
from variorum.site import Site

HERALD = """Ferry Ida sinks off Varde
VARDE — The ferry Ida sank on Tuesday with 14 people on board. Nobody was hurt.
Old ship
"The hull was rotten," harbour master Ada Holm said. The Coast Rescue Union (CRU) wants an inquiry.
"""
POST = """The ferry Ida went down on Tuesday with 11 people on board. Nobody was hurt.
The hull was rotten through, says Ada Holmes. According to the Morning Call, the CRU wants answers.
"""


def source(id_: str, text: str, about: About | None = None, **analysis: object) -> Source:
    """A source whose siglum is its id, read from its text; names and the like as given."""
    article = read_article(text.encode())
    return Source(
        id_,
        id_,
        f"{id_}.txt",
        about or About(),
        Analysis(article, **{"names": (), "acronyms": (), "utterances": (), **analysis}),  # type: ignore[arg-type]
    )


def at(source: Source, words: str, nth: int = 1) -> Span:
    """Where some words stand in a source."""
    found = [m.span() for m in re.finditer(re.escape(words), source.text)]
    return found[nth - 1]


def sentence_id(source: Source, words: str) -> str:
    """The id of the sentence that holds some words."""
    start, _ = at(source, words)
    return next(s.id for s in source.sentences if s.start <= start < s.end)


def passage(source: Source, words: str, nth: int = 1) -> Passage:
    return Passage(source.id, *at(source, words, nth))


def reading(source: Source, words: str, group: int) -> Reading:
    return Reading(source.id, sentence_id(source, words), *at(source, words), group)


def quotation(
    id_: str,
    source: Source,
    content: str,
    kind: QuotationKind,
    speaker: str | None = None,
    *,
    cue: str = "",
    by: str = "",
    via: str = "",
) -> Quotation:
    spans = [(at(source, words),) if words else () for words in (cue, by, via)]
    return Quotation(
        id_, source.id, kind, (at(source, content),), spans[0], spans[1], speaker, spans[2]
    )


def topic(slug: str, title: str, *held: tuple[Source, str]) -> Topic:
    return Topic(slug, title, tuple((s.id, sentence_id(s, words)) for s, words in held))


def comparison(
    id_: str, relation: Relation, type_: ComparisonType, title: str, *readings: Reading
) -> Comparison:
    return Comparison(id_, relation, type_, title, readings, Certainty(0.9, 0.6))


def ferry_dossier(post: About | None = None) -> Dossier:
    """Two articles on one ferry: a quantity that differs, one saying in two wordings, one name in
    two spellings.
    """
    a = source("herald", HERALD)
    b = source("post", POST, post)
    return Dossier(
        sources=(a, b),
        quotations=_quotations(a, b),
        speakers=(
            Speaker(
                "ada-holm",
                "Ada Holm",
                ("Ada Holm", "Ada Holmes"),
                NameKind.PERSON,
                (passage(a, "harbour master"),),
            ),
            Speaker("morning-call", "Morning Call", ("Morning Call",), NameKind.ORGANISATION),
        ),
        topics=(
            topic("ferry", "The ferry", *((s, w) for s in (a, b) for w in ("ferry Ida", "Nobody"))),
            topic("hull", "The hull", (a, "Old ship"), (a, "hull"), (b, "hull")),
            topic("everything-else", "Everything else", (a, "inquiry"), (b, "answers")),
        ),
        terms=_terms(a, b),
        comparisons=_comparisons(a, b),
        only_in_one=((a.id, sentence_id(a, "inquiry")),),
    )


def _quotations(a: Source, b: Source) -> tuple[Quotation, ...]:
    direct, unmarked, indirect = (
        QuotationKind.DIRECT,
        QuotationKind.UNMARKED,
        QuotationKind.INDIRECT,
    )
    return (
        quotation("q-1", a, "The hull was rotten", direct, "ada-holm", cue="said", by="Ada Holm"),
        quotation("q-2", a, "an inquiry", indirect, cue="wants", by="The Coast Rescue Union"),
        quotation(
            "q-3",
            b,
            "The hull was rotten through",
            unmarked,
            "ada-holm",
            cue="says",
            by="Ada Holmes",
        ),
        quotation(
            "q-4",
            b,
            "the CRU wants answers",
            indirect,
            "morning-call",
            cue="According to",
            by="the Morning Call",
            via="the Morning Call",
        ),
    )


def _terms(a: Source, b: Source) -> tuple[Term, ...]:
    full = passage(a, "The Coast Rescue Union (CRU)")
    return (
        Term(
            "cru",
            "CRU",
            (
                TermForm("CRU", (passage(a, "CRU"), passage(b, "CRU"))),
                TermForm("The Coast Rescue Union", (passage(a, "The Coast Rescue Union"),)),
            ),
            (full,),
            "A union of *rescue* workers.",
            "organisation",
            is_acronym=True,
            is_expanded=True,
        ),
        Term(
            "ida",
            "Ida",
            (TermForm("Ida", (passage(a, "Ida", 2), passage(b, "Ida"))),),
            (),
        ),
    )


def _comparisons(a: Source, b: Source) -> tuple[Comparison, ...]:
    return (
        replace(
            comparison(
                "c-1",
                Relation.DIFFERENCE,
                ComparisonType.QUANTITY,
                "people on board",
                reading(a, "14", 0),
                reading(b, "11", 1),
            ),
            topics=("ferry",),
        ),
        replace(
            comparison(
                "c-2",
                Relation.DIFFERENCE,
                ComparisonType.QUOTATION,
                "The hull was rotten",
                reading(a, "The hull was rotten", 0),
                reading(b, "The hull was rotten through", 1),
            ),
            topics=("hull",),
        ),
    )


def excerpts() -> About:
    return About(publish=Publish.EXCERPTS)


def lookup(dossier: Dossier | None = None) -> Lookup:
    return Lookup(dossier or ferry_dossier())


def render(
    drafts: Callable[[Lookup, Site], Iterator[Draft]], lookup: Lookup, site: Site
) -> Iterator[Page]:
    """The pages of a kind, each written when it is asked for."""
    return (draft.page() for draft in drafts(lookup, site))


def body(pages: list[Page], path: str) -> str:
    """The body of the page at a path."""
    return str(next(page for page in pages if page.path == path).body)


__all__ = [
    "Acronym",
    "Name",
    "at",
    "body",
    "comparison",
    "excerpts",
    "ferry_dossier",
    "lookup",
    "passage",
    "quotation",
    "reading",
    "render",
    "sentence_id",
    "source",
    "topic",
]
