"""Proof: the finished site checked against the sources, at the end of every build.

Every verbatim run equals its span, every sentence that may be shown stands on its source's page,
every internal link and anchor resolves, and nothing is fetched from anyone else. A page that was
found good before, is the same byte for byte, and rests on the same sources is not read again; that
its links still lead somewhere is looked up all the same.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from variorum.collecting import without_collection
from variorum.excerpts import cited_sentences, is_whole
from variorum.faults import Fault
from variorum.pages import addresses
from variorum.progress import Progress
from variorum.records import Dossier, Source

__all__ = ["Proof", "Proven", "anchors", "check", "prove"]

_ID = re.compile(r'\sid="([^"]*)"')
_LOADED = "[src], link[href]"
_LINK_KINDS_LOADED = {"stylesheet", "icon", "preload", "prefetch", "manifest", "preconnect"}
_MOST_TOLD = 20
_REPORT = "this is a fault of the program: please report it"


@dataclass(frozen=True, slots=True)
class Proven:
    """What is known of a page that was read and found good.

    ``content`` is the hash of its bytes, ``sources`` the ids of those whose words it holds and
    ``rests_on`` a hash of their texts and of the sentences due on it. ``anchors`` has the ids of
    its elements a line each, ``links`` the anchors it leads to, in the same form, by the file that
    they are on.
    """

    content: bytes
    sources: tuple[str, ...]
    rests_on: bytes
    anchors: str
    links: tuple[tuple[str, str], ...]


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
    paths = sorted(site.rglob("*.html"))
    for path in (progress or Progress()).over(paths, len(paths), "proving pages"):
        name = path.relative_to(site).as_posix()
        content = path.read_bytes()
        digest = hashlib.sha256(content).digest()
        last = known.get(name)
        if last is None or last.content != digest or not sources.stand(name, last):
            last, faults = _read(content, digest, name, sources)
            wrong += faults
        pages[name] = last
    wrong += sources.missing(pages)
    wrong += _broken_links(site, pages, known)
    return Proof(tuple(wrong[:_MOST_TOLD]), {} if wrong else pages)


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
    tree = LexborHTMLParser(content)
    runs: dict[str, None] = {}
    faults: list[Fault] = []
    for node in tree.css("[data-source]"):
        given = node.attributes
        source = given["data-source"] or ""
        runs[source] = None
        if not _is_true(node.text(), source, given.get("data-span") or "", sources.texts):
            faults.append(_false_run(given, name, sources.texts))
    for node in tree.css(_LOADED):
        faults += _foreign(node.tag or "", node.attributes, name)
    ids = dict.fromkeys([node.attributes["id"] for node in tree.css("[id]")])
    page = Proven(
        content=digest,
        sources=tuple(runs),
        rests_on=sources.rests_on(name, runs),
        anchors="\n".join([id_ for id_ in ids if id_]),
        links=tuple(_by_target(_written(tree), name)),
    )
    return page, faults


def _by_target(written: Iterable[str | None], name: str) -> Iterator[tuple[str, str]]:
    """The files that a page's links lead to, each with the anchors there, a line each."""
    by_path: defaultdict[str, list[str]] = defaultdict(list)
    for link in written:
        path, _, fragment = (link or "").partition("#")
        by_path[path].append(_anchor(fragment) if "%" in fragment or ":" in fragment else fragment)
    by_target: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path, anchors in by_path.items():
        target = _leads_to(path, name)
        if target is not None:
            by_target[target].update(dict.fromkeys(anchors))
    for target, held in by_target.items():
        yield target, "\n".join(held)


def _written(tree: LexborHTMLParser) -> dict[str | None, None]:
    """The addresses of a page's links as they are written, each once."""
    return dict.fromkeys([node.attributes["href"] for node in tree.css("a[href]")])


def _links(written: Iterable[str | None], name: str) -> Iterator[_Link]:
    """The links of a page as it sends a reader through them, those that leave the site aside."""
    for link in written:
        path, _, fragment = (link or "").partition("#")
        target = _leads_to(path, name)
        if target is not None:
            yield _Link(link or "", target, _anchor(fragment))


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
    parts = urlsplit(path)
    if parts.scheme or parts.netloc:
        return None
    return _resolve(folder, unquote(parts.path))


_Given = Mapping[str, str | None]
"""The attributes of an element."""


def _is_true(text: str, source: str, span: str, texts: Mapping[str, str]) -> bool:
    """Whether the text of a run is what its source says there."""
    words = texts.get(source)
    start, _, end = span.partition("-")
    if words is None or not (start.isdigit() and end.isdigit()):
        return False
    held = words[int(start) : int(end)]
    return text == held or text == held.replace("\0", "\ufffd")


def _false_run(given: _Given, name: str, texts: Mapping[str, str]) -> Fault:
    source, span = given["data-source"], given.get("data-span")
    start, _, end = (span or "").partition("-")
    if source not in texts or not (start.isdigit() and end.isdigit()):
        told = f"a run of no known source and span ({source!r}, {span!r})"
    else:
        told = f"the run {source} {span} is not what the source says"
    return Fault(name, told, _REPORT)


def _foreign(tag: str, given: _Given, name: str) -> Iterator[Fault]:
    target = given.get("href" if tag == "link" else "src") or ""
    if target.startswith(("http:", "https:", "//")) or urlsplit(target).netloc:
        rel = set((given.get("rel") or "stylesheet").split())
        if tag != "link" or rel & _LINK_KINDS_LOADED:
            yield Fault(name, f"loads {target} from elsewhere", "keep a copy under docs/assets")


def _broken_links(
    site: Path, pages: Mapping[str, Proven], known: Mapping[str, Proven]
) -> Iterator[Fault]:
    """A fault for each link that leads to no file, or to no place in one."""
    places = _Places(site, pages, known)
    for name, page in pages.items():
        unread = known.get(name) is page
        if not all(places.has(target, held, unread) for target, held in page.links):
            tree = LexborHTMLParser((site / name).read_bytes())
            links = _links(_written(tree), name)
            yield from filter(None, (places.fault(name, link) for link in links))


class _Places:
    """Where links may lead to: the pages of a site with their anchors, and its other files."""

    def __init__(
        self, site: Path, pages: Mapping[str, Proven], known: Mapping[str, Proven]
    ) -> None:
        self._site = site
        self._pages = pages
        self._known = known
        self._files: dict[str, bool] = {}
        self._anchors: dict[str, frozenset[str]] = {}

    def has(self, target: str, anchors: str, unread: bool) -> bool:
        """Whether a file is there, with all of these anchors; ``unread`` where it was, with all,
        when the page that leads to it was found good.
        """
        page = self._pages.get(target)
        if page is None:
            return self._is_file(target)
        last = self._known.get(target)
        if unread and last is not None and last.anchors == page.anchors:
            return True
        return self._of(target, page).issuperset(filter(None, anchors.split("\n")))

    def fault(self, name: str, link: _Link) -> Fault | None:
        page = self._pages.get(link.target)
        if page is None and not self._is_file(link.target):
            told = f"the link {link.written} leads nowhere"
            return Fault(name, told, "mend the link, or remove it")
        if page and link.anchor and link.anchor not in self._of(link.target, page):
            told = f"the link {link.written} leads to no place on {link.target}"
            return Fault(name, told, "mend the link")
        return None

    def _of(self, target: str, page: Proven) -> frozenset[str]:
        if target not in self._anchors:
            self._anchors[target] = frozenset(page.anchors.split("\n"))
        return self._anchors[target]

    def _is_file(self, target: str) -> bool:
        if target not in self._files:
            self._files[target] = (self._site / target).is_file()
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
