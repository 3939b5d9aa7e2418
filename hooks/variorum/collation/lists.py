"""Where the word lists of the comparison stand."""

from __future__ import annotations

from pathlib import Path

__all__ = ["LEXICON"]

LEXICON = Path(__file__).parent / "lexicon"
