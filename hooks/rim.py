"""What MkDocs is given for the machine's pages, and what is spared it where nothing has changed.

A page that the machine makes whole needs neither a file to read nor Markdown to render, and what
is searched for on it is known from its HTML. A page that is made of the same as in the last good
site is taken from there. ``build.py`` has the events that call this.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from variorum import markup, proof
from variorum.cache import code_key
from variorum.ledger import Body, LastSite, Output
from variorum.pages import Page
from variorum.search import sections
from variorum.shelf import Shelf

__all__ = [
    "HOLE",
    "Compiled",
    "Frames",
    "MachinePage",
    "Made",
    "frame_key",
    "search_entries",
    "search_index",
    "search_key",
    "toc",
]

HOLE = "<!-- variorum: the machine's part -->"
"""Stands for the machine's part of a page until the theme has put its frame round the rest."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page that the machine has made, its HTML put aside until its frame is ready."""

    page: Page
    """All of it but its body, which is empty here."""
    digest: str
    """A hash of the body."""
    _read: Callable[[], bytes]

    @classmethod
    def put(cls, page: Page, shelf: Shelf) -> Made:
        """A page that was rendered now, its body put on the shelf."""
        body = _encoded(page.body)
        digest = hashlib.sha256(body).hexdigest()
        return cls(replace(page, body=Markup("")), digest, partial(shelf.get, shelf.put(body)))

    @classmethod
    def of_last(cls, body: Body, last: LastSite, write: Callable[[], Page] | None = None) -> Made:
        """A page as it stands in the last good site, or written again if it is not that any more;
        without ``write`` it is known to be.
        """
        read = partial(last.body, body.file)
        return cls(body.page, body.digest, partial(_good, read, body, write) if write else read)

    @property
    def body(self) -> str:
        """The page's HTML."""
        return self._read().decode()

    def anchors(self) -> set[str]:
        """The ids of its elements, which links may lead to."""
        return proof.anchors(self.body)


def _good(read: Callable[[], bytes], body: Body, write: Callable[[], Page]) -> bytes:
    """The HTML of a page from the last site; where it was changed there, written anew."""
    with suppress(OSError):
        html = read()
        if hashlib.sha256(html).hexdigest() == body.digest:
            return html
    return _encoded(write().body)


class MachinePage(MkDocsPage):
    """A page that has no Markdown: MkDocs neither reads nor renders anything for it."""

    def __init__(self, file: File, config: MkDocsConfig, anchors: Callable[[], set[str]]) -> None:
        super().__init__(None, file, config)
        self._anchors = anchors

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""
        self.toc = TableOfContents([])

    @property
    def present_anchor_ids(self) -> set[str]:
        """The anchors that editors' links may lead to: looked for only where one does."""
        return self._anchors()

    @present_anchor_ids.setter
    def present_anchor_ids(self, _: set[str]) -> None:
        """They are where they are."""


def toc(made: Page) -> list[AnchorLink]:
    """The headings of the machine's part, those of level 3 under the one of level 2 before them."""
    links: list[AnchorLink] = []
    for heading in made.headings:
        link = AnchorLink(str(markup.escape(heading.text)), heading.anchor, heading.level)
        if heading.level > 2 and links:
            links[-1].children.append(link)
        else:
            links.append(link)
    return links


def search_index(config: MkDocsConfig) -> Any | None:
    """The index that the theme's search plugin fills; None where the site has none."""
    for plugin in config.plugins.values():
        index = getattr(plugin, "search_index", None)
        if isinstance(getattr(index, "entries", None), list):
            return index
    return None


def search_entries(page: MkDocsPage, html: str, with_sources: bool) -> Iterator[dict[str, Any]]:
    """What the index holds of a page, in the form of the theme's own entries."""
    boost = (page.meta.get("search") or {}).get("boost")
    for section in sections(html, with_sources):
        entry = {
            "location": page.url + (f"#{section.anchor}" if section.anchor else ""),
            "title": section.title or str(page.meta.get("title", page.title)),
            "text": section.text,
        }
        yield entry if boost is None else {**entry, "boost": boost}


def search_key(page: MkDocsPage, html: str, made: Made, with_sources: bool) -> str:
    """A hash of all that the entries of a page depend on."""
    title = str(page.meta.get("title", page.title))
    chosen = page.meta.get("search")
    told = (code_key(), page.url, title, chosen, html, made.page.title, made.digest, with_sources)
    return hashlib.sha256(repr(told).encode()).hexdigest()


class Compiled(BytecodeCache):
    """The theme's templates as Python runs them, for the next build of a server.

    MkDocs has a new environment for each build, and compiles some fifty templates anew. Jinja takes
    none of these for a template whose text has changed.
    """

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        held = self._held.get(bucket.key)
        if held is not None:
            bucket.bytecode_from_string(held)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._held[bucket.key] = bucket.bytecode_to_string()


class Frames:
    """The theme's frame round each page, and the finished pages that this build has made so far.

    Without a ``key`` every page is rendered: there is something in the site that it does not cover.
    """

    def __init__(self, key: str | None, last: LastSite) -> None:
        self._key = key
        self._last = last
        self._keys: dict[str, str] = {}
        self._kept: dict[str, Output] = {}
        self.outputs: dict[str, Output] = {}

    def watch(self, env: Environment, pages: dict[str, Made]) -> None:
        """Stand between MkDocs and its templates: what is there already is not rendered again."""
        if self._key is None:
            return
        get_template = env.get_template

        def get_watched(name: Any, *others: Any, **named: Any) -> Any:
            template = get_template(name, *others, **named)
            return template if others or named else _Watched(template.render, self._render)

        self._pages = pages
        env.get_template = get_watched  # type: ignore[method-assign]

    def _render(self, render: Callable[..., str], context: dict[str, Any]) -> str:
        page = context.get("page")
        if page is None:
            return render(context)
        file = page.file.dest_uri
        made = self._pages.get(page.file.src_uri)
        key = self._keys[file] = _page_key(f"{self._key}{made.digest if made else ''}", page)
        known = self._last.output(file, key)
        if known is None:
            return render(context)
        self._kept[file], content = known
        return content.decode()

    def finish(self, output: str, page: MkDocsPage, made: Made | None) -> str:
        """A page's output with the machine's part in its place."""
        file = page.file.dest_uri
        known = self._kept.pop(file, None)
        if known is not None:
            self.outputs[file] = known
            return output
        before, hole, after = output.rpartition(HOLE) if made else ("", "", output)
        parts = [_encoded(part) for part in (before, made.body if made and hole else hole, after)]
        if file in self._keys:
            content = hashlib.sha256(b"".join(parts)).digest()
            self.outputs[file] = Output(self._keys[file], content, *map(len, parts[:2]))
        return b"".join(parts).decode()


@dataclass(frozen=True, slots=True)
class _Watched:
    """A template as MkDocs knows it: something that renders."""

    _original: Callable[..., str]
    _through: Callable[[Callable[..., str], dict[str, Any]], str]

    def render(self, context: dict[str, Any]) -> str:
        return self._through(self._original, context)


def _encoded(text: str) -> bytes:
    """As MkDocs writes a page."""
    return text.encode("utf-8", "xmlcharrefreplace")


def _page_key(base: str, page: MkDocsPage) -> str:
    """A hash of all that the theme is told of a page."""
    near = [each.url if each else None for each in (page.previous_page, page.next_page)]
    told = (
        base,
        (page.url, page.file.src_uri, page.canonical_url, page.edit_url, page.update_date),
        (page.title, sorted(page.meta.items()), near, page.is_homepage),
        _outline(page.toc),
        page.content,
    )
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def _outline(links: Iterable[AnchorLink]) -> list[Any]:
    return [(link.title, link.id, link.level, _outline(link.children)) for link in links]


_KNOWN_PLUGINS = ("material.plugins.search.", "material.plugins.offline.")


def frame_key(config: MkDocsConfig, nav: Navigation) -> str | None:
    """A hash of all that every page's frame depends on: the theme, the settings, the navigation.

    None where a plugin or a hook takes part that is not known here: who knows what it depends on.
    """
    if not all(map(_is_known, config.plugins.values())):
        return None
    told = (
        code_key(),
        config.user_configs,
        config.site_url,
        config.extra_css,
        [str(script) for script in config.extra_javascript],
        os.environ.get("SOURCE_DATE_EPOCH"),
        _tree(nav.items),
    )
    digest = hashlib.sha256(repr(told).encode("utf-8", "surrogatepass"))
    for path in _own_templates(config):
        digest.update(repr(path.as_posix()).encode() + path.read_bytes())
    return digest.hexdigest()


def _is_known(plugin: object) -> bool:
    """Whether a plugin is the theme's, or a hook of this folder, whose code is in the key."""
    file = getattr(plugin, "__file__", None)
    if file is not None:
        return Path(file).parent == Path(__file__).parent
    return type(plugin).__module__.startswith(_KNOWN_PLUGINS)


def _own_templates(config: MkDocsConfig) -> list[Path]:
    """The templates beside the theme's own, which go by its version."""
    folder = config.theme.custom_dir
    return sorted(path for path in Path(folder).rglob("*") if path.is_file()) if folder else []


def _tree(items: Iterable[StructureItem]) -> list[Any]:
    return [
        (type(item).__name__, item.title, getattr(item, "url", None), _tree(_children(item)))
        for item in items
    ]


def _children(item: StructureItem) -> Iterable[StructureItem]:
    return getattr(item, "children", None) or ()
