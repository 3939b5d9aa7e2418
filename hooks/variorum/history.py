"""When each comparison was first recorded: read from the commits of a published dossier.

A publisher who commits the site (to a branch such as ``gh-pages``) has this history already; no
other state is kept. Without it nothing is dated.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

__all__ = ["first_recorded"]

_SECONDS_ALLOWED = 60


def first_recorded(folder: Path, place: str) -> dict[str, str]:
    """The date of the first commit that holds each comparison, by its id: ``2031-05-04T03:02:01Z``.

    ``place`` names a branch or commit and the dossier's path in it as git does:
    ``gh-pages:data/dossier.json``. Empty where there is no such history.
    """
    branch, _, path = place.partition(":")
    if not branch or not path or branch.startswith("-"):
        return {}
    try:
        commits = _commits(folder, branch, path)
        contents = _contents(folder, [f"{commit}:{path}" for commit, _ in commits])
        found: dict[str, str] = {}
        for (_, date), content in zip(commits, contents, strict=True):
            for id_ in _comparisons(content):
                found.setdefault(id_, date)
    except (OSError, subprocess.SubprocessError):
        return {}
    return found


def _commits(folder: Path, branch: str, path: str) -> list[tuple[str, str]]:
    """The commits that changed the file, oldest first, each with its date."""
    told = _git(folder, "log", "--reverse", "--format=%H %ct", branch, "--", path).decode()
    pairs = (line.split() for line in told.splitlines())
    return [(commit, _date(int(seconds))) for commit, seconds in pairs]


def _date(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _contents(folder: Path, names: list[str]) -> Iterator[bytes]:
    """The bytes of each named file; empty for one that its commit removed."""
    told = _git(folder, "cat-file", "--batch", given="\n".join(names).encode())
    position = 0
    for _ in names:
        end = told.index(b"\n", position)
        head = told[position:end].split()
        if head[-1] == b"missing":
            position = end + 1
            yield b""
            continue
        size = int(head[-1])
        position = end + 1 + size + 1
        yield told[end + 1 : end + 1 + size]


def _comparisons(content: bytes) -> list[str]:
    """The ids of the comparisons of a dossier; none where the file is no dossier."""
    try:
        dossier = json.loads(content)
        return [str(comparison["id"]) for comparison in dossier["comparisons"]]
    except (ValueError, TypeError, KeyError):
        return []


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        timeout=_SECONDS_ALLOWED,
        check=True,
    ).stdout
