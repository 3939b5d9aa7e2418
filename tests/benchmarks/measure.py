"""What a command costs: time on the wall, time of the processor, the most memory it held."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Cost", "Site", "processor_of", "run", "size_of", "until"]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and megabytes of the command's own process; ``processor`` counts all of its own."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Site:
    """The size of a folder of finished pages: files, megabytes, and its largest page in MB."""

    files: int
    size: float
    largest_page: float


def run(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command to its end. Raises RuntimeError with what it said where it fails."""
    log = folder / "command.log"
    started = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{log.read_text('utf-8', 'replace')}")
    wall = time.monotonic() - started
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def processor_of(process: int) -> float:
    """Seconds of processor time that a running process has used so far; Linux tells it."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def size_of(site: Path) -> Site:
    """The size of a built site."""
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = [size for path, size in sizes.items() if path.suffix == ".html"]
    return Site(len(sizes), sum(sizes.values()) / 1e6, max(pages) / 1e6)


def until(condition: Callable[[], bool], seconds: float) -> float:
    """How long it took until something held. Raises TimeoutError where it never does."""
    started = time.monotonic()
    while not condition():
        if time.monotonic() - started > seconds:
            raise TimeoutError(f"not within {seconds} s")
        time.sleep(0.02)
    return time.monotonic() - started
