"""The engine's time by stage, in this process: ``python stages.py PROJECT`` prints it as JSON.

The stages are the functions that ``variorum.analysis`` and ``variorum.dossier`` call, found in
their namespaces, so that a new stage shows up by itself. A stage's time is its own: what it calls
of other stages is theirs.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any


class Stopwatch:
    """Adds up the time of functions, each without that of the timed functions inside it."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inside: list[float] = []

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def run(*arguments: Any, **named: Any) -> Any:
            started = time.process_time()
            self._inside.append(0.0)
            try:
                return function(*arguments, **named)
            finally:
                took = time.process_time() - started
                self.seconds[name] += took - self._inside.pop()
                if self._inside:
                    self._inside[-1] += took

        return run

    def watch(self, module: ModuleType) -> None:
        """Time every function that the module has from other modules of the engine."""
        for name, value in list(vars(module).items()):
            ours = isinstance(value, FunctionType) and value.__module__.startswith("variorum.")
            if ours and value.__module__ != module.__name__:
                setattr(module, name, self.timed(name, value))


def measure(project: Path) -> dict[str, Any]:
    """Milliseconds of processor time by stage, for all of the project's articles together."""
    sys.path.insert(0, str(project / "hooks"))
    from variorum import analysis, dossier, exports, pages
    from variorum.editor import read_editor
    from variorum.seeds import read_seeds
    from variorum.site import Site

    watch = Stopwatch()
    seeds = watch.timed("read_seeds", read_seeds)(project / "seeds")
    editor = watch.timed("read_editor", read_editor)(project / "docs", seeds)
    watch.watch(analysis)
    watch.watch(dossier)
    compiled = watch.timed("compile_dossier", dossier.compile_dossier)(seeds, editor)
    engine = sum(watch.seconds.values())
    site = Site("Benchmark")
    watch.timed("render_pages", lambda: list(pages.render_pages(compiled, site)))()
    watch.timed("data_files", exports.data_files)(compiled, site)
    return {
        "articles": len(seeds.files),
        "engine": round(engine * 1000),
        "stages": {name: round(taken * 1000) for name, taken in watch.seconds.items()},
        "quotations": len(compiled.quotations),
        "comparisons": len(compiled.comparisons),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
