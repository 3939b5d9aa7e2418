"""Proof: the finished site checked against the sources, at the end of every build.

Every verbatim run equals its span, every sentence that may be shown stands on its source's page,
every internal link and anchor resolves, and nothing is fetched from anyone else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from variorum.excerpts import cited_sentences, is_whole
from variorum.faults import Fault
from variorum.pages import addresses
from variorum.records import Dossier

__all__ = ["anchors", "check"]

_ID = re.compile(r'\sid="([^"]*)"')
_LOADS = {"script": "src", "img": "src", "iframe": "src", "link": "href", "source": "src"}
_LINK_KINDS_LOADED = {"stylesheet", "icon", "preload", "prefetch", "manifest", "preconnect"}
_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class _Checked:
    """What one page holds: its anchors, and the links it sends a reader through."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    faults: tuple[Fault, ...]


def anchors(html: str) -> set[str]:
    """The ids of the elements in HTML that this project's own templates wrote."""
    return set(_ID.findall(html))


def check(site: Path, dossier: Dossier) -> tuple[Fault, ...]:
    """Everything in a finished site that breaks a promise; empty where all is proven.

    At most twenty faults are told, so that one broken template does not print ten thousand lines.
    """
    texts = {source.id: source.text for source in dossier.sources}
    pages = {
        path.relative_to(site).as_posix(): _read(path, path.relative_to(site).as_posix(), texts)
        for path in sorted(site.rglob("*.html"))
    }
    faults = [fault for page in pages.values() for fault in page.faults]
    faults += _missing_sentences(pages, dossier)
    faults += _broken_links(site, pages)
    return tuple(faults[:_MOST_TOLD])


def _read(path: Path, name: str, texts: dict[str, str]) -> _Checked:
    tree = LexborHTMLParser(path.read_bytes())
    ids = frozenset(v for node in tree.css("[id]") if (v := node.attributes.get("id")))
    links = tuple(v for node in tree.css("a[href]") if (v := node.attributes.get("href")))
    faults = (*_false_runs(tree, name, texts), *_foreign(tree, name))
    return _Checked(ids, links, faults)


def _false_runs(tree: LexborHTMLParser, name: str, texts: dict[str, str]) -> Iterator[Fault]:
    for node in tree.css("[data-source]"):
        source, span = node.attributes.get("data-source"), node.attributes.get("data-span")
        start, _, end = (span or "").partition("-")
        words = texts.get(source or "")
        if words is None or not (start.isdigit() and end.isdigit()):
            yield Fault(name, f"a run of no known source and span ({source!r}, {span!r})", _REPORT)
        elif node.text() != words[int(start) : int(end)].replace("\0", "\ufffd"):
            yield Fault(name, f"the run {source} {span} is not what the source says", _REPORT)


_REPORT = "this is a fault of the program: please report it"


def _foreign(tree: LexborHTMLParser, name: str) -> Iterator[Fault]:
    for tag, attribute in _LOADS.items():
        for node in tree.css(f"{tag}[{attribute}]"):
            target = node.attributes.get(attribute) or ""
            rel = set((node.attributes.get("rel") or "stylesheet").split())
            if urlsplit(target).netloc and (tag != "link" or rel & _LINK_KINDS_LOADED):
                yield Fault(name, f"loads {target} from elsewhere", "keep a copy under docs/assets")


def _missing_sentences(pages: dict[str, _Checked], dossier: Dossier) -> Iterator[Fault]:
    cited = cited_sentences(dossier) if not all(map(is_whole, dossier.sources)) else frozenset()
    for source in dossier.sources:
        name = addresses.source_path(source.id) + "index.html"
        present = pages[name].anchors if name in pages else frozenset()
        for sentence in source.sentences:
            due = is_whole(source) or (source.id, sentence.id) in cited
            if due and sentence.id not in present:
                yield Fault(name, f"the sentence {sentence.id} is not on its page", _REPORT)


def _broken_links(site: Path, pages: dict[str, _Checked]) -> Iterator[Fault]:
    files: dict[str, bool] = {}
    for name, page in pages.items():
        if name == "404.html":
            continue  # shown at any address, so its links are absolute
        folder = name.rpartition("/")[0]
        for link in dict.fromkeys(page.links):
            fault = _broken(site, pages, files, name, folder, link)
            if fault:
                yield fault


def _broken(
    site: Path,
    pages: dict[str, _Checked],
    files: dict[str, bool],
    name: str,
    folder: str,
    link: str,
) -> Fault | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = name if not parts.path else _resolve(folder, unquote(parts.path))
    anchor = unquote(parts.fragment)
    if target in pages:
        if anchor and anchor not in pages[target].anchors and not anchor.startswith(":~:"):
            return Fault(name, f"the link {link} leads to no place on {target}", "mend the link")
        return None
    if target not in files:
        files[target] = (site / target).is_file()
    if not files[target]:
        return Fault(name, f"the link {link} leads nowhere", "mend the link, or remove it")
    return None


def _resolve(folder: str, path: str) -> str:
    parts: list[str] = [] if path.startswith("/") else [p for p in folder.split("/") if p]
    for piece in path.split("/"):
        if piece == "..":
            parts = parts[:-1]
        elif piece not in ("", "."):
            parts.append(piece)
    resolved = "/".join(parts)
    return f"{resolved}/index.html".lstrip("/") if path.endswith(("/", ".")) else resolved
