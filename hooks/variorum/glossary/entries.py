"""Entries: terms in the making, and the editor's own among them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.records import Passage
from variorum.topics.keys import key_of
from variorum.topics.terms import keys_of

__all__ = ["Entry", "with_editors"]


@dataclass(slots=True)
class Entry:
    """A term in the making; ``forms`` are the names under which more mentions are looked for."""

    name: str
    forms: set[str] = field(default_factory=set)
    mentions: set[Passage] = field(default_factory=set)
    definitions: set[Passage] = field(default_factory=set)
    kind: str | None = None
    is_acronym: bool = False
    is_expanded: bool = False
    is_name: bool = True
    editor: str | None = None


def with_editors(entries: Sequence[Entry], definitions: Mapping[str, str]) -> list[Entry]:
    """The entries with the editor's definitions, and one more for each term that has none yet."""
    by_key = {_key(form): entry for entry in entries for form in {entry.name, *entry.forms}}
    result = list(entries)
    by_text: dict[str, Entry] = {}
    for term, text in definitions.items():
        entry = by_key.get(_key(term)) or by_text.get(text)
        if entry is None:
            entry = Entry(term, is_name=False)
            result.append(entry)
        entry.forms.add(term)
        entry.editor = text
        by_key[_key(term)] = by_text[text] = entry
    return result


def _key(term: str) -> tuple[str, ...]:
    """Words by which an editor's term is known again: no case, hyphen, plural or article."""
    keys = tuple(keys_of(re.sub("[-‐‑]", "", term)))
    return keys[1:] if len(keys) > 1 and keys[0] == key_of("the") else keys
