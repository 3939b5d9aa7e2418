"""``data/sources/<id>.txt``: a source's file as it lies in the folder of seeds."""

from __future__ import annotations

import codecs

from variorum.addresses import source_text_path as path
from variorum.records import Source

__all__ = ["as_filed", "path"]


def as_filed(source: Source) -> bytes:
    """The file's bytes. Reading drops a byte-order mark and nothing else, so only that is added."""
    data = source.text.encode()
    return data if len(data) == source.article.size else codecs.BOM_UTF8 + data
