"""``feed.json`` (JSON Feed 1.1) and ``feed.xml`` (Atom, RFC 4287): the comparisons as feeds.

A comparison bears the date on which it first stood in a committed dossier, and none where there is
no such history. Atom asks for a date in any case: then it is that of the site's revision, or the
epoch where that is not known either. No clock is read.
"""

from __future__ import annotations

import uuid
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from typing import Any

from variorum import addresses
from variorum.exports.encode import for_xml, json_file
from variorum.exports.links import Links
from variorum.exports.shown import Shown
from variorum.records import Comparison, Reading, Topic
from variorum.site import Site

__all__ = ["ATOM_PATH", "EPOCH", "JSON_PATH", "atom_feed", "json_feed", "topic_feed_path"]

JSON_PATH = "feed.json"
ATOM_PATH = "feed.xml"
EPOCH = "1970-01-01T00:00:00Z"
_ATOM = "http://www.w3.org/2005/Atom"


def topic_feed_path(slug: str) -> str:
    """The path in the site of one topic's Atom feed."""
    return f"data/topics/{slug}.xml"


def json_feed(shown: Shown, site: Site) -> bytes:
    """The comparisons as a JSON Feed; addresses only where the site has one."""
    links = shown.links(site, JSON_PATH)
    top: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(site),
    }
    if site.url is not None:
        top |= {"home_page_url": links.to(addresses.HOME), "feed_url": links.to(JSON_PATH)}
    items = [_json_item(comparison, shown, links) for comparison in shown.dossier.comparisons]
    return json_file(top | {"items": items})


def atom_feed(shown: Shown, site: Site, topic: Topic | None = None) -> bytes:
    """The comparisons, or those of one topic, as an Atom feed.

    Addresses are relative where the site has none.
    """
    path = topic_feed_path(topic.slug) if topic else ATOM_PATH
    page = addresses.topic_path(topic.slug) if topic else addresses.CONFLICTS
    held = [c for c in shown.dossier.comparisons if topic is None or topic.slug in c.topics]
    links = shown.links(site, path)
    feed = ElementTree.Element("feed", {"xmlns": _ATOM})
    _add(feed, "id", _urn(f"feed {site.url or site.name} {topic.slug if topic else ''}"))
    _add(feed, "title", f"{_title(site)}: {topic.title}" if topic else _title(site))
    _add(feed, "updated", max([site.date or EPOCH, *_dates(held, site)]))
    _add(_add(feed, "author"), "name", site.name)
    _add(feed, "link", rel="self", type="application/atom+xml", href=links.to(path))
    _add(feed, "link", rel="alternate", type="text/html", href=links.to(page))
    for comparison in held:
        _atom_entry(feed, comparison, shown, links)
    ElementTree.indent(feed, space="")
    body = ElementTree.tostring(feed, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def _title(site: Site) -> str:
    return f"{site.name}: where the sources differ"


def _dates(comparisons: Iterable[Comparison], site: Site) -> list[str]:
    return [site.recorded[c.id] for c in comparisons if c.id in site.recorded]


def _urn(name: str) -> str:
    """An identifier that stays when the site or the page moves (RFC 4122, version 5)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"variorum {name}").urn


def _json_item(comparison: Comparison, shown: Shown, links: Links) -> dict[str, Any]:
    item: dict[str, Any] = {"id": _urn(comparison.id)}
    if links.site.url is not None:
        item["url"] = links.to_comparison(comparison.id)
    item |= {
        "title": comparison.title,
        "content_text": _content(comparison, shown),
        "tags": _tags(comparison),
    }
    recorded = links.site.recorded.get(comparison.id)
    return item | ({"date_published": recorded} if recorded else {})


def _atom_entry(
    feed: ElementTree.Element, comparison: Comparison, shown: Shown, links: Links
) -> None:
    recorded = links.site.recorded.get(comparison.id)
    entry = _add(feed, "entry")
    _add(entry, "id", _urn(comparison.id))
    _add(entry, "title", comparison.title)
    _add(entry, "updated", recorded or links.site.date or EPOCH)
    if recorded:
        _add(entry, "published", recorded)
    _add(entry, "link", rel="alternate", type="text/html", href=links.to_comparison(comparison.id))
    for tag in _tags(comparison):
        _add(entry, "category", term=tag)
    _add(entry, "content", _content(comparison, shown), type="text")


def _add(
    parent: ElementTree.Element, tag: str, text: str | None = None, /, **attributes: str
) -> ElementTree.Element:
    safe = {name: for_xml(value) for name, value in attributes.items()}
    child = ElementTree.SubElement(parent, tag, safe)
    child.text = for_xml(text) if text else None
    return child


def _tags(comparison: Comparison) -> list[str]:
    return [comparison.relation.value, comparison.type.value, *comparison.topics]


def _content(comparison: Comparison, shown: Shown) -> str:
    said = (_said(reading, shown) for reading in comparison.readings)
    return " ".join(each for each in said if each)


def _said(reading: Reading, shown: Shown) -> str:
    words = shown.words(reading.source, reading.span)
    return f"{shown.sources[reading.source].siglum}: “{words}”." if words is not None else ""
