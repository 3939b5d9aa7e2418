"""Stubs: what stands where a topic stood before it was renamed or taken into another.

Old addresses go on working: the stub says where the topic is now, and every place of it that had an
anchor has one here, which leads on.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.records import Topic
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Iterator[Page]:
    """A page for each former slug of a topic that no topic has now."""
    for topic in lookup.dossier.topics:
        for alias in dict.fromkeys(topic.aliases):
            if alias not in lookup.topics:
                yield _stub(alias, topic, lookup, site)


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
