"""Stubs: what stands where a topic or a source stood before it was renamed or taken out.

Old addresses go on working: the stub says where the thing is now, or that it is gone, and every
place of it that had an anchor has one here, which leads on where it can.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.records import FormerSource, Topic
from variorum.site import Site

__all__ = ["drafts"]


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    """A page for each former slug of a topic that no topic has now, and each former source."""
    for topic in lookup.dossier.topics:
        for alias in dict.fromkeys(topic.aliases):
            if alias not in lookup.topics:
                path = addresses.topic_path(alias)
                yield Draft(path, _stub, (alias, topic), lookup, site)
    for former in lookup.dossier.former:
        yield Draft(addresses.source_path(former.id), _source_stub, (former,), lookup, site)


def _stub(alias: str, topic: Topic, lookup: Lookup, site: Site) -> Page:
    path = addresses.topic_path(alias)
    sources = dict.fromkeys(source for source, _ in topic.sentences)
    body = write(
        "stub.html",
        Desk(path, lookup, site),
        topic=topic,
        comparisons=lookup.comparisons_by_topic.get(topic.slug, []),
        sources=[lookup.sources[id_] for id_ in sources],
    )
    return Page(
        path=path,
        title=f"Moved: {topic.title}",
        body=body,
        description=f"This topic now stands under {topic.title}.",
        searchable=False,
    )


def _source_stub(former: FormerSource, lookup: Lookup, site: Site) -> Page:
    path = addresses.source_path(former.id)
    now = lookup.sources[former.now] if former.now else None
    shown = {s.id for s in now.sentences if lookup.shows(now, s)} if now else set()
    body = write(
        "former_source.html", Desk(path, lookup, site), former=former, now=now, shown=shown
    )
    gone = "This source is no longer part of this collection."
    return Page(
        path=path,
        title=f"Moved: source {former.id}" if now else f"Removed: source {former.id}",
        body=body,
        editor=f"sources/{former.id}.md",
        description="This source now stands under another address." if now else gone,
        searchable=False,
    )
