"""The pages of the topics: the matrix of coverage, and what each source says on each topic."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.pages import addresses
from variorum.pages.desk import Desk
from variorum.pages.lookup import Lookup
from variorum.pages.page import Page
from variorum.pages.templating import write
from variorum.records import Sentence, Source, Topic
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Iterator[Page]:
    desk = Desk(addresses.TOPICS, lookup, site)
    body = write("topics.html", desk, dossier=lookup.dossier, lookup=lookup)
    yield Page(path=addresses.TOPICS, title="Topics", body=body, editor="topics/index.md")
    for topic in lookup.dossier.topics:
        yield _topic(topic, lookup, site)


def _topic(topic: Topic, lookup: Lookup, site: Site) -> Page:
    path = addresses.topic_path(topic.slug)
    desk = Desk(path, lookup, site)
    body = write(
        "topic.html",
        desk,
        topic=topic,
        by_source=_by_source(topic, lookup),
        comparisons=lookup.comparisons_by_topic.get(topic.slug, []),
    )
    return Page(path=path, title=topic.title, body=body, editor=f"topics/{topic.slug}.md")


def _by_source(topic: Topic, lookup: Lookup) -> list[tuple[Source, list[Sentence]]]:
    """Each source with its sentences on the topic, in the order of the sources; none may be
    empty.
    """
    found: dict[str, list[Sentence]] = {}
    for source_id, sentence_id in topic.sentences:
        found.setdefault(source_id, []).append(lookup.sentences[source_id, sentence_id])
    return [(lookup.sources[id_], sentences) for id_, sentences in found.items()]
