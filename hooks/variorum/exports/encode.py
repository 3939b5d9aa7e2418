"""Text as bytes: the one place where exports are encoded and escaped, by what they become."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

__all__ = [
    "Line",
    "Lines",
    "Written",
    "for_markdown",
    "for_one_line",
    "for_spreadsheet",
    "for_xml",
    "json_file",
    "json_text",
    "utf8",
    "words_for_spreadsheet",
]

R = TypeVar("R")

_SURROGATE = re.compile("[\ud800-\udfff]")
# What XML 1.0 has no way to hold, plus the other controls, which it discourages.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK_OR_CONTROL = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>&#|~!$]")
# What spreadsheets take for the start of a formula, in both widths.
_FORMULA = re.compile("[\\s\x00-\x20]*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r]")


@dataclass(frozen=True, slots=True)
class Written:
    """What is said of a file elsewhere: its size in bytes and its hash in hexadecimal."""

    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> Written:
        """What is said of a file with this content."""
        return cls(len(content), hashlib.sha256(content).hexdigest())


def utf8(text: str) -> bytes:
    """UTF-8; a lone surrogate, as a file's name may hold, becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text).encode()


def json_file(value: Mapping[str, Any] | Sequence[Any]) -> bytes:
    """A JSON file: an object with a member a line, or a list with an item a line.

    So two versions of a file differ in the lines of what changed, and the file packs well.
    """
    return utf8(json_text(value))


def json_text(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """As json_file, before it becomes bytes."""
    if not isinstance(value, Mapping):
        return _member(value) + "\n"
    return _object(value) + "\n"


def for_xml(text: str) -> str:
    """Text that XML 1.0 can hold: U+FFFD for what it cannot; markup is the writer's matter."""
    return _NOT_IN_XML.sub("\ufffd", text)


def for_one_line(text: str) -> str:
    """Text on one line, as BibTeX and RIS need: any run of breaks and controls is one space."""
    return _SURROGATE.sub("\ufffd", _BREAK_OR_CONTROL.sub(" ", text)).strip()


def for_markdown(text: str) -> str:
    """Text on one line in which no character is Markdown."""
    return _MARKDOWN.sub(r"\\\g<0>", for_one_line(text))


def words_for_spreadsheet(words: str) -> str:
    """Verbatim words between “ and ”, which no spreadsheet takes for a formula."""
    return f"“{words}”"


def for_spreadsheet(text: str) -> str:
    """Text as it is, or between “ and ” where a spreadsheet would take it for a formula."""
    return words_for_spreadsheet(text) if _FORMULA.match(text) else text


class Line(str):
    """A record as JSON, on one line."""

    __slots__ = ()


class Lines:
    """Records as lines of JSON, each written once for all the files, and builds, that hold it."""

    def __init__(self, last: Lines | None = None) -> None:
        self._last = last._held if last else {}
        self._held: dict[int, tuple[object, Line]] = {}

    def of(self, record: R, shape: Callable[[R], Mapping[str, Any]]) -> Line:
        """The line of a record, which has one shape and must never change."""
        place = id(record)  # the record is held, so that no other comes to have its id
        known = self._held.get(place) or self._last.get(place)
        if known is None or known[0] is not record:
            known = (record, Line(_compact(shape(record))))
        self._held[place] = known
        return known[1]

    def settle(self) -> Lines:
        """This, without what only the last files had."""
        self._last = {}
        return self


def _member(value: Any) -> str:
    """A member of the whole: a list of records, an object that holds one, or anything small."""
    if isinstance(value, Mapping) and any(isinstance(each, list) for each in value.values()):
        return _object(value)
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(_compact(each) for each in value) + "\n]"
    return _compact(value)


def _object(value: Mapping[str, Any]) -> str:
    members = [f"{_compact(key)}: {_member(each)}" for key, each in value.items()]
    return "{\n" + ",\n".join(members) + "\n}"


def _compact(value: Any) -> str:
    if isinstance(value, Line):
        return value
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
