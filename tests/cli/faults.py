"""What a user can do wrong, and what the one line about it must hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.driver import COUNCIL, FERRY, Project


@dataclass(frozen=True, slots=True)
class Mistake:
    """A spoiled project: ``spoil`` does it, ``mend`` undoes it, ``told`` are words of the line.

    ``quiet`` where only a folder comes or goes, which a running server does not take for a save.
    """

    name: str
    spoil: Callable[[Project], None]
    mend: Callable[[Project], None]
    told: tuple[str, ...]
    quiet: bool = False


def file_mistake(name: str, path: str, content: str | bytes, *told: str) -> Mistake:
    """A mistake that is one file too many."""

    def spoil(project: Project) -> None:
        project.write(path, content)

    def mend(project: Project) -> None:
        (project.root / path).unlink()

    return Mistake(name, spoil, mend, told)


def _write(project: Project, path: str, content: str) -> None:
    project.write(path, content)


def _rename(one: str, other: str) -> Callable[[Project], None]:
    return lambda project: _move(project.root / one, project.root / other)


def _move(one: Path, other: Path) -> None:
    one.rename(other)


def _make_folder(project: Project) -> None:
    (project.seeds / "folder.txt").mkdir()


def _remove_folder(project: Project) -> None:
    (project.seeds / "folder.txt").rmdir()


def _link_out(project: Project) -> None:
    outside = project.root.parent / "outside.txt"
    outside.write_text("Nobody asked for this to be published.\n")
    (project.seeds / "link.txt").symlink_to(outside)


def _unlink(project: Project) -> None:
    (project.seeds / "link.txt").unlink()


def _remove_articles(project: Project) -> None:
    for article in sorted(project.seeds.glob("*.txt")):
        article.unlink()


def _put_articles_back(project: Project) -> None:
    project.write("seeds/001_ferry.txt", FERRY)
    project.write("seeds/002_council.txt", COUNCIL)


SEEDS = (
    file_mistake(
        "not UTF-8", "seeds/latin.txt", "Ein Fährunglück".encode("latin-1"),
        "seeds/latin.txt", "not UTF-8 at byte 5", "save it as UTF-8",
    ),
    file_mistake(
        "binary", "seeds/photo.txt", b"\x00\x01\x02\x03picture\x00\x00",
        "seeds/photo.txt", "binary", "save it as UTF-8 plain text",
    ),
    file_mistake("empty", "seeds/empty.txt", b"", "seeds/empty.txt", "nothing in it", "remove it"),
    file_mistake(
        "blank", "seeds/blank.txt", " \n\t\r\n\ufeff",
        "seeds/blank.txt", "nothing in it but white space", "remove it",
    ),
    file_mistake(
        "too large", "seeds/huge.txt", "A ferry sank. " * 400_000,
        "seeds/huge.txt", "larger than 4 MiB", "split it",
    ),
    file_mistake(
        "two names but for the number", "seeds/007_ferry.txt", COUNCIL,
        "seeds/001_ferry.txt and seeds/007_ferry.txt", "one source", "rename one of them",
    ),
    Mistake(
        "folder with an article's name", _make_folder, _remove_folder,
        ("seeds/folder.txt", "no file", "rename or remove it"), quiet=True,
    ),
    Mistake(
        "link that leads out", _link_out, _unlink,
        ("seeds/link.txt", "leads out of the folder", "put a copy"),
    ),
    Mistake(
        "no article", _remove_articles, _put_articles_back,
        ("seeds/", "no article in it", "put one or more .txt files there"),
    ),
    Mistake(
        "no folder", _rename("seeds", "aside"), _rename("aside", "seeds"),
        ("seeds", "there is no such folder", "SEEDS_DIR"), quiet=True,
    ),
)  # fmt: skip

WRONG_QUOTATION = file_mistake(
    "a quotation not in its source", "docs/topics/boats.md",
    '---\ntitle: Boats\nterms: [boat]\n---\n\n'
    'Holt said that ["We can never pay for a second boat"](source:ferry).\n',
    "docs/topics/boats.md", "We cannot pay for a second boat",
)  # fmt: skip

_CONFLICTS = "---\ntitle: conflicts\n---\n"
_NOTED = """---
title: conflicts
notes:
  boats:
    question: Who pays for the boats?
    relation: difference
    type: attribution
    readings:
      - {source: ferry, quote: "the harbour board said"}
      - {source: council, quote: "Nobody pays"}
---
"""

WRONG_NOTE = Mistake(
    "a note whose words are not in their source",
    lambda project: _write(project, "docs/conflicts.md", _NOTED),
    lambda project: _write(project, "docs/conflicts.md", _CONFLICTS),
    ("docs/conflicts.md: notes.boats", "“Nobody pays” is not in source"),
)

DOCS = (
    file_mistake(
        "unknown key of a topic", "docs/topics/fares.md",
        "---\ntitle: Fares\nterms: [fare]\nexclud: [bus]\n---\n",
        "docs/topics/fares.md", '"exclud"', 'did you mean "exclude"',
    ),
    file_mistake(
        "wrong type of a topic's key", "docs/topics/fares.md",
        "---\ntitle: Fares\nterms: {fare: 1}\n---\n",
        "docs/topics/fares.md", "terms",
    ),
    file_mistake(
        "front matter that is no YAML", "docs/topics/fares.md",
        "---\ntitle: [Fares\nterms: [fare]\n---\n",
        "docs/topics/fares.md",
    ),
    file_mistake(
        "unknown key of a source", "docs/sources/ferry.md",
        "---\npublisher: The Ostrand Post\nautor: Nobody\n---\n",
        "docs/sources/ferry.md", '"autor"', 'did you mean "author"',
    ),
    WRONG_QUOTATION,
    WRONG_NOTE,
    file_mistake(
        "a page that loads from elsewhere", "docs/map.md",
        '---\ntitle: Map\n---\n\n<img src="https://example.org/map.png" alt="">\n',
        "map/index.html", "loads https://example.org/map.png from elsewhere", "keep a copy",
    ),
)  # fmt: skip

MISTAKES = (*SEEDS, *DOCS)

each_mistake = pytest.mark.parametrize(
    "mistake", [pytest.param(mistake, id=mistake.name) for mistake in MISTAKES]
)
