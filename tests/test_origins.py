"""On which named origins invented articles rest."""

from __future__ import annotations

from variorum.analysis import analyse
from variorum.origins import Origin, Origins
from variorum.records import About, Passage, Reading, Source
from variorum.speakers import link_speakers

ONE = "The pier will close in June, The Sandvik Herald reported, citing two officials."
TWO = "According to the Sandvik Herald, the old pier will close in June. Ada Holm said it was safe."
THREE = "The pier will close in June, sources told the news agency Sundfoto."


def sources_of(*texts: str) -> list[Source]:
    return [
        Source(f"s{number}", f"s{number}", f"s{number}.txt", About(), analyse(text.encode()))
        for number, text in enumerate(texts)
    ]


def reading(source: Source, words: str) -> Reading:
    start = source.text.index(words)
    sentence = next(s for s in source.sentences if s.start <= start < s.end)
    return Reading(source.id, sentence.id, start, start + len(words), 0)


def test_two_articles_and_one_newspaper() -> None:
    sources = sources_of(ONE, TWO)
    quotations, speakers = link_speakers(sources)
    refs = [(source.id, sentence.id) for source in sources for sentence in source.sentences]
    found = Origins(sources, quotations, speakers).of_sentences(refs)
    assert [(o.name, o.kind, {p.source for p in o.passages}) for o in found] == [
        ("The Sandvik Herald", "outlet", {"s0", "s1"}),
        ("Ada Holm", "person", {"s1"}),
    ]


def test_only_the_sentences_asked_for_count() -> None:
    sources = sources_of(TWO)
    quotations, speakers = link_speakers(sources)
    last = sources[0].sentences[-1]
    found = Origins(sources, quotations, speakers).of_sentences([("s0", last.id)])
    start = TWO.index("it was safe")
    assert found == (
        Origin("Ada Holm", "person", (Passage("s0", start, start + len("it was safe")),)),
    )


def test_readings_that_rest_on_one_newspaper_share_it() -> None:
    sources = sources_of(ONE, TWO)
    quotations, _ = link_speakers(sources)
    readings = [reading(source, "in June") for source in sources]
    assert Origins(sources, quotations, ()).shared(readings) == "The Sandvik Herald"


def test_readings_that_rest_on_two_origins_share_none() -> None:
    sources = sources_of(ONE, THREE)
    quotations, _ = link_speakers(sources)
    readings = [reading(source, "in June") for source in sources]
    assert Origins(sources, quotations, ()).shared(readings) is None


def test_one_source_alone_shares_nothing() -> None:
    sources = sources_of(ONE)
    quotations, _ = link_speakers(sources)
    assert Origins(sources, quotations, ()).shared([reading(sources[0], "in June")]) is None


def test_the_articles_own_voice_has_no_origin() -> None:
    sources = sources_of("The pier will close in June.", TWO)
    quotations, _ = link_speakers(sources)
    readings = [reading(source, "in June") for source in sources]
    assert Origins(sources, quotations, ()).shared(readings) is None
