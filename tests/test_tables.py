"""Tables that fill themselves."""

from __future__ import annotations

import pytest

from variorum import tables
from variorum.tables import Table


def test_a_value_is_made_once() -> None:
    made: list[str] = []

    def length(word: str) -> int:
        made.append(word)
        return len(word)

    table = Table(length)
    assert [table[word] for word in ("ferry", "pier", "ferry")] == [5, 4, 5]
    assert made == ["ferry", "pier"]


def test_a_full_table_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_KEPT", 2)
    table = Table(len)
    assert [table[word] for word in ("ferry", "pier", "a")] == [5, 4, 1]
    assert dict(table) == {"a": 1}
