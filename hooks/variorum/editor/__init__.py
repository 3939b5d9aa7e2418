"""The editor's say: topics, notes, definitions and facts about sources, read from ``docs/``."""

from variorum.editor.folder import Editor, read_editor

__all__ = ["Editor", "read_editor"]
