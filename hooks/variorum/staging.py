"""Staging: a site is built beside the last good one and takes its place only when it is proven."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from variorum.faults import Fault, InputError

__all__ = ["Staging"]


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder ``target`` as it stands for readers, and ``folder`` where the next one is made."""

    target: Path
    folder: Path

    @classmethod
    def beside(cls, target: Path) -> Staging:
        """A fresh, empty folder next to the target, on the same disk so that it can be renamed.

        Raises InputError where no site can be written there.
        """
        if target.exists() and not target.is_dir():
            raise _unwritable(target, "a file has its name")
        folder = target.with_name(f".{target.name}.next-{os.getpid()}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        except OSError as error:
            raise _unwritable(target, f"{error.filename}: {error.strerror}") from None
        return cls(target, folder)

    def commit(self) -> None:
        """Put the new site in the place of the old one.

        Hidden files at the top of the old one (a ``.git`` or ``.nojekyll`` of the publisher's own)
        are kept, as MkDocs keeps them when it cleans a site folder.
        """
        old = self.folder.with_name(f".{self.target.name}.last-{os.getpid()}")
        shutil.rmtree(old, ignore_errors=True)
        if self.target.exists():
            self._carry_over_hidden()
            self.target.rename(old)
        self.folder.rename(self.target)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was made; the old site stands as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _carry_over_hidden(self) -> None:
        for entry in self.target.iterdir():
            kept = self.folder / entry.name
            if entry.name.startswith(".") and not kept.exists():
                if entry.is_dir() and not entry.is_symlink():
                    shutil.copytree(entry, kept, symlinks=True)
                else:
                    shutil.copy2(entry, kept, follow_symlinks=False)


def _unwritable(target: Path, why: str) -> InputError:
    remedy = "name another folder with site_dir in mkdocs.yml or with --site-dir"
    return InputError([Fault(str(target), f"no site can be written there, since {why}", remedy)])
