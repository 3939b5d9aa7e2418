"""History: when each comparison was first recorded, and which articles a folder has held.

The first is read from the commits of a published dossier: a publisher who commits the site (to a
branch such as ``gh-pages``) has them already. The second is read from the commits of the folder of
articles. No other state is kept; without a history nothing is dated, and nothing was taken out.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from variorum.seeds import SUFFIX, SeedFile, Seeds, contested, source_ids

__all__ = ["first_recorded", "with_history"]

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


def with_history(seeds: Seeds, folder: Path) -> Seeds:
    """A folder's articles with those that it held once, and with the ids that all had first."""
    removed = _removed(folder)
    ids = _lasting_ids([*(file.name for file in seeds.files), *removed], folder)
    files = tuple(replace(file, id=ids[file.name]) for file in seeds.files)
    gone = tuple(SeedFile(ids[name], name, data) for name, data in removed.items())
    return replace(seeds, files=files, removed=gone)


def _lasting_ids(names: Sequence[str], folder: Path) -> dict[str, str]:
    """The id of each file name of a folder: that which it had before another asked for the same."""
    try:
        first = _first(folder) if contested(names) else {}
    except (OSError, subprocess.SubprocessError):
        first = {}
    return source_ids(names, first)


def _removed(folder: Path) -> dict[str, bytes]:
    """The articles that stood in a folder at some commit and are not in it now, as they were last.

    In the order of their names. A name of several lines, which git cannot be asked for, is left
    out.
    """
    try:
        places = {name: place for name, place in _places(folder) if not (folder / name).exists()}
        names = sorted(name for name in places if name.endswith(SUFFIX) and name.isprintable())
        contents = list(_contents(folder, [f"{places[name]}:./{name}" for name in names]))
    except (OSError, ValueError, subprocess.SubprocessError):
        return {}
    return {name: data for name, data in zip(names, contents, strict=True) if data}


def _first(folder: Path) -> dict[str, int]:
    """The articles that a folder has ever held, numbered by the commit that brought each first."""
    first: dict[str, int] = {}
    for number, (_, names) in enumerate(_edits(folder, "--diff-filter=A", "--reverse")):
        for name in names:
            first.setdefault(name, number)
    return first


def _places(folder: Path) -> Iterator[tuple[str, str]]:
    """The names of a folder's former files, each with a commit that holds it: the last such."""
    removed: dict[str, str] = {}
    for commit, names in _edits(folder, "--diff-filter=D"):
        for name in names:
            removed.setdefault(name, f"{commit}^")
    yield from removed.items()
    last = _git(folder, "ls-tree", "-z", "--name-only", "HEAD").decode("utf-8", "replace")
    yield from ((name, "HEAD") for name in last.split("\0") if name and "/" not in name)


def _edits(folder: Path, *which: str) -> Iterator[tuple[str, list[str]]]:
    """The commits of a folder, each with the names at its top that it changed."""
    told = _git(folder, *_LOG, *which, "--", ".").decode("utf-8", "replace")
    _, *parts = _COMMIT.split(told)
    for commit, names in zip(parts[::2], parts[1::2], strict=True):
        yield commit, [name for name in names[1:].rstrip("\0").split("\0") if "/" not in name]


_COMMIT = re.compile(r"(?:\A|\0)commit ([0-9a-f]{40,64})\0")
_LOG = (
    *("-c", "log.showSignature=false", "log", "--no-renames", "-z", "--name-only", "--relative"),
    "--format=commit %H",
)


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
