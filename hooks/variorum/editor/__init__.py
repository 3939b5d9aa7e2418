"""The editor's say: topics, notes, definitions and facts about sources, read from ``docs/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from variorum.editor.notes import Note
from variorum.records import About, TopicFile
from variorum.seeds import Seeds

__all__ = ["Editor", "read_editor"]


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


def read_editor(docs: Path, seeds: Seeds) -> Editor:
    """Read what the editor wrote below ``docs``.

    Raises InputError with everything that is wrong there.
    """
    topics = tuple(_topic(path) for path in sorted((docs / "topics").glob("*.md")))
    return Editor(topics=tuple(topic for topic in topics if topic.slug != "index"))


def _topic(path: Path) -> TopicFile:
    front = path.read_text("utf-8").split("---\n")
    keys = yaml.safe_load(front[1]) if len(front) > 2 else {}
    return TopicFile(
        slug=path.stem,
        title=keys.get("title", path.stem),
        terms=tuple(keys.get("terms", ())),
        exclude=tuple(keys.get("exclude", ())),
        related=tuple(keys.get("related", ())),
    )
