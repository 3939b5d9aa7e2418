"""The engine's time an article, without pages: ``python tests/benchmarks/engine.py``.

Made articles of many events and of one, or the articles of a folder, are read and compared in this
process. Times are of the processor, the least of some runs. Growth is the exponent k
of n^k from one number of articles to the next: 1 where an article costs the same among many.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "hooks"))

from benchmarks.articles import article_texts, one_event_texts
from variorum.analysis import analyse_all
from variorum.dossier import compile_dossier
from variorum.records import Analysis
from variorum.seeds import Seeds, read_seeds

Texts = Callable[[int], Iterator[tuple[str, str]]]
_MADE: dict[str, Texts] = {"many events": article_texts, "one event": one_event_texts}


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds that the articles of a folder took: read one by one, then compared."""

    articles: int
    reading: float
    comparing: float
    comparisons: int

    @property
    def whole(self) -> float:
        return self.reading + self.comparing


def main() -> None:
    """Measure and print a line for each number of articles."""
    chosen = _parser().parse_args()
    print("articles        read  compare  together, ms an article   growth  comparisons")
    if chosen.folder:
        _print("folder", [_best(read_seeds(chosen.folder), chosen.times)])
        return
    for title, texts in _MADE.items():
        _print(title, [_made(texts, size, chosen.times) for size in chosen.sizes])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[8, 100, 1000])
    parser.add_argument("--folder", type=Path, help="measure these articles and not made ones")
    parser.add_argument("--times", type=int, default=2, help="runs, of which the fastest counts")
    return parser


def _made(texts: Texts, size: int, times: int) -> Run:
    with tempfile.TemporaryDirectory(prefix="variorum-benchmark-") as folder:
        for name, text in texts(size):
            Path(folder, name).write_text(text, "utf-8")
        return _best(read_seeds(Path(folder)), times)


def _best(seeds: Seeds, times: int) -> Run:
    compile_dossier(Seeds(seeds.files[:8], ()))  # what a process loads and learns once
    return min((_run(seeds) for _ in range(times)), key=lambda run: run.whole)


def _run(seeds: Seeds) -> Run:
    reading = 0.0

    def timed(contents: Sequence[bytes]) -> list[Analysis]:
        nonlocal reading
        started = time.process_time()
        analyses = analyse_all(contents)
        reading = time.process_time() - started
        return analyses

    started = time.process_time()
    dossier = compile_dossier(seeds, analyser=timed)
    whole = time.process_time() - started
    return Run(len(seeds.files), reading, whole - reading, len(dossier.comparisons))


def _print(title: str, runs: Sequence[Run]) -> None:
    print(title)
    for before, run in zip([None, *runs], runs, strict=False):
        each = [1000 * seconds / run.articles for seconds in (run.reading, run.comparing)]
        growth = f"{_growth(before, run):6.2f}" if before else "     –"
        print(
            f"{run.articles:8,}  {each[0]:10.1f} {each[1]:8.1f} {sum(each):9.1f}"
            f"{growth:>25}  {run.comparisons:11,}"
        )


def _growth(before: Run, after: Run) -> float:
    return math.log(after.whole / before.whole) / math.log(after.articles / before.articles)


if __name__ == "__main__":
    main()
