"""Proof: the finished site checked against the sources, at the end of every build.

Every verbatim run equals its span, every sentence that may be shown stands on its source's page,
every internal link and anchor resolves, and nothing is fetched from anyone else. A page that was
found good before, is the same byte for byte, and rests on the same sources is not read again; that
its links still lead somewhere is looked up all the same.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from variorum.collecting import without_collection
from variorum.excerpts import cited_sentences, is_whole
from variorum.faults import Fault
from variorum.finished import Found, Loaded, Run, addresses_in_css, found_in, found_in_whole
from variorum.pages import addresses
from variorum.progress import Progress
from variorum.records import Dossier, Source

__all__ = ["Proof", "Proven", "anchors", "check", "prove"]

_ID = re.compile(r'\sid="([^"]*)"')
_LINK_KINDS_LOADED = {"stylesheet", "icon", "preload", "prefetch", "manifest", "preconnect"}
_AT = "\0"
"""Parts a file and an anchor in it, since it stands in neither."""
_MOST_TOLD = 20
_REPORT = "this is a fault of the program: please report it"


@dataclass(frozen=True, slots=True)
class Proven:
    """What is known of a page that was read and found good.

    ``content`` is the hash of its bytes, ``sources`` the ids of those whose words it holds and
    ``rests_on`` a hash of their texts and of the sentences due on it. ``anchors`` has the ids of
    its elements a line each, ``places`` the files and anchors that it leads to, in the same form;
    several, so that what many pages have is kept once.
    """

    content: bytes
    sources: tuple[str, ...]
    rests_on: bytes
    anchors: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of a check: the faults, or what is known of each page where there are none."""

    faults: tuple[Fault, ...]
    pages: Mapping[str, Proven] = field(default_factory=dict)


class _Link(NamedTuple):
    """A link within the site: as written, the file that it leads to, and the anchor there."""

    written: str
    target: str
    anchor: str


def anchors(html: str) -> set[str]:
    """The ids of the elements in HTML that this project's own templates wrote."""
    return set(_ID.findall(html))


def check(site: Path, dossier: Dossier) -> tuple[Fault, ...]:
    """Everything in a finished site that breaks a promise; empty where all is proven.

    At most twenty faults are told, so that one broken template does not print ten thousand lines.
    """
    return prove(site, dossier).faults


@without_collection()
def prove(
    site: Path,
    dossier: Dossier,
    known: Mapping[str, Proven] | None = None,
    progress: Progress | None = None,
) -> Proof:
    """As ``check``, with what the last proof of this site knew, and what this one knows."""
    known = known or {}
    sources = _Sources(dossier)
    pages: dict[str, Proven] = {}
    wrong: list[Fault] = []
    names = _files(site, ".html")
    for name in (progress or Progress()).over(names, len(names), "proving pages"):
        content = (site / name).read_bytes()
        digest = hashlib.sha256(content).digest()
        last = known.get(name)
        if last is None or last.content != digest or not sources.stand(name, last):
            last, faults = _read(content, digest, name, sources)
            wrong += faults
        pages[name] = last
    wrong += sources.missing(pages)
    wrong += _broken_links(site, pages)
    wrong += _foreign_in_css(site)
    return Proof(tuple(wrong[:_MOST_TOLD]), {} if wrong else pages)


def _files(site: Path, ending: str) -> list[str]:
    """The paths of a site's files of one kind, those of a folder together."""
    found: list[str] = []
    top = f"{site}{os.sep}"
    for folder, _, files in os.walk(top):
        within = folder.removeprefix(top).replace(os.sep, "/")
        before = f"{within}/" if within else ""
        found += [before + file for file in files if file.endswith(ending)]
    return sorted(found, key=lambda name: name.split("/"))


class _Sources:
    """The texts that runs are compared with, and the sentences that each source's page owes."""

    def __init__(self, dossier: Dossier) -> None:
        self.texts = {source.id: source.text for source in dossier.sources}
        self._hashes = {source.id: source.article.sha256 for source in dossier.sources}
        self._due = dict(_due(dossier))

    def rests_on(self, name: str, sources: Iterable[str]) -> bytes:
        """A hash of all that a page with words of these sources is compared with."""
        told = [(id_, self._hashes.get(id_)) for id_ in sources]
        return hashlib.sha256(repr((told, self._due.get(name))).encode()).digest()

    def stand(self, name: str, page: Proven) -> bool:
        """Whether a page still rests on the same."""
        return page.rests_on == self.rests_on(name, page.sources)

    def missing(self, pages: Mapping[str, Proven]) -> Iterator[Fault]:
        """A fault for each sentence that is not on its page."""
        for name, due in self._due.items():
            present = pages[name].anchors.split("\n") if name in pages else []
            for id_ in sorted(set(due).difference(present), key=due.index):
                yield Fault(name, f"the sentence {id_} is not on its page", _REPORT)


def _due(dossier: Dossier) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The file of each source's page with the sentences that must be on it."""
    cited = cited_sentences(dossier) if not all(map(is_whole, dossier.sources)) else frozenset()

    def is_due(source: Source, sentence: str) -> bool:
        return is_whole(source) or (source.id, sentence) in cited

    for source in dossier.sources:
        due = tuple(s.id for s in source.sentences if is_due(source, s.id))
        yield addresses.source_path(source.id) + "index.html", due


def _read(
    content: bytes, digest: bytes, name: str, sources: _Sources
) -> tuple[Proven, list[Fault]]:
    parts = found_in(content, digest)
    runs = [run for part in parts for run in part.runs]
    told = dict.fromkeys([source for source, _, _ in runs])
    faults = [_false_run(run, name, sources.texts) for run in runs if not _is_true(run, sources)]
    faults += [fault for part in parts for each in part.loaded for fault in _foreign(each, name)]
    page = Proven(
        content=digest,
        sources=tuple(told),
        rests_on=sources.rests_on(name, told),
        anchors="\n".join(dict.fromkeys([id_ for part in parts for id_ in part.anchors])),
        places=tuple(_places(parts, name)),
    )
    return page, faults


def _places(parts: Sequence[Found], name: str) -> Iterator[str]:
    """Where the links of each part of a page lead within the site, a line each."""
    own, *others = parts
    yield _leading_to(own.links, name)
    above, folder, _ = name.rpartition("/")[0].rpartition("/")
    for part in others:
        known = _leading_above(part.links, above + folder) if "/" in name else None
        yield _leading_to(part.links, name) if known is None else known


@lru_cache(maxsize=256)
def _leading_above(links: tuple[str, ...], above: str) -> str | None:
    """Where links lead from any page in a folder of this one, where that is the same."""
    if all(link.startswith("../") or _leaves_the_site(link) for link in links):
        return _leading_to(links, f"{above}any/index.html")
    return None


def _leading_to(links: Iterable[str], name: str) -> str:
    if name == "404.html":
        return ""  # shown at any address, so its links are absolute
    depth = name.count("/")
    up = "../" * depth or "none"
    lines = []
    for link in links:
        path, _, anchor = link.partition("#")
        target = _from_top(path, depth) if path.startswith(up) else _leads_to(path, name)
        if target is not None:
            if "%" in anchor or ":" in anchor:
                anchor = _anchor(anchor)
            lines.append(f"{target}{_AT}{anchor}")
    return "\n".join(lines)


@lru_cache(maxsize=65_536)
def _from_top(path: str, depth: int) -> str | None:
    """The file that a path leads to which climbs to the top, from a page so many folders deep."""
    return _leads_to(path, "any/" * depth + "index.html")


def _links(written: Iterable[str], name: str) -> Iterator[_Link]:
    """The links of a page as it sends a reader through them, those that leave the site aside."""
    for link in written:
        path, _, fragment = link.partition("#")
        target = _leads_to(path, name)
        if target is not None:
            yield _Link(link, target, _anchor(fragment))


def _anchor(fragment: str) -> str:
    """The anchor that a fragment names; none where it is words to be found ("#:~:text=")."""
    anchor = unquote(fragment)
    return "" if anchor.startswith(":~:") else anchor


def _leads_to(path: str, name: str) -> str | None:
    """The file that a path in a link on a page leads to; None where it leaves the site."""
    if name == "404.html":
        return None  # shown at any address, so its links are absolute
    if path[:1] in ("", "?"):
        return name
    folder = name.rpartition("/")[0]
    rest = path.lstrip("./")
    if _PLAIN.fullmatch(rest) and path == "../" * ((len(path) - len(rest)) // 3) + rest:
        return _above(folder, (len(path) - len(rest)) // 3) + rest
    return _target(folder, path)


_PLAIN = re.compile(r"[\w-]+(?:[/.][\w-]+)*")
"""A path that leads to a file straight down: "sources/ferry/index.html"."""


@lru_cache(maxsize=65_536)
def _above(folder: str, steps: int) -> str:
    """What a path begins with that goes so many folders up; no further than to the top."""
    parts = [part for part in folder.split("/") if part]
    return "".join(f"{part}/" for part in parts[: max(0, len(parts) - steps)])


@lru_cache(maxsize=65_536)
def _target(folder: str, path: str) -> str | None:
    """The file that a path from a folder leads to; None where it leaves the site."""
    return None if _leaves_the_site(path) else _resolve(folder, unquote(urlsplit(path).path))


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).netloc)
    except ValueError:
        return True


def _leaves_the_site(address: str) -> bool:
    """Whether an address is one of somewhere else, or none at all ("http://[oslo")."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc)


def _is_true(run: Run, sources: _Sources) -> bool:
    """Whether the text of a run is what its source says there."""
    source, span, text = run
    words = sources.texts.get(source)
    start, _, end = span.partition("-")
    if words is None or not (start.isdigit() and end.isdigit()):
        return False
    first, last = int(start), int(end)
    held = words[first:last]
    good = text == held or text == held.replace("\0", "\ufffd")
    return good and len(held) == last - first


def _false_run(run: Run, name: str, texts: Mapping[str, str]) -> Fault:
    source, span, _ = run
    start, _, end = span.partition("-")
    if source not in texts or not (start.isdigit() and end.isdigit()):
        told = f"a run of no known source and span ({source!r}, {span!r})"
    else:
        told = f"the run {source} {span} is not what the source says"
    return Fault(name, told, _REPORT)


def _foreign(loaded: Loaded, name: str) -> Iterator[Fault]:
    tag, target, purpose = loaded
    if _is_foreign(target):
        rel = set((purpose or "stylesheet").split())
        if tag != "link" or rel & _LINK_KINDS_LOADED:
            yield _fetched(target, name)


def _foreign_in_css(site: Path) -> Iterator[Fault]:
    """A fault for each address elsewhere in the site's own style sheets."""
    for name in _files(site, ".css"):
        css = (site / name).read_text(encoding="utf-8", errors="replace")
        yield from (_fetched(url, name) for url in addresses_in_css(css) if _is_foreign(url))


def _is_foreign(target: str) -> bool:
    return target.startswith(("http:", "https:", "//")) or _has_host(target)


def _fetched(target: str, name: str) -> Fault:
    return Fault(name, f"loads {target} from elsewhere", "keep a copy under docs/assets")


def _broken_links(site: Path, pages: Mapping[str, Proven]) -> Iterator[Fault]:
    """A fault for each link that leads to no file, or to no place in one."""
    there = _There(site, pages)
    for name, page in pages.items():
        if not all(map(there.has_all, page.places)):
            written = found_in_whole((site / name).read_bytes()).links
            yield from filter(None, (there.fault(name, link) for link in _links(written, name)))


class _There:
    """Where links may lead to: the pages of a site with their anchors, and its other files."""

    def __init__(self, site: Path, pages: Mapping[str, Proven]) -> None:
        self._site = site
        self._pages = pages
        self._places = {name + _AT for name in pages}
        for name, page in pages.items():
            self._places.update([f"{name}{_AT}{a}" for a in page.anchors.split("\n")])
        self._files: dict[str, bool] = {}
        self._good: set[str] = set()

    def has_all(self, places: str) -> bool:
        """Whether all these places are there."""
        if places in self._good:
            return True
        others = set(places.split("\n")).difference(self._places, ("",))
        good = all(self._is_other(place.partition(_AT)[0]) for place in others)
        if good:
            self._good.add(places)
        return good

    def fault(self, name: str, link: _Link) -> Fault | None:
        page = self._pages.get(link.target)
        if page is None and not self._is_other(link.target):
            told = f"the link {link.written} leads nowhere"
            return Fault(name, told, "mend the link, or remove it")
        if page and link.anchor and link.target + _AT + link.anchor not in self._places:
            told = f"the link {link.written} leads to no place on {link.target}"
            return Fault(name, told, "mend the link")
        return None

    def _is_other(self, target: str) -> bool:
        """Whether something is a file of the site that is no page."""
        if target not in self._files:
            self._files[target] = target not in self._pages and (self._site / target).is_file()
        return self._files[target]


def _resolve(folder: str, path: str) -> str:
    parts: list[str] = [] if path.startswith("/") else [p for p in folder.split("/") if p]
    for piece in path.split("/"):
        if piece == "..":
            parts = parts[:-1]
        elif piece not in ("", "."):
            parts.append(piece)
    resolved = "/".join(parts)
    return f"{resolved}/index.html".lstrip("/") if path.endswith(("/", ".")) else resolved
