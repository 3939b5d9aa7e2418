"""Tests that bite: change the engine a little, many times, and see whether a test notices.

``make mutants`` runs mutmut over copies of the three parts where a silent mistake would hurt most,
each against its own tests, and fails where one of them kills fewer than 80 of 100 mutants. Escaping
and reading are tried whole. Collation is large, so of each of its modules a sample is tried, drawn
with a fixed seed from the names of its mutants in order.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
LEAST = 80

_CAUGHT = {1, 3, 36, 152, -24}
"""Exit codes that mutmut gives where a test failed, broke or ran out of time."""
_NOT_TRIED = {None, 34}
"""Those of mutants that were not chosen, or are skipped."""

_SETTINGS = """
[tool.pytest.ini_options]
pythonpath = ["src", {folders}]
addopts = "-q --strict-markers --import-mode=importlib -m 'not slow and not browser'"
timeout = 300
markers = ["browser: drives a real browser", "slow: builds several sites"]

[tool.mutmut]
source_paths = ["src/variorum"]
also_copy = ["seeds", "docs", "hooks"]
only_mutate = {only}
pytest_add_cli_args_test_selection = {tests}
use_git_change_detection = false
track_dependencies = false
"""


@dataclass(frozen=True, slots=True)
class Part:
    """What is mutated, as patterns of paths below ``hooks``, and the tests that have to notice.

    Of a part that is ``sampled`` so many mutants of each module are tried, of others all.
    """

    name: str
    only: tuple[str, ...]
    tests: tuple[str, ...]
    sampled: bool = False


@dataclass(frozen=True, slots=True)
class _Sample:
    """How many mutants of each module are drawn, and the seed of the draw."""

    each: int
    seed: str

    def of(self, names: dict[str, int | None]) -> list[str]:
        """The names drawn from all of a part's, the same each time."""
        modules: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(names):
            modules[name.rpartition(".x")[0]].append(name)
        return [
            name
            for module in sorted(modules)
            for name in random.Random(f"{self.seed} {module}").sample(
                modules[module], min(self.each, len(modules[module]))
            )
        ]


PARTS = (
    Part(
        "escaping",
        (
            "variorum/markup.py",
            "variorum/plain_markdown.py",
            "variorum/exports/encode.py",
            "variorum/exports/citations/bibtex.py",
            "variorum/pages/templating.py",
        ),
        (
            "tests/test_markup.py",
            "tests/pages/test_templating.py",
            "tests/exports/test_encode.py",
            "tests/exports/test_citations.py",
        ),
    ),
    Part(
        "reading",
        ("variorum/reading/*.py",),
        ("tests/test_reading.py", "tests/test_identity.py", "tests/test_language_of.py"),
    ),
    Part("collation", ("variorum/collation/*.py",), ("tests/collation",), sampled=True),
)


def main() -> int:
    """Try the mutants of the parts asked for; 1 where too many of one live."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("parts", nargs="*", help=", ".join(part.name for part in PARTS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--each", type=int, default=6, help="mutants of a module of collation")
    parser.add_argument("--seed", default="1", help="which of them: the seed of the draw")
    options = parser.parse_args()
    chosen = [part for part in PARTS if not options.parts or part.name in options.parts]
    shares = []
    for part in chosen:
        with TemporaryDirectory() as place:
            _copy(part, Path(place))
            sample = _Sample(options.each, options.seed) if part.sampled else None
            shares.append(_tried(part, Path(place), sample, options.jobs))
    return int(any(share < LEAST for share in shares))


def _copy(part: Part, place: Path) -> None:
    """The engine under ``src``, where mutmut looks for it, and the tests with what they read."""
    ignored = shutil.ignore_patterns("__pycache__", "findings")
    shutil.copytree(ROOT / "hooks", place / "src", ignore=ignored)
    for name in ("tests", "seeds", "docs", "hooks"):
        shutil.copytree(ROOT / name, place / name, ignore=ignored)
    folders = ["tests", *(f"tests/{path.name}" for path in sorted((ROOT / "tests").glob("*/")))]
    settings = _SETTINGS.format(
        folders=", ".join(map(json.dumps, folders)),
        only=json.dumps([f"src/{pattern}" for pattern in part.only]),
        tests=json.dumps(part.tests),
    )
    (place / "pyproject.toml").write_text(settings, "utf-8")


def _tried(part: Part, place: Path, sample: _Sample | None, jobs: int) -> float:
    """Run a part's mutants; the share of them that were killed, in percent."""
    if sample is None:
        _mutmut(place, jobs)
    else:
        # No mutant has this name: mutmut makes them all, and stops before it tries one.
        _mutmut(place, jobs, "none")
        _mutmut(place, jobs, *sample.of(_results(place)))
    results = {name: code for name, code in _results(place).items() if code not in _NOT_TRIED}
    lived = sorted(name for name, code in results.items() if code not in _CAUGHT)
    share = 100 * (1 - len(lived) / len(results))
    print(f"{part.name}: {len(results) - len(lived)} of {len(results)} killed, {share:.1f}%")
    for module, count in sorted(Counter(name.rpartition(".x")[0] for name in lived).items()):
        print(f"  {count} lived in {module}")
    for name in lived:
        print(f"  {name}")
        print(_change(place, name), flush=True)
    return share


def _mutmut(place: Path, jobs: int, *names: str) -> None:
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(jobs), *names]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode and names != ("none",):
        sys.exit(done.stdout[-3000:] + done.stderr[-3000:])


def _results(place: Path) -> dict[str, int | None]:
    """What became of each mutant, by its name."""
    found: dict[str, int | None] = {}
    for path in sorted((place / "mutants" / "src").rglob("*.meta")):
        found |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return found


def _change(place: Path, name: str) -> str:
    """The lines that a mutant changed."""
    told = subprocess.run(
        [sys.executable, "-m", "mutmut", "show", name],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    changed = re.findall(r"^(?!---|\+\+\+)[-+].*$", told, re.MULTILINE)
    return "\n".join(f"    {line}" for line in changed)


if __name__ == "__main__":
    sys.exit(main())
