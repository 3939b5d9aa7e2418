"""The editor's say: topics, notes, definitions and facts about sources, read from ``docs/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from variorum.editor.notes import Note
from variorum.records import About, TopicFile

__all__ = ["Editor"]


@dataclass(frozen=True, slots=True)
class Editor:
    """All that the editor has written for the machine.

    ``abouts`` is keyed by source id, ``definitions`` by the term as written, ``notes`` by
    comparison id.
    """

    topics: tuple[TopicFile, ...] = ()
    abouts: Mapping[str, About] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
