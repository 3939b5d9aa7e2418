"""What the fixtures of the browser tests hand out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Page

__all__ = ["Reader", "Site"]


@dataclass(frozen=True)
class Site:
    """A built site, on disk and over HTTP; both addresses end in "/"."""

    folder: Path
    served: str

    @property
    def on_disk(self) -> str:
        return self.folder.as_uri() + "/"


class Reader(Protocol):
    """Opens a page as somebody would read it."""

    def __call__(
        self,
        address: str,
        *,
        width: int = 1280,
        scheme: str = "light",
        touch: bool = False,
        scripts: bool = True,
    ) -> Page: ...
