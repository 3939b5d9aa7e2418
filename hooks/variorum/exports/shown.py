"""Quick answers about a dossier, worked out once for all exports."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from variorum.addresses import Places
from variorum.excerpts import Visible, visible_spans
from variorum.exports.links import Links
from variorum.records import Dossier, Publish, Sentence, SentenceRef, Source, Span, Speaker
from variorum.site import Site

__all__ = ["SHOWN", "Shown", "as_it_is"]

SHOWN = "shown "
"""What the names of its mappings begin with, where somebody notes what is read of them."""

Noted = Callable[[Mapping[Any, Any], str], Mapping[Any, Any]]


def as_it_is(mapping: Mapping[Any, Any], name: str) -> Mapping[Any, Any]:
    """A mapping that nobody notes the reading of."""
    return mapping


class Shown:
    """What stands where in a publishable dossier, and on which page of the site."""

    def __init__(
        self, dossier: Dossier, places: Places | None = None, noted: Noted = as_it_is
    ) -> None:
        """``noted`` may put something before each mapping that notes what is read of it."""
        self.dossier = dossier
        self._places = places or Places()
        sources = {source.id: source for source in dossier.sources}
        starts = {id_: [each.start for each in s.sentences] for id_, s in sources.items()}
        topics: defaultdict[SentenceRef, list[str]] = defaultdict(list)
        for topic in dossier.topics:
            for ref in topic.sentences:
                topics[ref].append(topic.slug)
        self.sources: Mapping[str, Source] = noted(sources, f"{SHOWN}sources")
        self.speakers: Mapping[str, Speaker] = noted(
            {speaker.id: speaker for speaker in dossier.speakers}, f"{SHOWN}speakers"
        )
        self._visible = Visible(noted(visible_spans(dossier), f"{SHOWN}spans"))
        self._starts = noted(starts, f"{SHOWN}starts")
        self._topics: Mapping[SentenceRef, list[str]] = noted(dict(topics), f"{SHOWN}topics")

    def links(self, site: Site, file: str) -> Links:
        """The links that the file at a site-relative path may give."""
        return Links(site, file, self._places)

    def is_whole(self, source: str) -> bool:
        """Whether all of a source's text may be published."""
        return self.sources[source].about.publish is Publish.WHOLE

    def shows(self, source: str, span: Span) -> bool:
        """Whether the words of a span may be published."""
        return self._visible.shows(source, span)

    def words(self, source: str, span: Span) -> str | None:
        """The verbatim words of a span; None where they may not be published."""
        if not self.shows(source, span):
            return None
        return self.sources[source].article.words(span)

    def context(self, source: str, span: Span, length: int) -> tuple[str, str]:
        """Up to ``length`` code points before and after a span, none of them hidden."""
        around = self._visible.around(source, span)
        if around is None:
            return "", ""
        text = self.sources[source].text
        start, end = max(around[0], span[0] - length), min(around[1], span[1] + length)
        return text[start : span[0]], text[span[1] : end]

    def sentence_at(self, source: str, offset: int) -> Sentence | None:
        """The sentence in which an offset lies, or the last one before it."""
        place = bisect_right(self._starts[source], offset) - 1
        return self.sources[source].sentences[place] if place >= 0 else None

    def anchor_at(self, source: str, offset: int) -> str:
        """The anchor of the sentence at an offset; empty before the first."""
        sentence = self.sentence_at(source, offset)
        return sentence.id if sentence else ""

    def topics_of(self, ref: SentenceRef) -> list[str]:
        """The slugs of the topics that a sentence belongs to, in the dossier's order."""
        return self._topics.get(ref, [])
