"""What stands between MkDocs and its templates."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

rim = importlib.import_module("rim")


def test_a_template_is_compiled_once_for_all_builds_until_its_text_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[str] = []
    compile_ = Environment.compile

    def noted(self: Environment, source: Any, *others: Any, **named: Any) -> Any:
        compiled.append(source)
        return compile_(self, source, *others, **named)

    monkeypatch.setattr(Environment, "compile", noted)
    kept = rim.Compiled()
    for text in ("one {{ x }}", "one {{ x }}", "two {{ x }}"):
        env = Environment(loader=DictLoader({"page.html": text}), bytecode_cache=kept)
        assert env.get_template("page.html").render(x=1) == text.replace("{{ x }}", "1")
    assert compiled == ["one {{ x }}", "two {{ x }}"]
