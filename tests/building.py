"""Build the site as a user does, for tests that look at what came out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["PROJECT", "build"]

PROJECT = Path(__file__).resolve().parent.parent


def build(
    seeds: Path, site: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build`` of this project over a folder of seeds into ``site``."""
    options = ["-f", str(PROJECT / "mkdocs.yml"), "-d", str(site), *arguments]
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        env={
            **os.environ,
            "SEEDS_DIR": str(seeds),
            "VARIORUM_CACHE": str(site.parent / "cache"),
            "NO_MKDOCS_2_WARNING": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
