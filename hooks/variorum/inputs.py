"""Inputs: one hash of all that a dossier is made of, to know one that was made before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from variorum.cache import code_key
from variorum.seeds import SeedFile, Seeds

__all__ = ["inputs_key"]


def inputs_key(seeds: Seeds, docs: Path) -> str:
    """A hash of the articles, of the editor's files below ``docs``, and of the code over them."""
    digest = hashlib.sha256()
    for part in _parts(seeds, docs):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _parts(seeds: Seeds, docs: Path) -> Iterator[bytes]:
    yield code_key().encode()
    yield repr(seeds.warnings).encode()
    for files in (seeds.files, seeds.removed):
        yield len(files).to_bytes(8, "big")
        for file in files:
            yield from _article(file)
    for path in sorted(docs.rglob("*.md"), key=lambda path: path.relative_to(docs).parts):
        if path.is_file():
            yield repr((docs.name, path.relative_to(docs).parts)).encode()
            yield path.read_bytes()


def _article(file: SeedFile) -> Iterator[bytes]:
    yield repr((file.id, file.name)).encode()
    yield file.data
