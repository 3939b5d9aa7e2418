"""Seeds: which files of a folder are articles, and what each is called.

A source's id comes from its file's name alone, so that adding a source changes no address. Only
where two ids would be one, ignoring case, does a hash of the name tell them apart, and then the
source that was there first keeps its id: addresses that people have shared are left alone.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.faults import Fault, settle
from variorum.reading.identity import short_hash

SUFFIX = ".txt"
SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes. The longest news articles have some 200,000; a larger file is a book or a mistake."""

SIGLUM_LENGTH = 4
"""The fewest code points of a siglum, as git does with its hashes."""

_LEADING_NUMBER = re.compile(r"\A\d+_(?=.*[^\W\d_])", re.DOTALL)
_NOT_IN_AN_ID = re.compile(r"[^\w.-]")
_RESERVED = {"", ".", "..", "index", "readme"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b]")
"""Signs that steer a machine; line ends and other white space are of texts too."""
_CONTROL_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class SeedFile:
    """One article as it lies in the folder: the id of its source, its name and its bytes."""

    id: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Seeds:
    """The articles of a folder in the order of their names, and what was left alone there.

    ``removed`` are articles that the folder's history holds and the folder no longer.
    """

    files: tuple[SeedFile, ...]
    warnings: tuple[str, ...]
    removed: tuple[SeedFile, ...] = ()


def read_seeds(folder: Path, faults: list[Fault] | None = None) -> Seeds:
    """Read every article of a folder.

    Raises InputError with all that is wrong, or puts it to ``faults`` where they are given and
    leaves the files concerned out: no folder, no article in it, an article's name on a folder or on
    a link that leads out, text that is not UTF-8, is binary, blank or too large, and two names that
    differ in their leading number alone.
    """
    entries, wrong = _entries(folder)
    articles = [entry for entry in entries if entry.name.endswith(SUFFIX)]
    ids = source_ids([entry.name for entry in articles])
    read: dict[str, SeedFile] = {}
    for entry in articles:
        file, faulty = _article(entry, folder, ids[entry.name])
        if file:
            read.setdefault(file.id, file)
        wrong += faulty
    files = list(read.values())
    wrong += _same_but_for_number(folder, [entry.name for entry in articles])
    settle(wrong, faults)
    return Seeds(tuple(files), (*_left_alone(folder, entries), *_twice(folder, files)))


def _entries(folder: Path) -> tuple[list[Path], list[Fault]]:
    """What lies in the folder, by name; or what is wrong with the folder itself."""
    if not folder.is_dir():
        return [], [_no_folder(folder)]
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        return [], [_unreadable(str(folder), error)]
    some = any(entry.name.endswith(SUFFIX) for entry in entries)
    return entries, [] if some else [_no_articles(folder)]


def _article(entry: Path, folder: Path, id_: str) -> tuple[SeedFile | None, list[Fault]]:
    """One article, or what is wrong with it."""
    faults = _entry_faults(entry, folder)
    if faults:
        return None, faults
    try:
        file = SeedFile(id_, entry.name, entry.read_bytes())
    except OSError as error:
        return None, [_unreadable(_shown(folder, entry.name), error)]
    wrong = _content_faults(folder, file)
    return (None, wrong) if wrong else (file, [])


def _unreadable(where: str, error: OSError) -> Fault:
    return Fault(where, f"cannot be read ({error.strerror})", "allow reading it, or remove it")


def source_ids(names: Iterable[str], first: Mapping[str, int] | None = None) -> dict[str, str]:
    """The id of each file name.

    ``first`` numbers the names that the folder ever held by the edit that brought them. Of names
    whose ids would be one, the oldest keeps it; of two as old, or where nothing is known, the one
    that is its own id in small letters ("ferry.txt" beside "Ferry.txt"), or none.
    """
    names = list(names)
    heirs = _heirs(_ages([*names, *(first or ())], first or {}))
    plain = {name: _plain_id(_stem(name)) for name in names if _stem(name) in heirs}
    hashed = {name: _hashed_id(name) for name in names}
    # A name may be made to look like another's id with its hash: "index-39f5baa4.txt".
    taken = {id_.casefold() for name, id_ in hashed.items() if name not in plain}
    free = {name: id_ for name, id_ in plain.items() if id_.casefold() not in taken}
    return hashed | free


def contested(names: Iterable[str]) -> bool:
    """Whether two of the names, apart from their numbers, would have one id, ignoring case."""
    stems = {_stem(name) for name in names}
    return len({_plain_id(stem).casefold() for stem in stems}) < len(stems)


def _ages(names: Iterable[str], first: Mapping[str, int]) -> dict[str, float]:
    """The number of the edit that brought each name, without its own number in front."""
    ages: dict[str, float] = {}
    for name in names:
        stem = _stem(name)
        ages[stem] = min(ages.get(stem, math.inf), first.get(name, math.inf))
    return ages


def _heirs(ages: Mapping[str, float]) -> set[str]:
    """The names that bear their plain ids."""
    rivals: defaultdict[str, list[str]] = defaultdict(list)
    for stem in ages:
        rivals[_plain_id(stem).casefold()].append(stem)
    heirs: set[str] = set()
    for id_, stems in rivals.items():
        age = min(ages[stem] for stem in stems)
        oldest = [stem for stem in stems if ages[stem] == age]
        if id_ not in _RESERVED:
            heirs |= set(oldest) if len(oldest) == 1 else {id_}
    return heirs


def sigla(ids: Sequence[str], labels: Mapping[str, str]) -> dict[str, str]:
    """The siglum of each id: the editor's label, or the shortest prefix that no other id shares.

    A prefix has at least four code points where the id has as many.
    """
    folded = sorted((id_.casefold(), id_) for id_ in ids)
    result: dict[str, str] = {}
    for place, (own, id_) in enumerate(folded):
        neighbours = [folded[i][0] for i in (place - 1, place + 1) if 0 <= i < len(folded)]
        needed = 1 + max((_common_prefix(own, other) for other in neighbours), default=0)
        result[id_] = labels.get(id_) or id_[: max(SIGLUM_LENGTH, needed)]
    return result


def _common_prefix(one: str, other: str) -> int:
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def _stem(name: str) -> str:
    """A file's name without its ending and the number in front."""
    return _LEADING_NUMBER.sub("", unicodedata.normalize("NFC", name.removesuffix(SUFFIX)))


def _plain_id(stem: str) -> str:
    return _NOT_IN_AN_ID.sub("-", stem)


def _hashed_id(name: str) -> str:
    return f"{_plain_id(_stem(name))}-{short_hash(name)}".lstrip("-")


def _shown(folder: Path, name: str) -> str:
    """A file's name for a message: on one line, whatever characters it holds."""
    return f"{folder.name}/" + "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in name
    )


def _no_folder(folder: Path) -> Fault:
    return Fault(str(folder), "there is no such folder", "make it, or point SEEDS_DIR at yours")


def _no_articles(folder: Path) -> Fault:
    return Fault(f"{folder.name}/", "no article in it", "put one or more .txt files there")


def _entry_faults(entry: Path, folder: Path) -> list[Fault]:
    where = _shown(folder, entry.name)
    if not _is_unicode(entry.name):
        return [Fault(where, "a file name that is not UTF-8", "rename it")]
    if entry.is_symlink() and _is_loop(entry):
        return [Fault(where, "a link that leads to itself", "put the file there")]
    if entry.is_symlink() and not entry.resolve().is_relative_to(folder.resolve()):
        return [Fault(where, "a link that leads out of the folder", "put a copy of the file there")]
    if not entry.exists():
        return [Fault(where, "a link to nothing", "remove it, or put the file there")]
    if not entry.is_file():
        return [Fault(where, "no file, though it bears an article's name", "rename or remove it")]
    if entry.stat().st_size > SIZE_LIMIT:
        limit = f"{SIZE_LIMIT // 1024 // 1024} MiB"
        return [Fault(where, f"larger than {limit}, the most an article may have", "split it")]
    return []


def _is_unicode(name: str) -> bool:
    """Whether a name was written in UTF-8: what was not comes as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _is_loop(entry: Path) -> bool:
    try:
        entry.resolve()
    except RuntimeError:
        return True
    return False


def _content_faults(folder: Path, file: SeedFile) -> list[Fault]:
    where = _shown(folder, file.name)
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"byte {error.start} ({file.data[error.start]:#04x})"
        return [Fault(where, f"not UTF-8 at {place}", "save it as UTF-8 plain text")]
    if "\0" in text or len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        return [Fault(where, "binary, not text", "save it as UTF-8 plain text")]
    if not any(c.isprintable() and not c.isspace() for c in text):
        return [Fault(where, "nothing in it but white space", "put the article in, or remove it")]
    return []


def _same_but_for_number(folder: Path, names: Sequence[str]) -> list[Fault]:
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        alike[_stem(name)].append(name)
    return [
        Fault(
            " and ".join(_shown(folder, name) for name in group),
            "one name but for the number in front, so both would be one source",
            "rename one of them",
        )
        for group in alike.values()
        if len(group) > 1
    ]


def _left_alone(folder: Path, entries: Sequence[Path]) -> list[str]:
    return [
        f"{_shown(folder, entry.name)}: left alone; only files named .txt are articles: "
        + _remedy(entry)
        for entry in entries
        if not entry.name.endswith(SUFFIX)
    ]


def _remedy(entry: Path) -> str:
    if entry.name.lower().endswith(SUFFIX):
        return "end its name in small letters"
    return "save its text as one, or put it elsewhere"


def _twice(folder: Path, files: Sequence[SeedFile]) -> list[str]:
    same: defaultdict[str, list[str]] = defaultdict(list)
    for file in files:
        same[hashlib.sha256(file.data).hexdigest()].append(file.name)
    return [
        f"{' and '.join(_shown(folder, name) for name in names)}: the same text under "
        f"{len(names)} names; remove all but one"
        for names in same.values()
        if len(names) > 1
    ]
