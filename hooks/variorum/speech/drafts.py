"""An attribution while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.records import Span

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """Spans of one attribution, with the lemma of its cue and how it was found.

    ``told`` covers the person told ("the news agency AFP"), which may be a relay; ``nested`` where
    it stands in another's words; ``unit`` is the number of its sentence,
    ``reach`` that of the last one it runs on to.
    """

    content: list[Span]
    cue: list[Span]
    source: list[Span]
    verb: str = ""
    frame: str = ""
    unit: int = -1
    via: list[Span] = field(default_factory=list)
    told: Span | None = None
    nested: bool = False
    reach: int = -1

    @property
    def start(self) -> int:
        """Where its first content stands."""
        return min(self.content)[0]
