"""The revision of a folder: which commit it stands at, and that commit's date; never the clock."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

__all__ = ["Revision", "revision_of"]


@dataclass(frozen=True, slots=True)
class Revision:
    """``commit`` is the full hash, ``date`` ISO 8601 in UTC; None is what is not known."""

    commit: str | None = None
    date: str | None = None

    @property
    def epoch(self) -> int:
        """Seconds since 1970, 0 where no date is known."""
        return int(datetime.fromisoformat(self.date).timestamp()) if self.date else 0


def revision_of(folder: Path) -> Revision:
    """The folder's last commit; SOURCE_DATE_EPOCH, where set, gives the date instead."""
    commit, seconds = _last_commit(folder)
    chosen = os.environ.get("SOURCE_DATE_EPOCH", "")
    if chosen.isdigit():
        seconds = int(chosen)
    if seconds is None:
        return Revision(commit)
    return Revision(commit, datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _last_commit(folder: Path) -> tuple[str | None, int | None]:
    try:
        told = subprocess.run(
            ["git", "log", "-1", "--format=%H %ct", "--", "."],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=10,
            check=True,
        ).stdout.split()
    except (OSError, subprocess.SubprocessError):
        return None, None
    return (told[0], int(told[1])) if len(told) == 2 else (None, None)
