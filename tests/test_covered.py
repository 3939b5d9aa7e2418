"""make coverage fails for too few lines, too few branches, and for what no test loads."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from building import PROJECT

_SPEC = importlib.util.spec_from_file_location("covered", PROJECT / "tools" / "covered.py")
assert _SPEC
assert _SPEC.loader
covered = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(covered)


@pytest.mark.parametrize(
    ("lines", "branches", "loaded", "code", "said"),
    [
        (950, 95, ["a.py", "b.py"], 0, "lines 95.0%, branches 95.0%\n"),
        (949, 100, ["a.py", "b.py"], 1, "lines 94.9%, branches 100.0%\n"),
        (1000, 94, ["a.py", "b.py"], 1, "lines 100.0%, branches 94.0%\n"),
        (
            *(1000, 100, ["a.py"], 1),
            "lines 100.0%, branches 100.0%\nhooks/b.py: no test loads it; test it, or remove it\n",
        ),
    ],
)
def test_both_figures_and_every_module_count(
    lines: int,
    branches: int,
    loaded: list[str],
    code: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "__init__.py").write_text("\n")
    for name in ("a.py", "b.py"):
        (hooks / name).write_text("x = 1\n")
    monkeypatch.setattr(covered, "HOOKS", hooks)
    totals = {"covered_lines": lines, "num_statements": 1000}
    totals |= {"covered_branches": branches, "num_branches": 100}
    files = {f"hooks/{name}": {} for name in loaded}
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"totals": totals, "files": files}))
    assert covered.main([str(report)]) == code
    assert capsys.readouterr().out == said
