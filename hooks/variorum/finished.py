"""A finished page as a browser sees it: its verbatim runs, anchors and links, and what it loads.

All pages of a site have the theme's frame round them, the same on most of them and often longer
than what it holds. So two pieces of the frame are cut out, and what stands in them is known where
they were read before. Each is parsed inside the elements that are open where it begins, and in its
place the page has the tags that leave the same elements open as it does. That nothing else has
changed for a parser is seen at a mark at every cut: it becomes an element, inside these elements
and no others, only where a parser is in the middle of nothing, be it a comment, a script, an
attribute, a table or a link. So the pieces give what the whole page gives; where one of the marks
does not come out so, the page is parsed as it is.
Source: HTML Living Standard, section 13.2 (parsing: open elements, active formatting elements).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Found", "Loaded", "Run", "addresses_in_css", "found_in", "found_in_whole"]

Run = tuple[str, str, str]
"""A verbatim run: the id of its source and its span as they are written, and its text."""

Loaded = tuple[str, str, str]
"""What a browser is made to load: the element, the address, and what a ``link`` is for."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a page or a piece of one, in order; anchors and links once each."""

    runs: tuple[Run, ...]
    anchors: tuple[str, ...]
    links: tuple[str, ...]
    loaded: tuple[Loaded, ...]


_SAME_FROM = b'<form class="md-header__option"'
"""Where the theme's header, after the title of the page, begins to be the same on most pages. Were
these three written otherwise, it would only cost time.
"""
_OWN_FROM = b'<div class="md-sidebar md-sidebar--secondary"'
_SAME_AGAIN_FROM = b'<footer class="md-footer"'

_LOADING = "[src], link[href], [srcset], [poster], [background], object, image, use, style, [style]"
"""The elements that may make a browser fetch something."""

_BY_TAG = {"object": ("data",), "image": ("href", "xlink:href"), "use": ("href", "xlink:href")}
_IN_CSS = re.compile(
    r"""(?:(?:@import\s+)?url\(|@import)\s*(?:"([^"]*)"|'([^']*)'|([^\s"'();]+))""", re.IGNORECASE
)

_Open = tuple[str, ...]
"""The elements that are open, outermost first."""

_IN_HEADER: _Open = ("html", "body", "header", "nav")
"""Those that are open where the first piece begins; of every page it is seen whether they are."""
_PLAIN = {"html", "body", "header", "nav", "main", "div", "section", "article", "aside", "footer"}
"""Elements inside which every other is what it is anywhere."""
_CUT = "data-variorum-cut"


def found_in(page: bytes, digest: bytes) -> tuple[Found, ...]:
    """What stands in a page: in one piece, or first in what is its own and then in the pieces of
    the frame. ``digest`` is a hash of the page.
    """
    return _by_pieces(page, digest.hex()) or (found_in_whole(page),)


def found_in_whole(html: bytes) -> Found:
    """What stands in HTML that is parsed as it is."""
    return _found(LexborHTMLParser(html))


def addresses_in_css(css: str) -> list[str]:
    """What a style sheet or a style loads, in order: fonts, pictures and other sheets."""
    return [double or single or bare for double, single, bare in _IN_CSS.findall(css)]


def _found(tree: LexborHTMLParser) -> Found:
    return Found(
        runs=tuple([_run(node) for node in tree.css("[data-source]")]),
        anchors=tuple(dict.fromkeys([node.id for node in tree.css("[id]") if node.id])),
        links=tuple(dict.fromkeys([node.attrs["href"] or "" for node in tree.css("a[href]")])),
        loaded=tuple([each for node in tree.css(_LOADING) for each in _loaded(node)]),
    )


def _run(node: LexborNode) -> Run:
    given = node.attrs
    return given["data-source"] or "", given.get("data-span") or "", node.text()


def _loaded(node: LexborNode) -> Iterator[Loaded]:
    """What an element makes a browser fetch, however it says so."""
    tag, given = node.tag or "", node.attributes
    if tag == "link":
        yield tag, given.get("href") or "", given.get("rel") or ""
        return
    for name in ("src", "poster", "background", *_BY_TAG.get(tag, ())):
        if address := given.get(name):
            yield tag, address, ""
    sizes = [each.split() for each in (given.get("srcset") or "").split(",")]
    yield from ((tag, size[0], "") for size in sizes if size)
    css = f"{given.get('style') or ''} {node.text() if tag == 'style' else ''}"
    yield from ((tag, address, "") for address in addresses_in_css(css))


def _by_pieces(page: bytes, name: str) -> tuple[Found, ...] | None:
    """The same in three pieces; None where the page cannot be cut so."""
    start = page.find(_SAME_FROM)
    own = page.find(_OWN_FROM, start)
    end = page.rfind(_SAME_AGAIN_FROM, own)
    same = None if -1 in (start, own, end) else _piece(page[start:own], _IN_HEADER)
    if same is None:
        return None
    first, second = f"{name}-1", f"{name}-2"
    instead = _mark(first) + _between(_IN_HEADER, same[1])
    tree = LexborHTMLParser(b"".join([page[:start], instead, page[own:end], _mark(second)]))
    last = _piece(page[end:], _open_at_end(tree, second))
    if last is None or _open_at(tree.css_first(f"b[{_CUT}]"), first) != _IN_HEADER:
        return None
    return _found(tree), same[0], last[0]


@lru_cache(maxsize=64)
def _piece(piece: bytes, around: _Open) -> tuple[Found, _Open] | None:
    """What stands in a piece inside these elements, and those that are open at its end.

    None where a parser is not done with it at its end, or where it speaks of the whole page.
    """
    name = hashlib.sha256(piece).hexdigest()
    tree = LexborHTMLParser(b"<!doctype html>" + _between((), around) + piece + _mark(name))
    at_end = _open_at_end(tree, name)
    if not around or not at_end or _speaks_of_the_page(tree):
        return None
    return _found(tree), at_end


def _mark(name: str) -> bytes:
    """What stands at a cut, named by a hash of what it stands in, which so holds no other.

    A form, as a parser drops one that begins inside another; ``b``, as before it whatever was left
    open of bold, italics and links is opened again.
    """
    return f'<form><b {_CUT}="{name}"></b></form>'.encode()


def _between(before: _Open, after: _Open) -> bytes:
    """The tags that end in the second elements being open where the first are."""
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))))
    closing = [f"</{name}>" for name in reversed(before[same:])]
    return "".join([*closing, *[f"<{name}>" for name in after[same:]]]).encode()


def _open_at_end(tree: LexborHTMLParser, name: str) -> _Open:
    """The elements round the mark at the end; none where it is no element, or not in plain ones."""
    last = tree.root
    while last is not None and last.last_child is not None:
        last = last.last_child
    return _open_at(last, name)


def _open_at(mark: LexborNode | None, name: str) -> _Open:
    """The elements round a mark, in the same way."""
    form = None if mark is None or mark.tag != "b" else mark.parent
    if mark is None or form is None or form.tag != "form" or mark.attrs.get(_CUT) != name:
        return ()
    names: list[str] = []
    node = form.parent
    while node is not None and node.tag in _PLAIN and "data-source" not in node.attrs:
        names.append(node.tag)
        node = node.parent
    return tuple(reversed(names)) if node is None or not node.is_element_node else ()


def _speaks_of_the_page(tree: LexborHTMLParser) -> bool:
    """Whether a piece has attributes for the page's own elements, which have theirs from before."""
    return any(node.attributes for node in (tree.root, tree.body) if node is not None)
