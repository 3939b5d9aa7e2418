"""The project's real command line, driven by a test: a copy of the project, a build, a server."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NEEDED = ("mkdocs.yml", "docs", "hooks", "overrides")

FERRY = (
    "The ferry to Ostrand will stop in March, the harbour board said on Monday.\n\n"
    '"We cannot pay for a second boat," said Mira Holt, who leads the board.\n'
)
COUNCIL = (
    "Ostrand's council voted on Monday to keep the ferry until June.\n\n"
    "Mira Holt of the harbour board said that a second boat would cost 4 million crowns.\n"
)

_NOISE = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind: its exit code and all that it said, without colours."""

    code: int
    said: str

    @property
    def lines(self) -> list[str]:
        """The lines that tell of something wrong, without MkDocs' own last word."""
        lines = [line.strip() for line in self.said.splitlines()]
        return [line for line in lines if line and not line.startswith(("INFO", "Aborted with"))]


@dataclass(frozen=True, slots=True)
class Project:
    """A copy of the project in a folder of its own."""

    root: Path

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file by its path from the project's root."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def build(self, *arguments: str, tool: str = "mkdocs", **environment: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", tool, "build", *arguments],
            cwd=self.root,
            env=clean_environment(**environment),
            capture_output=True,
            text=True,
            check=False,
        )
        return Outcome(done.returncode, _NOISE.sub("", done.stdout + done.stderr))

    def fingerprint(self) -> dict[str, str]:
        """The SHA-256 of every file of the site."""
        files = sorted(path for path in self.site.rglob("*") if path.is_file())
        return {
            str(path.relative_to(self.site)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in files
        }


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without what would turn the build elsewhere."""
    ours = {"SEEDS_DIR", "SITE_URL", "CONTACT", "SOURCE_DATE_EPOCH"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", **more}


def copy_project(target: Path) -> Project:
    """The project without its history, its environment and its articles; see also clear_docs."""
    target.mkdir(parents=True)
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)
    return Project(target)


def clear_docs(project: Project) -> None:
    """Take out what the editor says of this project's own articles: pages stay, empty."""
    for page in sorted(project.docs.rglob("*.md")):
        if page.parent == project.docs:
            page.write_text(f"---\ntitle: {page.stem}\n---\n")
        else:
            page.unlink()
    project.write("docs/topics/harbour.md", "---\ntitle: Harbour\nterms: [harbour]\n---\n")


@dataclass(slots=True)
class Server:
    """A running ``mkdocs serve`` and what it has said so far."""

    process: subprocess.Popen[str]
    address: str
    said: list[str] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(_NOISE.sub("", line))

    def text(self, since: int = 0) -> str:
        return "".join(self.said[since:])

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"{self.address}/{path}", timeout=120) as answer:
            return str(answer.read().decode())

    def wait(self, condition: Callable[[], bool], what: str, seconds: float = 300) -> None:
        """Wait until something holds; fail with the server's words where it never does."""
        end = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, f"the server ended:\n{self.text()}"
            assert time.monotonic() < end, f"{what}: not within {seconds} s\n{self.text()}"
            time.sleep(0.1)

    def wait_for_page(self, path: str, words: str) -> None:
        def shown() -> bool:
            try:
                return words in self.get(path)
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                return False

        self.wait(shown, f"{words!r} on {path}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
