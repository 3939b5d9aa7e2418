"""Variants: what sources give for one slot, before it is known which of them say one thing."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from variorum.records import Parse, Sentence, Source, Span

__all__ = ["Variant"]


class Variant(NamedTuple):
    """One source's reading before it has a group.

    ``span`` is the value alone, inside ``sentence``; readings with an equal ``value`` form one
    group.
    """

    source: Source
    sentence: Sentence
    parse: Parse
    span: Span
    value: Hashable
