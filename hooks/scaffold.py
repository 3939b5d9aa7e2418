"""Start the editor's files: a topic, what is known of a source, a note on a comparison.

``python hooks/scaffold.py topic NAME | source FILE | note ID``; see the targets of ``make``.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from variorum.dossier import compile_dossier
from variorum.editor import read_editor
from variorum.editor.frontmatter import parse_page
from variorum.faults import Fault, InputError
from variorum.history import with_history
from variorum.records import Comparison, Dossier
from variorum.seeds import Seeds, read_seeds
from variorum.topics import EVERYTHING_ELSE

ROOT = Path(__file__).resolve().parent.parent

SOURCE_PAGE = """\
---
# What is known of this source; what is not known stays empty.
title:
publisher:
author:
published:   # 2024-01-31, or 2024-01-31T09:30+01:00
url:
language:    # en, sv, pt-BR
label:       # a short name, shown in place of the first characters of the id
publish: whole   # or: excerpts, to publish only the passages that the site cites
---
"""

_TAKEN = frozenset({EVERYTHING_ELSE, "index"})
_NOTES = re.compile(r"^notes:[ \t]*(?:\{[ \t]*\})?[ \t]*(?:#.*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Project:
    """Where the editor's files and the articles are."""

    docs: Path
    seeds: Path

    def named(self, path: Path) -> str:
        """A path as messages name it."""
        return path.relative_to(self.docs.parent).as_posix()

    def articles(self) -> Seeds:
        return with_history(read_seeds(self.seeds), self.seeds)

    def dossier(self) -> Dossier:
        seeds = self.articles()
        return compile_dossier(seeds, read_editor(self.docs, seeds))


def main(arguments: Sequence[str] | None = None, project: Project | None = None) -> int:
    """Write one file and say what comes next; 1 with a plain reason where it cannot be."""
    options = _parser().parse_args(arguments)
    seeds = ROOT / (os.environ.get("SEEDS_DIR") or "seeds")
    starts = {"topic": start_topic, "source": start_source, "note": start_note}
    try:
        said = starts[options.what](project or Project(ROOT / "docs", seeds), options.name)
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    print(said)
    return 0


def start_topic(project: Project, name: str) -> str:
    """Write ``docs/topics/<slug>.md``, with the topic's name as its first term."""
    title = " ".join(name.split())
    slug = slug_of(title)
    if not slug:
        raise _refused(f'"{name}"', "no letter or digit in it", "name what it is about")
    if slug in _TAKEN:
        raise _refused(f'"{name}"', "is a page of the site's own", "give the topic another name")
    path = project.docs / "topics" / f"{slug}.md"
    meta = {"title": title, "terms": [title.lower()]}
    _write_new(project, path, f"---\n{_as_yaml(meta)}---\n")
    count = sum(len(topic.sentences) for topic in project.dossier().topics if topic.slug == slug)
    found = "1 sentence has" if count == 1 else f"{count} sentences have"
    return (
        f"{project.named(path)}: written. {found} its term now.\n"
        "List under `terms` the words that sources use for it; write below the second line of\n"
        "--- what a reader should know. `make serve` shows which sentences it gathers."
    )


def slug_of(title: str) -> str:
    """The address of a topic: its title in lower case, letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFC", title).lower()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def start_source(project: Project, file: str) -> str:
    """Write ``docs/sources/<id>.md`` for an article, named by its file or its id."""
    ids = {each.name: each.id for each in project.articles().files}
    name = Path(file).name
    bare = name.removesuffix(".txt")
    id_ = ids.get(name) or ids.get(f"{name}.txt") or (bare if bare in ids.values() else None)
    if id_ is None:
        raise _refused(file, f"no such article in {project.seeds}", "name one of its .txt files")
    path = project.docs / "sources" / f"{id_}.md"
    _write_new(project, path, SOURCE_PAGE)
    return f"{project.named(path)}: written. Fill in what you know; leave the rest empty."


def start_note(project: Project, id_: str) -> str:
    """Put a note on a comparison into ``docs/conflicts.md``, with its title for a question."""
    path = project.docs / "conflicts.md"
    dossier = project.dossier()
    found = [each for each in dossier.comparisons if each.id == id_]
    if not found:
        raise _refused(id_, "no comparison has this id", "copy it from the comparison's own row")
    old, end = _page(path)
    if id_ in _notes_of(old):
        raise _refused(project.named(path), f"a note on {id_} is there already", "change that one")
    changed = with_note(old, id_, _note_lines(found[0], dossier))
    path.write_bytes(changed.replace("\n", end).encode())
    return (
        f"{project.named(path)}: note on {id_} written.\n"
        "Make its `question` one that a reader would ask. `lookalike:` with a reason sets the row\n"
        "aside; `note:` says something beside it."
    )


def _page(path: Path) -> tuple[str, str]:
    """A page's text, with front matter even where the file has none, and what ends its lines."""
    written = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    text = written.replace("\r\n", "\n")
    front = "" if re.match(r"---[ \t]*\n", text) else "---\n---\n"
    return front + text, "\r\n" if "\r\n" in written else "\n"


def with_note(page: str, id_: str, lines: Sequence[str]) -> str:
    """A page's text with a note put first under the ``notes`` of its front matter.

    Raises InputError where the front matter has notes in a form that text cannot be added to.
    """
    begin, end = page.index("---\n") + 4, page.index("\n---", 3) + 1
    before, after = _around_notes(page[begin:end])
    indent = _indent(after)
    note = "".join(f"{indent}{line}\n" for line in (f"{id_}:", *(f"  {line}" for line in lines)))
    changed = f"{page[:begin]}{before}notes:\n{note}{after}{page[end:]}"
    if not _only_adds(page, changed, id_):
        raise _refused("docs/conflicts.md", "its notes are in another form", "add the note by hand")
    return changed


def _only_adds(page: str, changed: str, id_: str) -> bool:
    try:
        new = _notes_of(changed)
    except InputError:
        return False
    return id_ in new and {**_notes_of(page), id_: new[id_]} == new


def _around_notes(front: str) -> tuple[str, str]:
    """A front matter before its line ``notes:`` and after it; all of it, where there is none."""
    heading = _NOTES.search(front)
    return (front[: heading.start()], front[heading.end() + 1 :]) if heading else (front, "")


def _notes_of(page: str) -> dict[str, Any]:
    return dict(parse_page(page, "docs/conflicts.md").meta.get("notes") or {})


def _indent(block: str) -> str:
    """The white space before the first key of a block, two spaces where it has none."""
    first = re.match(r"(?:[ \t]*(?:#.*)?\n)*([ \t]+)\S", block)
    return first[1] if first else "  "


def _note_lines(comparison: Comparison, dossier: Dossier) -> list[str]:
    """The note's keys, under the readings it is about, each a comment."""
    sources = {source.id: source for source in dossier.sources}
    about = [
        f"# {sources[r.source].siglum}: {_on_one_line(sources[r.source].text[r.start : r.end])}"
        for r in comparison.readings
    ]
    return [*about, _as_yaml({"question": _on_one_line(comparison.title)}).rstrip("\n")]


def _on_one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _as_yaml(value: Mapping[str, object]) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)


def _write_new(project: Project, path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except FileExistsError:
        raise _refused(project.named(path), "is there already", "change that one") from None


def _refused(where: str, what: str, remedy: str) -> InputError:
    return InputError([Fault(where, what, remedy)])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scaffold.py", description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=["topic", "source", "note"])
    parser.add_argument("name", help="the topic's title, the article's file, the comparison's id")
    return parser


if __name__ == "__main__":
    sys.exit(main())
