"""Mentions: what an article names, counts, prices, dates and places."""

from __future__ import annotations

from variorum.mentions.acronyms import find_acronyms
from variorum.mentions.names import find_names

__all__ = ["find_acronyms", "find_names"]
