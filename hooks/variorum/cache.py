"""The cache: what was made of some input, kept by the hash of that input.

The folder may be thrown away at any time. An entry is written beside its place and renamed into it,
so that neither a torn write nor two builds at once can leave half of one; it begins with its own
hash, so that one that was damaged, cut short or written by something else is not read at all and
made again. Entries are Python pickles in a folder of the user's own, which nobody else writes to.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TypeVar

from platformdirs import user_cache_path

from variorum.records import Analysis

__all__ = [
    "AnalysisCache",
    "code_key",
    "engine_key",
    "forget_all_but",
    "keep",
    "kept",
    "user_cache",
]

_DIGEST = hashlib.sha256().digest_size
_ENGINES_KEPT = 3
_NOT_OF_THE_ANALYSIS = ("pages", "exports", "editor")
_LIBRARIES = ("pystemmer", "sentencex", "simplemma", "textblob")
_LIBRARIES_OF_PAGES = (
    "jinja2",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "pydantic",
    "pymdown-extensions",
    "pyyaml",
    "rapidfuzz",
    "selectolax",
)

T = TypeVar("T")


def user_cache() -> Path:
    """The folder of all that is kept: VARIORUM_CACHE, or in the user's cache directory."""
    chosen = os.environ.get("VARIORUM_CACHE")
    return Path(chosen) if chosen else user_cache_path("variorum")


# What pickle may raise; the last three where its code is no longer what it was.
_UNREADABLE = (
    *(OSError, pickle.UnpicklingError, EOFError, ValueError, LookupError),
    *(TypeError, AttributeError, ImportError),
)


def kept(path: Path, kind: type[T]) -> T | None:
    """What was kept at a path; None where nothing whole and of that kind is there."""
    try:
        data = path.read_bytes()
        digest, entry = data[:_DIGEST], memoryview(data)[_DIGEST:]
        if _seal(path, entry) != digest:
            return None
        value = pickle.loads(entry)
    except _UNREADABLE:
        return None
    return value if isinstance(value, kind) else None


def keep(path: Path, value: object) -> None:
    """Keep a value; a folder that cannot be written to is no fault of the build."""
    entry = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(_seal(path, entry))
            file.write(entry)
        Path(name).replace(path)


def _seal(path: Path, entry: bytes | memoryview) -> bytes:
    """The hash that an entry begins with; with its name, so that none stands in for another."""
    digest = hashlib.sha256(path.name.encode() + b"\0")
    digest.update(entry)
    return digest.digest()


def forget_all_but(folder: Path, newest: int) -> None:
    """Remove all entries of a folder but for the newest few."""
    with suppress(OSError):
        for path in sorted(folder.iterdir(), key=_age, reverse=True)[newest:]:
            path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class AnalysisCache:
    """Analyses in a folder, one file each, apart for every state of the engine."""

    folder: Path

    @classmethod
    def of_user(cls) -> AnalysisCache:
        """The cache in the user's cache directory; VARIORUM_CACHE names another."""
        return cls(user_cache() / "analyses" / engine_key())

    def get(self, data: bytes) -> Analysis | None:
        """The analysis of a file's bytes, None where it is not there or cannot be read."""
        return kept(self._path(data), Analysis)

    def has(self, data: bytes) -> bool:
        """Whether there is something for a file's bytes; it may still prove to be torn."""
        return self._path(data).is_file()

    def put(self, data: bytes, analysis: Analysis) -> None:
        """Keep an analysis; a folder that cannot be written to is no fault of the build."""
        keep(self._path(data), analysis)

    def forget_old_engines(self) -> None:
        """Remove what other states of the engine have left, but for the newest few."""
        with suppress(OSError):
            engines = sorted(self.folder.parent.iterdir(), key=_age, reverse=True)
            for folder in engines[_ENGINES_KEPT:]:
                if folder != self.folder:
                    shutil.rmtree(folder, ignore_errors=True)

    def _path(self, data: bytes) -> Path:
        digest = hashlib.sha256(data).hexdigest()
        return self.folder / digest[:2] / digest


def _age(path: Path) -> float:
    return path.stat().st_mtime


@cache
def engine_key() -> str:
    """A hash of the code and word lists that an analysis depends on, and of their libraries."""
    root = Path(__file__).parent
    return _key(
        root,
        _LIBRARIES,
        lambda path: path.relative_to(root).parts[0] not in _NOT_OF_THE_ANALYSIS,
    )


@cache
def code_key() -> str:
    """A hash of all code, word lists and templates of this project, and of all libraries."""
    return _key(Path(__file__).parent.parent, _LIBRARIES + _LIBRARIES_OF_PAGES, lambda _: True)


def _key(root: Path, libraries: Iterable[str], counts: Callable[[Path], bool]) -> str:
    digest = hashlib.sha256(platform.python_version().encode())
    for library in libraries:
        digest.update(f"{library}={metadata.version(library)}".encode())
    for path in filter(counts, _files(root)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _files(root: Path) -> list[Path]:
    return sorted(
        path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
