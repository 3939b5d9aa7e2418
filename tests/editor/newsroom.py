"""Invented articles as sources, for the tests of the editor's package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from variorum.reading import read_article
from variorum.records import About, Analysis, Source
from variorum.seeds import SeedFile, Seeds

Write = Callable[..., Path]


def make_source(
    id_: str, text: str, siglum: str | None = None, about: About | None = None
) -> Source:
    """An article as a source, without names, acronyms or speech."""
    analysis = Analysis(read_article(text.encode()), (), (), ())
    return Source(id_, siglum or id_[:4], f"{id_}.txt", about or About(), analysis)


def make_seeds(*ids: str) -> Seeds:
    """Seeds with these ids, of which nothing else is asked."""
    return Seeds(tuple(SeedFile(id_, f"{id_}.txt", b"") for id_ in ids), ())
