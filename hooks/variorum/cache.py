"""The cache of analyses: what is known of an article, kept by the hash of its bytes.

The folder may be thrown away at any time. An entry is written beside its place and renamed into it,
so that neither a torn write nor two builds at once can leave half of one; an entry that cannot be
read is made again. Entries are Python pickles in a folder of the user's own, which nobody else
writes to.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import platform
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from platformdirs import user_cache_path

from variorum.records import Analysis

__all__ = ["AnalysisCache", "engine_key"]

_ENGINES_KEPT = 3
_NOT_OF_THE_ANALYSIS = ("pages", "exports", "editor")
_LIBRARIES = ("pystemmer", "sentencex", "simplemma", "textblob")


@dataclass(frozen=True, slots=True)
class AnalysisCache:
    """Analyses in a folder, one file each, apart for every state of the engine."""

    folder: Path

    @classmethod
    def of_user(cls) -> AnalysisCache:
        """The cache in the user's cache directory; VARIORUM_CACHE names another."""
        chosen = os.environ.get("VARIORUM_CACHE")
        root = Path(chosen) if chosen else user_cache_path("variorum")
        return cls(root / engine_key())

    def get(self, data: bytes) -> Analysis | None:
        """The analysis of a file's bytes, None where it is not there or cannot be read."""
        try:
            analysis = pickle.loads(self._path(data).read_bytes())
        except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ValueError, TypeError):
            return None
        except (ImportError, IndexError, KeyError):
            return None
        return analysis if isinstance(analysis, Analysis) else None

    def put(self, data: bytes, analysis: Analysis) -> None:
        """Keep an analysis; a folder that cannot be written to is no fault of the build."""
        path = self._path(data)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as file:
                file.write(pickle.dumps(analysis, protocol=pickle.HIGHEST_PROTOCOL))
            Path(name).replace(path)

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
    digest = hashlib.sha256(platform.python_version().encode())
    for library in _LIBRARIES:
        digest.update(f"{library}={metadata.version(library)}".encode())
    root = Path(__file__).parent
    for path in sorted(_engine_files(root)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _engine_files(root: Path) -> Iterable[Path]:
    for path in root.rglob("*"):
        part = path.relative_to(root).parts[0]
        if path.is_file() and part not in _NOT_OF_THE_ANALYSIS and "__pycache__" not in path.parts:
            yield path
