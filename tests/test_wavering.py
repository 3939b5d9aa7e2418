"""Words that one source writes in more than one way."""

from __future__ import annotations

from variorum.dossier import compile_dossier
from variorum.glossary.wavering import wavering_spellings
from variorum.records import Passage, Term, TermForm
from variorum.seeds import SeedFile, Seeds


def spellings(*texts: str) -> list[list[str]]:
    files = tuple(SeedFile(f"s{n}", f"s{n}.txt", t.encode()) for n, t in enumerate(texts))
    sources = {source.id: source for source in compile_dossier(Seeds(files, ())).sources}
    mentions = tuple(Passage(id_, 0, len(source.text)) for id_, source in sources.items())
    term = Term("vote", "vote", (TermForm("vote", mentions),), ())
    return [
        [sources[p.source].text[p.start : p.end] for p in wavering.spellings]
        for wavering in wavering_spellings([term], sources)
    ]


def test_a_hyphen_that_comes_and_goes_in_one_source() -> None:
    assert spellings("The by-election was late; the byelection failed.") == [
        ["by-election", "byelection"]
    ]


def test_capitals_and_other_sources_are_no_other_spelling() -> None:
    assert spellings("By-election day. The by-election failed.") == []
    assert spellings("The by-election was late.", "The byelection failed.") == []
