"""Small dossiers made by hand, so that the exports are tested without the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.reading import read_article
from variorum.records import (
    About,
    Analysis,
    Certainty,
    Comparison,
    ComparisonType,
    Dossier,
    NameKind,
    Passage,
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

ONE = (
    "Ferry fares rise in Varde\n"
    "The Varde ferry will cost 40 crowns from May: “We had no choice,” Ada Holm said on Monday.\n"
    "The Harbour Board (HB) met for an hour.\n"
)
TWO = (
    "The ferry to Varde is to cost 45 crowns. Holm told reporters that the board had no choice.\n"
    "Nobody spoke of the bridge at all.\n"
)
PUBLISHED = Site(
    name="Harbour Papers",
    url="https://papers.example/site/",
    contact="desk@papers.example",
    revision="0123abc",
    date="2031-05-04T03:02:01Z",
)
ON_DISK = Site(name="Harbour Papers")


def make_source(id_: str, text: str, about: About | None = None) -> Source:
    article = read_article(text.encode())
    analysis = Analysis(article=article, names=(), acronyms=(), utterances=())
    return Source(id_, id_[:4], f"{id_}.txt", about or About(), analysis)


def find(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return (start, start + len(words))


def passage(source: Source, words: str) -> Passage:
    return Passage(source.id, *find(source, words))


def reading(source: Source, words: str, group: int = 0) -> Reading:
    start, end = find(source, words)
    sentence = next(s for s in source.sentences if s.start <= start and end <= s.end)
    return Reading(source.id, sentence.id, start, end, group)


def comparison(title: str, readings: Sequence[Reading]) -> Comparison:
    return Comparison(
        id="c-00000001",
        relation=Relation.CONTRADICTION,
        type=ComparisonType.MONEY,
        title=title,
        readings=tuple(readings),
        certainty=Certainty(0.9, 0.5),
        topics=("ferry",),
    )


def quotation(source: Source, words: str, cue: str, speaker: str | None) -> Quotation:
    return Quotation(
        id="q-00000001" if source.id == "one" else "q-00000002",
        source=source.id,
        kind=QuotationKind.DIRECT,
        content=(find(source, words),),
        cue=(find(source, cue),),
        speaker_span=(find(source, "Holm"),),
        speaker=speaker,
        via=(),
    )


def make_dossier(one: About | None = None, two: About | None = None) -> Dossier:
    first, second = make_source("one", ONE, one), make_source("two", TWO, two)
    refs = tuple((s.id, sentence.id) for s in (first, second) for sentence in s.sentences)
    board = TermForm("Harbour Board", (passage(first, "Harbour Board"),))
    short = TermForm("HB", (passage(first, "HB"),))
    return Dossier(
        sources=(first, second),
        quotations=(
            quotation(first, "We had no choice,", "said", "ada-holm"),
            quotation(second, "the board had no choice", "told", "ada-holm"),
        ),
        speakers=(Speaker("ada-holm", "Ada Holm", ("Ada Holm", "Holm"), NameKind.PERSON),),
        topics=(
            Topic("ferry", "Ferry fares", refs[:2] + refs[4:5], continued=(refs[1],)),
            Topic("everything-else", "Everything else", refs[2:4] + refs[5:]),
        ),
        terms=(
            Term("harbour-board", "Harbour Board", (board, short), board.mentions, "The *board*."),
        ),
        comparisons=(
            comparison("ferry cost crowns", [reading(first, "40"), reading(second, "45", 1)]),
        ),
        only_in_one=(refs[3],),
    )


HOSTILE = (
    '=HYPERLINK("//x.example","y")\t\r\x0b"; \'</script><script>x()</script>&<!--]]>{{ 7*7 }}{%x%}'
    "\\}{@misc{x,\u2028\u2029\ufffe\U0001f41f\u202e\u200b\x01\x1f\x7f\x85--8<-- `a` *b* [c](d:e)"
)
"""What breaks out of a format that is not careful, all in one run of words."""


def make_hostile() -> Dossier:
    """A dossier in which every free text is hostile."""
    text = f"Quay “{HOSTILE}” Holm said.\n"
    about = About(
        title=HOSTILE, publisher=HOSTILE, author=HOSTILE, published=HOSTILE, language=HOSTILE,
        url=f"https://x.example/{HOSTILE}",
    )  # fmt: skip
    sources = [replace(make_source(id_, text, about), file=HOSTILE) for id_ in ("one", "two")]
    spans = [(source, (6, 6 + len(HOSTILE))) for source in sources]
    first, span = spans[0]
    readings = [
        Reading(source.id, source.sentences[0].id, *span, group)
        for group, (source, span) in enumerate(spans)
    ]
    form = TermForm(HOSTILE, (Passage(first.id, *span),))
    said = Quotation(
        "q-00000001", "one", QuotationKind.DIRECT, (span,), (span,), (span,), "holm", (span,)
    )
    return Dossier(
        sources=tuple(sources),
        quotations=(said,),
        speakers=(Speaker("holm", HOSTILE, (HOSTILE,), NameKind.PERSON),),
        topics=(Topic("ferry", HOSTILE, (("one", first.sentences[0].id),)),),
        terms=(Term("t", HOSTILE, (form,), form.mentions, HOSTILE, HOSTILE),),
        comparisons=(replace(comparison(HOSTILE, readings), origin=HOSTILE, reason=HOSTILE),),
        only_in_one=(),
    )
