"""Say how much of ``hooks/`` the tests run, from coverage's JSON; fail where it is too little.

coverage itself mixes lines and branches into one figure, and leaves out what no test loads at all.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
LEAST = 95


def main(arguments: list[str]) -> int:
    """0 where both figures are high enough and every module was loaded, else 1."""
    report = json.loads(Path(arguments[0]).read_text("utf-8"))
    shares = {kind: _share(report["totals"], *names) for kind, names in _KINDS.items()}
    unloaded = _unloaded(report["files"])
    print(", ".join(f"{kind} {share:.1f}%" for kind, share in shares.items()))
    for name in unloaded:
        print(f"{name}: no test loads it; test it, or remove it")
    return 1 if unloaded or min(shares.values()) < LEAST else 0


_KINDS = {
    "lines": ("covered_lines", "num_statements"),
    "branches": ("covered_branches", "num_branches"),
}


def _share(totals: dict[str, Any], covered: str, all_: str) -> float:
    return 100 * totals[covered] / totals[all_]


def _unloaded(measured: dict[str, Any]) -> list[str]:
    """The modules with anything in them that are not among those measured."""
    modules = [path for path in sorted(HOOKS.rglob("*.py")) if path.read_bytes().strip()]
    names = [path.relative_to(HOOKS.parent).as_posix() for path in modules]
    return [name for name in names if name not in measured]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
