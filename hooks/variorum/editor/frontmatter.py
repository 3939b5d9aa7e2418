"""Front matter: the YAML between two lines of ``---`` at the head of an editor's page."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from variorum.faults import Fault, InputError

__all__ = ["EditorPage", "parse_page", "read_page"]

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LOOSE_KEY = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:")
_TIMESTAMP = "tag:yaml.org,2002:timestamp"


@dataclass(frozen=True, slots=True)
class EditorPage:
    """One Markdown file: its front matter, and its prose with the line on which that begins.

    ``where`` is the file's path as messages name it.
    """

    where: str
    meta: dict[str, Any] = field(default_factory=dict)
    prose: str = ""
    first_line: int = 1


class _DuplicateKey(yaml.MarkedYAMLError):
    """A key stands twice in one mapping; plain YAML would silently keep the last."""


class _Loader(yaml.SafeLoader):
    """The safe loader, which leaves dates as the words written and allows each key once."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the shape that PyYAML asks for
        first: [(tag, form) for tag, form in resolvers if tag != _TIMESTAMP]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise _DuplicateKey(problem=key.value, problem_mark=key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def read_page(path: Path, where: str) -> EditorPage:
    """Read one Markdown file of the editor's.

    Raises InputError where it is not UTF-8, or its front matter no mapping of keys to values.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fault = Fault(where, f"not UTF-8 at byte {error.start}", "save it as UTF-8 plain text")
        raise InputError([fault]) from error
    return parse_page(text, where)


def parse_page(text: str, where: str) -> EditorPage:
    """Part front matter from prose; a page that does not open with ``---`` has none.

    Raises InputError where the front matter does not end, or is no mapping of keys to values, and
    where MkDocs would take prose for front matter.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    opening = _OPENING.match(text)
    if not opening:
        _refuse_loose_keys(text, where)
        return EditorPage(where, {}, text)
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        remedy = "put a line of --- after it"
        raise InputError([Fault(f"{where}:1", "the front matter has no end", remedy)])
    if closing.end() == len(text):
        remedy = "end the file with an empty line"
        raise InputError([Fault(where, "the front matter has no line break after it", remedy)])
    meta = _load(text[opening.end() : closing.start()], where)
    prose_start = min(closing.end() + 1, len(text))
    return EditorPage(where, meta, text[prose_start:], 1 + text.count("\n", 0, prose_start))


def _refuse_loose_keys(text: str, where: str) -> None:
    """MkDocs takes a first line such as "Note: the ferry is late" for a key, and would lose it.

    Raises InputError where the page begins with such a line.
    """
    if _LOOSE_KEY.match(text):
        what = "the first line would be taken for a key and not be shown"
        raise InputError([Fault(f"{where}:1", what, "put an empty line before it")])


def _load(yaml_text: str, where: str) -> dict[str, Any]:
    """The mapping of a front matter, which begins on the file's second line."""
    try:
        # A subclass of the safe loader: builds plain values only.
        meta = yaml.load(yaml_text, Loader=_Loader)
    except _DuplicateKey as error:
        place = f"{where}:{_line(error)}"
        raise InputError([Fault(place, f'"{error.problem}" stands twice', "keep one")]) from error
    except yaml.YAMLError as error:
        raise InputError([_not_yaml(error, where)]) from error
    except RecursionError as error:
        raise InputError([Fault(f"{where}:2", "nested too deep", "make it flatter")]) from error
    if meta is None:
        return {}
    if not isinstance(meta, dict):
        what = "the front matter is no list of keys and values"
        raise InputError([Fault(f"{where}:2", what, 'write "key: value" on each line')])
    return {str(key): value for key, value in meta.items()}


def _line(error: yaml.MarkedYAMLError) -> int:
    return error.problem_mark.line + 2 if error.problem_mark else 2


def _not_yaml(error: yaml.YAMLError, where: str) -> Fault:
    line = _line(error) if isinstance(error, yaml.MarkedYAMLError) else 2
    problem = getattr(error, "problem", None) or "it holds a character that YAML does not allow"
    return Fault(
        f"{where}:{line}",
        f"the front matter is not YAML ({problem})",
        "put values that hold a colon or quotation marks in quotes, and indent with spaces",
    )
