"""Compounds: things whose name and class are written as one ("the Varde-Esbjerg ferry")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import simplemma

from variorum.glossary.bearers import Key, key_of_name
from variorum.glossary.entries import Entry
from variorum.glossary.passages import CLASS_NOUNS, NAMED_BEFORE
from variorum.mentions.naming.words import DEMONYMS
from variorum.records import Parse, Passage, Source

__all__ = ["Compound", "between_two", "compounds_in", "with_a_hyphen"]

_NAME_AND_CLASS = re.compile(r"([A-Z][A-Za-z]{2,30})-([a-z]{3,30}s)")
_TWO_ENDS = re.compile(r"([A-Z]\w{1,30})[-–]([A-Z]\w{1,30})")


@dataclass(frozen=True, slots=True)
class Compound:
    """ "Robofer-ships": the name in it, the class, and the noun phrase in which it stands."""

    name: str
    noun: str
    mention: Passage
    passage: Passage


def compounds_in(source: Source) -> Iterator[Compound]:
    """The names that a source writes with the plural of their class as one word."""
    for parse in with_a_hyphen(source):
        for phrase in parse.phrases:
            tokens = parse.tokens[phrase.first : phrase.last]
            for token in tokens:
                found = _NAME_AND_CLASS.fullmatch(token.text)
                noun = simplemma.lemmatize(found[2], "en") if found else ""
                if found and noun in CLASS_NOUNS:
                    mention = Passage(source.id, token.start, token.start + found.end(1))
                    passage = Passage(source.id, tokens[0].start, tokens[-1].end)
                    yield Compound(found[1], noun, mention, passage)


def with_a_hyphen(source: Source) -> Iterator[Parse]:
    """The sentences in which anything may be joined: few are."""
    text = source.text
    if "-" not in text and "–" not in text:
        return
    for parse, sentence in zip(source.analysis.parses, source.sentences, strict=True):
        bounds = sentence.start, sentence.end
        if text.find("-", *bounds) >= 0 or text.find("–", *bounds) >= 0:
            yield parse


def between_two(sources: Sequence[Source]) -> Iterator[Entry]:
    """Things named by their two ends: "the Varde-Harbour House hotline"."""
    own: dict[Key, Entry] = {}
    for source in sources:
        for parse in with_a_hyphen(source):
            for phrase in parse.phrases:
                tokens = parse.tokens[phrase.first : phrase.last]
                ends = next((n for n, t in enumerate(tokens) if _has_two_ends(t.text)), None)
                if ends is None or tokens[-1].lemma not in NAMED_BEFORE:
                    continue
                mention = Passage(source.id, tokens[ends].start, tokens[-1].end)
                name = source.text[mention.start : mention.end]
                entry = own.setdefault(key_of_name(name), Entry(name, {name}))
                entry.mentions.add(mention)
                entry.definitions.add(Passage(source.id, tokens[0].start, tokens[-1].end))
                entry.kind = tokens[-1].lemma
    yield from own.values()


def _has_two_ends(word: str) -> bool:
    found = _TWO_ENDS.fullmatch(word)
    return found is not None and DEMONYMS.isdisjoint(found.groups())
