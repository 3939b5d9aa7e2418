"""Speech: who said what in one article, and through whom."""

from __future__ import annotations

from variorum.speech.find import find_utterances

__all__ = ["find_utterances"]
