"""Worth: which entries serve a reader. A glossary of every name would hide the few that do."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from simplemma import is_known

from variorum.glossary.entries import Entry
from variorum.mentions.naming.words import ORGANISATION_HEADS
from variorum.records import NameKind, Passage, Sentence, SentenceKind, Source

__all__ = ["deserving", "may_deserve"]

_FEWEST_MENTIONS = 2
_SOURCES_FOR_ONE_MORE = 50
"""The more there is to read, the more a name has to recur: one source more for each so many."""


def may_deserve(entry: Entry) -> bool:
    """Whether an entry may be worth its place, wherever else it stands: no place's name is that
    nobody explains, nor a short form that is a word: "ARMED" in a headline, "SEA" in the name of a
    cable."""
    if _is_explained(entry):
        return True
    if entry.kind == NameKind.PLACE:
        return False
    return not (entry.is_acronym and all(is_known(form.lower(), "en") for form in entry.forms))


def _is_explained(entry: Entry) -> bool:
    return bool(entry.editor or entry.definitions)


def deserving(entries: Sequence[Entry], sources: Sequence[Source]) -> list[Entry]:
    """Of entries that may deserve it those that an editor or a source explains, and the bodies and
    things that recur."""
    by_id = {source.id: source for source in sources}
    explained = [entry for entry in entries if _is_explained(entry)]
    others = [entry for entry in entries if not _is_explained(entry)]
    named = [entry for entry in others if _is_sure_thing(entry, by_id)]
    inside = _inside_others([*explained, *named], by_id)
    running = {source.id: _Running(source) for source in sources}
    return explained + [
        entry
        for entry in named
        if _recurs(
            [m for m in entry.mentions if m not in inside and running[m.source].holds(m)],
            len(sources),
        )
    ]


def _recurs(mentions: Sequence[Passage], sources: int) -> bool:
    """Whether a name stands often enough, and in enough of the sources."""
    fewest = 1 + sources // _SOURCES_FOR_ONE_MORE
    return len(mentions) >= _FEWEST_MENTIONS and len({m.source for m in mentions}) >= fewest


def _is_sure_thing(entry: Entry, sources: dict[str, Source]) -> bool:
    """Whether a name shows that it is no person's: it is a short form, or a body's, or has "the"
    before it."""
    if entry.is_acronym or entry.kind == NameKind.ORGANISATION:
        return True
    if any(form.split()[-1] in ORGANISATION_HEADS for form in entry.forms):
        return True
    return any(
        sources[m.source].text[max(0, m.start - 4) : m.start].lower() == "the "
        for m in entry.mentions
    )


def _inside_others(entries: Iterable[Entry], sources: dict[str, Source]) -> set[Passage]:
    """The mentions that are part of a longer name: "Varde" in "Varde Lines".

    The parts of a name joined by hyphens stand for themselves: "the Varde-Esbjerg ferry".
    """
    mentions = {mention for entry in entries for mention in entry.mentions}
    inside: set[Passage] = set()
    end: dict[str, int] = defaultdict(int)
    for mention in sorted(mentions, key=lambda m: (m.source, m.start, -m.end)):
        text = sources[mention.source].text
        beside = text[max(0, mention.start - 1) : mention.start]
        beside += text[mention.end : mention.end + 1]
        if mention.end <= end[mention.source] and "-" not in beside:
            inside.add(mention)
        end[mention.source] = max(end[mention.source], mention.end)
    return inside


class _Running:
    """The running text of a source: no headlines, and no lines in which every word is capital."""

    def __init__(self, source: Source) -> None:
        self._sentences = source.sentences
        self._starts = [sentence.start for sentence in source.sentences]
        self._text = source.text
        self._known: dict[Sentence, bool] = {}

    def holds(self, mention: Passage) -> bool:
        sentence = self._sentences[bisect_right(self._starts, mention.start) - 1]
        if sentence not in self._known:
            is_text = sentence.kind is SentenceKind.SENTENCE and not self._is_title_case(sentence)
            self._known[sentence] = is_text
        return self._known[sentence]

    def _is_title_case(self, sentence: Sentence) -> bool:
        words = [w for w in self._text[sentence.start : sentence.end].split() if len(w) > 3]
        return len(words) > 2 and all(word[0].isupper() for word in words)
