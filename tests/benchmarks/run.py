"""Measure the site's build against plain MkDocs: ``python tests/benchmarks/run.py``.

For each number of articles, made up by ``articles.py``: a build from nothing, the same build again,
one article edited while the site is served, the engine's time by stage, memory and size. The
yardstick is plain MkDocs over the same pages, as ``hooks/export.py`` writes them. The table goes to
``docs/speed.md`` with ``--write``; everything that is made lies in a temporary folder.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import write_project_files
from benchmarks.measure import Cost, Site, processor_of, run, size_of, until

ROOT = Path(__file__).resolve().parent.parent.parent
_PAGE = ROOT / "docs" / "speed.md"
_BEGIN, _END = "<!-- measured -->", "<!-- /measured -->"
_PATIENCE = 900
"""Seconds to wait for a server."""


@dataclass(frozen=True, slots=True)
class Result:
    """All that was measured for one number of articles; an edit that was not tried is None."""

    articles: int
    plain: Cost
    cold: Cost
    again: Cost
    plain_edit: Cost | None
    edit: Cost | None
    site: Site
    engine: dict[str, Any]


def main() -> None:
    """Measure, print the table, and write it to the docs where asked to."""
    chosen = _parser().parse_args()
    results = []
    for count in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="variorum-benchmark-") as folder:
            results.append(_measure(count, Path(folder), count <= chosen.serve))
        print(f"{count:,} articles measured", file=sys.stderr)
    text = _report(results)
    print(text)
    if chosen.write:
        _write(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[2, 100, 1000])
    parser.add_argument(
        "--serve", type=int, default=0, metavar="N", help="edits in a server too, up to N articles"
    )
    parser.add_argument("--write", action="store_true", help=f"put the table into {_PAGE.name}")
    return parser


def _measure(count: int, folder: Path, serve: bool) -> Result:
    project, plain = folder / "project", folder / "plain"
    _copy_project(project)
    write_project_files(project, count)
    environment = {
        "VARIORUM_CACHE": str(folder / "cache"),
        "SEEDS_DIR": "seeds",
        "SITE_URL": "",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "0",
    }
    build = [sys.executable, "-m", "mkdocs", "build", "-q"]
    cold = run(build, project, environment)
    again = run(build, project, environment)
    run([sys.executable, "hooks/export.py", str(plain)], project, environment)
    plainly = run(build, plain, environment)
    edit = plain_edit = None
    if serve:
        article = sorted((project / "seeds").iterdir())[0]
        page = sorted((plain / "docs" / "sources").glob("*/index.md"))[0]
        edit = _edited(project, article, _add_sentence, environment)
        plain_edit = _edited(plain, page, _add_paragraph, environment)
    stages = [sys.executable, str(Path(__file__).with_name("stages.py")), str(project)]
    told = subprocess.run(stages, capture_output=True, text=True, check=True).stdout
    return Result(
        count, plainly, cold, again, plain_edit, edit, size_of(project / "site"), json.loads(told)
    )


def _copy_project(target: Path) -> None:
    """The project with its assets, without its articles and what its editor says of them."""
    ignored = shutil.ignore_patterns("__pycache__", "*.md")
    target.mkdir()
    shutil.copy2(ROOT / "mkdocs.yml", target)
    for name in ("hooks", "overrides", "docs"):
        shutil.copytree(ROOT / name, target / name, ignore=ignored)
    for name, title in (
        ("index", "Benchmark"),
        ("conflicts", "Where the sources differ"),
        ("glossary", "Glossary"),
        ("method", "How this is made"),
        ("about", "About"),
    ):
        (target / "docs" / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n", "utf-8")


_TOKEN = "This was added while the site was being served."


def _add_sentence(text: str) -> str:
    return f"{text}{_TOKEN}\n"


def _add_paragraph(text: str) -> str:
    return f"{text}\n{_TOKEN}\n"


def _edited(
    project: Path, file: Path, change: Callable[[str], str], environment: dict[str, str]
) -> Cost:
    """What it costs from the saving of a file until a running server shows what was added to it."""
    name = file.parent.name if file.name == "index.md" else file.stem.partition("_")[2]
    with _server(project, environment) as (address, process):
        page = f"{address}/sources/{name}/"
        until(lambda: "<h1" in _get(page), _PATIENCE)
        used = processor_of(process)
        file.write_text(change(file.read_text("utf-8")), "utf-8")
        wall = until(lambda: _TOKEN in _get(page), _PATIENCE)
        return Cost(wall, processor_of(process) - used, 0)


def _get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


@contextmanager
def _server(project: Path, environment: dict[str, str]) -> Iterator[tuple[str, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", address],
        cwd=project,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://{address}", process.pid
    finally:
        process.terminate()  # an interrupt is ignored by what a script runs in the background
        process.wait(timeout=_PATIENCE)


def _report(results: list[Result]) -> str:
    return "\n\n".join([_conditions(), _builds(results), _stages(results)])


def _conditions() -> str:
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"Measured on {day}: {_processor()}, {cores} cores, {platform.system()}, "
        f"Python {platform.python_version()}. A ratio is to plain MkDocs over the same pages."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _builds(results: list[Result]) -> str:
    rows: list[tuple[str, Callable[[Result], str]]] = [
        ("Plain MkDocs, s", lambda r: _seconds(r.plain)),
        ("From nothing, s", lambda r: _seconds(r.cold)),
        ("… ratio", lambda r: f"{r.cold.processor / r.plain.processor:.2f}"),
        ("Again, s", lambda r: _seconds(r.again)),
        ("… ratio", lambda r: f"{r.again.processor / r.plain.processor:.2f}"),
        ("One edit, plain MkDocs serving, s", lambda r: _known(r.plain_edit)),
        ("One edit, this site serving, s", lambda r: _known(r.edit)),
        ("… ratio", _edit_ratio),
        ("Most memory, MB", lambda r: f"{r.cold.memory:,.0f}"),
        ("Size of the site, MB", lambda r: f"{r.site.size:,.1f}"),
        ("Largest page, MB", lambda r: f"{r.site.largest_page:.2f}"),
        ("Engine an article, ms", lambda r: f"{r.engine['engine'] / r.articles:.1f}"),
        ("Comparisons found", lambda r: f"{r.engine['comparisons']:,}"),
    ]
    body = [(title, *(tell(result) for result in results)) for title, tell in rows]
    return _table(("Articles", *(f"{r.articles:,}" for r in results)), body)


def _seconds(cost: Cost) -> str:
    return f"{cost.processor:.1f} ({cost.wall:.1f})"


def _known(cost: Cost | None) -> str:
    return "–" if cost is None else _seconds(cost)


def _edit_ratio(result: Result) -> str:
    if result.edit is None or result.plain_edit is None:
        return "–"
    return f"{result.edit.processor / result.plain_edit.processor:.2f}"


def _stages(results: list[Result]) -> str:
    """Milliseconds by stage, an article, slowest first."""
    last = results[-1].engine["stages"]
    names = sorted(last, key=lambda name: (-last[name], name))
    body = [
        (f"`{name}`", *(f"{r.engine['stages'].get(name, 0) / r.articles:.2f}" for r in results))
        for name in names
    ]
    head = ("Stage, ms an article", *(f"{r.articles:,}" for r in results))
    return _table(head, body)


def _table(head: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    rule = ("---", *("--:" for _ in head[1:]))
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))


def _write(text: str) -> None:
    """Put the tables between their marks in the page."""
    page = _PAGE.read_text("utf-8")
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    _PAGE.write_text(f"{before}{_BEGIN}\n\n{text}\n\n{_END}{after}", "utf-8")


if __name__ == "__main__":
    main()
