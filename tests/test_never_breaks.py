"""Whatever stands in the articles, the engine reads them all and breaks on none."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from building import PROJECT
from variorum.dossier import as_json, compile_dossier
from variorum.seeds import SeedFile, Seeds

_PLAIN = """
    said says told according to the mayor Ada Holm Mr. Berg he she they it who which that The a
    of in on at by for with and but not no denied accused about least more than two 44 1,600 $5
    million 1.2 miles 6.1-magnitude 12 percent 80% half dozens 20s Monday Tuesday 3 May 2008
    2:25 p.m. around Varde Ribe West County Ministry Ports (MP) U.S. newspaper Post citing
    officials , . ; : - – — ? " ' “ ” ‘ ’ « » ( ) [ ] … “We are was were has been will yet
    allowed on condition if because near third floor first-degree 0845 125 222 € 85 euros
    kilometres 10-year-old 0 -5 1/2
"""
_WORD = re.compile(r"[A-Za-z][a-z'’-]+")


def _words() -> list[str]:
    """Plain words of news, line breaks, and every word that the engine's own lists know."""
    known: set[str] = set()
    for path in (PROJECT / "hooks" / "variorum").rglob("lexicon/*"):
        known |= set(_WORD.findall(path.read_text("utf-8")))
    forms = {form for word in known for form in (word, word + "s", word + "ed", word.title())}
    return [*_PLAIN.split(), "\n", "\n", *sorted(forms)]


_PIECES = st.one_of(st.sampled_from([*_PLAIN.split(), "\n"]), st.sampled_from(_words()))
_ARTICLES = st.lists(st.lists(_PIECES, max_size=40).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(_ARTICLES)
def test_any_words_in_any_order(articles: list[str]) -> None:
    files = tuple(
        SeedFile(f"a{number}", f"a{number}.txt", text.encode())
        for number, text in enumerate(articles)
    )
    dossier = compile_dossier(Seeds(files, ()))
    assert len(as_json(dossier)["sources"]) == len(articles)
    texts = {source.id: source.text for source in dossier.sources}
    sentences = {(s.id, t.id): t for s in dossier.sources for t in s.sentences}
    for comparison in dossier.comparisons:
        assert comparison.title.strip()
        for reading in comparison.readings:
            sentence = sentences[reading.source, reading.sentence]
            assert sentence.start <= reading.start < reading.end <= sentence.end
    for quotation in dossier.quotations:
        spans = [*quotation.content, *quotation.cue, *quotation.speaker_span, *quotation.via]
        assert quotation.content
        assert all(0 <= start < end <= len(texts[quotation.source]) for start, end in spans)
    claimed = {ref for topic in dossier.topics for ref in topic.sentences}
    assert claimed == set(sentences)
